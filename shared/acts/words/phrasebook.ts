/** What an act says, as functions of facts. Each language implements the whole book, so no slot can exist in one only. */
import type {
  AdditionalPunishment,
  CaseFile,
  Count,
  Defendant,
  PriorConviction,
  Restraint,
  Unserved,
} from '../../case/schema.ts'
import type { Duty, Gravity, Institution, MainKind, Method, Procedure } from '../../case/kinds.ts'
import type { ArticleRef } from '../../language/grammar/kk-articles.ts'
import type { NameForms, NameParts, Sex } from '../../language/grammar/ru-names.ts'
import type { Row } from '../../law/types.ts'
import type { Cap, LifeBan, Limitation, PenaltyGuidance, Recidivism } from '../../sentencing/guidance.ts'
import type { ComposedKind } from '../slots.ts'
import type { Piece } from '../pieces.ts'
import type { PersonList } from '../unsaid.ts'
import type { TerminationGround } from './termination-norms.ts'

/** A defendant as the words need him or her. */
export interface Who {
  id: string
  /** JSON pointer, e.g. /defendants/0. */
  at: string
  name: NameParts
  /** Surname, first name, patronymic; empty where unknown. */
  full: string
  sex: Sex | null
  forms: NameForms
  /** Lists the case file leaves out: of these nothing is stated. */
  unsaid: ReadonlySet<PersonList>
}

export type PunishmentUnit = PenaltyGuidance['unit']

/** A main punishment with its figures. */
export interface Punishment {
  kind: MainKind
  amount: number | null
  unit: PunishmentUnit
  /** The sum in tenge for figures in MCI; null where it cannot be computed. */
  tenge: number | null
  /** JSON pointer of the amount. */
  at: string
}

export interface CountWords {
  count: Count
  /** Art. 28, Art. 24, the article. */
  refs: ArticleRef[]
  row: Row | null
  at: string
}

export interface CreditWords {
  periods: Restraint[]
  custodyDays: number
  houseArrestDays: number
  foreignDays: number
  /** What one day of custody counts for; null where the institution is open. */
  rate: number | null
  total: number | null
  kind: MainKind
  conditional: boolean
  institutionAt: string
}

export interface FixedWords {
  verdictTitle: string
  resolutionTitle: string
  privateTitle: string
  terminationSubtitle: string
  privateSubtitle: string
  republic: string
  found: string
  sentenced: string
  resolved: string
  judge: string
  verdictName: string
  privateName: string
  supplementaryTitle: string
  supplementaryName: string
  resolutionName: string
}

export interface Phrasebook {
  fixed: FixedWords

  /* Introduction */
  translation(kind: ComposedKind, original: 'kk' | 'ru'): string
  date(date: string | null, at: string): Piece
  number(number: string | null): Piece
  court(name: string, judge: string | null, forms: NameForms): Piece
  clerk(name: string | null): Piece
  participants(list: CaseFile['hearing']['participants'], defendants: Who[], kind: ComposedKind): Piece
  hearing(open: boolean, defendants: number, procedure: Procedure): Piece
  defendant(who: Who, d: Defendant): Piece
  /** The name alone, as a private resolution needs it. */
  defendantName(who: Who): Piece
  charge(counts: CountWords[], who: Who, place: { first: boolean; last: boolean }): Piece

