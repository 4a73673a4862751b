/** The words of the query language in Kazakh, Russian and English, and what is said of a mistake. */
import type { Says } from '../language/say.ts'
import type { ActLanguage, ArchiveActKind, CourtLevel, Outcome } from './types.ts'

export type FieldName = 'article' | 'court' | 'year' | 'language' | 'outcome' | 'kind' | 'level' | 'number'

const FIELDS: Record<FieldName, string> = {
  article: 'бап ст статья article art',
  court: 'сот суд court',
  year: 'жыл год year',
  language: 'тіл язык lang language',
  outcome: 'нәтиже исход outcome',
  kind: 'түрі вид kind',
  level: 'деңгей уровень level',
  number: 'нөмір номер number',
}

const OUTCOMES: Record<Outcome, string> = {
  conviction: 'conviction айыптау обвинительный осуждён осужден сотталды',
  acquittal: 'acquittal ақтау оправдание оправдан оправдательный ақталды',
  terminated: 'terminated тоқтату тоқтатылды прекращение прекращено қысқарту',
  released: 'released босату босатылды освобождение освобожден освобождён',
  other: 'other өзге басқа иное другое',
}

const LANGUAGES: Record<ActLanguage, string> = {
  kk: 'kk kz қаз қазақ қазақша каз казахский kazakh',
  ru: 'ru рус орыс орысша русский russian',
}

const KINDS: Record<Exclude<ArchiveActKind, 'unknown'>, string> = {
  verdict: 'verdict үкім приговор',
  resolution: 'resolution қаулы постановление',
  ruling: 'ruling ұйғарым определение',
  decision: 'decision шешім решение',
  courtOrder: 'courtorder order бұйрық приказ',
  sanction: 'sanction санкция',
  appealResolution: 'appealresolution appeal апелляция апелляциялық апелляционное',
  cassationResolution: 'cassationresolution cassation кассация кассациялық кассационное',
}

const LEVELS: Record<Exclude<CourtLevel, 'unknown'>, string> = {
  district: 'district аудан аудандық район районный',
  region: 'region облыс облыстық область областной',
  cassation: 'cassation кассация кассациялық кассационный',
}

function table<T extends string>(words: Record<T, string>): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const name of Object.keys(words) as T[]) for (const word of words[name].split(' ')) found.set(word, name)
  return found
}

export const FIELD_WORDS = table(FIELDS)
export const VALUE_WORDS = {
  outcome: table(OUTCOMES),
  language: table(LANGUAGES),
  kind: table(KINDS),
  level: table(LEVELS),
} as const

/** How a field is called in each language, for the helper beside the search line. */
export function fieldLabel(field: FieldName): Says {
  const [kk = field, ru = field] = FIELDS[field].split(' ')
  return { kk, ru, en: field }
}

export type QueryFaultCode =
  | 'openQuote'
  | 'emptyPhrase'
  | 'unknownField'
  | 'emptyField'
  | 'badArticle'
  | 'badYear'
  | 'badValue'
  | 'strayStar'
  | 'shortPrefix'
  | 'strayMinus'
  | 'strayOr'
  | 'onlyMinus'
  | 'tooLong'
  | 'empty'

export const QUERY_FAULTS: Record<QueryFaultCode, Says> = {
  openQuote: {
    kk: 'Тырнақша жабылмаған.',
    ru: 'Кавычка не закрыта.',
    en: 'The quotation mark is not closed.',
  },
  emptyPhrase: {
    kk: 'Тырнақша ішінде сөз жоқ.',
    ru: 'В кавычках нет слов.',
    en: 'There are no words between the quotation marks.',
  },
  unknownField: {
    kk: '«{word}» деген өріс жоқ. Өрістер: бап, сот, жыл, тіл, нәтиже, түрі, деңгей, нөмір.',
    ru: 'Поля «{word}» нет. Поля: ст, суд, год, язык, исход, вид, уровень, номер.',
    en: 'There is no field "{word}". The fields: article, court, year, lang, outcome, kind, level, number.',
  },
  emptyField: {
    kk: '«{word}:» өрісінен кейін мән жоқ.',
    ru: 'После поля «{word}:» нет значения.',
    en: 'There is no value after the field "{word}:".',
  },
  badArticle: {
    kk: '«{word}»: бап былай жазылады: 188, 188(2) немесе 217-1.',
    ru: '«{word}»: статья пишется так: 188, 188(2) или 217-1.',
    en: '"{word}": an article is written as 188, 188(2) or 217-1.',
  },
  badYear: {
    kk: '«{word}»: жыл былай жазылады: 2024 немесе 2020-2024.',
    ru: '«{word}»: год пишется так: 2024 или 2020-2024.',
    en: '"{word}": a year is written as 2024 or 2020-2024.',
  },
  badValue: {
    kk: '«{word}»: мұндай мән жоқ. Мүмкін мәндер: {allowed}.',
    ru: '«{word}»: такого значения нет. Возможны: {allowed}.',
    en: '"{word}": there is no such value. There are: {allowed}.',
  },
  strayStar: {
    kk: 'Жұлдызша тек сөздің соңында тұрады: ұрла*.',
    ru: 'Звёздочка стоит только в конце слова: краж*.',
    en: 'An asterisk stands only at the end of a word: thef*.',
  },
  shortPrefix: {
    kk: 'Жұлдызша алдында кемінде екі әріп керек.',
    ru: 'Перед звёздочкой нужны хотя бы две буквы.',
    en: 'At least two letters are needed before an asterisk.',
  },
  strayMinus: {
    kk: 'Минустан кейін сөз жоқ.',
    ru: 'После минуса нет слова.',
    en: 'There is no word after the minus.',
  },
  strayOr: {
    kk: 'НЕМЕСЕ екі сөздің арасында тұрады.',
    ru: 'ИЛИ стоит между двумя словами.',
    en: 'OR stands between two words.',
  },
  onlyMinus: {
    kk: 'Тек алып тасталатын сөздер берілген; не іздеу керегін де жазыңыз.',
    ru: 'Указано только то, что исключить; напишите и то, что искать.',
    en: 'Only words to leave out are given; write what to look for, too.',
  },
  tooLong: {
    kk: 'Сұрау тым ұзын: 64 сөзден аспауы тиіс.',
    ru: 'Запрос слишком длинный: не больше 64 слов.',
    en: 'The query is too long: 64 words at most.',
  },
  empty: { kk: 'Іздейтін сөзді жазыңыз.', ru: 'Напишите, что искать.', en: 'Write what to look for.' },
}
