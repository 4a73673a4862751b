/** Blocks of an act with their lines chosen, as the template takes them. */
import type { ActBlock, ActBlockStyle, ActLanguage, ActRun } from '../../../shared/acts/document.ts'
import { PAGE } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { openPress } from './compiler.ts'
import type { Piece } from './cut-lines.ts'
import { setParagraph } from './paragraph.ts'
import type { Setting } from './paragraph.ts'

export interface SetBlock {
  style: ActBlockStyle
  runs: Piece[]
  cells: Piece[][]
  justified: boolean
  centred: boolean
  /** Keep on one page with what follows. */
  sticky: boolean
}

const POINTS_PER_MILLIMETRE = 72 / 25.4
const BODY = new Set<ActBlockStyle>(['paragraph', 'item', 'note', 'signature'])

/** Looks that the template gives to styles, as far as they change widths. Keep in step with act.typ. */
const LOOKS: Partial<Record<ActBlockStyle, Partial<Setting> & { scale?: number }>> = {
  title: { bold: true, tracking: 0.07, scale: 1.15 },
  subtitle: { bold: true },
  turn: { bold: true, tracking: 0.05 },
  heading: { bold: true },
  note: { scale: 0.86 },
}

/** Room kept between two fields of a line, in parts of the size: a reader of the PDF must see where one ends. */
const FIELD_GAP = 1.5

function setCells(cells: readonly ActRun[][], setting: Setting): Piece[][] {
  const whole = { ...setting, indent: 0, hyphenate: false, justify: false, narrow: true }
  const gap = setting.size * FIELD_GAP
  const lineOf = (runs: readonly ActRun[]): number =>
    runs.reduce((sum, run) => sum + widthOf(run, setting), 0) + setting.size * 0.2
  if (cells.length === 2) {
    const right = Math.min(lineOf(cells[1] ?? []), setting.line / 2)
    return cells.map((cell, index) =>
      setParagraph(cell, { ...whole, line: index === 1 ? right : setting.line - right - gap }),
    )
  }
  const middle = Math.min(lineOf(cells[1] ?? []), setting.line / 3)
  const side = (setting.line - middle) / 2 - gap
  return cells.map((cell, index) => setParagraph(cell, { ...whole, line: index === 1 ? middle : side }))
}

/** Points. */
function widthOf(run: ActRun, { faces, size }: Setting): number {
  const face = run.bold === true ? faces.bold : faces.regular
  let width = 0
  for (let index = 0; index < run.text.length; index++) width += face.advance(run.text.charCodeAt(index))
  return (width * size) / 1000
}

export function setBlocks(blocks: readonly ActBlock[], language: ActLanguage, look: Layout): SetBlock[] {
  const text: Setting = {
    language,
    faces: openPress().faces,
    size: look.fontSize,
    line: (PAGE.width - look.margins.left - look.margins.right) * POINTS_PER_MILLIMETRE,
    indent: look.firstLineIndent * POINTS_PER_MILLIMETRE,
    hyphenate: look.hyphenate,
    justify: look.justify,
  }
  const dateLine = blocks.findIndex((block) => block.style === 'dateLine')
  return blocks.map((block, index) => {
    const next = blocks[index + 1]?.style
    const runs = block.number === undefined ? block.runs : [{ text: `${block.number}. ` }, ...block.runs]
    const running = block.style === 'paragraph' || block.style === 'item'
    const { scale = 1, ...own } = LOOKS[block.style] ?? {}
    const setting: Setting = running
      ? text
      : { ...text, ...own, size: look.fontSize * scale, indent: 0, hyphenate: false, justify: false }
    return {
      style: block.style,
      runs: setParagraph(runs, setting),
      cells: setCells(block.cells ?? [], setting),
      justified: running && look.justify,
      // A note in the head of the act (that it is a translation) stands under the title; one at the end is a plain line.
      centred: block.style === 'note' && index < dateLine,
      sticky: BODY.has(block.style) && (next === 'signature' || next === 'turn'),
    }
  })
}