  /* Reasoning */
  factsLead(writ: boolean): Piece
  essence(who: Who, counts: CountWords[]): Piece
  deed(who: Who, c: CountWords): Piece
  /** The harm of a count and whether it was made up; empty where none is known. */
  harm(c: CountWords, several: boolean): string
  positionLead(writ: boolean): Piece
  evidenceLead(kind: ComposedKind, convicted: Who[], writ: boolean): Piece
  evidenceByAgreement(): Piece
  rejectedLead(): Piece
  /** `counts`: those of a partial acquittal; null where the person is acquitted altogether. */
  acquittalReasons(who: Who, ground: string | null, at: string, counts: CountWords[] | null): Piece
  /** `weighed`: the court examined evidence and says so. */
  qualification(who: Who, c: CountWords, weighed: boolean): Piece
  category(gravity: Gravity | null, c: CountWords): Piece
  principles(several: boolean): Piece
  person(who: Who, d: Defendant): Piece
  mitigating(who: Who, d: Defendant): Piece
  aggravating(who: Who, d: Defendant, recidivism: Recidivism): Piece
  recidivism(who: Who, kind: Recidivism, at: string): Piece
  agreement(who: Who, procedure: Procedure): Piece
  /** `minor`: the bounds of Art. 81 came first. */
  caps(c: CountWords, cap: Cap, penalties: PenaltyGuidance[], facts: { several: boolean; minor: boolean }): Piece
  noImprisonment(c: CountWords, several: boolean): Piece
  exceptional(who: Who, words: Piece): Piece
  kindReasons(who: Who, facts: KindReasonFacts): Piece
  departure(from: ArticleRef | null, reason: string, at: string): Piece
  cumulationReasons(who: Who, method: Method | null, set: string | null, capMonths: number | null): Piece
  sentencesReasons(who: Who, unserved: Unserved[], limits: { minMonthsOver: number; capMonths: number } | null): Piece
  conditionalReasons(who: Who, facts: ConditionalFacts): Piece
  institutionReasons(who: Who, facts: InstitutionFacts): Piece
  belowMinimum(who: Who, c: CountWords, exceptional: boolean, milderKind: boolean): Piece
  banReasons(who: Who, bans: LifeBan[]): Piece
  /** One thing: why it is confiscated. */
  confiscationReasons(item: Piece, at: string): Piece
  releaseReasons(who: Who, ground: string | null, at: string, d: Defendant): Piece
  /** Counts of the charge whose case ends by a resolution of its own. */
  endedCounts(who: Who, counts: CountWords[]): Piece
  claimReasons(several: boolean, acquittal: boolean): Piece
  otherReasons(): Piece
  /** `more`: articles of the CPC that this act rests on beside those of its kind. */
  law(kind: ComposedKind, procedure: Procedure, more: readonly string[]): Piece

  /* Decision */
  guilty(who: Who, counts: CountWords[]): Piece
  guiltyAndPunish(who: Who, c: CountWords, main: Piece, additional: Piece[]): Piece
  punishCount(who: Who, c: CountWords, main: Piece, additional: Piece[]): Piece
  punishment(p: Punishment): Piece
  /** An additional punishment, in the form that follows "with". */
  additional(a: AdditionalPunishment, at: string): Piece
  recidivismKind(who: Who, kind: Recidivism): Piece
  cumulation(who: Who, method: Method | null, part: string | null, main: Piece, additional: Piece[]): Piece
  cumulativeSentence(
    who: Who,
    unserved: Unserved[],
    method: Method,
    main: Piece,
    additional: Piece[],
    at: string,
  ): Piece
  unserved(u: Unserved): Piece
  earlierConditional(who: Who, sentencedOn: string, cancelled: boolean, at: string): Piece
  lifeBan(who: Who, ban: LifeBan): Piece
  banStart(who: Who, after: MainKind | null): Piece
  finePayment(who: Who, months: number | null, at: string): Piece
  institution(who: Who, institution: Institution | null, fullSecurityMonths: number | null, at: string): Piece
  termStart(who: Who, start: string | null, at: string): Piece
  credit(who: Who, c: CreditWords): Piece
  conditional(who: Who, controlMonths: number | null, minor: boolean, at: string): Piece
  duties(who: Who, duties: Duty[], at: string): Piece
  restrictionControl(who: Who, months: number | null, forcedLabour: 'ask' | boolean, at: string): Piece
  probationVisit(who: Who, restriction: boolean): Piece
  consequences(
    who: Who,
    facts: { conditional: boolean; restriction: boolean; works: boolean; service: boolean; fine: boolean },
  ): Piece
  /** `months`: of a deferral (CC 74), which releases from nothing. */
  noPunishment(who: Who, ground: string | null, facts: { at: string; months: number | null; monthsAt: string }): Piece
  releaseTerms(
    who: Who,
    ground: string | null,
    facts: { months: number | null; pledge: number | null; at: string },
  ): Piece | null
  acquitted(who: Who, counts: CountWords[], ground: string | null, at: string): Piece
  /** Of one count beside a conviction for others. */
  acquittedCounts(who: Who, counts: CountWords[], ground: string | null, at: string): Piece
  rehabilitation(who: Who): Piece
  /** Acquitted of some counts only. */
  partRehabilitation(who: Who, counts: CountWords[], at: string): Piece
  unknownOffender(): Piece
  restraint(
    who: Who,
    measure: string | null,
    facts: { kind: ComposedKind; acquitted: boolean; keep: boolean; take: boolean; elsewhere: boolean; at: string },
  ): Piece
  courtroomRelease(who: Who): Piece
  confiscation(item: Piece): Piece
  propertyArrest(ruling: 'keep' | 'cancel' | null): Piece
  claim(facts: ClaimWords): Piece
  evidence(item: Piece, fate: string | null, owner: Piece, at: string, kind: ComposedKind): Piece
  costs(what: Piece, tenge: number | null, from: Who | null, at: string): Piece
  noCosts(): Piece
  fund(who: Who, mci: number | null, tenge: number | null, at: string): Piece
  appeal(facts: AppealWords): Piece
  copies(kind: ComposedKind, facts: { persons: Who[]; acquitted: Who[]; convicted: Who[]; writ: boolean }): Piece

