/** Art. 70: change of situation. Whether the act or the person lost its danger is for the judge alone. */
import type { ReleaseStatus } from './guidance.ts'

/** Always a question (point 12). */
export function releaseByChange(): ReleaseStatus {
  return 'ask'
}
