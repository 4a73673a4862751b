/** Three-way merge of two versions of a case file that went on from a common one. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { requireCase } from '../cases/guard.ts'
import { canonical } from '../cases/body.ts'
import type { Patch } from '../cases/patch.ts'
import { applyPatch, patchBetween, valueAt } from '../cases/patch.ts'

export interface Conflict {
  /** JSON pointer. */
  path: string
  ours: unknown
  theirs: unknown
}

export interface MergeResult {
  /** The merged file; where places conflict, with what `prefer` says. null while conflicts are open. */
  file: CaseFile | null
  conflicts: Conflict[]
}

function under(path: string, scope: string): boolean {
  return path === scope || path.startsWith(`${scope}/`)
}

/**
 * Places that one side changed. A list that grew or shrank counts as one place: positions in it no longer mean the
 * same on both sides.
 */
function changedPlaces(before: object, after: object): string[] {
  const patch = patchBetween(before, after)
  const lists = patch
    .filter(({ op, path }) => op !== 'replace' && Array.isArray(valueAt(before, path.slice(0, path.lastIndexOf('/')))))
    .map(({ path }) => path.slice(0, path.lastIndexOf('/')))
  const places = patch.map(
    ({ path }) => lists.filter((list) => under(path, list)).toSorted((a, b) => a.length - b.length)[0] ?? path,
  )
  return [...new Set(places)]
}

export function merge(
  common: CaseFile,
  ours: CaseFile,
  theirs: CaseFile,
  prefer: 'ours' | 'theirs' | null,
): MergeResult {
  const our = changedPlaces(common, ours)
  const conflicts: Conflict[] = []
  const patch: Patch = []
  for (const place of changedPlaces(common, theirs)) {
    const hit = our.filter((other) => under(other, place) || under(place, other))
    // What both changed in the same way is no conflict. The wider of two places decides.
    const wide = [place, ...hit].toSorted((a, b) => a.length - b.length)[0] ?? place
    const same = canonical(valueAt(ours, wide)) === canonical(valueAt(theirs, wide))
    if (same) continue
    if (hit.length > 0 && !conflicts.some((conflict) => conflict.path === wide)) {
      conflicts.push({ path: wide, ours: valueAt(ours, wide) ?? null, theirs: valueAt(theirs, wide) ?? null })
    }
    if (hit.length > 0 && prefer !== 'theirs') continue
    const path = hit.length > 0 ? wide : place
    const value = valueAt(theirs, path)
    const there = valueAt(ours, path) !== undefined
    if (value === undefined) {
      if (there) patch.push({ op: 'remove', path })
    } else if (!patch.some((operation) => operation.path === path)) {
      patch.push({ op: there ? 'replace' : 'add', path, value })
    }
  }
  if (conflicts.length > 0 && prefer === null) return { file: null, conflicts }
  return { file: requireCase(applyPatch(ours, patch)).file, conflicts }
}
