/**
 * The case store with 10,000 cases: opening and list, saving with FULL sync, full-text search in both languages, and
 * what encryption costs against the same database in plain, all in one run.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { CaseFile } from '../../shared/case/schema.ts'
import { caseSchema } from '../../shared/case/schema.ts'
import { createStore, openStore } from '../../electron/store/index.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { unlockKey } from '../../electron/store/session.ts'
import { foldersOf } from '../../electron/store/folders.ts'
import { systemClock } from '../../electron/store/index.ts'
import { random } from '../crash/random.ts'

export interface Figure {
  name: string
  value: number
  unit: 'ms' | 'MB' | 'count' | 'times'
  /** The most it may be, where the issue names a target. */
  target?: number
}

const CASES = 10_000
const PASSPHRASE = 'он мың іс 2026'

const KK =
  'сотталушы дүкеннен ұялы телефонды ұрлап кетті куәлар айғақтары бойынша кінәсін мойындады сот отырысында жәбірленуші залал толық өтелді қылмыстық іс материалдары сараптама қорытындысы заттай дәлелдемелер айыпталушы тергеу барысында түсініктеме берді мүлік құны теңге көлемінде анықталды пәтер үй көше автокөлік жүргізушісі жол ереже бұзу салдарынан денсаулығына орташа ауырлықтағы зиян келтірді өтініш татуласу медиация келісім жазасын жеңілдететін мән жайлар кәмелетке толмаған балалары'.split(
    ' ',
  )
const RU =
  'подсудимый тайно похитил мобильный телефон из магазина вину признал полностью показания свидетелей заключение эксперта вещественные доказательства потерпевший ущерб возмещён материалы уголовного дела следствие пояснил стоимость имущества составила тенге квартира улица водитель автомобиля нарушил правила дорожного движения причинил вред здоровью средней тяжести заявление примирение медиация соглашение обстоятельства смягчающие наказание несовершеннолетние дети'.split(
    ' ',
  )
const LAST =
  'Қасымов Әбдірахманов Сейітқали Жұмабаев Нұрланұлы Өтегенов Ғабитов Иванов Петрова Ким Ёлкин Смағұлов Тілеубеков Досжанова Ысқақов Шәріпов'.split(
    ' ',
  )
const FIRST = 'Нұрлан Әлия Болат Гүлнәр Сергей Анна Данияр Айгүл Ерлан Мәдина'.split(' ')
const ARTICLES: [string, string | null][] = [
  ['188', '2'],
  ['190', '1'],
  ['191', '2'],
  ['106', '1'],
  ['345', '3'],
  ['293', '2'],
  ['297', '3'],
  ['192', '4'],
]

/** Words fall off as in real texts: the n-th most common occurs 1/n as often. */
function text(next: () => number, pool: string[], length: number): string {
  return Array.from({ length }, () => {
    const at = Math.floor(pool.length ** next()) - 1
    return (next() < 0.02 ? `оқиға${Math.floor(next() * 5000)}` : pool[at]) ?? ''
  }).join(' ')
}

