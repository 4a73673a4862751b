/** Words of a picture and of a forecast outside the screen: exports and terminal. `{x}` is filled in by {@link fill}. */
import type { Language, Says } from '../say.ts'

export const REPORT_WORDS = {
  title: { kk: 'Сот тәжірибесінің көрінісі', ru: 'Картина судебной практики', en: 'Picture of court practice' },
  selection: { kk: 'Таңдау', ru: 'Выборка', en: 'Selection' },
  made: { kk: 'Жасалған күні', ru: 'Составлено', en: 'Made on' },
  counted: { kk: 'Есептелген актілер (n)', ru: 'Учтено актов (n)', en: 'Acts counted (n)' },
  selected: { kk: 'Таңдалған актілер', ru: 'Актов в выборке', en: 'Acts selected' },
  generated: {
    kk: 'Олардың ішінде жасанды актілер',
    ru: 'Из них составленных программой',
    en: 'Made up by the program',
  },
  facts: { kk: 'Деректер', ru: 'Сведения', en: 'Facts' },
  factsLine: {
    kk: 'машина оқыған: {machine}; адам растаған: {confirmed}; түзеткен: {corrected}; адам қараған актілер: {looked} / {n}',
    ru: 'прочитаны машиной: {machine}; подтверждены человеком: {confirmed}; исправлены: {corrected}; актов, просмотренных человеком: {looked} из {n}',
    en: 'read by machine: {machine}; confirmed by a person: {confirmed}; corrected: {corrected}; acts looked at: {looked} of {n}',
  },
  excluded: { kk: 'Есепке алынбағандар', ru: 'Не учтены', en: 'Not counted' },
  why: { kk: 'Себебі', ru: 'Причина', en: 'Why' },
  unknown: { kk: 'Бұл көрініс нені білмейді', ru: 'Чего эта картина не знает', en: 'What this picture does not know' },
  edition: { kk: 'Заң редакциясы', ru: 'Редакция закона', en: 'Edition of the law' },
  editionFrom: { kk: '{from} бастап', ru: 'с {from}', en: 'from {from}' },
  editionUntil: { kk: '{to} дейін', ru: 'до {to}', en: 'until {to}' },
  editionBetween: { kk: '{from} – {to} дейін', ru: 'с {from} до {to}', en: 'from {from} until {to}' },
  editionAll: { kk: 'бір редакция', ru: 'одна редакция', en: 'one edition' },
  editionsMixed: { kk: 'редакциялар бөлінбеген', ru: 'редакции не разделены', en: 'editions not kept apart' },
  acts: { kk: 'актілер: {first} – {last}', ru: 'акты: {first} – {last}', en: 'acts: {first} – {last}' },
  kinds: { kk: 'Нәтижелер', ru: 'Исходы', en: 'Results' },
  kind: { kk: 'Нәтиже', ru: 'Исход', en: 'Result' },
  number: { kk: 'Саны', ru: 'Число', en: 'Number' },
  share: { kk: 'Үлесі', ru: 'Доля', en: 'Share' },
  interval: { kk: '95 % аралық', ru: '95 % интервал', en: '95 % interval' },
  low: { kk: '95 % төменгі шегі', ru: '95 % нижняя граница', en: '95 % low' },
  high: { kk: '95 % жоғарғы шегі', ru: '95 % верхняя граница', en: '95 % high' },
  amounts: { kk: 'Жаза мөлшерлері', ru: 'Размеры наказаний', en: 'Amounts' },
  unit: { kk: 'Өлшем бірлігі', ru: 'Единица', en: 'Unit' },
  q25: { kk: 'Төменгі ширек', ru: 'Нижняя четверть', en: 'Lower quarter' },
  median: { kk: 'Медиана', ru: 'Медиана', en: 'Median' },
  q75: { kk: 'Жоғарғы ширек', ru: 'Верхняя четверть', en: 'Upper quarter' },
  from: { kk: 'Бастап', ru: 'От', en: 'From' },
  to: { kk: 'Дейін (қоспағанда)', ru: 'До (не включая)', en: 'To (not included)' },
  steps: { kk: 'Мөлшер аралықтары', ru: 'Размеры по ступеням', en: 'Amounts by steps' },
  fate: { kk: 'Жоғары соттарда', ru: 'В вышестоящих судах', en: 'In higher courts' },
  fateLine: {
    kk: 'жоғары соттардың актілері: {n}; олармен байланысы белгілі есептелген актілер: {linked}',
    ru: 'актов вышестоящих судов: {n}; учтённых актов, связь с которыми известна: {linked}',
    en: 'acts of higher courts: {n}; counted acts known to be the ones reviewed: {linked}',
  },
  held: { kk: 'көрсетілмейді', ru: 'не показано', en: 'not shown' },
  page: { kk: 'бет', ru: 'стр.', en: 'page' },
  source: { kk: 'Үкім, осы компьютердің мұрағаты', ru: 'Үкім, архив этого компьютера', en: 'Ukim, archive of this PC' },
  chart: {
    kk: 'Жолақтар — нәтижелердің үлесі; сандары кестеде',
    ru: 'Полосы — доли исходов; числа в таблице',
    en: 'Bars are shares of the results; the numbers stand in the table',
  },
  article: { kk: 'ҚК {article}-бабы', ru: 'ст. {article} УК', en: 'Art. {article} CC' },
  articlePart: {
    kk: 'ҚК {article}-бабының {part}-бөлігі',
    ru: 'ч. {part} ст. {article} УК',
    en: 'Art. {article}({part}) CC',
  },
  query: { kk: 'іздеу: {text}', ru: 'поиск: {text}', en: 'search: {text}' },
  matched: {
    kk: 'ұқсас істер, сәйкестігі кемінде {match} %',
    ru: 'сходные дела, совпадение не менее {match} %',
    en: 'matched cases, match at least {match} %',
  },
  period: { kk: 'кезең: {from} – {to}', ru: 'период: {from} – {to}', en: 'period: {from} – {to}' },
  court: { kk: 'сот: {court}', ru: 'суд: {court}', en: 'court: {court}' },
  single: {
    kk: 'бірнеше бап бойынша жазалар алынып тасталған',
    ru: 'без наказаний по нескольким статьям',
    en: 'without punishments for several charges',
  },
  match: { kk: 'сәйкестік', ru: 'совпадение', en: 'match' },
  compared: {
    kk: 'көрсетілді {shown}; салыстырылды {compared}, міндетті белгі бойынша шығарылды {leftOut}',
    ru: 'показано {shown}; сравнено {compared}, отсеяно обязательным признаком {leftOut}',
    en: 'shown {shown}; compared {compared}, left out by a binding feature {leftOut}',
  },
  notTold: { kk: 'айтылмаған', ru: 'не сказано', en: 'not told' },
  forecast: { kk: 'Болжам', ru: 'Прогноз', en: 'Forecast' },
  basedOn: {
    kk: 'салыстырылған актілер: {n}; тең салмақпен алғанда {effective}',
    ru: 'сравнено актов: {n}; равноценно {effective} равным',
    en: 'acts compared: {n}; worth {effective} equal ones',
  },
  measured: {
    kk: 'шетке қойылған {n} актіде тексерілді: дәлдігі {accuracy}, «ең жиі нәтиже» {common}, Брайер {brier}, калибрлеу қатесі {ece}',
    ru: 'проверено на {n} отложенных актах: верно {accuracy}, «самый частый исход» {common}, Брайер {brier}, ошибка калибровки {ece}',
    en: 'tested on {n} acts left out: right {accuracy}, "most common" {common}, Brier {brier}, calibration error {ece}',
  },
  range: {
    kk: '{low} – {high}, ортасы {median} (n = {n})',
    ru: '{low} – {high}, середина {median} (n = {n})',
    en: '{low} – {high}, middle {median} (n = {n})',
  },
  rangeMeasured: {
    kk: 'тексеруде аралыққа {coverage} кірді; орташа қате {mae}, жай медианада {plain}',
    ru: 'при проверке в пределы попало {coverage}; средняя ошибка {mae}, у простой медианы {plain}',
    en: 'when tested {coverage} lay inside; mean error {mae}, plain median {plain}',
  },
  places: { kk: 'Таңдаудың орны', ru: 'Место выбора', en: 'Where the choice lies' },
  scopeCourt: { kk: 'осы сот', ru: 'этот суд', en: 'this court' },
  scopeRegion: { kk: 'осы облыс', ru: 'эта область', en: 'this region' },
  scopeCountry: { kk: 'мұрағаттағы бүкіл ел', ru: 'вся страна в архиве', en: 'whole country in the archive' },
  below: { kk: 'төменірек', ru: 'ниже', en: 'lower' },
  tooSmall: { kk: 'актілер аз, көрсетілмейді', ru: 'актов мало, не показано', en: 'too few acts, not shown' },
} as const satisfies Record<string, Says>
export type ReportWord = keyof typeof REPORT_WORDS

/** Fills the places of a sentence. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
}

export function word(language: Language, key: ReportWord, values?: Readonly<Record<string, string | number>>): string {
  return fill(REPORT_WORDS[key][language], values)
}
