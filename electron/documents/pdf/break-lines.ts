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
export const SHRINK = 0.2
const NEXT_HYPHEN_PENALTY = 300
/** The last line is nothing but the end of a divided word. */
const HALF_WORD_PENALTY = 2000
/** The last line holds a lone short word. */
const RUNT_PENALTY = 150
const RUNT = 0.12
const LOOSEST_BADNESS = 1e7

/** A line fuller than this is always found first; emptier ones are looked at only where no other breaking is left. */
const EMPTIEST = 0.3

/** The ends as columns of numbers: this is the inner loop of every page. */
interface Columns {
  width: Float64Array
  spaces: Float64Array
  nextWidth: Float64Array
  nextSpaces: Float64Array
  penalty: Float64Array
  hyphen: Uint8Array
}

function columnsOf(ends: readonly LineEnd[], hyphenWidth: number): Columns {
  const count = ends.length
  const column = (): Float64Array => new Float64Array(count)
  const columns: Columns = {
    width: column(),
    spaces: column(),
    nextWidth: column(),
    nextSpaces: column(),
    penalty: column(),
    hyphen: new Uint8Array(count),
  }
  ends.forEach((end, index) => {
    columns.width[index] = end.width + (end.hyphen ? hyphenWidth : 0)
    columns.spaces[index] = end.spaces
    columns.nextWidth[index] = end.nextWidth
    columns.nextSpaces[index] = end.nextSpaces
    columns.penalty[index] = end.penalty
    columns.hyphen[index] = end.hyphen ? 1 : 0
  })
  return columns
}

/** One search; `emptiest` is the part of a line that may be left empty, the last line excepted. */
function search(columns: Columns, measure: Measure, emptiest: number): number[] | null {
  const { width, spaces, nextWidth, nextSpaces, penalty, hyphen } = columns
  const { line, indent, space, ragged } = measure
  const count = width.length
  const best = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(count).fill(-1)
  // Room that may be left over, and that shrinking spaces may take, for one line.
  const most = line * emptiest
  const shrink = ragged ? 0 : space * SHRINK
  const stretch = space * STRETCH
  const runt = line * (1 - RUNT)
  /** The first start whose line still fits; it never goes back, and -1 is the start of the paragraph. */
  let first = -1
  for (let index = 0; index < count; index++) {
    const last = index === count - 1
    const end = width[index] ?? 0
    const endSpaces = spaces[index] ?? 0
    const endPenalty = penalty[index] ?? 0
    const endHyphen = hyphen[index] === 1
    let least = Number.POSITIVE_INFINITY
    let chosen = -1
    for (let start = index - 1; start >= first; start--) {
      const opening = start < 0
      const room = (opening ? line - indent : line + (nextWidth[start] ?? 0)) - end
      const gaps = endSpaces - (opening ? 0 : (nextSpaces[start] ?? 0))
      if (room < -gaps * shrink) {
        first = start + 1
        break
      }
      if (room > most && !last) continue
      const reached = opening ? 0 : (best[start] ?? 0)
      if (reached >= least) continue
      let cost = 0
      if (!last || room < 0) {
        // 100 at the bound, with the cube of the distance.
        const bound = ragged ? line * RAGGED : gaps * (room >= 0 ? stretch : -shrink)
        const ratio = room / bound
        cost = bound === 0 ? (room === 0 ? 0 : LOOSEST_BADNESS) : Math.min(LOOSEST_BADNESS, 100 * ratio * ratio * ratio)
      }
      cost += endPenalty
      if (!opening && hyphen[start] === 1) {
        if (endHyphen) cost += NEXT_HYPHEN_PENALTY
        // The page may turn before the last line: half a word would stand alone on the next.
        if (last) cost += gaps === 0 ? HALF_WORD_PENALTY : NEXT_HYPHEN_PENALTY
      }
      if (last && !opening && room > runt) cost += RUNT_PENALTY
      const total = reached + (1 + cost) * (1 + cost)
      if (total < least) {
        least = total
        chosen = start
      }
    }
    best[index] = least
    from[index] = chosen
  }
  if (count === 0 || best[count - 1] === Number.POSITIVE_INFINITY) return null
  const lines: number[] = []
  for (let at = count - 1; at >= 0; at = from[at] ?? -1) lines.push(at)
  return lines.toReversed()
}

/**
 * Indexes into `ends` at which the lines end, the last included; null where a stretch between two ends is wider than
 * the line, so that no breaking fits.
 * @param ends in order of the text; the last one is the end of the paragraph
 */
export function breakLines(ends: readonly LineEnd[], measure: Measure): number[] | null {
  const columns = columnsOf(ends, measure.hyphen)
  return (measure.ragged ? null : search(columns, measure, EMPTIEST)) ?? search(columns, measure, 1)
}
