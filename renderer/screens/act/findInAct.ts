/** Marks every place of a word in the act with the browser's own highlights: the text itself is not touched. */

const NAME = 'act-search'

/** Highlights `words` under `root`, whatever their case; returns how often they stand there. */
export function highlight(root: HTMLElement | null, words: string): number {
  CSS.highlights.delete(NAME)
  const wanted = words.trim().toLowerCase()
  if (root === null || wanted.length < 2) return 0
  const ranges: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase()
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      ranges.push(range)
    }
  }
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges))
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  return ranges.length
}
