/** The one question before any signature: what is missing from this act? For acts of criminal cases and undisputed matters. */
import { completeness } from '../../acts/completeness.ts'
import type { ActDocument, ActKind, MissingElement } from '../../acts/document.ts'

/** Elements of a ruling (CivPC 269(1)); what decides, and the appeal, stand apart. */
const RULING = {
  title: 'CivPC 269(1)',
  dateLine: 'CivPC 269(1)',
  request: 'CivPC 269(1)',
  claim: 'CivPC 269(1)',
  rule: 'CivPC 269(1)',
  reason: 'CivPC 269(1)',
  signature: 'CivPC 269(1)',
} as const

const STAMP = {
  title: 'CivPC 252(4)',
  stampCourt: 'CivPC 252(4)',
  stampResolution: 'CivPC 252(1)',
  dateLine: 'CivPC 252(4)',
  signature: 'CivPC 252(4)',
} as const

/** By kind of act; the kinds of criminal cases have theirs in shared/acts. */
const REQUIRED: Partial<Record<ActKind, Readonly<Record<string, string>>>> = {
  exitBanStamp: STAMP,
  exitBanRefusal: { ...RULING, refuse: 'CivPC 252(4)', appeal: 'CivPC 269(1)' },
  sanctionStamp: STAMP,
  sanctionRefusal: { ...RULING, decision: 'CivPC 252(4)', appeal: 'CivPC 269(1)' },
  submissionRuling: { ...RULING, decision: 'CivPC 269(1)', appeal: 'CivPC 269(1)' },
  courtOrder: {
    title: 'CivPC 140',
    dateLine: 'CivPC 140',
    request: 'CivPC 140',
    claim: 'CivPC 140',
    rule: 'CivPC 140',
    decision: 'CivPC 140',
    objection: 'CivPC 141',
    signature: 'CivPC 140',
  },
  slipRuling: {
    title: 'CivPC 269(1)',
    dateLine: 'CivPC 269(1)',
    request: 'CivPC 269(1)',
    correctedAct: 'CivPC 269(1)',
    slip: 'CivPC 269(1)',
    correction: 'CivPC 269(1)',
    appeal: 'CivPC 269(1)',
    signature: 'CivPC 269(1)',
  },
  orderReturn: { ...RULING, decision: 'CivPC 138', appeal: 'CivPC 269(1)' },
}

/** An open point the judge has answered in the act is a reason too. */
const STANDS_FOR: Readonly<Record<string, string>> = { openPoint: 'reason' }

/**
 * Open placeholders, and required elements that were taken out. Empty: the act may be signed. Acts of criminal cases are
 * held against the elements of shared/acts, those of undisputed matters against the table above; no kind is let through
 * unchecked.
 */
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
