/** A paragraph of runs → the same runs with the line ends chosen. */
import type { ActLanguage, ActRun } from '../../../shared/acts/document.ts'
import { breakLines, SHRINK } from './break-lines.ts'
import type { LineEnd, Measure } from './break-lines.ts'
import { cutLines } from './cut-lines.ts'
import type { Piece } from './cut-lines.ts'
import type { Faces } from '../metrics.ts'
import type { FontMetrics } from './font.ts'
import { placesOf } from './places.ts'

export interface Setting {
  language: ActLanguage
  faces: Faces
  /** Points. */
  size: number
  /** Points. */
  line: number
  /** Points. */
  indent: number
  hyphenate: boolean
  justify: boolean
  /** All words bold, whatever the runs say: titles and turns. */
  bold?: boolean
  /** Space added to each letter, in parts of the size. */
  tracking?: number
  /** A field in a narrow column: words stay whole as long as they fit at all. */
  narrow?: boolean
}

/** A "word" that takes more of a line than this is no word of a language: it may be cut anywhere. */
const ENDLESS = 0.6

/** Thousandths of the size kept free on a line: pairs of letters are set closer or wider than their widths say. */
const SAFETY = 120

function faceOf(run: ActRun, { faces, bold }: Setting): FontMetrics {
  if (run.bold === true || bold === true) return run.italic === true ? faces.boldItalic : faces.bold
  return run.italic === true ? faces.italic : faces.regular
}

/** Width and number of spaces of the text before each index; widths in thousandths of the size. */
function cumulative(
  runs: readonly ActRun[],
  setting: Setting,
  length: number,
): { widths: Float64Array; spaces: Uint32Array } {
  const widths = new Float64Array(length + 1)
  const spaces = new Uint32Array(length + 1)
  const tracking = (setting.tracking ?? 0) * 1000
  let at = 0
  let width = 0
  let count = 0
  for (const run of runs) {
    const face = faceOf(run, setting)
    for (let index = 0; index < run.text.length; index++, at++) {
      const code = run.text.charCodeAt(index)
      width += face.advance(code) + tracking
      if (code === 0x20 || code === 0xa0) count += 1
      widths[at + 1] = width
      spaces[at + 1] = count
    }
  }
  return { widths, spaces }
}

/** Spaces of the last line in percent of the font's: as they are, or narrowed where the line would not fit. */
function lastLineSpaces(room: number, gaps: number, space: number): number {
  if (room >= 0 || gaps === 0) return 100
  return Math.max(100 * (1 - SHRINK), Math.floor(100 + (100 * room) / (gaps * space)))
}

/**
 * Chooses the lines of a paragraph; runs as they are where nothing fits.
 * @param runs printed text, one line, no soft hyphens
 */
export function setParagraph(runs: readonly ActRun[], setting: Setting): Piece[] {
  const text = runs.map((run) => run.text).join('')
  const { widths, spaces } = cumulative(runs, setting, text.length)
  const scale = setting.size / 1000
  const { regular } = setting.faces
  const measure: Measure = {
    line: setting.line / scale - SAFETY,
    indent: setting.indent / scale,
    space: regular.advance(0x20),
    hyphen: regular.advance(0x2d),
    ragged: !setting.justify,
  }
  const widthOf = (from: number, to: number): number => (widths[to] ?? 0) - (widths[from] ?? 0)
  const places = placesOf(
    text,
    setting.language,
    setting.hyphenate,
    measure.line * (setting.narrow === true ? 1 : ENDLESS),
    widthOf,
  )
  const ends: LineEnd[] = places.map(({ index, hyphen, penalty }) => {
    const next = hyphen ? index : index + 1
    return {
      width: widths[index] ?? 0,
      spaces: spaces[index] ?? 0,
      nextWidth: widths[next] ?? 0,
      nextSpaces: spaces[next] ?? 0,
      hyphen,
      penalty,
    }
  })
  const width = widths[text.length] ?? 0
  ends.push({ width, spaces: spaces[text.length] ?? 0, nextWidth: width, nextSpaces: 0, hyphen: false, penalty: 0 })
  const lines = breakLines(ends, measure)
  if (lines === null) return cutLines(runs, [], 100)
  const chosen = lines.slice(0, -1).flatMap((index) => places[index] ?? [])
  const before = ends[lines.at(-2) ?? -1]
  const room = measure.line - (before === undefined ? measure.indent : 0) - width + (before?.nextWidth ?? 0)
  const gaps = (spaces[text.length] ?? 0) - (before?.nextSpaces ?? 0)
  return cutLines(runs, chosen, lastLineSpaces(room, gaps, measure.space))
}
