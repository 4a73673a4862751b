/** The window's host: one channel, one router. Electron itself stays outside, so that the host is tested without it. */
import type { Router } from '../app/router.ts'
import { deskFault } from '../app/faults.ts'
import type { Reply } from '../../shared/contract/fault.ts'

/** The one channel between page and main process. */
export const CHANNEL = 'ukim:call'

/** What the host needs of `ipcMain`. */
export interface InvokeRegistry<Event> {
  handle(channel: string, listener: (event: Event, name: unknown, input: unknown) => Promise<unknown>): void
  removeHandler(channel: string): void
}

/**
 * Serves the contract on the channel. `trusted` judges who asks (see shell/sender.ts);
 * a stranger gets a refusal and the router never hears of it. Returns the function that takes the channel down.
 */
export function serveIpc<Event>(
  registry: InvokeRegistry<Event>,
  router: Router,
  trusted: (event: Event) => boolean,
): () => void {
  registry.handle(CHANNEL, async (event, name, input): Promise<Reply<unknown>> => {
    if (!trusted(event)) return { ok: false, fault: deskFault('forbidden').fault }
    return router.answer(name, input)
  })
  return () => registry.removeHandler(CHANNEL)
}
