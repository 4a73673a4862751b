/** Sizes of a chart's text. */

/** Pixels of a rem: the size of text that the judge chose. */
export function remOf(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

/** Letters that fit into the column of names. */
const LINE = 30

/** A name in at most two lines. */
export function wrapped(name: string): string[] {
  if (name.length <= LINE) return [name]
  const words = name.split(' ')
  const first: string[] = []
  while (words.length > 1 && [...first, words[0]].join(' ').length <= LINE) first.push(words.shift() ?? '')
  const rest = words.join(' ')
  const second = rest.length > LINE ? `${rest.slice(0, LINE - 1)}…` : rest
  return first.length === 0 ? [second] : [first.join(' '), second]
}
