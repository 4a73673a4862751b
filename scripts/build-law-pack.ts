/**
 * Turns the shared facts of the law into the data pack the program reads:
 *   npm run law:build -- [SOURCE_DIR]      (default: ../shared/law)
 * A bad row is refused with file, line and field; nothing is written then.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectRows, LawSourceError } from '../electron/law/source.ts'
import { listsSchema, mciSchema, PACK_FORMAT, thresholdsSchema } from '../shared/law/types.ts'
import { figuresSchema } from '../shared/law/figures.ts'
import type { Manifest } from '../shared/law/types.ts'

const root = join(import.meta.dirname, '..')
const source = process.argv[2] ?? join(root, '..', 'shared', 'law')
const own = join(root, 'resources', 'law', 'general-part')

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

if (!existsSync(source))
  fail(`No law source at ${source}: give the folder with criminal-code/, mci.json and thresholds.json.`)

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8')) as unknown
}

try {
  const folder = join(source, 'criminal-code')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const rows = collectRows(files)
  const edition =
    rows
      .map((row) => row.edition)
      .toSorted()
      .at(-1) ?? fail('The sanction table is empty.')
  const id = `kz-cc-${edition}`
  const parts: [string, string, number?][] = [
    ['rows.json', `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`, rows.length],
    ['mci.json', `${JSON.stringify(mciSchema.parse(readJson(join(source, 'mci.json'))), null, 1)}\n`],
    [
      'thresholds.json',
      `${JSON.stringify(thresholdsSchema.parse(readJson(join(source, 'thresholds.json'))), null, 1)}\n`,
    ],
    ['lists.json', `${JSON.stringify(listsSchema.parse(readJson(join(own, 'lists.json'))), null, 1)}\n`],
    ['figures.json', `${JSON.stringify(figuresSchema.parse(readJson(join(own, 'figures.json'))), null, 1)}\n`],
  ]
  const target = join(root, 'resources', 'law', id)
  mkdirSync(target, { recursive: true })
  const manifest: Manifest = {
    format: PACK_FORMAT,
    id,
    edition,
    source:
      'Criminal Code of the Republic of Kazakhstan of 3 July 2014 No. 226-V, edition in the file name; facts only',
    files: parts.map(([name, text, count]) => ({
      name,
      sha256: createHash('sha256').update(text).digest('hex'),
      ...(count === undefined ? {} : { rows: count }),
    })),
  }
  for (const [name, text] of parts) writeFileSync(join(target, name), text)
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  process.stdout.write(`${id}: ${rows.length} rows, ${parts.length} files\n`)
} catch (error) {
  if (error instanceof LawSourceError) fail(error.message)
  throw error
}
