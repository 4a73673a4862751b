/** Acts of matters in the common format in Russian; the wording is our own. */
import { nameParts, ruNameText, sexOfName, shortName } from '../../../language/grammar/ru-names.ts'
import { ruDate, ruMoney } from '../../../language/grammar/ru-units.ts'
import type { RuCase } from '../../../language/grammar/ru-numbers.ts'
import { ORDER_OBJECTION_DAYS } from '../../procedures/court-orders.ts'
import { russian } from '../ru.ts'
import { or } from '../sheet.ts'
import type { Piece } from '../sheet.ts'
import type { MatterBook, MatterFacts } from './book.ts'
import { detail, fact } from './values.ts'

const declined = (name: string, kase: RuCase): string => ruNameText(name, kase, sexOfName(nameParts(name)))

const bailiff = ({ material }: MatterFacts, kase: RuCase): Piece =>
  or(material.applicant, 'bailiff', '/applicant', (text) => declined(text, kase))

function person({ material }: MatterFacts, kase: RuCase): Piece {
  const name = or(material.person.name, 'person', '/person/name', (text) => declined(text, kase))
  return [name, ' (ИИН ', or(material.person.iin, 'iin', '/person/iin'), ')']
}

const number = ({ material }: MatterFacts): Piece => or(material.number, 'paperNumber', '/number')

/** "от 5 ноября 2026 года № 114" */
const paper = (facts: MatterFacts): Piece => [
  or(detail(facts, 'issuedOn'), 'resolutionDate', '/details/issuedOn', (day) => `от ${ruDate(day)}`),
  ' № ',
  number(facts),
]

/** The words the stamp and the refusal have in common: day of attendance, term of a suspension. */
function particulars(facts: MatterFacts): Piece {
  if (facts.procedure.id === 'compulsoryAttendance')
    return [', день привода — ', or(fact(facts, 'plannedOn'), 'plannedOn', '/facts/plannedOn', ruDate)]
  if (facts.procedure.id !== 'exitBanSuspension') return ''
  return [
    ' на срок с ',
    or(fact(facts, 'suspendedFrom'), 'suspensionTerm', '/facts/suspendedFrom', ruDate),
    ' по ',
    or(fact(facts, 'suspendedUntil'), 'suspensionTerm', '/facts/suspendedUntil', ruDate),
  ]
}

const resolution = (facts: MatterFacts): Piece => [
  'постановление судебного исполнителя ',
  bailiff(facts, 'genitive'),
  ' ',
  paper(facts),
  ` ${facts.rule.about.ru} в отношении `,
  person(facts, 'genitive'),
]

const submission = (facts: MatterFacts, word: string): Piece => [
  `${word} судебного исполнителя `,
  bailiff(facts, 'genitive'),
  ' ',
  paper(facts),
  ` ${facts.rule.about.ru} в отношении `,
  person(facts, 'genitive'),
]

const received = ({ material }: MatterFacts): Piece => or(material.receivedOn, 'receivedOn', '/receivedOn', ruDate)

const judge = ({ court }: MatterFacts): Piece =>
  or(court.judge, 'judge', '/judge', (text) => ruNameText(shortName(text), 'genitive', sexOfName(nameParts(text))))

function claim(facts: MatterFacts): Piece {
  const { procedure, material, court } = facts
  if (procedure.acts.refuse === 'return')
    return [
      'Заявитель — ',
      or(material.applicant, 'applicant', '/applicant'),
      '. Должник — ',
      or(material.person.name, 'person', '/person/name'),
      ', ИИН ',
      or(material.person.iin, 'iin', '/person/iin'),
      `. Предмет требования: ${procedure.title.ru} (подпункт ${procedure.item}) статьи 135 ГПК)`,
      typeof material.details?.['amountTenge'] === 'number'
        ? `; сумма — ${ruMoney(material.details['amountTenge'])}`
        : '',
      '.',
    ]
  const debt = material.facts['debtTenge']
  if (procedure.id === 'licenceRestriction')
    return [
      'Взыскатель — ',
      or(court.claimant, 'claimant', '/claimant'),
      '; долг — ',
      typeof debt === 'number' ? ruMoney(debt) : { gap: 'debt', fact: '/facts/debtTenge' },
      '; лицензия, разрешение или право — ',
      or(detail(facts, 'licence'), 'licence', '/details/licence'),
      '.',
    ]
  return [
    'Взыскатель — ',
    or(court.claimant, 'claimant', '/claimant'),
    '; лицо — ',
    or(material.person.name, 'person', '/person/name'),
    procedure.id === 'exitBanSuspension' ? '; приостановление' : '',
    particulars(facts),
    '.',
  ]
}

