/** The act as the judge last saw it, while the desk is open: what facts have changed since then is marked. */
import { compareActs } from '../../../shared/acts/index.ts'
import type { BlockChange } from '../../../shared/acts/index.ts'
import type { ActDocument } from '../../../shared/acts/document.ts'

const seen = new Map<string, ActDocument>()

/** Blocks that differ from what was last seen; the first look sees everything. The judge's own blocks are not told. */
export function changesSinceSeen(key: string, act: ActDocument): BlockChange[] {
  const before = seen.get(key)
  if (before === undefined) {
    seen.set(key, act)
    return []
  }
  const own = new Set([...before.blocks, ...act.blocks].filter((block) => block.own).map((block) => block.id))
  return compareActs(before, act).changes.filter((change) => !own.has(change.block))
}

/** The judge has looked at the changes. */
export function markSeen(key: string, act: ActDocument): void {
  seen.set(key, act)
}
