/** The guidance of a case as a person reads it, line by line. Words only: every figure comes from the guidance. */
import type { CaseFile, Defendant } from '../../case/schema.ts'
import { findRow } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Guidance, InstitutionBand } from '../../sentencing/guidance.ts'
import { sayAmount, sayDate, sayFigure, sayTerm } from '../explain/amounts.ts'
import { formatArticles } from '../explain/articles.ts'
import { sayQuestion, sayStep, sayWarning } from '../explain/index.ts'
import { nameOf } from '../explain/names.ts'
import { kkDateOf } from '../grammar/kk-terms.ts'
import type { Language } from '../say.ts'
import { countLines } from './count.ts'
import { phrase } from './words.ts'

export interface ReportOptions {
  language: Language
  /** Adds the trace: every step of every figure. */
  steps?: boolean
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

/** A heading with one entry behind it, or several below it; nothing where there is none. */
function section(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  return lines.length === 1 ? [`${heading}: ${lines[0]}`] : [`${heading}:`, ...indent(lines)]
}

/** A date before a noun: Kazakh makes an attribute of it. */
function asOf(day: string, lang: Language): string {
  return lang === 'kk' ? kkDateOf(day) : sayDate(day, lang)
}

function fullName(defendant: Defendant): string {
  const { last, first, patronymic } = defendant.name
  const name = [last, first, patronymic ?? ''].filter((word) => word !== '').join(' ')
  return name === '' ? defendant.id : name
}

function cumulationLines(guidance: Guidance, lang: Language): string[] {
  const { set, methods, capMonths } = guidance.cumulation
  if (set === null) return []
  const cap =
    capMonths === null
      ? []
      : [phrase('atMost', lang, { term: sayTerm(capMonths, lang, lang === 'kk' ? 'abl' : 'gen') })]
  const list = methods.map((method) => nameOf('method', method, lang)).join(', ')
  return [[nameOf('set', set, lang), phrase('methods', lang, { list }), ...cap].join('; ')]
}

function cumulativeLines(guidance: Guidance, lang: Language): string[] {
  const limits = guidance.cumulativeSentences
  if (limits === null) return []
  const form = lang === 'kk' ? 'abl' : 'gen'
  return [
    phrase('moreThan', lang, {
      min: sayTerm(limits.minMonthsOver, lang, form),
      max: sayTerm(limits.capMonths, lang, form),
    }),
  ]
}

function conditionalWords(guidance: Guidance, lang: Language): string {
  const { status, because } = guidance.conditional
  const name = nameOf('conditional', status, lang)
  return because.length === 0
    ? name
    : phrase('because', lang, { status: name, articles: formatArticles(because, lang) })
}

function bandWords(band: InstitutionBand, index: number, lang: Language): string {
  const name = band.code === 'ask' ? phrase('institutionAsk', lang) : nameOf('institution', band.code, lang)
  if (band.upToMonths === null) return phrase(index === 0 ? 'anyTerm' : 'termOver', lang, { name })
  return phrase('termUpTo', lang, { term: sayTerm(band.upToMonths, lang, lang === 'kk' ? 'dat' : 'gen'), name })
}

function creditLines(guidance: Guidance, lang: Language): string[] {
  const { credit } = guidance
  const days = [
    ...(credit.custodyDays > 0 ? [phrase('custody', lang, { n: sayFigure(credit.custodyDays, lang) })] : []),
    ...(credit.houseArrestDays > 0
      ? [phrase('houseArrest', lang, { n: sayFigure(credit.houseArrestDays, lang) })]
      : []),
    ...(credit.foreignDays > 0 ? [phrase('foreign', lang, { n: sayFigure(credit.foreignDays, lang) })] : []),
  ]
  if (days.length === 0) return [phrase('creditNone', lang)]
  const codes = new Set(guidance.institution.flatMap((band) => (band.code === 'ask' ? [] : [band.code])))
  return [
    days.join(', '),
    ...[...codes].map((code) =>
      phrase('creditIn', lang, {
        name: nameOf('institution', code, lang),
        n: sayFigure(credit.byInstitution[code], lang),
      }),
    ),
    phrase('creditIn', lang, {
      name: nameOf('kind', 'restrictionOfLiberty', lang),
      n: sayFigure(credit.restrictionOfLiberty, lang),
    }),
    `${nameOf('kind', 'communityService', lang)}: ${sayAmount(credit.communityServiceHours, 'hours', lang)}`,
    `${nameOf('kind', 'fine', lang)}: ${sayAmount(credit.mci, 'mci', lang)}`,
  ]
}

function trailingLines(guidance: Guidance, lang: Language, steps: boolean): string[] {
  const list = (heading: string, lines: string[]): string[] =>
    lines.length === 0 ? [] : ['', `${heading}:`, ...lines.map((line) => `  • ${line}`)]
  return [
    ...list(
      phrase('questions', lang),
      guidance.questions.map((question) => sayQuestion(question, lang)),
    ),
    ...list(
      phrase('warnings', lang),
      guidance.warnings.map((warning) => sayWarning(warning, lang)),
    ),
    ...list(
      phrase('violations', lang),
      guidance.check.map((violation) => `${phrase(violation.severity, lang)}: ${violation.says[lang]}`),
    ),
    ...(steps
      ? list(
          phrase('steps', lang),
          guidance.steps.map((step) => sayStep(step, lang)),
        )
      : []),
  ]
}

function defendantLines(
  guidance: Guidance,
  defendant: Defendant,
  law: Law,
  { language: lang, steps = false }: ReportOptions,
): string[] {
  const counts = guidance.counts.flatMap((count) => {
    const charged = defendant.counts.find((one) => one.id === count.count)
    const row = charged ? findRow(law, charged.article, charged.part) : undefined
    const title = row === undefined ? null : row.title[lang === 'en' ? 'ru' : lang]
    return ['', ...countLines(count, title, guidance.ageAtOffence[count.count] ?? null, lang)]
  })
  const payment =
    guidance.compulsoryPaymentMci === 'ask'
      ? phrase('ask', lang)
      : sayAmount(guidance.compulsoryPaymentMci, 'mci', lang)
  return [
    phrase('defendant', lang, { name: fullName(defendant) }),
    ...section(phrase('recidivism', lang), [nameOf('recidivism', guidance.recidivism, lang)]),
    ...counts,
    '',
    ...section(phrase('cumulation', lang), cumulationLines(guidance, lang)),
    ...section(phrase('cumulativeSentences', lang), cumulativeLines(guidance, lang)),
    ...section(phrase('conditional', lang), [conditionalWords(guidance, lang)]),
    ...section(
      phrase('institution', lang),
      guidance.institution.map((band, index) => bandWords(band, index, lang)),
    ),
    ...section(phrase('credit', lang), creditLines(guidance, lang)),
    ...section(phrase('payment', lang), [payment]),
    ...trailingLines(guidance, lang, steps),
  ]
}

/** The readable guidance of every defendant of a case. */
export function guidanceReport(
  file: CaseFile,
  guidance: readonly Guidance[],
  law: Law,
  options: ReportOptions,
): string[] {
  const lang = options.language
  const first = guidance[0]
  const head = [
    file.number === null ? phrase('caseWithoutNumber', lang) : phrase('case', lang, { number: file.number }),
    ...(first
      ? [phrase('basis', lang, { edition: asOf(first.edition, lang), day: asOf(first.judgmentOn, lang) })]
      : []),
  ]
  return [
    ...head,
    ...guidance.flatMap((one) => {
      const defendant = file.defendants.find((candidate) => candidate.id === one.defendant)
      return defendant ? ['', ...defendantLines(one, defendant, law, options)] : []
    }),
  ]
}
