/**
 * The national signing agent NCALayer as a signer: it owns the keys (files and tokens, RSA and GOST), asks the person in its
 * own window and hands back a finished CMS. The package ncalayer-js-client speaks its protocol; this file gives it a
 * connection it can live with.
 *
 * The package opens its socket itself, with whatever WebSocket it finds, and has three weaknesses there: the certificate of
 * the agent is trusted by the operating system only, heartbeat frames that are not JSON leave it waiting for ever, and it asks
 * other programs on the machine for their presence. So the socket is opened here and set into the client in place of its own.
 */
import { createRequire } from 'node:module'
import { getCACertificates, rootCertificates } from 'node:tls'
import { Asn1Error } from '../asn1/read.ts'
import { readCms } from '../cms/read.ts'
import { cmsBytes } from '../cms/verify.ts'
import type { CmsOptions } from '../cms/build.ts'
import { SigningFault } from '../fault.ts'
import { subjectPerson } from '../x509/certificate.ts'
import type { Certificate, Person } from '../x509/certificate.ts'
import { AgentSocket, deadline } from './agent-socket.ts'
import type { Signer } from './signer.ts'

/** The part of the client that is used. */
interface Client {
  wsConnection: AgentSocket | null
  basicsSignCMS(
    storages: readonly string[] | null,
    data: string | readonly string[],
    signing: Readonly<Record<string, unknown>>,
    signer: Readonly<Record<string, unknown>>,
    locale: string,
  ): Promise<unknown>
  createCAdESFromBase64(storage: string, data: string, keyType: string, attach: boolean): Promise<unknown>
}

interface ClientModule {
  NCALayerClient: (new (url: string, allowOtherAgents: boolean) => Client) & {
    readonly fileStorageType: string
    readonly basicsCMSParamsDetached: Readonly<Record<string, unknown>>
    readonly basicsCMSParamsDetachedNoTSP: Readonly<Record<string, unknown>>
    readonly basicsCMSParamsAttached: Readonly<Record<string, unknown>>
    readonly basicsSignerSignAny: Readonly<Record<string, unknown>>
    readonly basicsSignerTestAny: Readonly<Record<string, unknown>>
  }
}

const { NCALayerClient } = createRequire(import.meta.url)('ncalayer-js-client') as ClientModule

export interface NcaLayerOptions {
  /** Only for tests: the agent always listens at the default address. */
  readonly url?: string
  /** Certificates to trust instead of the system's, PEM. */
  readonly ca?: readonly string[]
  /** Language of the agent's window. */
  readonly locale?: 'kk' | 'ru' | 'en'
  /** Kinds of storage to offer, `null` for all. */
  readonly storages?: readonly string[] | null
  /** Accepts certificates of the test authority. */
  readonly allowTestCertificates?: boolean
  /** How long a person may take over the agent's window. */
  readonly answerTimeoutMs?: number
  /** How long connection and greeting may take. */
  readonly connectTimeoutMs?: number
}

export const ncaLayerAddress = 'wss://127.0.0.1:13579'
const tenMinutes = 600_000

/**
 * Connects to the agent and waits for its greeting.
 * @throws {SigningFault} agentUnreachable
 */
export async function connectNcaLayer(options: NcaLayerOptions = {}): Promise<Signer> {
  const ca = options.ca ?? [...rootCertificates, ...getCACertificates('system')]
  const socket = await AgentSocket.open(options.url ?? ncaLayerAddress, ca, options.connectTimeoutMs ?? 10_000)
  return new NcaLayerSigner(socket, options)
}

class NcaLayerSigner implements Signer {
  readonly kind = 'ncalayer'
  readonly key = null
  readonly #socket: AgentSocket
  readonly #client: Client
  readonly #options: NcaLayerOptions
  #certificate: Certificate | null = null
  #busy = false

  constructor(socket: AgentSocket, options: NcaLayerOptions) {
    this.#socket = socket
    this.#options = options
    this.#client = new NCALayerClient(options.url ?? ncaLayerAddress, false)
    this.#client.wsConnection = socket
  }

  /** Known only after the person has chosen a key. */
  get certificate(): Certificate | null {
    return this.#certificate
  }

  get person(): Person | null {
    return this.#certificate ? subjectPerson(this.#certificate) : null
  }

