/**
 * Finds the answers of an exit ban in the words of a bailiff's resolution, in Russian or Kazakh. Only what stands there
 * in so many words is taken; whether the papers are complete, the notice proper and the like stays open for a person.
 * Where the words give two answers, none is taken and both are shown.
 */
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import { emptyExitBan, setAnswer } from './columns.ts'
import type { Place } from './table.ts'
import { isIin, readDate, readTenge, readWrittenDate } from './values.ts'

/** A line or paragraph of a document. */
export interface TextLine {
  text: string
  /** From 1; undefined where the format knows no pages. */
  page?: number
  /** Within the page, or the document; from 1. */
  line: number
}

export interface Found {
  value: string | number
  place: Place
}

export interface Extraction {
  material: ExitBanMaterial
  /** Where each answer was read, by its JSON pointer. */
  places: Record<string, Place>
  /** Answers with more than one reading, or a name only in another case: left open, shown as they stand. */
  ambiguous: { path: string; found: Found[] }[]
  /** Number of the enforcement proceedings: the format has no field for it. */
  proceedings: Found | null
}

const DATE = String.raw`(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+[а-яё]+\s+\d{4}|\d{4}\s+жыл\p{L}*\s+\d{1,2}\s+\p{L}+)`
const MONEY = String.raw`\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{2})?`
const TENGE = String.raw`\s*(?:\([^)]*\)\s*)?(?:тенге|теңге|тг\b|₸)`
const NUMBER = String.raw`№\s*([\p{L}\d][\p{L}\d/.\-]*[\p{L}\d])`
// Surname with initials, initials with surname, or surname, name and patronymic; each with a capital.
const NAME = String.raw`(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?\s+(?:\p{Lu}\.\s?(?:\p{Lu}\.)?|\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?)|\p{Lu}\.\s?(?:\p{Lu}\.)?\s?\p{Lu}\p{L}+)`

const date = (text: string): string | undefined => readDate(text) ?? readWrittenDate(text)
const words = (text: string): string => text.replace(/\s+/gu, ' ').trim()

interface Rule {
  path: `/${string}` | 'proceedings'
  patterns: readonly RegExp[]
  /** Places where a name stands in another case: shown to a person, for the plain form cannot be told from it. */
  inOtherCase?: readonly RegExp[]
  read: (text: string) => string | number | undefined
}

const pattern = (source: string): RegExp => new RegExp(source, 'giu')
/** Names need their capitals: no `i`. */
const cased = (source: string): RegExp => new RegExp(source, 'gu')

