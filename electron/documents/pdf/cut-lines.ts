/** Runs cut at the chosen line ends, for the typesetter. */
import type { ActRun } from '../../../shared/acts/document.ts'
import type { Place } from './places.ts'

/** A run for the typesetter; `end` ends the line after it: at a space, or inside a word with a hyphen. */
export interface Piece extends ActRun {
  end?: 'space' | 'hyphen'
  /** On the last line of a paragraph: the width of its spaces in percent of the font's, for nothing stretches them. */
  spaces?: number
}

/**
 * No-break spaces as plain ones: the lines are chosen, and where a font draws both with one glyph a PDF must mark every
 * space of the minority by itself, which doubles the file.
 */
function plainSpaces(text: string): string {
  return text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text
}

/**
 * @param chosen line ends in order, the end of the paragraph not among them; the space at one is dropped
 * @param lastSpaces percent, see {@link Piece.spaces}
 */
export function cutLines(runs: readonly ActRun[], chosen: readonly Place[], lastSpaces: number): Piece[] {
  const pieces: Piece[] = []
  let offset = 0
  let next = 0
  for (const run of runs) {
    const stop = offset + run.text.length
    let from = offset
    for (let place = chosen[next]; place !== undefined && place.index < stop; place = chosen[++next]) {
      const text = plainSpaces(run.text.slice(from - offset, place.index - offset))
      pieces.push({ ...run, text, end: place.hyphen ? 'hyphen' : 'space' })
      from = place.hyphen ? place.index : place.index + 1
    }
    if (from < stop) {
      const piece: Piece = { ...run, text: plainSpaces(run.text.slice(from - offset)) }
      if (next >= chosen.length) piece.spaces = lastSpaces
      pieces.push(piece)
    }
    offset = stop
  }
  return pieces
}
