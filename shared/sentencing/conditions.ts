/** Conditions that may be met, not met, or not answered. */
import type { ReleaseStatus } from './guidance.ts'

/** true, false, or null where the judge has not answered. */
export type Answer = boolean | null

/** All must be met: one "no" decides, else one open answer leaves it open. */
export function all(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false
  return answers.includes(null) ? null : true
}

/** One is enough: one "yes" decides, else one open answer leaves it open. */
export function any(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true
  return answers.includes(null) ? null : false
}

export function not(answer: Answer): Answer {
  return answer === null ? null : !answer
}

/** `met` where every condition is answered and met, `notMet` where one fails, else `ask` (point 1). */
export function status(answer: Answer, met: 'must' | 'may'): ReleaseStatus {
  if (answer === null) return 'ask'
  return answer ? met : 'notMet'
}
