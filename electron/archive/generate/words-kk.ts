/** Kazakh words of the generated acts: references, dates, terms, punishments, circumstances, in the styles of clerks. */
import type { PunishmentFact } from '../../../shared/archive/types.ts'
import type { AggravatingCode, Institution, MitigatingCode } from '../../../shared/case/kinds.ts'
import { kkArticle } from '../../../shared/language/grammar/kk-articles.ts'
import type { KkCase } from '../../../shared/language/grammar/kk-cases.ts'
import { kkNumber, kkOrdinal } from '../../../shared/language/grammar/kk-numbers.ts'
import { KK_MONTHS } from '../../../shared/language/grammar/kk-terms.ts'
import { kkDecline } from '../../../shared/language/grammar/kk-cases.ts'
import type { Random } from './random.ts'
import type { Count } from './situation.ts'
import type { Style } from './writing.ts'

/** A reference in a case of the language. */
export function reference(style: Style, { row, points }: Count, kase: KkCase): string {
  const { article, part } = row
  if (style.reference === 0) return `ҚР ҚК-нің ${kkArticle({ article, part, points }, kase)}`
  if (style.reference === 1)
    return `Қазақстан Республикасы Қылмыстық кодексінің ${kkArticle({ article, part, points }, kase)}`
  const dotted = points.map((point) => `${point})`).join(', ')
  if (style.reference === 2) {
    // The custom that leaves the genitive out: "188-бабы 2-бөлігінің 1) тармағы".
    if (part === null) return `ҚК-нің ${article}-${kkDecline('бабы', kase, true)}`
    if (points.length === 0) return `ҚК-нің ${article}-бабы ${part}-${kkDecline('бөлігі', kase, true)}`
    return `ҚК-нің ${article}-бабы ${part}-бөлігінің ${dotted} ${kkDecline(points.length > 1 ? 'тармақтары' : 'тармағы', kase, true)}`
  }
  if (part === null || part.includes('-')) return `ҚР ҚК ${kkArticle({ article, part, points }, kase)}`
  const spoken = `${article}-бабының ${kkOrdinal(Number(part))}`
  if (points.length === 0) return `ҚР ҚК ${spoken} ${kkDecline('бөлігі', kase, true)}`
  return `ҚР ҚК ${spoken} бөлігінің ${dotted} ${kkDecline(points.length > 1 ? 'тармақтары' : 'тармағы', kase, true)}`
}

/** A date in the form of the style. */
export function dateText(style: Style, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (style.dates === 1) return `${day}.${month}.${year} ж.`
  const name = KK_MONTHS[Number(month) - 1] ?? ''
  return style.dates === 0
    ? `${year} жылғы ${Number(day)} ${name}`
    : `${year} жылдың ${Number(day)} ${name}ы`.replace(/([әеіө][^ аоұы]*)ы$/u, '$1і').replace(/сәуірі$/u, 'сәуірі')
}

function counted(style: Style, n: number, unit: string): string {
  return `${n}${style.inWords ? ` (${kkNumber(n)})` : ''} ${unit}`
}

/** A term of months. */
export function term(style: Style, months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [years > 0 ? counted(style, years, 'жыл') : '', rest > 0 ? counted(style, rest, 'ай') : '']
    .filter(Boolean)
    .join(' ')
}

/** A punishment before "жазасы тағайындалсын". */
export function punishment(style: Style, random: Random, { kind, amount }: PunishmentFact): string {
  const n = amount ?? 0
  const mci = random.chance(0.5) ? `${n} АЕК` : counted(style, n, 'айлық есептік көрсеткіш')
  if (kind === 'fine') return `${mci} мөлшерінде айыппұл`
  if (kind === 'correctionalWorks') return `${mci} мөлшерінде түзеу жұмыстары`
  if (kind === 'communityService') return `${counted(style, n, 'сағат')} мерзімге қоғамдық жұмыстарға тарту`
  const length = random.chance(0.5) ? `${term(style, n)} мерзімге` : kkDecline(term(style, n), 'dative')
  return `${length} бас бостандығы${kind === 'imprisonment' ? 'нан айыру' : 'н шектеу'}`
}

export const INSTITUTION: Record<Institution, string> = {
  juvenileMedium: 'кәмелетке толмағандарды ұстауға арналған орташа қауіпсіз',
  minimum: 'қауіпсіздігі барынша төмен',
  medium: 'қауіпсіздігі орташа',
  maximum: 'қауіпсіздігі барынша жоғары',
  extraordinary: 'төтенше қауіпсіз',
}

/** Several ways to say each circumstance. */
export const MITIGATING: Partial<Record<MitigatingCode, readonly string[]>> = {
  repentanceOrCooperation: ['шын жүректен өкінуі', 'қылмысты ашуға белсенді жәрдемдесуі', 'кінәсін мойындап келуі'],
  repairedHarm: ['келтірілген залалды өз еркімен өтеуі', 'зиянды толық өтеуі'],
  youngChild: ['жас балаларының болуы', 'асырауында кішкентай балаларының болуы'],
  otherMitigating: ['жақсы мінезделуі', 'кінәсін толық мойындауы', 'егде жаста болуы'],
  helpedVictim: ['жәбірленушіге тікелей көмек көрсетуі'],
  firstByChance: ['кездейсоқ мән-жайлардың салдарынан алғаш рет қылмыс жасауы'],
  hardshipOrCompassion: ['отбасындағы ауыр мән-жайлар', 'жеке басындағы ауыр жағдайлар'],
  victimMisconduct: ['жәбірленушінің құқыққа қарсы мінез-құлқы', 'жәбірленушінің бейморальдық мінез-құлқы'],
  pregnancy: ['жүктілігі'],
  coercionOrDependence: ['материалдық тәуелділікке байланысты әрекет етуі'],
}

export const AGGRAVATING: Partial<Record<AggravatingCode, readonly string[]>> = {
  intoxication: ['қылмысты мас күйінде жасауы', 'алкогольдік масаң күйде болуы'],
  inGroup: ['қылмысты адамдар тобы құрамында жасауы', 'топ құрамында жасалуы'],
  graveConsequences: ['ауыр зардаптардың туындауы'],
  vulnerableVictim: ['жас балаға қатысты жасалуы', 'жәбірленушінің дәрменсіз күйі'],
  leadingRole: ['айрықша белсенді рөл атқаруы'],
  dangerousMeans: ['қару қолдануы'],
  abuseOfTrust: ['шарт бойынша көрсетілген сенімді пайдалануы'],
  cruelty: ['аса қатыгездікпен жасалуы'],
}
