/** Which required elements of an act are still open: placeholders left in it, and slots that are gone. */
import type { ActBlock, ActKind, ActDocument, ActRun, MissingElement } from './document.ts'
import { requiredSlots, SLOTS, type ComposedKind, type Slot, type SlotSpec } from './slots.ts'

/** The kinds this room composes; other acts carry no slots of ours. */
function isComposed(kind: ActKind): kind is ComposedKind {
  return kind !== 'exitBanStamp' && kind !== 'exitBanRefusal'
}

function isSlot(slot: string): slot is Slot {
  return slot in SLOTS
}

function runsOf(block: ActBlock): ActRun[] {
  return block.cells ? block.cells.flat() : block.runs
}

/**
 * Checks the act as it stands, edited or not. An empty answer means that it may be signed.
 * A placeholder the judge wrote over is no longer missing; a required block that was removed is.
 */
export function completeness(doc: ActDocument): MissingElement[] {
  const missing: MissingElement[] = []
  for (const block of doc.blocks) {
    for (const run of runsOf(block)) {
      if (run.placeholder !== true) continue
      const known = doc.missing.find((m) => m.block === block.id && m.says === run.text)
      const article = isSlot(block.slot) ? SLOTS[block.slot].article : ''
      missing.push(known ?? { slot: block.slot, block: block.id, fact: block.facts[0] ?? '', article, says: run.text })
    }
  }
  if (isComposed(doc.kind)) {
    for (const slot of requiredSlots(doc.kind)) {
      const present = doc.blocks.some((b) => b.slot === slot && runsOf(b).some((run) => run.text.trim() !== ''))
      const spec: SlotSpec = SLOTS[slot]
      if (!present) missing.push({ slot, block: slot, fact: '', article: spec.article, says: `[${slot}]` })
    }
  }
  return missing
}

/** True where one JSON pointer is the other or lies inside it. */
function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}

/** Ids of the blocks whose words rest on any of the changed facts (JSON pointers into the case file). */
export function blocksTouchedBy(doc: ActDocument, changed: readonly string[]): string[] {
  return doc.blocks.filter((b) => b.facts.some((f) => changed.some((c) => overlaps(f, c)))).map((b) => b.id)
}
