/** Small settings as one JSON file, written whole or not at all. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { settingsSchema } from '../../shared/contract/values.ts'
import type { SettingsFile } from './services.ts'

/** Settings kept at `path`; a missing or unreadable file gives the defaults, and is replaced at the next save. */
export function settingsAt(path: string): SettingsFile {
  return {
    read() {
      try {
        const read = settingsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
        if (read.success) return read.data
      } catch {
        // First start, or a file that is no JSON: the defaults serve, nothing of a case is lost with it.
      }
      return settingsSchema.parse({})
    },
    write(settings) {
      mkdirSync(dirname(path), { recursive: true })
      const beside = `${path}.${process.pid}.tmp`
      writeFileSync(beside, `${JSON.stringify(settings, null, 2)}\n`)
      renameSync(beside, path)
      return settings
    },
  }
}
