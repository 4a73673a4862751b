/** Ages: a year of age is reached at the start of the day after the birthday (point 5). */
import { parts } from '../time/date.ts'
import type { IsoDate } from '../time/date.ts'

/** Whole years of age on a day. Born on 29 February: a year is reached on 1 March. */
export function ageOn(bornOn: IsoDate, on: IsoDate): number {
  const born = parts(bornOn)
  const day = parts(on)
  const leap = born.month === 2 && born.day === 29
  const monthOfBirthday = born.month
  const dayOfBirthday = leap ? 28.5 : born.day
  const after =
    day.month > monthOfBirthday ||
    (day.month === monthOfBirthday && day.day > dayOfBirthday && !(leap && day.day === 29))
  return Math.max(0, day.year - born.year - (after ? 0 : 1))
}
