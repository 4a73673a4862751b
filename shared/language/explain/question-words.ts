/**
 * Questions the rules put to the judge: a short topic, the question itself, and what the answers would do.
 * `{articles}` are those of the question; all other references are printed in the sentence.
 */
import type { Says } from '../say.ts'

export const QUESTION_CODES = [
  'citizenship',
  'doubtfulImprisonment',
  'bornOn',
  'ownIncome',
  'fitForWork',
  'permanentWork',
  'fullTimeStudy',
  'causedDeath',
  'lifeOnlySilent',
  'violent',
  'institutionGap',
  'minorLifeBan',
  'minorConfiscation',
  'aggravatingIsElement',
  'intentionalDeath',
  'damagePaid',
  'otherHarmMadeUp',
  'agreementMet',
  'absorbedWithFine',
  'unservedAmount',
  'earlierReleaseOffence',
  'ownFamilyInTraffic',
  'killedOwnFamilyInTraffic',
  'allVictims',
  'evadedCourt',
  'limitationInterrupted',
  'limitationStopped',
  'limitationLife',
  'deferralExcluded',
  'paymentPerCount',
  'victimAge',
  'variant',
  'inCriminalGroup',
  'againstLifeOrHealth',
  'rowUnknown',
  'textsDiffer',
  'fault',
  'continuedOffence',
] as const
export type QuestionCode = (typeof QUESTION_CODES)[number]

export interface QuestionWords {
  /** A few words for lists: "who was the victim". */
  topic: Says
  /** The question as put to the judge. */
  ask: Says
  /** The readings, and what each answer does to the result. */
  answers: Says
}

