/** Runs cut at the chosen line ends, for the typesetter. */
import type { ActRun } from '../../../shared/acts/document.ts'
import type { Place, Stretch } from './places.ts'

/** A run for the typesetter. */
export interface Piece extends ActRun {
  /** The line ends after it, justified. */
  line?: boolean
  /** Never broken inside. */
  glue?: boolean
}

const SOFT_HYPHEN = '\u00ad'

/**
 * Stretches that must be held together by force. A line with a forced end cannot end elsewhere; but around a divided
 * word the typesetter is free, and must not end the line at a hyphen of the text or at a glued space.
 */
function stretchesNearHyphens(chosen: readonly Place[], held: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  let next = 0
  const close = (to: number, free: boolean): void => {
    for (let stretch = held[next]; stretch !== undefined && stretch[1] <= to; stretch = held[++next])
      if (free && stretch[0] >= from) found.push(stretch)
    from = to
  }
  let free = false
  for (const place of chosen) {
    if (place.hyphen) free = true
    else {
      close(place.index, free)
      free = false
    }
  }
  close(Number.POSITIVE_INFINITY, free)
  return found.filter(([start, end]) => !chosen.some(({ index }) => index > start && index < end))
}

/**
 * @param chosen line ends in order, the end of the paragraph not among them; the space at one is dropped, a divided word
 *   gets a soft hyphen (it ends its line by itself: a forced end would hide the hyphen)
 * @param held stretches of the text to keep on one line, in order
 */
export function cutLines(runs: readonly ActRun[], chosen: readonly Place[], held: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  const stretches = stretchesNearHyphens(chosen, held)
  let hold = 0
  /** One run from `from` to `to` (indexes of the paragraph), cut where held stretches lie. */
  const add = (run: ActRun, offset: number, from: number, to: number, end: 'line' | 'hyphen' | null): void => {
    let done = from
    for (let stretch = stretches[hold]; stretch !== undefined && stretch[0] < to; stretch = stretches[++hold]) {
      const [start, stop] = stretch
      if (start < done || stop > to) continue
      if (start > done) pieces.push({ ...run, text: run.text.slice(done - offset, start - offset) })
      pieces.push({ ...run, text: run.text.slice(start - offset, stop - offset), glue: true })
      done = stop
    }
    const text = run.text.slice(done - offset, to - offset) + (end === 'hyphen' ? SOFT_HYPHEN : '')
    if (end === 'line') pieces.push({ ...run, text, line: true })
    else if (text !== '') pieces.push({ ...run, text })
  }
  let offset = 0
  let next = 0
  for (const run of runs) {
    const stop = offset + run.text.length
    let from = offset
    for (let place = chosen[next]; place !== undefined && place.index < stop; place = chosen[++next]) {
      add(run, offset, from, place.index, place.hyphen ? 'hyphen' : 'line')
      from = place.hyphen ? place.index : place.index + 1
    }
    if (from < stop) add(run, offset, from, stop, null)
    offset = stop
  }
  return pieces
}
