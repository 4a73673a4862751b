/** What a changed fact changes in an act, block by block. The judge's own words are never overwritten. */
import { blockText, type ActBlock, type ActDocument } from './document.ts'

export interface BlockChange {
  block: string
  slot: string
  change: 'added' | 'removed' | 'changed'
  /** Text before and after; null where the block is not there. */
  old: string | null
  new: string | null
  /** The old block holds the judge's own words: it stays as it is, and the new text is only an offer. */
  kept: boolean
}

export interface Comparison {
  changes: BlockChange[]
  /** The new act with every own block of the old one kept in its place. */
  merged: ActDocument
}

function same(a: ActBlock, b: ActBlock): boolean {
  return blockText(a) === blockText(b) && JSON.stringify(a.runs) === JSON.stringify(b.runs)
}

/**
 * Compares an act as it stands on the desk with the one composed anew.
 * Own blocks the new act lacks stay after the block they followed.
 */
export function compareActs(old: ActDocument, fresh: ActDocument): Comparison {
  const before = new Map(old.blocks.map((b) => [b.id, b]))
  const after = new Set(fresh.blocks.map((b) => b.id))
  const changes: BlockChange[] = []
  const merged: ActBlock[] = []
  for (const block of fresh.blocks) {
    const was = before.get(block.id)
    if (!was) {
      changes.push({
        block: block.id,
        slot: block.slot,
        change: 'added',
        old: null,
        new: blockText(block),
        kept: false,
      })
      merged.push(block)
      continue
    }
    const kept = was.own === true
    if (!same(was, block))
      changes.push({
        block: block.id,
        slot: block.slot,
        change: 'changed',
        old: blockText(was),
        new: blockText(block),
        kept,
      })
    merged.push(kept ? was : block)
  }
  for (const [i, block] of old.blocks.entries()) {
    if (after.has(block.id)) continue
    const kept = block.own === true
    changes.push({ block: block.id, slot: block.slot, change: 'removed', old: blockText(block), new: null, kept })
    if (!kept) continue
    let place = 0
    for (let j = i - 1; j >= 0 && place === 0; j -= 1) {
      const found = merged.findIndex((b) => b.id === old.blocks[j]?.id)
      if (found >= 0) place = found + 1
    }
    merged.splice(place, 0, block)
  }
  const keptIds = new Set(changes.filter((c) => c.kept).map((c) => c.block))
  const missing = [
    ...fresh.missing.filter((m) => !keptIds.has(m.block)),
    ...old.missing.filter(
      (m) => keptIds.has(m.block) && merged.some((b) => b.id === m.block && hasPlaceholder(b, m.says)),
    ),
  ]
  return { changes, merged: { ...fresh, blocks: merged, missing } }
}

function hasPlaceholder(block: ActBlock, says: string): boolean {
  return (block.cells?.flat() ?? block.runs).some((run) => run.placeholder === true && run.text === says)
}
