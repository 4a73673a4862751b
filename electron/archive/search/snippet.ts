/** The piece of an act that shows best why it was found, with the words of the query marked. */
import type { ActLanguage } from '../../../shared/archive/types.ts'
import { stemOf } from '../text/stems.ts'
import type { Token } from '../text/tokens.ts'
import { eachWord } from '../text/words.ts'
import type { Plan } from './plan.ts'

export interface SnippetPart {
  text: string
  marked: boolean
}

export interface Snippet {
  parts: SnippetPart[]
  /** Whether the act goes on before and behind the piece. */
  before: boolean
  after: boolean
}

const LENGTH = 260
const AROUND = 60
/** Longer acts are looked through up to here: a page of hits must not wait for one act of a thousand pages. */
const LOOKED_AT = 120_000

/** What is marked: stems with their weight, and beginnings of words. */
export interface Marked {
  stems: ReadonlyMap<string, number>
  prefixes: readonly string[]
}

export function markedBy(plan: Plan): Marked {
  const stems = new Map<string, number>()
  const prefixes: string[] = []
  for (const { negated, alternatives } of plan.groups) {
    if (negated) continue
    for (const { terms, prefix, weight } of alternatives) {
      if (prefix !== null) prefixes.push(prefix)
      else if (weight > 0)
        for (const { stem, idf } of terms) stems.set(stem, Math.max(stems.get(stem) ?? 0, weight * idf))
    }
  }
  return { stems, prefixes }
}

export interface Hit extends Token {
  stem: string
  weight: number
}

/** The words of a text that are marked, in order. */
export function wordsMarked(text: string, language: ActLanguage, marked: Marked): Hit[] {
  const hits: Hit[] = []
  eachWord(text, (word, from, to) => {
    const stem = stemOf(word, language)
    const weight = marked.stems.get(stem) ?? (marked.prefixes.some((start) => word.startsWith(start)) ? 1 : 0)
    if (weight > 0) hits.push({ word, from, to, stem, weight })
  })
  return hits
}

/** @param text the act as it was imported: what is shown is cut from it, not from the index */
export function snippetOf(text: string, language: ActLanguage, marked: Marked): Snippet {
  const hits = wordsMarked(text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text, language, marked)
  const start = bestStart(hits)
  const from = edge(text, Math.max(0, start - AROUND), 1)
  const to = edge(text, Math.min(text.length, from + LENGTH), -1)
  const parts: SnippetPart[] = []
  let at = from
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue
    if (hit.from > at) parts.push({ text: clean(text.slice(at, hit.from)), marked: false })
    parts.push({ text: text.slice(hit.from, hit.to), marked: true })
    at = hit.to
  }
  if (at < to) parts.push({ text: clean(text.slice(at, to)), marked: false })
  return { parts, before: from > 0, after: to < text.length }
}

/** Where the window begins that holds the most different words of the query, the rarer ones counting more. */
function bestStart(hits: readonly Hit[]): number {
  let best = hits[0]?.from ?? 0
  let most = -1
  for (let first = 0; first < hits.length; first += 1) {
    const start = hits[first]
    if (start === undefined) break
    const seen = new Set<string>()
    let value = 0
    for (let next = first; next < hits.length; next += 1) {
      const hit = hits[next]
      if (hit === undefined || hit.to > start.from + LENGTH - AROUND) break
      value += seen.has(hit.stem) ? hit.weight * 0.05 : hit.weight + 0.01
      seen.add(hit.stem)
    }
    if (value > most) {
      most = value
      best = start.from
    }
  }
  return best
}

/** Moves a cut to the nearest blank, at most 20 characters. */
function edge(text: string, at: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length) return at
  for (let moved = 0; moved < 20; moved += 1) {
    const place = at + moved * step
    if (/\s/u.test(text.charAt(place - 1))) return place
  }
  return at
}

function clean(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
