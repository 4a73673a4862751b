/** Whether a material may be signed, and what is in the way: nothing is signed that its judge has not opened and read. */
import type { Blocker } from '../../../shared/contract/calls/undisputed.ts'
import type { Decision, MaterialRecord, UndisputedRules } from '../../../shared/contract/calls/undisputed-record.ts'
import type { Settings } from '../../../shared/contract/values.ts'
import { batchSignable, disagreements, unticked } from '../../../shared/undisputed/index.ts'
import type { Reading } from '../../store/undisputed/readings.ts'
import { courtFactsOf, digestOf, draftOf } from './drafts.ts'
import type { DeskMaterial } from './queue.ts'

export interface Surroundings {
  settings: Settings
  rules: UndisputedRules
}

/** What the judge's own reading leads to; the machine's has no say in it. Null while it leads nowhere. */
export function decisionOf(record: MaterialRecord, { item }: Pick<DeskMaterial, 'item'>, reading: Reading | null) {
  if (record.decision !== null) return record.decision
  if (reading === null) return null
  const ticks = item.assessment.conditions.map(({ code }) => reading.ticks[code])
  if (ticks.includes('notMet')) return 'refuse'
  if (ticks.some((tick) => tick !== 'met')) return null
  const against = item.assessment.questions.some(({ code }) => record.answers[code]?.answer === 'refuse')
  return against ? 'refuse' : 'grant'
}

/** Disagreements for which no reason was given. */
export function openDisagreements({ item }: Pick<DeskMaterial, 'item'>, reading: Reading): string[] {
  return disagreements(item.assessment, reading.ticks)
    .map(({ code }) => code)
    .filter((code) => reading.settled[code] === undefined)
}

/** Pages the person has to page through. */
export function wholeText({ head }: Pick<DeskMaterial, 'head'>): number {
  return Math.max(1, head.pages)
}

function readingBlockers(material: DeskMaterial, reading: Reading | null): Blocker[] {
  const { item, record, head } = material
  if (reading === null) return ['notOpened']
  if (unticked(item.assessment, reading.ticks).length > 0) return ['unticked']
  const found: Blocker[] = []
  if (item.assessment.conditions.some(({ code }) => reading.ticks[code] === 'unclear')) found.push('tickUnclear')
  if (openDisagreements(material, reading).length > 0) found.push('disagreement')
  if (item.assessment.questions.some(({ code }) => record.answers[code] === undefined)) found.push('question')
  if (head.drawn && reading.pages.length < wholeText(material)) found.push('fullReading')
  return found
}

function decisionBlockers(material: DeskMaterial, decision: Decision | null, reading: Reading): Blocker[] {
  const { item, record } = material
  if (decision === null) return ['undecided']
  const against =
    item.assessment.conditions.some(({ code }) => reading.ticks[code] === 'notMet') ||
    item.assessment.questions.some(({ code }) => record.answers[code]?.answer === 'refuse')
  return decision === 'grant' && against ? ['againstReading'] : []
}

/** Everything in the way of a signature; empty: it may be signed now. */
export function blockersOf(
  material: DeskMaterial,
  reading: Reading | null,
  around: Surroundings,
  today: string,
): Blocker[] {
  const { head, item, record } = material
  if (head.signedOn !== null) return ['signed']
  if (head.removed) return ['removed']
  const found: Blocker[] = []
  // A second act on the same request is never made.
  if (item.notes.some(({ code }) => code === 'duplicate')) found.push('duplicate')
  found.push(...readingBlockers(material, reading))
  if (reading === null || found.includes('unticked') || found.includes('duplicate')) return found
  // A day that has not come would let terms run out on paper.
  if (material.decidedOn > today) found.push('futureDay')
  const decision = decisionOf(record, material, reading)
  found.push(...decisionBlockers(material, decision, reading))
  if (decision === null) return found
  const court = courtFactsOf(around.settings, around.rules, record)
  const draft = draftOf(material, decision, record.language, court, reading)
  if (draft.act.missing.length > 0) found.push('incomplete')
  if (draft.stale.length > 0) found.push('staleWords')
  if (found.length === 0 && reading.seen[seenKey(decision, record.language)] !== digestOf(draft.act))
    found.push('notSeen')
  return found
}

/** What a draft that was on the screen is remembered under. */
export function seenKey(act: Decision, language: 'kk' | 'ru'): string {
  return `${act}/${language}`
}

/**
 * Together with others only what needs no word: every condition met and nothing to ask, or a refusal in which judge and
 * machine read every condition alike. Both were opened, ticked and seen: `blockers` is empty.
 */
export function mayGoInBatch(material: DeskMaterial, reading: Reading | null, blockers: readonly Blocker[]): boolean {
  if (blockers.length > 0 || reading === null) return false
  const { item, record } = material
  const decision = decisionOf(record, material, reading)
  if (decision === 'grant') return batchSignable(item, new Set([item.source]), reading.ticks)
  const { outcome, questions, warnings } = item.assessment
  return (
    outcome === 'refuse' &&
    questions.length + warnings.length === 0 &&
    item.notes.every(({ code }) => code === 'paid') &&
    disagreements(item.assessment, reading.ticks).length === 0
  )
}
