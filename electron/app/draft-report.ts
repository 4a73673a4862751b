/** The report of a batch of drafts: a table any spreadsheet opens, a line for each file and each that was not made. */
import { say } from '../../shared/language/messages/index.ts'
import type { Language } from '../../shared/language/messages/icu.ts'

export interface DraftRow {
  number: string | null
  act: string | null
  language: 'kk' | 'ru' | null
  /** Path below the folder of the batch; null where nothing was made. */
  file: string | null
  /** Open elements of the act, each with its article. */
  missing: string[]
  /** Why it was not made. */
  reason: string | null
}

/** A field of CSV. A sign a spreadsheet would take for a formula is disarmed: names and numbers come from outside. */
function field(text: string): string {
  const plain = text.replace(/[\r\n]+/gu, ' ')
  const safe = /^[=+\-@\t]/u.test(plain) ? `'${plain}` : plain
  return /[";]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** UTF-8 with its mark and semicolons: what Excel expects in Kazakh and Russian Windows. */
export function draftReport(rows: readonly DraftRow[], locale: Language): Uint8Array {
  const head = ['number', 'act', 'language', 'state', 'file', 'why'] as const
  const state = ({ reason, missing }: DraftRow) => {
    if (reason !== null) return say(locale, 'drafts.state.notMade')
    return missing.length > 0 ? say(locale, 'drafts.state.incomplete') : say(locale, 'drafts.state.complete')
  }
  const lines = rows.map((row) => [
    row.number ?? '',
    row.act ?? '',
    row.language === null ? '' : say(locale, `drafts.language.${row.language}`),
    state(row),
    row.file ?? '',
    row.reason ?? row.missing.join(' '),
  ])
  const table = [head.map((key) => say(locale, `drafts.column.${key}`)), ...lines]
  return Buffer.from(`\ufeff${table.map((line) => line.map(field).join(';')).join('\r\n')}\r\n`, 'utf8')
}
