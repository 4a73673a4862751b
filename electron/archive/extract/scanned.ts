/**
 * Texts that came from a scanner, or from a PDF that spreads its lines: words broken at line ends, runs of spaces, spaces
 * before commas and inside numbers, letters for figures. They are read from a mended copy; every place found in it is
 * carried back to the text as it stands.
 */
import type { ActFacts } from '../../../shared/archive/types.ts'

/** Marks of such a text; one of them in a well-set text is a slip, many are a way of setting. */
const SIGNS =
  /[\p{L},][ \t]*\r?\n\p{Ll}|\p{Ll}[-\u00ad][ \t]*\r?\n[ \t]*\p{Ll}|[^\s] {2,3}[^\s]|[\p{L}\d] [,.;:)](?=\s|$)|\( \S|№ {2,}/gu
const LEAST = 6
/** The way a text is set shows at its beginning. */
const LOOKED_AT = 3000

interface Edit {
  pattern: RegExp
  to: string
}

/** Hyphens that belong to the word although the line ends there. */
const OWN_HYPHEN = /(?:^|[^\p{L}])(?:мән|уголовно|гражданско|қылмыстық|исправительно|описательно|кое|по|\d+)$/iu

const EDITS: readonly Edit[] = [
  { pattern: /[ \t\u00a0]{2,}/gu, to: ' ' },
  { pattern: /(?<=[\p{L}\d)»"]) (?=[,;:)»](?:\s|$|\p{L}))/gu, to: '' },
  { pattern: /(?<=[\p{L}\d)]) (?=\.(?:\s|$))/gu, to: '' },
  { pattern: /(?<=[(«]) (?=[\p{L}\d])/gu, to: '' },
  // "5510 -21 -00 -1 / 330", "№ 1 - 207 / 2021".
  { pattern: /(?<=\d) (?=[-/] ?\d)/gu, to: '' },
  { pattern: /(?<=\d[-/]) (?=\d)/gu, to: '' },
  // "мән - жайлар", "ҚК - нің".
  { pattern: /(?<=мән) ?- ?(?=жай)/giu, to: '-' },
  { pattern: /(?<=ҚП?К|баб|бап) ?- ?(?=[нтд][іiың])/gu, to: '-' },
  // Figures that a scanner takes for letters, where only a figure can stand.
  { pattern: /(?<=(?:^|\s)(?:ч|ст|п)\. ?)[ЗO](?=[\s,.)])/gu, to: '' },
  { pattern: /(?<=\s)[б](?= \d{3} (?:\d{3} )?(?:тенге|теңге))/gu, to: '' },
]
const FIGURE: Readonly<Record<string, string>> = { З: '3', O: '0', б: '6' }

export interface Mended {
  text: string
  /** Offset in the text as it stands of a character of the mended one; its end too. */
  at: (offset: number) => number
}

/** The mended copy of a text that needs it; null for all others. */
export function mendScanned(text: string): Mended | null {
  let signs = 0
  SIGNS.lastIndex = 0
  const sample = text.slice(0, LOOKED_AT)
  while (signs < LEAST && SIGNS.exec(sample)) signs += 1
  if (signs < LEAST) return null
  let mended = text
  let places: Int32Array = Int32Array.from({ length: text.length + 1 }, (_, i) => i)
  const replace = (pattern: RegExp, by: (match: RegExpExecArray) => string): void => {
    let out = ''
    const kept: number[] = []
    let done = 0
    const keep = (until: number): void => {
      out += mended.slice(done, until)
      for (let i = done; i < until; i += 1) kept.push(places[i] ?? 0)
    }
    for (const match of mended.matchAll(pattern)) {
      keep(match.index)
      const word = by(match)
      out += word
      for (let i = 0; i < word.length; i += 1) kept.push(places[match.index] ?? 0)
      done = match.index + match[0].length
    }
    keep(mended.length)
    kept.push(places[mended.length] ?? text.length)
    mended = out
    places = Int32Array.from(kept)
  }
  replace(/[-\u00ad][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, (match) => {
    const before = mended.slice(Math.max(0, match.index - 20), match.index)
    return !/\p{Ll}$/u.test(before) ? match[0] : OWN_HYPHEN.test(before) ? '-' : ''
  })
  replace(/(?<=[\p{L}\d,)])[ \t]*\r?\n[ \t]*(?=\p{Ll}{3}[^\n:]{0,200}[^\n:])/gu, () => ' ')
  for (const { pattern, to } of EDITS) replace(pattern, (match) => (to === '' ? (FIGURE[match[0]] ?? '') : to))
  const end = text.length
  return { text: mended, at: (offset) => places[offset] ?? end }
}

interface Place {
  from: number | null
  to: number | null
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'mark' in value && 'from' in value && 'to' in value
}

/** The same facts with their places in the text as it stands. */
export function placedIn(facts: ActFacts, at: (offset: number) => number): ActFacts {
  const moved = <T>(value: T): T =>
    isPlace(value) && value.from !== null && value.to !== null
      ? { ...value, from: at(value.from), to: value.to > 0 ? at(value.to - 1) + 1 : 0 }
      : value
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.map((entry: unknown) => moved(entry)) : moved(value),
    ]),
  ) as unknown as ActFacts
}
