/** Art. 48-51: which additional punishments of the row concern this person. */
import type { Attached, Penalty } from '../law/types.ts'
import type { CountContext } from './facts.ts'
import type { AdditionalGuidance } from './guidance.ts'

/**
 * Expulsion is not listed for citizens (51), deprivation of citizenship not for foreigners (50-1), and expulsion,
 * rank and citizenship not for minors (81(1)); rank only for intentional offences (49).
 */
function concerns({ kind }: Attached, context: CountContext): boolean {
  const { facts, person, trace } = context
  const { foreigner } = person.status
  if (kind === 'expulsion' || kind === 'deprivationOfCitizenship') {
    if (facts.minor) return false
    if (foreigner === null) {
      trace.ask({ code: 'citizenship', articles: ['50-1', '51'], path: `${person.path}/citizenship` })
      return true
    }
    return kind === 'expulsion' ? foreigner : !foreigner
  }
  if (kind === 'deprivationOfRank') return !facts.minor && facts.fault === 'intentional'
  return true
}

/** The additional punishments of an alternative, as the row prints them (point 29). */
export function additionalOf(penalty: Penalty, context: CountContext): AdditionalGuidance[] {
  return (penalty.with ?? [])
    .filter((attached) => concerns(attached, context))
    .map(({ kind, mode, min, max, life }) => {
      const entry: AdditionalGuidance = { kind, mode }
      if (min !== undefined) entry.min = min
      if (max !== undefined) entry.max = max
      if (life) entry.life = true
      return entry
    })
}
