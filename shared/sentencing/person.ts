/** The person on the day of judgment: what Art. 43-46, 51, 68 and 74 ask of sex, age, children and health. */
import type { Defendant } from '../case/schema.ts'
import { ageOn } from './age.ts'
import type { IsoDate } from '../time/date.ts'

export interface PersonStatus {
  readonly female: boolean
  readonly male: boolean
  readonly age: number | null
  readonly pregnant: boolean
  /** A woman having or raising a child under 3, or a man raising one alone (Art. 43(3)). */
  readonly childUnder3: boolean
  /** The same for a young child, under 14 (Art. 45, 68(2), 74). */
  readonly youngChild: boolean
  /** Women of 58 and over, men of 63 and over. */
  readonly elder: boolean
  /** Disability of group I or II. */
  readonly disabled12: boolean
  readonly serviceman: boolean
  /** null: citizenship not known. */
  readonly foreigner: boolean | null
}

/** Has or raises a child under `limit`: for a woman any such child, for a man one that he raises, alone (point 29). */
function hasChildUnder(defendant: Defendant, on: IsoDate, limit: number): boolean {
  const { children, raisesAlone } = defendant.person
  if (defendant.sex === 'male' && !raisesAlone) return false
  if (defendant.sex === null) return false
  return children.some(
    (child) => child.bornOn <= on && ageOn(child.bornOn, on) < limit && (defendant.sex === 'female' || child.raises),
  )
}

/** Status of a defendant on a day. `ages` are those of Art. 43(3) for women and men. */
export function personStatus(defendant: Defendant, on: IsoDate, ages: { female: number; male: number }): PersonStatus {
  const age = defendant.bornOn === null ? null : ageOn(defendant.bornOn, on)
  const female = defendant.sex === 'female'
  const male = defendant.sex === 'male'
  return {
    female,
    male,
    age,
    pregnant: defendant.person.pregnant && !male,
    childUnder3: hasChildUnder(defendant, on, 3),
    youngChild: hasChildUnder(defendant, on, 14),
    elder: age !== null && ((female && age >= ages.female) || (male && age >= ages.male)),
    disabled12: defendant.person.disabilityGroup === 1 || defendant.person.disabilityGroup === 2,
    serviceman: defendant.person.serviceman,
    foreigner:
      defendant.citizenship === null ? null : defendant.citizenship !== 'KZ' && defendant.citizenship !== 'KAZ',
  }
}
