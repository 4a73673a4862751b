/** Names of the files of acts: telling, and allowed on Windows. */
import type { ActDocument } from '../../shared/acts/document.ts'

/** Device names that Windows refuses as file names, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const LONGEST = 80

/** A text as part of a file name: no separators, no reserved characters, no dots or spaces at the ends. */
export function safeName(text: string): string {
  const name = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*\s]+/gu, '-')
    .replaceAll(/-{2,}/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^[-. ]+|[-. ]+$/g, '')
  if (name === '') return 'case'
  return RESERVED.test(name) ? `_${name}` : name
}

/** One name for each act, without extension: number of the case, kind, language; a running number where two are alike. */
export function actFileNames(acts: readonly ActDocument[], fallback: string): string[] {
  const seen = new Map<string, number>()
  return acts.map((act) => {
    const name = `${safeName(act.number ?? fallback)}_${act.kind}_${act.language}`
    const n = (seen.get(name) ?? 0) + 1
    seen.set(name, n)
    return n === 1 ? name : `${name}_${n}`
  })
}
