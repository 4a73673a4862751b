/** Kazakh words of the grounds: acquittal (CPC 394), release from punishment, release from liability. */
import { gap, say, type Piece } from '../../pieces.ts'
import { acquittalCode, asksForFacts, releasedFrom, releasePunishmentCode } from '../ground-codes.ts'
import type { Defendant } from '../../../case/schema.ts'
import type { Who } from '../phrasebook.ts'
import { brief, ck, cpk } from './basics.ts'

const ACQUITTAL = {
  noEvent: 'қылмыстық құқық бұзушылық оқиғасының болмауына',
  noElements: 'іс-әрекетінде қылмыстық құқық бұзушылық құрамының болмауына',
  notProven: 'қылмыстық құқық бұзушылықты жасауға қатысуының дәлелденбеуіне',
}

/** In the dative, before "байланысты". */
export function acquittalGround(ground: string | null, at: string): Piece {
  const code = acquittalCode(ground)
  return code === null ? gap('ground', at) : ACQUITTAL[code]
}

/** In the ablative, before "босату". */
export const FROM = { liability: 'қылмыстық жауаптылықтан', serving: 'жазаны өтеуден', punishment: 'жазадан' }

const RELEASE: Record<string, string> = {
  '62': `сотқа дейінгі және сот ісін жүргізу кезінде күзетпен ұсталған уақыты тағайындалған жазаны ${ck('62', null, 'dative')} сәйкес толық жабатындықтан (${cpk('393', '6', 'nominative')})`,
  '65': `шынайы өкінуіне байланысты (${ck('65', null, 'nominative')})`,
  '67': `ынтымақтастық туралы процестік келісімнің барлық талаптары орындалғандықтан (${ck('67', null, 'nominative')})`,
  '69': `кепілгерлік белгіленгендіктен (${ck('69', null, 'nominative')})`,
  '70': `жағдайдың өзгеруіне байланысты (${ck('70', null, 'nominative')})`,
  '71': `қылмыстық жауаптылыққа тартудың ескіру мерзімі өткендіктен (${ck('71', null, 'nominative')}, ${cpk('393', '5', 'nominative')})`,
  '75': `ауыр науқастануына байланысты (${ck('75', null, 'nominative')})`,
  '76': `ауыр мән-жайлардың тоғысуына байланысты (${ck('76', null, 'nominative')})`,
  '77': `айыптау үкімінің ескіру мерзімі өткендіктен (${ck('77', null, 'nominative')})`,
  '78': `рақымшылық жасау туралы актінің қолданылуына байланысты (${ck('78', null, 'nominative')})`,
  '83': `түзелуі тәрбиелік ықпалы бар мәжбүрлеу шараларын қолдану арқылы мүмкін болғандықтан (${ck('83', '2', 'nominative')})`,
}

/** The ground of a release from punishment as a reason. */
export function releaseGround(ground: string | null, at: string): Piece {
  const code = releasePunishmentCode(ground)
  return code === null ? gap('ground', at) : (RELEASE[code] ?? gap('ground', at))
}

/** Why the serving of a sentence is deferred (CC 74): as the person's facts tell. */
function deferralReason(d: Defendant, at: string): Piece {
  if (d.person.pregnant) return 'жүкті екендігіне байланысты'
  if (d.person.children.some((child) => child.raises)) return 'жас баласының болуына байланысты'
  return gap('releaseReasons', at)
}

export function releaseWords(who: Who, ground: string | null, at: string, d: Defendant): Piece {
  if (releasePunishmentCode(ground) === '74')
    return say`Сот ${brief(who, 'dative')} тағайындалған жазаны өтеуді ${deferralReason(d, at)} кейінге қалдыру қажет деген қорытындыға келді (${ck('74', null, 'nominative')}).`
  return say`Сот ${brief(who, 'accusative')} ${releaseGround(ground, at)} ${FROM[releasedFrom(ground)]} босату қажет деген қорытындыға келді${asksForFacts(ground) ? say`: ${gap('releaseReasons', at)}` : ''}.`
}
