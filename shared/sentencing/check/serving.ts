/** How the punishment is served: institution (46), full security (46(6)), conditional conviction (63). */
import type { MainPunishment } from '../../case/schema.ts'
import { fullSecurityLimit } from '../art-46-full-security.ts'
import { figure } from '../facts.ts'
import { choicePath } from './report.ts'
import type { CheckContext } from './report.ts'

/** The punishment that is served: the final one, or the only count's. */
export function servedPunishment({ choice }: CheckContext): MainPunishment | null {
  const convicted = choice.counts.filter((count) => count.acquitted == null && count.released == null)
  return choice.final?.main ?? (convicted.length === 1 ? (convicted[0]?.main ?? null) : null)
}

/** Institution by the imposed term. */
export function checkInstitution(context: CheckContext): void {
  const { choice, guidance, report } = context
  const served = servedPunishment(context)
  const about = `${choicePath(context)}/institution`
  if (!served) return
  if (served.kind === 'lifeImprisonment') {
    if (choice.institution !== 'extraordinary') {
      report.error(choice.institution === null ? 'institutionMissing' : 'wrongInstitution', ['46(5)'], about, {
        found: choice.institution,
        expected: 'extraordinary',
      })
    }
    return
  }
  if (served.kind !== 'imprisonment') return
  if (choice.institution === null) {
    if (!choice.conditional) report.error('institutionMissing', ['46(5)', 'CPC 393(4)'], about)
    return
  }
  const band = guidance.institution.find((candidate) => (candidate.upToMonths ?? Infinity) >= (served.amount ?? 0))
  if (!band || band.code === 'ask' || band.code === choice.institution) return
  report.error('wrongInstitution', ['46(5)'], about, { found: choice.institution, expected: band.code })
}

/** 46(6): full security for a part of the term, where the law opens it and for no longer. */
export function checkFullSecurity(context: CheckContext): void {
  const { choice, guidance, report, person, active } = context
  const { fullSecurityMonths } = choice
  const first = active[0]
  if (fullSecurityMonths === null || !first) return
  const limit = fullSecurityLimit(person.law, person.defendant, guidance, servedPunishment(context))
  if (limit !== null && fullSecurityMonths <= limit) return
  report.error('fullSecurityWrong', ['46(6)'], `${choicePath(context)}/fullSecurityMonths`, {
    months: fullSecurityMonths,
    max: figure(first, 'fullSecurityMonths'),
  })
}

/** 63: only imprisonment, not where barred, and control of the right length. */
export function checkConditional(context: CheckContext): void {
  const { choice, guidance, report, active } = context
  if (!choice.conditional) return
  const about = `${choicePath(context)}/conditional`
  const served = servedPunishment(context)
  if (served && served.kind !== 'imprisonment') {
    report.error('conditionalNotImprisonment', ['63(1)'], about, { kind: served.kind })
    return
  }
  if (guidance.conditional.status === 'barred') report.error('conditionalBarred', ['63(6)'], about)
  if (!served) return
  checkControl(context, served.amount, active.length > 0 && active.every(({ facts }) => facts.minor))
}

function checkControl(context: CheckContext, term: number | null, minor: boolean): void {
  const { choice, report, person, active } = context
  const about = `${choicePath(context)}/controlMonths`
  const { controlMonths } = choice
  const first = active[0]
  if (!first) return
  const all = [...choice.counts.flatMap((item) => item.additional), ...(choice.final?.additional ?? [])]
  if (person.status.foreigner === true && all.some((extra) => extra.kind === 'expulsion')) {
    // 63(3): no probation control for a foreigner who is expelled.
    if (controlMonths !== null)
      report.error('controlTermWrong', ['63(3)'], about, { found: controlMonths, expected: 0, min: 0, max: 0 })
    return
  }
  const [min, max] = figure(first, 'controlMonthsMinorPerson')
  const right = minor
    ? controlMonths !== null && controlMonths >= min && controlMonths <= max
    : controlMonths !== null && controlMonths === term
  if (right) return
  report.error('controlTermWrong', ['63(3)'], about, {
    found: controlMonths,
    expected: minor ? null : term,
    min: minor ? min : term,
    max: minor ? max : term,
  })
}
