/** Articles of the Criminal Procedure Code that an act names before its decision. */
import type { Procedure } from '../../case/kinds.ts'
import type { ComposedKind } from '../slots.ts'

const CONVICTION = ['387', '388', '389', '390', '393', '395', '396', '397', '398', '401', '402']

const BY_KIND: Partial<Record<ComposedKind, string[]>> = {
  acquittal: ['387', '388', '389', '390', '394', '399', '400', '401', '402'],
  termination: ['35', '36', '288', '343'],
  privateResolution: ['405'],
}

const SPECIAL: Partial<Record<Procedure, string[]>> = { writ: ['629-4', '629-5'], plea: ['626', '627'] }

const parts = (article: string) => article.split('-').map(Number)

function order(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)]
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0)
}

/** In the order of the Code, each once. @param more what this act rests on beside the articles of its kind */
export function lawOf(kind: ComposedKind, procedure: Procedure, more: readonly string[]): string[] {
  const own = BY_KIND[kind] ?? [...CONVICTION, ...(SPECIAL[procedure] ?? [])]
  return [...new Set([...own, ...more])].toSorted(order)
}
