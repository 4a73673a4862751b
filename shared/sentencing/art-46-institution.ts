/** Art. 46(5): the type of institution, by the term that is imposed. */
import { INSTITUTIONS } from '../case/kinds.ts'
import type { Institution } from '../case/kinds.ts'
import { LAW_180_VI, LAW_212_VII, LAW_393_VI } from './editions.ts'
import { figureOn } from '../law/figures.ts'
import { figure, isMember } from './facts.ts'
import type { CountContext, PersonContext } from './facts.ts'
import type { InstitutionBand } from './guidance.ts'

type Code = Institution | 'ask'
/** A code for terms up to the band's limit and one for longer terms. */
interface Pair {
  short: Code
  long: Code
}

/** Chapters whose non-violent crimes go to minimum security (M2), and the chapter of repaid damage (M3). */
const MILD_CHAPTERS: ReadonlySet<number> = new Set([7, 8, 9, 12, 13])
const CORRUPTION_CHAPTER = 15

/** What the person's past says: "served" is about serving, not about being sentenced (79(10)). */
interface Past {
  servedAny: boolean
  servedIntentional: boolean
  /** No entry but infractions (point 8). */
  firstConvicted: boolean
}

function pastOf({ records }: PersonContext): Past {
  // Imprisonment is never served for an infraction, whatever an entry says.
  const served = records.filter((record) => record.prior.servedImprisonment && record.gravity !== 'infraction')
  return {
    servedAny: served.length > 0,
    servedIntentional: served.some((record) => record.intentional),
    firstConvicted: records.every((record) => record.gravity === 'infraction'),
  }
}

/** M1, M2, M3: minimum security whatever the past. null: whether violence was used is not answered. */
function minimumByOffence({ facts, trace }: CountContext): boolean | null {
  const { chapter } = facts.row
  if (facts.fault === 'negligent') return true
  if (MILD_CHAPTERS.has(chapter)) {
    const { violent } = facts.count.features
    if (violent !== null) return !violent
    trace.ask({ code: 'violent', count: facts.count.id, articles: ['46(5)'], path: `${facts.path}/features/violent` })
    return null
  }
  return chapter === CORRUPTION_CHAPTER && (facts.count.damageTenge ?? 0) > 0 && facts.count.damagePaid === 'full'
}

const same = (code: Code): Pair => ({ short: code, long: code })

/** Minimum where the offence gives it, the other rule where it does not; open where both differ and the fact is open. */
function minimumOr(minimum: boolean | null, otherwise: Pair): Pair {
  if (minimum === true) return same('minimum')
  if (minimum === false) return otherwise
  const settle = (code: Code): Code => (code === 'minimum' ? 'minimum' : 'ask')
  return { short: settle(otherwise.short), long: settle(otherwise.long) }
}

/** X1, M4, D1 and their gaps (settled table). */
function byPast(past: Past): Pair {
  if (past.servedIntentional) return same('maximum')
  return { short: past.firstConvicted ? 'minimum' : 'ask', long: past.servedAny ? 'ask' : 'medium' }
}

/** 46(5) in the wording of the law 212-VII, in force since 2023-05-20. */
function present(context: CountContext, past: Past): Pair {
  if (isMember(context, 'bribery')) return same(past.servedAny ? 'maximum' : 'medium')
  return minimumOr(minimumByOffence(context), byPast(past))
}

/**
 * 46(5) before 2023-05-20, as far as its text is known: recidivism and especially grave crimes decide, with
 * differences between men and women; chapters 7, 8, 9, 12, 13 and repaid chapter 15 go first.
 */
function before2023(context: CountContext, past: Past): Pair {
  const { rulesOn, facts } = context
  if (rulesOn >= LAW_393_VI && isMember(context, 'bribery')) return same(past.servedAny ? 'maximum' : 'medium')
  const minimum = rulesOn < LAW_180_VI ? facts.fault === 'negligent' : minimumByOffence(context)
  return minimumOr(minimum, byGravity(context, past))
}

