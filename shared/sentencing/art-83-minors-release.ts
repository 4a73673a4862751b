/** Art. 83: release of minors, with educational measures. */
import { all, status } from './conditions.ts'
import type { CountContext } from './facts.ts'
import type { ReleaseStatus } from './guidance.ts'

/** Infraction or minor crime, or a first medium crime, of a person under 18 at the act. */
export function releaseOfMinor({ facts }: CountContext, first: boolean): ReleaseStatus {
  const { gravity, minor } = facts
  const open = gravity === 'infraction' || gravity === 'minor' || (gravity === 'medium' && first)
  return status(all([minor, open]), 'may')
}
