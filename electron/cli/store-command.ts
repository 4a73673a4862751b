/** `ukim store …`: the case store from a terminal, without a display. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Readable } from 'node:stream'
import type { Store, Unlock } from '../store/index.ts'
import {
  auditLines,
  backupsIn,
  checkStore,
  explainFault,
  managedSettingsPath,
  openStore,
  readManagedSettings,
  restoreStore,
  StoreFault,
  waysIn,
} from '../store/index.ts'
import { writeWhole } from '../store/files.ts'
import { foldersOf } from '../store/folders.ts'
import { requireCase } from '../store/cases/guard.ts'

export interface StoreIo {
  out(text: string): void
  err(text: string): void
  /** The passphrase is read from here when `--passphrase-file -` is given. */
  stdin: Readable
}

/** 0: done and whole. 1: it was looked at and something does not hold. 2: it could not be done. */
const EXIT = { ok: 0, negative: 1, failed: 2 } as const

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

const OPTIONS = {
  folder: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'recovery-file': { type: 'string' },
  'package-passphrase-file': { type: 'string' },
  person: { type: 'string' },
  'accept-loss': { type: 'boolean' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  deep: { type: 'boolean' },
  verify: { type: 'boolean' },
  jsonl: { type: 'string' },
  pdf: { type: 'string' },
  case: { type: 'string' },
  out: { type: 'string' },
  'to-key': { type: 'string' },
  take: { type: 'string', multiple: true },
  refuse: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
} as const

/** A wrong call: one sentence, exit 2. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Values = ReturnType<typeof read>['values']

interface Call {
  words: string[]
  values: Values
  io: StoreIo
  folder: string
  language: 'kk' | 'ru' | 'en'
}

function read(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}

/** The first line of a file, or of standard input. */
async function secret(path: string, io: StoreIo): Promise<string> {
  let text = ''
  if (path === '-') for await (const part of io.stdin) text += String(part)
  else if (existsSync(path)) text = readFileSync(path, 'utf8')
  else throw new UsageError(`there is no file ${path}`)
  return text.split(/\r?\n/, 1)[0] ?? ''
}

async function unlockOf({ values, io }: Call): Promise<Unlock> {
  const recovery = values['recovery-file']
  if (recovery !== undefined) return { kind: 'recovery', code: await secret(recovery, io) }
  const file = values['passphrase-file']
  if (file === undefined) throw new UsageError('--passphrase-file is missing (use "-" for standard input)')
  return { kind: 'passphrase', passphrase: await secret(file, io), person: values.person }
}

/** Runs with the open store and closes it whatever happens. */
async function withStore(call: Call, work: (store: Store) => Promise<number>): Promise<number> {
  const store = await openStore({
    folder: call.folder,
    unlock: await unlockOf(call),
    acceptLoss: call.values['accept-loss'] === true,
    managed: managed(),
  })
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

function managed(): ReturnType<typeof readManagedSettings> {
  return readManagedSettings(managedSettingsPath(process.platform, process.env))
}

function show(call: Call, value: object, lines: string[]): void {
  if (call.values.json === true) call.io.out(JSON.stringify(value))
  else for (const line of lines) call.io.out(line)
}

function info(call: Call): number {
  const { database } = foldersOf(call.folder)
  if (!existsSync(database)) throw new StoreFault('notFound', 'there is no store here', database)
  const ways = waysIn(call.folder)
  const backups = backupsIn(call.folder).map(({ id, kind, at, cases, path }) => ({ id, kind, at, cases, path }))
  show(call, { folder: call.folder, ways, backups }, [
    `folder   ${call.folder}`,
    ...ways.map((way) => `way in   ${way.kind.padEnd(10)} ${way.name}  (person ${way.person})`),
    ...backups.map((backup) => `backup   ${backup.id}  ${backup.cases} cases`),
    ...(backups.length === 0 ? ['backup   none'] : []),
  ])
  return EXIT.ok
}

function check(call: Call): Promise<number> {
  return withStore(call, async (store) => {
    const result = await checkStore(store, call.values.deep === true)
    const { cases, versions, attachments, entries } = result
    show(call, result, [
      `${cases} cases, ${versions} versions, ${attachments} attachments, ${entries} entries of the trail`,
      ...(result.ok ? ['whole'] : result.problems),
    ])
    return result.ok ? EXIT.ok : EXIT.negative
  })
}

function backup(call: Call): Promise<number> {
  return withStore(call, async (store) => {
    const { backup, second } = store.backups.create(store.actor)
    show(call, { backup, second }, [
      `${backup.path}  ${backup.cases} cases, verified`,
      ...(second === null ? [] : [second.ok ? `copied to ${second.path}` : `NOT copied: ${second.fault.message}`]),
    ])
    return second?.ok === false ? EXIT.negative : EXIT.ok
  })
}

async function restore(call: Call): Promise<number> {
  const [name] = call.words
  if (name === undefined) throw new UsageError('restore needs the id or the folder of a backup')
  const known = existsSync(call.folder) ? backupsIn(call.folder).find((one) => one.id === name) : undefined
  const folder = known?.path ?? resolve(name)
  const unlock = await unlockOf(call)
  const { store, savedAs } = await restoreStore({ folder: call.folder, backup: folder, unlock, managed: managed() })
  try {
    const { total } = store.cases.list({ limit: 1 })
    show(call, { backup: folder, savedAs, cases: total }, [
      `restored ${total} cases from ${folder}`,
      savedAs === null
        ? 'the state before: files in set-aside, where there were any'
        : `the state before: backup ${savedAs}`,
    ])
    return EXIT.ok
  } finally {
    store.close()
  }
}

function audit(call: Call): Promise<number> {
  const { values, io } = call
  return withStore(call, async (store) => {
    const chain = store.audit.verify()
    if (values.jsonl !== undefined) {
      writeWhole(values.jsonl, `${[...auditLines(store.audit)].join('\n')}\n`)
    }
    if (values.pdf !== undefined) writeWhole(values.pdf, await store.auditPdf(call.language, values.case))
    if (values.jsonl !== undefined || values.pdf !== undefined) {
      store.audit.record(store.actor, 'exported', values.case ?? null, { what: 'audit' })
    }
    const { head, broken } = chain
    if (values.verify === true || (values.jsonl === undefined && values.pdf === undefined)) {
      show(call, chain, [
        broken === null
          ? `the chain holds: ${chain.entries} entries, the last is ${head.seq} ${head.hash}`
          : `BROKEN at entry ${broken.seq} (${broken.why}); ${chain.entries} entries before it hold`,
      ])
    }
    if (broken !== null && values.verify !== true) io.err(`the chain is broken at entry ${broken.seq}`)
    return broken === null ? EXIT.ok : EXIT.negative
  })
}

function exportCases(call: Call): Promise<number> {
  const { values, words, io } = call
  const out = values.out
  if (words.length === 0 || out === undefined) throw new UsageError('export needs the ids of cases and --out FILE')
  return withStore(call, async (store) => {
    if (out.endsWith('.json')) {
      const [id = ''] = words
      if (words.length > 1) throw new UsageError('a plain export takes one case')
      const stored = store.cases.get(id)
      if (stored === null) throw new StoreFault('notFound', 'no such case', id)
      writeWhole(out, `${JSON.stringify(stored.case, null, 2)}\n`)
      store.audit.record(store.actor, 'exported', id, { version: stored.version, plain: true })
      show(call, { path: out, version: stored.version }, [`${out}  version ${stored.version}, NOT encrypted`])
      return EXIT.ok
    }
    const key = values['to-key']
    const file = values['package-passphrase-file']
    if (key === undefined && file === undefined)
      throw new UsageError('for whom? --to-key KEY or --package-passphrase-file F')
    const written = await store.exchange.exportPackage(
      {
        cases: words,
        path: out,
        to: [
          ...(key === undefined ? [] : [{ kind: 'publicKey' as const, key }]),
          ...(file === undefined ? [] : [{ kind: 'passphrase' as const, passphrase: await secret(file, io) }]),
        ],
      },
      store.actor,
    )
    show(call, { path: out, ...written }, [`${out}  ${written.size} bytes, SHA-256 ${written.sha256}`])
    return EXIT.ok
  })
}

function importCases(call: Call): Promise<number> {
  const { values, words, io } = call
  const [path] = words
  if (path === undefined || words.length > 1) throw new UsageError('import needs one FILE')
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}`)
  return withStore(call, async (store) => {
    if (path.endsWith('.json')) return importPlain(call, store, path)
    const file = values['package-passphrase-file']
    const passphrase = file === undefined ? {} : { passphrase: await secret(file, io) }
    if (values['dry-run'] === true) {
      const plan = await store.exchange.inspect(path, passphrase.passphrase)
      show(call, plan, [
        `from ${plan.from.person}, ${plan.from.fingerprint}${plan.from.known ? '' : ' (not seen before)'}`,
        ...plan.cases.map(
          (line) =>
            `${line.caseId}  ${line.number ?? '-'}  ${line.standing}, ${line.changes.length} changes, ${line.conflicts.length} conflicts` +
            `, ${line.newActs} acts, ${line.newAttachments.length} attachments${line.refused === null ? '' : `, refused: ${line.refused.message}`}`,
        ),
      ])
      return EXIT.ok
    }
    const outcomes = await store.exchange.importPackage(
      path,
      { ...passphrase, decisions: decisions(values) },
      store.actor,
    )
    show(
      call,
      outcomes.map(({ caseId, result, fault }) => ({ caseId, result, fault: fault?.message ?? null })),
      outcomes.map((one) => `${one.caseId}  ${one.result}${one.fault === null ? '' : `: ${one.fault.message}`}`),
    )
    return outcomes.some((one) => one.fault !== null) ? EXIT.negative : EXIT.ok
  })
}

/** `--take ID=theirs`, `--refuse ID`. */
function decisions(values: Values): Record<string, { action: 'take' | 'refuse'; prefer?: 'ours' | 'theirs' }> {
  const taken = (values.take ?? []).map((word) => {
    const [id = '', prefer] = word.split('=')
    if (prefer !== 'ours' && prefer !== 'theirs') throw new UsageError(`--take ${word}: write ID=ours or ID=theirs`)
    return [id, { action: 'take' as const, prefer }] as const
  })
  const refused = (values.refuse ?? []).map((id) => [id, { action: 'refuse' as const }] as const)
  return Object.fromEntries([...taken, ...refused])
}

async function importPlain(call: Call, store: Store, path: string): Promise<number> {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new UsageError(`${path} is not JSON`)
  }
  const { file } = requireCase(value)
  if (call.values['dry-run'] === true) {
    show(call, { number: file.number }, [`a valid case file, number ${file.number ?? '-'}`])
    return EXIT.ok
  }
  const stored = store.cases.create(file, store.actor)
  store.audit.record(store.actor, 'import', stored.id, { plain: true })
  show(call, { caseId: stored.id }, [`${stored.id}  created`])
  return EXIT.ok
}

function key(call: Call): Promise<number> {
  return withStore(call, async (store) => {
    const own = store.exchange.publicKey()
    show(call, own, [own.key, `fingerprint ${own.fingerprint}`])
    return EXIT.ok
  })
}

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
