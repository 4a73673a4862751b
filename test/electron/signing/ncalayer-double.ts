/**
 * A stand-in for NCALayer: speaks its protocol over TLS on the loopback and signs for real, with throw-away RSA or GOST keys.
 * It plays every answer seen from real agents, and every silence.
 */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:https'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { bitString, nullValue, objectId, octetString, sequence } from '../../../electron/signing/asn1/write.ts'
import { Oid } from '../../../electron/signing/asn1/oids.ts'
import { gostPublicKey, gostSign } from '../../../electron/signing/algorithms/gost.ts'
import { buildCms } from '../../../electron/signing/cms/build.ts'
import { openPkcs12, readCertificate } from '../../../electron/signing/index.ts'
import type { RawKey } from '../../../electron/signing/keys/signer.ts'
import { issue, toPem } from '../../../scripts/make-test-key.ts'
import type { TestKeySet } from '../../../scripts/make-test-key.ts'

export type Behaviour =
  | 'sign'
  | 'signAsList'
  | 'signWithCertificate'
  | 'signAsPem'
  | 'signSomethingElse'
  | 'signTheWrongForm'
  | 'signOneTooFew'
  | 'signInAnotherOrder'
  | 'cancel'
  | 'cancelOldStyle'
  | 'heartbeat'
  | 'unknownModule'
  | 'oldAgent'
  | 'oldAgentCancel'
  | 'closeDuringDialog'
  | 'neverAnswer'
  | 'brokenAnswer'
  | 'INVOCATION_ERROR'
  | 'INVALID_SIGNING_PARAMS'
  | 'SIGNING_FAILURE'
  | 'GENERAL_ERROR'

export interface DoubleOptions {
  behaviour?: Behaviour
  greeting?: 'atOnce' | 'late' | 'never' | 'afterHeartbeat'
  key: RawKey
}

interface Socket {
  on(event: 'message', listener: (data: Buffer) => void): void
  send(text: string): void
  close(): void
}
interface Server {
  on(event: 'connection', listener: (socket: Socket) => void): void
  clients: Set<{ terminate(): void }>
  close(): void
}
const { WebSocketServer } = createRequire(import.meta.url)('ws') as {
  WebSocketServer: new (options: { server: object }) => Server
}

const request = z.union([
  z.object({
    module: z.literal('kz.gov.pki.knca.basics'),
    method: z.literal('sign'),
    args: z.strictObject({
      allowedStorages: z.array(z.string()).nullable(),
      format: z.enum(['cms', 'xml']),
      data: z.union([z.base64(), z.array(z.base64())]),
      signingParams: z.strictObject({
        decode: z.boolean(),
        encapsulate: z.boolean(),
        digested: z.boolean(),
        tsaProfile: z.object({}).optional(),
      }),
      signerParams: z.strictObject({ extKeyUsageOids: z.array(z.string()), chain: z.array(z.string()).optional() }),
      locale: z.enum(['kk', 'ru', 'en']),
    }),
  }),
  z.object({
    module: z.literal('kz.gov.pki.knca.commonUtils'),
    method: z.literal('createCAdESFromBase64'),
    args: z.tuple([z.string(), z.string(), z.base64(), z.boolean()]),
  }),
])
export type AgentRequest = z.infer<typeof request>

export interface Double {
  url: string
  /** PEM of the certificate to trust. */
  ca: string
  /** What the agent was asked, parsed. A request it does not know fails the test through `unknown`. */
  requests: AgentRequest[]
  unknown: string[]
  stop: () => Promise<void>
}

export async function startDouble(options: DoubleOptions): Promise<Double> {
  const authority = issue({ commonName: 'NCALayer double' }, null, { ca: true, kind: 'p256' })
  const server = issue({ commonName: '127.0.0.1' }, authority, {
    kind: 'p256',
    addresses: ['127.0.0.1'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
  })
  const https = createServer({
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: toPem('CERTIFICATE', server.certificate),
  })
  const sockets = new WebSocketServer({ server: https })
  const requests: AgentRequest[] = []
  const unknown: string[] = []
  sockets.on('connection', (socket) => {
    const greet = () => socket.send('{"result":{"version":"1.4"}}')
    if (options.greeting === 'late') setTimeout(greet, 150)
    else if (options.greeting === 'afterHeartbeat') {
      socket.send('--heartbeat--')
      greet()
    } else if (options.greeting !== 'never') greet()
    socket.on('message', (data) => {
      const parsed = request.safeParse(JSON.parse(data.toString('utf8')))
      if (!parsed.success) {
        unknown.push(data.toString('utf8'))
        return
      }
      requests.push(parsed.data)
      void answer(socket, parsed.data, options)
    })
  })
  await new Promise<void>((resolve) => {
    https.listen(0, '127.0.0.1', resolve)
  })
  const { port } = https.address() as AddressInfo
  return {
    url: `wss://127.0.0.1:${port}`,
    ca: toPem('CERTIFICATE', authority.certificate),
    requests,
    unknown,
    stop: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate()
        sockets.close()
        https.close(() => resolve())
      }),
  }
}

