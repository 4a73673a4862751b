/** Paths that a person chooses in a dialog of the window, or types and wants checked. */
import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute } from 'node:path'
import type { PathChoice, PathState } from '../../../shared/contract/calls/dialogs.ts'
import { say } from '../../../shared/language/messages/index.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import type { Dialogs, Services } from '../services.ts'

type Mine = 'dialog.choose' | 'dialog.chooseCases' | 'files.checkPath'

/** The contract takes no longer case file; told here by its name rather than by a refused call. */
const MAX_CASE_BYTES = 20 * 1024 * 1024

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

async function allows(path: string, mode: number): Promise<boolean> {
  try {
    await access(path, mode)
    return true
  } catch {
    return false
  }
}

/** The nearest folder above that exists; null where there is none, as on a drive that is not there. */
async function standing(path: string): Promise<string | null> {
  for (let at = dirname(path); ; at = dirname(at)) {
    // Each step asks only when the one below found nothing.
    // oxlint-disable-next-line no-await-in-loop
    if ((await kindOf(at)) === 'folder') return at
    if (at === dirname(at)) return null
  }
}

async function checkPath(path: string, as: 'folder' | 'file'): Promise<PathState> {
  if (!isAbsolute(path)) return 'relative'
  const kind = await kindOf(path)
  if (kind === null) {
    const above = await standing(path)
    if (above === null) return 'nowhere'
    return as === 'folder' && !(await allows(above, constants.W_OK)) ? 'notAllowed' : 'missing'
  }
  if (kind !== as) return as === 'folder' ? 'notFolder' : 'notFile'
  return (await allows(path, as === 'folder' ? constants.W_OK | constants.R_OK : constants.R_OK))
    ? 'good'
    : 'notAllowed'
}

export function dialogHandlers(services: Services): Pick<Handlers, Mine> {
  function dialogs(): Dialogs {
    if (!services.dialogs) throw deskFault('notAvailable')
    return services.dialogs
  }

  /** Where a dialog begins: at what is set now. */
  function startOf(what: PathChoice): string | null {
    const { exportFolder, trustFolder, keyPath } = services.settings.read()
    if (what === 'exportFolder') return exportFolder ?? services.exportFolder
    if (what === 'trustFolder') return trustFolder
    // Where a bailiff's papers lie is another place each time.
    if (what === 'intakeFolder') return null
    if (what === 'keyFile') return keyPath
    return services.vault.state() === 'open' ? services.vault.store().settings.get('backupFolder') : null
  }

  return {
    'dialog.choose': async ({ what }) => {
      const { language } = services.settings.read()
      const title = say(language, `dialog.${what}`)
      const start = startOf(what)
      if (what !== 'keyFile') return { path: await dialogs().folder({ title, start }) }
      const filter = { name: say(language, 'dialog.keyFiles'), extensions: ['p12', 'pfx'] }
      return { path: (await dialogs().files({ title, start, filter, many: false }))[0] ?? null }
    },

    'dialog.chooseCases': async () => {
      const { language } = services.settings.read()
      const paths = await dialogs().files({
        title: say(language, 'dialog.cases'),
        start: null,
        filter: { name: say(language, 'dialog.caseFiles'), extensions: ['json'] },
        many: true,
      })
      const files = await Promise.all(
        paths.map(async (path) => {
          const bytes = await readFile(path).catch(() => null)
          if (bytes === null || bytes.length > MAX_CASE_BYTES) throw deskFault('badCaseFile', path)
          return { name: basename(path), text: bytes.toString('utf8') }
        }),
      )
      return { files }
    },

    'files.checkPath': async ({ path, as }) => ({ state: await checkPath(path, as) }),
  }
}