function byGravity({ person, facts }: CountContext, past: Past): Pair {
  const { female } = person.status
  if (person.recidivism === 'ask') return same('ask')
  if (person.recidivism === 'dangerousRecidivism') return same(female ? 'maximum' : 'extraordinary')
  if (person.recidivism === 'recidivism' || facts.gravity === 'especiallyGrave')
    return same(female ? 'medium' : 'maximum')
  return byPast(past)
}

/** The stricter of two codes; a gap stays a gap unless the other is already maximum or above. */
function stricter(a: Code, b: Code): Code {
  const rank = (code: Code): number => (code === 'ask' ? 3.5 : INSTITUTIONS.indexOf(code) + 1)
  if (a === 'ask' || b === 'ask') {
    const other = a === 'ask' ? b : a
    return other === 'maximum' || other === 'extraordinary' ? other : 'ask'
  }
  return rank(a) >= rank(b) ? a : b
}

/** The rule of the day of the act (point 32). */
function ofItsDay(context: CountContext, past: Past): Pair {
  return context.facts.on < LAW_212_VII ? before2023(context, past) : present(context, past)
}

/** Several counts: the strictest for each term, at every limit that one of them has. */
function joinBands(all: readonly InstitutionBand[][]): InstitutionBand[] {
  const limits = [...new Set(all.flatMap((bands) => bands.map((band) => band.upToMonths ?? Infinity)))].toSorted(
    (a, b) => a - b,
  )
  const joined: InstitutionBand[] = []
  for (const limit of limits) {
    const codes = all.map((bands) => bands.find((band) => (band.upToMonths ?? Infinity) >= limit)?.code ?? 'ask')
    const code = codes.reduce(stricter)
    const last = joined.at(-1)
    const upToMonths = limit === Infinity ? null : limit
    if (last && last.code === code) last.upToMonths = upToMonths
    else joined.push({ upToMonths, code })
  }
  return joined
}

function bandsOf(pair: Pair, limit: number): InstitutionBand[] {
  if (pair.short === pair.long) return [{ upToMonths: null, code: pair.short }]
  return [
    { upToMonths: limit, code: pair.short },
    { upToMonths: null, code: pair.long },
  ]
}

/**
 * Bands of institutions for the counts that have imprisonment for a term open. Empty where none has.
 * Minors go by age at the verdict (46(2), 81(8)); several counts take the strictest.
 */
export function institutionBands(contexts: readonly CountContext[]): InstitutionBand[] {
  const first = contexts[0]
  if (!first) return []
  const { person, trace } = first
  const { age } = person.status
  if (age !== null && age < figure(first, 'ageOfMajority'))
    return finish([{ upToMonths: null, code: 'juvenileMedium' }], contexts)
  const past = pastOf(person)
  const bands = joinBands(
    contexts.map((context) => bandsOf(ofItsDay(context, past), figure(context, 'institutionBandMonths'))),
  )
  if (contexts.some((context) => context.facts.on < LAW_212_VII)) {
    const limit = figureOn(person.law.figures, 'institutionBandMonths', person.judgmentOn)
    const today = joinBands(contexts.map((context) => bandsOf(present(context, past), limit)))
    if (JSON.stringify(today) !== JSON.stringify(bands)) {
      trace.warn({
        code: 'institutionEdition',
        articles: ['46(5)', '6'],
        dates: [LAW_212_VII],
        paths: [`${person.path}/counts`],
      })
    }
  }
  for (const band of bands) {
    if (band.code !== 'ask') continue
    trace.ask({ code: 'institutionGap', articles: ['46(5)'], path: `${person.path}/priorConvictions` })
  }
  return finish(bands, contexts)
}

function finish(bands: InstitutionBand[], contexts: readonly CountContext[]): InstitutionBand[] {
  const first = contexts[0]
  for (const [index, band] of bands.entries()) {
    first?.trace.step({
      rule: '46(5).institution',
      articles: ['46(5)'],
      facts: contexts.map((context) => context.facts.path).concat(`${first.person.path}/priorConvictions`),
      after: band.code,
      about: `/institution/${index}`,
      args: { upToMonths: band.upToMonths },
    })
  }
  return bands
}
