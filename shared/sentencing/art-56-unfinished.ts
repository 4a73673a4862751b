/** Art. 56: punishment for an unfinished crime. */
import { figure } from './facts.ts'
import type { CountContext } from './facts.ts'
import { parseFraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** Preparation 1/2, attempt 3/4 of the maximum of the main punishment; null for a completed crime. */
export function stageFraction(context: CountContext): Fraction | null {
  const { stage } = context.facts.count
  return stage === 'completed' ? null : parseFraction(figure(context, 'stageFractions')[stage])
}

/** Art. 56(4): life is never imposed for preparation or attempt. */
export function lifeBarredByStage(context: CountContext): boolean {
  return context.facts.count.stage !== 'completed'
}
