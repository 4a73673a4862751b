/**
 * The elements of the acts: where each stands, by which article it is required, and in which kinds of act.
 * `always`: the act is incomplete without it; `when`: required where the case has the fact (the composer decides).
 */
import type { ActKind } from './document.ts'

export type ActPart = 'introduction' | 'reasoning' | 'resolution'
export type Need = 'always' | 'when'
export type ComposedKind = Extract<
  ActKind,
  | 'conviction'
  | 'convictionWithoutPunishment'
  | 'acquittal'
  | 'termination'
  | 'privateResolution'
  | 'supplementaryResolution'
>

export interface SlotSpec {
  part: ActPart
  /** The norm that asks for the element; empty for custom of the courts. */
  article: string
  /** Kinds of act in which it stands, and how strictly it is asked for. */
  need: Partial<Record<ComposedKind, Need>>
}

const CONVICTIONS = (need: Need): SlotSpec['need'] => ({ conviction: need, convictionWithoutPunishment: need })
const VERDICTS = (need: Need): SlotSpec['need'] => ({ ...CONVICTIONS(need), acquittal: need })
const RESOLUTIONS = (need: Need): SlotSpec['need'] => ({
  termination: need,
  privateResolution: need,
  supplementaryResolution: need,
})
const ALL = (need: Need): SlotSpec['need'] => ({ ...VERDICTS(need), ...RESOLUTIONS(need) })

const slot = (part: ActPart, article: string, need: SlotSpec['need']): SlotSpec => ({ part, article, need })

