/** Acts of a criminal case: composing, completeness, what a changed fact touches. */
export { OPENED_BY_WORDS, OPTIONAL_SLOTS } from './common-blocks.ts'
export { composeActs } from './compose.ts'
export { composeCorrection, correctionSchema, type CorrectionFacts } from './correction.ts'
export type { CorrectedAct, CorrectedKind } from './words/phrasebook.ts'
export type { ComposeOptions, PrivateResolutionFacts } from './context.ts'
export { blocksTouchedBy, completeness } from './completeness.ts'
export { doubtsIn, type DoubtfulWord } from './doubt.ts'
export { compareActs, type BlockChange, type Comparison } from './compare.ts'
export {
  actKeyOf,
  deskBlocks,
  isEditable,
  markPlaceholders,
  placeholdersIn,
  staleBlocks,
  withOwnWords,
  type ActEdits,
  type BlockEdit,
  type DeskBlock,
} from './own-words.ts'
export { requiredSlots, SLOTS, type ComposedKind, type Slot, type SlotSpec } from './slots.ts'
export * from './document.ts'
export { unsaidIn } from './unsaid.ts'
