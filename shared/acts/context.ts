/** What the composers of one act share: the case, the guidance by defendant, the law, the words. */
import type { CaseFile, Count, CountChoice, Defendant } from '../case/schema.ts'
import type { MainKind } from '../case/kinds.ts'
import type { NameForms } from '../language/grammar/ru-names.ts'
import { findRow, mciOn } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import type { CountGuidance, Guidance, PenaltyGuidance } from '../sentencing/guidance.ts'
import type { IsoDate } from '../time/date.ts'
import type { ActLanguage } from './document.ts'
import { countRefs } from './refs.ts'
import type { Fills } from './sheet.ts'
import { PERSON_LISTS } from './unsaid.ts'
import { kazakh } from './words/kk/index.ts'
import type { CountWords, Phrasebook, Punishment, PunishmentUnit, Who } from './words/phrasebook.ts'
import { russian } from './words/ru/index.ts'

/** Facts for a private resolution (CPC 405): the case file has no field for them. */
export interface PrivateResolutionFacts {
  addressee: string | null
  /** The circumstances that helped the offence happen, in the judge's words. */
  circumstances: CaseFile['narrative']['facts']
}

export interface ComposeOptions {
  language: ActLanguage
  /** Today, for a case whose verdict day is open. It never becomes the date of the act. */
  today: IsoDate
  /** Values for gaps that the case file has no field for; keys as in {@link Fills}. */
  fills?: Fills
  /** Russian forms of names corrected by hand, by defendant id. */
  nameForms?: Readonly<Record<string, NameForms>>
  /** The judge's own text in the language of the act, where that is not the language of the case. */
  narrative?: CaseFile['narrative']
  /** JSON pointers of lists the case file leaves out ({@link unsaidIn}); absent: every list is as the case has it. */
  unsaid?: readonly string[]
  /** Composes a private resolution beside the other acts. */
  privateResolution?: PrivateResolutionFacts | undefined
}

/** One defendant with everything that bears on the act. */
export interface Party {
  who: Who
  d: Defendant
  at: string
  guidance: Guidance | null
  /** Every count of the charge. */
  counts: CountWords[]
  /** Counts the person is not acquitted of: punished, released or still open. */
  convicted: CountWords[]
  /** Counts the person is acquitted of, all of them or some (CPC 398(2)). */
  acquitted: CountWords[]
  /** Counts for which alone the case is terminated: told by a resolution beside the verdict. */
  released: CountWords[]
  /** A part of the person's charge: the verdict on the rest decides the restraint. */
  part?: boolean
  /** In a further resolution about the same person: the counts it ends, which tell its blocks from those of the first. */
  again?: string
}

/** The ground on which the case is terminated for one count alone; null where it is not. */
export function releaseOf(d: Defendant, count: Count): string | null {
  return d.choice?.counts.find((c) => c.count === count.id)?.released ?? null
}

/** By which ground of CPC 394(2) a count ends in acquittal; null where it does not. */
export function acquittalOf(d: Defendant, count: Count): { ground: string | null } | null {
  if (d.choice === null) return null
  const own = d.choice.counts.find((c) => c.count === count.id)?.acquitted ?? null
  if (own !== null) return { ground: own }
  return d.choice.outcome === 'acquit' ? { ground: d.choice.ground } : null
}

export interface Context {
  file: CaseFile
  law: Law
  options: ComposeOptions
  language: ActLanguage
  book: Phrasebook
  parties: Party[]
  /** An earlier act of the same case says what becomes of the physical evidence. */
  alreadyDisposed: boolean
}

export function contextOf(file: CaseFile, guidance: readonly Guidance[], law: Law, options: ComposeOptions): Context {
  const parties = file.defendants.map((d, i): Party => {
    const at = `/defendants/${i}`
    const full = [d.name.last, d.name.first, d.name.patronymic ?? '']
      .map((w) => w.trim())
      .filter((w) => w !== '')
      .join(' ')
    const counts = d.counts.map((count, j): CountWords => ({
      count,
      refs: countRefs(count),
      row: findRow(law, count.article, count.part) ?? null,
      at: `${at}/counts/${j}`,
    }))
    return {
      who: {
        id: d.id,
        at,
        name: d.name,
        full,
        sex: d.sex,
        forms: options.nameForms?.[d.id] ?? {},
        unsaid: new Set(PERSON_LISTS.filter((list) => options.unsaid?.includes(`${at}/${list}`) === true)),
      },
      d,
      at,
      guidance: guidance.find((g) => g.defendant === d.id) ?? null,
      counts,
      convicted: counts.filter((c) => acquittalOf(d, c.count) === null && releaseOf(d, c.count) === null),
      acquitted: counts.filter((c) => acquittalOf(d, c.count) !== null),
      released: counts.filter((c) => acquittalOf(d, c.count) === null && releaseOf(d, c.count) !== null),
    }
  })
  const { language } = options
  return { file, law, options, language, book: language === 'kk' ? kazakh : russian, parties, alreadyDisposed: false }
}

