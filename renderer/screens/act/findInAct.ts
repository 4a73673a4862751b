/** Finds and marks every place of a word in the act with the browser's own highlights: the text itself is not touched. */
import { findPlaces } from '../../../shared/acts/replace.ts'
import type { Match } from '../../../shared/contract/replace-in-act.ts'

const NAME = 'act-search'
const CURRENT = 'act-search-current'

export interface Found {
  range: Range
  match: Match
}

/** Text of one paragraph, without what the screen adds to it (numbers, labels). */
function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof HTMLElement) {
      return node.dataset['aside'] === undefined ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT
    }
    return NodeFilter.FILTER_ACCEPT
  })
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node instanceof Text) nodes.push(node)
  return nodes
}

/** The node and the offset in it of a place in the joined text. */
function pointAt(nodes: Text[], place: number, end: boolean): { node: Text; offset: number } | null {
  let start = 0
  for (const node of nodes) {
    const length = node.data.length
    if (place < start + length || (end && place === start + length)) return { node, offset: place - start }
    start += length
  }
  return null
}

/** Every match below `root`, in reading order; each knows its place, so that it can be replaced. */
export function findMatches(root: HTMLElement | null, words: string): Found[] {
  const wanted = words.trim()
  if (root === null || wanted.length < 2) return []
  const found: Found[] = []
  for (const holder of root.querySelectorAll<HTMLElement>('[data-words]')) {
    const place = holder.dataset['words'] ?? ''
    const paragraphs = [...holder.querySelectorAll('p, h2, h3')]
    let nth = 0
    for (const paragraph of paragraphs.length === 0 ? [holder] : paragraphs) {
      const nodes = textNodes(paragraph)
      for (const at of findPlaces(nodes.map((node) => node.data).join(''), wanted)) {
        const from = pointAt(nodes, at, false)
        const to = pointAt(nodes, at + wanted.length, true)
        if (from === null || to === null) continue
        const range = new Range()
        range.setStart(from.node, from.offset)
        range.setEnd(to.node, to.offset)
        found.push({ range, match: { place, nth } })
        nth += 1
      }
    }
  }
  return found
}

/** Marks the matches, the current one more strongly, and brings it into view. */
export function showMatches(found: Found[], current: number, scroll: boolean): void {
  CSS.highlights.delete(NAME)
  CSS.highlights.delete(CURRENT)
  if (found.length === 0) return
  CSS.highlights.set(NAME, new Highlight(...found.map(({ range }) => range)))
  const chosen = found[current]
  if (chosen === undefined) return
  const strong = new Highlight(chosen.range)
  strong.priority = 1
  CSS.highlights.set(CURRENT, strong)
  if (scroll) chosen.range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