function pick<T>(next: () => number, from: readonly T[]): T {
  const found = from[Math.floor(next() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function makeCase(n: number, next: () => number): CaseFile {
  const kk = n % 2 === 0
  const pool = kk ? KK : RU
  const [article, part] = pick(next, ARTICLES)
  return caseSchema.parse({
    format: 'ukim.case/1',
    number: `1-${n}/2026`,
    language: kk ? 'kk' : 'ru',
    receivedOn: `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    victims: [{ id: 'v1', name: `${pick(next, LAST)} ${pick(next, FIRST)}` }],
    defendants: [
      {
        id: 'd1',
        name: { last: `${pick(next, LAST)}${n % 97}`, first: pick(next, FIRST) },
        residence: text(next, pool, 8),
        counts: [{ id: 'c1', article, part, committedOn: '2026-05-12', damageTenge: Math.floor(next() * 1e6) }],
      },
    ],
    narrative: {
      facts: text(next, pool, 180),
      position: text(next, pool, 60),
      evidence: text(next, pool, 120),
      rejected: null,
    },
  })
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function time(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Saving and reading the same rows through the same opening routine, with and without the cipher. */
function encryptionCost(folder: string, key: Uint8Array): { write: number; read: number } {
  const measure = (plain: boolean): { write: number; read: number } => {
    const path = join(folder, plain ? 'plain.db' : 'sealed.db')
    const db = openDatabase(path, key, { create: true, plain })
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)')
    const insert = db.prepare('INSERT INTO t (body) VALUES (?)')
    const body = Buffer.alloc(2500, 7)
    const write = time(() => {
      for (let i = 0; i < 2000; i += 1) insert.run(body)
    })
    db.close()
    const again = openDatabase(path, key, { plain, unchecked: true })
    const read = time(() => again.prepare('SELECT sum(length(body)), max(body) FROM t').get())
    again.close()
    return { write: write / 2000, read }
  }
  // Plain, sealed, sealed, plain: what warms up or drifts falls on both.
  const rounds = [measure(true), measure(false)]
  rmSync(join(folder, 'plain.db'))
  rmSync(join(folder, 'sealed.db'))
  rounds.push(measure(false), measure(true))
  const [p1, s1, s2, p2] = rounds
  if (p1 === undefined || s1 === undefined || s2 === undefined || p2 === undefined)
    throw new Error('a round is missing')
  return { write: (s1.write + s2.write) / (p1.write + p2.write), read: (s1.read + s2.read) / (p1.read + p2.read) }
}

/** Runs the benchmark and prints its figures; `cases` may be smaller for a trial. */
export async function run(cases: number = CASES): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-bench-store-'))
  const next = random(2026)
  const figures: Figure[] = []
  const add = (name: string, value: number, unit: Figure['unit'], target?: number): void => {
    figures.push({ name, value: round(value), unit, ...(target === undefined ? {} : { target }) })
  }
  try {
    const { store, recoveryCode } = await createStore({ folder, judge: 'Судья', passphrase: PASSPHRASE })
    const creating = Array.from({ length: cases }, (_, n) => {
      const file = makeCase(n, next)
      return time(() => store.cases.create(file, store.actor))
    })
    add('create a case, p50', percentile(creating, 0.5), 'ms')
    add('create a case, p99', percentile(creating, 0.99), 'ms')
    store.close()
    add('size of the store', statSync(join(folder, 'store.db')).size / 1e6, 'MB')

    // The recovery code needs no scrypt: what is measured is opening, checking every page, and the list.
    const opening: number[] = []
    for (let i = 0; i < 5; i += 1) {
      const from = performance.now()
      // oxlint-disable-next-line no-await-in-loop -- one after the other, or they would measure each other
      const opened = await openStore({ folder, unlock: { kind: 'recovery', code: recoveryCode } })
      const { total } = opened.cases.list({ sort: 'changedAt', descending: true, limit: 100 })
      opening.push(performance.now() - from)
      if (total !== cases) throw new Error(`the list holds ${total}`)
      opened.close()
    }
    add('open, check every page and list the first 100, median', percentile(opening, 0.5), 'ms', 300)
    const unlocking = performance.now()
    const { key } = await unlockKey(
      { folders: foldersOf(folder), clock: systemClock, protector: undefined },
      { kind: 'passphrase', passphrase: PASSPHRASE },
    )
    add('derive the key from the passphrase (scrypt, 128 MB; on purpose slow)', performance.now() - unlocking, 'ms')

    const again = await openStore({ folder, unlock: { kind: 'recovery', code: recoveryCode } })
    const wholeList = Array.from({ length: 5 }, () => time(() => again.cases.list({})))
    add('list of all cases, median', percentile(wholeList, 0.5), 'ms')
    const filtered = ['қасым', 'иванов 1-12', '2026', 'әлия'].flatMap((word) => [
      time(() => again.cases.list({ text: word, limit: 100 })),
      time(() => again.cases.list({ text: word, article: '188', limit: 100 })),
    ])
    add('list filtered by words and article, longest', Math.max(...filtered), 'ms')

    const { cases: some } = again.cases.list({ limit: 400 })
    const saving: number[] = []
    for (let i = 0; i < 1000; i += 1) {
      const chosen = pick(next, some)
      const stored = again.cases.get(chosen.id)
      if (stored === null) throw new Error('a case is gone')
      const file = structuredClone(stored.case)
      file.narrative.facts = `${typeof file.narrative.facts === 'string' ? file.narrative.facts : ''} түзету${i}`.slice(
        -15_000,
      )
      saving.push(time(() => again.cases.save(chosen.id, file, stored.version, again.actor)))
    }
    add('save a case (version, index, trail, FULL sync), p50', percentile(saving, 0.5), 'ms')
    add('save a case (version, index, trail, FULL sync), p99', percentile(saving, 0.99), 'ms', 20)

    const queries = [
      'қасымов',
      'телефон',
      'ұрлап',
      'похитил',
      'иванов телефон',
      'оқиға123',
      'татуласу медиация',
      'вред здоровью',
      'сотталушы',
      'подсудимый',
      'әбдірахманов ұялы',
      '1-777/2026',
      'жоқсөз',
      'несовершеннолетние дети',
      'к',
    ]
    const searching = Array.from({ length: 300 }, (_, i) =>
      time(() => again.search.find(queries[i % queries.length] ?? '')),
    )
    add('full-text search in kk and ru, p50', percentile(searching, 0.5), 'ms')
    add('full-text search in kk and ru, p95', percentile(searching, 0.95), 'ms', 20)
    const backingUp = time(() => again.backups.create(again.actor))
    add('backup with verification', backingUp, 'ms')
    const verifying = time(() => again.audit.verify())
    add(`verify the audit trail (${again.audit.last().seq} entries)`, verifying, 'ms')
    again.close()

    const cost = encryptionCost(folder, key)
    add('encryption against plain: commit of a row with FULL sync', cost.write, 'times')
    add('encryption against plain: reading 5 MB from the disk cache', cost.read, 'times')
    print(figures)
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print(figures: readonly Figure[]): void {
  for (const { name, value, unit, target } of figures) {
    let verdict = ''
    if (target !== undefined) verdict = `  (target ${target}: ${value <= target ? 'held' : 'MISSED'})`
    console.log(`${name.padEnd(72)} ${String(value).padStart(10)} ${unit}${verdict}`)
  }
}

if (process.argv[1] === import.meta.filename) await run(Number(process.argv[2] ?? CASES))
