/** The window's own dialogs for folders and files. They hang on the window, so that it cannot be used beneath them. */
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'
import type { Dialogs } from '../app/services.ts'

/** @param window the desk's window at the moment of asking; there may be none between two of them */
export function dialogsOf(dialog: Pick<Dialog, 'showOpenDialog'>, window: () => BrowserWindow | null): Dialogs {
  async function ask(options: OpenDialogOptions): Promise<string[]> {
    const over = window()
    const { canceled, filePaths } = await (over === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(over, options))
    return canceled ? [] : filePaths
  }
  const startAt = (start: string | null) => (start === null ? {} : { defaultPath: start })
  return {
    folder: async ({ title, start }) => {
      const chosen = await ask({ title, properties: ['openDirectory', 'createDirectory'], ...startAt(start) })
      return chosen[0] ?? null
    },
    files: ({ title, start, filter, many }) =>
      ask({
        title,
        filters: [filter],
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
        ...startAt(start),
      }),
  }
}
