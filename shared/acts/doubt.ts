/** Wording that casts doubt on the innocence of an acquitted person: forbidden in an acquittal (CPC 399(2)). */
import { blockText, type ActDocument } from './document.ts'

const DOUBTS =
  /күмән\p{L}*|жеткіліксіз\p{L}*|болжам\p{L}*|сомн\p{L}*|недостаточн\p{L}*|не\s+хватает|предположит\p{L}*/giu

export interface DoubtfulWord {
  block: string
  word: string
}

/** In a conviction with an acquittal beside it: the blocks that speak of the acquittal. */
const ABOUT_ACQUITTAL: readonly string[] = ['acquittalReasons', 'acquitted', 'rehabilitation']

/**
 * The doubtful words of an acquittal with their blocks, the judge's own text included; of a partial acquittal only those
 * of its own blocks, because the rest speaks of the conviction. Empty for other acts.
 */
export function doubtsIn(doc: ActDocument): DoubtfulWord[] {
  const mixed = doc.kind === 'conviction' || doc.kind === 'convictionWithoutPunishment'
  if (doc.kind !== 'acquittal' && !mixed) return []
  const blocks = mixed ? doc.blocks.filter(({ slot }) => ABOUT_ACQUITTAL.includes(slot)) : doc.blocks
  return blocks.flatMap((block) => [...blockText(block).matchAll(DOUBTS)].map(([word]) => ({ block: block.id, word })))
}
