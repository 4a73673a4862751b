/** Questions the rules put to the court, and warnings they give: words for the codes of shared/sentencing. */
import type { MessageArea } from './icu.ts'

export const questions = {
  'question.citizenship': { kk: 'Азаматтығы қандай?', ru: 'Каково гражданство?', en: 'What is the citizenship?' },
  'question.continuedOffence': {
    kk: 'Жалғасқан құқық бұзушылық: қай редакция қолданылады?',
    ru: 'Продолжаемое правонарушение: какая редакция применяется?',
    en: 'Continued offence: which edition applies?',
  },
  'question.doubtfulImprisonment': {
    kk: 'Шартты, кейінге қалдырылған немесе ауыстырылған жаза қайталануға есептеле ме?',
    ru: 'Учитывается ли для рецидива условное, отсроченное или заменённое наказание?',
    en: 'Does a conditional, deferred or replaced sentence count for recidivism?',
  },
  'question.bornOn': { kk: 'Туған күні қандай?', ru: 'Какова дата рождения?', en: 'What is the date of birth?' },
  'question.ownIncome': {
    kk: 'Өз табысы немесе мүлкі бар ма?',
    ru: 'Есть ли свой заработок или имущество?',
    en: 'Is there own income or property?',
  },
  'question.fitForWork': { kk: 'Еңбекке жарамды ма?', ru: 'Трудоспособен ли?', en: 'Fit for work?' },
  'question.permanentWork': {
    kk: 'Тұрақты жұмысы бар ма?',
    ru: 'Есть ли постоянная работа?',
    en: 'Is there permanent work?',
  },
  'question.fullTimeStudy': { kk: 'Күндізгі бөлімде оқи ма?', ru: 'Учится ли очно?', en: 'In full-time study?' },
  'question.causedDeath': {
    kk: 'Адам қазасына әкеп соқты ма?',
    ru: 'Повлекло ли деяние смерть?',
    en: 'Did the act cause death?',
  },
  'question.lifeOnlySilent': {
    kk: 'Санкцияда тек өмір бойына айыру: заң мерзімді атамайды',
    ru: 'В санкции только пожизненное: срок законом не назван',
    en: 'Life is the only sanction: the law names no term',
  },
  'question.violent': { kk: 'Күш қолданылды ма?', ru: 'Применялось ли насилие?', en: 'Was violence used?' },
  'question.institutionGap': {
    kk: 'Мекеме түрі туралы 46-бап бұл жағдайды атамайды: сот шешеді',
    ru: 'Статья 46 не называет этого случая: вид учреждения решает суд',
    en: 'Article 46 does not name this case: the institution is for the court',
  },
  'question.minorLifeBan': {
    kk: 'Кәмелетке толмағанға өмір бойы тыйым қолданыла ма?',
    ru: 'Применим ли пожизненный запрет к несовершеннолетнему?',
    en: 'Does the ban for life apply to a minor?',
  },
  'question.minorConfiscation': {
    kk: 'Кәмелетке толмағанның мүлкі тәркілене ме?',
    ru: 'Применима ли конфискация к несовершеннолетнему?',
    en: 'Does confiscation apply to a minor?',
  },
  'question.aggravatingIsElement': {
    kk: 'Ауырлататын мән-жай құрамның белгісі ме?',
    ru: 'Входит ли отягчающее обстоятельство в признаки состава?',
    en: 'Is an aggravating circumstance an element of the offence?',
  },
  'question.intentionalDeath': {
    kk: 'Қасақана қазаға ұшыратумен байланысты ма?',
    ru: 'Связано ли с умышленным причинением смерти?',
    en: 'Linked with intentional causing of death?',
  },
  'question.damagePaid': { kk: 'Залал өтелді ме?', ru: 'Возмещён ли ущерб?', en: 'Was the damage paid?' },
  'question.otherHarmMadeUp': {
    kk: 'Моральдық және өзге зиян жойылды ма?',
    ru: 'Заглажен ли моральный и иной вред?',
    en: 'Was moral and other harm made up?',
  },
  'question.agreementMet': {
    kk: 'Келісімнің барлық шарты орындалды ма?',
    ru: 'Выполнены ли все условия соглашения?',
    en: 'Were all terms of the agreement met?',
  },
  'question.absorbedWithFine': {
    kk: 'Теріс қылық үшін айыппұл сіңіріле ме?',
    ru: 'Поглощается ли штраф за проступок?',
    en: 'Is the fine for the infraction absorbed?',
  },
  'question.unservedAmount': {
    kk: 'Өтелмеген жазаның қалдығы қанша?',
    ru: 'Каков неотбытый остаток?',
    en: 'How much is left unserved?',
  },
  'question.convertedRest': {
    kk: 'Өтелмеген жаза қалай ауыстырылады?',
    ru: 'Как пересчитывается неотбытая часть?',
    en: 'How is the rest converted?',
  },
  'question.earlierReleaseOffence': {
    kk: 'Бұрын қай бап бойынша босатылған?',
    ru: 'По какой статье освобождён ранее?',
    en: 'Under which article was the earlier release?',
  },
  'question.ownFamilyInTraffic': {
    kk: 'Жол оқиғасында өз отбасы мүшесі ғана қаза тапты ма?',
    ru: 'В ДТП погиб только член своей семьи?',
    en: 'Was only a member of the own family killed in traffic?',
  },
  'question.killedOwnFamilyInTraffic': {
    kk: 'Жол оқиғасында өз отбасы мүшесі қаза тапты ма?',
    ru: 'В ДТП погиб член своей семьи?',
    en: 'Was a member of the own family killed in traffic?',
  },
  'question.allVictims': {
    kk: 'Барлық жәбірленушімен татуласты ма?',
    ru: 'Примирился ли со всеми потерпевшими?',
    en: 'Reconciled with all victims?',
  },
  'question.evadedCourt': {
    kk: 'Тергеуден немесе соттан жалтарды ма?',
    ru: 'Скрывался ли от следствия или суда?',
    en: 'Did the person hide from investigation or court?',
  },
  'question.limitationInterrupted': {
    kk: 'Ескіру мерзімі үзілді ме?',
    ru: 'Прервалась ли давность?',
    en: 'Was the limitation interrupted?',
  },
  'question.limitationStopped': {
    kk: 'Ескіру мерзімі тоқтатылды ма?',
    ru: 'Приостановлена ли давность?',
    en: 'Was the limitation stopped?',
  },
  'question.limitationLife': {
    kk: 'Өмір бойына айыру мүмкін: ескіруді сот қолдана ма?',
    ru: 'Возможно пожизненное: применит ли суд давность?',
    en: 'Life is possible: does the court apply limitation?',
  },
  'question.deferralExcluded': {
    kk: 'Кейінге қалдыру (74-бап) қолданыла ма?',
    ru: 'Применима ли отсрочка (ст. 74)?',
    en: 'Is deferral (Art. 74) open?',
  },
  'question.paymentPerCount': {
    kk: 'Мәжбүрлі төлем әр құқық бұзушылық үшін бе, үкім үшін бе?',
    ru: 'Принудительный платёж — за каждое правонарушение или за приговор?',
    en: 'Compulsory payment: per offence or per verdict?',
  },
  'question.victimAge': {
    kk: 'Ең жас жәбірленушінің жасы нешеде?',
    ru: 'Сколько лет младшему потерпевшему?',
    en: 'How old is the youngest victim?',
  },
  'question.variant': {
    kk: 'Санкцияның қай нұсқасы?',
    ru: 'Какой вариант санкции?',
    en: 'Which variant of the sanction?',
  },
  'question.inCriminalGroup': {
    kk: 'Қылмыстық топ құрамында жасалды ма?',
    ru: 'Совершено ли в составе преступной группы?',
    en: 'Done in a criminal group?',
  },
  'question.againstLifeOrHealth': {
    kk: 'Адам өміріне немесе денсаулығына қолсұғушылықпен байланысты ма?',
    ru: 'Связано ли с посягательством на жизнь или здоровье?',
    en: 'Linked with an encroachment on life or health?',
  },
  'question.rowUnknown': {
    kk: 'Мұндай бап кестеде жоқ',
    ru: 'Такой статьи в таблице нет',
    en: 'No such article in the table',
  },
  'question.textsDiffer': {
    kk: 'Баптың қазақша және орысша мәтіндері әртүрлі',
    ru: 'Казахский и русский тексты статьи расходятся',
    en: 'The Kazakh and Russian texts of the article differ',
  },
  'question.fault': { kk: 'Кінә нысаны қандай?', ru: 'Какова форма вины?', en: 'Which form of guilt?' },
  'question.other': { kk: 'Сот шешетін мәселе', ru: 'Вопрос, который решает суд', en: 'A question for the court' },
  'warning.youngAdult': {
    kk: '18–20 жас: ерекше жағдайда кәмелетке толмағандар туралы бөлім қолданылуы мүмкін',
    ru: '18–20 лет: в исключительном случае применим раздел о несовершеннолетних',
    en: 'Aged 18 to 20: exceptionally the section on minors may be applied',
  },
  'warning.foreignRecord': {
    kk: 'Шет мемлекет үкімі есепке алынбады',
    ru: 'Приговор другого государства не учтён',
    en: 'A foreign verdict was not counted',
  },
  'warning.recidivismNotListed': {
    kk: 'Қайталану бар, бірақ ауырлататын мән-жайларда көрсетілмеген',
    ru: 'Рецидив есть, но среди отягчающих не указан',
    en: 'Recidivism was found but is not listed as aggravating',
  },
  'warning.amendedAfterOffence': {
    kk: 'Бап әрекеттен кейін өзгертілген',
    ru: 'Статья изменена после деяния',
    en: 'The article was amended after the act',
  },
  'warning.rulesAmendedAfterOffence': {
    kk: 'Жаза тағайындау ережелері әрекеттен кейін өзгертілген',
    ru: 'Правила назначения изменены после деяния',
    en: 'The rules were amended after the act',
  },
  'warning.amendedDuringOffence': {
    kk: 'Бап әрекет жалғасып жатқанда өзгертілген',
    ru: 'Статья изменена во время деяния',
    en: 'The article was amended during the act',
  },
  'warning.commencementUnsure': {
    kk: 'Өзгерістің күшіне ену күнін тексеріңіз',
    ru: 'Проверьте день вступления изменения в силу',
    en: 'Check the day the amendment took effect',
  },
  'warning.offenceAfterVerdict': {
    kk: 'Әрекет акт күнінен кейін',
    ru: 'Деяние позже даты акта',
    en: 'The act lies after the day of the verdict',
  },
  'warning.offenceBeforeBirth': {
    kk: 'Әрекет туған күннен бұрын',
    ru: 'Деяние раньше даты рождения',
    en: 'The act lies before the birth',
  },
  'warning.restraintsOverlap': {
    kk: 'Қамау мерзімдері қабаттасады',
    ru: 'Сроки стражи пересекаются',
    en: 'Periods of restraint overlap',
  },
  'warning.restraintBackwards': {
    kk: 'Қамау мерзімінің соңы басынан ерте',
    ru: 'Конец срока стражи раньше начала',
    en: 'A period of restraint ends before it begins',
  },
  'warning.priorServedBeforeSentence': {
    kk: 'Бұрынғы жаза үкімнен ерте өтелген',
    ru: 'Прежнее наказание отбыто раньше приговора',
    en: 'An earlier sentence was served before it was pronounced',
  },
  'warning.priorSentencedBeforeAct': {
    kk: 'Бұрынғы үкім әрекеттен ерте шыққан',
    ru: 'Прежний приговор раньше деяния по нему',
    en: 'An earlier verdict precedes its offence',
  },
  'warning.priorLiftedBeforeSentence': {
    kk: 'Соттылық үкімнен ерте алынған',
    ru: 'Судимость снята раньше приговора',
    en: 'A record was lifted before its verdict',
  },
  'warning.startedAfterEnd': {
    kk: 'Басталуы аяқталуынан кеш',
    ru: 'Начало позже окончания',
    en: 'It began after it ended',
  },
  'warning.pregnantMan': {
    kk: 'Ер адам жүкті деп белгіленген',
    ru: 'Мужчина отмечен беременным',
    en: 'A man is marked as pregnant',
  },
  'warning.writNotAllowed': {
    kk: 'Бұйрықты іс жүргізу бұл қылмысқа қолданылмайды',
    ru: 'Приказное производство для этого преступления не предусмотрено',
    en: 'Writ proceedings are not open for this offence',
  },
  'warning.negligentUnfinished': {
    kk: 'Абайсызда жасалған қылмыс аяқталмаған бола алмайды',
    ru: 'Неосторожное преступление не бывает неоконченным',
    en: 'A negligent crime cannot be unfinished',
  },
  'warning.overGeneralPart': {
    kk: 'Санкция Жалпы бөлік шегінен асады',
    ru: 'Санкция выше предела Общей части',
    en: 'The sanction exceeds the General Part',
  },
  'warning.policeTalksMandatory': {
    kk: 'Ерекше талап міндетті: полицияның алдын алу әңгімесі',
    ru: 'Обязательны профилактические беседы полиции',
    en: 'Preventive talks by the police are mandatory',
  },
  'warning.institutionEdition': {
    kk: 'Мекеме туралы ережелер өзгерген',
    ru: 'Правила о виде учреждения менялись',
    en: 'The rules on the institution were amended',
  },
  'warning.juvenileMedium': {
    kk: 'Үкім күні 18-ге толмаған',
    ru: 'На день приговора нет 18 лет',
    en: 'Under 18 on the day of the verdict',
  },
  'warning.beforeTheCode': {
    kk: 'Әрекет 2014 жылғы Кодекске дейін',
    ru: 'Деяние до Кодекса 2014 года',
    en: 'The act precedes the Code of 2014',
  },
  'warning.theftAt14': {
    kk: 'Ұрлық үшін 14 жастан жауаптылық: мәтіндер әртүрлі',
    ru: 'Ответственность за кражу с 14 лет: тексты расходятся',
    en: 'Theft at 14: the texts differ',
  },
  'warning.deferral': {
    kk: 'Жазаны кейінге қалдыру мүмкін (74-бап)',
    ru: 'Возможна отсрочка (ст. 74)',
    en: 'Deferral may be open (Art. 74)',
  },
  'warning.other': { kk: 'Мән-жайларды тексеріңіз', ru: 'Проверьте обстоятельства', en: 'Check the facts' },
} as const satisfies MessageArea
