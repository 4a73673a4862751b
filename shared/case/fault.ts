/** A fault of a case file: code, place, sentence. */
import { CASE_FAULT_WORDS, EXPECTED_WORDS } from '../language/faults/case.ts'
import type { CaseFaultCode } from '../language/faults/case.ts'
import type { Language, Says } from '../language/say.ts'

export interface CaseFault {
  code: CaseFaultCode
  /** JSON pointer into the case file; "" for the file as a whole. */
  path: string
  says: Says
}

const LANGUAGES = ['kk', 'ru', 'en'] as const

/** Builds a fault; an argument named `expected` is looked up among the known words. */
export function caseFault(code: CaseFaultCode, path: string, args: Record<string, string> = {}): CaseFault {
  const words = CASE_FAULT_WORDS[code]
  const fill = (language: Language): string =>
    words[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = args[name] ?? ''
      return name === 'expected' ? (EXPECTED_WORDS[value]?.[language] ?? value) : value
    })
  const [kk, ru, en] = LANGUAGES.map(fill) as [string, string, string]
  return { code, path, says: { kk, ru, en } }
}

/** A path of keys as a JSON pointer (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