export const QUESTION_WORDS: Record<QuestionCode, QuestionWords> = {
  citizenship: {
    topic: { kk: 'азаматтығы', ru: 'гражданство', en: 'citizenship' },
    ask: {
      kk: 'Сотталушының азаматтығы қандай?',
      ru: 'Каково гражданство подсудимого?',
      en: 'What is the defendant’s citizenship?',
    },
    answers: {
      kk: 'Елден тек шетелдік немесе азаматтығы жоқ адам шығарылады ({@51}), азаматтықтан тек Қазақстан азаматы айырылады ({@50-1}).',
      ru: 'Выдворить можно только иностранца или лицо без гражданства ({@51}), лишить гражданства – только гражданина Казахстана ({@50-1}).',
      en: 'Only a foreigner or stateless person can be expelled ({@51}); only a citizen can lose citizenship ({@50-1}).',
    },
  },
  doubtfulImprisonment: {
    topic: {
      kk: 'бұрынғы шартты, кейінге қалдырылған немесе ауыстырылған жаза',
      ru: 'прежнее условное, отсроченное или заменённое наказание',
      en: 'an earlier conditional, deferred or replaced sentence',
    },
    ask: {
      kk: 'Бұрынғы шартты, кейінге қалдырылған немесе ауыстырылған жаза бас бостандығынан айыруға сотталу болып есептеле ме ({@14})?',
      ru: 'Считать ли прежнее условное, отсроченное или заменённое наказание осуждением к лишению свободы ({@14})?',
      en: 'Does the earlier conditional, deferred or replaced sentence count as one to imprisonment ({@14})?',
    },
    answers: {
      kk: 'Есептелсе, қылмыстардың қайталануы өзгереді; есептелмесе, бұл соттылық оған әсер етпейді.',
      ru: 'Если да, вывод о рецидиве меняется; если нет, эта судимость на рецидив не влияет.',
      en: 'If so, the finding on recidivism changes; if not, this record has no bearing on it.',
    },
  },
  bornOn: {
    topic: { kk: 'туған күні', ru: 'дата рождения', en: 'date of birth' },
    ask: {
      kk: 'Сотталушының туған күні қандай?',
      ru: 'Какова дата рождения подсудимого?',
      en: 'When was the defendant born?',
    },
    answers: {
      kk: 'Жауаптылық, жаза түрлері мен мерзімдер жасқа байланысты; жауап берілгенше есеп ересек адамға жүргізіледі.',
      ru: 'От возраста зависят ответственность, виды наказания и сроки; до ответа расчёт ведётся как для взрослого.',
      en: 'Liability, kinds of punishment and terms hang on age; until it is known the figures are those of an adult.',
    },
  },
  ownIncome: {
    topic: { kk: 'өз табысы немесе мүлкі', ru: 'собственный заработок или имущество', en: 'own earnings or property' },
    ask: {
      kk: 'Кәмелетке толмағанның өз табысы немесе мүлкі бар ма?',
      ru: 'Есть ли у несовершеннолетнего собственный заработок или имущество?',
      en: 'Does the minor have own earnings or property?',
    },
    answers: {
      kk: 'Жоқ болса, айыппұл мен түзеу жұмыстары тағайындалмайды ({@81}).',
      ru: 'Если нет, штраф и исправительные работы не назначаются ({@81}).',
      en: 'If not, neither a fine nor correctional works can be imposed ({@81}).',
    },
  },
  fitForWork: {
    topic: { kk: 'еңбекке жарамдылығы', ru: 'трудоспособность', en: 'fitness for work' },
    ask: {
      kk: 'Сотталушы еңбекке жарамды ма?',
      ru: 'Трудоспособен ли подсудимый?',
      en: 'Is the defendant fit for work?',
    },
    answers: {
      kk: 'Жарамсыз болса, түзеу жұмыстары тағайындалмайды ({@42(7)}).',
      ru: 'Если нет, исправительные работы не назначаются ({@42(7)}).',
      en: 'If not, correctional works cannot be imposed ({@42(7)}).',
    },
  },
  permanentWork: {
    topic: { kk: 'тұрақты жұмысы', ru: 'постоянная работа', en: 'permanent work' },
    ask: {
      kk: 'Сотталушының тұрақты жұмысы бар ма?',
      ru: 'Есть ли у подсудимого постоянная работа?',
      en: 'Does the defendant have permanent work?',
    },
    answers: {
      kk: 'Жоқ болса, түзеу жұмыстары тағайындалмайды ({@42(7)}).',
      ru: 'Если нет, исправительные работы не назначаются ({@42(7)}).',
      en: 'If not, correctional works cannot be imposed ({@42(7)}).',
    },
  },
  fullTimeStudy: {
    topic: { kk: 'күндізгі оқуы', ru: 'очная учёба', en: 'full-time study' },
    ask: {
      kk: 'Сотталушы оқу орнының күндізгі бөлімінде оқи ма?',
      ru: 'Учится ли подсудимый очно?',
      en: 'Is the defendant in full-time study?',
    },
    answers: {
      kk: 'Оқитын болса, түзеу жұмыстары тағайындалмайды ({@42(7)}).',
      ru: 'Если да, исправительные работы не назначаются ({@42(7)}).',
      en: 'If so, correctional works cannot be imposed ({@42(7)}).',
    },
  },
  causedDeath: {
    topic: { kk: 'адам қазасы', ru: 'причинение смерти', en: 'death caused' },
    ask: {
      kk: 'Қылмыс адам қазасына әкеп соқты ма?',
      ru: 'Повлекло ли преступление смерть человека?',
      en: 'Did the crime cause the death of a person?',
    },
    answers: {
      kk: 'Әкеп соқпаса, кәмелетке толмағанға ауырлығы орташа қылмыс үшін бас бостандығынан айыру тағайындалмайды ({@81(7)}).',
      ru: 'Если нет, несовершеннолетнему за преступление средней тяжести лишение свободы не назначается ({@81(7)}).',
      en: 'If not, a minor cannot get imprisonment for a medium crime ({@81(7)}).',
    },
  },
  lifeOnlySilent: {
    topic: {
      kk: 'өмір бойына айырудың орнына мерзім',
      ru: 'срок вместо пожизненного лишения свободы',
      en: 'the term in place of life',
    },
    ask: {
      kk: 'Санкцияда тек өмір бойына бас бостандығынан айыру бар, ал оны мұнда тағайындауға болмайды. Қандай мерзім белгіленеді?',
      ru: 'Санкция предусматривает только пожизненное лишение свободы, а назначить его здесь нельзя. Какой срок определить?',
      en: 'The sanction has life imprisonment only, and it cannot be imposed here. What term is set?',
    },
    answers: {
      kk: 'Әрекет күнгі заң мерзімді атамайды ({@46(4), 56(4)}): мерзімді сот белгілеп, негіздейді.',
      ru: 'Закон дня деяния срока не называет ({@46(4), 56(4)}): его определяет и обосновывает суд.',
      en: 'The law of the day of the act names none ({@46(4), 56(4)}): the court sets it and gives reasons.',
    },
  },
  violent: {
    topic: { kk: 'күш қолдану', ru: 'применение насилия', en: 'use of violence' },
    ask: {
      kk: 'Қылмыс күш қолданып жасалды ма?',
      ru: 'Совершено ли преступление с насилием?',
      en: 'Was the crime committed with violence?',
    },
    answers: {
      kk: 'Күш қолданылмаса, жеңілірек мекеме мүмкін ({@46(5)}); қолданылса, зорлық-зомбылық қылмыстарының шектеулері қосылуы мүмкін ({@3}).',
      ru: 'Без насилия возможно учреждение минимальной безопасности ({@46(5)}); с насилием могут действовать запреты для насильственных преступлений ({@3}).',
      en: 'Without violence minimum security is possible ({@46(5)}); with it the bars for violent crimes may apply ({@3}).',
    },
  },
  institutionGap: {
    topic: { kk: 'мекеме түрі', ru: 'вид учреждения', en: 'the institution' },
    ask: {
      kk: 'Мекеменің қандай түрі белгіленеді?',
      ru: 'Какой вид учреждения назначить?',
      en: 'Which institution is set?',
    },
    answers: {
      kk: 'Бұл деректер бойынша {@46(5)} тікелей жауап бермейді немесе жауап басқа ашық сұраққа байланысты: түрін сот таңдап, негіздейді.',
      ru: 'Для таких данных {@46(5)} прямого ответа не даёт либо ответ зависит от другого открытого вопроса: вид выбирает и обосновывает суд.',
      en: 'For these facts {@46(5)} gives no direct answer, or it hangs on another open question: the court chooses and gives reasons.',
    },
  },
  minorLifeBan: {
    topic: {
      kk: 'кәмелетке толмағанға өмір бойына тыйым',
      ru: 'пожизненный запрет для несовершеннолетнего',
      en: 'a ban for life on a minor',
    },
    ask: {
      kk: 'Қылмыс жасаған кезде он сегізге толмаған адамға өмір бойына тыйым салына ма?',
      ru: 'Применим ли пожизненный запрет к тому, кому на день деяния не было восемнадцати?',
      en: 'Does the ban for life apply to one who was under eighteen at the act?',
    },
    answers: {
      kk: 'Бір оқылымда {@50(2)} бәріне міндетті. Екіншісінде кәмелетке толмағанға тек қызметпен айналысуға 1 жылдан 2 жылға дейін тыйым салуға болады ({@81(2)}).',
      ru: 'По одному прочтению {@50(2)} обязательна для всех. По другому несовершеннолетнему можно запретить только деятельность и лишь на срок от 1 года до 2 лет ({@81(2)}).',
      en: 'On one reading {@50(2)} binds everybody. On the other a minor can only be banned from an activity, for 1 to 2 years ({@81(2)}).',
    },
  },
  minorConfiscation: {
    topic: {
      kk: 'кәмелетке толмағанның мүлкін тәркілеу',
      ru: 'конфискация у несовершеннолетнего',
      en: 'confiscation from a minor',
    },
    ask: {
      kk: 'Кәмелетке толмағанның мүлкі тәркілене ме?',
      ru: 'Применима ли конфискация к несовершеннолетнему?',
      en: 'Can property of a minor be confiscated?',
    },
    answers: {
      kk: 'Бір оқылымда кәмелетке толмағанға жаза тізімінде тәркілеу жоқ ({@81(1)}). Екіншісінде қылмыс құралдары мен одан түскен кіріс бәрібір алынады ({@48}).',
      ru: 'По одному прочтению среди наказаний для несовершеннолетних её нет ({@81(1)}). По другому орудия и доходы от преступления изымаются в любом случае ({@48}).',
      en: 'On one reading it is not among the punishments of minors ({@81(1)}). On the other tools and proceeds are taken in any case ({@48}).',
    },
  },
  aggravatingIsElement: {
    topic: {
      kk: 'құрам белгісі болатын ауырлататын мән-жай',
      ru: 'отягчающее обстоятельство как признак состава',
      en: 'an aggravating circumstance that is an element',
    },
    ask: {
      kk: 'Ауырлататын мән-жай осы қылмыс құрамының белгісі болып табыла ма?',
      ru: 'Входит ли отягчающее обстоятельство в признаки этого состава?',
      en: 'Is an aggravating circumstance an element of this offence?',
    },
    answers: {
      kk: 'Болса, жеңілдететін мән-жайлар жоғары шекті төмендетпейді; болмаса, төмендете алады ({@55(2)}).',
      ru: 'Если да, смягчающие обстоятельства верхний предел не снижают; если нет, могут снизить ({@55(2)}).',
      en: 'If so, mitigating circumstances do not lower the maximum; if not, they may ({@55(2)}).',
    },
  },
  intentionalDeath: {
    topic: { kk: 'қасақана қазаға ұшырату', ru: 'умышленное причинение смерти', en: 'intentional causing of death' },
    ask: {
      kk: 'Қылмыс адамды қасақана қазаға ұшыратумен байланысты ма?',
      ru: 'Связано ли преступление с умышленным причинением смерти?',
      en: 'Is the crime linked with intentional causing of death?',
    },
    answers: {
      kk: 'Байланысты болса, {@55} қолданылмайды ({@55(8)}); байланысты болмаса, ол ашық қалады.',
      ru: 'Если да, {@55} не применяется ({@55(8)}); если нет, она остаётся открытой.',
      en: 'If so, {@55} does not apply at all ({@55(8)}); if not, it stays open.',
    },
  },
  damagePaid: {
    topic: { kk: 'залалды өтеу', ru: 'возмещение ущерба', en: 'payment of the damage' },
    ask: { kk: 'Залал толық өтелді ме?', ru: 'Возмещён ли ущерб полностью?', en: 'Was the damage paid in full?' },
    answers: {
      kk: 'Өз еркімен толық өтелсе, бас бостандығынан айыруды тағайындауға болмауы мүмкін ({@55(1)}).',
      ru: 'При полном добровольном возмещении лишение свободы может стать недопустимым ({@55(1)}).',
      en: 'If it was willingly paid in full, imprisonment may be excluded ({@55(1)}).',
    },
  },
  otherHarmMadeUp: {
    topic: { kk: 'моральдық және өзге зиянды жою', ru: 'заглаживание иного вреда', en: 'making up other harm' },
    ask: {
      kk: 'Моральдық және өзге зиян жойылды ма?',
      ru: 'Заглажен ли моральный и иной вред?',
      en: 'Was the moral and other harm made up?',
    },
    answers: {
      kk: 'Жойылса және залал өтелсе, бас бостандығынан айыруды тағайындауға болмауы мүмкін ({@55(1)}).',
      ru: 'Если да и ущерб возмещён, лишение свободы может стать недопустимым ({@55(1)}).',
      en: 'If so and the damage is paid, imprisonment may be excluded ({@55(1)}).',
    },
  },
  agreementMet: {
    topic: { kk: 'процестік келісімнің орындалуы', ru: 'выполнение соглашения', en: 'performance of the agreement' },
    ask: {
      kk: 'Процестік келісімнің барлық шарттары орындалды ма?',
      ru: 'Выполнены ли все условия процессуального соглашения?',
      en: 'Were all terms of the agreement met?',
    },
    answers: {
      kk: 'Орындалса, жоғары шек төмендейді ({@55(3)}); жауап берілгенше орындалмаған деп есептеледі.',
      ru: 'Если да, верхний предел снижается ({@55(3)}); до ответа они считаются невыполненными.',
      en: 'If so, the maximum is lowered ({@55(3)}); until answered they count as not met.',
    },
  },
  absorbedWithFine: {
    topic: {
      kk: 'теріс қылық үшін айыппұлды сіңіру',
      ru: 'поглощение штрафа за проступок',
      en: 'absorption of the fine for the infraction',
    },
    ask: {
      kk: 'Теріс қылық үшін айыппұл сіңірілгенде қалған жазалар қалай біріктіріледі ({@58(4)})?',
      ru: 'Как соединить остальные наказания, если штраф за проступок поглощается ({@58(4)})?',
      en: 'How are the other punishments joined when the fine for the infraction is absorbed ({@58(4)})?',
    },
    answers: {
      kk: 'Бір оқылымда тек айыппұл сіңіріледі, қалғандары қосылады. Екіншісінде барлық жаза сіңіріледі.',
      ru: 'По одному прочтению поглощается только штраф, а остальные складываются. По другому поглощаются все наказания.',
      en: 'On one reading only the fine is absorbed and the rest are added. On the other all are absorbed.',
    },
  },
  unservedAmount: {
    topic: { kk: 'өтелмеген жаза', ru: 'неотбытая часть наказания', en: 'the unserved rest' },
    ask: {
      kk: 'Алдыңғы үкім бойынша жазаның қанша бөлігі өтелмеген?',
      ru: 'Какая часть наказания по прежнему приговору не отбыта?',
      en: 'How much of the earlier sentence is unserved?',
    },
    answers: {
      kk: 'Түпкілікті жаза осы қалдықтан артық болуға тиіс ({@60}).',
      ru: 'Окончательное наказание должно быть больше этого остатка ({@60}).',
      en: 'The final punishment has to exceed this rest ({@60}).',
    },
  },
  earlierReleaseOffence: {
    topic: {
      kk: 'бұрынғы татуласудың бабы',
      ru: 'статья прежнего примирения',
      en: 'the article of the earlier release',
    },
    ask: {
      kk: 'Сотталушы бұрын қай бап бойынша татуласуға байланысты босатылған?',
      ru: 'По какой статье подсудимый ранее освобождён в связи с примирением?',
      en: 'Under which article was the defendant released by reconciliation before?',
    },
    answers: {
      kk: 'Сол бап бойынша есептелетін мерзім өтпесе, татуласуға қайта жол берілмеуі мүмкін ({@68(4)}).',
      ru: 'Если срок, исчисляемый по этой статье, не истёк, новое примирение может быть закрыто ({@68(4)}).',
      en: 'While the term counted by that article runs, a new reconciliation may be closed ({@68(4)}).',
    },
  },
  ownFamilyInTraffic: {
    topic: {
      kk: 'жол-көлік оқиғасында жақындарының қазасы',
      ru: 'гибель своих близких в ДТП',
      en: 'own family killed in traffic',
    },
    ask: {
      kk: 'Жол-көлік оқиғасында кінәлінің өз жақындары қаза тапқан. Татуласуға жол беріле ме?',
      ru: 'В дорожном происшествии погибли близкие самого виновного. Допустимо ли примирение?',
      en: 'The offender’s own family died in the accident. Is reconciliation open?',
    },
    answers: {
      kk: '{@68(4)3)} бұл жағдайды тыйымнан шығарады, ал {@68(1)} қазаға байланысты емес қылмысты талап етеді. Есепте татуласу ашық деп алынды.',
      ru: '{@68(4)3)} выводит этот случай из запрета, но {@68(1)} требует преступления, не связанного со смертью. В расчёте примирение считается открытым.',
      en: '{@68(4)3)} takes this case out of the exclusion, but {@68(1)} asks for a crime without death. The figures treat reconciliation as open.',
    },
  },
  killedOwnFamilyInTraffic: {
    topic: {
      kk: 'жол-көлік оқиғасында кімнің қаза тапқаны',
      ru: 'кто погиб в ДТП',
      en: 'who died in the accident',
    },
    ask: {
      kk: 'Жол-көлік оқиғасында тек кінәлінің жақын туыстары немесе жұбайы қаза тапты ма?',
      ru: 'Погибли ли в дорожном происшествии только близкие родственники или супруг виновного?',
      en: 'Were only the offender’s close relatives or spouse killed in a traffic accident?',
    },
    answers: {
      kk: 'Иә болса, татуласу ашық қалады; жоқ болса, оған жол берілмейді ({@68(4)3)}).',
      ru: 'Если да, примирение остаётся открытым; если нет, оно закрыто ({@68(4)3)}).',
      en: 'If so, reconciliation stays open; if not, it is closed ({@68(4)3)}).',
    },
  },
  allVictims: {
    topic: {
      kk: 'барлық жәбірленушімен татуласу',
      ru: 'примирение со всеми потерпевшими',
      en: 'reconciliation with all victims',
    },
    ask: {
      kk: 'Сотталушы барлық жәбірленушімен татуласты ма?',
      ru: 'Примирился ли подсудимый со всеми потерпевшими?',
      en: 'Is the defendant reconciled with all victims?',
    },
    answers: {
      kk: 'Бәрімен татуласса, босату негізі бар; кейбірімен ғана болса, сот шешеді ({@68}).',
      ru: 'Если со всеми, основание есть; если лишь с некоторыми, решает суд ({@68}).',
      en: 'With all, the ground is there; with some only, it is for the court ({@68}).',
    },
  },
  evadedCourt: {
    topic: { kk: 'тергеуден немесе соттан жалтару', ru: 'уклонение от следствия или суда', en: 'evasion' },
    ask: {
      kk: 'Сотталушы тергеуден немесе соттан жалтарды ма?',
      ru: 'Уклонялся ли подсудимый от следствия или суда?',
      en: 'Did the defendant evade investigation or court?',
    },
    answers: {
      kk: 'Жалтармаса, ескіру мерзімі өткен; жалтарса, мерзім тоқтатыла тұрады және ұзартылған шегі қолданылады ({@71}).',
      ru: 'Если нет, срок давности истёк; если да, он приостанавливался и действует удлинённый предел ({@71}).',
      en: 'If not, the limitation has expired; if so, it was stopped and the longer limit applies ({@71}).',
    },
  },
  limitationInterrupted: {
    topic: { kk: 'ескіру мерзімінің үзілуі', ru: 'перерыв срока давности', en: 'break of the limitation' },
    ask: {
      kk: 'Ескіру мерзімі жаңа ауыр немесе аса ауыр қылмыспен үзілді ме?',
      ru: 'Прерван ли срок давности новым тяжким или особо тяжким преступлением?',
      en: 'Was the limitation broken by a new grave or especially grave crime?',
    },
    answers: {
      kk: 'Үзілсе, мерзім жаңа қылмыс жасалған күннен қайта есептеледі; үзілмесе, ол өткен ({@71}).',
      ru: 'Если да, срок течёт заново со дня нового преступления; если нет, он истёк ({@71}).',
      en: 'If so, it runs anew from the day of the new crime; if not, it has expired ({@71}).',
    },
  },
  limitationStopped: {
    topic: {
      kk: 'ескіру мерзімінің тоқтатыла тұруы',
      ru: 'приостановление срока давности',
      en: 'stop of the limitation',
    },
    ask: {
      kk: 'Активтерді қайтару туралы келісімге байланысты ескіру мерзімі тоқтатыла тұрды ма?',
      ru: 'Приостанавливался ли срок давности из-за соглашения о возврате активов?',
      en: 'Was the limitation stopped by the agreement on return of assets?',
    },
    answers: {
      kk: 'Иә болса, ол уақыт мерзімге кірмейді; жоқ болса, мерзім өткен ({@71(4-1)}).',
      ru: 'Если да, это время в срок не входит; если нет, срок истёк ({@71(4-1)}).',
      en: 'If so, that time does not count; if not, the limitation has expired ({@71(4-1)}).',
    },
  },
  limitationLife: {
    topic: {
      kk: 'өмір бойына айыру мүмкін болғандағы ескіру',
      ru: 'давность при возможном пожизненном лишении свободы',
      en: 'limitation where life is possible',
    },
    ask: {
      kk: 'Ескіру мерзімі өтті, ал санкцияда өмір бойына бас бостандығынан айыру бар. Сот ескіруді қолдана ма?',
      ru: 'Срок давности истёк, а санкция допускает пожизненное лишение свободы. Применит ли суд давность?',
      en: 'The limitation has expired, but life imprisonment is possible. Does the court apply it?',
    },
    answers: {
      kk: 'Қолданса, адам босатылады; қолданбаса, өмір бойына айырудың орнына 25 жыл тағайындалады ({@71(5)}).',
      ru: 'Если да, лицо освобождается; если нет, вместо пожизненного назначается 25 лет ({@71(5)}).',
      en: 'If so, the person is released; if not, 25 years take the place of life ({@71(5)}).',
    },
  },
  deferralExcluded: {
    topic: { kk: 'жазаны кейінге қалдыру', ru: 'отсрочка отбывания наказания', en: 'deferral' },
    ask: {
      kk: 'Жазаны өтеуді кейінге қалдыруға жол беріле ме ({@74(1)})?',
      ru: 'Допустима ли отсрочка отбывания наказания ({@74(1)})?',
      en: 'Is deferral of the sentence open ({@74(1)})?',
    },
    answers: {
      kk: 'Бір оқылымда аталған қылмыстарға тыйым тек 5 жылдан астам мерзімде қолданылады. Екіншісінде бұл мерзім жеке адамға қарсы ауыр және аса ауыр қылмыстарға ғана қатысты.',
      ru: 'По одному прочтению запрет для перечисленных преступлений действует лишь при сроке свыше 5 лет. По другому этот срок относится только к тяжким и особо тяжким преступлениям против личности.',
      en: 'On one reading the exclusions act only above 5 years. On the other that term limits only grave and especially grave crimes against the person.',
    },
  },
  paymentPerCount: {
    topic: { kk: 'мәжбүрлі төлем', ru: 'принудительный платёж', en: 'the compulsory payment' },
    ask: {
      kk: 'Мәжбүрлі төлем үкім бойынша бір рет өндіріле ме, әлде әр құқық бұзушылық үшін бе ({@98-1})?',
      ru: 'Взыскивается ли принудительный платёж один раз по приговору или за каждое правонарушение ({@98-1})?',
      en: 'Is the compulsory payment due once for the verdict or for every offence ({@98-1})?',
    },
    answers: {
      kk: 'Есепте ең ауыр құқық бұзушылық үшін бір рет алынды.',
      ru: 'В расчёте он взят один раз, по самому тяжкому правонарушению.',
      en: 'The figures take it once, by the gravest offence.',
    },
  },
  victimAge: {
    topic: { kk: 'жәбірленушінің жасы', ru: 'возраст потерпевшего', en: 'age of the victim' },
    ask: {
      kk: 'Ең жас жәбірленуші әрекет жасалған күні неше жаста болды?',
      ru: 'Сколько лет было младшему из потерпевших на день деяния?',
      en: 'How old was the youngest victim on the day of the act?',
    },
    answers: {
      kk: 'Он сегізге толмаса, кәмелетке толмағандарды қорғайтын тыйымдар қолданылуы мүмкін ({@3}); жауап берілгенше олар есепке алынбайды.',
      ru: 'Если ему не было восемнадцати, могут действовать запреты, защищающие несовершеннолетних ({@3}); до ответа они не учитываются.',
      en: 'Under eighteen, the bars that protect minors may apply ({@3}); until answered they are not counted.',
    },
  },
  variant: {
    topic: { kk: 'санкция нұсқасы', ru: 'вариант санкции', en: 'the variant of the sanction' },
    ask: {
      kk: 'Санкцияның қай нұсқасы қолданылады: {articles}?',
      ru: 'Какой вариант санкции применяется: {articles}?',
      en: 'Which variant of the sanction applies: {articles}?',
    },
    answers: {
      kk: 'Жаза шектері нұсқаға байланысты; жауап берілгенше жалпы санкция есептеледі.',
      ru: 'От варианта зависят пределы наказания; до ответа берётся общая санкция.',
      en: 'The bounds hang on it; until answered the general sanction is used.',
    },
  },
  inCriminalGroup: {
    topic: { kk: 'қылмыстық топ', ru: 'преступная группа', en: 'a criminal group' },
    ask: {
      kk: 'Қылмыс қылмыстық топ құрамында жасалды ма ({@31})?',
      ru: 'Совершено ли преступление в составе преступной группы ({@31})?',
      en: 'Was the crime committed in a criminal group ({@31})?',
    },
    answers: {
      kk: 'Иә болса, шартты түрде соттау мен босатудың бірқатар негізі жабылады; жауап берілгенше «жоқ» деп есептеледі.',
      ru: 'Если да, закрыты условное осуждение и ряд оснований освобождения; до ответа считается, что нет.',
      en: 'If so, conditional conviction and several grounds of release are closed; until answered it counts as no.',
    },
  },
  againstLifeOrHealth: {
    topic: {
      kk: 'өмірге немесе денсаулыққа қолсұғушылық',
      ru: 'посягательство на жизнь или здоровье',
      en: 'encroachment on life or health',
    },
    ask: {
      kk: 'Қылмыс адам өміріне немесе денсаулығына қолсұғушылыққа байланысты ма?',
      ru: 'Связано ли преступление с посягательством на жизнь или здоровье человека?',
      en: 'Is the crime linked with an encroachment on human life or health?',
    },
    answers: {
      kk: 'Иә болса, ауыр және аса ауыр қылмыстар үшін жоғары шек азырақ төмендейді; жоқ болса, жалпы үлес қолданылады ({@55(2)}).',
      ru: 'Если да, по тяжким и особо тяжким преступлениям верхний предел снижается меньше; если нет, действует обычная доля ({@55(2)}).',
      en: 'If so, the maximum of grave and especially grave crimes is lowered less; if not, the usual fraction applies ({@55(2)}).',
    },
  },
  rowUnknown: {
    topic: { kk: 'бап пен бөлік', ru: 'статья и часть', en: 'the article and part' },
    ask: {
      kk: 'Кестеде мұндай норма жоқ: {articles}. Бабы мен бөлігі дұрыс па?',
      ru: 'В таблице нет такой нормы: {articles}. Верно ли указаны статья и часть?',
      en: 'The table has no such provision: {articles}. Are the article and part right?',
    },
    answers: {
      kk: 'Түзетілгенше бұл эпизод бойынша есеп жүргізілмейді.',
      ru: 'До исправления расчёт по этому эпизоду не ведётся.',
      en: 'Until it is corrected nothing is computed for this count.',
    },
  },
  textsDiffer: {
    topic: { kk: 'мәтіндердің айырмашылығы', ru: 'расхождение текстов', en: 'the texts differ' },
    ask: {
      kk: 'Қазақша және орысша мәтіндер әртүрлі: {articles}. Қай мәтін қолданылады?',
      ru: 'Казахский и русский тексты расходятся: {articles}. Какой текст применить?',
      en: 'The Kazakh and Russian texts differ: {articles}. Which one applies?',
    },
    answers: {
      kk: 'Есеп кестедегі сандар бойынша жүргізілді; екі мәтінді салыстырып қараңыз.',
      ru: 'Расчёт сделан по цифрам таблицы; сверьте оба текста.',
      en: 'The figures are those of the table; compare both texts.',
    },
  },
  fault: {
    topic: { kk: 'кінә нысаны', ru: 'форма вины', en: 'the form of guilt' },
    ask: {
      kk: 'Құқық бұзушылық қасақана ма, әлде абайсызда ма: {articles}?',
      ru: 'Умышленно или по неосторожности совершено правонарушение: {articles}?',
      en: 'Was the offence intentional or negligent: {articles}?',
    },
    answers: {
      kk: 'Санаты мен жаза шектері осыған байланысты; жауап берілгенше қасақана деп есептеледі.',
      ru: 'От этого зависят категория и пределы наказания; до ответа считается умышленным.',
      en: 'The category and the bounds hang on it; until answered it counts as intentional.',
    },
  },
  continuedOffence: {
    topic: { kk: 'жалғасқан құқық бұзушылық', ru: 'продолжаемое правонарушение', en: 'a continued offence' },
    ask: {
      kk: 'Жалғасқан құқық бұзушылыққа қай күнгі заң қолданылады ({@5})?',
      ru: 'Закон какого дня применить к продолжаемому правонарушению ({@5})?',
      en: 'The law of which day applies to the continued offence ({@5})?',
    },
    answers: {
      kk: 'Есеп соңғы әрекет жасалған күн бойынша жүргізілді; арада заң өзгерген болса, редакцияны сот таңдайды.',
      ru: 'Расчёт сделан на день последнего действия; если закон между тем изменился, редакцию выбирает суд.',
      en: 'The figures go by the day of the last act; if the law changed meanwhile, the court chooses the edition.',
    },
  },
}

/** The short topic of every question, as a list of names. */
export const QUESTION_TOPICS: Record<string, Says> = Object.fromEntries(
  QUESTION_CODES.map((code) => [code, QUESTION_WORDS[code].topic]),
)
