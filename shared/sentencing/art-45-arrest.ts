/** Art. 45 with its suspension in Art. 467(1-1). */
import { figure, isMember } from './facts.ts'
import type { CountContext } from './facts.ts'

/** General Part bounds in days. */
export function arrestBounds(context: CountContext): readonly [number, number] {
  return figure(context, 'arrestDays')
}

/** 45(3): persons. 81(1): minors. 467(1-1): suspended for sentences before 2027, save its cases (a) and (b). */
export function arrestBars(context: CountContext): string[] {
  const { facts, person } = context
  const { status, judgmentOn } = person
  const bars: string[] = []
  if (facts.minor) bars.push('81(1)')
  if (facts.minor || status.pregnant || status.youngChild || status.elder || status.disabled12) bars.push('45(3)')
  const suspended = judgmentOn < figure(context, 'arrestSuspendedBefore')
  const works = status.serviceman || isMember(context, 'familyViolence')
  if (suspended && !works) bars.push('467(1-1)')
  return bars
}
