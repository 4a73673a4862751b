/** Who asks: only the top frame of the desk's own page may call the main process. */
import type { IpcMainInvokeEvent } from 'electron'
import { isOwnAddress } from './addresses.ts'

/** Judges a call by its sender; a frame that is gone or embedded is a stranger. */
export function trustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnAddress(frame.url)
}
