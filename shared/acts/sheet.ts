/** Collects the blocks of an act and what is missing in them. */
import type { ActBlock, ActBlockStyle, ActLanguage, ActRun, MissingElement } from './document.ts'
import { flatten, isGap, type Piece } from './pieces.ts'
import { SLOTS, type Slot } from './slots.ts'
import { GAPS } from './words/gaps.ts'

export interface BlockOptions {
  /** Distinguishes blocks of one slot: defendant id, count id, running number. */
  key?: (string | number)[]
  style?: ActBlockStyle
  facts?: string[]
  articles?: string[]
  number?: string
  own?: boolean
}

export interface Sheet {
  add(slot: Slot, piece: Piece, options?: BlockOptions): void
  cells(slot: Slot, cells: Piece[], options?: BlockOptions): void
  /** The judge wrote words for this block. */
  isFilled(block: string): boolean
  blocks: ActBlock[]
  missing: MissingElement[]
}

/** Values written in for gaps that the case file has no field for; the key is "<block>" or "<block>/<gap>". */
export type Fills = Readonly<Record<string, string>>

function sameLook(a: ActRun, b: ActRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.placeholder === b.placeholder
}

/** Neighbouring runs of one look become one; empty ones vanish; a doubled space at a seam is made single. */
export function tidyRuns(runs: ActRun[]): ActRun[] {
  const out: ActRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    let text = last?.text.endsWith(' ') ? run.text.replace(/^ +/u, '') : run.text
    // "… Искаковой Г.М." closes its sentence by itself: no second full stop after an initial.
    if (last && /\p{Lu}\.$/u.test(last.text) && /^\.(?!\.)/u.test(text)) text = text.slice(1)
    if (text === '') continue
    if (last && !run.placeholder && sameLook(last, run)) last.text += text
    else out.push({ ...run, text })
  }
  return out
}

/** A sheet for one act in one language. */
export function newSheet(language: ActLanguage, fills: Fills = {}): Sheet {
  const blocks: ActBlock[] = []
  const missing: MissingElement[] = []
  const used = new Set<string>()

  function runsOf(piece: Piece, slot: Slot, block: string): { runs: ActRun[]; facts: string[] } {
    const facts: string[] = []
    const runs = flatten(piece).map((part): ActRun => {
      if (typeof part === 'string') return { text: part }
      if (!isGap(part)) return { ...part }
      facts.push(part.fact)
      const filled = fills[`${block}/${part.gap}`] ?? fills[block]
      if (filled !== undefined) return { text: filled }
      const says = `[${GAPS[part.gap][language]}]`
      missing.push({ slot, block, fact: part.fact, article: SLOTS[slot].article, says })
      return { text: says, placeholder: true }
    })
    return { runs: tidyRuns(runs), facts }
  }

  function push(
    slot: Slot,
    options: BlockOptions,
    make: (id: string) => Pick<ActBlock, 'runs' | 'cells'> & { gaps: string[] },
  ) {
    const id = [slot, ...(options.key ?? [])].join('.')
    if (used.has(id)) throw new Error(`block ${id} composed twice`)
    used.add(id)
    const { gaps, ...content } = make(id)
    const facts = [...new Set([...(options.facts ?? []), ...gaps])]
    const articles = [...new Set([...(options.articles ?? []), SLOTS[slot].article].filter((a) => a !== ''))]
    blocks.push({
      id,
      slot,
      style: options.style ?? 'paragraph',
      ...content,
      ...(options.number === undefined ? {} : { number: options.number }),
      facts,
      articles,
      ...(options.own ? { own: true } : {}),
    })
  }

  return {
    blocks,
    missing,
    isFilled: (block) => fills[block] !== undefined,
    add(slot, piece, options = {}) {
      push(slot, options, (id) => {
        const { runs, facts } = runsOf(piece, slot, id)
        return { runs, gaps: facts }
      })
    },
    cells(slot, cells, options = {}) {
      push(slot, options, (id) => {
        const made = cells.map((cell) => runsOf(cell, slot, id))
        return { runs: [], cells: made.map((cell) => cell.runs), gaps: made.flatMap((cell) => cell.facts) }
      })
    },
  }
}
