/** What every command of `ukim store` works with: the words of the call, the store, the answer. */
import { existsSync, readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Store, Unlock } from '../store/index.ts'
import { managedSettingsPath, openStore, readManagedSettings } from '../store/index.ts'

export interface StoreIo {
  out(text: string): void
  err(text: string): void
  /** The passphrase is read from here when `--passphrase-file -` is given. */
  stdin: Readable
}

/** 0: done and whole. 1: it was looked at and something does not hold. 2: it could not be done. */
export const EXIT = { ok: 0, negative: 1, failed: 2 } as const

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
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export type Values = ReturnType<typeof read>['values']

export interface Call {
  words: string[]
  values: Values
  io: StoreIo
  folder: string
  language: 'kk' | 'ru' | 'en'
}

export function read(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}

/** The first line of a file, or of standard input. */
export async function secret(path: string, io: StoreIo): Promise<string> {
  let text = ''
  if (path === '-') for await (const part of io.stdin) text += String(part)
  else if (existsSync(path)) text = readFileSync(path, 'utf8')
  else throw new UsageError(`there is no file ${path}`)
  return text.split(/\r?\n/, 1)[0] ?? ''
}

export async function unlockOf({ values, io }: Call): Promise<Unlock> {
  const recovery = values['recovery-file']
  if (recovery !== undefined) return { kind: 'recovery', code: await secret(recovery, io) }
  const file = values['passphrase-file']
  if (file === undefined) throw new UsageError('--passphrase-file is missing (use "-" for standard input)')
  return { kind: 'passphrase', passphrase: await secret(file, io), person: values.person }
}

/** Runs with the open store and closes it whatever happens. */
export async function withStore(call: Call, work: (store: Store) => Promise<number>): Promise<number> {
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

export function managed(): ReturnType<typeof readManagedSettings> {
  return readManagedSettings(managedSettingsPath(process.platform, process.env))
}

export function show(call: Call, value: object, lines: string[]): void {
  if (call.values.json === true) call.io.out(JSON.stringify(value))
  else for (const line of lines) call.io.out(line)
}
