/** Collects the blocks of a draft and what is missing in them. */
import type { ActBlock, ActBlockStyle, ActLanguage, ActRun, MissingElement } from '../../acts/document.ts'
import { tidyRuns } from '../../acts/sheet.ts'
import { GAPS } from './gaps.ts'
import type { GapCode } from './gaps.ts'

/** A fact that is not known: where it belongs, and what to call it. */
export interface Gap {
  gap: GapCode
  fact: string
}
/** An open point put to the judge in a whole sentence. */
export interface Open {
  open: string
  fact: string
}
export type Piece = string | Gap | Open | Piece[]

export interface BlockOptions {
  key?: string | number
  style?: ActBlockStyle
  facts?: readonly string[]
  articles?: readonly string[]
  number?: string
}

export interface Sheet {
  blocks: ActBlock[]
  missing: MissingElement[]
  add(slot: string, piece: Piece, options?: BlockOptions): void
  cells(slot: string, cells: readonly Piece[], options?: BlockOptions): void
}

/** The value, or a gap where it is null or blank. */
export function or(
  value: string | null,
  gap: GapCode,
  fact: string,
  words: (value: string) => string = (v) => v,
): Piece {
  return value === null || value.trim() === '' ? { gap, fact } : words(value.trim())
}

/** The facts of the block and of its gaps, each once. */
function unique(facts: readonly string[], made: readonly { facts: string[] }[]): string[] {
  const all: string[] = []
  for (const more of [facts, ...made.map((one) => one.facts)])
    for (const fact of more) if (!all.includes(fact)) all.push(fact)
  return all
}

function flat(piece: Piece, into: (string | Gap | Open)[] = []): (string | Gap | Open)[] {
  if (Array.isArray(piece)) for (const part of piece) flat(part, into)
  else into.push(piece)
  return into
}

export function newSheet(language: ActLanguage): Sheet {
  const blocks: ActBlock[] = []
  const missing: MissingElement[] = []
  const ids = new Set<string>()

  function runsOf(piece: Piece, slot: string, block: string, article: string): { runs: ActRun[]; facts: string[] } {
    if (typeof piece === 'string') return { runs: piece === '' ? [] : [{ text: piece }], facts: [] }
    const facts: string[] = []
    const runs = flat(piece).map((part): ActRun => {
      if (typeof part === 'string') return { text: part }
      const says = `[${'gap' in part ? GAPS[part.gap][language] : part.open}]`
      facts.push(part.fact)
      missing.push({ slot, block, fact: part.fact, article, says })
      return { text: says, placeholder: true }
    })
    return { runs: tidyRuns(runs), facts }
  }

  function push(slot: string, options: BlockOptions, pieces: readonly Piece[], cells: boolean): void {
    const id = options.key === undefined ? slot : `${slot}.${options.key}`
    if (ids.has(id)) throw new Error(`block ${id} composed twice`)
    ids.add(id)
    const articles = [...(options.articles ?? [])]
    const made = pieces.map((piece) => runsOf(piece, slot, id, articles[0] ?? ''))
    blocks.push({
      id,
      slot,
      style: options.style ?? 'paragraph',
      runs: cells ? [] : (made[0]?.runs ?? []),
      ...(cells ? { cells: made.map(({ runs }) => runs) } : {}),
      ...(options.number === undefined ? {} : { number: options.number }),
      facts: unique(options.facts ?? [], made),
      articles,
    })
  }

  return {
    blocks,
    missing,
    add: (slot, piece, options = {}) => push(slot, options, [piece], false),
    cells: (slot, cells, options = {}) => push(slot, options, cells, true),
  }
}
