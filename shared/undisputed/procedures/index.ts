/** Every procedure the program knows. */
import type { Procedure } from '../types.ts'
import { attendance } from './attendance.ts'
import { courtOrders } from './court-orders.ts'
import { exitBan } from './exit-ban.ts'
import { licence } from './licence.ts'
import { lifting } from './lifting.ts'
import { suspension } from './suspension.ts'

export const PROCEDURES: readonly Procedure[] = [exitBan, suspension, lifting, attendance, licence, ...courtOrders]

const BY_ID = new Map(PROCEDURES.map((procedure) => [procedure.id, procedure]))

export function procedureById(id: string): Procedure | undefined {
  return BY_ID.get(id)
}
