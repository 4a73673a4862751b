/** Closed lists of codes used by the case file, the sanction table and the guidance. */

/** Main punishments, in the order of severity of Art. 40. */
export const MAIN_KINDS = [
  'fine',
  'correctionalWorks',
  'communityService',
  'arrest',
  'expulsion',
  'restrictionOfLiberty',
  'imprisonment',
  'lifeImprisonment',
] as const
export type MainKind = (typeof MAIN_KINDS)[number]

/** Additional punishments of Art. 40(3)-(4). */
export const ADDITIONAL_KINDS = [
  'confiscation',
  'disqualification',
  'expulsion',
  'deprivationOfRank',
  'deprivationOfCitizenship',
] as const
export type AdditionalKind = (typeof ADDITIONAL_KINDS)[number]

/** Categories of crimes, Art. 11, mildest first. */
export const CATEGORIES = ['minor', 'medium', 'grave', 'especiallyGrave'] as const
export type Category = (typeof CATEGORIES)[number]
/** A category, or an infraction, which has none (Art. 11). */
export type Gravity = Category | 'infraction'

/** Art. 53, 17(2), 26(4). */
export const MITIGATING_CODES = [
  'firstByChance',
  'minorOffender',
  'pregnancy',
  'youngChild',
  'helpedVictim',
  'repairedHarm',
  'hardshipOrCompassion',
  'coercionOrDependence',
  'exceededLawfulLimits',
  'victimMisconduct',
  'repentanceOrCooperation',
  'otherMitigating',
  'diminishedSanity',
  'failedPrevention',
] as const
export type MitigatingCode = (typeof MITIGATING_CODES)[number]

/** Art. 54(1), points 1 to 16: a closed list. */
export const AGGRAVATING_CODES = [
  'repetitionOrRecidivism',
  'graveConsequences',
  'inGroup',
  'leadingRole',
  'usedVulnerable',
  'hatredRevengeOrCover',
  'vulnerableVictim',
  'victimsDuty',
  'cruelty',
  'dangerousMeans',
  'emergency',
  'intoxication',
  'oathBreach',
  'abuseOfTrust',
  'officialGuise',
  'lawOfficerOrJudge',
] as const
export type AggravatingCode = (typeof AGGRAVATING_CODES)[number]

/** Forms of proceedings that move the sentence: Art. 55(3), 67, 67-1. */
export const PROCEDURES = ['ordinary', 'accelerated', 'plea', 'cooperation', 'assetReturn', 'writ'] as const
export type Procedure = (typeof PROCEDURES)[number]

/** Types of penal institution, Art. 46(2), (5). */
export const INSTITUTIONS = ['juvenileMedium', 'minimum', 'medium', 'maximum', 'extraordinary'] as const
export type Institution = (typeof INSTITUTIONS)[number]

/** Duties of probation control, Art. 44(2). */
export const DUTIES = [
  'noMoveWithoutNotice',
  'noVisitPlaces',
  'treatment',
  'noSubstances',
  'registerUnemployed',
  'stayHomeHours',
  'supportFamily',
  'other',
] as const
export type Duty = (typeof DUTIES)[number]

/** What the judge decides about a defendant. */
export const OUTCOMES = ['punish', 'releaseLiability', 'releasePunishment', 'acquit'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Ways of joining punishments, Art. 58, 60. */
export const METHODS = ['single', 'absorption', 'partialAddition', 'fullAddition'] as const
export type Method = (typeof METHODS)[number]
