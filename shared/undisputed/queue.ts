/** The queue of materials: what is doubtful comes first, then what runs out first. Duplicates and paid debts are found. */
import { workingDaysBetween, MissingYearError } from '../time/working-days.ts'
import { unconfirmedDays } from '../time/calendar.ts'
import type { WorkingCalendar } from '../time/calendar.ts'
import type { IsoDate } from '../time/date.ts'
import type { ExitBanMaterial } from './exit-ban-schema.ts'
import type { Extraction } from './intake/fields.ts'
import { iinDoubtful } from './intake/fields.ts'
import type { Place } from './intake/table.ts'
import { valueAt } from './evaluate.ts'
import { mciOfYear } from './mci.ts'
import { LEAST_SUM_MCI } from './procedures/exit-ban.ts'
import type { Assessment, Grounds, Path, Procedure } from './types.ts'
import type { Material } from './read.ts'
import { isExitBan } from './read.ts'

/** A material as it came in. */
export interface Incoming {
  /** File, and the row in it: "list.csv:3". Unique within a batch. */
  source: string
  procedure: Procedure
  material: Material
  places: Record<string, Place>
  ambiguous: Extraction['ambiguous']
}

export type NoteCode =
  /** The same document against the same person stands already in the batch. */
  | 'duplicate'
  /** The debt is marked as cleared, or nothing is left of it. */
  | 'paid'
  /** Decided before it was received. */
  | 'decidedBeforeReceived'
  /** Days that cannot stand in this order; `about` is the answer that is too late. */
  | 'datesOutOfOrder'
  /** The judge's term is over on the day of the decision. */
  | 'judgeTermOver'
  | 'iinDoubtful'
  /** The source gives several answers to one question, or a name only in another case. */
  | 'ambiguous'
  /** The term rests on days that no source read confirms. */
  | 'calendarUnconfirmed'

export interface Note {
  code: NoteCode
  /** The other material of a duplicate, the path of an ambiguous answer. */
  about?: string
}

export interface QueueItem extends Incoming {
  assessment: Assessment
  notes: Note[]
  /** Working days the judge has left on `today`; negative when over; null where it cannot be told. */
  daysLeft: number | null
  /** True where nothing is left to ask: every condition met, no question, warning or note. Only such may be signed in a batch. */
  clear: boolean
}

const folded = (text: string | null): string => (text ?? '').toLowerCase().replace(/[\s№]/gu, '')

/** What makes two materials the same: person and enforcement document, or person and number of the application. */
function identity({ material }: Incoming): string | null {
  const [iin, number] = isExitBan(material)
    ? [material.debtor.iin, material.document.number]
    : [material.person.iin, material.number === null ? null : `${material.procedure}:${material.number}`]
  return folded(iin) === '' || folded(number) === '' ? null : `${folded(iin)}|${folded(number)}`
}

/** Answers whose days must stand in this order; equal days may. */
const ORDER: readonly (readonly [earlier: Path, later: Path])[] = [
  ['/resolution/issuedOn', '/receivedOn'],
  ['/resolution/issuedOn', '/decidedOn'],
  ['/notice/deliveredOn', '/receivedOn'],
  ['/periodic/unpaidSince', '/receivedOn'],
  ['/details/issuedOn', '/receivedOn'],
]

/** The first pair of days in the wrong order: most often a slip of the hand, so the answers need a second look. */
function outOfOrder(material: Material): Note[] {
  const pair = ORDER.find(([earlier, later]) => {
    const [first, second] = [valueAt(material, earlier), valueAt(material, later)]
    return typeof first === 'string' && typeof second === 'string' && first > second
  })
  return pair === undefined ? [] : [{ code: 'datesOutOfOrder', about: pair[0] }]
}

function ownNotes({ material, ambiguous }: Incoming, assessment: Assessment): Note[] {
  const notes: Note[] = ambiguous.map(({ path }) => ({ code: 'ambiguous', about: path }))
  const { receivedOn, decidedOn } = material
  if (receivedOn !== null && decidedOn !== null && decidedOn < receivedOn) notes.push({ code: 'decidedBeforeReceived' })
  notes.push(...outOfOrder(material))
  if (decidedOn !== null && assessment.judgeTermEndsOn !== null && decidedOn > assessment.judgeTermEndsOn)
    notes.push({ code: 'judgeTermOver' })
  if (iinDoubtful(isExitBan(material) ? material.debtor.iin : material.person.iin)) notes.push({ code: 'iinDoubtful' })
  if (isExitBan(material) && (material.proceedings.debtCleared === true || material.document.balanceTenge === 0))
    notes.push({ code: 'paid' })
  return notes
}

