/** Blocks of an act as paragraphs of WordprocessingML (ECMA-376 part 1, 17.3). */
import type { ActBlock, ActLanguage, ActRun } from '../../../shared/acts/document.ts'
import type { Layout } from '../layout.ts'
import { PAGE } from '../layout.ts'
import { LANGUAGE_TAG } from '../printed.ts'
import { layFields } from './fields.ts'
import { held } from './held.ts'
import { STYLE_ID } from './styles.ts'
import { escapeXml } from './xml.ts'

/** Names of our bookmarks: `ukim_<index>_<slot>`; Word allows 40 letters, digits and underscores. */
export const BOOKMARK = /^ukim_(\d+)_([A-Za-z0-9_]*)$/

function bookmarkName(index: number, slot: string): string {
  return `ukim_${index}_${slot.replace(/[^A-Za-z0-9]/gu, '_')}`.slice(0, 40)
}

const TAB = '<w:r><w:tab/></w:r>'
const LINE_END = '<w:r><w:br/></w:r>'
const POINTS_PER_MILLIMETRE = 72 / 25.4
/** Twips of so many points. */
const twips = (points: number): number => Math.round(points * 20)

/** Properties stand in the order of the schema: Word refuses a file in which they do not. */
function run(piece: ActRun, lang: string): string {
  const bold = piece.bold === true ? '<w:b/><w:bCs/>' : ''
  const italic = piece.italic === true ? '<w:i/><w:iCs/>' : ''
  const highlight = piece.placeholder === true ? '<w:highlight w:val="yellow"/>' : ''
  return `<w:r><w:rPr>${bold}${italic}${highlight}${lang}</w:rPr><w:t xml:space="preserve">${escapeXml(piece.text)}</w:t></w:r>`
}

const BODY = new Set<ActBlock['style']>(['paragraph', 'item', 'note', 'signature'])

/** A block that must stand on the page of the one after it: the signature never goes alone, nor does a turn. */
export function keepsWithNext(block: ActBlock, next: ActBlock | undefined): boolean {
  return BODY.has(block.style) && (next?.style === 'signature' || next?.style === 'turn')
}

/**
 * Numbers of items that Word can count by itself: 1, 2, 3 … without a gap. Anything else is written as text, because a
 * number of an order must not change behind the judge's back.
 * @returns the list each block belongs to, counted from 1
 */
function countedItems(blocks: readonly ActBlock[]): (number | null)[] {
  let expected = 1
  let list = 0
  return blocks.map((block) => {
    if (block.number === undefined) return null
    if (block.number === '1') {
      list += 1
      expected = 1
    }
    if (block.number !== String(expected) || list === 0) return null
    expected += 1
    return list
  })
}

interface Fields {
  /** Tab stops and indents. */
  tabs: string
  indent: string
  runs: string
}

function fieldsOf(cells: readonly ActRun[][], layout: Layout, lang: string): Fields {
  const line = (PAGE.width - layout.margins.left - layout.margins.right) * POINTS_PER_MILLIMETRE
  const { tabs, hanging, ownLine } = layFields(cells, layout.fontSize, line)
  const stops = tabs.map(({ kind, at }) => `<w:tab w:val="${kind}" w:pos="${twips(at)}"/>`).join('')
  const before = (field: number): string => {
    if (field === 0) return ''
    return ownLine && field === cells.length - 1 ? LINE_END + TAB : TAB
  }
  return {
    tabs: `<w:tabs>${stops}</w:tabs>`,
    indent: hanging === 0 ? '' : `<w:ind w:left="${twips(hanging)}" w:hanging="${twips(hanging)}"/>`,
    runs: cells.map((cell, field) => before(field) + cell.map((piece) => run(piece, lang)).join('')).join(''),
  }
}

export interface Body {
  /** `w:p` elements. */
  xml: string
  /** Numbered lists in it; list n is `w:numId` firstList + n - 1. */
  lists: number
}

/** @param firstList number (`w:numId`) of the first list of items */
export function bodyOf(blocks: readonly ActBlock[], language: ActLanguage, layout: Layout, firstList: number): Body {
  const lists = countedItems(blocks)
  const dateLine = blocks.findIndex((block) => block.style === 'dateLine')
  const lang = `<w:lang w:val="${LANGUAGE_TAG[language]}"/>`
  const xml = blocks.map((block, index) => {
    const list = lists[index] ?? null
    // A note in the head of the act (that it is a translation) stands under the title.
    const underTitle = block.style === 'note' && index < dateLine
    const composed = block.own !== true
    const fields = block.cells === undefined ? null : fieldsOf(block.cells, layout, lang)
    const literal = block.number !== undefined && list === null ? run({ text: `${block.number}. ` }, lang) : ''
    const properties =
      `<w:pStyle w:val="${STYLE_ID[block.style]}"/>` +
      (underTitle || keepsWithNext(block, blocks[index + 1]) ? '<w:keepNext/>' : '') +
      '<w:widowControl/>' +
      (list === null ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${firstList + list - 1}"/></w:numPr>`) +
      // Fields of one line are names and dates: nothing to divide.
      (fields === null ? '' : `${fields.tabs}<w:suppressAutoHyphens/>${fields.indent}`) +
      (underTitle ? '<w:spacing w:before="0" w:after="240"/><w:jc w:val="center"/>' : '')
    return (
      `<w:p><w:pPr>${properties}</w:pPr><w:bookmarkStart w:name="${bookmarkName(index, block.slot)}" w:id="${index}"/>` +
      `${fields === null ? literal + block.runs.map((piece) => run(composed ? { ...piece, text: held(piece.text, language) } : piece, lang)).join('') : fields.runs}<w:bookmarkEnd w:id="${index}"/></w:p>`
    )
  })
  return { xml: xml.join(''), lists: Math.max(0, ...lists.map((list) => list ?? 0)) }
}
