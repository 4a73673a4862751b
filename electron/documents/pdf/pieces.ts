/**
 * Runs of a block cut into pieces for Typst: what must stay on one line is "glued". Two reasons. A court does not part
 * "ст." from its number, nor initials from a surname. And a line of our PDF never ends in a hyphen of the text itself:
 * programs that copy text (pdftotext among them) take a hyphen at the end of a line for a division and drop it.
 */
import type { ActRun } from '../../../shared/acts/document.ts'

export interface Piece extends ActRun {
  glue?: boolean
}

/** A glued piece longer than this could stick out of the line. */
const LONGEST_GLUED = 36

const HYPHENED = /[^\s-]*(?:-[^\s-]*)+/u.source
const ABBREVIATED = /(?:(?<![\p{L}\p{N}])(?:ст|ч|п|пп|чч|г|гл|т|л\.д|стр|д|кв|ул)\.|№) [^\s]+/u.source
const INITIALS = /(?:\p{Lu}\.){1,2} \p{Lu}[\p{L}-]+/u.source
const GROUPS = /\d{1,3}(?: \d{3})+(?!\d)/u.source
const DASHED = /[^\s]{1,16} - [^\s]{1,16}/u.source
const GLUED = new RegExp([DASHED, ABBREVIATED, INITIALS, GROUPS, HYPHENED].join('|'), 'gu')

/** Pieces of one run, in order; joined they are the run. */
export function piecesOf(run: ActRun): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of run.text.matchAll(GLUED)) {
    const glued = match[0]
    if (glued.length > LONGEST_GLUED) continue
    if (match.index > from) pieces.push({ ...run, text: run.text.slice(from, match.index) })
    pieces.push({ ...run, text: glued, glue: true })
    from = match.index + glued.length
  }
  if (from < run.text.length) pieces.push({ ...run, text: run.text.slice(from) })
  return pieces
}
