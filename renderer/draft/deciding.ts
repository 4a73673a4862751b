/** Whether an edit touches what only a judge decides: the choice of a defendant. */
import type { CaseFile } from '../../shared/case/schema.ts'

/** True where a choice is set, changed, or goes with its defendant. The store asks the same of every save. */
export function touchesChoice(before: CaseFile, after: CaseFile): boolean {
  if (before.defendants === after.defendants) return false
  const was = new Map(before.defendants.map((defendant) => [defendant.id, JSON.stringify(defendant.choice)]))
  const changed = after.defendants.some(
    (defendant) => (was.get(defendant.id) ?? 'null') !== JSON.stringify(defendant.choice),
  )
  const kept = new Set(after.defendants.map((defendant) => defendant.id))
  return changed || before.defendants.some((defendant) => defendant.choice !== null && !kept.has(defendant.id))
}
