/** A stored material as the rules take it: parsed, with the day the act would bear. */
import type { MaterialRecord } from '../../../shared/contract/calls/undisputed-record.ts'
import { isExitBan, readMaterialValue } from '../../../shared/undisputed/index.ts'
import type { Condition, Material, Procedure } from '../../../shared/undisputed/index.ts'
import { deskFault } from '../faults.ts'

export interface Matter {
  procedure: Procedure
  material: Material
}

/** @throws DeskFault badInput with the place in the material */
export function matterOf(record: Pick<MaterialRecord, 'material'>): Matter {
  const reading = readMaterialValue(record.material)
  if (reading.ok) return reading
  const [first] = reading.faults
  throw deskFault('badInput', first?.path ?? '', first?.says)
}

/** The act of today bears today's day, unless the material names one. */
export function onDay({ procedure, material }: Matter, day: string): Matter {
  return material.decidedOn === null
    ? { procedure, material: { ...material, decidedOn: day } }
    : { procedure, material }
}

/** What the list shows and searches. */
export function summaryOf(material: Material): {
  person: string | null
  iin: string | null
  document: string | null
} {
  return isExitBan(material)
    ? { person: material.debtor.name, iin: material.debtor.iin, document: material.document.number }
    : { person: material.person.name, iin: material.person.iin, document: material.number }
}

/** The answers a condition asks for, as JSON pointers. */
export function factsOf(condition: Pick<Condition, 'test'>): string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith('/')) found.add(value)
    else if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(condition.test)
  return [...found]
}
