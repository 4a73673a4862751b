/** PDF → blocks, from the tags and the drawn text itself (not from any attachment). */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import type { PDFPage } from 'pdf-lib'
import { DocumentFault } from '../faults.ts'
import { FORMAT_MARK, normalized } from '../printed.ts'
import { digestOf } from '../read-result.ts'
import type { ReadAct } from '../read-result.ts'
import { attachedJson } from './attachment.ts'
import { readTextFont, streamBytes } from './font-text.ts'
import type { TextFont } from './font-text.ts'
import { joinSpans } from './join.ts'
import { pageText } from './page-text.ts'
import type { TextSpan } from './page-text.ts'
import { guardPdf } from './streams.ts'
import { structuredBlocks } from './structure.ts'

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, ignoreEncryption: true })
  } catch (cause) {
    throw new DocumentFault('damaged', null, cause)
  }
}

function fontsOf(page: PDFPage, known: Map<PDFDict, TextFont>): Map<string, TextFont> {
  const fonts = new Map<string, TextFont>()
  const list = page.node.Resources()?.lookup(PDFName.of('Font'))
  if (!(list instanceof PDFDict)) return fonts
  for (const name of list.keys()) {
    const font = list.lookup(name)
    if (!(font instanceof PDFDict)) continue
    const read = known.get(font) ?? readTextFont(font)
    known.set(font, read)
    fonts.set(name.decodeText(), read)
  }
  return fonts
}

function contentOf(page: PDFPage): Buffer {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents]
  return Buffer.concat(
    streams.flatMap((stream) => (stream instanceof PDFRawStream ? [streamBytes(stream), Buffer.from('\n')] : [])),
  )
}

function spansByPage(file: PDFDocument): Map<number, Map<number, TextSpan[]>> {
  const known = new Map<PDFDict, TextFont>()
  return new Map(
    file.getPages().map((page) => [page.ref.objectNumber, pageText(contentOf(page), fontsOf(page, known))] as const),
  )
}

/**
 * Reads an act written by toPdf, signed or not.
 * @throws DocumentFault unknownKind, notOurs, damaged, encrypted, tooLarge
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadAct> {
  guardPdf(bytes)
  const file = await load(bytes)
  if (file.isEncrypted) throw new DocumentFault('encrypted')
  try {
    const keywords = (file.getKeywords() ?? '').split(/[,;]\s*/u)
    if (!keywords.includes(FORMAT_MARK)) throw new DocumentFault('notOurs')
    const pages = spansByPage(file)
    const blocks = structuredBlocks(file)
      .map(({ content }) =>
        joinSpans(
          content.flatMap(({ page, id }) => (pages.get(page)?.get(id) ?? []).map((span) => ({ ...span, page }))),
        ),
      )
      .map((text) => ({ text: normalized(text) }))
      .filter((block) => block.text !== '')
    const language = file.catalog.lookup(PDFName.of('Lang'))
    const named = language instanceof PDFString || language instanceof PDFHexString
    return {
      format: 'pdf',
      blocks,
      title: file.getTitle() ?? '',
      language: named ? language.decodeText() : '',
      kind: keywords[1] ?? null,
      draft: keywords.includes('draft'),
      createdAt: file.getCreationDate()?.toISOString().replace('.000Z', 'Z') ?? null,
      digest: digestOf(blocks),
      caseFile: attachedJson(file),
      pages: file.getPageCount(),
    }
  } catch (cause) {
    if (cause instanceof DocumentFault) throw cause
    throw new DocumentFault('damaged', null, cause)
  }
}
