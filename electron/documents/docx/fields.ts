/**
 * The fields of one line (date, number, place; post and name) in Word: tab stops as long as they fit on the line, else
 * a layout in which a long field wraps within its own part of the page.
 */
import type { ActRun } from '../../../shared/acts/document.ts'
import { actFaces, textWidthOf } from '../metrics.ts'

export interface FieldLayout {
  /** Positions in points from the left margin. */
  tabs: { kind: 'left' | 'center' | 'right'; at: number }[]
  /** Points at which the following lines of the last field begin; 0: at the margin. */
  hanging: number
  /** The last field goes to a line of its own. */
  ownLine: boolean
}

/** Room between two fields, in parts of the size. */
const GAP = 1
/** Points from the indent of a line to its tab stop. */
const STEP = 2
/** A column narrower than this part of the line is no place for a name of a town. */
const NARROWEST = 0.28

function widthOf(runs: readonly ActRun[], size: number): number {
  const { regular, bold } = actFaces()
  return runs.reduce((sum, run) => sum + textWidthOf(run.text, run.bold === true ? bold : regular, size), 0)
}

/** Width of the last line when words are put on lines of this width one after the other. */
function lastLineOf(runs: readonly ActRun[], size: number, line: number): number {
  const { regular } = actFaces()
  const space = textWidthOf(' ', regular, size)
  let filled = 0
  for (const word of runs
    .map((run) => run.text)
    .join('')
    .split(' ')) {
    const width = textWidthOf(word, regular, size)
    filled = filled > 0 && filled + space + width <= line ? filled + space + width : width
  }
  return filled
}

/** @param line width between the margins, points */
export function layFields(cells: readonly ActRun[][], size: number, line: number): FieldLayout {
  const gap = size * GAP
  const right = { kind: 'right' as const, at: line }
  const widths = cells.map((cell) => widthOf(cell, size))
  const [first = 0, second = 0, third = 0] = widths
  if (cells.length !== 3) {
    // A long post wraps over the whole line; the name stands at the end of its last line, or below it.
    const before = cells[0] === undefined ? 0 : lastLineOf(cells[0], size, line)
    return { tabs: [right], hanging: 0, ownLine: before + gap + (widths.at(-1) ?? 0) > line }
  }
  const middle = { kind: 'center' as const, at: line / 2 }
  const fits = first + gap <= (line - second) / 2 && third + gap <= (line - second) / 2
  if (fits) return { tabs: [middle, right], hanging: 0, ownLine: false }
  // The number keeps the middle if date and number leave it; the place wraps in a column of its own.
  const centred = first + gap <= (line - second) / 2
  const numberAt = centred ? (line - second) / 2 : first + gap
  const column = numberAt + second + gap
  const number = centred ? middle : { kind: 'left' as const, at: numberAt }
  if (line - column < line * NARROWEST) {
    // Below the number, in a column of its own: the lines begin a little before the tab stop that parts the fields.
    return { tabs: [{ kind: 'left', at: numberAt }], hanging: Math.max(0, numberAt - STEP), ownLine: true }
  }
  if (third <= line - column) return { tabs: [number, right], hanging: 0, ownLine: false }
  return { tabs: [number, { kind: 'left', at: column }], hanging: column, ownLine: false }
}
