/** Names of conditions, as a question the judge can tick; by code. */
import type { Says } from '../../language/say.ts'

const says = (kk: string, ru: string, en: string): Says => ({ kk, ru, en })

export const CONDITION_WORDS: Readonly<Record<string, Says>> = {
  resolutionComplete: says(
    'Қаулыда барлық деректеме, уәж бен негіз бар',
    'В постановлении есть все реквизиты, мотивы и основания',
    'The resolution is complete and reasoned',
  ),
  courtOfPlace: says(
    'Материал тиісті сотқа түскен (атқару орны)',
    'Материал поступил в надлежащий суд (место исполнения)',
    'This is the court of the place of enforcement',
  ),
  materials: says(
    'Растайтын құжаттар толық',
    'Подтверждающие документы приложены',
    'The supporting papers are attached',
  ),
  person: says(
    'Адам — борышкер немесе борышкер заңды тұлғаның басшысы',
    'Лицо — должник либо руководитель должника',
    'The person is the debtor, or heads the debtor',
  ),
  ground: says(
    'Негіз бар: 40 АЕК немесе одан көп сома не үш айдан асқан мерзімді төлемдер',
    'Есть основание: сумма от 40 МРП либо периодические платежи свыше трёх месяцев',
    'There is a ground: 40 MCI or more, or periodic payments over three months',
  ),
  notice: says(
    'Борышкер шектеу туралы тиісті түрде хабарланған',
    'Должник надлежаще извещён о применении ограничения',
    'The debtor was properly notified of the restriction',
  ),
  noticeTerm: says(
    'Хабарлағаннан кейін бес жұмыс күні өткен',
    'После извещения истекли пять рабочих дней',
    'Five working days have run out since the notice',
  ),
  proceedingsAlive: says(
    'Атқарушылық іс жүргізу жалғасуда, берешек өтелмеген',
    'Исполнительное производство действует, задолженность не погашена',
    'The proceedings are alive and the debt is not cleared',
  ),
  banInForce: says(
    'Шығуды шектеу санкцияланған және алынып тасталмаған',
    'Ограничение на выезд санкционировано и не снято',
    'The exit ban was sanctioned and stands',
  ),
  personRestricted: says(
    'Бұл — шығуы шектелген адам',
    'Это лицо, чей выезд ограничен',
    'The person is the one whose exit is restricted',
  ),
  treatmentAbroad: says(
    'Қазақстаннан тыс жерде емделу қажет',
    'Необходимо лечение за пределами Казахстана',
    'Treatment outside Kazakhstan is needed',
  ),
  suspensionTerm: says(
    'Тоқтата тұру мерзімі көрсетілген',
    'Срок приостановления указан',
    'The term of the suspension is stated',
  ),
  liftingGround: says(
    'Шектеуді алып тастауға негіз бар',
    'Есть основание для снятия ограничения',
    'There is a ground for lifting the ban',
  ),
  resolutionReasoned: says('Қаулы уәжделген', 'Постановление мотивировано', 'The resolution is reasoned'),
  absence: says(
    'Дәлелсіз себеппен келмеген немесе орындамағаны үшін жазаланған',
    'Не явился без уважительной причины либо привлечён за неисполнение',
    'Did not come without good cause, or was penalised for non-performance',
  ),
  properlyCalled: says('Тиісті түрде шақырылған', 'Вызван надлежащим образом', 'Was properly called'),
  protectedPerson: says(
    'Кәмелетке толмаған, жүкті немесе ауруы расталған адам емес',
    'Не несовершеннолетний, не беременная, болезнь не подтверждена',
    'Not a minor, not pregnant, not certified sick',
  ),
  attendanceTime: says(
    'Жұмыс күні сағат 9–18 аралығында, үш сағаттан аспайды',
    'Рабочий день, с 9 до 18 часов, не дольше трёх часов',
    'On a working day between 9 and 18, for three hours at most',
  ),
  submissionReasoned: says('Ұсыныс уәжделген', 'Представление мотивировано', 'The submission is reasoned'),
  licenceGround: says(
    'Негіз бар: берешек сомасы, мүліктік емес талап немесе алимент берешегі',
    'Есть основание: размер долга, неимущественное требование или долг по алиментам',
    'There is a ground: the debt, a non-property demand, or alimony arrears',
  ),
  noGoodCause: says(
    'Орындамаудың дәлелді себебі жоқ',
    'Уважительных причин неисполнения нет',
    'No good cause for non-performance',
  ),
  voluntaryTermOver: says(
    'Ерікті орындау мерзімі өткен',
    'Срок добровольного исполнения истёк',
    'The term for voluntary performance is over',
  ),
  holdsLicence: says(
    'Борышкерде лицензия, рұқсат не құқық бар',
    'У должника есть лицензия, разрешение или право',
    'The debtor holds a licence, permit or right',
  ),
  defendantInCountry: says(
    'Борышкер Қазақстанда тұрады',
    'Должник проживает в Казахстане',
    'The defendant lives in Kazakhstan',
  ),
  noDispute: says('Құқық туралы дау жоқ', 'Спора о праве нет', 'No dispute of right shows'),
  applicationForm: says(
    'Арыз нысаны мен мазмұны талапқа сай',
    'Форма и содержание заявления соблюдены',
    'The form of the application is kept',
  ),
  stateDuty: says(
    'Мемлекеттік баж төленген не төлеуден босатылған',
    'Госпошлина уплачена либо есть освобождение',
    'The state duty is paid, or not due',
  ),
  naturalPerson: says('Борышкер — жеке тұлға', 'Должник — физическое лицо', 'The debtor is a natural person'),
  noticeOfDebt: says(
    'Берешек туралы хабарлама тапсырылған',
    'Уведомление о задолженности вручено',
    'The notice of debt was served',
  ),
  calculationAgrees: says(
    'Есеп хабарламаға сәйкес',
    'Расчёт соответствует уведомлению',
    'The calculation agrees with the notice',
  ),
  matterOfCategory: says(
    'Дау осы санатқа жатады',
    'Спор относится к этой категории',
    'The dispute is of this category',
  ),
  agreementMade: says(
    'Келісім жазбаша жасалған',
    'Соглашение заключено письменно',
    'The agreement was made in writing',
  ),
  agreementBroken: says('Келісім орындалмаған', 'Соглашение не исполнено', 'The agreement was broken'),
  orderAllowed: says(
    'Бұл тәртіп заңда не шартта көзделген',
    'Такой порядок предусмотрен законом или договором',
    'Law or contract allows this way',
  ),
  childMinor: says('Бала кәмелетке толмаған', 'Ребёнок несовершеннолетний', 'The child is a minor'),
  parentageRecorded: says('Ата-ана екені тіркелген', 'Происхождение ребёнка удостоверено', 'Parentage is recorded'),
  noPaternityIssue: says(
    'Әке болуды анықтау мәселесі жоқ',
    'Вопроса об установлении отцовства нет',
    'No issue of paternity',
  ),
  noThirdParties: says(
    'Үшінші тұлғаларды тарту қажет емес',
    'Привлекать третьих лиц не нужно',
    'No third parties are needed',
  ),
  searchDone: says('Іздестіру жүргізілген', 'Розыск проведён', 'The search was carried out'),
  sumCalculated: says('Сома есеппен расталған', 'Сумма подтверждена расчётом', 'The sum is backed by a calculation'),
  contractSigned: says('Шарт жасалған', 'Договор заключён', 'The contract was signed'),
  endedByServiceman: says(
    'Келісімшарт қызметшінің бастамасымен бұзылған',
    'Контракт расторгнут по инициативе военнослужащего',
    'The serviceman ended the contract',
  ),
  leftOrExpelled: says('Оқудан кеткен не шығарылған', 'Выбыл или отчислен', 'Left or was expelled'),
  leftOrDidNotReturn: says(
    'Оқуын тоқтатқан не оралмаған',
    'Прекратил обучение или не вернулся',
    'Left or did not come back',
  ),
  dutyNotServed: says(
    'Жұмыспен өтеу міндеті орындалмаған',
    'Обязанность отработки не исполнена',
    'The duty to serve was not performed',
  ),
  adoptionCancelled: says('Асырап алудың күші жойылған', 'Усыновление отменено', 'The adoption was cancelled'),
  paymentMade: says('Төлем алынған', 'Выплата получена', 'The payment was received'),
  claimantStateBody: says(
    'Өтініш беруші — мемлекеттік орган',
    'Заявитель — государственный орган',
    'The claimant is a state body',
  ),
  leaseSigned: says('Жалдау шарты жасалған', 'Договор аренды заключён', 'The lease was signed'),
  scheduleBroken: says('Төлем кестесі бұзылған', 'График платежей нарушен', 'The schedule of payments was broken'),
}