  async signCms(content: Uint8Array, options: CmsOptions): Promise<Uint8Array> {
    // The protocol has no numbers of messages: a second request would take the answer of the first.
    if (this.#busy) throw new SigningFault('agentBusy')
    this.#busy = true
    try {
      return this.#accept(await this.#ask(Buffer.from(content).toString('base64'), options), options.detached)
    } finally {
      this.#busy = false
    }
  }

  /** The agent asks for key and password once for all of them; one that is too old for a list is asked one by one. */
  async signCmsAll(contents: readonly Uint8Array[], options: CmsOptions): Promise<Uint8Array[]> {
    if (this.#busy) throw new SigningFault('agentBusy')
    this.#busy = true
    try {
      const data = contents.map((content) => Buffer.from(content).toString('base64'))
      const answers = await this.#askAll(data, options)
      if (answers.length !== contents.length) throw new SigningFault('agentAnswer')
      return answers.map((answer) => this.#accept(answer, options.detached))
    } finally {
      this.#busy = false
    }
  }

  close(): void {
    this.#socket.close()
  }

  async #askAll(data: readonly string[], options: CmsOptions): Promise<unknown[]> {
    try {
      return signatureList(await this.#withLimit(this.#client.basicsSignCMS(...this.#request(data, options))))
    } catch (error) {
      const fault = toFault(error)
      if (fault.code !== 'agentModuleMissing') throw fault
    }
    const answers: unknown[] = []
    for (const one of data) answers.push(await this.#ask(one, options))
    return answers
  }

  async #ask(data: string, options: CmsOptions): Promise<unknown> {
    try {
      return await this.#withLimit(this.#client.basicsSignCMS(...this.#request(data, options)))
    } catch (error) {
      const fault = toFault(error)
      if (fault.code !== 'agentModuleMissing') throw fault
    }
    // Agents before 2022 know only the older module, and only key files there.
    try {
      const storage = this.#options.storages?.[0] ?? NCALayerClient.fileStorageType
      return await this.#withLimit(this.#client.createCAdESFromBase64(storage, data, 'SIGNATURE', !options.detached))
    } catch (error) {
      throw toFault(error)
    }
  }

  /** The whole content goes over, not its hash: which hash is right depends on the key the person will choose. */
  #request(data: string | readonly string[], options: CmsOptions): Parameters<Client['basicsSignCMS']> {
    const stamped = options.timestamps !== undefined
    const detached = stamped ? NCALayerClient.basicsCMSParamsDetached : NCALayerClient.basicsCMSParamsDetachedNoTSP
    const { tsaProfile, ...attached } = NCALayerClient.basicsCMSParamsAttached
    const signing = options.detached ? detached : stamped ? { ...attached, tsaProfile } : attached
    const signer = this.#options.allowTestCertificates
      ? NCALayerClient.basicsSignerTestAny
      : NCALayerClient.basicsSignerSignAny
    return [this.#options.storages ?? null, data, signing, signer, this.#options.locale ?? 'kk']
  }

  /** Ends the wait for a person who has left; the connection goes too, or a late answer would be taken for the next one. */
  async #withLimit(answer: Promise<unknown>): Promise<unknown> {
    const limit = deadline(this.#options.answerTimeoutMs ?? tenMinutes, 'agentTimeout')
    answer.catch(() => undefined)
    try {
      return await Promise.race([answer, limit.passed, this.#socket.failure])
    } catch (error) {
      if (error instanceof SigningFault && error.code === 'agentTimeout') this.#socket.close()
      throw error
    } finally {
      limit.cancel()
    }
  }

  /** The answer as DER, when it is a signature of the asked kind by exactly one signer. */
  #accept(answer: unknown, detached: boolean): Uint8Array {
    const text = signatureText(answer)
    const der = text === null ? null : cmsBytes(Buffer.from(text, 'latin1'))
    if (der === null) throw new SigningFault('agentAnswer')
    try {
      const cms = readCms(der)
      const [signer, ...others] = cms.signers
      if (!signer || others.length > 0 || (cms.content === null) !== detached || cms.length !== der.length) {
        throw new SigningFault('agentAnswer')
      }
      this.#certificate =
        cms.certificates.find((item) => item.serial === signer.serial || item.subjectKeyId === signer.keyId) ?? null
      return der
    } catch (error) {
      if (error instanceof Asn1Error) throw new SigningFault('agentAnswer')
      throw error
    }
  }
}

/** The signature in the forms agents have used: text, a list of one, or an object with a list and the certificate. */
function signatureText(answer: unknown): string | null {
  if (typeof answer === 'string') return answer
  if (Array.isArray(answer)) return answer.length === 1 ? signatureText(answer[0]) : null
  if (typeof answer === 'object' && answer !== null && 'signatures' in answer) return signatureText(answer.signatures)
  return null
}

/** The signatures of several documents, each in a form {@link signatureText} knows. */
function signatureList(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer
  if (typeof answer === 'object' && answer !== null && 'signatures' in answer) return signatureList(answer.signatures)
  return [answer]
}

function toFault(error: unknown): SigningFault {
  if (error instanceof SigningFault) return error
  const message = error instanceof Error ? error.message : String(error)
  const cancelled =
    typeof error === 'object' && error !== null && 'canceledByUser' in error && error.canceledByUser === true
  if (cancelled || message.includes('action.canceled')) return new SigningFault('agentCancelled')
  if (message.includes('MODULE_NOT_FOUND')) return new SigningFault('agentModuleMissing')
  return new SigningFault('agentError', { detail: message })
}
