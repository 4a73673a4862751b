/**
 * The query language of the archive.
 *
 * Words stand together (all must be there); `"a phrase"`, `beginning*`, `-without`, `a ИЛИ b` (НЕМЕСЕ, OR, |), and fields:
 * `ст:188(2)`, `суд:"Алматы"`, `год:2020-2024`, `язык:қаз`, `исход:оправдание`, `вид:приговор`, `уровень:область`,
 * `номер:1-123/2025`, each also in Kazakh and English. A mistake is told with its place; nothing is guessed.
 */
import type { Says } from '../language/say.ts'
import { FIELD_WORDS, QUERY_FAULTS, VALUE_WORDS } from './query-words.ts'
import type { FieldName, QueryFaultCode } from './query-words.ts'
import type { ActLanguage, ArchiveActKind, CourtLevel, Outcome } from './types.ts'

/** One thing to look for; `from` and `to` are offsets into the query. */
export type QueryItem = { from: number; to: number } & (
  { kind: 'word'; text: string } | { kind: 'prefix'; text: string } | { kind: 'phrase'; text: string }
)

export type QueryFilter = { from: number; to: number; negated: boolean } & (
  | { field: 'article'; article: string; part: string | null }
  | { field: 'court'; text: string }
  | { field: 'year'; first: number; last: number }
  | { field: 'language'; value: ActLanguage }
  | { field: 'outcome'; value: Outcome }
  | { field: 'kind'; value: Exclude<ArchiveActKind, 'unknown'> }
  | { field: 'level'; value: Exclude<CourtLevel, 'unknown'> }
  | { field: 'number'; text: string }
)

/** Alternatives, one of which must (or, negated, none may) be there. */
export interface QueryGroup {
  negated: boolean
  items: QueryItem[]
}

export interface ArchiveQuery {
  groups: QueryGroup[]
  filters: QueryFilter[]
}

export interface QueryFault {
  code: QueryFaultCode
  from: number
  to: number
  says: Says
}

export type ParsedQuery = { ok: true; query: ArchiveQuery } | { ok: false; faults: QueryFault[] }

const MAX_ITEMS = 64
const MAX_LENGTH = 4000
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '“' }
const OR = /^(?:ИЛИ|НЕМЕСЕ|OR|\|)$/u
const YEARS = 100

class Faulty extends Error {
  readonly fault: QueryFault
  constructor(code: QueryFaultCode, from: number, to: number, values: Record<string, string> = {}) {
    super(code)
    const fill = (text: string): string => text.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
    const { kk, ru, en } = QUERY_FAULTS[code]
    this.fault = { code, from, to, says: { kk: fill(kk), ru: fill(ru), en: fill(en) } }
  }
}

/** A piece of the query as it is cut: up to a blank outside quotation marks. */
interface Piece {
  from: number
  to: number
  minus: boolean
  field: string | null
  quoted: boolean
  text: string
  textFrom: number
}

function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) {
      at += 1
      continue
    }
    const from = at
    let minus = false
    // A hyphen before a blank is a dash and no sign of ours.
    if (/[-−–]/u.test(text.charAt(at)) && at + 1 <= text.length) {
      if (at + 1 === text.length || /\s/u.test(text.charAt(at + 1))) throw new Faulty('strayMinus', at, at + 1)
      minus = true
      at += 1
    }
    let field: string | null = null
    const named = /^(\p{L}+):/u.exec(text.slice(at))
    if (named !== null) {
      field = named[1] ?? ''
      at += named[0].length
    }
    const textFrom = at
    const close = QUOTES[text.charAt(at)]
    if (close !== undefined) {
      const end = text.indexOf(close, at + 1)
      if (end < 0) throw new Faulty('openQuote', at, text.length)
      const inner = text.slice(at + 1, end)
      if (!/[\p{L}\p{N}]/u.test(inner)) throw new Faulty('emptyPhrase', at, end + 1)
      at = end + 1
      found.push({ from, to: at, minus, field, quoted: true, text: inner, textFrom: textFrom + 1 })
      continue
    }
    while (at < text.length && !/\s/u.test(text.charAt(at)) && QUOTES[text.charAt(at)] === undefined) at += 1
    found.push({ from, to: at, minus, field, quoted: false, text: text.slice(textFrom, at), textFrom })
  }
  return found
}

