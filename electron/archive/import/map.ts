/** The mapping of a table's columns to an act: what the dialog makes and `--map map.json` holds. */
import { VALUE_WORDS } from '../../../shared/archive/query-words.ts'
import { MAP_FIELDS, tableMapSchema } from '../../../shared/archive/table-map.ts'
import type { TableMap } from '../../../shared/archive/table-map.ts'
import type { ActFacts, Fact, PunishmentFact } from '../../../shared/archive/types.ts'
import { MAIN_KINDS } from '../../../shared/case/kinds.ts'
import { isIsoDate } from '../../../shared/time/date.ts'
import { ArchiveFault } from '../faults.ts'
import { noFacts } from '../search/writer.ts'
import { ImportFault } from './faults.ts'

export const TableMapSchema = tableMapSchema
export type { TableMap }

/** A line of a table by its column names. */
export type Line = ReadonlyMap<string, string>

const SINGLE = MAP_FIELDS

/** @throws ArchiveFault `badMap` with the path of the mistake */
export function readTableMap(value: unknown, where: string): TableMap {
  const parsed = TableMapSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ArchiveFault('badMap', `${where}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}

export function textColumns({ text }: TableMap): string[] {
  return typeof text === 'string' ? [text] : text
}

/** @throws ImportFault `noColumn` naming the first column the table lacks, and those it has */
export function requireColumns(map: TableMap, columns: readonly string[]): void {
  const wanted = [...textColumns(map), ...SINGLE.flatMap((name) => map[name] ?? [])]
  const missing = wanted.find((name) => !columns.includes(name))
  if (missing !== undefined) throw new ImportFault('noColumn', `«${missing}» ∉ ${columns.slice(0, 30).join(', ')}`)
}

function fact<T>(value: T): Fact<T> {
  return { value, from: null, to: null, mark: 'machine' }
}

/** 2024-03-05, 05.03.2024, 5/3/2024 and times behind them. */
function dateOf(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/u.exec(text)?.[1]
  if (iso !== undefined) return isIsoDate(iso) ? iso : null
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s.*)?$/u.exec(text)
  if (match === null) return null
  const [, day = '', month = '', year = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}

/**
 * The facts of a line: what the text gave, with what the table says put over it.
 * @throws ImportFault `badLine` for a value that is none of ours
 */
export function factsOfLine(map: TableMap, line: Line, text: string, extracted: ActFacts | null): ActFacts {
  const facts: ActFacts = { ...(extracted ?? noFacts(text)) }
  const value = (name: (typeof SINGLE)[number]): string | null => {
    const column = map[name]
    const raw = column === undefined ? '' : (line.get(column) ?? '').trim()
    if (raw === '') return null
    return map.values?.[name]?.[raw] ?? raw
  }
  const refuse = (name: string, raw: string): never => {
    throw new ImportFault('badLine', `${name}: ${raw.slice(0, 60)}`)
  }
  const oneOf = <T extends string>(
    name: 'level' | 'kind' | 'language' | 'outcome',
    words: ReadonlyMap<string, T>,
  ): T | null => {
    const raw = value(name)
    return raw === null ? null : (words.get(raw.toLowerCase()) ?? refuse(name, raw))
  }
  const number = value('number')
  if (number !== null) facts.number = fact(number)
  const date = value('date')
  if (date !== null) facts.date = fact(dateOf(date) ?? refuse('date', date))
  const court = value('court')
  if (court !== null) facts.court = fact(court)
  facts.level = oneOf('level', VALUE_WORDS.level) ?? facts.level
  facts.language = oneOf('language', VALUE_WORDS.language) ?? facts.language
  const kind = oneOf('kind', VALUE_WORDS.kind)
  if (kind !== null) facts.kind = fact(kind)
  const outcome = oneOf('outcome', VALUE_WORDS.outcome)
  if (outcome !== null) facts.outcome = fact(outcome)
  const article = value('article')
  if (article !== null) facts.charges = [chargeOf(article, value('part'), refuse)]
  const punishment = punishmentOf(value('punishment'), value('amount'), value('conditional'), refuse)
  if (punishment !== null) facts.final = fact(punishment)
  return facts
}

function chargeOf(article: string, part: string | null, refuse: (name: string, raw: string) => never) {
  const match = /^(?:ст\.?|art\.?)?\s*(\d{1,3}(?:-\d{1,2})?)(?:\s*(?:\(|ч\.?\s*)(\d{1,2}(?:-\d)?)\)?)?$/iu.exec(article)
  if (match === null) return refuse('article', article)
  return fact({ article: match[1] ?? '', part: part ?? match[2] ?? null, points: [] })
}

function punishmentOf(
  kind: string | null,
  amount: string | null,
  conditional: string | null,
  refuse: (name: string, raw: string) => never,
): PunishmentFact | null {
  if (kind === null) return null
  const known = MAIN_KINDS.find((one) => one === kind) ?? refuse('punishment', kind)
  const number = amount === null ? null : Number(amount.replaceAll(' ', '').replace(',', '.'))
  if (number !== null && !Number.isFinite(number)) refuse('amount', amount ?? '')
  const yes = conditional !== null && /^(?:1|true|да|иә|yes)$/iu.test(conditional)
  return { kind: known, amount: number, conditional: yes }
}
