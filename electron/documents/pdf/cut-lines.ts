/** Runs cut at the chosen line ends, for the typesetter. */
import type { ActRun } from '../../../shared/acts/document.ts'
import type { Place } from './places.ts'

/** A run for the typesetter; `end` ends the line after it: at a space, or inside a word with a hyphen. */
export interface Piece extends ActRun {
  end?: 'space' | 'hyphen'
}

/**
 * No-break spaces as plain ones: the lines are chosen, and where a font draws both with one glyph a PDF must mark every
 * space of the minority by itself, which doubles the file.
 */
function plainSpaces(pieces: Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('\u00a0', ' ') }))
}

/** @param chosen line ends in order, the end of the paragraph not among them; the space at one is dropped */
export function cutLines(runs: readonly ActRun[], chosen: readonly Place[]): Piece[] {
  const pieces: Piece[] = []
  let offset = 0
  let next = 0
  for (const run of runs) {
    const stop = offset + run.text.length
    let from = offset
    for (let place = chosen[next]; place !== undefined && place.index < stop; place = chosen[++next]) {
      const text = run.text.slice(from - offset, place.index - offset)
      pieces.push({ ...run, text, end: place.hyphen ? 'hyphen' : 'space' })
      from = place.hyphen ? place.index : place.index + 1
    }
    if (from < stop) pieces.push({ ...run, text: run.text.slice(from - offset) })
    offset = stop
  }
  return plainSpaces(pieces)
}
