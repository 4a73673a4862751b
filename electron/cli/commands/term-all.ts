/** `ukim term-all`: last days of many terms, one JSON object a line in, one out. */
import { z } from 'zod'
import { cliSays } from '../../../shared/language/explain/cli.ts'
import { caseFault, pointer } from '../../../shared/case/fault.ts'
import type { Language, Says } from '../../../shared/language/say.ts'
import { isIsoDate } from '../../../shared/time/date.ts'
import { termEnd } from '../../../shared/time/term.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { readText } from '../files.ts'
import { EXIT, languageOf } from '../io.ts'

const USAGE = 'term-all FILE.jsonl'
const whole = z.int().nonnegative().max(100_000).default(0)
const span = { years: whole, months: whole, days: whole }
const spanSchema = z.strictObject(span)

/** Fields beside a term that say nothing about its length: let through unread, so that files of examples can be run. */
const REMARKS = ['id', 'name', 'label', 'why', 'note', 'comment', 'end', 'expected'] as const
const remarks = Object.fromEntries(REMARKS.map((name) => [name, z.unknown().optional()]))

/** A line: a term, perhaps followed by others. A misspelt field would shorten a term, so unknown ones are refused. */
const lineSchema = z.strictObject({
  ...remarks,
  start: z.string().refine(isIsoDate, { error: 'date' }),
  ...span,
  credit: z.number().nonnegative().max(100_000).multipleOf(0.5).default(0),
  following: z.array(spanSchema).max(100).default([]),
})

interface LineError {
  path: string
  says: Says
}

function readLine(text: string): { term: z.output<typeof lineSchema> } | LineError {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { path: '', says: caseFault('notJson', '', { detail: error instanceof Error ? error.message : '' }).says }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { path: '', says: caseFault('wrongType', '', { expected: 'object' }).says }
  const { then: following, ...rest } = value as { then?: unknown }
  const result = lineSchema.safeParse({ ...rest, following })
  if (result.success) return { term: result.data }
  const issue = result.error.issues[0]
  const keys = (issue?.path ?? []).map((key) => (key === 'following' ? 'then' : key))
  const path = pointer(keys)
  const found = keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
  const shown = (typeof found === 'string' ? found : (JSON.stringify(found) ?? '')).slice(0, 60)
  if (issue?.code === 'unrecognized_keys')
    return { path, says: caseFault('unknownField', path, { field: issue.keys.join(', ') }).says }
  if (found === undefined) return { path, says: caseFault('fieldMissing', path).says }
  if (issue?.message === 'date') return { path, says: caseFault('wrongDate', path, { value: shown }).says }
  return { path, says: caseFault('wrongValue', path, { value: shown, expected: 'range' }).says }
}

function answer(text: string, language: Language): string {
  const line = readLine(text)
  const error = ({ path, says }: LineError): string => JSON.stringify({ error: { path, says: says[language] } })
  if (!('term' in line)) return error(line)
  const { start, years, months, days, credit, following } = line.term
  const spans = [{ years, months, days }, ...following]
  if (spans.some((one) => one.years + one.months + one.days === 0))
    return error({ path: '', says: cliSays('termNeedsLength') })
  const end = termEnd({ start, years, months, days, credit, following })
  return isIsoDate(end) ? JSON.stringify({ end }) : error({ path: '', says: cliSays('termTooFar') })
}

export const termAll: Command = {
  help: `ukim ${USAGE} [--lang kk|ru|en]

Reads one JSON object a line and prints one for each:
  {"start": "2020-08-31", "months": 1}                                     → {"end": "2020-09-30"}
  {"start": "2026-11-20", "months": 24, "credit": 58.5}                    → {"end": "2028-09-21"}
  {"start": "2026-11-20", "months": 1, "then": [{"months": 2}, {"days": 10}]} → {"end": "2027-03-01"}
Fields: start, years, months, days, credit (days, halves allowed), then (terms served afterwards, each from the day after
the one before ended; credit comes off the end of the last). A bad line gives {"error": …} in its place; empty lines
are passed over.

Exit codes: 0 every line answered, 2 the file cannot be read or the call is wrong.`,
  async run(args, io) {
    const { values, positionals } = readArguments(
      args,
      { json: { type: 'boolean' }, lang: { type: 'string' } },
      { min: 1, max: 1, usage: USAGE },
    )
    const language = languageOf(values.lang, io)
    for (const line of readText(positionals[0] ?? '').split('\n'))
      if (line.trim() !== '') io.out(answer(line, language))
    return EXIT.ok
  },
}
