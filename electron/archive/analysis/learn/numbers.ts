/** Numbers as tables of foreign make write them: 1 250,5; 1250.5; 1.250,50; 1,250.50; 12 000 ₸. */

/** What stands for "nothing is known" in a cell. */
const MISSING = /^(?:n\/?a|nan|null|none|nil|#н\/д|н\/д|нет данных|не указано|белгісіз|деректер жоқ|[-–—?.]+)$/iu

export function isMissing(cell: string): boolean {
  return cell === '' || MISSING.test(cell)
}

/** Without spaces, marks of money and percent; with a plain minus. */
function bare(cell: string): string {
  return cell
    .trim()
    .replaceAll(/[\s\u00a0\u202f'’]/gu, '')
    .replaceAll(/[−–]/gu, '-')
    .replace(/(?:%|₸|\$|€|₽|тг\.?|тенге|теңге|kzt)$/iu, '')
}

type Separator = ',' | '.'

/** What a cell shows about the mark before its fraction; null where it could be read both ways. */
function evidence(cell: string): Separator | null {
  const text = bare(cell)
  if (!/^[+-]?[\d.,]+$/u.test(text)) return null
  const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.'
  const mark: Separator | null = comma >= 0 ? ',' : dot >= 0 ? '.' : null
  if (mark === null) return null
  const other: Separator = mark === ',' ? '.' : ','
  const groups = text.split(mark)
  // Twice in one number: it parts thousands.
  if (groups.length > 2) return other
  const after = groups[1] ?? ''
  if (after.length !== 3 || /^[+-]?0?$/u.test(groups[0] ?? '')) return mark
  return null
}

/** Reads the numbers of one column as that column writes them. */
export function numberReader(cells: readonly string[]): (cell: string) => number | null {
  const votes = { ',': 0, '.': 0 }
  let commas = 0
  for (const cell of cells) {
    const mark = evidence(cell)
    if (mark !== null) votes[mark] += 1
    else if (cell.includes(',')) commas += 1
  }
  // "1,250" in every cell and nothing against it: English thousands. One such cell alone stays a fraction.
  const fraction: Separator =
    votes[','] === 0 && votes['.'] === 0 ? (commas >= 3 ? '.' : ',') : votes[','] >= votes['.'] ? ',' : '.'
  return (cell) => {
    if (isMissing(cell.trim())) return null
    const own = evidence(cell)
    const mark = own ?? (cell.includes(',') ? fraction : votes[','] > 0 && votes['.'] === 0 ? ',' : '.')
    const [whole = '', ...rest] = bare(cell).split(mark)
    const groups = whole.split(mark === ',' ? '.' : ',')
    // Thousands are parted by threes, or it is a date or a number of a case.
    if (groups.slice(1).some((group) => group.length !== 3)) return null
    const text = [groups.join(''), ...rest].join('.')
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : null
  }
}

/** One number alone; null where the cell is none. */
export function numberOf(cell: string): number | null {
  return numberReader([cell])(cell)
}
