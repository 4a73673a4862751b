/**
 * Court orders: CivPC 134-143. The categories are those of Art. 135 in force (items 2, 5, 6 and 18 were repealed). What
 * they share are the grounds for return (138); what differs is what each rests on.
 */
import type { Says } from '../../language/say.ts'
import type { Condition, FieldKind, Procedure } from '../types.ts'

/** Working days for objections, from the copy of the order (CivPC 141(2)). */
export const ORDER_OBJECTION_DAYS = 10

interface Category {
  id: string
  /** Item of CivPC 135. */
  item: number
  title: Says
  facts: Readonly<Record<string, FieldKind>>
  materials: readonly string[]
  conditions: readonly Condition[]
}

const COMMON_FACTS = {
  courtOfPlace: 'answer',
  defendantAbroad: 'answer',
  disputeOfRight: 'answer',
  formComplete: 'answer',
  dutyPaid: 'answer',
  dutyExempt: 'answer',
} as const satisfies Record<string, FieldKind>

/** The grounds for return of CivPC 138, each turned into a condition of the order. */
function common(materials: readonly string[]): Condition[] {
  return [
    {
      // Art. 138 names no wrong court among the grounds for return: what follows is for the judge.
      code: 'courtOfPlace',
      articles: ['CivPC 138'],
      evidence: [],
      test: { settled: '/facts/courtOfPlace', question: 'orderWrongCourt' },
    },
    { code: 'defendantInCountry', articles: ['CivPC 138'], evidence: [], test: { no: '/facts/defendantAbroad' } },
    {
      code: 'materials',
      articles: ['CivPC 138'],
      evidence: materials,
      test: { all: materials.map((name) => ({ yes: `/materials/${name}` as const })) },
    },
    { code: 'noDispute', articles: ['CivPC 138'], evidence: [], test: { no: '/facts/disputeOfRight' } },
    {
      code: 'applicationForm',
      articles: ['CivPC 136', 'CivPC 138'],
      evidence: [],
      test: { yes: '/facts/formComplete' },
    },
    {
      code: 'stateDuty',
      articles: ['CivPC 138'],
      evidence: ['duty'],
      test: { any: [{ yes: '/facts/dutyPaid' }, { yes: '/facts/dutyExempt' }], branches: ['paid', 'exempt'] },
    },
  ]
}

const item = (n: number): string => `CivPC 135 ${n})`

const yes = (n: number, code: string, fact: string, evidence: readonly string[]): Condition => ({
  code,
  articles: [item(n)],
  evidence,
  test: { yes: `/facts/${fact}` },
})

const no = (n: number, code: string, fact: string, evidence: readonly string[]): Condition => ({
  code,
  articles: [item(n)],
  evidence,
  test: { no: `/facts/${fact}` },
})

/** Settlement before trial: an agreement, its breach, and a law or contract that lets it be enforced by an order. */
function settlement(n: number, id: string, title: Says): Category {
  return {
    id,
    item: n,
    title,
    facts: { agreementMade: 'answer', agreementBroken: 'answer', orderAllowed: 'answer', rightKind: 'answer' },
    materials: ['agreement', 'breach'],
    conditions: [
      yes(n, 'matterOfCategory', 'rightKind', ['agreement']),
      yes(n, 'agreementMade', 'agreementMade', ['agreement']),
      yes(n, 'agreementBroken', 'agreementBroken', ['breach']),
      yes(n, 'orderAllowed', 'orderAllowed', ['agreement']),
    ],
  }
}

/** Money to be paid back under a contract that ended early. */
function repayment(n: number, id: string, title: Says, papers: readonly string[], condition: string): Category {
  return {
    id,
    item: n,
    title,
    facts: { contractSigned: 'answer', [condition]: 'answer', sumCalculated: 'answer' },
    materials: papers,
    conditions: [
      yes(n, 'contractSigned', 'contractSigned', ['contract']),
      yes(
        n,
        condition,
        condition,
        papers.filter((paper) => paper !== 'contract'),
      ),
      yes(n, 'sumCalculated', 'sumCalculated', papers),
    ],
  }
}

