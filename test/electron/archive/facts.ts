/** Facts for acts of tests. */
import { noFacts } from '../../../electron/archive/search/writer.ts'
import type { ActFacts, Fact } from '../../../shared/archive/types.ts'

export function fact<T>(value: T): Fact<T> {
  return { value, from: null, to: null, mark: 'machine' }
}

export function factsOf(text: string, some: Partial<ActFacts> = {}): ActFacts {
  return { ...noFacts(text), ...some }
}
