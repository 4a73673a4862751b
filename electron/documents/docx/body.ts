/** Blocks of an act as paragraphs of the `docx` library. */
import { AlignmentType, Bookmark, Paragraph, Tab, TextRun } from 'docx'
import type { ParagraphChild } from 'docx'
import type { ActBlock, ActLanguage, ActRun } from '../../../shared/acts/document.ts'
import { LANGUAGE_TAG } from '../printed.ts'
import { fieldTabs, ITEM_LIST, STYLE_ID } from './styles.ts'

/** Names of our bookmarks: `ukim_<index>_<slot>`; Word allows 40 letters, digits and underscores. */
export const BOOKMARK = /^ukim_(\d+)_([A-Za-z0-9_]*)$/

function bookmarkName(index: number, slot: string): string {
  return `ukim_${index}_${slot.replace(/[^A-Za-z0-9]/gu, '_')}`.slice(0, 40)
}

function run(piece: ActRun, language: ActLanguage): TextRun {
  return new TextRun({
    text: piece.text,
    language: { value: LANGUAGE_TAG[language] },
    ...(piece.bold === true ? { bold: true } : {}),
    ...(piece.italic === true ? { italics: true } : {}),
    ...(piece.placeholder === true ? { highlight: 'yellow' as const } : {}),
  })
}

const BODY = new Set<ActBlock['style']>(['paragraph', 'item', 'note', 'signature'])

/** A block that must stand on the page of the one after it: the signature never goes alone, nor does a turn. */
export function keepsWithNext(block: ActBlock, next: ActBlock | undefined): boolean {
  return BODY.has(block.style) && (next?.style === 'signature' || next?.style === 'turn')
}

/**
 * Numbers of items that Word can count by itself: 1, 2, 3 … without a gap. Anything else is written as text, because a
 * number of an order must not change behind the judge's back.
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

export function paragraphs(blocks: readonly ActBlock[], language: ActLanguage, width: number): Paragraph[] {
  const lists = countedItems(blocks)
  const dateLine = blocks.findIndex((block) => block.style === 'dateLine')
  return blocks.map((block, index) => {
    const list = lists[index] ?? null
    // A note in the head of the act (that it is a translation) stands under the title.
    const underTitle = block.style === 'note' && index < dateLine
    const cells = block.cells
    const literal = block.number !== undefined && list === null ? [run({ text: `${block.number}. ` }, language)] : []
    const children: ParagraphChild[] =
      cells === undefined
        ? [...literal, ...block.runs.map((piece) => run(piece, language))]
        : cells.flatMap((cell, field) => [
            ...(field === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
            ...cell.map((piece) => run(piece, language)),
          ])
    return new Paragraph({
      style: STYLE_ID[block.style],
      children: [new Bookmark({ id: bookmarkName(index, block.slot), children })],
      widowControl: true,
      ...(underTitle ? { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 0, after: 240 } } : {}),
      ...(keepsWithNext(block, blocks[index + 1]) ? { keepNext: true } : {}),
      ...(cells === undefined ? {} : { tabStops: fieldTabs(cells.length, width) }),
      ...(list === null ? {} : { numbering: { reference: ITEM_LIST, level: 0, instance: list } }),
    })
  })
}
