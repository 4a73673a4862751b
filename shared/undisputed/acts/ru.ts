/** The acts of an exit ban in Russian. Names of the field as the Law and the Code have them; the wording is our own. */
import { nameParts, ruNameText, sexOfName, shortName } from '../../language/grammar/ru-names.ts'
import { ruCount, ruDate, ruMoney, ruQuantity } from '../../language/grammar/ru-units.ts'
import type { RuCase } from '../../language/grammar/ru-numbers.ts'
import { daysBetween } from '../../time/date.ts'
import { IMPROPER_CHANNELS, LEAST_SUM_MCI, NOTICE_WORKING_DAYS, SPECIAL_FORM } from '../procedures/exit-ban.ts'
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import type { ConditionFinding, FigureValue } from '../types.ts'
import { PAPER_WORDS } from '../words/conditions.ts'
import type { Book, Facts } from './book.ts'
import { LAW_OF } from './law-names.ts'
import { specialFormFails } from './special-form.ts'
import { or } from './sheet.ts'
import type { Piece } from './sheet.ts'

const money = (value: FigureValue | undefined): string => ruMoney(typeof value === 'number' ? value : 0)
const day = (value: FigureValue | undefined): string => ruDate(typeof value === 'string' ? value : '')

/** A name in a case, short with initials where it is the bailiff's. */
const declined = (name: string, kase: RuCase): string => ruNameText(name, kase, sexOfName(nameParts(name)))

function debtor({ material, court }: Facts, kase: RuCase): Piece {
  const { debtor: who } = material
  const name = or(who.name, 'debtor', '/debtor/name', (text) => declined(text, kase))
  const iin: Piece = [' (ИИН ', or(who.iin, 'iin', '/debtor/iin'), ')']
  if (who.kind !== 'entityHead') return [name, iin]
  return [name, iin, ', руководителя ', or(court.entity, 'entity', '/entity')]
}

function resolution(facts: Facts): Piece {
  const { resolution: paper } = facts.material
  return [
    or(paper.issuedOn, 'resolutionDate', '/resolution/issuedOn', (text) => `от ${ruDate(text)}`),
    ' № ',
    or(paper.number, 'resolutionNumber', '/resolution/number'),
  ]
}

const bailiff = ({ material }: Facts, kase: RuCase): Piece =>
  or(material.resolution.bailiff, 'bailiff', '/resolution/bailiff', (text) => declined(text, kase))

const list = (words: readonly string[]): string => words.join(', ')
const papersOf = (keys: readonly string[]): string => list(keys.map((key) => PAPER_WORDS[key]?.ru ?? key))

function groundFailed({ figures }: ConditionFinding, { material }: Facts): Piece {
  const { amountTenge, mciTenge, thresholdTenge, unpaidSince, monthsEndOn, decidedOn } = figures
  const sum = [
    `Месячный расчётный показатель ${(material.decidedOn ?? '').slice(0, 4)} года составляет ${money(mciTenge)}, `,
    `${LEAST_SUM_MCI}-кратный размер — ${money(thresholdTenge)}. Сумма требования исполнительного документа — `,
    `${money(amountTenge)}, что меньше порога на ${money(Number(thresholdTenge) - Number(amountTenge))}. `,
  ].join('')
  if (typeof unpaidSince !== 'string')
    return `${sum}Периодические платежи этим документом не взыскиваются, поэтому второе основание не применяется.`
  return `${sum}Периодические платежи не вносятся с ${day(unpaidSince)}; три месяца истекают ${day(monthsEndOn)}, и на ${day(decidedOn)} неисполнение не превышает трёх месяцев.`
}

/** Without proof the day is only what the bailiff states. */
const served = ({ notice }: ExitBanMaterial): string =>
  notice.proof === true ? 'Извещение вручено' : 'Днём вручения извещения указано'

