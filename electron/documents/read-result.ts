/** What reading back a file gives, the same for both formats. */
import { textDigest } from './printed.ts'

export interface ReadBlock {
  /** One paragraph, as {@link normalized} gives it; fields of a line are divided by tabs. */
  text: string
  /** The element of the act, where the format tells it. */
  slot?: string
}

export interface ReadAct {
  format: 'docx' | 'pdf'
  blocks: ReadBlock[]
  title: string
  /** Language tag of the document, e.g. `kk-KZ`. */
  language: string
  /** Kind of act as composed, e.g. `conviction`. */
  kind: string | null
  draft: boolean
  /** ISO time in the file, or null. */
  createdAt: string | null
  /** SHA-256 of the words: the value in the QR code. */
  digest: string
  /** JSON text of the attached case file (PDF only). */
  caseFile: string | null
  /** Pages (PDF only). */
  pages: number | null
}

export function digestOf(blocks: readonly ReadBlock[]): string {
  return textDigest(blocks.map((block) => block.text))
}
