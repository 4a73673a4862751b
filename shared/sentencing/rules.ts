/**
 * Every rule of the General Part that the program computes: article and part, what it says, and the file that holds it.
 * docs/coverage-of-the-code.md is generated from this list and test/cases; a rule without a case fails the build.
 */
export interface RuleEntry {
  /** Reference as case files name it: a case counts for the entry when its `article` begins with one of these. */
  articles: readonly string[]
  rule: string
  file: string
}

export const RULES: readonly RuleEntry[] = [
  { articles: ['3'], rule: 'Defined lists of crimes', file: 'art-03-lists.ts' },
  { articles: ['5'], rule: 'Law of the day of the act; continued offences', file: 'art-06-retroactivity.ts' },
  { articles: ['6'], rule: 'Two editions side by side and the milder of them', file: 'art-06-retroactivity.ts' },
  { articles: ['8'], rule: 'Foreign convictions are not counted', file: 'art-14-recidivism.ts' },
  { articles: ['10'], rule: 'Crimes and infractions', file: 'art-11-categories.ts' },
  { articles: ['11'], rule: 'Categories', file: 'art-11-categories.ts' },
  { articles: ['14(1)', '14'], rule: 'Recidivism', file: 'art-14-recidivism.ts' },
  { articles: ['14(2)'], rule: 'Dangerous recidivism', file: 'art-14-recidivism.ts' },
  { articles: ['14(3)'], rule: 'Records that do not count', file: 'art-14-recidivism.ts' },
  { articles: ['15'], rule: 'Liability by age', file: 'art-15-age.ts' },
  { articles: ['24'], rule: 'Punishable preparation and attempt', file: 'art-24-stage.ts' },
  { articles: ['41'], rule: 'Fine: bounds', file: 'art-41-fine.ts' },
  { articles: ['42'], rule: 'Correctional works: bounds and persons', file: 'art-42-correctional-works.ts' },
  { articles: ['43'], rule: 'Community service: bounds and persons', file: 'art-43-community-service.ts' },
  { articles: ['44'], rule: 'Restriction of liberty: bounds', file: 'art-44-restriction.ts' },
  { articles: ['45'], rule: 'Arrest: bounds and persons', file: 'art-45-arrest.ts' },
  { articles: ['467'], rule: 'Arrest suspended until 2027', file: 'art-45-arrest.ts' },
  { articles: ['46(2)', '46(5)'], rule: 'Type of institution', file: 'art-46-institution.ts' },
  { articles: ['46(3)', '46 [B]'], rule: 'Imprisonment: bounds', file: 'art-46-imprisonment.ts' },
  {
    articles: ['46(4)', '46(4-1)'],
    rule: 'Life imprisonment and what stands in its place',
    file: 'art-46-imprisonment.ts',
  },
  { articles: ['46(6)'], rule: 'Full security for a part of the term', file: 'check/serving.ts' },
  { articles: ['48', '50-1', '51'], rule: 'Additional punishments by person', file: 'additional.ts' },
  { articles: ['50'], rule: 'Disqualification and bans for life', file: 'art-50-disqualification.ts' },
  { articles: ['52'], rule: 'Bounds of the choice; a stricter kind needs a reason', file: 'check/main.ts' },
  { articles: ['53', '17(2)', '26(4)', '32'], rule: 'Mitigating circumstances', file: 'art-53-mitigating.ts' },
  { articles: ['54'], rule: 'Aggravating circumstances', file: 'art-54-aggravating.ts' },
  { articles: ['55(1)'], rule: 'No imprisonment', file: 'art-55-milder.ts' },
  { articles: ['55(2)'], rule: 'Cap by mitigating circumstances', file: 'art-55-milder.ts' },
  { articles: ['55(3)'], rule: 'Cap by procedure; writ proceedings', file: 'art-55-milder.ts' },
  { articles: ['55(4)', '55(6)'], rule: 'Below the minimum', file: 'art-55-milder.ts' },
  { articles: ['55(7)', '56'], rule: 'Unfinished crime', file: 'art-56-unfinished.ts' },
  { articles: ['55(8)'], rule: 'Exclusions', file: 'art-55-milder.ts' },
  { articles: ['55(9)', '56(4)'], rule: 'Sanctions with life alone', file: 'art-46-imprisonment.ts' },
  { articles: ['58'], rule: 'Cumulation of offences', file: 'art-58-cumulation.ts' },
  { articles: ['60'], rule: 'Cumulative sentences', file: 'art-60-cumulative-sentences.ts' },
  { articles: ['61'], rule: 'Conversion', file: 'art-61-conversion.ts' },
  { articles: ['62'], rule: 'Credit', file: 'art-62-credit.ts' },
  { articles: ['63'], rule: 'Conditional conviction', file: 'art-63-conditional.ts' },
  { articles: ['65'], rule: 'Active repentance', file: 'art-65-repentance.ts' },
  { articles: ['66'], rule: 'Excess of necessary defence', file: 'art-66-defence.ts' },
  { articles: ['67', '67-1'], rule: 'Agreements that release', file: 'art-67-agreement.ts' },
  { articles: ['68(1)'], rule: 'Reconciliation that obliges', file: 'art-68-reconciliation.ts' },
  { articles: ['68(2)'], rule: 'Reconciliation of protected persons', file: 'art-68-reconciliation.ts' },
  { articles: ['68(3)'], rule: 'Harm to public interests', file: 'art-68-reconciliation.ts' },
  { articles: ['68(4)'], rule: 'Exclusions of reconciliation', file: 'art-68-reconciliation.ts' },
  { articles: ['69'], rule: 'Surety', file: 'art-69-surety.ts' },
  { articles: ['70'], rule: 'Change of situation', file: 'art-70-change.ts' },
  { articles: ['71(1)', '71'], rule: 'Limitation: terms', file: 'art-71-limitation.ts' },
  {
    articles: ['71(2)', '71(3)', '71(4)', '71(4-1)', '71(5)'],
    rule: 'Limitation: what stops and breaks it',
    file: 'art-71-limitation.ts',
  },
  { articles: ['71(6)'], rule: 'No limitation', file: 'art-71-limitation.ts' },
  { articles: ['74'], rule: 'Deferral for pregnancy and children', file: 'art-74-deferral.ts' },
  { articles: ['79'], rule: 'Life of a record', file: 'art-79-record.ts' },
  { articles: ['80', '81'], rule: 'Minors: kinds and bounds', file: 'penalties.ts' },
  { articles: ['83'], rule: 'Release of minors', file: 'art-83-minors-release.ts' },
  { articles: ['88'], rule: 'Limitation halved for minors', file: 'art-71-limitation.ts' },
  { articles: ['89'], rule: 'Records of minors', file: 'art-79-record.ts' },
  { articles: ['90'], rule: 'Ages 18 to 20', file: 'guide.ts' },
  { articles: ['98-1'], rule: 'Compulsory payment', file: 'art-98-1-payment.ts' },
  { articles: ['98-3'], rule: 'Special demands on conduct', file: 'art-98-3-demands.ts' },
]

/** True where a case of `article` proves an entry: the same article, and the same part where the entry names one. */
export function proves(article: string, entry: RuleEntry): boolean {
  return article.split(/[,;]\s*/).some((one) => entry.articles.some((ref) => matches(one.trim(), ref)))
}

function matches(article: string, ref: string): boolean {
  if (article === ref) return true
  if (!article.startsWith(ref)) return false
  const next = article.charAt(ref.length)
  // "55(2)" proves "55", "68(4)8)" proves "68(4)", "43 [B]" proves "43", but "67-1" does not prove "67".
  return next === '(' || next === ' ' || ref.endsWith(')')
}
