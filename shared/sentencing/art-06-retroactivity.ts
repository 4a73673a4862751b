/** Art. 5 and 6: the law in time. Warnings of amendments, and which of two computations is the milder. */
import { addDays } from '../time/date.ts'
import { CODE_IN_FORCE, inForceOf, LAW_210_VIII, UNSURE_DAYS } from './editions.ts'
import type { CountContext } from './facts.ts'
import type { CountGuidance, PenaltyGuidance, ReleaseStatus } from './guidance.ts'

const WINDOW_DAYS = 30
/** Articles of the General Part that the law 210-VIII changed and the answer uses. */
const RULES_OF_210 = ['55', '56', '67', '68', '79', '81'] as const

/** Warnings and questions of time for one count. */
export function warnOfTime(context: CountContext): void {
  const { facts, trace } = context
  const { count, path, on, row } = facts
  const id = count.id
  if (count.startedOn !== null) {
    const between = row.amendedOn
      .map(inForceOf)
      .filter((day) => count.startedOn !== null && day > count.startedOn && day <= on)
    if (between.length > 0) {
      trace.warn({
        code: 'amendedDuringOffence',
        count: id,
        articles: [row.article],
        dates: between,
        paths: [`${path}/startedOn`],
      })
    }
  }
  // Days in force, not of adoption: an act is compared with the day a change began to hold.
  const later = row.amendedOn.map(inForceOf).filter((day) => day > on)
  const rules = on < LAW_210_VIII ? RULES_OF_210 : []
  if (later.length > 0 || rules.length > 0) {
    trace.warn({
      code: 'amendedAfterOffence',
      count: id,
      articles: [...(later.length > 0 ? [row.article] : []), ...rules],
      dates: [...new Set([...later, ...(rules.length > 0 ? [LAW_210_VIII] : [])])],
      paths: [`${path}/committedOn`],
    })
  }
  if (on < CODE_IN_FORCE) {
    trace.warn({
      code: 'beforeTheCode',
      count: id,
      articles: ['467'],
      dates: [CODE_IN_FORCE],
      paths: [`${path}/committedOn`],
    })
  }
  const near = UNSURE_DAYS.filter((day) => on >= addDays(day, -WINDOW_DAYS) && on <= addDays(day, WINDOW_DAYS))
  if (near.length > 0) {
    trace.warn({
      code: 'commencementUnsure',
      count: id,
      articles: ['6'],
      dates: [...near],
      paths: [`${path}/committedOn`],
    })
  }
}

/** How good a release status is for the person; a ground that is not met and one that is closed help alike: not at all. */
const RELEASE_RANK: Record<ReleaseStatus, number> = { closed: 0, notMet: 0, ask: 1, may: 2, must: 3 }

/** Adds the sign of each difference: 1 where `then` is milder, -1 where `today` is. */
function comparePenalties(then: readonly PenaltyGuidance[], today: readonly PenaltyGuidance[], signs: number[]): void {
  for (const a of then) {
    const b = today.find((other) => other.kind === a.kind)
    if (!b) {
      // A kind that only the old rules offer: milder for the person unless it is imprisonment or life.
      if (a.available) signs.push(a.kind === 'imprisonment' || a.kind === 'lifeImprisonment' ? -1 : 1)
      continue
    }
    const harsh = a.kind === 'imprisonment' || a.kind === 'lifeImprisonment'
    if (a.available !== b.available) signs.push(a.available === harsh ? -1 : 1)
    if (!a.available || !b.available) continue
    signs.push(Math.sign((b.max ?? 0) - (a.max ?? 0)), Math.sign((b.min ?? 0) - (a.min ?? 0)))
  }
  const life = (list: readonly PenaltyGuidance[]): boolean =>
    list.some((p) => p.kind === 'lifeImprisonment' && p.available)
  for (const b of today) {
    if (b.available && b.kind === 'imprisonment' && life(then) && life(today) && !then.some((a) => a.kind === b.kind)) {
      // A term beside life (55(9)) cuts both ways: less than life, but figures where there were none.
      signs.push(1, -1)
      continue
    }
    if (b.available && !then.some((a) => a.kind === b.kind)) {
      signs.push(b.kind === 'imprisonment' || b.kind === 'lifeImprisonment' ? 1 : -1)
    }
  }
}

/** Which of the two computations is the milder: one in every difference, or a mixture, or no difference at all. */
export function milderOf(then: CountGuidance, today: CountGuidance): 'then' | 'today' | 'mixed' | 'same' {
  const open = (count: CountGuidance): boolean => (count.penalties ?? []).some((penalty) => penalty.available)
  // Where the old rules leave no kind at all open (they were silent), nothing can be weighed: it is for the judge.
  if (open(then) !== open(today)) return 'mixed'
  const signs: number[] = []
  const yes = (value: boolean | null): number => (value === true ? 1 : 0)
  if (then.liable !== today.liable) signs.push(then.liable === false ? 1 : -1)
  signs.push(yes(then.noImprisonment) - yes(today.noImprisonment))
  signs.push(yes(then.mayGoBelowMin) - yes(today.mayGoBelowMin))
  signs.push((today.mandatoryForLife?.length ?? 0) - (then.mandatoryForLife?.length ?? 0))
  if (then.release && today.release) {
    for (const ground of Object.keys(then.release) as (keyof typeof then.release)[]) {
      signs.push(RELEASE_RANK[then.release[ground]] - RELEASE_RANK[today.release[ground]])
    }
  }
  comparePenalties(then.penalties ?? [], today.penalties ?? [], signs)
  const better = signs.some((sign) => sign > 0)
  const worse = signs.some((sign) => sign < 0)
  if (better && worse) return 'mixed'
  return better ? 'then' : worse ? 'today' : 'same'
}
