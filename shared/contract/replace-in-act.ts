/** Find and replace over a whole act: composed paragraphs become the judge's own words, his own text is changed where it lies. */
import type { CaseFile, Narrative } from '../case/schema.ts'
import { blockText, deskBlocks, isEditable, markPlaceholders, placeholdersIn } from '../acts/index.ts'
import type { ActDocument, BlockEdit } from '../acts/index.ts'
import { findPlaces, replacePieces } from '../acts/replace.ts'
import { editsOf, withEdits } from './edits.ts'

export const NARRATIVE_FIELDS = ['facts', 'position', 'evidence', 'rejected'] as const

/** One match: the place is a block's id or the pointer of a narrative field, the number counts matches in it from 0. */
export interface Match {
  place: string
  nth: number
}

export interface ReplaceOptions {
  wanted: string
  by: string
  /** Absent: every match. */
  only?: Match
  /** The judge's narrative is written in the language of the case alone. */
  narrative: boolean
}

interface Node {
  type?: unknown
  text?: unknown
  content?: unknown
}

/** Replaces in one place after another, counting matches through its paragraphs. */
function counter(wanted: string, by: string, only: number | undefined) {
  let seen = 0
  let n = 0
  return {
    replaced: () => n,
    run<T extends { text: string }>(pieces: readonly T[]): readonly T[] {
      const count = findPlaces(pieces.map((piece) => piece.text).join(''), wanted).length
      const nth = only === undefined ? undefined : only - seen
      seen += count
      if (count === 0 || (nth !== undefined && (nth < 0 || nth >= count))) return pieces
      const result = replacePieces(pieces, wanted, by, nth)
      n += result.n
      return result.pieces
    },
  }
}

type Counter = ReturnType<typeof counter>

const isText = (node: Node): node is Node & { text: string } => node.type === 'text' && typeof node.text === 'string'

function inNode<T extends Node>(node: T, count: Counter): T {
  if (!Array.isArray(node.content)) return node
  const content: Node[] = []
  let line: (Node & { text: string })[] = []
  const flush = () => {
    content.push(...count.run(line))
    line = []
  }
  for (const child of node.content as Node[]) {
    if (isText(child)) line.push(child)
    else {
      flush()
      content.push(inNode(child, count))
    }
  }
  flush()
  return { ...node, content }
}

function inWords(words: Narrative['facts'], count: Counter): Narrative['facts'] {
  if (words === null) return null
  if (typeof words !== 'string') return inNode(words, count)
  return count
    .run([{ text: words }])
    .map((piece) => piece.text)
    .join('')
}

/**
 * Replaces words in the act composed as `fresh` from the case.
 * @returns the changed case (the same object where nothing was found) and the number of places replaced
 */
export function replaceInAct(
  file: CaseFile,
  fresh: ActDocument,
  options: ReplaceOptions,
): { file: CaseFile; n: number } {
  const { wanted, by, only } = options
  if (wanted === '') return { file, n: 0 }
  const wants = (place: string) => only === undefined || only.place === place
  const edits: Record<string, BlockEdit> = {}
  let n = 0
  let last: string | null = null
  for (const { block, edit } of deskBlocks(fresh, editsOf(file, fresh))) {
    const after = last
    last = block.id
    if (!isEditable(block) || !wants(block.id)) continue
    const count = counter(wanted, by, only?.nth)
    const before = edit?.words ?? [{ runs: block.runs }]
    const words = before.map((paragraph) => ({ ...paragraph, runs: [...count.run(paragraph.runs)] }))
    if (count.replaced() === 0) continue
    n += count.replaced()
    edits[block.id] = {
      words: markPlaceholders(words, placeholdersIn(block, edit)),
      base: edit === null ? blockText(block) : edit.base,
      after: edit === null ? after : edit.after,
    }
  }
  let narrative = file.narrative
  for (const field of options.narrative ? NARRATIVE_FIELDS : []) {
    if (!wants(`/narrative/${field}`)) continue
    const count = counter(wanted, by, only?.nth)
    const words = inWords(narrative[field], count)
    if (count.replaced() === 0) continue
    n += count.replaced()
    narrative = { ...narrative, [field]: words }
  }
  if (n === 0) return { file, n }
  const next = narrative === file.narrative ? file : { ...file, narrative }
  return { file: Object.keys(edits).length === 0 ? next : withEdits(next, fresh, edits), n }
}
