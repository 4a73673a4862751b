/** What the two languages must be able to say in the acts of an exit ban. */
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import type { ConditionFinding } from '../types.ts'
import type { CourtFacts } from './facts.ts'
import type { Piece } from './sheet.ts'

export interface Facts {
  material: ExitBanMaterial
  court: CourtFacts
}

/** What every act of an undisputed matter says. */
export interface FrameBook {
  stampTitle: string
  rulingTitle: string
  found: string
  decided: string
  judgePost: string
  /** "Ruling", "Sanction" as metadata. */
  rulingName: string
  stampName: string
  machineOrigin: string
  date(day: string | null, fact: string): Piece
  number(number: string | null): Piece
  /** An open point for the judge. */
  openCondition(name: string): string
  papers(present: readonly string[], absent: readonly string[]): string
}

export interface Book extends FrameBook {
  rulingSubtitle: string
  /** Court and judge of the stamp. */
  stampCourt(facts: Facts): Piece
  /** What is sanctioned: bailiff, number and date of the resolution, person. */
  stampResolution(facts: Facts): Piece
  /** Court, judge, and the request that was considered. */
  request(facts: Facts): Piece
  /** The document, the sums, the periodic payments, the claimant. */
  claim(facts: Facts): Piece
  rule(): string
  notice(facts: Facts): Piece
  /** Why a condition is not met: figures and dates. */
  failed(finding: ConditionFinding, facts: Facts): Piece
  conclusion(count: number): string
  law: string
  refuse(facts: Facts): Piece
  copies: string
  appeal(facts: Pick<Facts, 'court'>): Piece
}
