/** Set blocks in the form the template reads fastest: stretches of one look as one string, line ends as characters. */
import type { ActBlockStyle } from '../../../shared/acts/document.ts'
import type { SetBlock } from './blocks.ts'
import type { Piece } from './cut-lines.ts'

/** What Typst itself makes of a line end that fills the line, and of one that does not. */
const FULL_LINE_END = '\u2028'
const LINE_END = '\n'

/** The hyphen of a divided word (see `division` in act.typ). */
export const DIVISION = 0

export interface Look {
  t: string
  b?: true
  i?: true
  /** A placeholder. */
  p?: true
}

export type Stretch = string | typeof DIVISION | Look

/** Keep in step with act.typ. */
export interface CompactBlock {
  style: ActBlockStyle
  /** The stretches; of a justified block, those before its last line. */
  r: Stretch[]
  /** Of a justified block: the last line, and the width of its spaces in percent. */
  l?: Stretch[]
  w?: number
  cells?: Stretch[][]
  centred?: true
  sticky?: true
}

function isPlain({ bold, italic, placeholder }: Piece): boolean {
  return bold !== true && italic !== true && placeholder !== true
}

function stretches(pieces: readonly Piece[], lineEnd: string): Stretch[] {
  const out: Stretch[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') out.push(plain)
    plain = ''
  }
  for (const piece of pieces) {
    if (isPlain(piece)) plain += piece.text
    else if (piece.text !== '') {
      flush()
      out.push({
        t: piece.text,
        ...(piece.bold === true ? { b: true as const } : {}),
        ...(piece.italic === true ? { i: true as const } : {}),
        ...(piece.placeholder === true ? { p: true as const } : {}),
      })
    }
    if (piece.end === undefined) continue
    if (piece.end === 'hyphen') {
      flush()
      out.push(DIVISION)
    }
    plain += lineEnd
  }
  flush()
  return out
}

/** @returns the block as data; text stays text, nothing of it is ever markup */
export function compactBlock({ style, runs, cells, justified, centred, sticky }: SetBlock): CompactBlock {
  const block: CompactBlock = { style, r: [] }
  if (cells.length > 0) block.cells = cells.map((cell) => stretches(cell, LINE_END))
  if (centred) block.centred = true
  if (sticky) block.sticky = true
  if (!justified) return { ...block, r: stretches(runs, LINE_END) }
  const last = runs.findLastIndex((piece) => piece.end !== undefined) + 1
  return {
    ...block,
    r: stretches(runs.slice(0, last), FULL_LINE_END),
    l: stretches(runs.slice(last), FULL_LINE_END),
    w: runs.at(-1)?.spaces ?? 100,
  }
}
