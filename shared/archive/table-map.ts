/** The mapping of a table's columns to an act: what the dialog makes, the archive remembers and `--map map.json` holds. */
import { z } from 'zod'

const column = z.string().min(1).max(300)

/** Fields of an act that one column each may fill. */
export const MAP_FIELDS = [
  'number',
  'date',
  'court',
  'level',
  'kind',
  'language',
  'outcome',
  'article',
  'part',
  'punishment',
  'amount',
  'conditional',
] as const
export type MapField = (typeof MAP_FIELDS)[number]

export const tableMapSchema = z.strictObject({
  /** The text of the act, or several columns whose texts stand one under the other. */
  text: z.union([column, z.array(column).min(1)]),
  number: column.optional(),
  date: column.optional(),
  court: column.optional(),
  level: column.optional(),
  kind: column.optional(),
  language: column.optional(),
  outcome: column.optional(),
  article: column.optional(),
  part: column.optional(),
  punishment: column.optional(),
  amount: column.optional(),
  conditional: column.optional(),
  /** True where the acts of the table are no real ones. */
  generated: z.boolean().optional(),
  /** Words of the table for our values: `{ "outcome": { "осуждён": "conviction" } }`. */
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
})
export type TableMap = z.infer<typeof tableMapSchema>
