/** Collects violations with their sentences. */
import { violationSays } from '../../language/explain/violations.ts'
import type { CountContext, PersonContext } from '../facts.ts'
import type { CountGuidance, Guidance, Violation } from '../guidance.ts'
import type { Choice } from '../../case/schema.ts'

export type ViolationArgs = Record<string, string | number | null>

/** Everything a check reads. */
export interface CheckContext {
  readonly person: PersonContext
  readonly guidance: Guidance
  readonly choice: Choice
  /** Counts that are liable and whose limitation has not expired. */
  readonly active: readonly CountContext[]
  readonly report: Report
}

export class Report {
  readonly violations: Violation[] = []

  add(
    severity: Violation['severity'],
    code: string,
    articles: string[],
    about: string,
    args: ViolationArgs = {},
    count?: string,
  ): void {
    const violation: Violation = { code, severity, articles, about, says: violationSays(code, args) }
    if (count !== undefined) violation.count = count
    this.violations.push(violation)
  }

  error(code: string, articles: string[], about: string, args?: ViolationArgs, count?: string): void {
    this.add('error', code, articles, about, args, count)
  }

  warning(code: string, articles: string[], about: string, args?: ViolationArgs, count?: string): void {
    this.add('warning', code, articles, about, args, count)
  }
}

/** JSON pointer of the choice. */
export function choicePath(context: CheckContext): string {
  return `${context.person.path}/choice`
}

/**
 * The column of an old offence that binds: that of the day of the act, or today's where it is the milder throughout
 * (Art. 6(1)). A mixture is for the judge: the column of the day of the act is checked.
 */
export function bindingColumn(count: CountGuidance): CountGuidance {
  return count.today?.milder === 'today' ? count.today : count
}
