/** Reads a calendar of working days from disk: manifest, SHA-256, schema. The newest built-in pack unless told otherwise. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCalendar, calendarManifestSchema, calendarSchema } from '../../shared/time/calendar.ts'
import type { CalendarManifest, WorkingCalendar } from '../../shared/time/calendar.ts'
import { resourcesFolder } from '../law/resources.ts'

/** A pack that is damaged, changed or no calendar; the message names the file and the place. */
export class CalendarPackError extends Error {
  override readonly name = 'CalendarPackError'
}

const FOLDER = resourcesFolder('calendar')
const DAYS = 'days.json'

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new CalendarPackError(`${name}: not JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
}

/** Checks the contents of a pack. `read` gives the text of a file of the pack. @throws CalendarPackError */
export function calendarFromFiles(read: (name: string) => string): WorkingCalendar {
  const found = calendarManifestSchema.safeParse(parsed('manifest.json', read('manifest.json')))
  if (!found.success) {
    const issue = found.error.issues[0]
    throw new CalendarPackError(`manifest.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`)
  }
  const manifest: CalendarManifest = found.data
  const entry = manifest.files.find((file) => file.name === DAYS)
  if (!entry) throw new CalendarPackError(`${manifest.id}/manifest.json: does not name ${DAYS}`)
  const text = read(DAYS)
  if (createHash('sha256').update(text).digest('hex') !== entry.sha256)
    throw new CalendarPackError(`${manifest.id}/${DAYS}: the file is not the one of the manifest (SHA-256 differs)`)
  const days = calendarSchema.safeParse(parsed(DAYS, text))
  if (days.success) return buildCalendar(manifest.id, manifest.edition, days.data.years)
  const issue = days.error.issues[0]
  throw new CalendarPackError(`${manifest.id}/${DAYS}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`)
}

/** Loads the pack in a folder. @throws CalendarPackError */
export function loadCalendarPack(folder: string): WorkingCalendar {
  return calendarFromFiles((name) => {
    const file = join(folder, name)
    if (!existsSync(file)) throw new CalendarPackError(`${file}: missing in the pack`)
    return readFileSync(file, 'utf8')
  })
}

let cached: WorkingCalendar | undefined

/** The newest calendar built into the program (by the day in its name); read once. @throws CalendarPackError */
export function loadBuiltInCalendar(): WorkingCalendar {
  if (cached) return cached
  const id = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(FOLDER, entry.name, 'manifest.json')))
    .map((entry) => entry.name)
    .toSorted()
    .at(-1)
  if (id === undefined) throw new CalendarPackError(`no calendar in ${FOLDER}`)
  cached = loadCalendarPack(join(FOLDER, id))
  return cached
}
