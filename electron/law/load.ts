/** Reads a law pack from disk: manifest first, then every file against its SHA-256 and its schema. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { buildLaw } from '../../shared/law/law.ts'
import { listsSchema, manifestSchema, mciSchema, rowSchema, thresholdsSchema } from '../../shared/law/types.ts'
import { figuresSchema } from '../../shared/law/figures.ts'
import type { Law, Manifest } from '../../shared/law/types.ts'
import { resourcesFolder } from './resources.ts'

/** A pack that is damaged, changed or not a pack; the message names the file. */
export class LawPackError extends Error {}

const LAW_FOLDER = resourcesFolder('law')

/** Checks the contents of a pack against its manifest. `read` gives the text of a file of the pack. */
export function lawFromFiles(read: (name: string) => string): Law {
  let manifest: Manifest
  try {
    manifest = manifestSchema.parse(JSON.parse(read('manifest.json')))
  } catch (error) {
    throw new LawPackError(`manifest.json: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
  const load = <T>(name: string, schema: z.ZodType<T>): T => {
    const entry = manifest.files.find((file) => file.name === name)
    if (!entry) throw new LawPackError(`${manifest.id}/manifest.json: does not name ${name}`)
    const text = read(name)
    const sum = createHash('sha256').update(text).digest('hex')
    if (sum !== entry.sha256)
      throw new LawPackError(`${manifest.id}/${name}: the file is not the one of the manifest (SHA-256 differs)`)
    const result = schema.safeParse(JSON.parse(text))
    if (result.success) return result.data
    const issue = result.error.issues[0]
    throw new LawPackError(`${manifest.id}/${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`)
  }
  return buildLaw({
    id: manifest.id,
    edition: manifest.edition,
    rows: load('rows.json', z.array(rowSchema)),
    mci: load('mci.json', mciSchema),
    thresholds: load('thresholds.json', thresholdsSchema),
    lists: load('lists.json', listsSchema),
    figures: load('figures.json', figuresSchema),
  })
}

/** Loads the pack in a folder. */
export function loadLawPack(folder: string): Law {
  return lawFromFiles((name) => {
    const file = join(folder, name)
    if (!existsSync(file)) throw new LawPackError(`${name}: missing in the pack`)
    return readFileSync(file, 'utf8')
  })
}

/** Ids of the packs built into the program, oldest edition first. */
export function builtInPacks(folder = LAW_FOLDER): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'manifest.json')))
    .map((entry) => entry.name)
    .toSorted()
}

let cached: Law | undefined

/** The newest edition built into the program; read once. */
export function loadBuiltInLaw(): Law {
  if (cached) return cached
  const id = builtInPacks().at(-1)
  if (id === undefined) throw new LawPackError(`No law pack in ${LAW_FOLDER}`)
  cached = loadLawPack(join(LAW_FOLDER, id))
  return cached
}
