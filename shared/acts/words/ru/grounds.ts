/** Russian words of the grounds: acquittal (CPC 394), release from punishment, release from liability. */
import { gap, say, type Piece } from '../../pieces.ts'
import { acquittalCode, asksForFacts, releasedFrom, releasePunishmentCode } from '../ground-codes.ts'
import type { Defendant } from '../../../case/schema.ts'
import type { Who } from '../phrasebook.ts'
import { brief, ck, cpk } from './basics.ts'

const ACQUITTAL = {
  noEvent: 'за отсутствием события уголовного правонарушения',
  noElements: 'за отсутствием в деянии состава уголовного правонарушения',
  notProven: 'за недоказанностью участия в совершении уголовного правонарушения',
}

export function acquittalGround(ground: string | null, at: string): Piece {
  const code = acquittalCode(ground)
  return code === null ? gap('ground', at) : ACQUITTAL[code]
}

/** In the genitive, after "от". */
export const FROM = {
  liability: 'уголовной ответственности',
  serving: 'отбывания наказания',
  punishment: 'наказания',
}

const RELEASE: Record<string, string> = {
  '62': `поскольку время содержания под стражей с учётом зачёта по ${ck('62')} поглощает назначенное наказание (${cpk('393', '6')})`,
  '65': `в связи с деятельным раскаянием (${ck('65')})`,
  '67': `в связи с выполнением всех условий процессуального соглашения о сотрудничестве (${ck('67')})`,
  '69': `с установлением поручительства (${ck('69')})`,
  '70': `в связи с изменением обстановки (${ck('70')})`,
  '71': `в связи с истечением срока давности привлечения к уголовной ответственности (${ck('71')}, ${cpk('393', '5')})`,
  '75': `в связи с тяжёлой болезнью (${ck('75')})`,
  '76': `вследствие стечения тяжёлых обстоятельств (${ck('76')})`,
  '77': `в связи с истечением срока давности обвинительного приговора (${ck('77')})`,
  '78': `вследствие акта амнистии (${ck('78')})`,
  '83': `поскольку исправление может быть достигнуто принудительными мерами воспитательного воздействия (${ck('83', '2')})`,
}

/** The ground of a release from punishment, after "от наказания", with its own space or comma. */
export function releaseGround(ground: string | null, at: string): Piece {
  const code = releasePunishmentCode(ground)
  const words = code === null ? undefined : RELEASE[code]
  if (words === undefined) return say` ${gap('ground', at)}`
  return words.startsWith('поскольку') ? `, ${words}` : ` ${words}`
}

/** Why the serving of a sentence is deferred (CC 74): as the person's facts tell. */
function deferralReason(d: Defendant, at: string): Piece {
  if (d.person.pregnant) return 'в связи с беременностью'
  if (d.person.children.some((child) => child.raises)) return 'в связи с наличием малолетнего ребёнка'
  return gap('releaseReasons', at)
}

export function releaseWords(who: Who, ground: string | null, at: string, d: Defendant): Piece {
  if (releasePunishmentCode(ground) === '74')
    return say`Суд приходит к выводу о необходимости отсрочить ${brief(who, 'dative')} отбывание наказания ${deferralReason(d, at)} (${ck('74')}).`
  return say`Суд приходит к выводу о необходимости освободить ${brief(who, 'accusative')} от ${FROM[releasedFrom(ground)]}${releaseGround(ground, at)}${asksForFacts(ground) ? say`: ${gap('releaseReasons', at)}` : ''}.`
}
