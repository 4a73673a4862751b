/** What the archive holds, counted. */
import type { Database as Db } from 'better-sqlite3'
import { lastListed } from './search/lists.ts'
import { readCounts } from './reading.ts'
import type { ReadCounts } from './reading.ts'

export interface ArchiveStats {
  acts: number
  generated: number
  own: number
  words: number
  stems: number
  first: string | null
  last: string | null
  bytes: number
  byLanguage: Record<string, number>
  byKind: Record<string, number>
  byLevel: Record<string, number>
  byOutcome: Record<string, number>
  /** What people have read of it: acts with a fact looked at, facts confirmed, facts corrected. */
  read: ReadCounts
  /** The commonest articles, the first twenty. */
  articles: { article: string; acts: number }[]
  /** Acts up to this number stand in the lists of common words; the rest is looked at besides. */
  ranked: number
  imports: { startedAt: string; finishedAt: string | null; paths: string[] }[]
}

function counts(db: Db, column: 'language' | 'kind' | 'level' | 'outcome'): Record<string, number> {
  const rows = db
    .prepare<[], { name: string | null; n: number }>(
      `SELECT ${column} AS name, count(*) AS n FROM acts GROUP BY ${column}`,
    )
    .all()
  return Object.fromEntries(rows.map(({ name, n }) => [name ?? 'unknown', n]))
}

export function archiveStats(db: Db): ArchiveStats {
  const meta = (key: string): number => Number(db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? 0)
  const one = db
    .prepare<
      [],
      { acts: number; generated: number | null; own: number | null; first: string | null; last: string | null }
    >(
      'SELECT count(*) AS acts, sum(generated) AS generated, sum(own) AS own, min(date) AS first, max(date) AS last FROM acts',
    )
    .get()
  const pages = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  const imports = db
    .prepare<[], { startedAt: string; finishedAt: string | null; roots: string }>(
      'SELECT started_at AS startedAt, finished_at AS finishedAt, roots FROM imports ORDER BY id DESC LIMIT 20',
    )
    .all()
  return {
    acts: one?.acts ?? 0,
    generated: one?.generated ?? 0,
    own: one?.own ?? 0,
    words: meta('words'),
    stems: Number(db.prepare('SELECT count(*) FROM terms').pluck().get()),
    first: one?.first ?? null,
    last: one?.last ?? null,
    bytes: pages,
    byLanguage: counts(db, 'language'),
    byKind: counts(db, 'kind'),
    byLevel: counts(db, 'level'),
    byOutcome: counts(db, 'outcome'),
    read: readCounts(db),
    articles: db
      .prepare<[], { article: string; acts: number }>(
        `SELECT article, count(DISTINCT act) AS acts FROM act_charges GROUP BY article ORDER BY acts DESC, article LIMIT 20`,
      )
      .all(),
    ranked: lastListed(db),
    imports: imports.map(({ startedAt, finishedAt, roots }) => ({
      startedAt,
      finishedAt,
      // Written by the import as a list of paths.
      paths: JSON.parse(roots) as string[],
    })),
  }
}
