/** Every ground of release of one count, Art. 65-71 and 83. */
import { releaseByRepentance } from './art-65-repentance.ts'
import { releaseByDefence } from './art-66-defence.ts'
import { releaseByAssetReturn, releaseByCooperation } from './art-67-agreement.ts'
import { releaseByReconciliation } from './art-68-reconciliation.ts'
import { releaseBySurety } from './art-69-surety.ts'
import { releaseByChange } from './art-70-change.ts'
import { releaseByLimitation } from './art-71-limitation.ts'
import { isFirstCrime } from './art-79-record.ts'
import { releaseOfMinor } from './art-83-minors-release.ts'
import type { CountContext } from './facts.ts'
import { RELEASE_GROUNDS } from './guidance.ts'
import type { Limitation, ReleaseGround, ReleaseStatus } from './guidance.ts'

/** Statuses of all grounds, each with a step. */
export function releaseGrounds(context: CountContext, limit: Limitation): Record<ReleaseGround, ReleaseStatus> {
  const { facts, person, trace, about } = context
  const first = isFirstCrime(person.records, facts.on)
  const result: Record<ReleaseGround, ReleaseStatus> = {
    '65': releaseByRepentance(context, first),
    '66': releaseByDefence(context),
    '67': releaseByCooperation(context),
    '67-1': releaseByAssetReturn(context),
    ...releaseByReconciliation(context, first),
    '69': releaseBySurety(context, first),
    '70': releaseByChange(),
    '71': releaseByLimitation(context, limit),
    '83': releaseOfMinor(context, first),
  }
  for (const ground of RELEASE_GROUNDS) {
    if (ground.startsWith('68')) continue
    const status = result[ground]
    if (status === 'notMet') continue
    trace.step({
      rule: 'release',
      articles: [ground],
      count: facts.count.id,
      facts: [facts.path, `${person.path}/priorConvictions`],
      after: status,
      about: `${about}/release/${ground}`,
      args: { ground, first },
    })
  }
  return result
}
