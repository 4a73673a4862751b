/** Names of codes as messages: the words stand once, in shared/language/explain/names, for screens and acts alike. */
import type { Says } from './icu.ts'

/** A table of names as messages `prefix.code`. */
export function named<P extends string, T extends Readonly<Record<string, Says>>>(
  prefix: P,
  names: T,
): { [K in keyof T & string as `${P}.${K}`]: Says } {
  const entries = Object.entries(names).map(([code, says]) => [`${prefix}.${code}`, says])
  return Object.fromEntries(entries) as { [K in keyof T & string as `${P}.${K}`]: Says }
}