  /* Termination */
  terminationGround(facts: GroundWords): Piece
  /** `known`: the rules found no bar; otherwise the court has to say. */
  noBar(known: boolean, at: string): Piece
  /** `dead`: the case ends with the death of the person, so the relatives are asked. */
  explained(who: Who, at: string, dead: boolean): Piece
  victimPosition(at: string): Piece
  terminated(who: Who, counts: CountWords[], ground: TerminationGround | null, at: string): Piece
  educational(who: Who, at: string): Piece

  /* Private resolution */
  privateLead(): Piece
  privateDemand(addressee: string | null): Piece
  privateAnswer(): Piece

  /* Supplementary resolution (CPC 406-1) */
  supplementarySubtitle(of: CorrectedKind): string
  supplementaryHearing(of: CorrectedKind, defendants: number): Piece
  /** The old act by name, date, number and hash. */
  correctedAct(of: CorrectedAct, at: string): Piece
  slipLead(of: CorrectedKind): string
  supplementaryLaw(entered: boolean | null, at: string): Piece
  correctionLead(of: CorrectedKind): string
  unchanged(of: CorrectedKind): string
}

export type CorrectedKind = 'verdict' | 'resolution'

/** A signed act as the register of signed acts names it. */
export interface CorrectedAct {
  kind: CorrectedKind
  /** YYYY-MM-DD. */
  date: string | null
  number: string | null
  /** SHA-256 of the signed file, hexadecimal. */
  sha256: string | null
}

export interface KindReasonFacts {
  chosen: MainKind
  strictest: boolean
  onlyKind: boolean
  milder: MainKind[]
  /** The first count of the act: later ones do not repeat the rule. */
  first: boolean
  /** The count's norm, where there are several. */
  about: ArticleRef[] | null
  gravity: Gravity | null
  recidivism: Recidivism
  hasAggravating: boolean
  hasMitigating: boolean
  hasRecord: boolean
  conditional: boolean
  noImprisonment: boolean
}

export interface ConditionalFacts {
  chosen: boolean
  status: 'open' | 'barred' | 'notApplicable' | 'ask'
  because: ArticleRef[]
  hasMitigating: boolean
  hasRecord: boolean
  recidivism: Recidivism
  especiallyGrave: boolean
}

export interface InstitutionFacts {
  institution: Institution | null
  /** True where every crime is negligent. */
  negligent: boolean
  months: number | null
  life: boolean
  servedBefore: boolean
  at: string
}

export interface ClaimWords {
  claimant: Piece
  against: Who[]
  amount: number | null
  ruling: string | null
  granted: number | null
  at: string
}

export interface AppealWords {
  kind: ComposedKind
  court: string | null
  custody: boolean
  /** The only convict, for agreement; null where there are several. */
  convict: Who | null
  procedure: Procedure
  at: string
}

export interface GroundWords {
  who: Who
  ground: TerminationGround | null
  defendant: Defendant
  victims: { name: string; private: boolean }[]
  limitation: Limitation | null
  at: string
}

export type { PriorConviction }