function noticeFailed({ material, court }: Facts): Piece {
  const form = specialFormFails(material)
  const { aboutRestriction, proof, channel } = material.notice
  const reasons = [
    aboutRestriction === false ? 'содержание извещения не говорит о применении ограничения на выезд' : '',
    proof === false ? 'доставка извещения не подтверждена' : '',
    channel !== null && (IMPROPER_CHANNELS as readonly string[]).includes(channel)
      ? 'избранный способ не обеспечивает фиксацию извещения'
      : '',
    form ? `извещение составлено не по форме, применяемой с ${ruDate(SPECIAL_FORM.from)}` : '',
  ].filter((text) => text !== '')
  return [
    `Надлежащего извещения о применении ограничения нет: ${reasons.join('; ')}`,
    form ? [' (', or(court.noticeFormOrder.ru, 'formOrder', '/noticeFormOrder/ru'), ')'] : '',
    '.',
  ]
}

function failed(finding: ConditionFinding, facts: Facts): Piece {
  const { material } = facts
  const { figures } = finding
  switch (finding.code) {
    case 'resolutionComplete': {
      const { complete, reasoned } = material.resolution
      const what = [
        complete === false ? 'не содержит всех обязательных сведений' : '',
        reasoned === false ? 'не содержит мотивов и оснований' : '',
      ].filter((text) => text !== '')
      return `Постановление судебного исполнителя ${what.join(' и ')}.`
    }
    case 'courtOfPlace':
      return 'Исполнительные действия совершаются вне территории, на которую распространяется деятельность этого суда.'
    case 'materials': {
      const absent = Object.entries(material.materials).flatMap(([key, given]) => (given === false ? [key] : []))
      return `К постановлению не приложено: ${papersOf(absent)}.`
    }
    case 'person':
      return material.debtor.kind === 'entityHead'
        ? 'На день рассмотрения это лицо не является руководителем (исполняющим обязанности руководителя) должника.'
        : 'Это лицо не является должником по исполнительному производству.'
    case 'ground':
      return groundFailed(finding, facts)
    case 'notice':
      return noticeFailed(facts)
    case 'noticeTerm': {
      const end = `${served(material)} ${day(figures['deliveredOn'])}; ${ruCount(NOTICE_WORKING_DAYS)} рабочих дней истекают ${day(figures['termEndsOn'])}.`
      const issued = material.resolution.issuedOn
      return [
        end,
        issued === null ? '' : ` Постановление вынесено ${ruDate(issued)}.`,
        ` На день рассмотрения, ${day(figures['decidedOn'])}, этот срок не истёк${
          daysBetween(String(figures['decidedOn']), String(figures['deliveredOn'])) > 0
            ? ': извещение вручено позднее'
            : ''
        }.`,
      ]
    }
    default: {
      const { alive, debtCleared, claimantAsksToLift, debtToState } = material.proceedings
      const reasons = [
        alive === false
          ? 'исполнительное производство прекращено, документ отозван либо постановление о возбуждении отменено'
          : '',
        debtCleared === true ? 'задолженность погашена' : '',
        claimantAsksToLift === true && debtToState === false
          ? 'взыскатель просит снять ограничение, а взыскание ведётся не в пользу государства'
          : '',
      ].filter((text) => text !== '')
      return `Основания для ограничения отпали: ${reasons.join('; ')}.`
    }
  }
}

