/** Acts of matters in the common format in Kazakh; the wording is our own. */
import { kkBody, kkName } from '../../../language/grammar/kk-names.ts'
import type { KkCase } from '../../../language/grammar/kk-cases.ts'
import { kkDate, kkDateOf, kkMoney } from '../../../language/grammar/kk-terms.ts'
import { shortName } from '../../../language/grammar/ru-names.ts'
import { ORDER_OBJECTION_DAYS } from '../../procedures/court-orders.ts'
import { kazakh } from '../kk.ts'
import { or } from '../sheet.ts'
import type { Piece } from '../sheet.ts'
import type { MatterBook, MatterFacts } from './book.ts'
import { detail, fact } from './values.ts'

const bailiff = ({ material }: MatterFacts): Piece =>
  or(material.applicant, 'bailiff', '/applicant', (text) => kkName(text, 'genitive'))

function person({ material }: MatterFacts, kase: KkCase): Piece {
  const name = or(material.person.name, 'person', '/person/name', (text) => kkName(text, kase))
  return [name, ' (ЖСН ', or(material.person.iin, 'iin', '/person/iin'), ')']
}

const number = ({ material }: MatterFacts): Piece => or(material.number, 'paperNumber', '/number')

/** "2026 жылғы 5 қарашадағы № 114" */
const paper = (facts: MatterFacts): Piece => [
  or(detail(facts, 'issuedOn'), 'resolutionDate', '/details/issuedOn', kkDateOf),
  ' № ',
  number(facts),
]

/** The words the stamp and the refusal have in common: day of attendance, term of a suspension. */
function particulars(facts: MatterFacts): Piece {
  if (facts.procedure.id === 'compulsoryAttendance')
    return [
      '; күштеп әкелу күні — ',
      or(fact(facts, 'plannedOn'), 'plannedOn', '/facts/plannedOn', (day) => kkDate(day)),
    ]
  if (facts.procedure.id !== 'exitBanSuspension') return ''
  return [
    '; тоқтата тұру мерзімі — ',
    or(fact(facts, 'suspendedFrom'), 'suspensionTerm', '/facts/suspendedFrom', (day) => kkDate(day, 'ablative')),
    ' бастап ',
    or(fact(facts, 'suspendedUntil'), 'suspensionTerm', '/facts/suspendedUntil', (day) => kkDate(day)),
    ' күнін қоса алғанда',
  ]
}

/** "сот орындаушысы … адамға қатысты … туралы … № …" with its noun; `head` is its first word. */
const about = (facts: MatterFacts, noun: string, head = 'сот'): Piece => [
  `${head} орындаушысы `,
  bailiff(facts),
  ' ',
  person(facts, 'dative'),
  ` қатысты ${facts.rule.about.kk} `,
  paper(facts),
  ` ${noun}`,
]

const received = ({ material }: MatterFacts): Piece =>
  or(material.receivedOn, 'receivedOn', '/receivedOn', (day) => kkDate(day))

const court = ({ court: facts }: MatterFacts): Piece => [
  or(facts.court.kk, 'court', '/court/kk', (text) => kkBody(text, 'genitive')),
  ' судьясы ',
  or(facts.judge, 'judge', '/judge', shortName),
]

function claim(facts: MatterFacts): Piece {
  const { procedure, material } = facts
  if (procedure.acts.refuse === 'return')
    return [
      'Өтініш беруші — ',
      or(material.applicant, 'applicant', '/applicant'),
      '. Борышкер — ',
      or(material.person.name, 'person', '/person/name'),
      ', ЖСН ',
      or(material.person.iin, 'iin', '/person/iin'),
      `. Талаптың мәні: ${procedure.title.kk} (АПК 135-бабының ${procedure.item}) тармақшасы)`,
      typeof material.details?.['amountTenge'] === 'number'
        ? `; сомасы — ${kkMoney(material.details['amountTenge'])}`
        : '',
      '.',
    ]
  const claimant = or(facts.court.claimant, 'claimant', '/claimant')
  const debt = material.facts['debtTenge']
  if (procedure.id === 'licenceRestriction')
    return [
      'Өндіріп алушы — ',
      claimant,
      '; берешек — ',
      typeof debt === 'number' ? kkMoney(debt) : { gap: 'debt', fact: '/facts/debtTenge' },
      '; лицензия, рұқсат не құқық — ',
      or(detail(facts, 'licence'), 'licence', '/details/licence'),
      '.',
    ]
  return [
    'Өндіріп алушы — ',
    claimant,
    '; адам — ',
    or(material.person.name, 'person', '/person/name'),
    particulars(facts),
    '.',
  ]
}

const GROUNDS: Readonly<Record<string, string>> = {
  nonProperty: 'Атқарушылық құжаттың талабы мүліктік емес.',
  alimonyArrears: 'Борышкердің алимент бойынша берешегі бар.',
  proceedingsTerminated: 'Атқарушылық іс жүргізу тоқтатылған.',
  noPeriodicArrears: 'Мерзімді төлемдер бойынша берешек жоқ.',
  documentReturned: 'Атқарушылық құжатты сот не оны берген орган кері шақырған.',
  claimantAsks: 'Шектеуді алып тастауды өндіріп алушы сұрайды; берешек мемлекет пайдасына өндірілмейді.',
  headReplaced: 'Заңды тұлғаның басшысы ауысқан; бұрынғы басшы жалғыз құрылтайшы емес.',
  paid: 'Мемлекеттік баж төленген.',
  exempt: 'Өтініш беруші мемлекеттік баж төлеуден босатылған.',
  openingCancelled: 'Атқарушылық іс жүргізуді қозғау туралы қаулының күші жойылған.',
}

