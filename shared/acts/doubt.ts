/** Wording that casts doubt on the innocence of an acquitted person: forbidden in an acquittal (CPC 399(2)). */
import { blockText, type ActDocument } from './document.ts'

const DOUBTS =
  /күмән\p{L}*|жеткіліксіз\p{L}*|болжам\p{L}*|сомн\p{L}*|недостаточн\p{L}*|не\s+хватает|предположит\p{L}*/giu

export interface DoubtfulWord {
  block: string
  word: string
}

/** The doubtful words of an acquittal with their blocks, the judge's own text included; empty for other acts. */
export function doubtsIn(doc: ActDocument): DoubtfulWord[] {
  if (doc.kind !== 'acquittal') return []
  return doc.blocks.flatMap((block) =>
    [...blockText(block).matchAll(DOUBTS)].map(([word]) => ({ block: block.id, word })),
  )
}
