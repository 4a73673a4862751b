/** Figures with their units as a sentence says them: "1 жыл 6 ай", "1 год 6 месяцев", "200 АЕК", "200 МРП". */
import type { MainKind } from '../../case/kinds.ts'
import type { PenaltyGuidance } from '../../sentencing/guidance.ts'
import { isIsoDate, parts } from '../../time/date.ts'
import { figure, NBSP, termParts } from '../grammar/figures.ts'
import { kkDecline, type KkCase } from '../grammar/kk-cases.ts'
import { kkDate } from '../grammar/kk-terms.ts'
import type { RuCase } from '../grammar/ru-numbers.ts'
import { ruDate, ruUnit, type RuUnit } from '../grammar/ru-units.ts'
import type { Language } from '../say.ts'
import { KK_CASE, RU_CASE, type Form } from './forms.ts'

export type Unit = NonNullable<PenaltyGuidance['unit']>

/** `day` measures arrest and custody; `calendarDay` is the rest of a term under a month (Art. 62(1), (2)). */
type Counted = 'year' | 'month' | 'day' | 'calendarDay' | 'hour'
const KK_UNIT: Record<Counted, string> = { year: 'жыл', month: 'ай', day: 'тәулік', calendarDay: 'күн', hour: 'сағат' }

/** Unit a kind is measured in where the row says nothing else. */
export const UNIT_OF_KIND: Record<MainKind, Unit | null> = {
  fine: 'mci',
  correctionalWorks: 'mci',
  communityService: 'hours',
  arrest: 'days',
  expulsion: null,
  restrictionOfLiberty: 'months',
  imprisonment: 'months',
  lifeImprisonment: null,
}

/** Whether a text names a unit of the answer. */
export function isUnit(text: string): text is Unit {
  return text === 'months' || text === 'days' || text === 'hours' || text === 'mci' || Object.hasOwn(MULTIPLE_OF, text)
}

/** Whether a text names a main punishment. */
export function isMainKind(text: string): text is MainKind {
  return Object.hasOwn(UNIT_OF_KIND, text)
}