export const kazakhMatter: MatterBook = {
  frame: kazakh,
  orderTitle: 'СОТ БҰЙРЫҒЫ',
  orderName: 'Сот бұйрығы',
  orders: 'БҰЙЫРАДЫ:',
  refusalSubtitle: ({ rule }) => `сот орындаушысының ${rule.about.kk} қаулысын санкциялаудан бас тарту туралы`,
  submissionSubtitle: ({ rule }) => rule.about.kk,
  returnSubtitle: 'сот бұйрығын шығару туралы арызды қайтару туралы',
  stampCourt: ({ court: facts }) => [
    or(facts.court.kk, 'court', '/court/kk'),
    ', судья ',
    or(facts.judge, 'judge', '/judge', shortName),
  ],
  stampResolution: (facts) => [about(facts, 'қаулысы', 'Сот'), particulars(facts), '.'],
  request: (facts) => [
    court(facts),
    facts.procedure.acts.grant === 'stamp' ? ' санкциялау үшін ' : ' ',
    received(facts),
    ' күні түскен, ',
    facts.procedure.acts.grant === 'stamp'
      ? about(facts, 'қаулысын')
      : facts.procedure.id === 'exitBanLifting'
        ? [person(facts, 'dative'), ` қатысты ${facts.rule.about.kk} № `, number(facts), ' өтінішті']
        : about(facts, 'ұсынысын'),
    ' қарап,',
  ],
  orderRequest: (facts) => [
    court(facts),
    ' ',
    received(facts),
    ' күні түскен, сот бұйрығын шығару туралы № ',
    number(facts),
    ' арызды сот отырысын өткізбей қарап,',
  ],
  claim,
  ground: (branch, { material }) => {
    const debt = material.facts['debtTenge']
    if ((branch === 'person' || branch === 'entity') && typeof debt === 'number')
      return `Берешек — ${kkMoney(debt)}, ол Заңның 34-бабында аталған шектен асады.`
    return GROUNDS[branch] ?? ''
  },
  conclusion: (count, { procedure }) => {
    const [one, many] =
      procedure.acts.refuse === 'return'
        ? ['Осы негіз бойынша арыз қайтарылуға жатады.', 'Осы негіздер бойынша арыз қайтарылуға жатады.']
        : procedure.acts.grant === 'stamp'
          ? [
              'Бұл шарт болмағандықтан, қаулы санкциялануға жатпайды.',
              'Бұл шарттар болмағандықтан, қаулы санкциялануға жатпайды.',
            ]
          : ['Заңның бұл шарты сақталмаған.', 'Заңның бұл шарттары сақталмаған.']
    return count > 1 ? many : one
  },
  law: ({ procedure }) =>
    procedure.acts.grant === 'courtOrder'
      ? 'АПК-нің 138, 268, 269-баптарын басшылыққа алып, сот'
      : procedure.acts.grant === 'stamp'
        ? 'АПК-нің 252, 268, 269-баптарын басшылыққа алып, сот'
        : procedure.id === 'exitBanLifting'
          ? 'Заңның 33-бабын, Қазақстан Республикасы Азаматтық процестік кодексінің 268, 269-баптарын басшылыққа алып, сот'
          : 'Заңның 34-бабын, АПК-нің 249, 268, 269-баптарын басшылыққа алып, сот',
  refuse: (facts) => about(facts, 'қаулысын санкциялаудан бас тартылсын.', 'Сот'),
  restrict: (facts) => [
    about(facts, 'ұсынысы қанағаттандырылсын: ', 'Сот'),
    or(detail(facts, 'licence'), 'licence', '/details/licence'),
    ' — ',
    or(detail(facts, 'measure'), 'measure', '/details/measure'),
    '.',
  ],
  rejectSubmission: (facts) => about(facts, 'ұсынысын қанағаттандырудан бас тартылсын.', 'Сот'),
  order: (facts) => or(detail(facts, 'demandKk'), 'demand', '/details/demandKk'),
  objection: `Бұйрықтың көшірмесі борышкерге келесі күннен кешіктірілмей жіберіледі. Борышкер оны алған күннен бастап ${ORDER_OBJECTION_DAYS} жұмыс күні ішінде дау бар екенін растайтын дәлелдемелерімен қарсылық беруге құқылы (АПК 141-бабы); мұндай қарсылық бойынша бұйрықтың күші жойылады (АПК 142-бабы).`,
  returned: (facts) => [
    'Сот бұйрығын шығару туралы № ',
    number(facts),
    ' арыз өтініш берушіге қайтарылсын: ',
    or(facts.material.applicant, 'applicant', '/applicant'),
    '.',
  ],
  copies: 'Ұйғарымның көшірмесі сот орындаушысына жіберілсін.',
  appeal: (facts) => kazakh.appeal({ court: facts }),
}
