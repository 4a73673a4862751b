/** Answers a call: parse the question, run its handler, parse the answer. Never throws. */
import type { z } from 'zod'
import { contract, isCallName } from '../../shared/contract/contract.ts'
import type { CallInput, CallName, CallOutput, CallReceived } from '../../shared/contract/contract.ts'
import type { Reply } from '../../shared/contract/fault.ts'
import { deskFault, faultOf } from './faults.ts'

/** One handler for each call of the contract. */
export type Handlers = {
  [N in CallName]: (input: CallReceived<N>) => CallInputOfAnswer<N> | Promise<CallInputOfAnswer<N>>
}
type CallInputOfAnswer<N extends CallName> = z.input<(typeof contract)[N]['output']>

export interface Router {
  /** The typed door, for hosts in the same process. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>>
  /** The door for what came from outside. */
  answer(name: unknown, input: unknown): Promise<Reply<unknown>>
}

/** `/cases/0/name`: where in the question the mistake lies. */
function pointer(path: PropertyKey[]): string {
  return path.map((step) => `/${String(step)}`).join('')
}

function firstPlace(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return ''
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  return pointer(unknown === undefined ? issue.path : [...issue.path, unknown])
}

/** A name from outside as it may be quoted: turning a hostile object into text could throw. */
function shownName(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 60) : typeof name
}

/** What a question says, or null where reading it throws: an object with traps is the caller's mistake, not ours. */
function readQuestion<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/**
 * Serves the contract with the given handlers; `log` receives what went wrong inside, without case data.
 * @param require throws the fault of a call that is not answered now
 */
export function createRouter(
  handlers: Handlers,
  log: (line: string) => void = () => {},
  require: (name: CallName) => void = () => {},
): Router {
  async function answer(name: unknown, input: unknown): Promise<Reply<unknown>> {
    if (!isCallName(name)) return { ok: false, fault: deskFault('unknownCall', shownName(name)).fault }
    try {
      const shape = contract[name]
      const question = readQuestion(() => shape.input.safeParse(input))
      if (question === null) return { ok: false, fault: deskFault('badInput', name).fault }
      if (!question.success) {
        return { ok: false, fault: deskFault('badInput', `${name}${firstPlace(question.error)}`).fault }
      }
      require(name)
      // The table pairs each name with the handler of its own shapes; TypeScript cannot follow that through a union.
      const handler = handlers[name] as (input: unknown) => unknown
      const value = shape.output.safeParse(await handler(question.data))
      if (value.success) return { ok: true, value: value.data }
      log(`${name}: answer of the wrong shape at ${firstPlace(value.error)}`)
      return { ok: false, fault: deskFault('internal', `${name}${firstPlace(value.error)}`).fault }
    } catch (error) {
      const fault = faultOf(error)
      if (fault.code === 'internal') log(`${name}: ${error instanceof Error ? error.name : 'unknown error'}`)
      return { ok: false, fault }
    }
  }
  return {
    answer,
    call: (name, input) => answer(name, input) as Promise<Reply<CallOutput<typeof name>>>,
  }
}
