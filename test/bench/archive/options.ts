/** What the measurement of the archive is asked: `npm run bench:archive -- --n 1000000 --db FILE --queries 60`. */
import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** Acts; 20,000 by default. */
  n: number
  /** An archive that stays; where it is there already, it is not filled again. */
  db: string | null
  /** Queries of each kind. */
  queries: number
  /** Of these so many beside plain `ORDER BY rank`. */
  beside: number
  /** Acts come as files in folders, or as the lines of one table. */
  as: 'files' | 'table'
  /** Threads that read; by themselves as many as an import takes. */
  threads: number | null
}

export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      n: { type: 'string' },
      db: { type: 'string' },
      queries: { type: 'string' },
      beside: { type: 'string' },
      threads: { type: 'string' },
      as: { type: 'string' },
    },
  })
  const number = (text: string | undefined, otherwise: number): number => {
    if (text === undefined) return otherwise
    if (!/^\d+$/u.test(text)) throw new Error(`${text}: a whole number is needed`)
    return Number(text)
  }
  const queries = number(values.queries, 60)
  return {
    n: number(values.n, 20_000),
    db: values.db ?? null,
    queries,
    beside: number(values.beside, queries),
    as: values.as === 'table' ? 'table' : 'files',
    threads: values.threads === undefined ? null : number(values.threads, 0),
  }
}
