/** The paragraph of a condition that is not met: its sentence, and the dates and figures it rests on. */
import type { ActLanguage } from '../../../acts/document.ts'
import { kkCount, kkDate, kkMoney } from '../../../language/grammar/kk-terms.ts'
import { ruDate, ruMoney } from '../../../language/grammar/ru-units.ts'
import type { Matter } from '../../matter-schema.ts'
import { ATTENDANCE_HOURS } from '../../procedures/attendance.ts'
import { LICENCE_MCI } from '../../procedures/licence.ts'
import type { ConditionFinding, FigureValue } from '../../types.ts'
import { PAPER_WORDS } from '../../words/conditions.ts'
import { REASONS } from './reasons.ts'

const sentences = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ')

function papers({ materials }: Matter, language: ActLanguage): string {
  const absent = Object.entries(materials)
    .filter(([, given]) => given === false)
    .map(([key]) => PAPER_WORDS[key]?.[language] ?? key)
    .join(', ')
  return language === 'kk' ? `Қоса берілмеген құжаттар: ${absent}.` : `Не приложено: ${absent}.`
}

function protectedPerson({ facts }: Matter, language: ActLanguage): string {
  const kk = language === 'kk'
  const who = [
    facts['minor'] === true ? (kk ? 'кәмелетке толмаған' : 'несовершеннолетний возраст') : '',
    facts['pregnant'] === true ? (kk ? 'жүкті' : 'беременность') : '',
    facts['sickCertified'] === true ? (kk ? 'ауруы құжатпен расталған' : 'подтверждённая документом болезнь') : '',
  ].filter((word) => word !== '')
  return kk
    ? `Бұл адамды күштеп әкелуге болмайды, себебі ол: ${who.join(', ')}.`
    : `Привод к этому лицу не применяется. Препятствие: ${who.join(', ')}.`
}

const hour = (value: FigureValue | undefined): string => String(value).replace('.', ',')

function attendanceTime({ facts }: Matter, { figures }: ConditionFinding, language: ActLanguage): string {
  const { plannedOn, fromHour, toHour, hours } = facts
  const { from, to, longest } = ATTENDANCE_HOURS
  const kk = language === 'kk'
  const outside = (value: FigureValue | undefined): boolean => typeof value === 'number' && (value < from || value > to)
  // The figures stop at the first part that failed: where it is the day, only the day is told there.
  const dayOff = typeof plannedOn === 'string' && Object.keys(figures).length === 1 && 'plannedOn' in figures
  return sentences(
    dayOff
      ? kk
        ? `Күштеп әкелу белгіленген ${kkDate(plannedOn)} жұмыс күні емес.`
        : `Привод назначен на ${ruDate(plannedOn)}; этот день не является рабочим.`
      : '',
    outside(fromHour) || outside(toHour)
      ? kk
        ? `Белгіленген уақыт: сағат ${hour(fromHour)}–${hour(toHour)}; күштеп әкелу сағат ${from}–${to} аралығында ғана жүргізіледі.`
        : `Назначенное время — с ${hour(fromHour)} до ${hour(toHour)} часов; привод проводится только с ${from} до ${to} часов.`
      : '',
    typeof fromHour === 'number' && typeof toHour === 'number' && toHour < fromHour
      ? kk
        ? `Көрсетілген уақыттың соңы (сағат ${hour(toHour)}) басынан (сағат ${hour(fromHour)}) бұрын.`
        : `Указанное окончание (${hour(toHour)} ч) предшествует началу (${hour(fromHour)} ч).`
      : '',
    typeof hours === 'number' && hours > longest
      ? kk
        ? `Көзделген ұзақтығы — ${hour(hours)} сағат; ол ${longest} сағаттан аспауға тиіс.`
        : `Предусмотренная продолжительность — ${hour(hours)} ч; она не может превышать ${longest} ч.`
      : '',
  )
}

function licenceGround({ facts, decidedOn }: Matter, { figures }: ConditionFinding, language: ActLanguage): string {
  const { debtTenge, debtorKind } = facts
  const { mciTenge, thresholdTenge } = figures
  const kk = language === 'kk'
  const others = kk
    ? 'Мүліктік емес талап та, алимент бойынша берешек те жоқ.'
    : 'Неимущественного требования и задолженности по алиментам нет.'
  const limit = debtorKind === 'entity' ? LICENCE_MCI.entity : LICENCE_MCI.person
  if (typeof debtTenge !== 'number' || typeof mciTenge !== 'number' || typeof thresholdTenge !== 'number') return others
  const year = (decidedOn ?? '').slice(0, 4)
  return sentences(
    kk
      ? `${year} жылғы айлық есептік көрсеткіш ${kkMoney(mciTenge)}, оның ${kkCount(limit)} еселенген мөлшері ${kkMoney(thresholdTenge)}; берешек ${kkMoney(debtTenge)}, бұл шектен аспайды.`
      : `Месячный расчётный показатель ${year} года — ${ruMoney(mciTenge)}, ${limit}-кратный размер — ${ruMoney(thresholdTenge)}; долг — ${ruMoney(debtTenge)} и этого предела не превышает.`,
    others,
  )
}

function suspensionTerm({ facts }: Matter, language: ActLanguage): string {
  const { suspendedFrom, suspendedUntil } = facts
  const [from, until] = [String(suspendedFrom), String(suspendedUntil)]
  return language === 'kk'
    ? `Тоқтата тұру мерзімінің соңы (${kkDate(until)}) оның басынан (${kkDate(from)}) бұрын.`
    : `Окончание приостановления (${ruDate(until)}) предшествует его началу (${ruDate(from)}).`
}

/** A ground that was claimed and does not serve is told before the rest. */
function liftingGround({ facts }: Matter, language: ActLanguage): string {
  const kk = language === 'kk'
  return sentences(
    facts['claimantAsks'] === true && facts['debtToState'] === true
      ? kk
        ? 'Өндіріп алушы шектеуді алып тастауды сұрайды, бірақ берешек мемлекет пайдасына өндіріледі.'
        : 'Снять ограничение просит взыскатель, однако долг взыскивается в пользу государства.'
      : '',
    facts['headReplaced'] === true && facts['headOnlyFounder'] === true
      ? kk
        ? 'Басшы ауысқан, бірақ ол жалғыз құрылтайшы болып табылады.'
        : 'Руководитель сменился, однако он является единственным учредителем.'
      : '',
    REASONS['liftingGround']?.[language] ?? '',
  )
}

/** Why the condition is not met. */
export function reasonOf(material: Matter, finding: ConditionFinding, language: ActLanguage): string {
  switch (finding.code) {
    case 'materials':
      return papers(material, language)
    case 'protectedPerson':
      return protectedPerson(material, language)
    case 'attendanceTime':
      return attendanceTime(material, finding, language)
    case 'licenceGround':
      return licenceGround(material, finding, language)
    case 'suspensionTerm':
      return suspensionTerm(material, language)
    case 'liftingGround':
      return liftingGround(material, language)
    default:
      return REASONS[finding.code]?.[language] ?? ''
  }
}
