/**
 * Days from which an amending law moved a rule of the General Part that is not a mere figure
 * (figures are dated in the law pack). Where only "10 or 60 days after publication" is known the day is the
 * earliest possible one by the settled points 26 and 31, and `UNSURE_DAYS` gives the window of the warning.
 */
export const LAW_292_VI = '2020-01-06'
export const LAW_212_VII = '2023-05-20'
export const LAW_23_VIII = '2023-09-12'
/** Art. 67-1 and 71(4-1) of the same law came ten days after publication. */
export const LAW_23_VIII_ASSETS = '2023-07-22'
export const LAW_72_VIII = '2024-06-16'
export const LAW_111_VIII = '2024-09-05'
export const LAW_210_VIII = '2025-09-16'
export const LAW_180_VI = '2018-07-22'
export const LAW_393_VI = '2021-01-09'
export const LAW_240_VI = '2019-04-11'
export const LAW_262_VI = '2020-01-01'
/** The Code itself came into force on this day (Art. 467). */
export const CODE_IN_FORCE = '2015-01-01'

/** Days whose exact commencement is to be confirmed: an offence near them gets a warning. */
export const UNSURE_DAYS = [LAW_180_VI, LAW_240_VI, LAW_292_VI, LAW_393_VI, LAW_72_VIII, LAW_111_VIII] as const

/** When a law of this date took effect, where the General Part's table of laws gives the day; else the law's own date. */
const IN_FORCE: Readonly<Record<string, string>> = {
  '2014-11-07': '2015-01-01',
  '2015-11-24': '2016-01-01',
  '2018-07-12': LAW_180_VI,
  '2019-04-01': LAW_240_VI,
  '2019-07-03': '2020-01-01',
  '2019-12-27': LAW_292_VI,
  '2022-11-05': '2023-01-01',
  '2023-03-17': '2023-05-20',
  '2023-07-12': '2023-09-12',
  '2024-04-15': LAW_72_VIII,
  '2024-07-05': LAW_111_VIII,
  '2025-07-16': LAW_210_VIII,
}

/** The day a law adopted on `law` took effect, as far as it is known. */
export function inForceOf(law: string): string {
  return IN_FORCE[law] ?? law
}
