/**
 * Paragraphs of an act that the judge wrote over: his words stand instead of the composed ones and no changed fact
 * overwrites them. Each remembers the composed text it replaced, so that the desk can tell when the facts moved on.
 */
import type { OwnParagraph } from './narrative.ts'
import { blockText, type ActBlock, type ActDocument, type MissingElement } from './document.ts'
import { requiredSlots, type ComposedKind } from './slots.ts'

/** The judge's words for one block; no paragraphs: the block is left out of the act. */
export interface BlockEdit {
  words: OwnParagraph[]
  /** The composed text these words replaced; null where the block was not composed then. */
  base: string | null
  /** The block it followed, for a block that the facts no longer give. */
  after: string | null
}

/** Edits of one act in one language, by block. */
export type ActEdits = Readonly<Record<string, BlockEdit>>

/** A block as the desk shows it. */
export interface DeskBlock {
  /** What the facts give now; for a block they no longer give, its id and place alone. */
  block: ActBlock
  edit: BlockEdit | null
  /** The facts no longer give this block: only the judge's words hold it. */
  orphan: boolean
  /** The facts changed since the judge wrote: his words must be looked at again before the act is signed. */
  stale: boolean
}

/**
 * Which act of a case this is, whatever its place in the list: a verdict stays the verdict when it turns from conviction
 * to acquittal, a resolution belongs to its defendants, a second one about the same person to the counts it ends.
 */
export function actKeyOf(act: Pick<ActDocument, 'kind' | 'defendants' | 'part'>): string {
  if (act.kind === 'privateResolution' || act.kind === 'supplementaryResolution') return act.kind
  if (act.kind !== 'termination') return 'verdict'
  return ['termination', ...act.defendants, ...(act.part === undefined ? [] : [act.part])].join('.')
}

/** Rows of fields (date line, signature) follow the facts; the judge's narrative has an editor of its own. */
export function isEditable(block: ActBlock): boolean {
  return block.cells === undefined && block.own !== true
}

function orphanBlock(id: string): ActBlock {
  return { id, slot: id.split('.')[0] ?? id, style: 'paragraph', runs: [], facts: [], articles: [] }
}

/** The blocks of the act with the judge's words beside what the facts give, in printing order. */
export function deskBlocks(fresh: ActDocument, edits: ActEdits): DeskBlock[] {
  const shown = fresh.blocks.map((block): DeskBlock => {
    const edit = isEditable(block) ? (edits[block.id] ?? null) : null
    return { block, edit, orphan: false, stale: edit !== null && edit.base !== blockText(block) }
  })
  for (const [id, edit] of Object.entries(edits)) {
    // A block left out on purpose, which the facts no longer give, is gone on both sides: nothing is left to tell.
    if (shown.some(({ block }) => block.id === id) || edit.words.length === 0) continue
    const place = shown.findIndex(({ block }) => block.id === edit.after) + 1
    shown.splice(place === 0 ? shown.length : place, 0, {
      block: orphanBlock(id),
      edit,
      orphan: true,
      stale: edit.base !== null,
    })
  }
  return shown
}

function printed({ block, edit }: DeskBlock): ActBlock[] {
  if (edit === null) return [block]
  return edit.words.map(({ runs, number: typed }, i) => {
    const { number: composed, ...rest } = block
    const number = typed ?? (i === 0 ? composed : undefined)
    return {
      ...rest,
      id: i === 0 ? block.id : `${block.id}~${i + 1}`,
      style: number !== undefined ? 'item' : block.style === 'item' && i > 0 ? 'paragraph' : block.style,
      runs,
      ...(number === undefined ? {} : { number }),
      own: true,
    }
  })
}

function isComposed(kind: ActDocument['kind']): kind is ComposedKind {
  return kind !== 'exitBanStamp' && kind !== 'exitBanRefusal'
}

/** Placeholders that still stand in the judge's words, and required elements he left out. */
function missingIn(desk: DeskBlock[], fresh: ActDocument): MissingElement[] {
  const edited = new Set(desk.filter(({ edit }) => edit !== null).map(({ block }) => block.id))
  const missing = fresh.missing.filter((element) => !edited.has(element.block))
  for (const { block, edit } of desk) {
    for (const run of edit?.words.flatMap(({ runs }) => runs) ?? []) {
      if (run.placeholder !== true) continue
      const known = fresh.missing.find((element) => element.block === block.id && element.says === run.text)
      const { id, slot } = block
      missing.push(
        known ?? { slot, block: id, fact: block.facts[0] ?? '', article: block.articles[0] ?? '', says: run.text },
      )
    }
  }
  const required: readonly string[] = isComposed(fresh.kind) ? requiredSlots(fresh.kind) : []
  for (const { block, edit } of desk) {
    if (edit === null || edit.words.length > 0 || !required.includes(block.slot)) continue
    if (desk.some((other) => other.block.slot === block.slot && other.edit?.words.length !== 0)) continue
    const { id, slot } = block
    const says = `[${blockText(block).slice(0, 80)}]`
    missing.push({ slot, block: id, fact: block.facts[0] ?? '', article: block.articles[0] ?? '', says })
  }
  return missing
}

/** The act as it is printed and signed: the judge's words in their places, everything else from the facts. */
export function withOwnWords(fresh: ActDocument, edits: ActEdits): ActDocument {
  if (Object.keys(edits).length === 0) return fresh
  const desk = deskBlocks(fresh, edits)
  return { ...fresh, blocks: desk.flatMap(printed), missing: missingIn(desk, fresh) }
}

/** Blocks whose facts changed after the judge wrote them over. */
export function staleBlocks(fresh: ActDocument, edits: ActEdits): string[] {
  return deskBlocks(fresh, edits)
    .filter(({ stale }) => stale)
    .map(({ block }) => block.id)
}

type Run = OwnParagraph['runs'][number]

/** Words as they are stored: placeholders of the composed text that the judge left standing stay placeholders. */
export function markPlaceholders(words: OwnParagraph[], placeholders: readonly string[]): OwnParagraph[] {
  return words.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.flatMap((run) => {
      const plain = { ...run }
      delete plain.placeholder
      return split(plain, placeholders)
    }),
  }))
}

function split(run: Run, placeholders: readonly string[]): Run[] {
  const found = placeholders
    .map((says) => ({ says, at: run.text.indexOf(says) }))
    .filter(({ says, at }) => at >= 0 && says !== '')
    .toSorted((a, b) => a.at - b.at)[0]
  if (found === undefined) return run.text === '' ? [] : [run]
  const end = found.at + found.says.length
  return [
    ...split({ ...run, text: run.text.slice(0, found.at) }, []),
    { ...run, text: found.says, placeholder: true },
    ...split({ ...run, text: run.text.slice(end) }, placeholders),
  ]
}

/** The placeholders that stand in a block, as composed or as the judge left them. */
export function placeholdersIn(block: ActBlock, edit: BlockEdit | null): string[] {
  const runs = [...block.runs, ...(edit?.words.flatMap((paragraph) => paragraph.runs) ?? [])]
  return [...new Set(runs.filter((run) => run.placeholder === true).map((run) => run.text))]
}
