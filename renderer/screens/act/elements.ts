/** Elements of an act that the case file has no fact for: the judge opens them, and writes their words. */
import { SLOTS } from '../../../shared/acts/index.ts'
import type { ActDocument, Slot } from '../../../shared/acts/index.ts'

export interface Element {
  id: 'requalification' | 'medicalMeasures' | 'protection' | 'dependants' | 'propertyArrest' | 'privateResolution'
  /** Blocks whose words the judge writes; the first gives the article. */
  blocks: readonly Slot[]
}

export const ELEMENTS: readonly Element[] = [
  { id: 'requalification', blocks: ['requalification'] },
  { id: 'medicalMeasures', blocks: ['medicalMeasures'] },
  { id: 'protection', blocks: ['protection'] },
  { id: 'dependants', blocks: ['dependants'] },
  { id: 'propertyArrest', blocks: ['propertyArrest'] },
  { id: 'privateResolution', blocks: ['privateCircumstances', 'privateDemand'] },
]

/** The norm by which the element stands in an act. */
export function articleOf({ blocks }: Element): string {
  const [block] = blocks
  return block === undefined ? '' : SLOTS[block].article
}

/** True where the element can stand in this act; a private resolution is an act of its own. */
export function fits({ id, blocks }: Element, { kind }: ActDocument): boolean {
  if (id === 'privateResolution') return kind === 'privateResolution'
  // An acquittal and a termination lift every arrest with the restraint.
  if (id === 'propertyArrest') return kind === 'conviction' || kind === 'convictionWithoutPunishment'
  return blocks.some((block) => Object.hasOwn(SLOTS[block].need, kind))
}

/** Puts the cursor into the words of an opened element. */
export function focusElement(block: string): void {
  document.querySelector<HTMLElement>(`[data-element="${CSS.escape(block)}"]`)?.focus()
}
