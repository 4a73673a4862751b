/**
 * Against blind signing: the judge's own reading beside the machine's, the sample that is read in full, and how often a
 * draft was signed as it came. Pure: who is asked, and when, is the desk's affair.
 */
import type { QueueItem } from './queue.ts'
import type { Assessment, Status } from './types.ts'

/** The judge's own answers, by code of the condition. */
export type Ticks = Readonly<Record<string, Status>>

export interface Disagreement {
  code: string
  judge: Status
  machine: Status
}

/** Conditions the judge has not answered yet. */
export function unticked(assessment: Assessment, ticks: Ticks): string[] {
  return assessment.conditions.map(({ code }) => code).filter((code) => ticks[code] === undefined)
}

/** Where the judge reads otherwise than the machine; told only after every condition was ticked. */
export function disagreements(assessment: Assessment, ticks: Ticks): Disagreement[] {
  return assessment.conditions.flatMap(({ code, status }) => {
    const judge = ticks[code]
    return judge === undefined || judge === status ? [] : [{ code, judge, machine: status }]
  })
}

/** A number from 0 up to 1 that depends on nothing but the words (FNV-1a, well mixed). */
function lot(words: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}

/**
 * True where the lot fell on this material: it goes through full reading. The salt is the desk's secret of the day, so
 * that nobody can tell beforehand which materials are read.
 * @param share of materials to be read in full, 0 to 1
 */
export function drawnForFullReading(source: string, salt: string, share: number): boolean {
  return lot(`${salt}\n${source}`) < share
}

/** A material may be signed with others only if it is clear and the judge opened and read it. */
export function batchSignable(item: QueueItem, read: ReadonlySet<string>, ticks: Ticks | undefined): boolean {
  return (
    item.clear && read.has(item.source) && (ticks === undefined || disagreements(item.assessment, ticks).length === 0)
  )
}

/** Share of signed drafts in which the judge changed nothing; null before the first. For the judge alone. */
export function unchangedShare(signed: readonly { changed: boolean }[]): number | null {
  return signed.length === 0 ? null : signed.filter(({ changed }) => !changed).length / signed.length
}
