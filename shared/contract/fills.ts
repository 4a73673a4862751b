/**
 * Words of the judge for places of an act that have no field in the case file (start of the term, property under arrest).
 * They belong to the judge's own text and travel with it: as an attribute of the TipTap document `narrative.facts`.
 */
import { z } from 'zod'
import type { CaseFile, Narrative } from '../case/schema.ts'
import { OPENED_BY_WORDS } from '../acts/common-blocks.ts'
import type { ActLanguage } from '../acts/document.ts'

const words = z.record(z.string().max(200), z.string().max(20_000))
const attributes = z.looseObject({ fills: z.strictObject({ kk: words, ru: words }).optional() })

/** Filled places by language; the key is the act's block. */
export type Fills = Record<ActLanguage, Record<string, string>>

type Words = Narrative['facts']

/** What the judge's document carries beside its text. */
export function attributesOf(value: Words): z.output<typeof attributes> {
  if (value === null || typeof value === 'string') return {}
  const read = attributes.safeParse(value['attrs'])
  return read.success ? read.data : {}
}

/** What was written into the gaps of the acts; empty where nothing was. */
export function fillsOf(file: CaseFile): Fills {
  return attributesOf(file.narrative.facts).fills ?? { kk: {}, ru: {} }
}

/**
 * The filled places of an act in one language. An optional element opened in the other language alone stands here as
 * opened without words: a translation must not leave out in silence what the act decides.
 */
export function fillsIn(file: CaseFile, language: ActLanguage): Record<string, string> {
  const fills = fillsOf(file)
  const other = fills[language === 'kk' ? 'ru' : 'kk']
  const opened = OPENED_BY_WORDS.filter((block) => other[block] !== undefined).map((block) => [block, ''])
  return { ...Object.fromEntries(opened), ...fills[language] }
}

/** Plain text as a TipTap document, a paragraph a line. */
function documentOf(value: Words): { type: 'doc'; [key: string]: unknown } {
  if (value !== null && typeof value !== 'string') return value
  const lines = value === null ? [] : value.split('\n')
  return {
    type: 'doc',
    content: lines.map((text) =>
      text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] },
    ),
  }
}

/** The case with one place filled in each language given; an empty text takes the words back. */
export function withFill(file: CaseFile, block: string, texts: Partial<Record<ActLanguage, string>>): CaseFile {
  const old = fillsOf(file)
  const fills: Fills = { kk: { ...old.kk }, ru: { ...old.ru } }
  for (const language of ['kk', 'ru'] as const) {
    const text = texts[language]
    if (text === undefined) continue
    if (text === '') delete fills[language][block]
    else fills[language][block] = text
  }
  return withAttributes(file, { fills })
}

/** The case with optional elements opened in both languages, their words still to be written, or taken out of both. */
export function withElements(file: CaseFile, blocks: readonly string[], open: boolean): CaseFile {
  const fills = fillsOf(file)
  const changed = (words: Record<string, string>) => {
    const others = Object.entries(words).filter(([block]) => open || !blocks.includes(block))
    const opened = open ? blocks.map((block) => [block, words[block] ?? '']) : []
    return { ...Object.fromEntries(others), ...Object.fromEntries(opened) } as Record<string, string>
  }
  return withAttributes(file, { fills: { kk: changed(fills.kk), ru: changed(fills.ru) } satisfies Fills })
}

/** The case with the words of an optional element in one language; emptied, the element stays open. */
export function withElementWords(file: CaseFile, block: string, language: ActLanguage, text: string): CaseFile {
  const fills = fillsOf(file)
  const words = text.trim() === '' ? '' : text
  return withAttributes(file, { fills: { ...fills, [language]: { ...fills[language], [block]: words } } })
}

/** The case with something more carried beside the judge's text; what was carried before stays. */
export function withAttributes(file: CaseFile, more: Record<string, unknown>): CaseFile {
  const words = file.narrative.facts
  const facts = { ...documentOf(words), attrs: { ...attributesOf(words), ...more } }
  return { ...file, narrative: { ...file.narrative, facts } }
}

/** New words in place of old ones: what the old document carried beside its text stays with it. */
export function withWords(old: Words, next: string | { type: 'doc'; [key: string]: unknown } | null): Words {
  const kept = attributesOf(old)
  if (Object.keys(kept).length === 0) return next === '' ? null : next
  return { ...documentOf(next === '' ? null : next), attrs: kept }
}
