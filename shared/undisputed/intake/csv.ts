/** A reader of comma-separated tables (RFC 4180), as Excel writes them here: `;`, `,` or tab, quotes, a byte order mark. */

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  line: number
  cells: string[]
}

/** A table that cannot be taken apart; `line` is where. */
export class CsvError extends Error {
  override readonly name = 'CsvError'
  readonly line: number
  readonly code: 'openQuote' | 'textAfterQuote'
  constructor(code: 'openQuote' | 'textAfterQuote', line: number) {
    super(`${code} at line ${line}`)
    this.code = code
    this.line = line
  }
}

const SEPARATORS = [';', '\t', ','] as const

/** A title may stand above the headings: so many lines are looked at. */
const LINES_FOR_SEPARATOR = 10

/** The separator that stands most often in the first lines, outside quotes. */
export function separatorOf(text: string): string {
  const counts = new Map<string, number>()
  let quoted = false
  let lines = 0
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && letter === '\n' && ++lines === LINES_FOR_SEPARATOR) break
    else if (!quoted) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return SEPARATORS.reduce<string>(
    (best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best),
    SEPARATORS[0],
  )
}

/**
 * The rows of a table; wholly empty lines are passed over.
 * @throws CsvError for a quote that is never closed, or text after a closing quote
 */
export function parseCsv(source: string): CsvRow[] {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let start = 1
  const endRow = (): void => {
    cells.push(cell)
    cell = ''
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells })
    cells = []
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '"' && cell.trim() === '') {
      const opened = line
      cell = ''
      for (at++; ; at++) {
        if (at >= text.length) throw new CsvError('openQuote', opened)
        const inside = text.charAt(at)
        if (inside === '"' && text.charAt(at + 1) !== '"') break
        if (inside === '"') at++
        if (inside === '\n') line++
        cell += inside
      }
      // Only the separator or the end of the row may follow; blanks are let through.
      const rest = /^[ ]*/.exec(text.slice(at + 1))?.[0].length ?? 0
      const next = text.charAt(at + 1 + rest)
      if (next !== '' && next !== separator && next !== '\n' && next !== '\r')
        throw new CsvError('textAfterQuote', line)
      at += rest
    } else if (letter === separator) {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at++
      endRow()
      line++
      start = line
    } else cell += letter
  }
  endRow()
  return rows
}

/** A table as text that Excel opens by itself: byte order mark, `;`, CRLF; a formula is defused by an apostrophe. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const written = (value: string | number | null): string => {
    const plain = value === null ? '' : String(value)
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain
    return /[";,\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`
}
