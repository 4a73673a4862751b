/**
 * For each common stem the acts in which it weighs most, best first. A ranked page of common words is made from the heads of
 * these lists: reading every act that has the word "court" in it would take a second and change nothing.
 */
import type { Database as Db } from 'better-sqlite3'
import { impact } from './bm25.ts'
import { eachTerm } from './vector.ts'

/** Stems in at least this many acts have a list; of rarer ones every act is looked at. */
export const COMMON = 1000
/** Acts in a list. */
export const DEPTH = 1024

/** Lists are made anew when the archive has grown by this part since. */
const GROWTH = 0.1

interface Heap {
  size: number
  acts: Int32Array
  weights: Float32Array
}

export interface ChampionList {
  acts: Int32Array
  weights: Float32Array
}

function number(db: Db, key: string): number {
  return Number(db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? 0)
}

/** Whether the lists miss so many acts that they should be made anew. */
export function championsAreOld(db: Db): boolean {
  const acts = number(db, 'acts')
  return acts >= COMMON && acts > number(db, 'championActs') * (1 + GROWTH)
}

/** Puts an act into the list of a stem if it is heavier than the lightest there (the lightest lies at the root). */
function offer(heap: Heap, act: number, weight: number): void {
  const { acts, weights } = heap
  let at: number
  if (heap.size < DEPTH) {
    at = heap.size
    heap.size += 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if ((weights[up] ?? 0) <= weight) break
      weights[at] = weights[up] ?? 0
      acts[at] = acts[up] ?? 0
      at = up
    }
  } else {
    if (weight <= (weights[0] ?? 0)) return
    at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= DEPTH) break
      if (child + 1 < DEPTH && (weights[child + 1] ?? 0) < (weights[child] ?? 0)) child += 1
      if ((weights[child] ?? 0) >= weight) break
      weights[at] = weights[child] ?? 0
      acts[at] = acts[child] ?? 0
      at = child
    }
  }
  weights[at] = weight
  acts[at] = act
}

/**
 * Makes the lists anew from the vectors: one pass over the acts, some seconds for a million.
 * @param stopped asked now and then; true gives up, the old lists stay
 * @returns how many lists there are, or null when stopped
 */
export function makeChampions(db: Db, stopped: () => boolean = () => false): number | null {
  const acts = number(db, 'acts')
  const average = acts === 0 ? 1 : number(db, 'words') / acts
  const common = db.prepare<[number], { id: number }>('SELECT id FROM terms WHERE df >= ?').all(COMMON)
  const heaps = new Map<number, Heap>()
  for (const { id } of common) {
    heaps.set(id, { size: 0, acts: new Int32Array(DEPTH), weights: new Float32Array(DEPTH) })
  }
  let last = 0
  let seen = 0
  const rows = db.prepare<[], { id: number; body: Uint8Array }>('SELECT id, body FROM vectors ORDER BY id')
  for (const { id, body } of rows.iterate()) {
    eachTerm(body, (term, count, words) => {
      const heap = heaps.get(term)
      if (heap !== undefined) offer(heap, id, impact(count, words, average))
    })
    last = id
    seen += 1
    if (seen % 1024 === 0 && stopped()) return null
  }
  const put = db.prepare('INSERT INTO champions (term, body) VALUES (?, ?)')
  const note = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  db.transaction(() => {
    db.exec('DELETE FROM champions')
    for (const [term, heap] of heaps) put.run(term, packed(heap))
    note.run('championActs', seen)
    note.run('championLast', last)
  }).immediate()
  return heaps.size
}

function packed({ size, acts, weights }: Heap): Buffer {
  const order = Array.from({ length: size }, (_, index) => index).toSorted(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (acts[b] ?? 0) - (acts[a] ?? 0),
  )
  const body = Buffer.allocUnsafe(size * 8)
  for (const [at, from] of order.entries()) {
    body.writeInt32LE(acts[from] ?? 0, at * 4)
    body.writeFloatLE(weights[from] ?? 0, size * 4 + at * 4)
  }
  return body
}

/** The list of a stem as it was stored. */
export function championList(body: Uint8Array): ChampionList {
  const size = body.length / 8
  // A copy, because a view needs an offset that is a multiple of four.
  const bytes = new Uint8Array(body)
  return { acts: new Int32Array(bytes.buffer, 0, size), weights: new Float32Array(bytes.buffer, size * 4, size) }
}