const GROUNDS: Readonly<Record<string, string>> = {
  nonProperty: 'Требование исполнительного документа неимущественное.',
  alimonyArrears: 'У должника есть задолженность по алиментам.',
  proceedingsTerminated: 'Исполнительное производство прекращено.',
  noPeriodicArrears: 'Задолженности по периодическим платежам нет.',
  documentReturned: 'Исполнительный документ отозван судом или выдавшим его органом.',
  claimantAsks: 'Снять ограничение просит взыскатель; долг взыскивается не в пользу государства.',
  headReplaced: 'Руководитель юридического лица сменился; единственным учредителем прежний руководитель не является.',
  paid: 'Государственная пошлина уплачена.',
  exempt: 'От уплаты государственной пошлины заявитель освобождён.',
  openingCancelled: 'Постановление о возбуждении исполнительного производства отменено.',
}

export const russianMatter: MatterBook = {
  frame: russian,
  orderTitle: 'СУДЕБНЫЙ ПРИКАЗ',
  orderName: 'Судебный приказ',
  orders: 'ПРИКАЗЫВАЕТ:',
  refusalSubtitle: ({ rule }) => `об отказе в санкционировании постановления судебного исполнителя ${rule.about.ru}`,
  submissionSubtitle: ({ rule }) => rule.about.ru,
  returnSubtitle: 'о возвращении заявления о вынесении судебного приказа',
  stampCourt: ({ court }) => [
    or(court.court.ru, 'court', '/court/ru'),
    ', судья ',
    or(court.judge, 'judge', '/judge', shortName),
  ],
  stampResolution: (facts) => [
    'Постановление судебного исполнителя ',
    bailiff(facts, 'genitive'),
    ' ',
    paper(facts),
    ` ${facts.rule.about.ru} в отношении `,
    person(facts, 'genitive'),
    particulars(facts),
    '.',
  ],
  request: (facts) => [
    or(facts.court.court.ru, 'court', '/court/ru'),
    ' в составе судьи ',
    judge(facts),
    ', рассмотрев поступившее ',
    received(facts),
    ' ',
    facts.procedure.acts.grant === 'stamp'
      ? [resolution(facts), ', представленное для санкционирования,']
      : facts.procedure.id === 'exitBanLifting'
        ? ['обращение № ', number(facts), ` ${facts.rule.about.ru} в отношении `, person(facts, 'genitive'), ',']
        : [submission(facts, 'представление'), ','],
  ],
  orderRequest: (facts) => [
    or(facts.court.court.ru, 'court', '/court/ru'),
    ' в составе судьи ',
    judge(facts),
    ', рассмотрев без судебного заседания поступившее ',
    received(facts),
    ' заявление № ',
    number(facts),
    ' о вынесении судебного приказа,',
  ],
  claim,
  ground: (branch, { material }) => {
    const debt = material.facts['debtTenge']
    if ((branch === 'person' || branch === 'entity') && typeof debt === 'number')
      return `Долг — ${ruMoney(debt)} — превышает предел, названный в статье 34 Закона.`
    return GROUNDS[branch] ?? ''
  },
  conclusion: (count, { procedure }) => {
    const [one, many] =
      procedure.acts.refuse === 'return'
        ? ['По этому основанию заявление подлежит возвращению.', 'По этим основаниям заявление подлежит возвращению.']
        : procedure.acts.grant === 'stamp'
          ? [
              'При отсутствии этого условия постановление санкционированию не подлежит.',
              'При отсутствии этих условий постановление санкционированию не подлежит.',
            ]
          : ['Это условие Закона не соблюдено.', 'Эти условия Закона не соблюдены.']
    return count > 1 ? many : one
  },
  law: ({ procedure }) =>
    procedure.acts.grant === 'courtOrder'
      ? 'Руководствуясь статьями 138, 268, 269 ГПК, суд'
      : procedure.acts.grant === 'stamp'
        ? 'Руководствуясь статьями 252, 268, 269 ГПК, суд'
        : procedure.id === 'exitBanLifting'
          ? 'Руководствуясь статьёй 33 Закона, статьями 268, 269 ГПК, суд'
          : 'Руководствуясь статьёй 34 Закона, статьями 249, 268, 269 ГПК, суд',
  refuse: (facts) => ['В даче санкции на ', resolution(facts), ' отказать.'],
  restrict: (facts) => [
    submission(facts, 'Представление'),
    ' удовлетворить: ',
    or(detail(facts, 'licence'), 'licence', '/details/licence'),
    ' — ',
    or(detail(facts, 'measure'), 'measure', '/details/measure'),
    '.',
  ],
  rejectSubmission: (facts) => ['В удовлетворении ', submission(facts, 'представления'), ' отказать.'],
  order: (facts) => or(detail(facts, 'demandRu'), 'demand', '/details/demandRu'),
  objection: `Копия приказа направляется должнику не позднее следующего дня. Должник вправе в течение ${ORDER_OBJECTION_DAYS} рабочих дней со дня её получения подать возражения с доказательствами того, что спор существует (статья 141 ГПК); по таким возражениям приказ отменяется (статья 142 ГПК).`,
  returned: (facts) => [
    'Заявление № ',
    number(facts),
    ' о вынесении судебного приказа возвратить заявителю: ',
    or(facts.material.applicant, 'applicant', '/applicant'),
    '.',
  ],
  copies: 'Копию определения направить судебному исполнителю.',
  appeal: (court) => russian.appeal({ court }),
}
