/** Acts that were not taken in because one of their number is there with another text: kept until somebody decides. */
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Database as Db } from 'better-sqlite3'
import type { ActFacts } from '../../shared/archive/types.ts'
import { unpack } from './search/writer.ts'
import type { ArchiveWriter, NewAct } from './search/writer.ts'

export type HeldDecision = 'taken' | 'replaced' | 'leftOut'

/** Blanks and line ends are no other text: the same act saved by two programs is one act. */
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** @returns false where nothing is to be asked: the text was held before, or differs from the twin's in blanks alone */
export function holdAct(db: Db, act: NewAct, twin: number, now: string): boolean {
  const there = db.prepare<[number], Uint8Array>('SELECT body FROM act_texts WHERE id = ?').pluck().get(twin)
  if (there !== undefined && squeezed(unpack(there)) === squeezed(act.text)) return false
  const { changes } = db
    .prepare(
      `INSERT OR IGNORE INTO held_acts (hash, source, twin, facts, generated, body, held_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      createHash('sha256').update(act.text).digest(),
      act.source,
      twin,
      act.facts === null ? null : JSON.stringify(act.facts),
      act.generated === true ? 1 : 0,
      deflateRawSync(act.text, { level: 3 }),
      now,
    )
  return changes > 0
}

export interface HeldAct {
  id: number
  source: string
  heldAt: string
  number: string | null
  date: string | null
  court: string | null
  /** The act of that number in the archive; null where it is gone. */
  twin: { id: number; source: string; generated: boolean; own: boolean } | null
  /** Both texts around the first place where they part. */
  held: string
  there: string
}

interface Row {
  id: number
  source: string
  twin: number
  facts: string | null
  body: Uint8Array
  heldAt: string
}

const AROUND = 160

/** Both texts from a little before the first letter that differs. */
export function firstDifference(a: string, b: string): [string, string] {
  let at = 0
  const end = Math.min(a.length, b.length)
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  const from = Math.max(0, at - 60)
  const cut = (text: string): string =>
    `${from > 0 ? '… ' : ''}${text.slice(from, at + AROUND).replace(/\s+/gu, ' ')}${at + AROUND < text.length ? ' …' : ''}`
  return [cut(a), cut(b)]
}

/** Acts that wait for a decision, the latest first. */
export function heldActs(db: Db, offset: number, limit: number): { total: number; acts: HeldAct[] } {
  const total = Number(db.prepare('SELECT count(*) FROM held_acts WHERE decision IS NULL').pluck().get())
  const rows = db
    .prepare<[number, number], Row>(
      `SELECT id, source, twin, facts, body, held_at AS heldAt FROM held_acts WHERE decision IS NULL
       ORDER BY id DESC LIMIT ? OFFSET ?`,
    )
    .all(limit, offset)
  const acts = rows.map(({ id, source, twin, facts, body, heldAt }): HeldAct => {
    // Written by holdAct in this shape.
    const parsed = facts === null ? null : (JSON.parse(facts) as ActFacts)
    const other = db
      .prepare<[number], { id: number; source: string; generated: number; own: number; body: Uint8Array }>(
        'SELECT a.id, a.source, a.generated, a.own, t.body FROM acts a JOIN act_texts t ON t.id = a.id WHERE a.id = ?',
      )
      .get(twin)
    const [held, there] = firstDifference(unpack(body), other === undefined ? '' : unpack(other.body))
    return {
      id,
      source,
      heldAt,
      number: parsed?.number?.value ?? null,
      date: parsed?.date?.value ?? null,
      court: parsed?.court?.value ?? null,
      twin:
        other === undefined
          ? null
          : { id: other.id, source: other.source, generated: other.generated === 1, own: other.own === 1 },
      held,
      there,
    }
  })
  return { total, acts }
}

/**
 * Decides: `taken` puts the held act beside the other, `replaced` in its place, `leftOut` not at all. What was left out is
 * remembered by its hash and not asked about again.
 * @returns the act's number in the archive; null where it was left out, or decided before
 */
export function decideHeld(
  db: Db,
  writer: ArchiveWriter,
  id: number,
  decision: HeldDecision,
  now: string,
): number | null {
  return db
    .transaction((): number | null => {
      const row = db
        .prepare<[number], { source: string; twin: number; facts: string | null; generated: number; body: Uint8Array }>(
          'SELECT source, twin, facts, generated, body FROM held_acts WHERE id = ? AND decision IS NULL',
        )
        .get(id)
      if (row === undefined) return null
      db.prepare('UPDATE held_acts SET decision = ?, body = NULL WHERE id = ?').run(decision, id)
      if (decision === 'leftOut') return null
      if (decision === 'replaced') writer.remove(row.twin)
      const facts = row.facts === null ? null : (JSON.parse(row.facts) as ActFacts)
      const act: NewAct = {
        source: row.source,
        text: unpack(row.body),
        facts,
        generated: row.generated === 1,
        besides: true,
      }
      return writer.addBatch([act], now)[0]?.id ?? null
    })
    .immediate()
}
