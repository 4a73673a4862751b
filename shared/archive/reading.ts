/**
 * Facts of an act as people read them. The machine's facts stay as they were read; what each reader says of each of them lies
 * beside; the facts that count are made of both, the same each time.
 */
import { z } from 'zod'
import { INSTITUTIONS, MAIN_KINDS, METHODS } from '../case/kinds.ts'
import { isIsoDate } from '../time/date.ts'
import { ACT_KINDS, OUTCOMES, REVIEW_RESULTS } from './types.ts'
import type { ActFacts, Fact } from './types.ts'

const isoDate = z.string().refine(isIsoDate, { error: 'isoDate' })
const words = z.string().trim().min(1).max(300)
const article = z.string().regex(/^\d{1,3}(?:-\d{1,2})?$/u)
const short = z.string().regex(/^\d{1,2}(?:-\d)?$/u)
const money = z.number().nonnegative().max(1e15)
const punishment = z.strictObject({
  kind: z.enum(MAIN_KINDS),
  amount: z.number().nonnegative().max(1e9).nullable(),
  conditional: z.boolean(),
})

/** Facts of which an act has one. */
export const SINGLE_FACTS = {
  kind: z.enum(ACT_KINDS),
  court: words,
  date: isoDate,
  number: words,
  outcome: z.enum(OUTCOMES),
  final: punishment,
  method: z.enum(METHODS),
  institution: z.enum(INSTITUTIONS),
  recidivism: z.enum(['none', 'recidivism', 'dangerousRecidivism']),
  reconciliation: z.boolean(),
  damageTenge: money,
  reviews: z.strictObject({ number: words.nullable(), date: isoDate.nullable(), court: words.nullable() }),
  reviewResult: z.enum(REVIEW_RESULTS),
} as const

/** Facts of which an act may have several. */
export const LISTED_FACTS = {
  charges: z.strictObject({ article, part: short.nullable(), points: z.array(z.string().min(1).max(8)).max(40) }),
  punishments: punishment,
  mitigating: z.string().min(1).max(60),
  aggravating: z.string().min(1).max(60),
  claims: z.strictObject({
    ruling: z.enum(['granted', 'partly', 'leftUnexamined', 'refused']),
    tenge: money.nullable(),
  }),
} as const

export type SingleFact = keyof typeof SINGLE_FACTS
export type ListedFact = keyof typeof LISTED_FACTS
export type FactField = SingleFact | ListedFact

/** The order in which an act tells them, and the screen shows them. */
export const FACT_FIELDS = [
  'kind',
  'court',
  'date',
  'number',
  'charges',
  'outcome',
  'punishments',
  'final',
  'method',
  'institution',
  'recidivism',
  'mitigating',
  'aggravating',
  'reconciliation',
  'damageTenge',
  'claims',
  'reviews',
  'reviewResult',
] as const satisfies readonly FactField[]

export function isListed(field: FactField): field is ListedFact {
  return Object.hasOwn(LISTED_FACTS, field)
}

export type Verdict = 'confirmed' | 'corrected' | 'removed'

/** What one person says of one fact. `value` is the value the fact has for this person; null where it is no fact at all. */
export interface FactReading {
  /** `court`; `charges/0`, the place in the machine's list; `charges/+1`, one a person has added. */
  item: string
  reader: string
  name: string
  /** ISO time. */
  at: string
  verdict: Verdict
  value: unknown
  from: number | null
  to: number | null
}

export interface FactItem {
  item: string
  field: FactField
  /** What counts now; null where there is none. */
  value: unknown
  from: number | null
  to: number | null
  mark: Fact<unknown>['mark']
  /** What the machine read; null where it read nothing. */
  machine: unknown
  readings: FactReading[]
  /** The readers do not agree. */
  differing: boolean
}

/** `charges/+2` → the field and the place; null for what is no item. */
export function parseItem(item: string): { field: FactField; at: number | null; added: boolean } | null {
  const match = /^([a-zA-Z]+)(?:\/(\+?)(\d{1,3}))?$/u.exec(item)
  const field = FACT_FIELDS.find((name) => name === match?.[1])
  if (match === null || field === undefined || isListed(field) !== (match[3] !== undefined)) return null
  return { field, at: match[3] === undefined ? null : Number(match[3]), added: match[2] === '+' }
}

/** The shape of a field's value. */
export function valueOf(field: FactField): z.ZodType {
  return isListed(field) ? LISTED_FACTS[field] : SINGLE_FACTS[field]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function itemOf(item: string, field: FactField, machine: Fact<unknown> | null, all: readonly FactReading[]): FactItem {
  const readings = all
    .filter((reading) => reading.item === item)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.reader < b.reader ? -1 : 1))
  const last = readings.at(-1)
  const read = machine?.value ?? null
  if (last === undefined) {
    const { from = null, to = null, mark = 'machine' } = machine ?? {}
    return { item, field, value: read, from, to, mark, machine: read, readings, differing: false }
  }
  const unchanged = same(last.value, read)
  return {
    item,
    field,
    value: last.value,
    from: last.from ?? machine?.from ?? null,
    to: last.to ?? machine?.to ?? null,
    mark: unchanged ? 'confirmed' : 'corrected',
    machine: read,
    readings,
    differing: readings.some(({ value }) => !same(value, last.value)),
  }
}

/** Every fact of an act, with what the machine and each reader say of it. A field nobody found has one empty item. */
export function factItems(machine: ActFacts, readings: readonly FactReading[]): FactItem[] {
  return FACT_FIELDS.flatMap((field): FactItem[] => {
    if (!isListed(field)) return [itemOf(field, field, machine[field], readings)]
    const list: readonly Fact<unknown>[] = machine[field]
    const added = [
      ...new Set(readings.map(({ item }) => item).filter((item) => item.startsWith(`${field}/+`))),
    ].toSorted((a, b) => Number(a.split('+')[1]) - Number(b.split('+')[1]))
    return [
      ...list.map((fact, at) => itemOf(`${field}/${at}`, field, fact, readings)),
      ...added.map((item) => itemOf(item, field, null, readings)),
    ]
  })
}

/** The name of the next fact a person adds to a list. */
export function nextAdded(field: ListedFact, readings: readonly FactReading[]): string {
  const taken = readings.flatMap(({ item }) => {
    const parsed = parseItem(item)
    return parsed?.field === field && parsed.added ? [parsed.at ?? 0] : []
  })
  return `${field}/+${Math.max(0, ...taken) + 1}`
}

function factOf({ value, from, to, mark, readings, differing }: FactItem): Fact<unknown> | null {
  if (value === null) return null
  const by = readings.filter((reading) => same(reading.value, value)).map(({ name }) => name)
  // Where readers differ the fact counts as nobody's: no statistic may call it confirmed.
  return { value, from, to, mark: differing ? 'machine' : mark, ...(by.length === 0 ? {} : { by: by.join(', ') }) }
}

/** The facts that count: the machine's where nobody has read, else what the last reader says. */
export function effectiveFacts(machine: ActFacts, readings: readonly FactReading[]): ActFacts {
  const items = factItems(machine, readings)
  const next: Record<string, unknown> = { ...machine }
  for (const field of FACT_FIELDS) {
    const facts = items.filter((item) => item.field === field).map(factOf)
    next[field] = isListed(field) ? facts.filter((fact) => fact !== null) : (facts[0] ?? null)
  }
  // Every field was put back with values of its own shape (`valueOf`), checked where they came in.
  return next as unknown as ActFacts
}
