/** A fact as the machine reads it. */
import type { Fact } from '../../../shared/archive/types.ts'

export function machine<T>(value: T, from: number, to: number): Fact<T> {
  return { value, from, to, mark: 'machine' }
}
