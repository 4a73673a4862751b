/** The dated figures of the General Part: their shapes, and reading one at a date. */
import { z } from 'zod'
import { isIsoDate } from '../time/date.ts'
import type { IsoDate } from '../time/date.ts'

const count = z.int().nonnegative()
const range = z.tuple([count, count])
const fraction = z.string().regex(/^[1-9]\d*\/[1-9]\d*$/)
const byGravity = z.partialRecord(
  z.enum([
    'infraction',
    'minor',
    'medium',
    'grave',
    'graveLifeOrHealth',
    'especiallyGrave',
    'especiallyGraveLifeOrHealth',
  ]),
  fraction,
)
const perCategory = z.strictObject({ minor: count, medium: count, grave: count, especiallyGrave: count })

/** Shape of the value of every figure. A value of null means that the rule did not exist on that day. */
export const FIGURE_SHAPES = {
  ageOfLiability: count,
  lowerAgeOfLiability: count,
  ageOfMajority: count,
  categoryIntentionalMonths: z.strictObject({ minor: count, medium: count, grave: count }),
  categoryNegligentMonths: z.strictObject({ minor: count }),
  fineMciInfraction: range,
  fineMciCrime: range,
  fineMciMinorPerson: range,
  worksMciInfraction: range,
  worksMciCrime: range,
  worksMciMinorPerson: range,
  serviceHoursInfraction: range,
  serviceHoursCrime: range,
  serviceHoursMinorPerson: range,
  arrestDays: range,
  restrictionMonths: range,
  restrictionMonthsMinorPerson: range,
  imprisonmentMonths: z.strictObject({ min: count, max: count, especiallyGrave: count, negligent: count }),
  imprisonmentMonthsMinorPerson: z.strictObject({ max: count, aggravatedMurderOrTerror: count }),
  lifeOnlyMonths: z
    .strictObject({
      minor: range,
      protected: range,
      exceptional: range,
      exceptionalMinor: range,
      exceptionalProtected: range,
      unfinished: count,
    })
    .nullable(),
  milderFractions: z.strictObject({ part2: byGravity, part3: byGravity }),
  writFineMci: z.strictObject({ infraction: range, minor: range }),
  stageFractions: z.strictObject({ preparation: fraction, attempt: fraction }),
  cumulationMonths: z.strictObject({
    grave: count,
    reaching20: count,
    minorPerson: count,
    minorPersonMurderOrTerror: count,
    reaches: count,
  }),
  cumulationInfraction: z.strictObject({ fineMci: count, serviceHours: count, arrestDays: count }),
  cumulativeSentencesMonths: z.strictObject({ usual: count, especiallyGrave20: count }),
  conversionPerDay: z.strictObject({ serviceHours: count, mci: count }),
  custodyCredit: z.record(z.string(), z.number().positive()),
  controlMonthsMinorPerson: range,
  fullSecurityMonths: count,
  limitationMonths: perCategory.extend({ infraction: count, corruption: count }),
  recordYears: perCategory.extend({
    graveLifeOrHealth: count.optional(),
    especiallyGraveLifeOrHealth: count.optional(),
  }),
  recordYearsMinorPerson: perCategory,
  compulsoryPaymentMci: perCategory.extend({ infraction: count }).nullable(),
  arrestSuspendedBefore: z.string().refine(isIsoDate, { error: 'date' }),
  communityServiceAges: z.strictObject({ female: count, male: count }),
  institutionBandMonths: count,
  disqualificationMonths: z.strictObject({ min: count, max: count, minorPersonMin: count, minorPersonMax: count }),
} as const

export type FigureName = keyof typeof FIGURE_SHAPES
export type FigureValue<K extends FigureName> = z.output<(typeof FIGURE_SHAPES)[K]>

/** The history of one figure: the value holds from its day until the next entry's. */
export interface FigureHistory<T> {
  article: string
  values: { from: IsoDate; value: T; source: string }[]
}

export type Figures = { [K in FigureName]: FigureHistory<FigureValue<K>> }

const date = z.string().refine(isIsoDate, { error: 'date' })

function historyOf(shape: z.ZodType): z.ZodType {
  return z
    .strictObject({
      article: z.string().min(1),
      values: z.array(z.strictObject({ from: date, value: shape, source: z.string().min(1) })).min(1),
    })
    .refine((h) => h.values.every((v, i) => i === 0 || (h.values[i - 1]?.from ?? '') < v.from), { error: 'order' })
}

/** Every figure must be there, in its shape, its history in order. */
export const figuresSchema = z.strictObject(
  Object.fromEntries(Object.entries(FIGURE_SHAPES).map(([name, shape]) => [name, historyOf(shape)])),
) as unknown as z.ZodType<Figures>

/** The value of a figure on a day; before its first day, the first value. */
export function figureOn<K extends FigureName>(figures: Figures, name: K, on: IsoDate): FigureValue<K> {
  const { values } = figures[name]
  for (let i = values.length - 1; i > 0; i--) {
    const entry = values[i]
    if (entry && entry.from <= on) return entry.value
  }
  const first = values[0]
  if (!first) throw new RangeError(`figure ${name} has no value`)
  return first.value
}
