/** What people say of an act's facts, kept beside what the machine read. */
import type { Database as Db } from 'better-sqlite3'
import { effectiveFacts } from '../../shared/archive/reading.ts'
import type { FactReading, Verdict } from '../../shared/archive/reading.ts'
import type { ActFacts } from '../../shared/archive/types.ts'
import type { ArchiveWriter } from './search/writer.ts'

interface Row extends Omit<FactReading, 'value' | 'verdict'> {
  value: string | null
  verdict: string
}

/** What everybody says of the facts of an act. */
export function readingsOf(db: Db, act: number): FactReading[] {
  return db
    .prepare<[number], Row>(
      `SELECT item, reader, name, at, verdict, value, place_from AS "from", place_to AS "to" FROM fact_readings
       WHERE act = ? ORDER BY at, reader, item`,
    )
    .all(act)
    .map((row) => ({
      ...row,
      // Written below from a Verdict and a plain value.
      verdict: row.verdict as Verdict,
      value: row.value === null ? null : (JSON.parse(row.value) as unknown),
    }))
}

/** The facts as the machine read them; null where there is no such act or nothing was read. */
export function machineFacts(db: Db, act: number): ActFacts | null {
  const kept = db.prepare<[number], string>('SELECT facts FROM machine_facts WHERE act = ?').pluck().get(act)
  const facts = kept ?? db.prepare<[number], string | null>('SELECT facts FROM acts WHERE id = ?').pluck().get(act)
  return facts == null ? null : (JSON.parse(facts) as ActFacts)
}

/**
 * Enters one person's readings of an act, or takes them back (`withdrawn`); facts, filters and index follow.
 * @returns false where there is no such act
 */
export function putReadings(
  db: Db,
  writer: ArchiveWriter,
  act: number,
  readings: readonly FactReading[],
  withdrawn: readonly { item: string; reader: string }[] = [],
): boolean {
  return db
    .transaction(() => {
      const machine = machineFacts(db, act)
      if (machine === null) return false
      db.prepare('INSERT OR IGNORE INTO machine_facts (act, facts) VALUES (?, ?)').run(act, JSON.stringify(machine))
      const put = db.prepare(
        `INSERT OR REPLACE INTO fact_readings (act, item, reader, name, at, verdict, value, place_from, place_to)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      for (const { item, reader, name, at, verdict, value, from, to } of readings) {
        put.run(act, item, reader, name, at, verdict, value === null ? null : JSON.stringify(value), from, to)
      }
      const take = db.prepare('DELETE FROM fact_readings WHERE act = ? AND item = ? AND reader = ?')
      for (const { item, reader } of withdrawn) take.run(act, item, reader)
      writer.setFacts(act, effectiveFacts(machine, readingsOf(db, act)))
      return true
    })
    .immediate()
}

export interface ReadCounts {
  /** Acts in which a person has looked at a fact at least. */
  acts: number
  confirmed: number
  corrected: number
}

/** How much of the archive people have read. */
export function readCounts(db: Db): ReadCounts {
  const row = db
    .prepare<[], { acts: number; confirmed: number | null; corrected: number | null }>(
      `SELECT count(DISTINCT act) AS acts, sum(verdict = 'confirmed') AS confirmed, sum(verdict <> 'confirmed') AS corrected
       FROM (SELECT act, item, max(verdict) AS verdict FROM fact_readings GROUP BY act, item)`,
    )
    .get()
  return { acts: row?.acts ?? 0, confirmed: row?.confirmed ?? 0, corrected: row?.corrected ?? 0 }
}
