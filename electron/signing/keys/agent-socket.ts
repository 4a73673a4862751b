/** The connection to the signing agent: opened with the system's certificates, rid of frames that are not answers. */
import { createRequire } from 'node:module'
import { SigningFault } from '../fault.ts'
import type { FaultCode } from '../fault.ts'

/** The part of the package ws that is used; it comes with ncalayer-js-client, without types. */
interface RawSocket {
  on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): void
  on(event: 'open' | 'close', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  send(text: string): void
  terminate(): void
}
type SocketClass = new (
  url: string,
  options: { ca: readonly string[]; handshakeTimeout: number; maxPayload: number; perMessageDeflate: boolean },
) => RawSocket

const WebSocket = createRequire(import.meta.url)('ws') as SocketClass

/** Rejects with the fault after the time; `cancel` ends the wait. */
export function deadline(ms: number, code: FaultCode): { passed: Promise<never>; cancel: () => void } {
  let cancel = (): void => undefined
  const passed = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new SigningFault(code)), ms)
    cancel = () => clearTimeout(timer)
  })
  passed.catch(() => undefined)
  return { passed, cancel }
}

/** Looks like a WebSocket to the client package, which sets the three handlers anew for each request. */
export class AgentSocket {
  onmessage: ((message: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  onclose: (() => void) | null = null
  /** Rejects when the connection ends or an answer breaks the protocol. Never resolves. */
  readonly failure: Promise<never>
  readonly #socket: RawSocket
  #fail: (fault: SigningFault) => void = () => undefined
  #greeted: ((version: string) => void) | null = null
  #isClosed = false

  private constructor(socket: RawSocket) {
    this.#socket = socket
    this.failure = new Promise((_, reject) => {
      this.#fail = reject
    })
    // Most connections end without anybody waiting.
    this.failure.catch(() => undefined)
    socket.on('message', (data, isBinary) => {
      if (!isBinary) this.#receive(data.toString('utf8'))
    })
    socket.on('close', () => {
      this.#isClosed = true
      this.#fail(new SigningFault('agentClosed'))
      this.onclose?.()
    })
    socket.on('error', () => this.#fail(new SigningFault('agentClosed')))
  }

  /** Opens the connection and waits for the greeting: the agent speaks first. @throws {SigningFault} agentUnreachable */
  static async open(url: string, ca: readonly string[], timeoutMs: number): Promise<AgentSocket> {
    const raw = new WebSocket(url, {
      ca,
      handshakeTimeout: timeoutMs,
      maxPayload: 256 * 1024 * 1024,
      perMessageDeflate: false,
    })
    const socket = new AgentSocket(raw)
    const greeting = new Promise<string>((resolve) => {
      socket.#greeted = resolve
    })
    const limit = deadline(timeoutMs, 'agentUnreachable')
    try {
      await Promise.race([greeting, limit.passed, socket.failure])
      return socket
    } catch {
      raw.terminate()
      throw new SigningFault('agentUnreachable')
    } finally {
      limit.cancel()
    }
  }

  send(text: string): void {
    if (this.#isClosed) throw new SigningFault('agentClosed')
    this.#socket.send(text)
  }

  close(): void {
    this.#isClosed = true
    this.#socket.terminate()
  }

  #receive(text: string): void {
    const frame = parse(text)
    // Heartbeats and other noise are no answers.
    if (frame === null) return
    const version = greetingVersion(frame)
    if (version !== null) {
      this.#greeted?.(version)
      return
    }
    try {
      this.onmessage?.({ data: text })
    } catch {
      // The client takes an answer apart without looking; a broken one would leave the caller waiting for ever.
      this.#fail(new SigningFault('agentAnswer'))
    }
  }
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

/** `{"result":{"version":"1.4"}}` */
function greetingVersion(frame: object): string | null {
  const result: unknown = 'result' in frame && !('status' in frame) ? frame.result : null
  if (typeof result !== 'object' || result === null || !('version' in result)) return null
  return typeof result.version === 'string' ? result.version : null
}
