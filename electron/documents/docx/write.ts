/** ActDocument → DOCX. */
import { Document, Packer } from 'docx'
import type { ActDocument } from '../../../shared/acts/document.ts'
import { PAGE, resolveLayout, twipsOf } from '../layout.ts'
import type { LayoutInput } from '../layout.ts'
import { creationSeconds } from '../created.ts'
import type { Letterhead } from '../letterhead/letterhead.ts'
import { FORMAT_MARK, isDraft, printedBlocks, printedText } from '../printed.ts'
import { paragraphs } from './body.ts'
import { actHeaders } from './headers.ts'
import { sealPackage } from './package.ts'
import { actNumbering, actStyles, textWidth } from './styles.ts'

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
  const blocks = printedBlocks(doc)
  const draft = isDraft(doc, options.draft)
  const letterhead = options.letterhead ?? null
  const { margins } = look
  const file = new Document({
    title: printedText(doc.title),
    subject: printedText(doc.court),
    creator: printedText(doc.judge ?? doc.court),
    lastModifiedBy: printedText(doc.judge ?? doc.court),
    keywords: [FORMAT_MARK, doc.kind, doc.language, ...(draft ? ['draft'] : [])].join(', '),
    styles: actStyles(look, doc.language),
    numbering: actNumbering(look),
    hyphenation: { autoHyphenation: look.hyphenate, consecutiveHyphenLimit: 3, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twipsOf(PAGE.width), height: twipsOf(PAGE.height) },
            margin: {
              left: twipsOf(margins.left),
              right: twipsOf(margins.right),
              top: twipsOf(margins.top),
              bottom: twipsOf(margins.bottom),
              header: twipsOf(margins.top / 2),
              footer: twipsOf(margins.bottom / 2),
            },
          },
        },
        ...actHeaders(look, draft ? doc.language : null, letterhead),
        children: paragraphs(blocks, doc.language, textWidth(look)),
      },
    ],
  })
  const packed = await Packer.toBuffer(file)
  return sealPackage(packed, {
    createdAt: creationSeconds(doc, options.createdAt),
    language: doc.language,
    letterhead,
  })
}
