import { go } from '../../app/route.ts'
import { wantDefendantOf } from '../sentencing/wanted.ts'
import { focusFact } from '../../fields/trouble.tsx'

/** The part of the case where a fact is entered. */
export function tabOf(pointer: string): 'file' | 'sentencing' {
  return pointer.startsWith('/defendants') ? 'sentencing' : 'file'
}

/** Opens the part that holds the fact and puts the cursor into its field. */
export function goToFact(caseId: string, pointer: string): void {
  wantDefendantOf(caseId, pointer)
  go({ screen: 'case', id: caseId, tab: tabOf(pointer) })
  // The other part is drawn in the next frames, on a slow machine later; tries find its field once it is there.
  let tries = 0
  const seek = () => {
    tries += 1
    if (!focusFact(pointer) && tries < 300) requestAnimationFrame(seek)
  }
  requestAnimationFrame(seek)
}
