/**
 * What of an act's text reaches the paper: the one normalisation both writers use, so that DOCX and PDF say the same.
 */
import { createHash } from 'node:crypto'
import { blockText } from '../../shared/acts/document.ts'
import type { ActBlock, ActDocument, ActRun } from '../../shared/acts/document.ts'

// Invisible characters that would make the printed act differ from what a reader or a search sees: soft hyphens,
// zero-width spaces and joiners, byte order marks, and bidi controls, which can show words in another order.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\u061c\ufff9-\ufffb]/gu
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
/** Spaces of other widths than one, which fonts lack: a paste from the web brings them. */
const ODD_SPACES = /[\u1680\u2000-\u200a\u205f\u3000]/gu
// oxlint-disable-next-line no-control-regex -- these are the characters XML and PDF text cannot carry
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/gu

/** Letters, figures and marks that are printed as they are: ASCII, composed Cyrillic, what Kazakh adds, quotes, dashes. */
const PLAIN = /^[\u0020-\u007e\u00a0\u00ab\u00bb\u0400-\u0482\u048a-\u04ff\u2013\u2014\u2116\u2026]*$/u

/** Text as printed: composed letters (NFC), one line, nothing invisible. */
export function printedText(text: string): string {
  // Nearly all text of an act needs none of it.
  if (PLAIN.test(text)) return text
  return text
    .toWellFormed()
    .replace(BREAKS, ' ')
    .replace(ODD_SPACES, ' ')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
}

function printedRuns(runs: readonly ActRun[]): ActRun[] {
  return runs.map((run) => ({ ...run, text: printedText(run.text) })).filter((run) => run.text !== '')
}

/** The block as both writers print it. */
export function printedBlock(block: ActBlock): ActBlock {
  const printed: ActBlock = { ...block, runs: printedRuns(block.runs) }
  if (block.cells) printed.cells = block.cells.map(printedRuns)
  if (block.number !== undefined) printed.number = printedText(block.number)
  return printed
}

/** Blocks that leave a mark on paper; an empty one would be a paragraph nobody can read back. */
export function printedBlocks(doc: ActDocument): ActBlock[] {
  return doc.blocks.map(printedBlock).filter((block) => normalized(blockText(block)) !== '')
}

/**
 * Text for comparison: no-break and thin spaces count as spaces, runs of them as one; tabs between the fields of a
 * line stay. The read-back of both formats is given in this form.
 */
export function normalized(text: string): string {
  return text
    .normalize('NFC')
    .split('\t')
    .map((field) => field.replace(/\s+/gu, ' ').trim())
    .join('\t')
    .trim()
}

/** The act as lines of text, one a block: what DOCX and PDF must both give back. */
export function actLines(doc: ActDocument): string[] {
  return printedBlocks(doc).map((block) => normalized(blockText(block)))
}

/** SHA-256, hex, over lines joined by LF in UTF-8: the fingerprint of the words, the same for DOCX, PDF and paper. */
export function textDigest(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex')
}

/** True where the paper must say that it is not an act yet. */
export function isDraft(doc: ActDocument, forced = false): boolean {
  return forced || doc.missing.length > 0
}

export const DRAFT_WORD = { kk: 'ЖОБА', ru: 'ПРОЕКТ' } as const
export const LANGUAGE_TAG = { kk: 'kk-KZ', ru: 'ru-RU' } as const

/** Marks a file as ours, in DOCX properties and PDF keywords. */
export const FORMAT_MARK = 'ukim.act/1'
