/**
 * Writes generated acts: `npm run make-acts -- --n 100000 --seed 1 --out DIR|--db FILE`.
 * DIR gets a text file an act, a thousand to a folder, and facts.jsonl with the true facts; FILE becomes an open archive.
 */
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { extractFacts } from '../electron/archive/extract/index.ts'
import { generatorOf } from '../electron/archive/generate/index.ts'
import type { Generator } from '../electron/archive/generate/index.ts'
import { openArchive } from '../electron/archive/open.ts'
import { keepLists } from '../electron/archive/search/lists.ts'
import { ArchiveWriter } from '../electron/archive/search/writer.ts'
import { loadBuiltInLaw } from '../electron/law/load.ts'

const USAGE = 'npm run make-acts -- --n COUNT [--seed NUMBER] (--out DIR | --db FILE)'
const PER_FOLDER = 1000
/** Acts a transaction. */
const BATCH = 500

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}

function whole(text: string | undefined, option: string, fallback: number): number {
  if (text === undefined) return fallback
  const n = Number(text)
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(n)) stop(`${option} ${text}: a whole number is needed. ${USAGE}`)
  return n
}

function toFolder(generator: Generator, n: number, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const facts = openSync(join(folder, 'facts.jsonl'), 'w')
  try {
    let lines = ''
    for (let i = 0; i < n; i += 1) {
      const act = generator.act(i)
      const part = String(Math.floor(i / PER_FOLDER)).padStart(4, '0')
      if (i % PER_FOLDER === 0) mkdirSync(join(folder, part), { recursive: true })
      writeFileSync(join(folder, part, `${act.name}.txt`), act.text)
      lines += `${JSON.stringify({ file: `${part}/${act.name}.txt`, generated: true, facts: act.facts })}\n`
      if (lines.length > 1_000_000 || i === n - 1) {
        writeSync(facts, lines)
        lines = ''
      }
    }
  } finally {
    closeSync(facts)
  }
}

function toArchive(generator: Generator, n: number, file: string): void {
  if (existsSync(file)) stop(`${file}: exists already; generated acts go into an archive of their own.`)
  // Generated acts hide nobody: the archive needs no key.
  const db = openArchive(file, null, { create: true })
  try {
    const writer = new ArchiveWriter(db)
    const now = new Date().toISOString()
    for (let from = 0; from < n; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, n - from) }, (_, i) => {
        const act = generator.act(from + i)
        return { text: act.text, facts: extractFacts(act.text), source: `${act.name}.txt`, generated: true }
      })
      writer.addBatch(batch, now)
    }
    keepLists(db)
  } finally {
    db.close()
  }
}

const { values } = parseArgs({
  options: {
    n: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    db: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}
const n = whole(values.n, '--n', 1000)
const generator = generatorOf(loadBuiltInLaw(), whole(values.seed, '--seed', 1))
if ((values.out === undefined) === (values.db === undefined)) stop(USAGE)
const started = performance.now()
if (values.out !== undefined) toFolder(generator, n, resolve(values.out))
if (values.db !== undefined) toArchive(generator, n, resolve(values.db))
const seconds = (performance.now() - started) / 1000
console.log(`${n} acts, ${seconds.toFixed(1)} s, ${Math.round(n / seconds)} acts/s`)
