/**
 * The individual identification number: six digits of the birth date, one of century and sex, four of order, one check
 * digit (weights 1 to 11, and 3 to 11, 1, 2 where the first sum leaves 10).
 */
import { isIsoDate } from '../time/date.ts'

export interface IinFacts {
  bornOn: string
  sex: 'male' | 'female'
}

export type IinReading = { ok: true; facts: IinFacts | null } | { ok: false; why: 'length' | 'checksum' }

const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]
const CENTURIES: Record<string, string> = { '1': '18', '2': '18', '3': '19', '4': '19', '5': '20', '6': '20' }

function weighted(digits: number[], weights: number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11
}

/** Checks a number; `facts` is null where the number is sound but tells no date (foreigners' numbers may not). */
export function readIin(iin: string): IinReading {
  if (!/^\d{12}$/.test(iin)) return { ok: false, why: 'length' }
  const digits = Array.from(iin, Number)
  let check = weighted(digits, FIRST)
  if (check === 10) check = weighted(digits, SECOND)
  if (check === 10 || check !== digits[11]) return { ok: false, why: 'checksum' }
  const century = CENTURIES[iin[6] ?? '']
  if (century === undefined) return { ok: true, facts: null }
  const bornOn = `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`
  if (!isIsoDate(bornOn)) return century === '18' ? { ok: true, facts: null } : { ok: false, why: 'checksum' }
  return { ok: true, facts: { bornOn, sex: Number(iin[6]) % 2 === 1 ? 'male' : 'female' } }
}
