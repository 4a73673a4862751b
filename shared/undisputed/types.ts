/**
 * Undisputed matters as data: a procedure names its conditions; a condition names the test the material must pass, the
 * articles it stands on and the papers that prove it. One engine (assess.ts) reads them all.
 */
import type { Says } from '../language/say.ts'
import type { MciTable } from '../law/types.ts'
import type { WorkingCalendar } from '../time/calendar.ts'
import type { IsoDate } from '../time/date.ts'

export const STATUSES = ['met', 'notMet', 'unclear'] as const
export type Status = (typeof STATUSES)[number]

/** grant: every condition met; refuse: one not met; ask: none not met, one unclear. */
export const OUTCOMES = ['grant', 'refuse', 'ask'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** JSON pointer into the material. A value of null, or below a null, is a missing answer. */
export type Path = `/${string}`

export type FigureValue = string | number | boolean | null
export type Figures = Record<string, FigureValue>

/** A test on a material, in three values: an answer that is missing makes it unclear unless it cannot matter. */
export type Test =
  /** The answer is yes, or no. */
  | { yes: Path }
  | { no: Path }
  /** There is an answer at all; blank text is none. */
  | { given: Path }
  /** The answer is known to be this; a missing one is simply not it. */
  | { known: Path; as: boolean }
  | {
      oneOf: Path
      values: readonly string[]
      /** Values that are known to fail; others are unclear. */ bad?: readonly string[]
    }
  | { all: readonly Test[] }
  /** One is enough; `branches` names them, and the figure "branch" tells the first that is met. */
  | { any: readonly Test[]; branches?: readonly string[] }
  | { not: Test }
  /** `require` is asked for only where `when` holds. */
  | { when: Test; require: Test }
  /** Both are known and they disagree. */
  | { differ: readonly [Test, Test] }
  /** Where the object is null the test fails. */
  | { present: Path; require: Test }
  | { onOrAfter: Path; date: IsoDate }
  /** A sum against a number of MCI of the year of the day `on`. */
  | { sum: Path; bound: 'atLeast' | 'over'; mci: number; on: Path }
  /** Longer than whole calendar months from the first day: at least a day more. */
  | { longerThanMonths: number; from: Path; to: Path }
  /** So many working days after `from` have run out before `to`. */
  | { workingDaysRunOut: number; from: Path; to: Path }
  | { workingDay: Path }
  | { number: Path; atLeast?: number; atMost?: number }
  /** Two days in their order: the first is not before the second. */
  | { notBefore: Path; than: Path }
  /** Two numbers in their order: the first is not less than the second. */
  | { notLess: Path; than: Path }
  /** Met where the answer is yes; where it is no, the law read names no outcome, so it is a question for the judge. */
  | { settled: Path; question: string }

export interface Condition {
  code: string
  articles: readonly string[]
  /** Papers of the file that prove it: keys of `materials`. */
  evidence: readonly string[]
  test: Test
}

/** An open point of the law, or a thing to know: told where its test is met. */
export interface Remark {
  code: string
  articles: readonly string[]
  test: Test
  /** What else is told with the code. */
  fixed?: Figures
}

/** The time the judge has, from the receipt of the material. `null`: the law was not read, so it is a question. */
export interface JudgeTerm {
  workingDays: number
  article: string
}

/** What an answer may be: yes or no, a date, whole tenge, a number, words, or one of a list. */
export type FieldKind = 'answer' | 'date' | 'tenge' | 'number' | 'words' | readonly string[]

export interface Procedure {
  id: string
  title: Says
  /** Format of the material, e.g. "ukim.exitBan/1". */
  format: string
  term: JudgeTerm | null
  conditions: readonly Condition[]
  questions: readonly Remark[]
  warnings: readonly Remark[]
  /** What follows: the court's own act, or a mark on somebody else's paper. */
  acts: { grant: ActForm; refuse: ActForm }
  /** Papers that come with the material. */
  materials: readonly string[]
  /** Answers of a matter in the common format `ukim.undisputed/1`, under `facts`; a matter with a format of its own has none. */
  facts?: Readonly<Record<string, FieldKind>>
  /** What an act needs and no condition asks for, under `details`; may be left out. */
  details?: Readonly<Record<string, FieldKind>>
  /** Item of CivPC 135, for a court order. */
  item?: number
  /** The question that stands in place of a term where `term` is null. */
  termQuestion?: string
}

/** stamp: on the bailiff's resolution; ruling; courtOrder; return: ruling that returns the application. */
export type ActForm = 'stamp' | 'ruling' | 'courtOrder' | 'return'

/** The dated figures an assessment rests on. */
export interface Grounds {
  mci: MciTable
  calendar: WorkingCalendar
}

export interface Question {
  code: string
  [figure: string]: FigureValue
}
export type Warning = Question

export interface ConditionFinding {
  code: string
  status: Status
  articles: string[]
  figures: Figures
  evidence: string[]
  /** Where an answer is missing: JSON pointers. */
  missing: string[]
}

/** What the engine says of one material. */
export interface Assessment {
  procedure: string
  outcome: Outcome
  conditions: ConditionFinding[]
  /** Last day for the judge's decision, or null where it cannot be told. */
  judgeTermEndsOn: IsoDate | null
  questions: Question[]
  warnings: Warning[]
}
