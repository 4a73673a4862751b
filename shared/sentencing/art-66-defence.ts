/** Art. 66: excess of necessary defence from fear, fright or confusion. */
import type { CountContext } from './facts.ts'
import type { ReleaseStatus } from './guidance.ts'

/** The state of mind is for the judge: `ask` where the circumstance is listed (point 12). */
export function releaseByDefence({ person }: CountContext): ReleaseStatus {
  return person.defendant.mitigating.some((item) => item.code === 'exceededLawfulLimits') ? 'ask' : 'notMet'
}
