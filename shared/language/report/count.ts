/** One count of the guidance in lines a person reads. */
import type { AdditionalGuidance, CountGuidance, PenaltyGuidance, ReleaseGround } from '../../sentencing/guidance.ts'
import { sayAmount, sayDate, sayFigure, sayTerm } from '../explain/amounts.ts'
import { formatArticle, formatArticles } from '../explain/articles.ts'
import { nameOf } from '../explain/names.ts'
import type { Language } from '../say.ts'
import { phrase } from './words.ts'

/** "6 ай – 2 жыл", "200 – 1 500 АЕК", "до 80 часов"; null where the kind has no figures. */
export function rangeOf(penalty: Pick<PenaltyGuidance, 'unit' | 'min' | 'max'>, lang: Language): string | null {
  const { unit, min, max } = penalty
  if (max === null) return null
  if (min === null || min === 0)
    return phrase('upTo', lang, { amount: sayAmount(max, unit, lang, lang === 'kk' ? 'dat' : 'gen') })
  if (min === max) return sayAmount(max, unit, lang)
  const from = unit === 'months' ? sayTerm(min, lang) : sayFigure(min, lang)
  return phrase('range', lang, { from, to: sayAmount(max, unit, lang) })
}

function additionalWords(extra: AdditionalGuidance, lang: Language): string {
  const name = nameOf('additional', extra.kind, lang)
  const term =
    extra.max === undefined || extra.max === null
      ? null
      : rangeOf({ unit: 'months', min: extra.min ?? null, max: extra.max }, lang)
  const whole = extra.life === true ? phrase('forLife', lang, { name }) : term === null ? name : `${name}, ${term}`
  return phrase(extra.mode, lang, { name: whole })
}

/** One kind of punishment: its bounds, or what closes it. */
export function penaltyLine(penalty: PenaltyGuidance, lang: Language): string {
  const name = nameOf('kind', penalty.kind, lang)
  if (!penalty.available) return `${name} – ${phrase('closed', lang, { articles: formatArticles(penalty.bars, lang) })}`
  const { printedMax, max, unit } = penalty
  const notes = [
    ...(printedMax !== null && printedMax !== max
      ? [phrase('printed', lang, { amount: sayAmount(printedMax, unit, lang) })]
      : []),
    ...(penalty.disputed ? [phrase('disputed', lang)] : []),
    ...(penalty.additional.length > 0
      ? [phrase('with', lang, { list: penalty.additional.map((extra) => additionalWords(extra, lang)).join(', ') })]
      : []),
  ]
  const range = rangeOf(penalty, lang)
  return [range === null ? name : `${name}: ${range}`, ...notes].join('; ')
}

function limitationLine(count: CountGuidance, lang: Language): string[] {
  const { limitation } = count
  if (limitation === null) return []
  const words =
    limitation.none || limitation.months === null || limitation.expiresOn === null || limitation.status === null
      ? phrase('limitationNone', lang)
      : phrase('limitationTerm', lang, {
          term: sayTerm(limitation.months, lang),
          day: sayDate(limitation.expiresOn, lang),
          status: nameOf('limitation', limitation.status, lang),
        })
  return [`${phrase('limitation', lang)}: ${words}`]
}

/** Grounds that are open, obligatory, questionable or shut by an exclusion; those never in play are left out. */
function releaseLines(count: CountGuidance, lang: Language): string[] {
  if (count.release === null) return []
  const shown = (Object.keys(count.release) as ReleaseGround[]).filter((ground) => count.release?.[ground] !== 'notMet')
  if (shown.length === 0) return [`${phrase('releases', lang)}: ${phrase('releasesNone', lang)}`]
  return [
    `${phrase('releases', lang)}:`,
    ...shown.map(
      (ground) =>
        `  ${nameOf('ground', ground, lang)} (${formatArticle(ground, lang)}) – ${nameOf('status', count.release?.[ground] ?? 'ask', lang)}`,
    ),
  ]
}

function capLines(count: CountGuidance, lang: Language): string[] {
  const { cap } = count
  if (cap === null || cap.applied === null) return []
  const parts: [string | null, string][] = [
    [cap.part2, '55(2)'],
    [cap.part3, '55(3)'],
    [cap.stage, '56'],
  ]
  const said = parts.flatMap(([fraction, article]) =>
    fraction === null ? [] : [phrase('capPart', lang, { fraction, article: formatArticle(article, lang) })],
  )
  const words =
    said.length === 1 ? said.join('') : phrase('capApplied', lang, { parts: said.join(', '), fraction: cap.applied })
  return [`${phrase('cap', lang)}: ${words}`]
}

/** Everything that moves the bounds, and the bounds. */
function boundLines(count: CountGuidance, lang: Language): string[] {
  return [
    ...capLines(count, lang),
    ...(count.mayGoBelowMin === true ? [phrase('belowMin', lang)] : []),
    ...(count.noImprisonment === true
      ? [phrase('noImprisonment', lang, { article: formatArticle('55(1)', lang) })]
      : []),
    ...(count.penalties === null
      ? []
      : [`${phrase('kinds', lang)}:`, ...count.penalties.map((penalty) => `  ${penaltyLine(penalty, lang)}`)]),
    ...(count.mandatoryForLife ?? []).map((ban) => `${phrase('lifeBans', lang)}: ${nameOf('ban', ban, lang)}`),
  ]
}

/**
 * The lines of one count, without indentation of their own.
 * @param title the row's title in the language of the table, or null where it has none
 */
export function countLines(count: CountGuidance, title: string | null, age: number | null, lang: Language): string[] {
  const article = count.row === null ? count.count : formatArticle(count.row, lang)
  const named = title === null || title === '' ? '' : ` ${phrase('title', lang, { title })}`
  if (count.category === null) return [`${article}${named}: ${phrase('rowUnknown', lang)}`]
  const head = [
    `${article}${named}`,
    `  ${phrase('category', lang)}: ${nameOf('category', count.category, lang)}`,
    ...(age === null ? [] : [`  ${phrase('age', lang)}: ${age}`]),
  ]
  if (count.liable === false) return [...head, `  ${phrase('notLiable', lang)}`]
  const body = [...limitationLine(count, lang), ...releaseLines(count, lang), ...boundLines(count, lang)]
  if (count.today) {
    body.push(`${phrase('today', lang, { milder: nameOf('milder', count.today.milder, lang) })}:`)
    body.push(...boundLines(count.today, lang).map((line) => `  ${line}`))
  }
  return [...head, ...body.map((line) => `  ${line}`)]
}
