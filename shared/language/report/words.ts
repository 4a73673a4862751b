/** Headings and short phrases of the readable guidance. Names of codes stand in shared/language/explain. */
import type { Language, Says } from '../say.ts'

export const REPORT_WORDS = {
  case: { kk: '№ {number} іс', ru: 'Дело № {number}', en: 'Case {number}' },
  caseWithoutNumber: { kk: 'Нөмірі берілмеген іс', ru: 'Дело без номера', en: 'Case without a number' },
  basis: {
    kk: 'Қылмыстық кодекс {edition} редакциясында; {day} жағдай бойынша',
    ru: 'Уголовный кодекс в редакции на {edition}; по состоянию на {day}',
    en: 'Criminal Code as of {edition}; state of {day}',
  },
  defendant: { kk: 'Сотталушы: {name}', ru: 'Подсудимый: {name}', en: 'Defendant: {name}' },
  recidivism: { kk: 'Қайталану', ru: 'Рецидив', en: 'Recidivism' },
  title: { kk: '«{title}»', ru: '«{title}»', en: '({title})' },
  rowUnknown: { kk: 'кестеде жоқ бап', ru: 'статьи нет в таблице', en: 'not in the table' },
  category: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
  age: { kk: 'Әрекет жасалған күнгі жасы', ru: 'Возраст на день деяния', en: 'Age on the day of the act' },
  notLiable: {
    kk: 'Бұл эпизод бойынша қылмыстық жауаптылыққа тартылмайды',
    ru: 'По этому эпизоду уголовной ответственности не подлежит',
    en: 'Not criminally liable for this count',
  },
  limitation: { kk: 'Ескіру мерзімі', ru: 'Срок давности', en: 'Limitation' },
  limitationNone: { kk: 'қолданылмайды', ru: 'не применяется', en: 'does not apply' },
  limitationTerm: {
    kk: '{term}, соңғы күні {day} ({status})',
    ru: '{term}, последний день {day} ({status})',
    en: '{term}, last day {day} ({status})',
  },
  releases: { kk: 'Босату негіздері', ru: 'Основания освобождения', en: 'Grounds of release' },
  releasesNone: {
    kk: 'шарттары орындалған негіз жоқ',
    ru: 'оснований с выполненными условиями нет',
    en: 'no ground whose conditions are met',
  },
  noImprisonment: {
    kk: 'Бас бостандығынан айыру тағайындалмайды: {article}',
    ru: 'Лишение свободы не назначается: {article}',
    en: 'No imprisonment: {article}',
  },
  cap: { kk: 'Жоғары шегі', ru: 'Верхний предел', en: 'Upper bound' },
  capPart: { kk: '{fraction} ({article})', ru: '{fraction} ({article})', en: '{fraction} ({article})' },
  capApplied: {
    kk: '{parts}; қолданылатыны {fraction}',
    ru: '{parts}; применяется {fraction}',
    en: '{parts}; {fraction} applies',
  },
  belowMin: {
    kk: 'Төменгі шектен кем тағайындауға болады',
    ru: 'Можно назначить ниже низшего предела',
    en: 'May go below the minimum',
  },
  kinds: { kk: 'Жаза түрлері мен шектері', ru: 'Виды наказания и пределы', en: 'Kinds of punishment and bounds' },
  printed: { kk: 'санкцияда {amount}', ru: 'в санкции {amount}', en: 'the sanction says {amount}' },
  disputed: {
    kk: 'шегі даулы: 55-баптың 2-бөлігінің екі тілдегі мәтіні әртүрлі',
    ru: 'предел спорный: тексты ч. 2 ст. 55 на двух языках расходятся',
    en: 'bound disputed: the two texts of Art. 55(2) differ',
  },
  closed: { kk: 'жабық: {articles}', ru: 'закрыто: {articles}', en: 'closed: {articles}' },
  with: { kk: 'қосымша: {list}', ru: 'дополнительно: {list}', en: 'with: {list}' },
  mandatory: { kk: '{name} (міндетті)', ru: '{name} (обязательно)', en: '{name} (mandatory)' },
  optional: { kk: '{name} (мүмкін)', ru: '{name} (возможно)', en: '{name} (optional)' },
  forLife: { kk: '{name}, өмір бойына', ru: '{name}, пожизненно', en: '{name}, for life' },
  upTo: { kk: '{amount} дейін', ru: 'до {amount}', en: 'up to {amount}' },
  range: { kk: '{from} – {to}', ru: '{from} – {to}', en: '{from} – {to}' },
  lifeBans: { kk: 'Міндетті өмірлік тыйым', ru: 'Обязательный пожизненный запрет', en: 'Mandatory ban for life' },
  today: {
    kk: 'Бүгінгі заң бойынша ({milder})',
    ru: 'По действующему закону ({milder})',
    en: 'By the law of today ({milder})',
  },
  cumulation: {
    kk: 'Құқық бұзушылықтардың жиынтығы',
    ru: 'Совокупность правонарушений',
    en: 'Several offences',
  },
  methods: { kk: 'тәсілі: {list}', ru: 'порядок: {list}', en: 'method: {list}' },
  atMost: { kk: '{term} аспайды', ru: 'не более {term}', en: 'at most {term}' },
  cumulativeSentences: { kk: 'Үкімдердің жиынтығы', ru: 'Совокупность приговоров', en: 'Cumulative sentences' },
  moreThan: {
    kk: '{min} артық, {max} аспайды',
    ru: 'больше {min}, не более {max}',
    en: 'more than {min}, at most {max}',
  },
  conditional: { kk: 'Шартты түрде соттау', ru: 'Условное осуждение', en: 'Conditional conviction' },
  because: { kk: '{status}: {articles}', ru: '{status}: {articles}', en: '{status}: {articles}' },
  institution: { kk: 'Мекеме түрі', ru: 'Вид учреждения', en: 'Institution' },
  institutionAsk: { kk: 'сот анықтайды', ru: 'определяет суд', en: 'for the court' },
  termUpTo: { kk: '{term} дейін: {name}', ru: 'до {term}: {name}', en: 'up to {term}: {name}' },
  termOver: { kk: 'одан артық: {name}', ru: 'свыше: {name}', en: 'over that: {name}' },
  anyTerm: { kk: '{name}', ru: '{name}', en: '{name}' },
  credit: { kk: 'Есепке алу', ru: 'Зачёт', en: 'Credit' },
  creditNone: { kk: 'есепке алынатын уақыт жоқ', ru: 'засчитывать нечего', en: 'nothing to credit' },
  custody: { kk: 'күзетпен ұстау – {n} күн', ru: 'стража – {n} дн.', en: 'custody – {n} days' },
  houseArrest: { kk: 'үйқамақ – {n} күн', ru: 'домашний арест – {n} дн.', en: 'house arrest – {n} days' },
  foreign: {
    kk: 'шет мемлекетте қамауда – {n} күн',
    ru: 'стража за рубежом – {n} дн.',
    en: 'custody abroad – {n} days',
  },
  creditIn: { kk: '{name}: {n} күн', ru: '{name}: {n} дн.', en: '{name}: {n} days' },
  payment: {
    kk: 'Жәбірленушілерге өтемақы қорына мәжбүрлі төлем',
    ru: 'Принудительный платёж в Фонд компенсации потерпевшим',
    en: 'Compulsory payment to the Victims Compensation Fund',
  },
  ask: { kk: 'сот анықтайды', ru: 'определяет суд', en: 'for the court' },
  questions: { kk: 'Сот жауап беретін сұрақтар', ru: 'Вопросы к суду', en: 'Questions for the court' },
  warnings: { kk: 'Назар аударыңыз', ru: 'Обратите внимание', en: 'Take note' },
  violations: {
    kk: 'Шешімнің заңға сәйкессіздігі',
    ru: 'Расхождения решения с законом',
    en: 'Where the choice departs from the law',
  },
  error: { kk: 'қате', ru: 'ошибка', en: 'error' },
  warning: { kk: 'ескерту', ru: 'предупреждение', en: 'warning' },
  steps: { kk: 'Есептеу қадамдары', ru: 'Шаги расчёта', en: 'Steps' },
} as const satisfies Record<string, Says>

export type ReportCode = keyof typeof REPORT_WORDS

/** A phrase of the report in one language; `{x}` is filled in. */
export function phrase(
  code: ReportCode,
  lang: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return REPORT_WORDS[code][lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in the phrase "${code}"`)
    return String(value)
  })
}
