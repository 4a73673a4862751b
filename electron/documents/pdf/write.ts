/** ActDocument → PDF/A-3a. */
import type { ActBlock, ActDocument, ActRun } from '../../../shared/acts/document.ts'
import { creationSeconds } from '../created.ts'
import { DocumentFault } from '../faults.ts'
import { resolveLayout } from '../layout.ts'
import type { LayoutInput } from '../layout.ts'
import type { Letterhead } from '../letterhead/letterhead.ts'
import { actLines, FORMAT_MARK, isDraft, printedBlocks, printedText, textDigest } from '../printed.ts'
import { openPress, typeset } from './compiler.ts'
import { setBlocks } from './blocks.ts'
import { SHRINK } from './break-lines.ts'
import { compactBlock } from './compact.ts'
import { qrModules, qrText } from './qr.ts'
import { watermarkOf } from './watermark.ts'

export interface PdfOptions {
  /** ISO time for the file's dates; without it midnight UTC of the act's day. No clock is read. */
  createdAt?: string
  /** Draft mark even where nothing is missing. */
  draft?: boolean
  /** A QR code with number and SHA-256 of the words, at the foot of the last page. */
  qr?: boolean
  /** The case file as JSON text, attached to the PDF as its data (PDF/A-3 associated file). */
  caseFile?: { name?: string; json: string }
  /** What stands above the title on the first page. */
  letterhead?: Letterhead
}

/** Letters of a property of the file, e.g. its title; PDF/A bounds each string, and no reader shows more. */
const LONGEST_PROPERTY = 1000

function property(text: string): string {
  const printed = printedText(text)
  return printed.length > LONGEST_PROPERTY ? `${printed.slice(0, LONGEST_PROPERTY).toWellFormed()}…` : printed
}

/** Where the words of a block are, number and fields included. */
function runsOf(block: ActBlock): ActRun[] {
  return block.cells ? block.cells.flat() : block.runs
}

/** Drawn in another order than written, so they could not be read back; no act of these courts has them. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u

/** PDF/A forbids a glyph the font lacks, and paper would show a box: name the character and its block instead. */
function refuseUnknownCharacters(blocks: readonly ActBlock[]): void {
  const { regular } = openPress().faces
  for (const block of blocks)
    for (const run of runsOf(block)) {
      const foreign = RIGHT_TO_LEFT.exec(run.text)
      let at = foreign?.index ?? -1
      for (let index = 0; at < 0 && index < run.text.length; index++)
        if (!regular.has(run.text.charCodeAt(index))) at = index
      if (at < 0) continue
      const code = run.text.codePointAt(at) ?? 0
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${String.fromCodePoint(code)}`
      throw new DocumentFault('badCharacter', `${block.id}: ${name}`)
    }
}

/**
 * The act as a signable PDF/A-3a: tagged, with bookmarks, language and title, all fonts embedded, plain cross-reference
 * table (so that PAdES can add signatures incrementally). The same act and options give the same bytes.
 * @throws DocumentFault badLayout, badCharacter (block and character), composeFailed
 */
export async function toPdf(doc: ActDocument, layout?: LayoutInput, options: PdfOptions = {}): Promise<Uint8Array> {
  const look = resolveLayout(layout)
  const blocks = printedBlocks(doc)
  refuseUnknownCharacters(blocks)
  const draft = isDraft(doc, options.draft)
  const letterhead = options.letterhead ?? null
  const number = doc.number === null ? null : property(doc.number)
  const title = property(doc.title)
  const head = {
    layout: look,
    language: doc.language,
    region: doc.language === 'kk' ? 'KZ' : 'RU',
    title,
    authors: doc.judge === null ? [property(doc.court)] : [property(doc.judge), property(doc.court)],
    keywords: [FORMAT_MARK, doc.kind, doc.language, ...(draft ? ['draft'] : [])],
    description: property(doc.court),
    watermark: draft ? watermarkOf(doc.language) : null,
    qr: options.qr === true ? qrModules(qrText(title, number, textDigest(actLines(doc)))) : null,
    caseFile: options.caseFile === undefined ? null : property(options.caseFile.name ?? 'case.json'),
    letterhead: letterhead === null ? null : { emblem: letterhead.emblem?.kind ?? null, lines: letterhead.lines },
    footerLines: letterhead?.footerLines ?? [],
    tight: 100 * (1 - SHRINK),
  }
  return typeset({
    head,
    blocks: setBlocks(blocks, doc.language, look).map((block) => JSON.stringify(compactBlock(block))),
    ...(options.caseFile === undefined ? {} : { caseFile: options.caseFile.json }),
    createdAt: creationSeconds(doc, options.createdAt),
    emblem: letterhead?.emblem ?? null,
  })
}
