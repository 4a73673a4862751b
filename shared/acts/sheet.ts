/** Collects the blocks of an act and what is missing in them. */
import type { ActBlock, ActBlockStyle, ActLanguage, ActRun, MissingElement } from './document.ts'
import { flatten, isGap, isOwnText, type Gap, type OwnText, type Piece } from './pieces.ts'
import { SLOTS, type Slot } from './slots.ts'
import { GAPS, type GapCode } from './words/gaps.ts'

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
  /** The judge wrote words for this block, or opened it to write them (empty words). */
  isFilled(block: string): boolean
  blocks: ActBlock[]
  missing: MissingElement[]
}

/**
 * Words written in for gaps that the case file has no field for, and translations of free text; the key is "<block>" where
 * the block has one open place, "<block>/<gap>" or "<block>/<gap><fact>" where it has several. Empty words open an optional
 * element whose words are still to be written.
 */
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

/** Free text longer than this stands beside its mark, not inside it. */
const LONG = 80

/** An open place of a block: a fact that is missing, or words not yet in the language of the act. */
const codeOf = (part: Gap | OwnText): GapCode => ('gap' in part ? part.gap : 'translation')

/**
 * A sheet for one act in one language.
 * @param translated the case is written in the other language, so its free text is still to be translated
 */
export function newSheet(language: ActLanguage, fills: Fills = {}, translated = false): Sheet {
  const blocks: ActBlock[] = []
  const missing: MissingElement[] = []
  const used = new Set<string>()

  const isOpen = (part: ReturnType<typeof flatten>[number]): part is Gap | OwnText =>
    typeof part === 'object' && (isGap(part) || (translated && isOwnText(part) && /\p{L}/u.test(part.own)))

  /** The words filled in for an open place, or its mark and an entry of what is missing. */
  function openRuns(part: Gap | OwnText, slot: Slot, block: string, alone: boolean): ActRun[] {
    const code = codeOf(part)
    const key = alone ? block : `${block}/${code}${part.fact}`
    const filled =
      fills[`${block}/${code}${part.fact}`] ?? fills[`${block}/${code}`] ?? (alone ? fills[block] : undefined)
    // Opened without words yet: the place stays open, and is told as missing.
    if (filled !== undefined && filled !== '') return [{ text: filled }]
    const words = GAPS[code][language]
    const long = 'own' in part && part.own.length > LONG
    const says = 'own' in part && !long ? `[${words}: ${part.own}]` : `[${words}]`
    missing.push({ slot, block, fact: part.fact, article: SLOTS[slot].article, says, ...(alone ? {} : { fill: key }) })
    const mark: ActRun = { text: says, placeholder: true }
    return long ? [mark, { text: ` ${part.own}`, italic: true }] : [mark]
  }

  function runsOf(piece: Piece, slot: Slot, block: string, alone: boolean): ActRun[] {
    const runs = flatten(piece).flatMap((part): ActRun[] => {
      if (typeof part === 'string') return [{ text: part }]
      if (isOpen(part)) return openRuns(part, slot, block, alone)
      return [isOwnText(part) ? { text: part.said ?? part.own } : { ...part }]
    })
    return tidyRuns(runs)
  }

  /** The runs of each piece of a block, and the facts its open places ask for. */
  function contentOf(pieces: Piece[], slot: Slot, block: string): { cells: ActRun[][]; gaps: string[] } {
    const open = pieces.flatMap(flatten).filter(isOpen)
    return {
      cells: pieces.map((piece) => runsOf(piece, slot, block, open.length === 1)),
      gaps: open.map((part) => part.fact),
    }
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
        const { cells, gaps } = contentOf([piece], slot, id)
        return { runs: cells[0] ?? [], gaps }
      })
    },
    cells(slot, pieces, options = {}) {
      push(slot, options, (id) => ({ runs: [], ...contentOf(pieces, slot, id) }))
    },
  }
}
