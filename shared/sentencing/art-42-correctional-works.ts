/** Art. 42 and 81(4): correctional works. */
import { minorWithoutIncome } from './art-41-fine.ts'
import { figure } from './facts.ts'
import type { CountContext } from './facts.ts'

/** General Part bounds in MCI. */
export function worksBounds(context: CountContext): readonly [number, number] {
  if (context.facts.minor) return figure(context, 'worksMciMinorPerson')
  return figure(context, context.facts.row.offence === 'crime' ? 'worksMciCrime' : 'worksMciInfraction')
}

/** 42(7): unfit for work, without permanent work, or in full-time study; a minor without income (81(4)). */
export function worksBars(context: CountContext): string[] {
  const { person } = context.person.defendant
  const base = `${context.person.path}/person`
  for (const [field, value] of [
    ['fitForWork', person.fitForWork],
    ['permanentWork', person.permanentWork],
    ['fullTimeStudy', person.fullTimeStudy],
  ] as const) {
    if (value === null) context.trace.ask({ code: field, articles: ['42(7)'], path: `${base}/${field}` })
  }
  const bars = minorWithoutIncome(context, '81(4)')
  if (person.fitForWork === false || person.permanentWork === false || person.fullTimeStudy === true)
    bars.unshift('42(7)')
  return bars
}
