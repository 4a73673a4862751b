/** Release where it is closed, and punishment where the law obliges to release (Art. 65-71, 83). */
import { RELEASE_GROUNDS } from '../guidance.ts'
import type { CountGuidance, ReleaseGround, ReleaseStatus } from '../guidance.ts'
import { bindingColumn, choicePath } from './report.ts'
import type { CheckContext } from './report.ts'

const ORDER: readonly ReleaseStatus[] = ['closed', 'notMet', 'ask', 'may', 'must']

/** Status of the chosen ground; "68" stands for the best of its three parts. null: a ground the rules do not know. */
function statusOf(count: CountGuidance, ground: string): ReleaseStatus | null {
  const { release } = count
  if (!release) return null
  const keys = RELEASE_GROUNDS.filter((key) => key === ground || (ground === '68' && key.startsWith('68')))
  const statuses = keys
    .map((key: ReleaseGround) => release[key])
    .toSorted((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))
  return statuses[0] ?? null
}

/** Errors of a release that the law closes or whose conditions are not met. */
export function checkRelease(context: CheckContext): void {
  const { choice, guidance, report } = context
  const about = `${choicePath(context)}/ground`
  const { ground } = choice
  if (ground === null) {
    report.error('groundMissing', ['CPC 393'], about)
    return
  }
  const ended = new Set(choice.counts.flatMap((c) => (c.acquitted == null && c.released == null ? [] : [c.count])))
  for (const count of guidance.counts) {
    if (count.liable && !ended.has(count.count)) checkGround(report, count, ground, about)
  }
}

/** Errors of counts whose case is terminated beside a sentence for the others. */
export function checkReleasedCounts(context: CheckContext): void {
  const { choice, guidance, report } = context
  for (const [index, { count: id, released }] of choice.counts.entries()) {
    const count = guidance.counts.find((other) => other.count === id)
    if (released != null && count?.liable === true)
      checkGround(report, count, released, `${choicePath(context)}/counts/${index}/released`)
  }
}

function checkGround(report: CheckContext['report'], count: CountGuidance, ground: string, about: string): void {
  const columns = count.today ? [count, count.today] : [count]
  const statuses = columns.map((column) => statusOf(column, ground)).filter((status) => status !== null)
  // The ground is open when the rules of either edition open it (Art. 6).
  const best = statuses.toSorted((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0]
  if (best === 'closed') report.error('releasedWhereClosed', [ground], about, { ground }, count.count)
  else if (best === 'notMet') report.error('releasedWhereNotMet', [ground], about, { ground }, count.count)
}

/** Errors of a punishment where a ground obliges to release, or where there is no liability at all. */
export function checkPunished(context: CheckContext): void {
  const { choice, guidance, report } = context
  const listed = new Set(choice.counts.filter((item) => item.main !== null).map((item) => item.count))
  const ended = new Set(choice.counts.flatMap((c) => (c.acquitted == null && c.released == null ? [] : [c.count])))
  const punished = (id: string): boolean => !ended.has(id) && (listed.size > 0 ? listed.has(id) : true)
  const about = `${choicePath(context)}/outcome`
  for (const count of guidance.counts) {
    if (!punished(count.count)) continue
    if (count.liable === false) {
      report.error('punishedNotLiable', ['15', '24'], about, {}, count.count)
      continue
    }
    const { release } = bindingColumn(count)
    if (!release) continue
    for (const ground of RELEASE_GROUNDS) {
      if (release[ground] !== 'must') continue
      report.error('notReleasedWhereObliged', [ground], about, { ground }, count.count)
    }
  }
}
