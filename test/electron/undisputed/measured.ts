/** Resolutions written by hand with the answers a reader would take from them, and how many of these the reading gives. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extraction, TextLine } from '../../../shared/undisputed/index.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'undisputed', 'resolutions')

export const FIELDS = [
  'number',
  'issuedOn',
  'bailiff',
  'proceedings',
  'document',
  'amount',
  'balance',
  'unpaidSince',
  'name',
  'iin',
  'deliveredOn',
] as const
export type Field = (typeof FIELDS)[number]

export interface Written {
  name: string
  /** What stands there; a field that is left out must not be taken. */
  truth: Partial<Record<Field, string>>
  text: string
}

/** The texts, each under its answers ("field = value") and an empty line. */
export function writtenByHand(): Written[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => {
      const [head = '', ...rest] = readFileSync(join(FOLDER, name), 'utf8').split('\n\n')
      const truth = Object.fromEntries(head.split('\n').map((line) => line.split(' = ')))
      return { name: name.replace('.txt', ''), truth, text: rest.join('\n\n').trim() }
    })
}

export const linesOf = (text: string): TextLine[] => text.split('\n').map((line, i) => ({ text: line, line: i + 1 }))

/** What the reading took, by field. */
export function takenBy({ material, proceedings }: Extraction): Record<Field, string | null> {
  const { resolution, document, debtor, notice, periodic } = material
  const words = (value: string | number | null | undefined): string | null =>
    value === null || value === undefined ? null : String(value)
  return {
    number: resolution.number,
    issuedOn: resolution.issuedOn,
    bailiff: resolution.bailiff,
    proceedings: words(proceedings?.value),
    document: document.number,
    amount: words(document.amountTenge),
    balance: words(document.balanceTenge),
    unpaidSince: words(periodic?.unpaidSince),
    name: debtor.name,
    iin: debtor.iin,
    deliveredOn: notice.deliveredOn,
  }
}

export interface Score {
  right: number
  wrong: number
  missed: number
}

export interface Measured {
  byField: Record<Field, Score>
  /** "ru05 amount: 311000 ≠ 14500" */
  faults: string[]
}

/** Compares readings with the truth. A value where there is none is wrong; none where there is one is missed. */
export function measured(readings: readonly { of: Written; extraction: Extraction }[]): Measured {
  const byField = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, wrong: 0, missed: 0 }])) as Record<
    Field,
    Score
  >
  const faults: string[] = []
  for (const { of, extraction } of readings) {
    const taken = takenBy(extraction)
    for (const field of FIELDS) {
      const [truth, value] = [of.truth[field] ?? null, taken[field]]
      if (truth === value) byField[field].right += truth === null ? 0 : 1
      else {
        byField[field][value === null ? 'missed' : 'wrong'] += 1
        faults.push(`${of.name} ${field}: ${String(truth)} ≠ ${String(value)}`)
      }
    }
  }
  return { byField, faults }
}

export const precision = ({ right, wrong }: Score): number => (right + wrong === 0 ? 1 : right / (right + wrong))
/** A wrong value where there is a true one counts against the recall as well. */
export const recall = ({ right, wrong, missed }: Score): number =>
  right + wrong + missed === 0 ? 1 : right / (right + wrong + missed)
