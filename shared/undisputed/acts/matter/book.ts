/** What the two languages must be able to say in the acts of a matter in the common format. */
import type { Matter } from '../../matter-schema.ts'
import type { Procedure } from '../../types.ts'
import type { FrameBook } from '../book.ts'
import type { CourtFacts } from '../facts.ts'
import type { Piece } from '../sheet.ts'
import type { MatterRule } from './rules.ts'

export interface MatterFacts {
  procedure: Procedure
  material: Matter
  court: CourtFacts
  rule: MatterRule
}

export interface MatterBook {
  frame: FrameBook
  orderTitle: string
  orderName: string
  orders: string
  refusalSubtitle(facts: MatterFacts): string
  submissionSubtitle(facts: MatterFacts): string
  returnSubtitle: string
  stampCourt(facts: MatterFacts): Piece
  stampResolution(facts: MatterFacts): Piece
  /** Court, judge, and the paper that is considered. */
  request(facts: MatterFacts): Piece
  orderRequest(facts: MatterFacts): Piece
  /** Applicant, person, sums and dates of the material. */
  claim(facts: MatterFacts): Piece
  /** The ground of a granted submission or lifting, by the branch that is met. */
  ground(branch: string, facts: MatterFacts): Piece
  conclusion(count: number, facts: MatterFacts): string
  law(facts: MatterFacts): string
  refuse(facts: MatterFacts): Piece
  restrict(facts: MatterFacts): Piece
  rejectSubmission(facts: MatterFacts): Piece
  order(facts: MatterFacts): Piece
  objection: string
  returned(facts: MatterFacts): Piece
  copies: string
  /** Private complaint against a refused sanction (CivPC 252(5)). */
  appeal(court: CourtFacts): Piece
}
