/** Questions about the offence and the row of the table. */
import type { QuestionWords } from '../question-words.ts'

export const OFFENCE_QUESTIONS = {
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
} satisfies Record<string, QuestionWords>
