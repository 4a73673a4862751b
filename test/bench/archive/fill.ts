/** Imports generated acts as a person would: files in folders, read and extracted in threads, written here. */
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Database as Db } from 'better-sqlite3'
import { extractFacts } from '../../../electron/archive/extract/index.ts'
import { generatorOf, isGeneratedText } from '../../../electron/archive/generate/index.ts'
import { importActs } from '../../../electron/archive/import/run.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import type { BenchOptions } from './options.ts'
import { say } from './say.ts'

const PER_FOLDER = 1000

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

export async function fill(db: Db, folder: string, { n, as, threads }: BenchOptions): Promise<void> {
  let mark = performance.now()
  const { folders, bytes } = as === 'table' ? writeTable(folder, n) : writeActs(folder, n)
  const generated = (performance.now() - mark) / 1000
  say(
    `acts                 ${n}, ${Math.round(bytes / n)} bytes of text each, written as ${as === 'table' ? 'a table' : 'files'} in ${generated.toFixed(0)} s`,
  )
  const cpu = process.cpuUsage()
  const memory: { seen: number; rss: number }[] = []
  let told = 0
  mark = performance.now()
  const report = await importActs(db, folders, {
    map: { text: 'text', generated: true },
    extract: extractFacts,
    isGenerated: isGeneratedText,
    now: () => '2026-01-01T00:00:00Z',
    ...(threads === null ? {} : { threads }),
    progress: ({ seen }) => {
      if (seen - told < n / 200) return
      told = seen
      memory.push({ seen, rss: process.memoryUsage().rss })
    },
  })
  const seconds = (performance.now() - mark) / 1000
  rmSync(folder, { recursive: true, force: true })
  const { user, system } = process.cpuUsage(cpu)
  say(
    `import               ${Math.round(n / seconds)} acts/s by the clock with extraction (${seconds.toFixed(0)} s, load ${loadavg()[0]?.toFixed(1) ?? '?'}), ` +
      `processor ${((user + system) / 1000 / n).toFixed(2)} ms an act; added ${report.added}, same number ${report.sameNumber}, failed ${report.failed}`,
  )
  const atPart = (part: number): string => {
    const point = memory[Math.min(memory.length - 1, Math.floor(memory.length * part))]
    return point === undefined ? '?' : megabytes(point.rss)
  }
  const most = Math.max(0, ...memory.map(({ rss }) => rss))
  say(
    `memory               ${atPart(0.1)} after a tenth, ${atPart(0.5)} half way, ${atPart(1)} at the end, ${megabytes(most)} at most, threads included`,
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
      `vectors ${per('vectors')}, lists ${per('posting%')}, facts and fields ${per('acts', 'acts_by%', 'sqlite_autoindex_acts%', 'act_charges%')}, stems ${per('terms', 'sqlite_autoindex_terms%')}`,
  )
}