const RULES: readonly Rule[] = [
  {
    path: '/resolution/number',
    patterns: [
      pattern(String.raw`постановлени[ея]\s+(?:от\s+${DATE}\s*(?:года|г\.)?\s*)?${NUMBER}`),
      pattern(String.raw`қаулы(?:сы)?\s+${NUMBER}`),
    ],
    read: words,
  },
  {
    path: '/resolution/issuedOn',
    patterns: [
      pattern(String.raw`постановлени[ея]\s+(?:№\s*\S+\s+)?от\s+(${DATE})`),
      pattern(String.raw`дата\s+(?:вынесения\s*)?(?:постановления)?\s*:?\s*(${DATE})`),
      pattern(String.raw`қаулы(?:ның)?\s+(?:шығарылған\s+)?күні\s*:?\s*(${DATE})`),
      pattern(String.raw`қаулы(?:сы)?\s+№\s*\S+\s*,?\s+(${DATE})`),
    ],
    read: date,
  },
  {
    path: '/resolution/bailiff',
    patterns: [
      cased(String.raw`[Сс]удебный\s+исполнитель(?:\s*:)?\s+${NAME}`),
      cased(String.raw`(?:[Сс]от\s+орындаушысы(?:\s*:)?)\s+${NAME}`),
    ],
    inOtherCase: [cased(String.raw`[Сс]удебн(?:ого|ым|ому)\s+исполнител(?:я|ем|ю)\s+${NAME}`)],
    read: words,
  },
  {
    path: 'proceedings',
    patterns: [
      pattern(String.raw`исполнительно\p{L}+\s+производств\p{L}+\s+${NUMBER}`),
      pattern(String.raw`атқарушылық\s+іс\s+жүргізу\p{L}*\s+${NUMBER}`),
    ],
    read: words,
  },
  {
    path: '/document/number',
    patterns: [
      pattern(String.raw`исполнительн(?:ый|ого|ому|ым|ая|ой)\s+(?:лист|надпис|документ)\p{L}*\s+${NUMBER}`),
      pattern(String.raw`атқару\s+парағы\p{L}*\s+${NUMBER}`),
      pattern(String.raw`атқарушылық\s+құжат\p{L}*\s+${NUMBER}`),
      pattern(String.raw`атқару\s+қағазы\p{L}*\s+${NUMBER}`),
    ],
    read: words,
  },
  {
    path: '/document/amountTenge',
    patterns: [
      pattern(
        String.raw`(?:на\s+сумму|в\s+сумме|сумма\s+(?:требования|взыскания|долга|по\s+документу))\s*[:—-]?\s*(${MONEY})${TENGE}`,
      ),
      pattern(String.raw`(?:талап|өндіру|берешек)\s+сомасы\s*[:—-]?\s*(${MONEY})${TENGE}`),
    ],
    read: readTenge,
  },
  {
    path: '/document/balanceTenge',
    patterns: [
      pattern(
        String.raw`(?:остаток|остатка)\s+(?:долга|задолженности)\s*(?:составляет)?\s*[:—-]?\s*(${MONEY})${TENGE}`,
      ),
      pattern(String.raw`(?:қалған\s+берешек|берешектің\s+қалдығы)\s*[:—-]?\s*(${MONEY})${TENGE}`),
    ],
    read: readTenge,
  },
  {
    path: '/periodic/unpaidSince',
    patterns: [
      pattern(String.raw`не\s+(?:уплачива|вносит?|вносят|исполня|выплачива)\p{L}*\s+с\s+(${DATE})`),
      pattern(String.raw`(${DATE})\S*\s+бастап\s+төленбе\p{L}*`),
    ],
    read: date,
  },
  {
    path: '/debtor/name',
    patterns: [
      cased(String.raw`[Дд]олжник(?:\s*[:—-])?\s+(?:гр\.\s*)?${NAME}`),
      cased(String.raw`[Бб]орышкер(?:\s*[:—-])?\s+${NAME}`),
    ],
    inOtherCase: [cased(String.raw`[Дд]олжник(?:а|у|ом|е)\s+(?:гр\.\s*)?${NAME}`)],
    read: words,
  },
  { path: '/debtor/iin', patterns: [pattern(String.raw`(?:ИИН|ЖСН)\s*:?\s*(\d{12})(?!\d)`)], read: (text) => text },
  {
    path: '/notice/deliveredOn',
    patterns: [
      pattern(String.raw`извещени\p{L}+[^.;]{0,120}?(?:вручен|доставлен|получен)\p{L}*\s+(?:должнику\s+)?(${DATE})`),
      pattern(String.raw`хабарлама\p{L}*[^.;]{0,120}?(${DATE})\S*\s+(?:күні\s+)?(?:тапсырыл|жеткізіл|алын)\p{L}*`),
    ],
    read: date,
  },
]

/** The document in one string, and the way back from an offset to the line. */
function joined(lines: readonly TextLine[]): { text: string; lineAt: (offset: number) => TextLine | undefined } {
  const starts: number[] = []
  let text = ''
  for (const { text: words } of lines) {
    starts.push(text.length)
    // Days stand in quotes in many papers: «05» ноября.
    text += `${words.replace(/[\u00ad\u200b]/g, '').replace(/[«"“](\d{1,2})[»"”]/g, '$1')} `
  }
  return { text, lineAt: (offset) => lines[starts.findLastIndex((start) => start <= offset)] }
}

