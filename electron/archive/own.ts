/** Facts of an act that was signed on this PC: its kind is known, and not every act is practice to be counted. */
import { z } from 'zod'
import { emptyFacts } from '../../shared/archive/types.ts'
import type { ActFacts, ArchiveActKind } from '../../shared/archive/types.ts'
import type { ActKind } from '../../shared/acts/document.ts'
import { extractFacts } from './extract/index.ts'

/**
 * What the archive reads of a signed act besides its text. `whole`: its charges, outcome and punishment as well; the others
 * (stamps, rulings, orders, resolutions beside a verdict, second-language versions) are found and read, and enter no statistic.
 */
export const ownKindSchema = z.strictObject({
  kind: z.enum(['verdict', 'resolution', 'ruling', 'courtOrder', 'sanction']),
  whole: z.boolean(),
})
export type OwnKind = z.output<typeof ownKindSchema>

const KINDS: Readonly<Partial<Record<ActKind, OwnKind>>> = {
  conviction: { kind: 'verdict', whole: true },
  convictionWithoutPunishment: { kind: 'verdict', whole: true },
  acquittal: { kind: 'verdict', whole: true },
  termination: { kind: 'resolution', whole: true },
  privateResolution: { kind: 'resolution', whole: false },
  supplementaryResolution: { kind: 'resolution', whole: false },
  exitBanStamp: { kind: 'sanction', whole: false },
  sanctionStamp: { kind: 'sanction', whole: false },
  courtOrder: { kind: 'courtOrder', whole: false },
}
/** Rulings: the rest, and whatever kinds are added later. */
const OTHER: OwnKind = { kind: 'ruling', whole: false }

/** Two versions of one verdict would count it twice: the second is only found. */
export function ownKindOf(act: { kind: ActKind; translation?: boolean }): OwnKind {
  const own = KINDS[act.kind] ?? OTHER
  return act.translation === true ? { ...own, whole: false } : own
}

/** @param own what is known of the act; null for one put down by an older version of the program */
export function ownFacts(text: string, own: OwnKind | null): ActFacts {
  const read = extractFacts(text)
  if (own === null) return read
  const kind: ActFacts['kind'] =
    read.kind?.value === own.kind
      ? read.kind
      : { value: own.kind satisfies ArchiveActKind, from: null, to: null, mark: 'machine' }
  if (own.whole) return { ...read, kind }
  const { court, level, date, number } = read
  return { ...emptyFacts(read.language), kind, court, level, date, number }
}