export function countGuidance(party: Party, count: Count): CountGuidance | null {
  const found = party.guidance?.counts.find((c) => c.count === count.id) ?? null
  // An older offence is told by the rules of its day, unless today's are milder throughout (Art. 6).
  return found?.today?.milder === 'today' ? found.today : found
}

/** What the rules say of one kind of punishment for a count. */
export function penaltyOf(guidance: CountGuidance | null, kind: MainKind): PenaltyGuidance | null {
  return guidance?.penalties?.find((p) => p.kind === kind) ?? null
}

/** The judge's choice for a count, with the JSON pointer of it. */
export function choiceFor(party: Party, count: Count): { choice: CountChoice | null; at: string } {
  const list = party.d.choice?.counts ?? []
  const index = list.findIndex((c) => c.count === count.id)
  const at = index < 0 ? `${party.at}/choice/counts` : `${party.at}/choice/counts/${index}`
  return { choice: list[index] ?? null, at }
}

/** The index in tenge on the day of the offence (Art. 41: MCI in force when the offence was committed). */
function tengeOf(context: Context, mci: number, day: IsoDate): number | null {
  const rate = mciOn(context.law, day)
  return rate === undefined ? null : Math.round(mci * rate)
}

function unitOf(kind: MainKind, penalty: PenaltyGuidance | null): PunishmentUnit {
  if (penalty) return penalty.unit
  return kind === 'fine' || kind === 'correctionalWorks' ? 'mci' : null
}

/** A chosen main punishment of a count in words' terms. */
export function punishmentOf(
  context: Context,
  party: Party,
  count: Count,
  main: { kind: MainKind; amount: number | null },
  at: string,
): Punishment {
  const unit = unitOf(main.kind, penaltyOf(countGuidance(party, count), main.kind))
  const tenge = main.amount !== null && unit === 'mci' ? tengeOf(context, main.amount, count.committedOn) : null
  return { kind: main.kind, amount: main.amount, unit, tenge, at }
}

/**
 * The final punishment over several counts. A fine in MCI is told in tenge only where all counts fall under one index,
 * or where it equals the fine of one count (absorption): otherwise the sum is the judge's.
 */
export function finalPunishmentOf(
  context: Context,
  party: Party,
  main: { kind: MainKind; amount: number | null },
  at: string,
): Punishment {
  const counts = party.convicted.map((c) => c.count)
  const unit = counts
    .map((count) => {
      const { choice } = choiceFor(party, count)
      return choice?.main?.kind === main.kind
        ? unitOf(main.kind, penaltyOf(countGuidance(party, count), main.kind))
        : null
    })
    .find((u) => u !== null)
  const known = unit ?? unitOf(main.kind, null)
  let tenge: number | null = null
  if (main.amount !== null && known === 'mci') {
    const amount = main.amount
    const same = counts.filter((count) => {
      const chosen = choiceFor(party, count).choice?.main
      return chosen?.kind === main.kind && chosen.amount === amount
    })
    const rates = new Set((same.length > 0 ? same : counts).map((count) => tengeOf(context, amount, count.committedOn)))
    tenge = rates.size === 1 ? ([...rates][0] ?? null) : null
  }
  return { kind: main.kind, amount: main.amount, unit: known, tenge, at }
}

/** Tenge of the Fund payment, at the index of the gravest count's day: the latest offence where counts differ. */
export function fundTenge(context: Context, party: Party, mci: number): number | null {
  const counts = party.convicted.map((c) => c.count)
  const days = new Set(counts.map((c) => mciOn(context.law, c.committedOn)))
  if (days.size !== 1) return null
  const first = counts[0]
  return first ? tengeOf(context, mci, first.committedOn) : null
}

/** The day the act is judged on: the verdict's, or today while it is open. */
export function judgedOn(context: Context): IsoDate {
  return context.file.verdictOn ?? context.options.today
}

/** True where the person sits in custody on the day of the act. */
export function inCustody(context: Context, party: Party): boolean {
  const day = judgedOn(context)
  return party.d.restraints.some((r) => r.kind === 'custody' && r.from <= day && r.to >= day)
}
