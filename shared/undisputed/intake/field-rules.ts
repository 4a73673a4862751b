/**
 * How bailiffs write the answers of an exit ban, in Russian and Kazakh: with a colon in a form, in the run of a sentence,
 * in capitals, with the number before or after its noun. Only what stands there in so many words.
 */
import { readDate, readTenge, readWrittenDate } from './values.ts'

export interface FieldRule {
  path: `/${string}` | 'proceedings'
  patterns: readonly RegExp[]
  /** Patterns that hold in the first lines alone, where place and day of the paper stand. */
  inHead?: readonly RegExp[]
  /** Places where a name stands in another case: shown to a person, for the plain form cannot be told from it. */
  inOtherCase?: readonly RegExp[]
  read: (text: string) => string | number | undefined
}

const DATE = String.raw`(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+[а-яё]+\s+\d{4}|\d{4}\s+жыл\p{L}*\s+\d{1,2}\s+\p{L}+)`
const MONEY = String.raw`\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{2})?`
const TENGE = String.raw`\s*(?:\([^)]*\)\s*)?(?:тенге|теңге|тг(?!\p{L})|₸)(?:\s*\d{1,2}\s*тиын\p{L}*)?`
const ID = String.raw`([\p{L}\d](?:[\p{L}\d/.\-]*[\p{L}\d])?)`
const NUMBER = String.raw`№\s*${ID}`
// Before its noun, and not the number of the noun that stands before it.
const NUMBER_FIRST = String.raw`(?<!(?:производств|лист|надпис|документ|приказ|жүргізу|пара[ғк]ы|құжат|жазба|қаулы|бұйры[ғқ])\p{L}*\s*:?\s*)${NUMBER}`
const YEAR_WORD = String.raw`(?:года|г\.|ж\.|жыл)?`
/** Within one sentence; the full stop of a date or an initial does not end it. */
const within = (most: number): string => String.raw`(?:[^.;]|(?<=\d|\p{Lu})\.){0,${most}}?`
/** The same with no other day in between: the day nearest to the verb is the one it tells. */
const withoutDay = (most: number): string =>
  String.raw`(?:(?!\d{1,2}[./]\d|\d{4}-\d|\d{4}\s+жыл)(?:[^.;]|(?<=\d|\p{Lu})\.)){0,${most}}?`
const FEW_WORDS = String.raw`(?:[\p{L}-]+\s+){0,6}?`

// What begins the next line of a form is no part of a name.
const NO_NAME = String.raw`(?!(?:Должник|Взыскател|Исполнит|Руководител|Постановлен|Судебн|Частн|Извещен|Сумма|Остаток|Дата|Атқару|Борышкер|Өндіріп|Басшы|Қаулы|Сот|Жеке|Хабарлама|Талап|Қалған|Берешек|ИИН|ЖСН|БИН|БСН|ТОО|ЖШС))`
const WORD = String.raw`${NO_NAME}\p{Lu}[\p{L}’']+(?:-\p{Lu}\p{L}+)?`
const PARTICLE = String.raw`(?:\s+(?:оглы|оғлы|кызы|қызы|улы|ұлы))?`
// Surname with initials, initials with surname, or surname, name and patronymic; each with a capital.
const NAME = String.raw`(${WORD}\s+(?:\p{Lu}\.\s?(?:\p{Lu}\.)?|${WORD}(?:\s+${WORD}${PARTICLE})?)|\p{Lu}\.\s?(?:\p{Lu}\.)?\s?${WORD})`

