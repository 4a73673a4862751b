/** ActDocument → DOCX. */
import type { ActDocument } from '../../../shared/acts/document.ts'
import { resolveLayout } from '../layout.ts'
import type { LayoutInput } from '../layout.ts'
import { creationSeconds } from '../created.ts'
import type { Letterhead } from '../letterhead/letterhead.ts'
import { isDraft, printedBlocks } from '../printed.ts'
import { bodyOf } from './body.ts'
import { coreProperties } from './core.ts'
import { numberingOf, skeletonOf } from './skeleton.ts'
import { packPart, writePackage } from './zip-write.ts'

export interface DocxOptions {
  /** ISO time for the file's properties; without it midnight UTC of the act's day. No clock is read. */
  createdAt?: string
  /** Draft mark even where nothing is missing. */
  draft?: boolean
  /** What stands above the title on the first page. */
  letterhead?: Letterhead
}

/**
 * The act as a Word document with real styles, numbering, page number fields and language tags; one bookmarked
 * paragraph per block. The same act and options give the same bytes.
 * @throws DocumentFault badLayout, badLetterhead
 */
export async function toDocx(doc: ActDocument, layout?: LayoutInput, options: DocxOptions = {}): Promise<Uint8Array> {
  const look = resolveLayout(layout)
  const draft = isDraft(doc, options.draft)
  const skeleton = await skeletonOf({ layout: look, language: doc.language, draft }, options.letterhead ?? null)
  const body = bodyOf(printedBlocks(doc), doc.language, look, skeleton.firstList)
  const parts = new Map(skeleton.parts)
  parts.set('word/document.xml', packPart(skeleton.head + body.xml + skeleton.tail))
  parts.set('word/numbering.xml', packPart(numberingOf(skeleton, body.lists)))
  parts.set('docProps/core.xml', packPart(coreProperties(doc, draft, creationSeconds(doc, options.createdAt))))
  // The content types come first, as in Word's own files; the rest in order of name.
  const first = (name: string): number => Number(name === TYPES)
  return writePackage([...parts].toSorted(([a], [b]) => first(b) - first(a) || (a < b ? -1 : 1)))
}

const TYPES = '[Content_Types].xml'