const SIGNING: readonly Behaviour[] = [
  'sign',
  'signAsList',
  'signWithCertificate',
  'signOneTooFew',
  'signInAnotherOrder',
]

const moduleNotFound = { status: false, code: 'MODULE_NOT_FOUND', message: 'Module not found', details: '' }

async function answer(socket: Socket, asked: AgentRequest, options: DoubleOptions): Promise<void> {
  const behaviour = options.behaviour ?? 'sign'
  const send = (value: unknown) => socket.send(JSON.stringify(value))
  if (asked.module === 'kz.gov.pki.knca.commonUtils') {
    if (behaviour === 'oldAgentCancel') send({ code: '500', message: 'action.canceled' })
    else if (behaviour === 'oldAgent') send({ code: '200', responseObject: toPem('CMS', await signed(asked, options)) })
    else send(moduleNotFound)
    return
  }
  const several = asked.args.data
  if (Array.isArray(several) && several.length > 1 && SIGNING.includes(behaviour)) {
    const each = several.map((data) => signed({ ...asked, args: { ...asked.args, data } }, options))
    const list = (await Promise.all(each)).map((cms) => Buffer.from(cms).toString('base64'))
    const result =
      behaviour === 'signOneTooFew' ? list.slice(1) : behaviour === 'signInAnotherOrder' ? list.toReversed() : list
    return send({
      status: true,
      body: { result: behaviour === 'signWithCertificate' ? { signatures: result } : result },
    })
  }
  const error = (code: string) => send({ status: false, code, message: `${code} message`, details: 'details' })
  const base64 = async () => Buffer.from(await signed(asked, options)).toString('base64')
  switch (behaviour) {
    case 'cancel':
      return send({ status: true, body: {} })
    case 'cancelOldStyle':
      return send({ status: false, code: '500', message: 'action.canceled', details: '' })
    case 'unknownModule':
    case 'oldAgent':
    case 'oldAgentCancel':
      return send(moduleNotFound)
    case 'closeDuringDialog':
      return socket.close()
    case 'neverAnswer':
      return undefined
    case 'brokenAnswer':
      return send({ status: true })
    case 'signAsList':
      return send({ status: true, body: { result: [await base64()] } })
    case 'signWithCertificate':
      return send({ status: true, body: { result: { signatures: [await base64()], certificate: 'MII=' } } })
    case 'signAsPem':
      return send({ status: true, body: { result: toPem('CMS', await signed(asked, options)) } })
    case 'heartbeat': {
      const result = await base64()
      socket.send('--heartbeat--')
      setTimeout(() => {
        socket.send('--heartbeat--')
        send({ status: true, body: { result } })
      }, 30)
      return undefined
    }
    case 'sign':
    case 'signSomethingElse':
    case 'signTheWrongForm':
    case 'signOneTooFew':
    case 'signInAnotherOrder':
      return send({ status: true, body: { result: await base64() } })
    default:
      return error(behaviour)
  }
}

async function signed(asked: AgentRequest, { key, behaviour }: DoubleOptions): Promise<Uint8Array> {
  const isOld = asked.module === 'kz.gov.pki.knca.commonUtils'
  const text = isOld ? asked.args[2] : asked.args.data
  const content = Buffer.from(typeof text === 'string' ? text : (text[0] ?? ''), 'base64')
  const attach = isOld ? asked.args[3] : asked.args.signingParams.encapsulate
  const wrong = behaviour === 'signTheWrongForm'
  const other = behaviour === 'signSomethingElse'
  return buildCms(other ? Buffer.from('something else') : content, key, {
    detached: wrong ? attach : !attach,
    signingTime: new Date(),
  })
}

/** The RSA or EC key of a judge, for the double to sign with. */
export function rawKeyOf(set: TestKeySet): RawKey {
  const { key } = openPkcs12(set.p12, set.password, new Date())
  if (!key) throw new Error('a key file has a key')
  return key
}

const randomScalar = (): bigint => BigInt(`0x${randomBytes(63).toString('hex')}`)

/** A GOST 2015 key with a certificate of the given authority, as the national authority stores them. */
export function gostKey(set: TestKeySet, iin: string): RawKey {
  const secret = randomScalar()
  const algorithm = sequence(objectId(Oid.gostKey512), sequence(objectId(Oid.gostParams512)))
  const spki = sequence(algorithm, bitString(octetString(gostPublicKey(secret))))
  const { certificate } = issue({ commonName: 'ГОСТОВ ГОСТ', patronymic: 'ГОСТҰЛЫ', iin }, set.authority, {
    spki,
    kind: 'p256',
  })
  return {
    certificate: readCertificate(certificate),
    chain: [readCertificate(set.authority.certificate)],
    digestOid: Oid.streebog512,
    signatureAlgorithm: sequence(objectId(Oid.gostSignature512), nullValue()),
    sign: (data) => Promise.resolve(gostSign(secret, data, randomScalar())),
    xml: null,
  }
}