const date = (text: string): string | undefined => readDate(text) ?? readWrittenDate(text)
const words = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const pattern = (source: string): RegExp => new RegExp(source, 'giu')
/** Whole lines. */
const line = (source: string): RegExp => new RegExp(String.raw`^[ \t]*${source}[ \t]*$`, 'gimu')
/** Keywords in any case before a name, which needs its capitals: no `i`. */
const before = (keywords: string, source: string): RegExp =>
  new RegExp(
    keywords.replace(/(?<!\\)[а-яёәғқңөұүһі]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`) + source,
    'gu',
  )

const COLON = String.raw`(?:\s*\([^()]{0,30}\))?(?:\s*[:—-])?\s+`
const REGION = String.raw`(?:\s+исполнительного\s+округа)?(?:\s+(?:города|г\.)\s*\p{Lu}[\p{L}-]+|\s+\p{Lu}[\p{L}-]+\s+области|\s+области\s+\p{Lu}[\p{L}-]+)?`
const PLACE = String.raw`(?:(?:г\.|город|с\.|село)\s*\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s+(?:қаласы|ауданы|ауылы))`
/** Another resolution, which this one speaks of. */
const NOT_ANOTHER = String.raw`(?<!(?:сво[её]|прежне\p{L}{1,3}|ранее\s+вынесенн\p{L}{1,3})\s+)`
const RESOLUTION = String.raw`${NOT_ANOTHER}постановлени[ея](?:\s+судебного\s+исполнителя)?`
/** "on … № 71": what the resolution is on, before its number; the number of another paper does not count. */
const ABOUT = String.raw`об?\s+(?:(?!производств|лист|надпис|документ|приказ)[^№.;]){0,120}?`
const WRIT_RU = String.raw`(?:исполнительн(?:ый|ого|ому|ым|ая|ой)\s+(?:лист|надпис|документ)\p{L}*|судебн(?:ый|ого|ому)\s+приказ\p{L}*)`
const WRIT_KK = String.raw`(?:атқару\s+пара[ғк]\p{L}*|атқарушылық\s+(?:құжат|жазба)\p{L}*|атқару\s+қағаз\p{L}*|сот\s+бұйры[ғқ]\p{L}*)`
const NOTICE_RU = String.raw`(?:извещени|уведомлени)\p{L}+`
const SERVED_RU = String.raw`(?<!не\s+)(?:вручен|доставлен|получен)\p{L}*`
// With the negation ("тапсырылмады") it is no delivery.
const SERVED_KK = String.raw`(?:тапсырыл(?!м)|жеткізіл(?!м)|алын(?!б)|алды|табыс\s+етіл(?!м))\p{L}*`

export const FIELD_RULES: readonly FieldRule[] = [
  {
    path: '/resolution/number',
    patterns: [
      pattern(String.raw`${RESOLUTION}\s+(?:от\s+${DATE}\s*${YEAR_WORD}\s*)?${NUMBER}`),
      pattern(String.raw`${NUMBER_FIRST}\s+постановление(?!\p{L})`),
      pattern(String.raw`${RESOLUTION}\s+${ABOUT}${NUMBER}`),
      pattern(String.raw`номер\s+постановления\s*:?\s*№?\s*${ID}`),
      pattern(String.raw`қаулы(?:сы)?\s+${NUMBER}`),
      pattern(String.raw`${NUMBER_FIRST}\s+қаулы(?:сы)?(?!\p{L})`),
      pattern(String.raw`қаулының\s+нөмірі\s*:?\s*№?\s*${ID}`),
    ],
    inHead: [line(NUMBER)],
    read: words,
  },
  {
    path: '/resolution/issuedOn',
    patterns: [
      pattern(String.raw`${RESOLUTION}\s+(?:№\s*\S+\s+)?от\s+(${DATE})`),
      pattern(String.raw`${RESOLUTION}\s+${ABOUT}№\s*\S+\s+от\s+(${DATE})`),
      pattern(String.raw`дата\s+(?:вынесения\s*)?(?:постановления)?\s*:?\s*(${DATE})`),
      pattern(String.raw`вынесено\s+(${DATE})`),
      pattern(String.raw`қаулы(?:ның)?\s+(?:шығарылған\s+)?күні\s*:?\s*(${DATE})`),
      pattern(String.raw`шығарылған\s+күні\s*:?\s*(${DATE})`),
      pattern(String.raw`қаулы(?:сы)?\s+№\s*\S+\s*,?\s+(${DATE})`),
      pattern(String.raw`(${DATE})\p{L}*\s+№\s*\S+\s+қаулы`),
      pattern(String.raw`№\s*\S+\s+қаулы(?:сы)?\s*,\s*(${DATE})`),
      pattern(String.raw`(${DATE})\s+(?:күні\s+)?шығарыл(?!м)`),
    ],
    inHead: [line(String.raw`(?:${PLACE}[\s,]*)?(${DATE})\s*${YEAR_WORD}[\s,.]*(?:${PLACE})?`)],
    read: date,
  },
  {
    path: '/resolution/bailiff',
    patterns: [
      before(String.raw`судебный\s+исполнитель`, String.raw`${REGION}${COLON}${NAME}`),
      before(String.raw`сот\s+орындаушысы`, String.raw`${COLON}${NAME}`),
      before(String.raw`(?<!\p{L})(?:чси|жсо)`, String.raw`${COLON}${NAME}`),
    ],
    inOtherCase: [before(String.raw`судебн(?:ого|ым|ому)\s+исполнител(?:я|ем|ю)`, String.raw`${REGION}\s+${NAME}`)],
    read: words,
  },
  {
    path: 'proceedings',
    patterns: [
      pattern(String.raw`исполнительно\p{L}+\s+производств\p{L}+\s*(?::|за\s)?\s*${NUMBER}`),
      pattern(String.raw`номер\s+исполнительного\s+производства\s*:?\s*№?\s*${ID}`),
      pattern(String.raw`атқарушылық\s+іс\s+жүргізу\p{L}*\s*:?\s*${NUMBER}`),
      pattern(String.raw`${NUMBER_FIRST}\s+атқарушылық\s+іс\s+жүргізу`),
      pattern(String.raw`атқарушылық\s+іс\s+жүргізудің\s+нөмірі\s*:?\s*№?\s*${ID}`),
    ],
    read: words,
  },
  {
    path: '/document/number',
    patterns: [
      pattern(String.raw`${WRIT_RU}\s*(?::|за\s)?\s*${NUMBER}`),
      pattern(String.raw`номер\s+исполнительного\s+документа\s*:?\s*№?\s*${ID}`),
      pattern(String.raw`${WRIT_KK}\s*:?\s*${NUMBER}`),
      pattern(String.raw`${NUMBER_FIRST}\s+(?:нотариустың\s+)?${WRIT_KK}`),
      pattern(String.raw`атқарушылық\s+құжаттың\s+нөмірі\s*:?\s*№?\s*${ID}`),
    ],
    read: words,
  },
  {
    path: '/document/amountTenge',
    patterns: [
      pattern(
        String.raw`(?:на\s+сумму|в\s+сумме|сумма\s+(?:требования|взыскания|долга|по\s+документу))\s*[:—-]?\s*(${MONEY})${TENGE}`,
      ),
      pattern(
        String.raw`о\s+взыскании\s${within(160)}(?<!остат\p{L}{1,3}\s+)(?:суммы|долга|задолженности)\s+(?:в\s+размере\s+)?(${MONEY})${TENGE}`,
      ),
      pattern(String.raw`(?:(?<!\p{L})сумма\s*[:—-]|размер\s+требования\s*[:—-]?)\s*(${MONEY})${TENGE}`),
      pattern(String.raw`талап(?:\s+мөлшері)?\s*[:—-]\s*(${MONEY})${TENGE}`),
      pattern(String.raw`(?:талап|өндіру|берешек)\s+сомасы\s*[:—-]?\s*(${MONEY})${TENGE}`),
      pattern(String.raw`(?<![\d.,])(${MONEY})${TENGE}\s+(?:сомасын\s+)?(?:өндір|төлемеген)`),
    ],
    read: readTenge,
  },
  {
    path: '/document/balanceTenge',
    patterns: [
      pattern(String.raw`(?:остаток|остатка)(?:\s+[\p{L}-]+){0,3}?\s*[:—-]?\s*(${MONEY})${TENGE}`),
      pattern(String.raw`(?:қалған\s+(?:берешек|сома)\p{L}*|(?:берешектің\s+)?қалдығы)\s*[:—-]?\s*(${MONEY})${TENGE}`),
    ],
    read: readTenge,
  },
  {
    path: '/periodic/unpaidSince',
    patterns: [
      pattern(
        String.raw`не\s+(?:уплачива|вносит?|вносят|исполня|выплачива)\p{L}*\s+(?:[\p{L}-]+\s+){0,3}?с\s+(${DATE})`,
      ),
      pattern(String.raw`(${DATE})\S*\s+(?:бастап|бері)\s+төле(?:нбе|ме)\p{L}*`),
    ],
    read: date,
  },
  {
    path: '/debtor/name',
    patterns: [
      before('должник', String.raw`${COLON}(?:гр\.\s*)?${NAME}`),
      before('должника', String.raw`\s*:\s*${NAME}`),
      before('борышкер', String.raw`${COLON}${NAME}`),
      // The head of a debtor entity is the one who is kept from leaving.
      before('руководитель', String.raw`${COLON}${NAME}`),
      before('басшысы', String.raw`${COLON}${NAME}`),
    ],
    inOtherCase: [before('должник(?:а|у|ом|е)', String.raw`\s+(?:гр\.\s*)?${NAME}`)],
    read: words,
  },
  {
    path: '/debtor/iin',
    patterns: [
      pattern(String.raw`(?:ИИН|ЖСН)(?:\s+должника)?\s*:?\s*(\d{12})(?!\d)`),
      // A form: "Должник (ФИО, ИИН): Ержанов Канат, 830811300219".
      new RegExp(String.raw`(?:ИИН|ЖСН)\)\s*:\s*(?:${NAME.slice(1, -1)})\s*,\s*(\d{12})(?!\d)`, 'gu'),
    ],
    read: (text) => text,
  },
  {
    path: '/notice/deliveredOn',
    patterns: [
      pattern(String.raw`${NOTICE_RU}\s${within(120)}${SERVED_RU}\s*:?\s*${FEW_WORDS}(${DATE})`),
      pattern(String.raw`${NOTICE_RU}\s*:\s*${SERVED_RU}\s+(${DATE})`),
      pattern(String.raw`(?:дата\s+)?вручени[ея]\s+${NOTICE_RU}\s*(?:должнику\s*)?:\s*(${DATE})`),
      pattern(String.raw`${SERVED_RU}\s+${NOTICE_RU}\s+(${DATE})`),
      pattern(String.raw`(${DATE})\s*${YEAR_WORD}\s+должнику\s+${SERVED_RU}\s+${NOTICE_RU}`),
      pattern(String.raw`хабарлама\p{L}*\s*:?\s${within(120)}(${DATE})\S*\s+${withoutDay(80)}${SERVED_KK}`),
      pattern(String.raw`хабарлама\p{L}*\s+тапсырылған\s+күн\p{L}*\s*:?\s*(${DATE})`),
      pattern(String.raw`хабарлама\p{L}*\s+алған\s+күн\p{L}*\s*:?\s*(${DATE})`),
      pattern(String.raw`(${DATE})\s+(?:күні\s+)?борышкерге\s+${within(60)}хабарлама\p{L}*\s+${SERVED_KK}`),
    ],
    read: date,
  },
]
