/** `ukim store …`: the case store from a terminal, without a display. */
import { join, resolve } from 'node:path'
import { explainFault, StoreFault } from '../store/index.ts'
import type { Call, StoreIo } from './store-call.ts'
import { EXIT, managed, read, UsageError } from './store-call.ts'
import { exportCases, importCases } from './store-exchange.ts'
import { audit, backup, check, info, key, restore } from './store-keeping.ts'

export type { StoreIo } from './store-call.ts'

const HELP = `ukim store COMMAND [options]

  info                     what lies in the folder: ways in, backups (no passphrase needed)
  check [--deep]           proves pages, histories, audit trail and index; --deep reads every attachment
  backup                   makes a verified backup
  restore BACKUP           puts a backup (its id, or its folder) in place; the present state is saved first
  audit [--verify] [--jsonl FILE] [--pdf FILE] [--case ID]
                           proves the chain of the trail and names the first broken link; exports it
  export ID... --out FILE.ukim (--to-key KEY | --package-passphrase-file F)
  export ID --out FILE.json
                           cases with history, acts and attachments as an encrypted package; or one case file in plain
  import FILE [--take ID=ours|theirs]... [--refuse ID]... [--dry-run]
                           takes a package (.ukim) or a case file (.json); --dry-run shows what would change
  key                      this store's public key, for --to-key on another PC

Options of all
  --folder DIR             folder of the store (default: store/ in the managed data folder or the program's)
  --passphrase-file FILE   first line of FILE is the passphrase; "-" reads standard input
  --recovery-file FILE     the printed recovery code instead of a passphrase
  --package-passphrase-file FILE  passphrase of a package
  --person ID              whose passphrase it is (see info)
  --accept-loss            opens a store whose last changes are missing; the trail says so
  --lang kk|ru|en          language of messages (default: en)
  --json                   machine-readable output
  --help

Exit codes: 0 done, nothing wrong; 1 something does not hold (check, audit --verify, a refused case);
2 it could not be done (wrong passphrase, damaged store, full disk, wrong call).`

/** Where the program itself keeps its data; loaded only when no folder was given. */
async function defaultFolder(): Promise<string> {
  return (await import('../app/local.ts')).defaultDataFolder()
}

const COMMANDS = new Map<string, (call: Call) => Promise<number> | number>([
  ['info', info],
  ['check', check],
  ['backup', backup],
  ['restore', restore],
  ['audit', audit],
  ['export', exportCases],
  ['import', importCases],
  ['key', key],
])

/**
 * Runs `ukim store` with the words behind it.
 * @returns the exit code; every error is one sentence on `io.err`
 */
export async function storeCommand(argv: string[], io: StoreIo): Promise<number> {
  let language: Call['language'] = 'en'
  try {
    const { values, positionals } = read(argv)
    const [name, ...words] = positionals
    if (values.help === true) {
      io.out(HELP)
      return EXIT.ok
    }
    if (name === undefined) throw new UsageError('which command? See ukim store --help')
    if (values.lang === 'kk' || values.lang === 'ru') language = values.lang
    else if (values.lang !== undefined && values.lang !== 'en')
      throw new UsageError(`--lang ${values.lang}: kk, ru or en`)
    const command = COMMANDS.get(name)
    if (command === undefined) throw new UsageError(`there is no "ukim store ${name}". See ukim store --help`)
    const folder = resolve(values.folder ?? join(managed().dataFolder ?? (await defaultFolder()), 'store'))
    return await command({ words, values, io, folder, language })
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(error.message)
      return EXIT.failed
    }
    if (error instanceof StoreFault) {
      const { cause, wayOut, where } = explainFault(error, language)
      io.err(`${cause} ${wayOut}${where === null ? '' : ` [${where}]`} (${error.code}: ${error.message})`)
      return EXIT.failed
    }
    throw error
  }
}
