/** Precision and recall of the extraction, field by field, against facts that a person stated. */
import { foldForMatching } from './fold.ts'
import type { PlainFacts } from './plain.ts'

export interface Score {
  field: string
  /** Facts read and right. */
  right: number
  /** Facts read that are wrong or not there. */
  wrong: number
  /** Facts there that were not read, or read wrongly. */
  missed: number
}

/** Spelling of a court's name for comparison: look-alike letters, case and spaces do not matter. */
function sameName(name: string | null | undefined): string[] {
  return name == null || name === '' ? [] : [foldForMatching(name).replaceAll(/\s+/gu, ' ').trim()]
}

function items(value: unknown): string[] {
  if (value === null || value === undefined || value === 'unknown') return []
  if (Array.isArray(value)) return value.map((entry) => JSON.stringify(entry))
  return [JSON.stringify(value)]
}

type Read = (facts: PlainFacts) => string[]

/** What is compared; a list counts by its entries. */
export const FIELDS: readonly (readonly [field: string, read: Read])[] = [
  ['kind', (f) => items(f.kind)],
  ['court', (f) => sameName(f.court)],
  ['level', (f) => items(f.level)],
  ['date', (f) => items(f.date)],
  ['number', (f) => items(f.number)],
  ['language', (f) => items(f.language)],
  ['charges', (f) => items(f.charges)],
  ['outcome', (f) => items(f.outcome)],
  ['punishments', (f) => items(f.punishments)],
  ['final', (f) => items(f.final)],
  ['conditional', (f) => (f.final ? [String(f.final.conditional)] : [])],
  ['method', (f) => items(f.method)],
  ['institution', (f) => items(f.institution)],
  ['recidivism', (f) => items(f.recidivism)],
  ['mitigating', (f) => items(f.mitigating)],
  ['aggravating', (f) => items(f.aggravating)],
  ['reconciliation', (f) => items(f.reconciliation)],
  ['claims', (f) => items(f.claims)],
  ['damageTenge', (f) => items(f.damageTenge)],
  ['reviews.number', (f) => items(f.reviews?.number)],
  ['reviews.date', (f) => items(f.reviews?.date)],
  ['reviews.court', (f) => sameName(f.reviews?.court)],
  ['reviewResult', (f) => items(f.reviewResult)],
]

/** Scores of every field over pairs of stated and read facts. */
export function measure(pairs: readonly { stated: PlainFacts; read: PlainFacts }[]): Score[] {
  return FIELDS.map(([field, items]) => {
    const score: Score = { field, right: 0, wrong: 0, missed: 0 }
    for (const { stated, read } of pairs) {
      const left = items(stated)
      for (const item of items(read)) {
        const at = left.indexOf(item)
        if (at < 0) score.wrong += 1
        else {
          score.right += 1
          left.splice(at, 1)
        }
      }
      score.missed += left.length
    }
    return score
  })
}

/** Share of what was read that is right; null where nothing was read. */
export function precision({ right, wrong }: Score): number | null {
  return right + wrong === 0 ? null : right / (right + wrong)
}

/** Share of what is there that was read; null where nothing is there. */
export function recall({ right, missed }: Score): number | null {
  return right + missed === 0 ? null : right / (right + missed)
}
