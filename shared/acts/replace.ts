/** Find and replace over pieces of styled text: a match may run across pieces, the new words take the look of its first. */

interface Piece {
  text: string
}

/** The same length as the text, so that places in one are places in the other. */
function folded(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

/** Where `wanted` stands in a text, whatever the case of its letters; matches do not overlap. */
export function findPlaces(text: string, wanted: string): number[] {
  const needle = folded(wanted)
  const places: number[] = []
  if (needle === '') return places
  const hay = folded(text)
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) places.push(at)
  return places
}

/**
 * Replaces a match or all of them.
 * @param only which match, counted from 0; absent: every one
 * @returns the pieces and how many places were replaced; the very same pieces where none was
 */
export function replacePieces<T extends Piece>(
  pieces: readonly T[],
  wanted: string,
  by: string,
  only?: number,
): { pieces: readonly T[]; n: number } {
  const whole = pieces.map((piece) => piece.text).join('')
  const places = findPlaces(whole, wanted).filter((_, i) => only === undefined || i === only)
  if (places.length === 0) return { pieces, n: 0 }
  const out: T[] = []
  let start = 0
  for (const piece of pieces) {
    const end = start + piece.text.length
    let text = ''
    for (let at = start; at < end;) {
      const hit = places.find((place) => place <= at && at < place + wanted.length)
      if (hit === undefined) {
        const next = Math.min(end, ...places.filter((place) => place > at))
        text += whole.slice(at, next)
        at = next
      } else {
        // Only where the match begins do the new words stand; its rest in later pieces vanishes.
        if (at === hit) text += by
        at = Math.min(end, hit + wanted.length)
      }
    }
    if (text !== '') out.push({ ...piece, text })
    start = end
  }
  return { pieces: out, n: places.length }
}