export const SLOTS = {
  title: slot('introduction', 'CPC 396', ALL('always')),
  subtitle: slot('introduction', 'CPC 288', RESOLUTIONS('always')),
  republic: slot('introduction', 'CPC 396(1)', VERDICTS('always')),
  dateLine: slot('introduction', 'CPC 396(2)', ALL('always')),
  translation: slot('introduction', 'CPC 395(2)', ALL('when')),
  court: slot('introduction', 'CPC 396(3)', ALL('always')),
  clerk: slot('introduction', 'CPC 396(3)', { ...VERDICTS('when'), termination: 'always' }),
  participants: slot('introduction', 'CPC 396(3)', { ...VERDICTS('when'), termination: 'always' }),
  hearing: slot('introduction', 'CPC 396', ALL('always')),
  defendant: slot('introduction', 'CPC 396(4)', ALL('always')),
  charge: slot('introduction', 'CPC 396(5)', {
    ...VERDICTS('always'),
    termination: 'always',
    privateResolution: 'always',
  }),
  turn1: slot('reasoning', 'CPC 397', ALL('always')),

  essence: slot('reasoning', 'CPC 399', { acquittal: 'always', ...CONVICTIONS('when'), termination: 'always' }),
  facts: slot('reasoning', 'CPC 397(1)', { ...VERDICTS('always'), termination: 'always' }),
  deed: slot('reasoning', 'CPC 397(1)', { ...CONVICTIONS('always'), termination: 'always' }),
  harm: slot('reasoning', 'CPC 397(1)', { ...CONVICTIONS('when'), termination: 'when' }),
  position: slot('reasoning', 'CPC 397', { ...VERDICTS('always'), termination: 'when' }),
  evidence: slot('reasoning', 'CPC 397(2)', VERDICTS('always')),
  rejected: slot('reasoning', 'CPC 397(2)', VERDICTS('when')),
  acquittalReasons: slot('reasoning', 'CPC 399(1)', { acquittal: 'always', ...CONVICTIONS('when') }),
  qualification: slot('reasoning', 'CPC 397(3)', { ...CONVICTIONS('always'), termination: 'always' }),
  category: slot('reasoning', 'CC 11', { ...CONVICTIONS('always'), termination: 'always' }),
  principles: slot('reasoning', 'CC 52(3)', CONVICTIONS('always')),
  person: slot('reasoning', 'CC 52(3)', { ...CONVICTIONS('always'), termination: 'always' }),
  mitigating: slot('reasoning', 'CC 53', CONVICTIONS('always')),
  aggravating: slot('reasoning', 'CC 54', CONVICTIONS('always')),
  recidivism: slot('reasoning', 'CC 14', CONVICTIONS('always')),
  agreement: slot('reasoning', 'CPC 397', { conviction: 'when' }),
  caps: slot('reasoning', 'CC 55', { conviction: 'when' }),
  noImprisonment: slot('reasoning', 'CC 55(1)', { conviction: 'when' }),
  exceptional: slot('reasoning', 'CC 55(4)', { conviction: 'when' }),
  belowMinimum: slot('reasoning', 'CC 55(6)', { conviction: 'when' }),
  kindReasons: slot('reasoning', 'CC 52(2)', { conviction: 'always' }),
  endedCounts: slot('reasoning', 'CPC 343', { ...VERDICTS('when') }),
  requalification: slot('reasoning', 'CPC 397', { ...CONVICTIONS('when') }),
  departure: slot('reasoning', 'CPC 397(4)', { ...CONVICTIONS('when') }),
  cumulationReasons: slot('reasoning', 'CC 58', { conviction: 'when' }),
  sentencesReasons: slot('reasoning', 'CC 60', { conviction: 'when' }),
  conditionalReasons: slot('reasoning', 'CC 63', { conviction: 'when' }),
  institutionReasons: slot('reasoning', 'CC 46(5)', { conviction: 'when' }),
  banReasons: slot('reasoning', 'CC 50', { conviction: 'when' }),
  confiscationReasons: slot('reasoning', 'CPC 397(5)', { ...CONVICTIONS('when') }),
  releaseReasons: slot('reasoning', 'CPC 393', { convictionWithoutPunishment: 'always', conviction: 'when' }),
  terminationGround: slot('reasoning', 'CPC 288', { termination: 'always' }),
  noBar: slot('reasoning', 'CC 68(4)', { termination: 'when' }),
  victimPosition: slot('reasoning', 'CPC 36(3)', { termination: 'when' }),
  explained: slot('reasoning', 'CPC 36(3)', { termination: 'always' }),
  claimReasons: slot('reasoning', 'CPC 390(1)10)', { ...VERDICTS('when'), termination: 'when' }),
  otherReasons: slot('reasoning', 'CPC 390', { ...CONVICTIONS('when') }),
  law: slot('reasoning', 'CPC 397', { ...VERDICTS('always'), termination: 'always', privateResolution: 'always' }),
  turn2: slot('resolution', 'CPC 398', ALL('always')),

  guilty: slot('resolution', 'CPC 398(1)', CONVICTIONS('always')),
  punishment: slot('resolution', 'CPC 398(1)4)', { conviction: 'when', convictionWithoutPunishment: 'when' }),
  recidivismKind: slot('resolution', 'CPC 398(1)4)', { conviction: 'when' }),
  cumulation: slot('resolution', 'CC 58', { conviction: 'when' }),
  cumulativeSentence: slot('resolution', 'CC 60', { conviction: 'when' }),
  earlierConditional: slot('resolution', 'CPC 398(1)4)', { conviction: 'when' }),
  lifeBan: slot('resolution', 'CC 50(2)', { conviction: 'when' }),
  banStart: slot('resolution', 'CC 50(4)', { conviction: 'when' }),
  institution: slot('resolution', 'CC 46(5)', CONVICTIONS('when')),
  termStart: slot('resolution', 'CPC 393(4)', { conviction: 'when' }),
  credit: slot('resolution', 'CC 62', { conviction: 'when', convictionWithoutPunishment: 'when' }),
  conditional: slot('resolution', 'CC 63', { conviction: 'when' }),
  duties: slot('resolution', 'CC 44(2)', { conviction: 'when' }),
  finePayment: slot('resolution', 'CC 41(3)', { conviction: 'when', convictionWithoutPunishment: 'when' }),
  probationVisit: slot('resolution', 'CPC 398(1)4)', { conviction: 'when' }),
  consequences: slot('resolution', 'CPC 402(5)', { conviction: 'when', convictionWithoutPunishment: 'when' }),
  noPunishment: slot('resolution', 'CPC 398(3)', { convictionWithoutPunishment: 'always', conviction: 'when' }),
  releaseTerms: slot('resolution', 'CPC 398(1)5)', {
    convictionWithoutPunishment: 'when',
    conviction: 'when',
    termination: 'when',
  }),
  acquitted: slot('resolution', 'CPC 400', { acquittal: 'always', ...CONVICTIONS('when') }),
  rehabilitation: slot('resolution', 'CPC 400', { acquittal: 'always', ...CONVICTIONS('when') }),
  unknownOffender: slot('resolution', 'CPC 394(4)', { acquittal: 'when', ...CONVICTIONS('when') }),
  terminated: slot('resolution', 'CPC 288', { termination: 'always' }),
  educational: slot('resolution', 'CC 84', { termination: 'when', convictionWithoutPunishment: 'when' }),
  restraint: slot('resolution', 'CPC 398(1)9)', { ...VERDICTS('always'), termination: 'always' }),
  courtroomRelease: slot('resolution', 'CPC 403', { ...VERDICTS('when'), termination: 'when' }),
  confiscation: slot('resolution', 'CPC 398(1)4)', { ...CONVICTIONS('when'), termination: 'when' }),
  medicalMeasures: slot('resolution', 'CPC 398(1)8)', { ...CONVICTIONS('when') }),
  protection: slot('resolution', 'CPC 401(5)', { ...VERDICTS('when') }),
  dependants: slot('resolution', 'CPC 390(5)', { ...VERDICTS('when') }),
  propertyArrest: slot('resolution', 'CPC 401(6)', { ...VERDICTS('when'), termination: 'when' }),
  claim: slot('resolution', 'CPC 401(1)', { ...VERDICTS('when'), termination: 'when' }),
  physicalEvidence: slot('resolution', 'CPC 401(2)', { ...VERDICTS('when'), termination: 'when' }),
  costs: slot('resolution', 'CPC 401(3)', { ...VERDICTS('always'), termination: 'always' }),
  // Not due where no count is active or the offence is older than the Fund: the composer decides.
  fund: slot('resolution', 'CC 98-2', CONVICTIONS('when')),
  privateCircumstances: slot('reasoning', 'CPC 405', { privateResolution: 'always' }),
  privateDemand: slot('resolution', 'CPC 405', { privateResolution: 'always' }),
  privateAnswer: slot('resolution', 'CPC 405(6)', { privateResolution: 'always' }),
  correctedAct: slot('reasoning', 'CPC 406-1', { supplementaryResolution: 'always' }),
  slip: slot('reasoning', 'CPC 406-1', { supplementaryResolution: 'always' }),
  correction: slot('resolution', 'CPC 406-1', { supplementaryResolution: 'always' }),
  unchanged: slot('resolution', 'CPC 406-1', { supplementaryResolution: 'always' }),
  copies: slot('resolution', 'CPC 404', ALL('always')),
  appeal: slot('resolution', 'CPC 401(4)', ALL('always')),
  signature: slot('resolution', 'CPC 395(4)', ALL('always')),
} as const satisfies Record<string, SlotSpec>

export type Slot = keyof typeof SLOTS

const needOf = (spec: SlotSpec) => spec.need

/** True of resolutions, which are appealed by a private complaint (CPC 422). */
export const isResolution = (kind: ComposedKind): boolean =>
  kind === 'termination' || kind === 'privateResolution' || kind === 'supplementaryResolution'

/** Slots without which an act of this kind is not complete. */
export function requiredSlots(kind: ComposedKind): Slot[] {
  return (Object.keys(SLOTS) as Slot[]).filter((name) => needOf(SLOTS[name])[kind] === 'always')
}
