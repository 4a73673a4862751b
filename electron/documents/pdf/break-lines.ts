/**
 * Breaks a paragraph into lines: the whole paragraph is weighed at once (after Knuth and Plass, "Breaking paragraphs
 * into lines", 1981), so that the spaces of neighbouring lines stay alike. Done here and not left to the typesetter
 * because it has no division of Kazakh words, and because every line end of an act must be one we can read back.
 */

/** A place where a line may end. Widths are cumulative from the start of the paragraph, in any one unit. */
export interface LineEnd {
  /** Width of everything before the end, the space or hyphen at the end not counted. */
  width: number
  /** Spaces before it. */
  spaces: number
  /** Width of everything before the start of the next line. */
  nextWidth: number
  nextSpaces: number
  /** A word is divided here: the hyphen's width comes on top. */
  hyphen: boolean
  /** How much a line end here is to be avoided; 100 is as bad as spaces grown by half. */
  penalty: number
}

export interface Measure {
  /** Width of a full line. */
  line: number
  /** Indent of the first line. */
  indent: number
  /** Width of a space. */
  space: number
  hyphen: number
  /** Lines of their natural width: centred, or with a ragged right edge. */
  ragged: boolean
}

/** A ragged line that leaves this part of itself empty is as bad as a justified one with spaces grown by half. */
const RAGGED = 0.25
/** A space may grow to 1.5 of itself before a line counts as loose, and shrink to 0.8. */
const STRETCH = 0.5
const SHRINK = 0.2
const NEXT_HYPHEN_PENALTY = 300
/** The last line is nothing but the end of a divided word. */
const HALF_WORD_PENALTY = 2000
/** The last line holds a lone short word. */
const RUNT_PENALTY = 150
const RUNT = 0.12
const LOOSEST_BADNESS = 1e7

/** 100 at the bound, with the cube of the distance (products: powers are slow here). */
function badness(room: number, spaces: number, { line, space, ragged }: Measure): number {
  let bound = line * RAGGED
  if (!ragged) {
    if (spaces === 0) return room === 0 ? 0 : LOOSEST_BADNESS
    bound = spaces * space * (room >= 0 ? STRETCH : -SHRINK)
  }
  const ratio = room / bound
  return Math.min(LOOSEST_BADNESS, 100 * ratio * ratio * ratio)
}

/**
 * Indexes into `ends` at which the lines end, the last included; null where a stretch between two ends is wider than
 * the line, so that no breaking fits.
 * @param ends in order of the text; the last one is the end of the paragraph
 */
export function breakLines(ends: readonly LineEnd[], measure: Measure): number[] | null {
  const count = ends.length
  const best = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(count).fill(-1)
  for (let index = 0; index < count; index++) {
    const end = ends[index]
    if (end === undefined) return null
    const last = index === count - 1
    const width = end.width + (end.hyphen ? measure.hyphen : 0)
    for (let start = index - 1; start >= -1; start--) {
      const before = start < 0 ? undefined : ends[start]
      const room = (start < 0 ? measure.line - measure.indent : measure.line) - width + (before?.nextWidth ?? 0)
      const spaces = end.spaces - (before?.nextSpaces ?? 0)
      if (room < (measure.ragged ? 0 : -spaces * measure.space * SHRINK)) break
      const reached = start < 0 ? 0 : (best[start] ?? 0)
      if (reached === Number.POSITIVE_INFINITY) continue
      let cost = last && room >= 0 ? 0 : badness(room, spaces, measure)
      cost += end.penalty
      if (end.hyphen && before?.hyphen === true) cost += NEXT_HYPHEN_PENALTY
      if (last && before !== undefined) {
        if (room > measure.line * (1 - RUNT)) cost += RUNT_PENALTY
        // The page may turn before the last line: half a word would stand alone on the next.
        if (before.hyphen) cost += spaces === 0 ? HALF_WORD_PENALTY : NEXT_HYPHEN_PENALTY
      }
      const total = reached + (1 + cost) * (1 + cost)
      if (total < (best[index] ?? 0)) {
        best[index] = total
        from[index] = start
      }
    }
  }
  if (count === 0 || best[count - 1] === Number.POSITIVE_INFINITY) return null
  const lines: number[] = []
  for (let at = count - 1; at >= 0; at = from[at] ?? -1) lines.unshift(at)
  return lines
}
