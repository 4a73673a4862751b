/** The scale of a bar: how far the General Part lets a kind go at all. Figures come from the law pack, read at a date. */
import { figureOn } from '../../../../shared/law/figures.ts'
import type { Law } from '../../../../shared/law/types.ts'
import type { CountGuidance, PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'

export interface Bounds {
  min: number
  max: number
}

/** General Part bounds of a kind for a crime or an infraction; null where it names none in this unit. */
export function generalBounds(penalty: PenaltyGuidance, count: CountGuidance, law: Law, on: string): Bounds | null {
  const infraction = count.offence === 'infraction'
  const read = (name: Parameters<typeof figureOn>[1]): Bounds | null => {
    const value: unknown = figureOn(law.figures, name, on)
    if (!Array.isArray(value)) return null
    const [min, max] = value as [number, number]
    return { min, max }
  }
  switch (penalty.kind) {
    case 'fine':
      return penalty.unit === 'mci' ? read(infraction ? 'fineMciInfraction' : 'fineMciCrime') : null
    case 'correctionalWorks':
      return read(infraction ? 'worksMciInfraction' : 'worksMciCrime')
    case 'communityService':
      return read(infraction ? 'serviceHoursInfraction' : 'serviceHoursCrime')
    case 'arrest':
      return read('arrestDays')
    case 'restrictionOfLiberty':
      return read('restrictionMonths')
    case 'imprisonment': {
      const figure = figureOn(law.figures, 'imprisonmentMonths', on)
      return { min: figure.min, max: count.category === 'especiallyGrave' ? figure.especiallyGrave : figure.max }
    }
    default:
      return null
  }
}

/** Where a value stands on a bar that ends at `end`, in percent. A square root keeps small sanctions readable. */
export function place(value: number, end: number): number {
  if (end <= 0) return 0
  return Math.min(100, Math.max(0, Math.sqrt(value / end) * 100))
}
