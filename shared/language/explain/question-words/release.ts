/** Questions about release, limitation and deferral. */
import type { QuestionWords } from '../question-words.ts'

export const RELEASE_QUESTIONS = {
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
} satisfies Record<string, QuestionWords>