function filterOf(piece: Piece): QueryFilter {
  const { from, to, minus: negated, text, textFrom } = piece
  const word = piece.field ?? ''
  const field: FieldName | undefined = FIELD_WORDS.get(word.toLowerCase())
  if (field === undefined) throw new Faulty('unknownField', from, textFrom, { word })
  if (text.trim() === '') throw new Faulty('emptyField', from, to, { word })
  const place = { from, to, negated }
  switch (field) {
    case 'article': {
      const match = /^(\d{1,3}(?:-\d{1,2})?)(?:\((\d{1,2}(?:-\d)?)\)|\.(\d{1,2}))?$/u.exec(text.trim())
      if (match === null) throw new Faulty('badArticle', textFrom, to, { word: text })
      return { ...place, field, article: match[1] ?? '', part: match[2] ?? match[3] ?? null }
    }
    case 'year': {
      const match = /^(\d{4})(?:(?:-|\.\.|–)(\d{4}))?$/u.exec(text.trim())
      const first = Number(match?.[1])
      const last = Number(match?.[2] ?? match?.[1])
      if (match === null || last < first || last - first > YEARS)
        throw new Faulty('badYear', textFrom, to, { word: text })
      return { ...place, field, first, last }
    }
    case 'court':
    case 'number':
      if (!/[\p{L}\p{N}]/u.test(text)) throw new Faulty('emptyField', from, to, { word })
      return { ...place, field, text }
    case 'language':
      return { ...place, field, value: valueOf(VALUE_WORDS.language, text, textFrom, to) }
    case 'outcome':
      return { ...place, field, value: valueOf(VALUE_WORDS.outcome, text, textFrom, to) }
    case 'kind':
      return { ...place, field, value: valueOf(VALUE_WORDS.kind, text, textFrom, to) }
    case 'level':
      return { ...place, field, value: valueOf(VALUE_WORDS.level, text, textFrom, to) }
  }
}

function valueOf<T extends string>(table: ReadonlyMap<string, T>, text: string, from: number, to: number): T {
  const value = table.get(text.trim().toLowerCase())
  if (value === undefined) throw new Faulty('badValue', from, to, { word: text, allowed: [...table.keys()].join(', ') })
  return value
}

function itemOf(piece: Piece): QueryItem | null {
  const { from, to, text } = piece
  if (piece.quoted) return { kind: 'phrase', text, from, to }
  const star = text.indexOf('*')
  if (star >= 0) {
    const letters = text.slice(0, star)
    if (star !== text.length - 1) throw new Faulty('strayStar', piece.textFrom + star, piece.textFrom + star + 1)
    if (!/^[\p{L}\p{N}]+$/u.test(letters))
      throw new Faulty('strayStar', piece.textFrom + star, piece.textFrom + star + 1)
    if (letters.length < 2) throw new Faulty('shortPrefix', from, to)
    return { kind: 'prefix', text: letters, from, to }
  }
  // Signs alone ("—", "№") say nothing.
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  // "1-123/2025", "ата-ана" and "188(2)" are several words side by side.
  return { kind: /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text) ? 'phrase' : 'word', text, from, to }
}

function build(text: string): ArchiveQuery {
  if (text.length > MAX_LENGTH) throw new Faulty('tooLong', MAX_LENGTH, text.length)
  const groups: QueryGroup[] = []
  const filters: QueryFilter[] = []
  let joining: Piece | null = null
  let count = 0
  for (const piece of pieces(text)) {
    if (!piece.quoted && piece.field === null && OR.test(piece.text)) {
      if (groups.length === 0 || joining !== null || piece.minus) throw new Faulty('strayOr', piece.from, piece.to)
      joining = piece
      continue
    }
    if (piece.field !== null) {
      if (joining !== null) throw new Faulty('strayOr', joining.from, joining.to)
      filters.push(filterOf(piece))
      continue
    }
    const item = itemOf(piece)
    if (item === null) continue
    count += 1
    if (count > MAX_ITEMS) throw new Faulty('tooLong', piece.from, text.length)
    const before = groups.at(-1)
    if (joining !== null && before !== undefined) {
      if (piece.minus || before.negated) throw new Faulty('strayOr', joining.from, joining.to)
      before.items.push(item)
      joining = null
    } else groups.push({ negated: piece.minus, items: [item] })
  }
  if (joining !== null) throw new Faulty('strayOr', joining.from, joining.to)
  if (groups.length === 0 && filters.length === 0) throw new Faulty('empty', 0, text.length)
  if ([...groups, ...filters].every((part) => part.negated)) throw new Faulty('onlyMinus', 0, text.length)
  return { groups, filters }
}

/** Reads a query. */
export function parseQuery(text: string): ParsedQuery {
  try {
    return { ok: true, query: build(text) }
  } catch (error) {
    if (error instanceof Faulty) return { ok: false, faults: [error.fault] }
    throw error
  }
}
