/** The answer of the sentencing rules: `ukim.guidance/1` (docs/guidance-format.md). Plain JSON. */
import type { AdditionalKind, Gravity, Institution, MainKind } from '../case/kinds.ts'

export const GUIDANCE_FORMAT = 'ukim.guidance/1'

export type Recidivism = 'none' | 'recidivism' | 'dangerousRecidivism' | 'ask'
export type ReleaseStatus = 'must' | 'may' | 'closed' | 'notMet' | 'ask'
export const RELEASE_GROUNDS = ['65', '66', '67', '67-1', '68(1)', '68(2)', '68(3)', '69', '70', '71', '83'] as const
export type ReleaseGround = (typeof RELEASE_GROUNDS)[number]

export interface Limitation {
  none: boolean
  months: number | null
  expiresOn: string | null
  status: 'running' | 'expired' | 'ask' | null
}

/** Exact fractions in text: "1/2", "2/3", "3/4", "4/5". */
export interface Cap {
  part2: string | null
  part3: string | null
  stage: string | null
  applied: string | null
}

export interface AdditionalGuidance {
  kind: AdditionalKind
  mode: 'mandatory' | 'optional'
  min?: number | null
  max?: number | null
  life?: true
}

export interface PenaltyGuidance {
  kind: MainKind
  unit:
    | 'mci'
    | 'bribeMultiple'
    | 'stolenMultiple'
    | 'damageMultiple'
    | 'incomeMultiple'
    | 'hours'
    | 'days'
    | 'months'
    | null
  min: number | null
  max: number | null
  printedMax: number | null
  available: boolean
  disputed: boolean
  bars: string[]
  additional: AdditionalGuidance[]
}

export type LifeBan = 'teachingAndMinors' | 'stateService' | 'driving'

/** What the rules say of one count. */
export interface CountGuidance {
  count: string
  row: string | null
  offence: 'crime' | 'infraction' | null
  category: Gravity | null
  liable: boolean | null
  limitation: Limitation | null
  release: Record<ReleaseGround, ReleaseStatus> | null
  noImprisonment: boolean | null
  cap: Cap | null
  mayGoBelowMin: boolean | null
  penalties: PenaltyGuidance[] | null
  mandatoryForLife: LifeBan[] | null
  /** For an offence before 2025-09-16: the same computed by today's rules (points 26, 32). */
  today?: CountGuidance & { milder: 'then' | 'today' | 'mixed' | 'same' }
}

export interface Cumulation {
  set: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | null
  methods: ('single' | 'absorption' | 'partialAddition' | 'fullAddition')[]
  capMonths: number | null
}

export interface InstitutionBand {
  upToMonths: number | null
  code: Institution | 'ask'
}

export interface Credit {
  custodyDays: number
  houseArrestDays: number
  foreignDays: number
  byInstitution: Record<Institution, number>
  restrictionOfLiberty: number
  arrest: number
  communityServiceHours: number
  mci: number
}

export interface Question {
  code: string
  count?: string
  articles: string[]
  /** JSON pointer of the fact whose answer settles it, where the case file has one. */
  path?: string
  note?: string
}

export interface Warning {
  code: string
  count?: string
  articles: string[]
  dates?: string[]
  paths?: string[]
}

/** One step of a figure: rule, facts used, before, after. */
export interface Step {
  /** Code of the rule, e.g. "55(2).cap"; its words stand in shared/language. */
  rule: string
  articles: string[]
  count?: string
  /** JSON pointers into the case file. */
  facts: string[]
  before?: string | number | boolean | null
  after: string | number | boolean | null
  /** Which figure of the answer this step made: a JSON pointer into the guidance. */
  about: string
  args?: Record<string, string | number | boolean | null>
}

export interface Violation {
  code: string
  severity: 'error' | 'warning'
  articles: string[]
  /** JSON pointer into the case file. */
  about: string
  count?: string
  says: { kk: string; ru: string; en: string }
}

/** What the rules answer for one defendant. */
export interface Guidance {
  format: typeof GUIDANCE_FORMAT
  defendant: string
  edition: string
  judgmentOn: string
  ageAtOffence: Record<string, number | null>
  recidivism: Recidivism
  counts: CountGuidance[]
  cumulation: Cumulation
  cumulativeSentences: { minMonthsOver: number; capMonths: number } | null
  conditional: { status: 'open' | 'barred' | 'notApplicable' | 'ask'; because: string[] }
  institution: InstitutionBand[]
  credit: Credit
  compulsoryPaymentMci: number | 'ask'
  questions: Question[]
  warnings: Warning[]
  check: Violation[]
  steps: Step[]
}
