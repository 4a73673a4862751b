/**
 * Finds the answers of an exit ban in the words of a bailiff's resolution, in Russian or Kazakh. Only what stands there
 * in so many words is taken; whether the papers are complete, the notice proper and the like stays open for a person.
 * Where the words give two answers, none is taken and both are shown.
 */
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import { emptyExitBan, setAnswer } from './columns.ts'
import type { Place } from './table.ts'
import { FIELD_RULES } from './field-rules.ts'
import type { FieldRule } from './field-rules.ts'
import { isIin, namesTiyn } from './values.ts'

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

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Lines in which place and day of the paper stand. */
const HEAD_LINES = 8

/** Days in quotes («05» ноября) and headings in spaced letters (Қ А У Л Ы) as plain words. */
function settled(line: string): string {
  return line
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[«"“](\d{1,2})[»"”]/g, '$1')
    .replace(/(?<!\p{L})(?:\p{L} ){4,}\p{L}(?!\p{L})/gu, (spaced) => spaced.replaceAll(' ', ''))
}

/** The document in one string, and the way back from an offset to the line. */
function joined(lines: readonly TextLine[]): { text: string; lineAt: (offset: number) => TextLine | undefined } {
  const starts: number[] = []
  let text = ''
  for (const { text: words } of lines) {
    starts.push(text.length)
    text += `${settled(words)}\n`
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
  rule: FieldRule,
  patterns: readonly RegExp[],
  text: string,
  lineAt: (offset: number) => TextLine | undefined,
): Found[] {
  const found: Found[] = []
  for (const one of patterns)
    for (const match of text.matchAll(one)) {
      const raw = match[1] ?? ''
      // A sum that is not of whole tenge is for a person to enter, whether its tiyn stand behind a comma or a word.
      const value = rule.path.endsWith('Tenge') && namesTiyn(match[0]) ? undefined : rule.read(raw)
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
  for (const rule of FIELD_RULES) {
    const read = find(rule, rule.patterns, text, lineAt)
    const head = text.split('\n', HEAD_LINES).join('\n')
    for (const one of find(rule, rule.inHead ?? [], head, lineAt))
      if (!read.some(({ value }) => value === one.value)) read.push(one)
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