/** True where a term that was counted passes a day that no source read confirms. */
function restsOnUnconfirmed({ material }: Incoming, assessment: Assessment, calendar: WorkingCalendar): boolean {
  const notice = assessment.conditions.find(({ code }) => code === 'noticeTerm')?.figures ?? {}
  const spans = [
    [notice['deliveredOn'], notice['termEndsOn']],
    [material.receivedOn, assessment.judgeTermEndsOn],
  ]
  return spans.some(
    ([from, to]) =>
      typeof from === 'string' && typeof to === 'string' && unconfirmedDays(calendar, from, to).length > 0,
  )
}

/** Documents of one debtor, each below the threshold, together at or above it: an open point of the law. */
function severalDocuments(items: readonly QueueItem[], grounds: Grounds): void {
  const byPerson = new Map<string, { item: QueueItem; material: ExitBanMaterial }[]>()
  for (const item of items) {
    const { material } = item
    const iin = isExitBan(material) ? folded(material.debtor.iin) : ''
    if (iin === '' || !isExitBan(material)) continue
    byPerson.set(iin, [...(byPerson.get(iin) ?? []), { item, material }])
  }
  for (const group of byPerson.values()) {
    const small = group.filter(({ item, material }) => {
      const index = material.decidedOn === null ? undefined : mciOfYear(grounds.mci, material.decidedOn)
      const { amountTenge } = material.document
      const duplicate = item.notes.some(({ code }) => code === 'duplicate')
      return !duplicate && index !== undefined && amountTenge !== null && amountTenge < LEAST_SUM_MCI * index
    })
    const first = small[0]?.material.decidedOn
    const index = first ? mciOfYear(grounds.mci, first) : undefined
    const total = small.reduce((sum, { material }) => sum + (material.document.amountTenge ?? 0), 0)
    if (small.length < 2 || index === undefined || total < LEAST_SUM_MCI * index) continue
    for (const { item } of small) item.assessment.questions.push({ code: 'severalDocuments' })
  }
}

/** Questions, warnings and notes: what a judge must look at, whatever the outcome. */
const remarksOf = ({ assessment: { questions, warnings }, notes }: Pick<QueueItem, 'assessment' | 'notes'>): number =>
  questions.length + warnings.length + notes.length

const RANK = { ask: 0, refuse: 1, grant: 2 } as const

/**
 * What the judge must look at first: unclear, then doubtful, then the refusals, then the clear ones; within each by the end
 * of the term. Digits and a day alone, to be compared letter by letter.
 */
export function urgencyOf(item: Pick<QueueItem, 'assessment' | 'notes'>): string {
  const { outcome, judgeTermEndsOn } = item.assessment
  const doubt = outcome === 'ask' ? 0 : remarksOf(item) > 0 ? 1 : 2
  return `${doubt}${RANK[outcome]}${judgeTermEndsOn ?? '0000'}`
}

function compare(a: QueueItem, b: QueueItem): number {
  return urgencyOf(a).localeCompare(urgencyOf(b)) || a.source.localeCompare(b.source, undefined, { numeric: true })
}

function daysLeft(end: IsoDate | null, today: IsoDate, calendar: WorkingCalendar): number | null {
  if (end === null) return null
  try {
    return workingDaysBetween(calendar, today, end)
  } catch (error) {
    if (error instanceof MissingYearError) return null
    throw error
  }
}

/**
 * Builds the queue. Nothing is left out: a duplicate stays, marked, and is not drafted.
 * @param assessed materials with their assessments, in the order they came
 */
export function buildQueue(
  assessed: readonly { incoming: Incoming; assessment: Assessment }[],
  grounds: Grounds,
  today: IsoDate,
): QueueItem[] {
  const first = new Map<string, string>()
  const items = assessed.map(({ incoming, assessment }): QueueItem => {
    const notes = ownNotes(incoming, assessment)
    const key = identity(incoming)
    const earlier = key === null ? undefined : first.get(key)
    if (earlier !== undefined) notes.unshift({ code: 'duplicate', about: earlier })
    else if (key !== null) first.set(key, incoming.source)
    if (restsOnUnconfirmed(incoming, assessment, grounds.calendar)) notes.push({ code: 'calendarUnconfirmed' })
    const copy = { ...assessment, questions: [...assessment.questions] }
    return {
      ...incoming,
      assessment: copy,
      notes,
      daysLeft: daysLeft(assessment.judgeTermEndsOn, today, grounds.calendar),
      clear: false,
    }
  })
  severalDocuments(items, grounds)
  for (const item of items) item.clear = item.assessment.outcome === 'grant' && remarksOf(item) === 0
  return items.toSorted(compare)
}

/** A duplicate is not drafted: its act would be a second one on the same request. */
export function mayBeDrafted(item: QueueItem): boolean {
  return !item.notes.some(({ code }) => code === 'duplicate')
}
