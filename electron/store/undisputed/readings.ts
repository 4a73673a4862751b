/** Each person's own reading of a material: ticks, reasons, pages, the drafts seen. */
import { z } from 'zod'
import type { Status } from '../../../shared/undisputed/types.ts'
import type { Actor } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { MaterialsDependencies } from './materials.ts'
import type { MaterialRow, MaterialRows } from './rows.ts'

const status = z.enum(['met', 'notMet', 'unclear'])
const ticksSchema = z.record(z.string(), status)
const textsSchema = z.record(z.string(), z.string())
const pagesSchema = z.array(z.int())

export interface Reading {
  ticks: Record<string, Status>
  /** Reasons for the own reading where it differs from the machine's, by condition. */
  settled: Record<string, string>
  /** Pages of the source that were paged through. */
  pages: number[]
  /** Digest of each draft as it was last on the screen, by act and language. */
  seen: Record<string, string>
  openedAt: string
  /** When the last condition was ticked; null while one is open. */
  tickedAt: string | null
}

interface ReadingRow {
  ticks: string
  settled: string
  pages: string
  seen: string
  opened_at: string
  ticked_at: string | null
}

const SELECT = 'SELECT ticks, settled, pages, seen, opened_at, ticked_at FROM material_readings'

function toReading(row: ReadingRow): Reading {
  return {
    ticks: ticksSchema.parse(JSON.parse(row.ticks)),
    settled: textsSchema.parse(JSON.parse(row.settled)),
    pages: pagesSchema.parse(JSON.parse(row.pages)),
    seen: textsSchema.parse(JSON.parse(row.seen)),
    openedAt: row.opened_at,
    tickedAt: row.ticked_at,
  }
}

/** The same for the whole queue: the rows are our own, and checking ten thousand again would cost a second. */
function quickReading(row: ReadingRow): Reading {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file alone
  const read = <T>(text: string): T => JSON.parse(text) as T
  return {
    ticks: read(row.ticks),
    settled: read(row.settled),
    pages: read(row.pages),
    seen: read(row.seen),
    openedAt: row.opened_at,
    tickedAt: row.ticked_at,
  }
}

export class Readings {
  readonly #d: MaterialsDependencies
  readonly #rows: MaterialRows

  constructor(dependencies: MaterialsDependencies, rows: MaterialRows) {
    this.#d = dependencies
    this.#rows = rows
  }

