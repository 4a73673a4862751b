/** Russian words of the generated acts: references, dates, terms, punishments, circumstances, in the styles of clerks. */
import type { PunishmentFact } from '../../../shared/archive/types.ts'
import type { AggravatingCode, Institution, MitigatingCode } from '../../../shared/case/kinds.ts'
import { RU_MONTHS_GENITIVE } from '../../../shared/language/grammar/ru-units.ts'
import { ruNumber } from '../../../shared/language/grammar/ru-numbers.ts'
import { ruPlural } from '../../../shared/language/grammar/ru-numbers.ts'
import type { Random } from './random.ts'
import type { Count } from './situation.ts'
import type { Style } from './writing.ts'

const PART_WORDS = ['', 'первой', 'второй', 'третьей', 'четвёртой', 'пятой', 'шестой'] as const

/** A reference after "предусмотренного". */
export function reference(style: Style, { row, points }: Count, code = 'УК РК'): string {
  const { article, part } = row
  const list = points.map((point) => `${point})`).join(', ')
  if (style.reference === 0) {
    return [
      points.length > 1 ? `п.п. ${list}` : points.length === 1 ? `п. ${list}` : '',
      part === null ? '' : `ч. ${part}`,
      `ст. ${article} ${code}`,
    ]
      .filter(Boolean)
      .join(' ')
  }
  if (style.reference === 1) {
    return `ст.${article}${part === null ? '' : ` ч.${part}`}${points.length > 0 ? ` п.${points.join(',')}` : ''} ${code}`
  }
  const full = code === 'УК РК' ? 'Уголовного кодекса Республики Казахстан' : code
  if (style.reference === 2) {
    return [
      points.length > 1 ? `пунктами ${list}` : points.length === 1 ? `пунктом ${list}` : '',
      part === null ? '' : `${points.length > 0 ? 'части' : 'частью'} ${part}`,
      `${part === null && points.length === 0 ? 'статьёй' : 'статьи'} ${article} ${full}`,
    ]
      .filter(Boolean)
      .join(' ')
  }
  const spoken = part === null ? '' : (PART_WORDS[Number(part)] ?? part)
  return [
    points.length > 0 ? `пунктом ${list}` : '',
    part === null ? '' : `${points.length > 0 ? 'части' : 'частью'} ${spoken}`,
    `${part === null && points.length === 0 ? 'статьёй' : 'статьи'} ${article} ${code}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** A date in the form of the style. */
export function dateText(style: Style, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (style.dates === 1) return `${day}.${month}.${year} г.`
  const name = RU_MONTHS_GENITIVE[Number(month) - 1] ?? ''
  return style.dates === 0 ? `${Number(day)} ${name} ${year} года` : `«${day}» ${name} ${year}г.`
}

const YEARS = { one: 'год', few: 'года', many: 'лет' }
const MONTHS = { one: 'месяц', few: 'месяца', many: 'месяцев' }

function counted(style: Style, n: number, forms: { one: string; few: string; many: string }): string {
  return `${n}${style.inWords ? ` (${ruNumber(n)})` : ''} ${forms[ruPlural(n)]}`
}

/** A term of months. */
export function term(style: Style, months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [years > 0 ? counted(style, years, YEARS) : '', rest > 0 ? counted(style, rest, MONTHS) : '']
    .filter(Boolean)
    .join(' ')
}

const MCI = {
  one: 'месячного расчётного показателя',
  few: 'месячных расчётных показателей',
  many: 'месячных расчётных показателей',
}

/** A punishment after "наказание в виде". */
export function punishment(style: Style, random: Random, { kind, amount }: PunishmentFact): string {
  const n = amount ?? 0
  const mci = random.chance(0.5) ? `${n} МРП` : counted(style, n, MCI)
  if (kind === 'fine') return `штрафа в размере ${mci}`
  if (kind === 'correctionalWorks') return `исправительных работ в размере ${mci}`
  if (kind === 'communityService')
    return `привлечения к общественным работам на срок ${counted(style, n, { one: 'час', few: 'часа', many: 'часов' })}`
  if (kind === 'restrictionOfLiberty')
    return `ограничения свободы ${random.chance(0.6) ? 'на срок' : 'сроком на'} ${term(style, n)}`
  return `лишения свободы ${random.chance(0.5) ? 'на срок' : 'сроком на'} ${term(style, n)}`
}

export const INSTITUTION: Record<Institution, string> = {
  juvenileMedium: 'средней безопасности для содержания несовершеннолетних',
  minimum: 'минимальной безопасности',
  medium: 'средней безопасности',
  maximum: 'максимальной безопасности',
  extraordinary: 'чрезвычайной безопасности',
}

/** Several ways to say each circumstance. */
export const MITIGATING: Partial<Record<MitigatingCode, readonly string[]>> = {
  repentanceOrCooperation: [
    'чистосердечное раскаяние',
    'чистосердечное раскаяние в содеянном',
    'активное способствование раскрытию преступления',
    'явку с повинной',
  ],
  repairedHarm: [
    'добровольное возмещение причинённого ущерба',
    'добровольное заглаживание вреда',
    'возмещение ущерба потерпевшему',
  ],
  youngChild: ['наличие малолетнего ребёнка', 'наличие на иждивении малолетних детей'],
  otherMitigating: ['положительную характеристику', 'признание вины', 'пожилой возраст'],
  helpedVictim: ['оказание помощи потерпевшему непосредственно после деяния'],
  firstByChance: ['совершение преступления впервые вследствие случайного стечения обстоятельств'],
  hardshipOrCompassion: ['стечение тяжёлых семейных обстоятельств', 'тяжёлые личные обстоятельства'],
  victimMisconduct: ['противоправное поведение потерпевшего, явившееся поводом', 'аморальное поведение потерпевшего'],
  pregnancy: ['состояние беременности'],
  coercionOrDependence: ['совершение деяния в силу материальной зависимости'],
}

export const AGGRAVATING: Partial<Record<AggravatingCode, readonly string[]>> = {
  intoxication: ['совершение преступления в состоянии алкогольного опьянения', 'состояние опьянения'],
  inGroup: ['совершение деяния в составе группы лиц', 'совершение преступления группой лиц'],
  graveConsequences: ['наступление тяжких последствий', 'причинение преступлением тяжких последствий'],
  vulnerableVictim: ['совершение преступления в отношении малолетнего', 'беспомощное состояние потерпевшей'],
  leadingRole: ['особо активную роль в совершении преступления'],
  dangerousMeans: ['применение оружия'],
  abuseOfTrust: ['использование доверия, оказанного по договору'],
  cruelty: ['особую жестокость'],
}
