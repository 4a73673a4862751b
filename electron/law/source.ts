/** Reads the sanction table in its source form, JSON Lines, refusing a bad row with file, line and field. */
import { rowSchema } from '../../shared/law/types.ts'
import type { Row } from '../../shared/law/types.ts'
import { rowKey } from '../../shared/law/law.ts'

/** A row that cannot be taken: the message names file, line and field. */
export class LawSourceError extends Error {}

/**
 * Checks and joins the chapters of the table.
 * @throws LawSourceError for text that is not JSON, a field that does not fit, or an article and part given twice.
 */
export function collectRows(files: { name: string; text: string }[]): Row[] {
  const rows: Row[] = []
  const seen = new Map<string, string>()
  for (const { name, text } of files) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const where = `${name}:${index + 1}`
      const row = parseRow(line, where)
      const key = rowKey(row.article, row.part)
      const before = seen.get(key)
      if (before !== undefined) throw new LawSourceError(`${where}: article ${key} stands already at ${before}`)
      seen.set(key, where)
      rows.push(row)
    }
  }
  return rows
}

function parseRow(line: string, where: string): Row {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new LawSourceError(`${where}: not JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
  const result = rowSchema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  const keys = issue?.code === 'unrecognized_keys' ? ` ${issue.keys.join(', ')}` : ''
  throw new LawSourceError(`${where}: field ${field === '' ? '(row)' : field}: ${issue?.message ?? 'invalid'}${keys}`)
}
