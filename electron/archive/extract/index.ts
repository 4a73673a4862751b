/**
 * Reads the facts of an act from its text, by rules alone: no model, no network, the same answer each time.
 * What is not found is null or an empty list; nothing is guessed. How well it reads: docs/extraction.md.
 */
import { emptyFacts } from '../../../shared/archive/types.ts'
import type { ActFacts, ActLanguage, Fact, Outcome, PunishmentFact } from '../../../shared/archive/types.ts'
import { MAIN_KINDS } from '../../../shared/case/kinds.ts'
import { chargesOf } from './charges.ts'
import { circumstancesOf, recidivismOf, reconciliationOf } from './circumstances.ts'
import { courtOf, dateOfAct, kindOf, languageOf, levelOf, numberOf } from './head.ts'
import { claimsIn, damageIn, outcomeIn } from './outcome.ts'
import { punishmentsIn } from './punishments.ts'
import type { Punishments } from './punishments.ts'
import { reviewedAct, reviewResultIn } from './review.ts'
import { mendScanned, placedIn } from './scanned.ts'
import { sectionsOf } from './sections.ts'
import type { Sections, Span } from './sections.ts'

/** Longer texts are read up to here: no act of a criminal case is so long, and a broken file must not stop the import. */
const LONGEST = 400_000

const NO_PUNISHMENT: Punishments = { punishments: [], final: null, method: null, institution: null }

/** Where a higher court tells of the act before it: from "приговором …" to the complaint. */
function describedSpan({ folded, body }: Sections): Span {
  const words = folded.slice(body.from, body.to)
  const end = words.search(
    /(?:в (?:апелляционн|кассационн)[а-я]+ (?:жалоб|ходатайств|представлени|протест)|в жалобе|в ходатайстве|прокурор (?:просит|в )|не соглашаясь|не согласившись|шағымда|өтінішхатта|наразылықта|шағымында|өтінішхатында|келіспей)/u,
  )
  return { from: body.from, to: end > 40 ? body.from + end : Math.min(body.to, body.from + 2500) }
}

/** The head from the first word of the act under review. */
function headSpan({ folded, head }: Sections): Span {
  const at = folded.slice(head.from, head.to).search(/приговор|үкім/u)
  return { from: at < 0 ? head.to : head.from + at, to: head.to }
}

/** The outcome that stands after a higher court has spoken. */
function standing(facts: ActFacts, sections: Sections, described: Span): Fact<Outcome> | null {
  const result = facts.reviewResult
  if (!result) return null
  const before = outcomeIn(sections, described, 'verdict')
  if (result.value === 'returned') return { ...result, value: 'other' }
  if (result.value === 'annulled') {
    const now = sections.ruling ? outcomeIn(sections, sections.ruling, 'verdict') : null
    return now ?? { ...result, value: 'other' }
  }
  if (before) return before
  // A punishment that is told of is a conviction, whatever the words.
  const [punished] = facts.punishments
  return punished ? { ...punished, value: 'conviction' } : null
}

/** Milder or stricter by the punishments themselves, where the act does not say it in words; null where they are equal. */
function changedHow(
  before: Fact<PunishmentFact> | null,
  after: Fact<PunishmentFact> | null,
): 'changedMilder' | 'changedStricter' | null {
  if (!before || !after) return null
  const [was, is] = [before.value, after.value]
  const weight =
    MAIN_KINDS.indexOf(is.kind) - MAIN_KINDS.indexOf(was.kind) ||
    Number(was.conditional) - Number(is.conditional) ||
    (is.amount ?? 0) - (was.amount ?? 0)
  if (weight === 0 || (was.kind === is.kind && (was.amount === null || is.amount === null))) return null
  return weight < 0 ? 'changedMilder' : 'changedStricter'
}

function reviewFacts(facts: ActFacts, sections: Sections, kazakh: boolean): ActFacts {
  const described = describedSpan(sections)
  const told = punishmentsIn(sections, described, kazakh, true)
  // "… на приговор …, которым А. осуждён к …": some acts tell of it in their head alone.
  const before =
    told.punishments.length > 0 || told.final ? told : punishmentsIn(sections, headSpan(sections), kazakh, true)
  const now = sections.ruling ? punishmentsIn(sections, sections.ruling, kazakh, true) : NO_PUNISHMENT
  const reviewResult = sections.ruling ? reviewResultIn(sections, sections.ruling) : null
  const changed = reviewResult?.value.startsWith('changed') === true
  const fallen = reviewResult?.value === 'annulled' || reviewResult?.value === 'returned'
  const after = changed ? (now.final ?? now.punishments.at(-1) ?? before.final) : before.final
  const compared = reviewResult?.value === 'changedOther' && changedHow(before.final, after)
  const next: ActFacts = {
    ...facts,
    charges: chargesOf(sections, facts.language, described),
    punishments: before.punishments,
    final: fallen ? null : after,
    method: before.method,
    institution: now.institution ?? before.institution,
    damageTenge: damageIn(sections, sections.body),
    reviews: reviewedAct(sections, facts.language, facts.number),
    reviewResult: reviewResult && compared ? { ...reviewResult, value: compared } : reviewResult,
  }
  return { ...next, outcome: standing(next, sections, described) }
}

/** @returns the facts; `language` and `level` are always set */
export function extractFacts(text: string): ActFacts {
  const read = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const mended = mendScanned(read)
  return mended ? placedIn(factsOf(mended.text), mended.at) : factsOf(read)
}

function factsOf(text: string): ActFacts {
  const sections = sectionsOf(text)
  const { folded, body, ruling } = sections
  const language: ActLanguage = languageOf(folded)
  const kazakh = language === 'kk'
  const kind = kindOf(sections)
  const court = courtOf(sections, language)
  const facts: ActFacts = {
    ...emptyFacts(language),
    kind,
    court,
    level: levelOf(kind?.value ?? null, court?.value ?? null),
    date: dateOfAct(sections),
    number: numberOf(sections),
  }
  // Without a title and a turning word the text is no act: only its head is read.
  if (kind === null && ruling === null) return facts
  if (kind?.value === 'appealResolution' || kind?.value === 'cassationResolution')
    return reviewFacts(facts, sections, kazakh)
  const decided = ruling ? punishmentsIn(sections, ruling, kazakh) : NO_PUNISHMENT
  const outcome = ruling ? outcomeIn(sections, ruling, kind?.value ?? null) : null
  const punished = outcome?.value === 'conviction' || outcome?.value === 'released'
  return {
    ...facts,
    charges: chargesOf(sections, language, null),
    outcome,
    ...(punished ? decided : NO_PUNISHMENT),
    recidivism: recidivismOf(sections),
    ...circumstancesOf(sections, language),
    reconciliation: reconciliationOf(sections),
    claims: ruling ? claimsIn(sections, ruling) : [],
    damageTenge: damageIn(sections, body),
  }
}