export const russian: Book = {
  stampTitle: 'САНКЦИОНИРУЮ',
  rulingTitle: 'ОПРЕДЕЛЕНИЕ',
  rulingSubtitle: 'об отказе в санкционировании постановления судебного исполнителя',
  found: 'УСТАНОВИЛ:',
  decided: 'ОПРЕДЕЛИЛ:',
  judgePost: 'Судья',
  rulingName: 'Определение',
  stampName: 'Санкция',
  machineOrigin: 'Проект составлен программой и до подписания судьёй не является судебным актом.',
  date: (value, fact) => or(value, 'date', fact, ruDate),
  number: (value) => or(value, 'number', '/number', (text) => `№ ${text}`),
  stampCourt: ({ court }) => [
    or(court.court.ru, 'court', '/court/ru'),
    ', судья ',
    or(court.judge, 'judge', '/judge', shortName),
  ],
  stampResolution: (facts) => [
    'Постановление судебного исполнителя ',
    bailiff(facts, 'genitive'),
    ' ',
    resolution(facts),
    ' о временном ограничении на выезд из Республики Казахстан ',
    debtor(facts, 'genitive'),
    '.',
  ],
  request: (facts) => [
    or(facts.court.court.ru, 'court', '/court/ru'),
    ' в составе судьи ',
    or(facts.court.judge, 'judge', '/judge', (text) =>
      ruNameText(shortName(text), 'genitive', sexOfName(nameParts(text))),
    ),
    ', рассмотрев поступившее ',
    or(facts.material.receivedOn, 'receivedOn', '/receivedOn', ruDate),
    ' постановление судебного исполнителя ',
    bailiff(facts, 'genitive'),
    ' ',
    resolution(facts),
    ' о временном ограничении на выезд из Республики Казахстан ',
    debtor(facts, 'genitive'),
    ', представленное для санкционирования,',
  ],
  claim: ({ material, court }) => [
    'Исполнительный документ № ',
    or(material.document.number, 'documentNumber', '/document/number'),
    '; взыскатель — ',
    or(court.claimant, 'claimant', '/claimant'),
    '; сумма требования — ',
    material.document.amountTenge === null
      ? { gap: 'amount', fact: '/document/amountTenge' }
      : ruMoney(material.document.amountTenge),
    '; остаток долга — ',
    material.document.balanceTenge === null
      ? { gap: 'balance', fact: '/document/balanceTenge' }
      : ruMoney(material.document.balanceTenge),
    material.periodic?.unpaidSince
      ? `; периодические платежи не вносятся с ${ruDate(material.periodic.unpaidSince)}`
      : '',
    '.',
  ],
  rule: () =>
    `По пункту 1 статьи 33 ${LAW_OF.ru} выезд должника временно ограничивается, если периодические платежи не исполняются более трёх месяцев либо требование исполнительного документа равно ${LEAST_SUM_MCI}-кратному размеру месячного расчётного показателя соответствующего финансового года или превышает его, и только по истечении ${ruQuantity(NOTICE_WORKING_DAYS, 'calendarDay', 'genitive').replace('дней', 'рабочих дней')} после надлежащего извещения о применении ограничения. Постановление санкционирует суд по месту совершения исполнительных действий на основании приложенных материалов (статья 252 Гражданского процессуального кодекса Республики Казахстан, далее — ГПК).`,
  papers: (present, absent) =>
    [
      present.length > 0 ? `В материале имеются: ${papersOf(present)}.` : 'Подтверждающих документов в материале нет.',
      absent.length > 0 ? ` Отсутствуют: ${papersOf(absent)}.` : '',
    ].join(''),
  notice: ({ material }) => [
    served(material),
    ' ',
    or(material.notice.deliveredOn, 'deliveredOn', '/notice/deliveredOn', ruDate),
    '.',
  ],
  failed,
  conclusion: (count) =>
    count > 1
      ? 'При отсутствии этих условий постановление санкционированию не подлежит.'
      : 'При отсутствии этого условия постановление санкционированию не подлежит.',
  openCondition: (name) => `вывод судьи: ${name}`,
  law: 'Руководствуясь статьями 252, 268, 269 ГПК, суд',
  refuse: (facts) => [
    'В даче санкции на постановление судебного исполнителя ',
    bailiff(facts, 'genitive'),
    ' ',
    resolution(facts),
    ' о временном ограничении на выезд из Республики Казахстан ',
    debtor(facts, 'genitive'),
    // The apposition is closed before the predicate.
    facts.material.debtor.kind === 'entityHead' ? ', отказать.' : ' отказать.',
  ],
  copies: 'Копию определения направить судебному исполнителю.',
  appeal: ({ court }) => [
    'На определение могут быть поданы частная жалоба, ходатайство прокурора в ',
    or(court.appealCourt.ru, 'appealCourt', '/appealCourt/ru'),
    ' через суд, вынесший определение, в течение ',
    court.complaintWorkingDays === null
      ? { gap: 'complaintTerm', fact: '/complaintWorkingDays' }
      : `${ruCount(court.complaintWorkingDays, 'genitive')} рабочих дней`,
    '. Решение апелляционной инстанции по жалобе, ходатайству является окончательным (часть 5 статьи 252 ГПК).',
  ],
}