function placeOf(line: TextLine, text: string): Place {
  const page = line.page
  const inPage = (kk: string, ru: string, en: string): { kk: string; ru: string; en: string } =>
    page === undefined
      ? { kk, ru, en }
      : { kk: `${page}-бет, ${kk}`, ru: `стр. ${page}, ${ru}`, en: `page ${page}, ${en}` }
  return {
    at: inPage(`${line.line}-жол`, `строка ${line.line}`, `line ${line.line}`),
    text,
    line: line.line,
    ...(page === undefined ? {} : { page }),
  }
}

/** Endings that a Kazakh name takes in other cases: "Асқарұлының", "Сәрсеновтың". */
const KK_ENDING =
  /(?:(?:ұлы|улы|қызы|кызы)(?:ның|нің|на|не|н|нан|нен|мен)|(?:ов|ев|ёв|ин|ын|ова|ева|ина)(?:тың|тің|дың|дің|ның|нің|қа|ке|ға|ге|ты|ті|ды|ді|ны|ні|тан|тен|дан|ден|нан|нен|пен|бен|мен))$/u

const inPlainForm = ({ value }: Found): boolean => !KK_ENDING.test(String(value))

function find(
  rule: Rule,
  patterns: readonly RegExp[],
  text: string,
  lineAt: (offset: number) => TextLine | undefined,
): Found[] {
  const found: Found[] = []
  for (const one of patterns)
    for (const match of text.matchAll(one)) {
      const raw = match[1] ?? ''
      const value = rule.read(raw)
      const line = lineAt(match.index + match[0].lastIndexOf(raw))
      if (value === undefined || line === undefined) continue
      if (!found.some((other) => other.value === value)) found.push({ value, place: placeOf(line, words(match[0])) })
    }
  return found
}

/** Several IIN: the one that stands right behind the debtor's name is the debtor's. */
function debtorsIin(found: readonly Found[], text: string, name: string | null): Found[] {
  if (found.length < 2 || name === null) return [...found]
  const behind = /^[\s,;:(]*(?:ИИН|ЖСН)\s*:?\s*(\d{12})/iu.exec(text.slice(text.indexOf(name) + name.length))
  const own = found.filter(({ value }) => value === behind?.[1])
  return own.length === 1 ? own : [...found]
}

/** The debtor's name as it stands in the text, in whatever case. */
function debtorAsWritten({ material, ambiguous }: Extraction): string | null {
  const other = ambiguous.find(({ path }) => path === '/debtor/name')?.found
  return material.debtor.name ?? (other?.length === 1 ? String(other[0]?.value) : null)
}

/** Reads what it can; everything else stays an open question. */
export function extractFields(lines: readonly TextLine[]): Extraction {
  const { text, lineAt } = joined(lines)
  const extraction: Extraction = { material: emptyExitBan(), places: {}, ambiguous: [], proceedings: null }
  for (const rule of RULES) {
    const read = find(rule, rule.patterns, text, lineAt)
    const plain = rule.inOtherCase === undefined ? read : read.filter(inPlainForm)
    const declined = plain.length > 0 ? [] : [...read, ...find(rule, rule.inOtherCase ?? [], text, lineAt)]
    const found = rule.path === '/debtor/iin' ? debtorsIin(plain, text, debtorAsWritten(extraction)) : plain
    const [first] = found
    if (first === undefined) {
      if (declined.length > 0) extraction.ambiguous.push({ path: rule.path, found: declined })
    } else if (found.length > 1) extraction.ambiguous.push({ path: rule.path, found })
    else if (rule.path === 'proceedings') extraction.proceedings = first
    else {
      setAnswer(extraction.material, rule.path, first.value)
      extraction.places[rule.path] = first.place
    }
  }
  return extraction
}

/** Doubts about an IIN that was read or typed: a wrong check figure is most often a slip of the hand or the scanner. */
export function iinDoubtful(iin: string | null): boolean {
  return iin !== null && iin.trim() !== '' && !isIin(iin.trim())
}
