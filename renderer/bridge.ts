/** The screen's one way to the main process: the window's preload where there is one, else the loopback host. */
import type { CallInput, CallName, CallOutput } from '../shared/contract/contract.ts'
import type { Fault, Reply } from '../shared/contract/fault.ts'
import { sayInAll } from '../shared/language/messages/index.ts'

declare global {
  interface Window {
    /** Put there by electron/preload.ts. */
    ukim?: {
      call(name: string, input: unknown): Promise<unknown>
      /** Tells the main process that nothing is left to save; answers its question before closing. */
      onClosing(save: () => Promise<void>): void
      /** Where a dropped or chosen file lies; empty for a file of the page's own making. */
      pathOf(file: File): string
    }
  }
}

/** Told on the window when a call found the store locked. */
export const LOCKED = 'ukim:locked'

/** A fault of the main process, thrown so that queries and forms can catch it. */
export class CallFault extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.says.en)
    this.name = 'CallFault'
    this.fault = fault
  }
}

function noAnswer(): Fault {
  return { code: 'internal', says: sayInAll('fault.internal'), where: 'bridge' }
}

/** What a browser lets a question that outlives its page carry at most is 64 KiB; above that it refuses the question. */
const KEEPALIVE_BYTES = 60 * 1024

async function overHttp(name: string, input: unknown, keepalive: boolean): Promise<unknown> {
  const body = JSON.stringify({ name, input })
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // A longer one leaves at once all the same; the page's last moments usually suffice for it.
    keepalive: keepalive && new TextEncoder().encode(body).length < KEEPALIVE_BYTES,
  })
  return response.ok ? response.json() : { ok: false, fault: noAnswer() }
}

/** Asks the main process; `keepalive` lets the question outlive the page (last save before it closes). */
export async function ask<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: { keepalive?: boolean } = {},
): Promise<Reply<CallOutput<N>>> {
  try {
    // The router checked the answer against the contract a moment ago; checking it twice would cost the first screen.
    const reply = await (window.ukim
      ? window.ukim.call(name, input)
      : overHttp(name, input, options.keepalive ?? false))
    const answer = reply as Reply<CallOutput<N>>
    // Locked meanwhile, by idle time or elsewhere: whoever shows the desk hears of it and asks for the passphrase.
    if (!answer.ok && answer.fault.code === 'storeLocked') window.dispatchEvent(new Event(LOCKED))
    return answer
  } catch {
    return { ok: false, fault: noAnswer() }
  }
}

/** Asks and returns the value, or throws {@link CallFault}. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await ask(name, input)
  if (!reply.ok) throw new CallFault(reply.fault)
  return reply.value
}
