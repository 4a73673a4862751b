/** The closed lists of court practice that engine, screens and words share: features of a situation, results, reasons. */
import { MAIN_KINDS } from '../case/kinds.ts'
import type { MainKind } from '../case/kinds.ts'

/** What two situations are compared by. Nothing of a person's sex, nationality, religion or address, and no judge. */
export const FEATURES = [
  'article',
  'part',
  'points',
  'gravity',
  'counts',
  'damage',
  'recidivism',
  'mitigating',
  'aggravating',
  'ageGroup',
  'reconciliation',
  'claim',
  'text',
] as const
export type FeatureName = (typeof FEATURES)[number]

/** Binding: an act that differs is left out. Relevant: it weighs. Ignored: it does not. */
export const WEIGHINGS = ['binding', 'relevant', 'ignored'] as const
export type Weighing = (typeof WEIGHINGS)[number]
export type Choice = Record<FeatureName, Weighing>

/** The choice a screen starts with. */
export const USUAL: Choice = {
  article: 'binding',
  // The sanctions of the parts differ: amounts of another part say little.
  part: 'binding',
  points: 'relevant',
  gravity: 'relevant',
  counts: 'relevant',
  damage: 'relevant',
  recidivism: 'relevant',
  mitigating: 'relevant',
  aggravating: 'relevant',
  ageGroup: 'relevant',
  reconciliation: 'relevant',
  claim: 'ignored',
  text: 'relevant',
}

/** How an act ended, as one kind: the conditional imprisonment of Art. 63 apart from the real one. */
export const RESULT_KINDS = [...MAIN_KINDS, 'conditionalImprisonment', 'acquittal', 'terminated', 'released'] as const
export type ResultKind = (typeof RESULT_KINDS)[number]

/** Why an act of a selection is not counted. */
export const EXCLUSIONS = ['review', 'noOutcome', 'noAmountKind', 'noDate', 'otherOutcome', 'severalCharges'] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

/** What a picture does not know; said beside it, always. */
export const PICTURE_LIMITS = [
  'onlyArchive',
  'generatedActs',
  'machineFacts',
  'editionByAct',
  'severalArticles',
  'severalParts',
  'severalCharges',
  'reviewsHere',
  'smallCells',
  'person',
] as const
export type PictureLimit = (typeof PICTURE_LIMITS)[number]

/** What must stand beside a forecast. */
export const FORECAST_LIMITS = [
  'generatedActs',
  'notConfirmed',
  'severalParts',
  'smallNumber',
  'noBetterThanMostCommon',
] as const
export type ForecastLimit = (typeof FORECAST_LIMITS)[number]

/** What a judge may look at once more beside the place of a choice. */
export const LOOK_AGAIN = [
  'outsideRange',
  'rareKind',
  'damageNotSaid',
  'recidivismOpen',
  'stricterDespiteMilder',
  'milderDespiteStricter',
  'fewActs',
] as const
export type LookAgain = (typeof LOOK_AGAIN)[number]

/** The kind whose unit an amount of a result has; null where the result has no amount. */
export function amountKindOf(result: ResultKind): MainKind | null {
  if (result === 'acquittal' || result === 'terminated' || result === 'released') return null
  return result === 'conditionalImprisonment' ? 'imprisonment' : result
}

/** Fewer acts than this in a cell could point at a person: not shown. */
export const SMALLEST_CELL = 5
