/**
 * Sentences for the steps of the trace. Arguments: those of the step, its `before` and `after`, and `articles`, which
 * every step has; `row` stands for the row of the table. A shorter variant is said where an argument is missing.
 */
import type { Message } from './template.ts'

export const STEP_RULES = [
  '11.category',
  '14.recidivism',
  '15.underAge',
  '24.notPunishable',
  '71(1).term',
  '71(6).none',
  'release',
  '68.reconciliation',
  '68(4).bar',
  '55(1).noImprisonment',
  '55(2).cap',
  '55(3).cap',
  '55(3).writ',
  '55(7).cap',
  '55.cap',
  '56.cap',
  'sanction',
  'generalMinimum',
  '81.bound',
  'cap',
  'minimumGivesWay',
  'inPlaceOfLife',
  'bar',
  '50(2).lifeBan',
  '58.set',
  '60.rest',
  '63.conditional',
  '46(5).institution',
  '62.credit',
  '74.excluded',
  '98-1.payment',
] as const
export type StepRule = (typeof STEP_RULES)[number]

export const STEP_WORDS: Record<StepRule, Message> = {
  '11.category': [
    {
      kk: 'Санаты ({row}): {after:category}; кінә нысаны – {fault:fault} ({articles}).',
      ru: 'Категория ({row}): {after:category}; форма вины – {fault:fault} ({articles}).',
      en: 'Category ({row}): {after:category}; form of guilt – {fault:fault} ({articles}).',
    },
    {
      kk: 'Санаты: {after:category} ({articles}).',
      ru: 'Категория: {after:category} ({articles}).',
      en: 'Category: {after:category} ({articles}).',
    },
  ],
  '14.recidivism': [
    {
      kk: '{after:recidivism}: әрекет күні жойылмаған соттылық – {live:number}, барлығы – {all:number} ({articles}).',
      ru: '{after:recidivism}: непогашенных судимостей на день деяния – {live:number}, всего – {all:number} ({articles}).',
      en: '{after:recidivism}: live records on the day of the act – {live:number}, of all – {all:number} ({articles}).',
    },
    {
      kk: '{after:recidivism} ({articles}).',
      ru: '{after:recidivism} ({articles}).',
      en: '{after:recidivism} ({articles}).',
    },
  ],
  '15.underAge': [
    {
      kk: 'Әрекет күні жасы – {age:number}: бұл құқық бұзушылық үшін жауаптылық жасына толмаған ({articles}).',
      ru: 'Возраст на день деяния – {age:number}: ответственность за это правонарушение ещё не наступила ({articles}).',
      en: 'Age on the day of the act – {age:number}: below the age of liability for this offence ({articles}).',
    },
    {
      kk: 'Бұл құқық бұзушылық үшін жауаптылық жасына толмаған ({articles}).',
      ru: 'Возраст ответственности за это правонарушение не достигнут ({articles}).',
      en: 'Below the age of liability for this offence ({articles}).',
    },
  ],
  '24.notPunishable': [
    {
      kk: 'Бұл құқық бұзушылықты аяқтамай жасау жазаланбайды ({articles}).',
      ru: 'Неоконченное деяние этого рода не наказуемо ({articles}).',
      en: 'This offence is not punishable when unfinished ({articles}).',
    },
  ],
  '71(1).term': [
    {
      kk: 'Ескіру мерзімі – {months}: {before|abl} {after|dat} дейін. {judgmentOn} күні: {status:limitation} ({articles}).',
      ru: 'Срок давности – {months}: с {before|gen} по {after}. На {judgmentOn}: {status:limitation} ({articles}).',
      en: 'Limitation – {months}: from {before} to {after}. On {judgmentOn}: {status:limitation} ({articles}).',
    },
    {
      kk: 'Ескіру мерзімі есептелді ({articles}).',
      ru: 'Срок давности исчислен ({articles}).',
      en: 'The limitation was computed ({articles}).',
    },
  ],
  '71(6).none': [
    {
      kk: 'Бұл қылмысқа ескіру мерзімі қолданылмайды ({articles}).',
      ru: 'К этому преступлению сроки давности не применяются ({articles}).',
      en: 'No limitation applies to this crime ({articles}).',
    },
  ],
  release: [
    {
      kk: 'Босату негізі – {ground:ground}: {after:status} ({articles}).',
      ru: 'Основание освобождения – {ground:ground}: {after:status} ({articles}).',
      en: 'Ground of release – {ground:ground}: {after:status} ({articles}).',
    },
    {
      kk: 'Босату негізі: {after:status} ({articles}).',
      ru: 'Основание освобождения: {after:status} ({articles}).',
      en: 'Ground of release: {after:status} ({articles}).',
    },
  ],
  '68.reconciliation': [
    {
      kk: 'Татуласу: {@68(1)} – {after:status}; {@68(2)} – {part2:status}; {@68(3)} – {part3:status}.',
      ru: 'Примирение: {@68(1)} – {after:status}; {@68(2)} – {part2:status}; {@68(3)} – {part3:status}.',
      en: 'Reconciliation: {@68(1)} – {after:status}; {@68(2)} – {part2:status}; {@68(3)} – {part3:status}.',
    },
    {
      kk: 'Татуласу: {after:status} ({articles}).',
      ru: 'Примирение: {after:status} ({articles}).',
      en: 'Reconciliation: {after:status} ({articles}).',
    },
  ],
  '68(4).bar': [
    {
      kk: 'Татуласуға байланысты босатуға тыйым салынған: {articles}.',
      ru: 'Освобождение в связи с примирением закрыто: {articles}.',
      en: 'Release by reconciliation is closed: {articles}.',
    },
  ],
  '55(1).noImprisonment': [
    {
      kk: 'Залалды өтеу және зиянды жою шарттары орындалған: бас бостандығынан айыру тағайындалмайды ({articles}).',
      ru: 'Условия о возмещении вреда выполнены: лишение свободы не назначается ({articles}).',
      en: 'The conditions on making good the harm are met: imprisonment is not imposed ({articles}).',
    },
  ],
  '55(2).cap': [
    {
      kk: 'Жеңілдететін мән-жай бар, ауырлататын мән-жай жоқ: жаза ең жоғары мөлшердің {after:fraction} бөлігінен аспайды ({articles}).',
      ru: 'Есть смягчающее обстоятельство, отягчающих нет: не более {after:fraction} максимального размера ({articles}).',
      en: 'There is a mitigating circumstance and no aggravating one: at most {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Жеңілдететін мән-жайлар бойынша жоғары шек төмендетілді ({articles}).',
      ru: 'Верхний предел снижен по смягчающим обстоятельствам ({articles}).',
      en: 'The maximum is lowered by mitigating circumstances ({articles}).',
    },
  ],
  '55(3).cap': [
    {
      kk: 'Жеделдетілген тергеп-тексеру немесе орындалған келісім бойынша жаза ең жоғары мөлшердің {after:fraction} бөлігінен аспайды ({articles}).',
      ru: 'Ускоренное расследование или выполненное соглашение: не более {after:fraction} максимального размера ({articles}).',
      en: 'Accelerated investigation or an agreement met: at most {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Іс жүргізу тәртібі бойынша жоғары шек төмендетілді ({articles}).',
      ru: 'Верхний предел снижен в силу порядка производства ({articles}).',
      en: 'The maximum is lowered by the procedure ({articles}).',
    },
  ],
  '55(3).writ': [
    {
      kk: 'Бұйрықты іс жүргізуде айыппұл {min:mci|abl} {max:mci|dat} дейін салынады ({articles}).',
      ru: 'В приказном производстве штраф назначается от {min:mci|gen} до {max:mci|gen} ({articles}).',
      en: 'In writ proceedings the fine is from {min:mci} to {max:mci} ({articles}).',
    },
    {
      kk: 'Бұйрықты іс жүргізуде тек айыппұл салынады ({articles}).',
      ru: 'В приказном производстве назначается только штраф ({articles}).',
      en: 'In writ proceedings only a fine is imposed ({articles}).',
    },
  ],
  '55(7).cap': [
    {
      kk: 'Аяқталмаған қылмыс ({stage:fraction}) және жеңілдету ({part2:fraction}, {part3:fraction}, төменірегі алынады): ең жоғары мөлшердің {after:fraction} бөлігі ({articles}).',
      ru: 'Неоконченное преступление ({stage:fraction}) и смягчение ({part2:fraction} и {part3:fraction}, берётся меньшая доля): {after:fraction} максимального размера ({articles}).',
      en: 'Unfinished crime ({stage:fraction}) and mitigation ({part2:fraction} and {part3:fraction}, the lower counts): {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Аяқталмаған қылмыс ({stage:fraction}) және жеңілдету ({part2:fraction}): ең жоғары мөлшердің {after:fraction} бөлігі ({articles}).',
      ru: 'Неоконченное преступление ({stage:fraction}) и смягчение ({part2:fraction}): {after:fraction} максимального размера ({articles}).',
      en: 'Unfinished crime ({stage:fraction}) and mitigation ({part2:fraction}): {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Аяқталмаған қылмыс ({stage:fraction}) және жеңілдету ({part3:fraction}): ең жоғары мөлшердің {after:fraction} бөлігі ({articles}).',
      ru: 'Неоконченное преступление ({stage:fraction}) и смягчение ({part3:fraction}): {after:fraction} максимального размера ({articles}).',
      en: 'Unfinished crime ({stage:fraction}) and mitigation ({part3:fraction}): {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Аяқталмаған қылмыс пен жеңілдету бірге есептелді ({articles}).',
      ru: 'Неоконченное преступление и смягчение учтены вместе ({articles}).',
      en: 'The unfinished crime and the mitigation are taken together ({articles}).',
    },
  ],
  '55.cap': [
    {
      kk: 'Екі үлестің ({part2:fraction} және {part3:fraction}) төменірегі алынады: ең жоғары мөлшердің {after:fraction} бөлігі ({articles}).',
      ru: 'Из двух долей ({part2:fraction} и {part3:fraction}) берётся меньшая: {after:fraction} максимального размера ({articles}).',
      en: 'Of the two fractions ({part2:fraction} and {part3:fraction}) the lower counts: {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Жаза ең жоғары мөлшердің {after:fraction} бөлігінен аспайды ({articles}).',
      ru: 'Наказание не превышает {after:fraction} максимального размера ({articles}).',
      en: 'The punishment is at most {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Жаза жеңілдетілді ({articles}).',
      ru: 'Наказание смягчено ({articles}).',
      en: 'The punishment is lowered ({articles}).',
    },
  ],
  '56.cap': [
    {
      kk: 'Қылмыс аяқталмаған: жаза ең жоғары мөлшердің {after:fraction} бөлігінен аспайды ({articles}).',
      ru: 'Преступление не окончено: не более {after:fraction} максимального размера ({articles}).',
      en: 'The crime is unfinished: at most {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Қылмыс аяқталмаған: жоғары шек төмендетілді ({articles}).',
      ru: 'Преступление не окончено: верхний предел снижен ({articles}).',
      en: 'The crime is unfinished: the maximum is lowered ({articles}).',
    },
  ],
  sanction: [
    {
      kk: '{kind}: санкция бойынша жоғары шек – {after} ({articles}).',
      ru: '{kind}: верхний предел по санкции – {after} ({articles}).',
      en: '{kind}: the maximum by the sanction is {after} ({articles}).',
    },
    {
      kk: '{kind}: санкцияда бар ({articles}).',
      ru: '{kind}: есть в санкции ({articles}).',
      en: '{kind}: named in the sanction ({articles}).',
    },
    {
      kk: 'Жаза санкцияда көзделген ({articles}).',
      ru: 'Наказание предусмотрено санкцией ({articles}).',
      en: 'The punishment is named in the sanction ({articles}).',
    },
  ],
  generalMinimum: [
    {
      kk: '{kind}: санкцияда төменгі шек жоқ, Жалпы бөлік бойынша – {after} ({articles}).',
      ru: '{kind}: нижнего предела в санкции нет, по Общей части – {after} ({articles}).',
      en: '{kind}: the sanction has no minimum, the General Part sets {after} ({articles}).',
    },
    {
      kk: 'Төменгі шек Жалпы бөлік бойынша алынды ({articles}).',
      ru: 'Нижний предел взят из Общей части ({articles}).',
      en: 'The minimum is that of the General Part ({articles}).',
    },
  ],
  '81.bound': [
    {
      kk: '{kind}: санкция бойынша – {before}, кәмелетке толмағанға – {after|abl} аспайды ({articles}).',
      ru: '{kind}: по санкции – {before}, несовершеннолетнему – не более {after|gen} ({articles}).',
      en: '{kind}: {before} by the sanction, at most {after} for a minor ({articles}).',
    },
    {
      kk: 'Кәмелетке толмағанға жоғары шек төмендетілді ({articles}).',
      ru: 'Верхний предел для несовершеннолетнего снижен ({articles}).',
      en: 'The maximum is lowered for a minor ({articles}).',
    },
  ],
  cap: [
    {
      kk: '{kind}: жоғары шек {before|abl} {after|dat} дейін төмендетілді, үлесі – {fraction:fraction} ({articles}).',
      ru: '{kind}: верхний предел снижен с {before|gen} до {after|gen}, доля – {fraction:fraction} ({articles}).',
      en: '{kind}: the maximum is lowered from {before} to {after}, the fraction is {fraction:fraction} ({articles}).',
    },
    {
      kk: '{kind}: жоғары шек төмендетілді ({articles}).',
      ru: '{kind}: верхний предел снижен ({articles}).',
      en: '{kind}: the maximum is lowered ({articles}).',
    },
    {
      kk: 'Жоғары шек төмендетілді ({articles}).',
      ru: 'Верхний предел снижен ({articles}).',
      en: 'The maximum is lowered ({articles}).',
    },
  ],
  minimumGivesWay: [
    {
      kk: '{kind}: төменгі шек ({before}) жоғары шектен асып тұрғандықтан, {after|dat} дейін түсірілді ({articles}).',
      ru: '{kind}: нижний предел ({before}) оказался выше верхнего и снижен до {after|gen} ({articles}).',
      en: '{kind}: the minimum ({before}) was above the maximum and is lowered to {after} ({articles}).',
    },
    {
      kk: 'Төменгі шек жоғары шекке дейін түсірілді ({articles}).',
      ru: 'Нижний предел снижен до верхнего ({articles}).',
      en: 'The minimum is lowered to the maximum ({articles}).',
    },
  ],
  inPlaceOfLife: [
    {
      kk: 'Өмір бойына бас бостандығынан айырудың орнына {min:term|abl} {max:term|dat} дейін бас бостандығынан айыру тағайындалады ({articles}).',
      ru: 'Вместо пожизненного назначается лишение свободы от {min:term|gen} до {max:term|gen} ({articles}).',
      en: 'In place of life, imprisonment from {min:term} to {max:term} is imposed ({articles}).',
    },
    {
      kk: 'Өмір бойына бас бостандығынан айырудың орнына мерзімді жаза тағайындалады ({articles}).',
      ru: 'Вместо пожизненного назначается лишение свободы на срок ({articles}).',
      en: 'In place of life, imprisonment for a term is imposed ({articles}).',
    },
  ],
  bar: [
    {
      kk: '{kind}: бұл адамға осы іс бойынша тағайындауға болмайды ({articles}).',
      ru: '{kind}: этому лицу по данному делу назначить нельзя ({articles}).',
      en: '{kind}: not open to this person in this case ({articles}).',
    },
    {
      kk: 'Жаза түрі бұл адамға тағайындалмайды ({articles}).',
      ru: 'Вид наказания этому лицу не назначается ({articles}).',
      en: 'The kind is not open to this person ({articles}).',
    },
  ],
  '50(2).lifeBan': [
    {
      kk: 'Міндетті түрде қосылады: {after:ban} ({articles}).',
      ru: 'Назначается обязательно: {after:ban} ({articles}).',
      en: 'Must follow: {after:ban} ({articles}).',
    },
  ],
  '58.set': [
    {
      kk: 'Жиынтық: {after:set}. Рұқсат етілген тәсіл: {methods:method}; бас бостандығынан айыру {capMonths:term|abl} аспайды ({articles}).',
      ru: 'Совокупность: {after:set}. Допускается: {methods:method}; лишение свободы – не более {capMonths:term|gen} ({articles}).',
      en: 'Set of offences: {after:set}. Allowed: {methods:method}; imprisonment is at most {capMonths:term} ({articles}).',
    },
    {
      kk: 'Жиынтық: {after:set}. Рұқсат етілген тәсіл: {methods:method} ({articles}).',
      ru: 'Совокупность: {after:set}. Допускается: {methods:method} ({articles}).',
      en: 'Set of offences: {after:set}. Allowed: {methods:method} ({articles}).',
    },
    {
      kk: 'Жиынтық: {after:set} ({articles}).',
      ru: 'Совокупность: {after:set} ({articles}).',
      en: 'Set of offences: {after:set} ({articles}).',
    },
  ],
  '60.rest': [
    {
      kk: 'Үкімдердің жиынтығы: түпкілікті жаза өтелмеген {after:term|abl} артық болып, {capMonths:term|abl} аспауға тиіс ({articles}).',
      ru: 'Совокупность приговоров: окончательное наказание больше неотбытых {after:term|gen}, но не более {capMonths:term|gen} ({articles}).',
      en: 'Cumulative sentences: the final punishment exceeds the unserved {after:term} and is at most {capMonths:term} ({articles}).',
    },
    {
      kk: 'Өтелмеген бөлік жаңа жазаға қосылады ({articles}).',
      ru: 'Неотбытая часть присоединяется к новому наказанию ({articles}).',
      en: 'The unserved rest is added to the new punishment ({articles}).',
    },
  ],
  '63.conditional': [
    {
      kk: 'Шартты түрде соттау: {after:conditional} ({articlesBecause}).',
      ru: 'Условное осуждение: {after:conditional} ({articlesBecause}).',
      en: 'Conditional conviction: {after:conditional} ({articlesBecause}).',
    },
    {
      kk: 'Шартты түрде соттау: {after:conditional} ({articles}).',
      ru: 'Условное осуждение: {after:conditional} ({articles}).',
      en: 'Conditional conviction: {after:conditional} ({articles}).',
    },
  ],
  '46(5).institution': [
    {
      kk: 'Бас бостандығынан айыру, мерзімі {upToMonths:term|dat} дейін: {after:institution} ({articles}).',
      ru: 'Лишение свободы на срок до {upToMonths:term|gen}: {after:institution} ({articles}).',
      en: 'Imprisonment up to {upToMonths:term}: {after:institution} ({articles}).',
    },
    {
      kk: 'Бас бостандығынан айыру, кез келген мерзімге: {after:institution} ({articles}).',
      ru: 'Лишение свободы на любой срок: {after:institution} ({articles}).',
      en: 'Imprisonment for any term: {after:institution} ({articles}).',
    },
  ],
  '62.credit': [
    {
      kk: 'Есепке алынатын уақыт: күзетпен ұстау – {custody:days}, үйқамақ – {house:days}, шет мемлекетте ұстау – {foreign:days} ({articles}).',
      ru: 'К зачёту: содержание под стражей – {custody:days}, домашний арест – {house:days}, содержание за рубежом – {foreign:days} ({articles}).',
      en: 'To be credited: custody – {custody:days}, house arrest – {house:days}, custody abroad – {foreign:days} ({articles}).',
    },
    {
      kk: 'Ұсталған уақыты есепке алынады ({articles}).',
      ru: 'Время содержания засчитывается ({articles}).',
      en: 'The time held is credited ({articles}).',
    },
  ],
  '74.excluded': [
    {
      kk: 'Бас бостандығынан айыру {after:term|abl} асса, жазаны өтеуді кейінге қалдыруға тыйым салынуы мүмкін ({articles}).',
      ru: 'При лишении свободы свыше {after:term|gen} отсрочка может быть запрещена ({articles}).',
      en: 'With imprisonment over {after:term} deferral may be excluded ({articles}).',
    },
    {
      kk: 'Жазаны өтеуді кейінге қалдыруға тыйым салынуы мүмкін ({articles}).',
      ru: 'Отсрочка может быть запрещена ({articles}).',
      en: 'Deferral may be excluded ({articles}).',
    },
  ],
  '98-1.payment': [
    {
      kk: 'Жәбірленушілерге өтемақы қорына мәжбүрлі төлем ({gravity:category}) – {after:mci} ({articles}).',
      ru: 'Принудительный платёж в Фонд компенсации потерпевшим ({gravity:category}) – {after:mci} ({articles}).',
      en: 'Compulsory payment to the Victims’ Compensation Fund ({gravity:category}) – {after:mci} ({articles}).',
    },
    {
      kk: 'Жәбірленушілерге өтемақы қорына мәжбүрлі төлем өндіріледі ({articles}).',
      ru: 'Взыскивается принудительный платёж в Фонд компенсации потерпевшим ({articles}).',
      en: 'The compulsory payment to the Victims’ Compensation Fund is levied ({articles}).',
    },
  ],
}

/** The last of several bands of institutions: it begins where the one before it ends. */
export const LONGER_TERM: Message = [
  {
    kk: 'Бас бостандығынан айыру, одан ұзақ мерзімге: {after:institution} ({articles}).',
    ru: 'Лишение свободы на больший срок: {after:institution} ({articles}).',
    en: 'Imprisonment for a longer term: {after:institution} ({articles}).',
  },
]
