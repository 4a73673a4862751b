/** One line of the demonstration's table, from the guidance and the choice. */
import type { CaseFile, Defendant } from '../../shared/case/schema.ts'
import { sayAmount, UNIT_OF_KIND } from '../../shared/language/explain/amounts.ts'
import { nameOf } from '../../shared/language/explain/names.ts'
import { rangeOf } from '../../shared/language/report/count.ts'
import type { CountGuidance, Guidance } from '../../shared/sentencing/guidance.ts'

export interface Row {
  case: string
  category: string
  release: string
  bounds: string
  choice: string
  files: string
  signature: string
}

function releaseWords(count: CountGuidance): string {
  const open = Object.entries(count.release ?? {}).filter(([, status]) => status === 'must' || status === 'may')
  return open.length === 0 ? '—' : open.map(([ground, status]) => `${ground} ${status}`).join(', ')
}

/** Bounds of the kind that was chosen, or of the strictest kind that is open. */
function boundsWords(count: CountGuidance, defendant: Defendant): string {
  const chosen = defendant.choice?.counts.find((one) => one.count === count.count)?.main?.kind
  const open = (count.penalties ?? []).filter((penalty) => penalty.available)
  const shown = open.find((penalty) => penalty.kind === chosen) ?? open.at(-1)
  if (shown === undefined) return '—'
  return `${nameOf('kind', shown.kind, 'en')} ${rangeOf(shown, 'en') ?? ''}`.trim()
}

function choiceWords(defendant: Defendant): string {
  const { choice } = defendant
  if (choice === null) return '—'
  if (choice.outcome !== 'punish') return `${nameOf('outcome', choice.outcome, 'en')}, ${choice.ground ?? ''}`
  const main = choice.final?.main ?? choice.counts[0]?.main ?? null
  if (main === null) return '—'
  const amount = main.amount === null ? '' : ` ${sayAmount(main.amount, UNIT_OF_KIND[main.kind], 'en')}`
  const served = choice.conditional
    ? ', conditional'
    : choice.institution === null
      ? ''
      : `, ${nameOf('institution', choice.institution, 'en')}`
  return `${nameOf('kind', main.kind, 'en')}${amount}${served}`
}

export function rowOf(
  name: string,
  file: CaseFile,
  guidance: readonly Guidance[],
  files: number,
  signatures: string,
): Row {
  const first = guidance[0]
  const defendant = file.defendants[0]
  const counts = first?.counts ?? []
  const each = (words: (count: CountGuidance) => string): string => counts.map(words).join(' + ')
  return {
    case: name,
    category: each((count) => (count.category === null ? '—' : nameOf('category', count.category, 'en'))),
    release: each(releaseWords),
    bounds: defendant ? each((count) => boundsWords(count, defendant)) : '—',
    choice: defendant ? choiceWords(defendant) : '—',
    files: String(files),
    signature: signatures,
  }
}

const COLUMNS: readonly (keyof Row)[] = ['case', 'category', 'release', 'bounds', 'choice', 'files', 'signature']
const WIDEST = 26

/** Words broken to lines of a column. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** The table as text, cells wrapped. */
export function tableOf(rows: readonly Row[]): string {
  const all = [Object.fromEntries(COLUMNS.map((name) => [name, name])) as unknown as Row, ...rows]
  const widths = COLUMNS.map((name) =>
    Math.max(...all.flatMap((row) => wrap(row[name].replaceAll('\u00a0', ' '), WIDEST).map((line) => line.length))),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join('─┼─')
  const lines = all.map((row) => {
    const cells = COLUMNS.map((name, i) => wrap(row[name].replaceAll('\u00a0', ' '), Math.max(WIDEST, widths[i] ?? 0)))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, line) =>
      cells.map((cell, i) => (cell[line] ?? '').padEnd(widths[i] ?? 0)).join(' │ '),
    ).join('\n')
  })
  return lines.join(`\n${rule}\n`)
}
