/** Cuts an act into paragraphs and these into pieces, so that the places of facts and of searched words can be marked. */

export interface Place {
  from: number
  to: number
}

export interface Piece extends Place {
  text: string
  /** Items of facts that were read here. */
  items: string[]
  /** A word of the query. */
  found: boolean
}

export interface Paragraph extends Place {
  pieces: Piece[]
}

/** Ranges that touch a stretch, in order of their beginning; `ranges` must be in that order. */
function touching<T extends Place>(ranges: readonly T[], from: number, to: number): T[] {
  return ranges.filter((range) => range.from < to && range.to > from)
}

export function paragraphsOf(
  text: string,
  facts: readonly (Place & { item: string })[],
  found: readonly Place[],
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let next = 0
  let from = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    const here = touching(facts, from, to)
    // Words stand in order: those before this paragraph are done with.
    while (next < found.length && (found[next]?.to ?? 0) <= from) next += 1
    const words: Place[] = []
    for (let at = next; at < found.length; at += 1) {
      const word = found[at]
      if (word === undefined || word.from >= to) break
      words.push(word)
    }
    paragraphs.push({ from, to, pieces: cut(text, from, to, here, words) })
    from = to + 1
  }
  return paragraphs
}

function cut(
  text: string,
  from: number,
  to: number,
  facts: readonly (Place & { item: string })[],
  words: readonly Place[],
): Piece[] {
  const edges = new Set([from, to])
  for (const range of [...facts, ...words]) {
    if (range.from > from) edges.add(range.from)
    if (range.to < to) edges.add(range.to)
  }
  const cuts = [...edges].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    return {
      from: start,
      to: end,
      text: text.slice(start, end),
      items: facts.filter((fact) => fact.from <= start && fact.to >= end).map(({ item }) => item),
      found: words.some((word) => word.from <= start && word.to >= end),
    }
  })
}

/** What is selected within an element whose pieces carry their place; null where nothing is. */
export function selectedPlace(root: HTMLElement): Place | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const from = offsetOf(range.startContainer, range.startOffset)
  const to = offsetOf(range.endContainer, range.endOffset)
  return from === null || to === null || to <= from ? null : { from, to }
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-from]')
  const start = Number(piece?.dataset['from'] ?? Number.NaN)
  if (!Number.isFinite(start)) return null
  return node.nodeType === Node.TEXT_NODE ? start + offset : start
}