/** A figure as the language prints it: "1 500", "58,5"; English "1,500", "58.5". */
export function sayFigure(n: number, lang: Language): string {
  if (lang !== 'en') return figure(n)
  const [whole = '0', fraction] = String(Math.abs(Math.round(n * 1e6) / 1e6)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',')
  return (n < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`)
}

function kkCounted(n: number, unit: Counted, kase: KkCase): string {
  return `${figure(n)}${NBSP}${kkDecline(KK_UNIT[unit], kase)}`
}

function ruCounted(n: number, unit: RuUnit, kase: RuCase): string {
  return `${figure(n)}${NBSP}${ruUnit(n, unit, kase)}`
}

function enCounted(n: number, unit: Counted): string {
  const word = unit === 'calendarDay' ? 'day' : unit
  return `${sayFigure(n, 'en')} ${word}${n === 1 ? '' : 's'}`
}

function counted(n: number, unit: Counted, lang: Language, form: Form): string {
  if (lang === 'kk') return kkCounted(n, unit, KK_CASE[form])
  return lang === 'ru' ? ruCounted(n, unit, RU_CASE[form]) : enCounted(n, unit)
}

/** A term in months: "1 жыл 6 ай", "1 год 6 месяцев", "1 year 6 months"; half a month is 15 days. */
export function sayTerm(months: number, lang: Language, form: Form = 'nom'): string {
  const { years, months: rest, days } = termParts(Math.abs(months))
  const all: [number, Counted][] = [
    [years, 'year'],
    [rest, 'month'],
    [days, 'calendarDay'],
  ]
  const said = all.filter(([n]) => n > 0)
  if (said.length === 0) said.push([0, 'month'])
  return said
    .map(([n, unit], i) => {
      // In Kazakh only the last unit of a chain takes the case; in Russian every one does.
      const own = lang === 'kk' && i < said.length - 1 ? 'nom' : form
      return counted(n, unit, lang, own)
    })
    .join(' ')
}

/** Endings of АЕК, which is written as letters: АЕК-тен, АЕК-ке. */
const KK_MCI: Record<KkCase, string> = {
  nominative: '',
  genitive: '-тің',
  dative: '-ке',
  accusative: '-ті',
  locative: '-те',
  ablative: '-тен',
  instrumental: '-пен',
}

function mci(n: number, lang: Language, form: Form, short: boolean): string {
  if (short && lang !== 'kk') return sayFigure(n, lang)
  if (lang === 'kk') return `${figure(n)}${NBSP}АЕК${KK_MCI[KK_CASE[form]]}`
  return lang === 'ru' ? `${figure(n)}${NBSP}МРП` : `${sayFigure(n, 'en')} MCI`
}

type Multiple = Exclude<Unit, 'mci' | 'hours' | 'days' | 'months'>
const MULTIPLE_OF: Record<Multiple, Record<Language, string>> = {
  bribeMultiple: { kk: 'пара сомасының', ru: 'суммы взятки', en: 'the bribe' },
  stolenMultiple: { kk: 'ұрланған мүлік құнының', ru: 'стоимости похищенного', en: 'the stolen value' },
  damageMultiple: { kk: 'келтірілген залал сомасының', ru: 'суммы причинённого ущерба', en: 'the damage' },
  incomeMultiple: { kk: 'алынған кіріс сомасының', ru: 'суммы полученного дохода', en: 'the income' },
}
const RU_SIZE: Record<RuCase, readonly [adjective: string, noun: string]> = {
  nominative: ['кратный', 'размер'],
  genitive: ['кратного', 'размера'],
  dative: ['кратному', 'размеру'],
  accusative: ['кратный', 'размер'],
  instrumental: ['кратным', 'размером'],
  prepositional: ['кратном', 'размере'],
}

function multiple(n: number, of: Multiple, lang: Language, form: Form, short: boolean): string {
  const base = MULTIPLE_OF[of][lang]
  if (lang === 'kk') {
    const times = `${figure(n)} еселенген ${kkDecline('мөлшері', KK_CASE[form], true)}`
    return short ? times : `${base} ${times}`
  }
  if (lang === 'en') return short ? sayFigure(n, 'en') : `${sayFigure(n, 'en')} times ${base}`
  const [adjective, noun] = RU_SIZE[RU_CASE[form]]
  return short ? `${figure(n)}-${adjective}` : `${figure(n)}-${adjective} ${noun} ${base}`
}

/** Units whose name may be left out at one end of a range: "от 200 до 1 500 МРП". */
function sharedUnit(unit: Unit | null, lang: Language): boolean {
  return lang !== 'kk' && (unit === 'hours' || unit === 'days')
}

/**
 * An amount in its unit, in a form: "200 АЕК-тен", "200 МРП", "40 часов". Without a unit: the figure alone.
 * @param short one end of a range, whose other end names the unit: in Russian and English the lower end, in Kazakh
 * the upper end of a multiple
 */
export function sayAmount(n: number, unit: Unit | null, lang: Language, form: Form = 'nom', short = false): string {
  if (short && sharedUnit(unit, lang)) return sayFigure(n, lang)
  switch (unit) {
    case null:
      return sayFigure(n, lang)
    case 'months':
      return sayTerm(n, lang, form)
    case 'days':
      return counted(n, 'day', lang, form)
    case 'hours':
      return counted(n, 'hour', lang, form)
    case 'mci':
      return mci(n, lang, form, short)
    default:
      return multiple(n, unit, lang, form, short)
  }
}

const EN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A date in the language's own writing; what is no date stays as it is. */
export function sayDate(date: string, lang: Language, form: Form = 'nom'): string {
  if (!isIsoDate(date)) return date
  if (lang === 'kk') return kkDate(date, KK_CASE[form])
  if (lang === 'ru') return ruDate(date)
  const { year, month, day } = parts(date)
  return `${day} ${EN_MONTHS[month - 1] ?? ''} ${year}`
}
