/** Kazakh words of the grounds: acquittal (CPC 394), release from punishment, release from liability. */
import { gap, say, type Piece } from '../../pieces.ts'
import { acquittalCode, releasedFrom, releasePunishmentCode } from '../ground-codes.ts'
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
  '74': `жүкті екендігіне немесе жас баласының болуына байланысты жазаны өтеу кейінге қалдырылатындықтан (${ck('74', null, 'nominative')})`,
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

export function releaseWords(who: Who, ground: string | null, at: string): Piece {
  return say`Сот ${brief(who, 'accusative')} ${releaseGround(ground, at)} ${FROM[releasedFrom(ground)]} босату қажет деген қорытындыға келді.`
}
