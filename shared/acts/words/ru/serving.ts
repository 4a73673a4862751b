/** How a punishment is served in Russian: institution, term, credit, probation (CPC 398). */
import { figure } from '../../../language/grammar/figures.ts'
import { ruDate, ruQuantity, ruTerm } from '../../../language/grammar/ru-units.ts'
import { gap, joinPieces, or, say, type Piece } from '../../pieces.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { INSTITUTION } from '../../../language/lexicon/ru-punishments.ts'
import { brief, ck, list } from './basics.ts'
import { DUTIES } from '../../../language/lexicon/ru-lists.ts'

const days = (n: number) => (Number.isInteger(n) ? ruQuantity(n, 'calendarDay') : `${figure(n)}\u00a0дня`)

const RATE: Record<string, string> = { '1': 'один день', '1.5': 'полтора дня', '2': 'два дня' }

export const serving: Pick<
  Phrasebook,
  | 'finePayment'
  | 'institution'
  | 'termStart'
  | 'credit'
  | 'conditional'
  | 'duties'
  | 'restrictionControl'
  | 'probationVisit'
  | 'consequences'
> = {
  finePayment: (who, months, at) =>
    say`Установить ${brief(who, 'dative')} срок уплаты штрафа со дня вступления приговора в законную силу: ${or(months, 'finePayment', at, (m) => ruTerm(m))}.`,

  institution: (who, institution, fullSecurityMonths, at) =>
    say`Отбывание наказания ${brief(who, 'dative')} определить в учреждении уголовно-исполнительной системы ${or(institution, 'institution', at, (i) => INSTITUTION[i])}.${
      fullSecurityMonths === null
        ? ''
        : ` В соответствии с ${ck('46', '6')} часть срока, ${ruTerm(fullSecurityMonths)}, отбыть в учреждении полной безопасности.`
    }`,

  termStart: (who, start, at) =>
    say`Срок наказания ${brief(who, 'dative')} исчислять с ${or(start, 'termStart', at, (d) => ruDate(d))}.`,

  credit(who, c) {
    const target =
      c.kind === 'restrictionOfLiberty' ? 'ограничения свободы' : c.kind === 'arrest' ? 'ареста' : 'лишения свободы'
    const prison = c.kind === 'imprisonment' || c.kind === 'lifeImprisonment'
    const span = (kind: string) =>
      list(c.periods.filter((p) => p.kind === kind).map((p) => `с ${ruDate(p.from)} по ${ruDate(p.to)} включительно`))
    const parts: Piece[] = []
    if (c.custodyDays > 0) {
      const rate: Piece =
        c.kind === 'communityService' || c.kind === 'fine' || c.kind === 'correctionalWorks'
          ? c.rate === null
            ? gap('institution', c.institutionAt)
            : c.kind === 'communityService'
              ? `из расчёта ${ruQuantity(c.rate, 'hour')} общественных работ за один день содержания под стражей`
              : `из расчёта ${ruQuantity(c.rate, 'mci')} за один день содержания под стражей`
          : c.rate === null
            ? say`в зависимости от вида учреждения ${gap('institution', c.institutionAt)}`
            : `из расчёта один день содержания под стражей за ${RATE[String(c.rate)] ?? days(c.rate)} ${target}`
      parts.push(
        say`в соответствии с ${ck('62', prison ? '3' : '3-1')} время содержания под стражей ${span('custody')}, всего ${days(c.custodyDays)}, ${rate}`,
      )
    }
    if (c.houseArrestDays > 0)
      parts.push(
        say`в соответствии с ${ck('62', '4')} время нахождения под домашним арестом ${span('houseArrest')}, всего ${days(c.houseArrestDays)}, ${
          c.kind === 'communityService'
            ? 'из расчёта два часа общественных работ за один день домашнего ареста'
            : c.kind === 'fine' || c.kind === 'correctionalWorks'
              ? 'из расчёта два месячных расчётных показателя за один день домашнего ареста'
              : `из расчёта два дня домашнего ареста за один день ${target}`
        }`,
      )
    if (c.foreignDays > 0)
      parts.push(
        say`в соответствии с ${ck('62', '5')} время содержания под стражей в иностранном государстве ${span('foreignCustody')}, всего ${days(c.foreignDays)}, из расчёта один день за один день`,
      )
    const total =
      c.total === null
        ? ''
        : c.kind === 'fine' || c.kind === 'correctionalWorks'
          ? ` Всего зачесть ${ruQuantity(c.total, 'mci')}.`
          : ` Всего зачесть ${c.kind === 'communityService' ? ruQuantity(c.total, 'hour') : days(c.total)}.`
    const lead = c.conditional ? 'В случае отмены условного осуждения зачесть' : 'Зачесть'
    return say`${lead} ${brief(who, 'dative')} ${c.kind === 'fine' || c.kind === 'correctionalWorks' ? 'в размер наказания' : 'в срок наказания'} ${joinPieces(parts, '; ')}.${total}`
  },

  conditional: (who, controlMonths, _minor, at) =>
    say`На основании ${ck('63')} назначенное ${brief(who, 'dative')} наказание в виде лишения свободы считать условным с установлением пробационного контроля сроком на ${or(controlMonths, 'controlTerm', at, (m) => ruTerm(m))}.`,

  duties: (who, duties, at) =>
    say`Возложить на ${brief(who, 'accusative')} на период пробационного контроля обязанности: ${
      duties.length === 0
        ? gap('duties', at)
        : joinPieces(
            duties.map((d): Piece => (d === 'other' ? gap('otherDuty', at) : DUTIES[d])),
            '; ',
          )
    }.`,

  restrictionControl: (who, months, _labour, at) =>
    say`В соответствии со ${ck('44')} установить ${brief(who, 'dative')} пробационный контроль сроком на ${or(months, 'controlTerm', at, (m) => ruTerm(m))}; принудительный труд применяется в порядке, предусмотренном этой статьёй, с названными в ней исключениями.`,

  probationVisit: (who) =>
    say`Обязать ${brief(who, 'accusative')} в течение десяти суток после вступления приговора в законную силу явиться в службу пробации по месту жительства для постановки на учёт.`,

  consequences(who, f) {
    const probation = f.conditional || f.restriction || f.works || f.service
    const breach = f.conditional
      ? `несоблюдения условий пробационного контроля, предусмотренные ${ck('64')}`
      : f.restriction
        ? `злостного уклонения от отбывания ограничения свободы, предусмотренные ${ck('44')}`
        : f.works
          ? `неисполнения исправительных работ, предусмотренные ${ck('42')}`
          : f.service
            ? `уклонения от общественных работ, предусмотренные ${ck('43')}`
            : `неуплаты штрафа в срок, предусмотренные ${ck('41', '6')}`
    return say`Разъяснить ${brief(who, 'dative')} последствия ${probation ? 'неявки в службу пробации и ' : ''}${breach}.`
  },
}
