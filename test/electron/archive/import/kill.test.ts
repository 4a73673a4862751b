import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8 } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generatorOf } from '../../../../electron/archive/generate/index.ts'
import { openArchive } from '../../../../electron/archive/open.ts'
import { ArchiveSearch } from '../../../../electron/archive/search/search.ts'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'
import { parseQuery } from '../../../../shared/archive/query.ts'
import { zip } from './files.ts'

const CHILD = fileURLToPath(new URL('import-child.ts', import.meta.url))
/** Ten in three thousand files by `KILLS=10 FILES=3000`; fewer in every run of the tests. */
const KILLS = Number(process.env['KILLS'] ?? 8)
const FILES = Number(process.env['FILES'] ?? 900)
const LINES = 500
const ENTRIES = 200

let folder: string
let paths: string[]
let map: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-kill-'))
  const generator = generatorOf(loadBuiltInLaw(), 11)
  const files = join(folder, 'files')
  mkdirSync(files)
  for (let n = 0; n < FILES; n += 1) {
    // A file that cannot be read, the same text twice, and one number with two texts.
    const act = generator.act(n % 50 === 49 ? n - 1 : n).text
    const text = n % 60 === 0 && n > 0 ? generator.act(n - 1).text.replace('\n', '\nҚосымша сөз дополнение\n') : act
    writeFileSync(join(files, `${String(n).padStart(4, '0')}.txt`), n % 100 === 7 ? Buffer.alloc(300) : text)
  }
  const lines = Array.from({ length: LINES }, (_, n) => JSON.stringify({ text: generator.act(FILES + n).text }))
  writeFileSync(join(folder, 'table.jsonl'), `${lines.join('\n')}\n{broken\n`)
  const entries = Array.from({ length: ENTRIES }, (_, n) => {
    const { name, text } = generator.act(FILES + LINES + n)
    return [`${name}.txt`, strToU8(text)] as const
  })
  writeFileSync(join(folder, 'pack.zip'), zip(Object.fromEntries(entries)))
  map = join(folder, 'map.json')
  writeFileSync(map, JSON.stringify({ text: 'text', generated: true }))
  paths = [files, join(folder, 'table.jsonl'), join(folder, 'pack.zip')]
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the import and kills it after so many batches and a moment. @returns whether it was killed before its end */
function killed(db: string, batches: number, moment: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, db, map, ...paths], { stdio: ['ignore', 'pipe', 'inherit'] })
    let seen = 0
    let over = false
    child.stdout.on('data', (piece: Buffer) => {
      seen += piece.toString('latin1').split('.').length - 1
      if (seen < batches || over) return
      over = true
      setTimeout(() => child.kill('SIGKILL'), moment)
    })
    child.on('error', reject)
    child.on('exit', (_code, signal) => resolve(signal === 'SIGKILL'))
  })
}

/** Everything an archive holds, as one text for each table. */
function contents(file: string): Record<string, string> {
  const db = openArchive(file, new Uint8Array(32).fill(5))
  try {
    const tables: Record<string, string> = {
      acts: 'SELECT * FROM acts ORDER BY id',
      texts: 'SELECT * FROM act_texts ORDER BY id',
      charges: 'SELECT * FROM act_charges ORDER BY act, article, part',
      entries: 'SELECT * FROM entry_rows ORDER BY act',
      packed: 'SELECT article, block, body, texts FROM entry_blocks ORDER BY article, block',
      lines: 'SELECT * FROM entry_lines ORDER BY id',
      terms: 'SELECT * FROM terms ORDER BY id',
      vectors: 'SELECT * FROM vectors ORDER BY id',
      meta: 'SELECT * FROM meta ORDER BY key',
      postings: 'SELECT * FROM postings ORDER BY id',
      held: 'SELECT hash, source, twin, facts, body FROM held_acts ORDER BY hash',
      sources: 'SELECT source, result, detail FROM import_sources ORDER BY source',
      imports: 'SELECT count(*), sum(finished_at IS NULL) FROM imports',
    }
    const found: Record<string, string> = {}
    for (const [name, sql] of Object.entries(tables)) {
      const rows = db.prepare(sql).raw().all()
      const hash = createHash('sha256').update(
        JSON.stringify(rows, (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ),
      )
      found[name] = `${rows.length} rows ${hash.digest('hex').slice(0, 16)}`
    }
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    db.exec("INSERT INTO act_words (act_words) VALUES ('integrity-check')")
    const search = new ArchiveSearch(db)
    for (const query of ['ұрлық', 'кража имущества', '"лишения свободы"', 'жыл:2023 сот*']) {
      const parsed = parseQuery(query)
      if (!parsed.ok) throw new Error(query)
      const { hits, total } = search.page(parsed.query, { limit: 100 })
      found[query] = `${total}: ${hits.map(({ id, score }) => `${id} ${score?.toFixed(6)}`).join(' ')}`
    }
    return found
  } finally {
    db.close()
  }
}

test(`killed ${KILLS} times at random points, an import ends as one that was never interrupted`, async () => {
  const whole = join(folder, 'whole.db')
  const plain = spawnSync(process.execPath, [CHILD, whole, map, ...paths], { encoding: 'utf8' })
  expect(plain.stderr).toBe('')
  const cut = join(folder, 'cut.db')
  let state = Date.now() & 0x7fffffff
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
  process.stdout.write(`kill points from seed ${state}\n`)
  let kills = 0
  // One or two batches each time, so that all kills fall into the import.
  for (let n = 0; n < KILLS; n += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one process after another
    if (await killed(cut, 1 + random(Math.max(3, FILES / 500)), random(40))) kills += 1
  }
  const last = spawnSync(process.execPath, [CHILD, cut, map, ...paths], { encoding: 'utf8' })
  expect(last.stderr).toBe('')
  expect(kills).toBeGreaterThanOrEqual(KILLS * 0.8)
  const report = JSON.parse(last.stdout.split('\n').at(-1) ?? '') as { resumed: number }
  expect(report.resumed).toBeGreaterThan(0)
  expect(contents(cut)).toEqual(contents(whole))
}, 240_000)
