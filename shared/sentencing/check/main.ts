/** The main punishment of each count against its kinds and bounds (Art. 40-46, 52, 55, 56). */
import { MAIN_KINDS } from '../../case/kinds.ts'
import type { MainKind } from '../../case/kinds.ts'
import type { CountChoice } from '../../case/schema.ts'
import { figure } from '../facts.ts'
import type { CountContext } from '../facts.ts'
import type { CountGuidance, PenaltyGuidance } from '../guidance.ts'
import { uncappedMax } from '../penalties.ts'
import { bindingColumn, choicePath } from './report.ts'
import type { CheckContext } from './report.ts'

/** Rank of severity (Art. 40, 61): the order of the lists of kinds. */
export function severity(kind: MainKind): number {
  return MAIN_KINDS.indexOf(kind)
}

/** Art. 55(4) found and open: a milder kind, less than the minimum, no mandatory additional punishment. */
export function exceptionalOpen(context: CountContext, count: CountGuidance): boolean {
  const { exceptional } = context.person.defendant
  return exceptional !== null && exceptional.trim() !== '' && count.mayGoBelowMin === true
}

/** 467(1-1)(d): arrest works for a foreigner who is expelled as an additional punishment. */
function arrestWithExpulsion(context: CheckContext, penalty: PenaltyGuidance, item: CountChoice): boolean {
  const all = [...item.additional, ...(context.choice.final?.additional ?? [])]
  const onlySuspended = penalty.bars.length === 1 && penalty.bars[0] === '467(1-1)'
  return penalty.kind === 'arrest' && onlySuspended && all.some((extra) => extra.kind === 'expulsion')
}

/** Checks every count of the choice. */
export function checkMain(context: CheckContext): void {
  const { choice, active, guidance } = context
  for (const [index, item] of choice.counts.entries()) {
    const count = guidance.counts.find((other) => other.count === item.count)
    const facts = active.find((other) => other.facts.count.id === item.count)
    if (!count || !facts || !item.main) continue
    checkOne(context, item, bindingColumn(count), facts, `${choicePath(context)}/counts/${index}/main`)
  }
}

function checkOne(
  context: CheckContext,
  item: CountChoice,
  count: CountGuidance,
  facts: CountContext,
  about: string,
): void {
  const { report } = context
  const { main } = item
  const penalties = count.penalties ?? []
  if (!main) return
  const { kind, amount } = main
  const row = [facts.facts.key]
  const ofKind = penalties.filter((penalty) => penalty.kind === kind)
  const penalty = ofKind.find((candidate) => candidate.available) ?? ofKind[0]
  if (!penalty) {
    const mildest = Math.min(...penalties.map((other) => severity(other.kind)))
    if (exceptionalOpen(facts, count) && severity(kind) < mildest) return
    report.error('kindNotInSanction', row, about, { kind }, item.count)
    return
  }
  if (!penalty.available && !arrestWithExpulsion(context, penalty, item)) {
    report.error('kindClosed', penalty.bars, about, { kind, article: penalty.bars.join(', ') }, item.count)
    return
  }
  if (kind !== 'lifeImprisonment') checkAmount(context, item, count, facts, penalty, amount, about)
  checkStricter(context, item, penalties, kind, about)
}

function checkAmount(
  context: CheckContext,
  item: CountChoice,
  count: CountGuidance,
  facts: CountContext,
  penalty: PenaltyGuidance,
  amount: number | null,
  about: string,
): void {
  const { report } = context
  const { kind, unit } = penalty
  if (amount === null) {
    report.error('amountMissing', [facts.facts.key], `${about}/amount`, { kind }, item.count)
    return
  }
  const args = { kind, amount, min: penalty.min, max: penalty.max, unit }
  const at = `${about}/amount`
  if (penalty.max !== null && amount > penalty.max) {
    const base = uncappedMax(facts, penalty)
    const capped = typeof count.cap?.applied === 'string' && base !== null && amount <= base
    if (capped) report.error('capIgnored', ['55', '56'], at, args, item.count)
    else report.error('outOfBounds', ['52(2)', facts.facts.key], at, args, item.count)
    return
  }
  if (penalty.min === null || amount >= penalty.min) return
  const unfinished = facts.facts.count.stage !== 'completed' && kind !== 'imprisonment'
  const below = count.mayGoBelowMin === true || unfinished
  // Imprisonment under 6 months exists only as a replacement (46(3)).
  const floor = kind === 'imprisonment' ? figure(facts, 'imprisonmentMonths').min : 0
  if (!below || amount < floor) report.error('outOfBounds', ['52(2)', facts.facts.key], at, args, item.count)
}

/** 52(2): a stricter kind needs the court's reason. */
function checkStricter(
  context: CheckContext,
  item: CountChoice,
  penalties: readonly PenaltyGuidance[],
  kind: MainKind,
  about: string,
): void {
  const open = penalties.filter((penalty) => penalty.available)
  const mildest = Math.min(...open.map((penalty) => severity(penalty.kind)))
  if (open.length === 0 || severity(kind) <= mildest) return
  const reasoned = context.choice.departures.some((d) => d.from.startsWith('52') && d.reason.trim() !== '')
  if (!reasoned) context.report.warning('stricterKindNoReason', ['52(2)'], about, { kind }, item.count)
}
