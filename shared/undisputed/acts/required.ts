/** Which elements an act of an exit ban cannot be signed without, and which of them are missing from it as it stands. */
import { completeness } from '../../acts/completeness.ts'
import type { ActDocument, ActKind, MissingElement } from '../../acts/document.ts'

/** CivPC 252(4) for the stamp, CivPC 269(1) for the ruling. */
const REQUIRED: Partial<Record<ActKind, Readonly<Record<string, string>>>> = {
  exitBanStamp: {
    title: 'CivPC 252(4)',
    stampCourt: 'CivPC 252(4)',
    stampResolution: 'CivPC 252(1)',
    dateLine: 'CivPC 252(4)',
    signature: 'CivPC 252(4)',
  },
  exitBanRefusal: {
    title: 'CivPC 269(1)',
    dateLine: 'CivPC 269(1)',
    request: 'CivPC 269(1)',
    claim: 'CivPC 269(1)',
    rule: 'CivPC 269(1)',
    reason: 'CivPC 269(1)',
    refuse: 'CivPC 252(4)',
    appeal: 'CivPC 269(1)',
    signature: 'CivPC 269(1)',
  },
}

/** An open point the judge has answered in the act is a reason too. */
const STANDS_FOR: Readonly<Record<string, string>> = { openPoint: 'reason' }

/** Open placeholders, and required elements that were taken out. Empty: the act may be signed. */
export function missingElements(act: ActDocument): MissingElement[] {
  const present = new Set(
    act.blocks
      .filter((block) => (block.cells?.flat() ?? block.runs).some(({ text }) => text.trim() !== ''))
      .flatMap(({ slot }) => [slot, STANDS_FOR[slot] ?? slot]),
  )
  const gone = Object.entries(REQUIRED[act.kind] ?? {})
    .filter(([slot]) => !present.has(slot))
    .map(([slot, article]): MissingElement => ({ slot, block: slot, fact: '', article, says: `[${slot}]` }))
  return [...completeness(act), ...gone]
}
