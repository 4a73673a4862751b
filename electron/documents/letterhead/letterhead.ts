/** A court's letterhead: what stands above the title on the first page, and below the text of it. */
import { printedText } from '../printed.ts'
import { readEmblem } from './image.ts'
import type { Emblem } from './image.ts'

/** Millimetres. */
export const EMBLEM_WIDTH = 22

/** A header or footer part taken over from a Word template as it is. */
export interface TemplatePart {
  xml: string
  /** Pictures by relationship id. */
  pictures: { id: string; emblem: Emblem }[]
}

export interface Letterhead {
  emblem: Emblem | null
  /** Centred lines under the emblem, e.g. the name and address of the court. */
  lines: string[]
  /** Lines at the foot of the first page. */
  footerLines: string[]
  /** Set when the letterhead came from a Word template: DOCX keeps these parts, PDF is set from the fields above. */
  template: { header: TemplatePart | null; footer: TemplatePart | null } | null
}

/**
 * A letterhead from a picture and lines of text.
 * @throws DocumentFault badLetterhead
 */
export function letterheadFromImage(image: Uint8Array | null, lines: readonly string[] = []): Letterhead {
  return {
    emblem: image === null ? null : readEmblem(image),
    lines: lines.map(printedText).filter((line) => line.trim() !== ''),
    footerLines: [],
    template: null,
  }
}
