/**
 * Which version of a case a person last saw an act of. Only numbers are kept here; the words themselves are composed
 * again from that version of the encrypted store.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const entrySchema = z.strictObject({
  version: z.int().min(1),
  /** Blocks looked at later than the rest, with the version seen. */
  blocks: z.record(z.string(), z.int().min(1)).default({}),
})
const fileSchema = z.record(z.string(), entrySchema)
export type SeenEntry = z.output<typeof entrySchema>

export interface SeenActs {
  get(key: string): SeenEntry | null
  put(key: string, entry: SeenEntry): void
}

/** Acts remembered; the oldest are forgotten first. */
const MOST = 5000

/** A missing or broken file means that nothing was seen: changes are then marked from the next look on. */
export function seenActsAt(path: string): SeenActs {
  let known: Map<string, SeenEntry> | null = null
  function all(): Map<string, SeenEntry> {
    if (known !== null) return known
    known = new Map()
    try {
      const read = fileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
      if (read.success) known = new Map(Object.entries(read.data))
    } catch {
      // First start, or no JSON.
    }
    return known
  }
  return {
    get: (key) => all().get(key) ?? null,
    put(key, entry) {
      const entries = all()
      entries.delete(key)
      entries.set(key, entry)
      for (const oldest of entries.keys()) {
        if (entries.size <= MOST) break
        entries.delete(oldest)
      }
      mkdirSync(dirname(path), { recursive: true })
      const beside = `${path}.${process.pid}.tmp`
      writeFileSync(beside, JSON.stringify(Object.fromEntries(entries)))
      renameSync(beside, path)
    },
  }
}
