/** Imports generated acts as a person would: files in folders, read and extracted in threads, written here. */
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database as Db } from 'better-sqlite3'
import { ArchiveClient } from '../../../electron/archive/client.ts'
import { extractFacts } from '../../../electron/archive/extract/index.ts'
import { generatorOf, isGeneratedText } from '../../../electron/archive/generate/index.ts'
import type { TableMap } from '../../../electron/archive/import/map.ts'
import type { ImportProgress, ImportReport } from '../../../electron/archive/import/report.ts'
import { importActs } from '../../../electron/archive/import/run.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import type { BenchOptions } from './options.ts'
import { say } from './say.ts'

const PER_FOLDER = 1000
const RESOURCES = fileURLToPath(new URL('../../../resources', import.meta.url))

/** @returns the folders, each with a thousand files */
function writeActs(folder: string, n: number): { folders: string[]; bytes: number } {
  const generator = generatorOf(loadBuiltInLaw(), 1)
  const folders: string[] = []
  let bytes = 0
  for (let index = 0; index < n; index += 1) {
    if (index % PER_FOLDER === 0) {
      folders.push(join(folder, String(index / PER_FOLDER).padStart(5, '0')))
      mkdirSync(folders.at(-1) ?? folder, { recursive: true })
    }
    const { name, text } = generator.act(index)
    const content = Buffer.from(text, 'utf8')
    bytes += content.length
    writeFileSync(join(folders.at(-1) ?? folder, `${name}.txt`), content)
  }
  return { folders, bytes }
}

/** @returns the one table */
function writeTable(folder: string, n: number): { folders: string[]; bytes: number } {
  mkdirSync(folder, { recursive: true })
  const generator = generatorOf(loadBuiltInLaw(), 1)
  const path = join(folder, 'acts.jsonl')
  const file = openSync(path, 'w')
  let bytes = 0
  let lines = ''
  for (let index = 0; index < n; index += 1) {
    const { text } = generator.act(index)
    bytes += Buffer.byteLength(text)
    lines += `${JSON.stringify({ text })}\n`
    if (lines.length > 1_000_000 || index === n - 1) {
      writeSync(file, lines)
      lines = ''
    }
  }
  closeSync(file)
  return { folders: [path], bytes }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

export interface ArchiveFile {
  path: string
  key: Uint8Array
}

/** As the program imports: in the archive's own thread. With a number of reading threads in this one. */
async function imported(
  db: Db,
  { path, key }: ArchiveFile,
  paths: string[],
  threads: number | null,
  progress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const map: TableMap = { text: 'text', generated: true }
  if (threads !== null) {
    const now = (): string => '2026-01-01T00:00:00Z'
    return importActs(db, paths, { map, extract: extractFacts, isGenerated: isGeneratedText, now, threads, progress })
  }
  const client = new ArchiveClient({ path, key, resources: RESOURCES })
  try {
    return await client.import(paths, map, progress)
  } finally {
    await client.close()
  }
}

/** Fills an archive, or goes on with an import into it that was broken off. */
export async function fill(db: Db, archive: ArchiveFile, folder: string, options: BenchOptions): Promise<void> {
  const { n, as, threads } = options
  const begun = db.prepare<[], string>('SELECT roots FROM imports WHERE finished_at IS NULL LIMIT 1').pluck().get()
  let paths: string[]
  if (begun === undefined) {
    const began = performance.now()
    const { folders, bytes } = as === 'table' ? writeTable(folder, n) : writeActs(folder, n)
    paths = folders
    say(
      `acts                 ${n}, ${Math.round(bytes / n)} bytes of text each, written as ${as === 'table' ? 'a table' : 'files'} in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    )
  } else {
    // Our own column: the import wrote the paths.
    paths = JSON.parse(begun) as string[]
    say(`acts                 goes on with ${paths[0] ?? ''}`)
  }
  const cpu = process.cpuUsage()
  const memory: number[] = []
  const rates: string[] = []
  let told = { added: 0, at: performance.now() }
  const began = performance.now()
  const report = await imported(db, archive, paths, threads, ({ added }) => {
    memory.push(process.memoryUsage().rss)
    if (added - told.added < n / 10) return
    const at = performance.now()
    rates.push(`${Math.round((1000 * (added - told.added)) / (at - told.at))} (${loadavg()[0]?.toFixed(0) ?? '?'})`)
    told = { added, at }
  })
  const seconds = (performance.now() - began) / 1000
  if (begun === undefined) rmSync(folder, { recursive: true, force: true })
  const { user, system } = process.cpuUsage(cpu)
  say(
    `import               ${Math.round(report.added / seconds)} acts/s by the clock with extraction (${seconds.toFixed(0)} s), processor ` +
      `${((user + system) / 1000 / report.added).toFixed(2)} ms an act; added ${report.added}, held ${report.held}, failed ${report.failed}`,
  )
  say(`  each tenth         ${rates.join(', ')} acts/s (load)`)
  const part = (share: number): string => megabytes(memory[Math.floor((memory.length - 1) * share)] ?? 0)
  say(
    `memory               ${part(0.1)} after a tenth, ${part(0.5)} half way, ${part(1)} at the end, ${megabytes(Math.max(0, ...memory))} at most, threads included`,
  )
}

export function sizes(db: Db, path: string): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
  const acts = Number(db.prepare('SELECT count(*) FROM acts').pluck().get())
  const per = (...like: string[]): number =>
    Math.round(
      like.reduce(
        (sum, one) => sum + Number(db.prepare('SELECT sum(pgsize) FROM dbstat WHERE name LIKE ?').pluck().get(one)),
        0,
      ) / acts,
    )
  say(
    `size an act          ${Math.round(statSync(path).size / acts)} bytes: text ${per('act_texts')}, word index ${per('act_words%')}, ` +
      `vectors ${per('vectors')}, lists ${per('posting%')}, facts and fields ${per('acts', 'acts_by%', 'acts_reviewing', 'sqlite_autoindex_acts%', 'act_charges%')}, entries ${per('entry_%', 'sqlite_autoindex_entry%')}, stems ${per('terms', 'sqlite_autoindex_terms%')}`,
  )
}