  get(id: string, person: string): Reading | null {
    const row = this.#d.connection.get<ReadingRow>(
      `${SELECT} WHERE material_n = (SELECT n FROM materials WHERE id = ?) AND person = ?`,
      id,
      person,
    )
    return row === undefined ? null : toReading(row)
  }

  /** The readings of one person, by material: one pass for the queue. */
  of(person: string): Map<string, Reading> {
    const rows = this.#d.connection.all<ReadingRow & { id: string }>(
      `SELECT m.id, r.ticks, r.settled, r.pages, r.seen, r.opened_at, r.ticked_at
       FROM material_readings r JOIN materials m ON m.n = r.material_n WHERE r.person = ?`,
      person,
    )
    return new Map(rows.map((row) => [row.id, quickReading(row)]))
  }

  opened(row: MaterialRow, by: Actor): void {
    this.#d.connection.run(
      `INSERT INTO material_readings (material_n, person, ticks, settled, pages, seen, opened_at)
       VALUES (?, ?, '{}', '{}', '[]', '{}', ?) ON CONFLICT (material_n, person) DO NOTHING`,
      row.n,
      by.id,
      this.#d.clock.now().toISOString(),
    )
  }

  /**
   * The judge's ticks; null takes one back. Once every condition is ticked the trail keeps them, together with what is
   * shown from then on.
   * @param codes of the procedure's conditions
   * @param shown what the machine says, for the trail
   * @throws StoreFault `forbidden` for anyone but a judge, `invalid` for a condition that is none
   */
  tick(
    id: string,
    ticks: Readonly<Record<string, Status | null>>,
    codes: readonly string[],
    shown: () => unknown,
    actor: Actor,
  ): Reading {
    return this.#change(id, actor, (reading, by) => {
      for (const code of Object.keys(ticks))
        if (!codes.includes(code)) throw new StoreFault('invalid', 'no such condition', code)
      const all: Record<string, Status> = {}
      for (const code of codes) {
        const given = Object.hasOwn(ticks, code) ? ticks[code] : reading.ticks[code]
        if (given !== undefined && given !== null) all[code] = given
      }
      const settled = Object.fromEntries(
        Object.entries(reading.settled).filter(([code]) => all[code] === reading.ticks[code]),
      )
      const complete = codes.every((code) => all[code] !== undefined)
      const changed = JSON.stringify(all) !== JSON.stringify(reading.ticks)
      if (complete && (changed || reading.tickedAt === null)) {
        this.#d.audit.record(by, 'materialRead', id, { ticks: all })
        if (reading.tickedAt === null) this.#d.audit.record(by, 'guidanceShown', id, shown())
      }
      const at = this.#d.clock.now().toISOString()
      return { ...reading, ticks: all, settled, tickedAt: complete ? (reading.tickedAt ?? at) : null }
    })
  }

  /** Keeps the own reading against the machine's with a reason, or takes that back. */
  settle(id: string, code: string, reason: string | null, actor: Actor): Reading {
    return this.#change(id, actor, (reading, by) => {
      const tick = reading.ticks[code]
      if (tick === undefined || reading.tickedAt === null)
        throw new StoreFault('invalid', 'the condition is not ticked', code)
      const { [code]: _, ...others } = reading.settled
      this.#d.audit.record(by, 'departure', id, { condition: code, tick, reason })
      return { ...reading, settled: reason === null ? others : { ...others, [code]: reason.toWellFormed() } }
    })
  }

  pageRead(id: string, page: number, actor: Actor): Reading {
    return this.#change(id, actor, (reading, by) => {
      const row = this.#rows.require(id)
      // A source without text of its own is read as one page of its facts.
      const last = Math.max(1, row.pages)
      if (page > last) throw new StoreFault('invalid', 'no such page', String(page))
      if (reading.pages.includes(page)) return reading
      const pages = [...reading.pages, page].toSorted((a, b) => a - b)
      if (pages.length === last) this.#d.audit.record(by, 'materialRead', id, { pages: last, whole: true })
      return { ...reading, pages }
    })
  }

  /** A draft was on the judge's screen, in these very words. */
  saw(id: string, draft: string, digest: string, actor: Actor): void {
    const before = this.get(id, actor.id)
    if (before === null || before.seen[draft] === digest) return
    this.#change(id, actor, (reading, by) => {
      this.#d.audit.record(by, 'drafted', id, { draft, digest, origin: 'machine' })
      return { ...reading, seen: { ...reading.seen, [draft]: digest } }
    })
  }

  /** Ticks that no longer hold, since the facts under them changed. Part of the transaction of that change. */
  untick(row: MaterialRow, codes: readonly string[]): void {
    if (codes.length === 0) return
    const rows = this.#d.connection.all<ReadingRow & { person: string }>(
      'SELECT person, ticks, settled, pages, seen, opened_at, ticked_at FROM material_readings WHERE material_n = ?',
      row.n,
    )
    for (const { person, ...found } of rows) {
      const reading = toReading(found)
      if (!codes.some((code) => reading.ticks[code] !== undefined)) continue
      const without = <T>(record: Record<string, T>): Record<string, T> =>
        Object.fromEntries(Object.entries(record).filter(([code]) => !codes.includes(code)))
      this.#write(row.n, person, {
        ...reading,
        ticks: without(reading.ticks),
        settled: without(reading.settled),
        tickedAt: null,
      })
    }
  }

  #change(id: string, actor: Actor, change: (reading: Reading, by: Actor) => Reading): Reading {
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'decide')
      const row = this.#rows.requireOpen(id)
      this.opened(row, by)
      const before = this.get(id, by.id)
      if (before === null) throw new StoreFault('notFound', 'no reading', id)
      const after = change(before, by)
      if (after !== before) this.#write(row.n, by.id, after)
      return after
    })
  }

  #write(n: number, person: string, reading: Reading): void {
    this.#d.connection.run(
      `UPDATE material_readings SET ticks = ?, settled = ?, pages = ?, seen = ?, ticked_at = ?
       WHERE material_n = ? AND person = ?`,
      JSON.stringify(reading.ticks),
      JSON.stringify(reading.settled),
      JSON.stringify(reading.pages),
      JSON.stringify(reading.seen),
      reading.tickedAt,
      n,
      person,
    )
  }
}
