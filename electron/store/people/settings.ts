/** Settings of the store, and those that the court's IT has fixed in a file. */
import { join } from 'node:path'
import { z } from 'zod'
import type { AuditTrail } from '../audit/audit.ts'
import type { Connection } from '../connection.ts'
import { readIfThere } from '../files.ts'
import type { Actor } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { People } from './people.ts'

const folder = z.string().min(1).max(4000)

/** What may be set at all. */
export const settingsSchema = z.strictObject({
  language: z.enum(['kk', 'ru', 'en']),
  /** Minutes without a key or a mouse after which the store locks. */
  idleMinutes: z.int().min(1).max(240),
  /** A second place for backups, or null. */
  backupFolder: folder.nullable(),
  updateFolder: folder.nullable(),
  /** Days a deleted case waits in the bin. */
  binDays: z.int().min(1).max(3650),
})
export type Settings = z.output<typeof settingsSchema>

export const DEFAULT_SETTINGS: Settings = {
  language: 'kk',
  idleMinutes: 10,
  backupFolder: null,
  updateFolder: null,
  binDays: 30,
}

/** The file of the court's IT: any of the settings, and where the data lie. */
export const managedSchema = settingsSchema.partial().extend({ dataFolder: folder.optional() })
export type ManagedSettings = z.output<typeof managedSchema>

/** Where the file of the court's IT is looked for: a place that a user without rights cannot write. */
export function managedSettingsPath(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') return join(env['PROGRAMDATA'] ?? 'C:\\ProgramData', 'Ukim', 'settings.json')
  if (platform === 'darwin') return '/Library/Application Support/Ukim/settings.json'
  return '/etc/ukim/settings.json'
}

/**
 * Reads the file of the court's IT; none is no fault.
 * @throws StoreFault `invalid`, `where` is the file and the JSON path: a mistake there must not be passed over
 */
export function readManagedSettings(path: string): ManagedSettings {
  const text = readIfThere(path)
  if (text === null) return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new StoreFault('invalid', 'the managed settings are not JSON', path, null, error)
  }
  const parsed = managedSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new StoreFault('invalid', issue?.message ?? 'wrong settings', `${path}#/${(issue?.path ?? []).join('/')}`)
}

export class StoreSettings {
  readonly #connection: Connection
  readonly #audit: AuditTrail
  readonly #people: People
  readonly #managed: ManagedSettings

  constructor(connection: Connection, audit: AuditTrail, people: People, managed: ManagedSettings) {
    this.#connection = connection
    this.#audit = audit
    this.#people = people
    this.#managed = managed
  }

  /** Defaults, over them what was set here, over them what IT has fixed. */
  all(): Settings {
    const rows = this.#connection.all<{ name: string; value: string }>('SELECT name, value FROM settings')
    const own: Record<string, unknown> = Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value)]))
    const { dataFolder: _, ...fixed } = this.#managed
    const known = settingsSchema.partial().catch({}).parse(own)
    return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...known, ...fixed })
  }

  get<Name extends keyof Settings>(name: Name): Settings[Name] {
    return this.all()[name]
  }

  /** Names of settings that IT has fixed: shown, not changeable. */
  managed(): string[] {
    return Object.keys(this.#managed)
  }

  /** @throws StoreFault `forbidden` for a setting that IT has fixed, `invalid` for an unknown name or a wrong value */
  set(name: string, value: unknown, actor: Actor): void {
    const by = this.#people.require(actor, 'serve')
    const known = settingsSchema.keyof().safeParse(name).data
    if (known === undefined) throw new StoreFault('invalid', 'no such setting', name)
    if (Object.hasOwn(this.#managed, name)) throw new StoreFault('forbidden', 'fixed by the IT of the court', name)
    const parsed = settingsSchema.shape[known].safeParse(value)
    if (!parsed.success) throw new StoreFault('invalid', parsed.error.issues[0]?.message ?? 'wrong value', name)
    this.#connection.write(() => {
      this.#connection.run(
        'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        name,
        JSON.stringify(parsed.data),
      )
      this.#audit.record(by, 'settingChanged', null, { name, value: parsed.data })
    })
  }
}
