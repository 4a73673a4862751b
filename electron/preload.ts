/** The bridge into the page: one function to call, one question answered before closing, the path of a dropped file. Nothing of Node gets through. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'

// The channel names are repeated here: a sandboxed preload is one file and imports nothing of ours.
const CHANNEL = 'ukim:call'
const CLOSING = 'ukim:closing'
const CLOSED = 'ukim:closed'

let save: () => Promise<void> = () => Promise.resolve()

ipcRenderer.on(CLOSING, () => {
  void save().finally(() => ipcRenderer.send(CLOSED))
})

contextBridge.exposeInMainWorld('ukim', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CHANNEL, name, input),
  onClosing: (next: () => Promise<void>): void => {
    save = next
  },
  // A file dropped on the page or chosen in it: the page itself is not told where it lies. Empty for one made in the page.
  pathOf: (file: File): string => webUtils.getPathForFile(file),
})