const CATEGORIES: readonly Category[] = [
  {
    id: 'orderTaxes',
    item: 1,
    title: {
      kk: 'Жеке тұлғадан кеден төлемдері мен салықтар бойынша берешекті өндіріп алу',
      ru: 'Взыскание с физического лица задолженности по таможенным платежам и налогам',
      en: 'Customs payments and taxes owed by a natural person',
    },
    facts: { naturalPerson: 'answer', noticeOfDebtServed: 'answer', calculationAgrees: 'answer' },
    materials: ['debtNotice', 'noticeProof', 'calculation'],
    conditions: [
      yes(1, 'naturalPerson', 'naturalPerson', []),
      yes(1, 'noticeOfDebt', 'noticeOfDebtServed', ['debtNotice', 'noticeProof']),
      yes(1, 'calculationAgrees', 'calculationAgrees', ['calculation', 'debtNotice']),
    ],
  },
  settlement(3, 'orderMediation', {
    kk: 'Сотқа дейінгі медиация тәртібімен жасалған дауды реттеу туралы келісім',
    ru: 'Соглашение об урегулировании спора, заключённое в порядке досудебной медиации',
    en: 'Settlement made in pre-trial mediation',
  }),
  {
    id: 'orderAlimony',
    item: 4,
    title: {
      kk: 'Кәмелетке толмаған балаларға алимент өндіріп алу',
      ru: 'Взыскание алиментов на несовершеннолетних детей',
      en: 'Alimony for minor children',
    },
    facts: {
      childMinor: 'answer',
      parentageRecorded: 'answer',
      paternityIssue: 'answer',
      thirdPartiesNeeded: 'answer',
      otherAlimony: 'answer',
    },
    materials: ['birthRecord', 'parentageRecord', 'residence'],
    conditions: [
      yes(4, 'childMinor', 'childMinor', ['birthRecord']),
      yes(4, 'parentageRecorded', 'parentageRecorded', ['birthRecord', 'parentageRecord']),
      no(4, 'noPaternityIssue', 'paternityIssue', ['parentageRecord']),
      no(4, 'noThirdParties', 'thirdPartiesNeeded', ['residence']),
    ],
  },
  {
    id: 'orderSearchCosts',
    item: 7,
    title: {
      kk: 'Жауапкерді, борышкерді немесе баланы іздестіру шығыстарын өндіріп алу',
      ru: 'Взыскание расходов на розыск ответчика, должника или ребёнка',
      en: 'Costs of searching for the defendant, debtor or child',
    },
    facts: { searchDone: 'answer', sumCalculated: 'answer' },
    materials: ['searchRecord', 'calculation'],
    conditions: [
      yes(7, 'searchDone', 'searchDone', ['searchRecord']),
      yes(7, 'sumCalculated', 'sumCalculated', ['calculation']),
    ],
  },
  settlement(8, 'orderBusinessSettlement', {
    kk: 'Кәсіпкерлік және инвестициялық дау бойынша сотқа дейін реттеу келісімі',
    ru: 'Соглашение о досудебном урегулировании предпринимательского, инвестиционного спора',
    en: 'Pre-trial settlement of a business or investment dispute',
  }),
  settlement(9, 'orderInsuranceLoanSettlement', {
    kk: 'Сақтандыру немесе банктік қарыз дауы бойынша сотқа дейін реттеу келісімі',
    ru: 'Соглашение о досудебном урегулировании спора по страхованию, банковскому займу',
    en: 'Pre-trial settlement of an insurance or bank loan dispute',
  }),
  settlement(10, 'orderConsumerSettlement', {
    kk: 'Тұтынушылардың құқықтарын қорғау дауы бойынша сотқа дейін реттеу келісімі',
    ru: 'Соглашение о досудебном урегулировании спора о защите прав потребителей',
    en: 'Pre-trial settlement of a consumer dispute',
  }),
  settlement(11, 'orderIpSettlement', {
    kk: 'Зияткерлік меншік дауы бойынша сотқа дейін реттеу келісімі',
    ru: 'Соглашение о досудебном урегулировании спора об интеллектуальной собственности',
    en: 'Pre-trial settlement of an intellectual property dispute',
  }),
  repayment(
    12,
    'orderMilitaryPayment',
    {
      kk: 'Әскери қызметшінің бастамасымен мерзімінен бұрын бұзылған келісімшарт бойынша біржолғы төлем',
      ru: 'Единовременная выплата по контракту о воинской службе, расторгнутому досрочно по инициативе военнослужащего',
      en: 'Single payment under a military service contract ended early by the serviceman',
    },
    ['contract', 'order'],
    'endedByServiceman',
  ),
  repayment(
    13,
    'orderCadetCosts',
    {
      kk: 'Өз бастамасымен кеткен немесе шығарылған курсанттарды оқыту шығыстары',
      ru: 'Затраты на обучение отчисленных или выбывших по своей инициативе курсантов',
      en: 'Training costs of cadets who left or were expelled',
    },
    ['contract', 'order', 'calculation'],
    'leftOrExpelled',
  ),
  repayment(
    14,
    'orderStateGrant',
    {
      kk: 'Оқудан шыққан немесе оралмаған тұлғалардың мемлекеттік гранты',
      ru: 'Государственный грант лиц, прекративших обучение или не вернувшихся',
      en: 'State grants of those who left or did not come back',
    },
    ['contract', 'calculation'],
    'leftOrDidNotReturn',
  ),
  repayment(
    15,
    'orderVillageSpecialist',
    {
      kk: 'Ауылдағы жас мамандардың гранты мен көтерме қаражаты',
      ru: 'Гранты и подъёмные молодых специалистов на селе',
      en: 'Grants and relocation money of young specialists in villages',
    },
    ['contract', 'calculation'],
    'dutyNotServed',
  ),
  {
    id: 'orderAdoptionPayment',
    item: 16,
    title: {
      kk: 'Бала асырап алудың күші жойылғанда біржолғы ақшалай төлемді қайтару',
      ru: 'Возврат единовременной денежной выплаты при отмене усыновления',
      en: 'Single payment for an adoption that was cancelled',
    },
    facts: { adoptionCancelled: 'answer', paymentMade: 'answer' },
    materials: ['courtAct', 'paymentRecord'],
    conditions: [
      yes(16, 'adoptionCancelled', 'adoptionCancelled', ['courtAct']),
      yes(16, 'paymentMade', 'paymentMade', ['paymentRecord']),
    ],
  },
  {
    id: 'orderRent',
    item: 17,
    title: {
      kk: 'Мемлекеттік органның жалдау ақысын өндіріп алу туралы талабы',
      ru: 'Взыскание арендной платы по заявлению государственного органа',
      en: 'Rent claimed by a state body',
    },
    facts: { claimantStateBody: 'answer', leaseSigned: 'answer', scheduleBroken: 'answer' },
    materials: ['lease', 'schedule', 'calculation'],
    conditions: [
      yes(17, 'claimantStateBody', 'claimantStateBody', []),
      yes(17, 'leaseSigned', 'leaseSigned', ['lease']),
      yes(17, 'scheduleBroken', 'scheduleBroken', ['schedule', 'calculation']),
    ],
  },
  settlement(19, 'orderFamilySettlement', {
    kk: 'Отбасы дауы бойынша сотқа дейін реттеу келісімі',
    ru: 'Соглашение о досудебном урегулировании семейного спора',
    en: 'Pre-trial settlement of a family dispute',
  }),
  settlement(20, 'orderMediaSettlement', {
    kk: 'Бұқаралық ақпарат құралында теріске шығару немесе жауап жариялау туралы келісім',
    ru: 'Соглашение об опровержении или ответе в средстве массовой информации',
    en: 'Settlement on a refutation or reply in the media',
  }),
  settlement(21, 'orderOtherSettlement', {
    kk: 'Сотқа дейін реттеу туралы өзге келісім',
    ru: 'Иное соглашение о досудебном урегулировании',
    en: 'Other pre-trial settlement',
  }),
]

function procedureOf(category: Category): Procedure {
  return {
    id: category.id,
    format: 'ukim.undisputed/1',
    title: category.title,
    term: { workingDays: 3, article: 'CivPC 139' },
    materials: category.materials,
    facts: { ...COMMON_FACTS, ...category.facts },
    /** `demand`: what the order is to oblige to, in the words of the application and the language of the act. */
    details: { demandKk: 'words', demandRu: 'words', amountTenge: 'tenge' },
    item: category.item,
    conditions: [...common(category.materials), ...category.conditions],
    questions:
      category.item === 4
        ? [
            {
              // Another alimony order changes the shares: the size is weighed, not compared.
              code: 'otherAlimony',
              articles: [item(4)],
              test: { yes: '/facts/otherAlimony' },
            },
          ]
        : [],
    warnings: [],
    acts: { grant: 'courtOrder', refuse: 'return' },
  }
}

export const courtOrders: readonly Procedure[] = CATEGORIES.map(procedureOf)