/** Papers by their key in `materials`. */
export const PAPER_WORDS: Readonly<Record<string, Says>> = {
  document: says('атқарушылық құжат', 'исполнительный документ', 'enforcement document'),
  opening: says(
    'іс жүргізуді қозғау туралы қаулы',
    'постановление о возбуждении производства',
    'resolution opening the proceedings',
  ),
  calculation: says('берешек есебі', 'расчёт задолженности', 'calculation of the debt'),
  notice: says(
    'хабарлама және оның жеткізілгені',
    'извещение и подтверждение вручения',
    'notice and proof of delivery',
  ),
  identity: says('жеке басы туралы деректер және ЖСН', 'данные о личности и ИИН', 'identity data and IIN'),
  authority: says('сот орындаушысының өкілеттігі', 'полномочия судебного исполнителя', "bailiff's authority"),
  ban: says('санкцияланған қаулы', 'санкционированное постановление', 'sanctioned resolution'),
  medical: says('емделу қажеттігі туралы құжаттар', 'документы о необходимости лечения', 'papers on the treatment'),
  call: says('шақыру', 'вызов', 'call'),
  callProof: says('шақыру тапсырылғанының растауы', 'подтверждение вручения вызова', 'proof that the call was served'),
  absenceRecord: says('келмегені туралы акт', 'акт о неявке', 'record of absence'),
  submission: says('сот орындаушысының ұсынысы', 'представление судебного исполнителя', "bailiff's submission"),
  licence: says('лицензия туралы мәлімет', 'сведения о лицензии', 'licence record'),
  debtNotice: says('берешек туралы хабарлама', 'уведомление о задолженности', 'notice of debt'),
  noticeProof: says('хабарлама тапсырылғанының растауы', 'подтверждение вручения', 'proof of service'),
  agreement: says('келісім', 'соглашение', 'agreement'),
  breach: says('орындалмағанының растауы', 'подтверждение неисполнения', 'proof of breach'),
  birthRecord: says('туу туралы куәлік', 'свидетельство о рождении', 'birth record'),
  parentageRecord: says(
    'неке не әке болуды тану құжаты',
    'документ о браке или признании отцовства',
    'marriage or recognition record',
  ),
  residence: says('тұрғылықты жері туралы анықтама', 'справка о месте жительства', 'proof of residence'),
  searchRecord: says('іздестіру материалдары', 'материалы розыска', 'search record'),
  contract: says('шарт', 'договор (контракт)', 'contract'),
  order: says('бұйрық', 'приказ', 'order'),
  courtAct: says('сот актісі', 'судебный акт', 'court act'),
  paymentRecord: says('төлем құжаты', 'документ о выплате', 'payment record'),
  lease: says('жалдау шарты', 'договор аренды', 'lease'),
  schedule: says('төлем кестесі', 'график платежей', 'schedule of payments'),
}

export const STATUS_WORDS = {
  met: says('сақталған', 'соблюдено', 'met'),
  notMet: says('сақталмаған', 'не соблюдено', 'not met'),
  unclear: says('анық емес', 'неясно', 'unclear'),
} as const

export const OUTCOME_WORDS = {
  grant: says('Шарттардың бәрі сақталған', 'Все условия соблюдены', 'Every condition is met'),
  refuse: says(
    'Шарт сақталмаған: бас тарту жобасы',
    'Условие не соблюдено: проект отказа',
    'A condition is not met: draft of a refusal',
  ),
  ask: says(
    'Анық емес шарт бар: судья шешеді',
    'Есть неясное условие: решает судья',
    'A condition is unclear: the judge decides',
  ),
} as const
