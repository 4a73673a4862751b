/** Stretches of text of one paragraph back into one line of text. */
import type { TextSpan } from './page-text.ts'

export interface PlacedSpan extends TextSpan {
  /** Object number of the page. */
  page: number
}

/**
 * Joins spans in drawing order. A new line is a space, or nothing after a division of a word (drawn as a soft hyphen;
 * the text of an act itself has none).
 * A wide gap on one line, or a step back up, is the border of two fields of a line: a tab.
 */
export function joinSpans(spans: readonly PlacedSpan[]): string {
  let text = ''
  let last: PlacedSpan | null = null
  for (const span of spans) {
    if (last !== null) {
      const samePage = last.page === span.page
      const sameLine = samePage && Math.abs(last.y - span.y) < span.size * 0.3
      const up = samePage && span.y - last.y > span.size * 0.3
      if (up || (sameLine && span.x - last.endX > span.size && !/\s$/u.test(text) && !/^\s/u.test(span.text)))
        text += '\t'
      else if (!sameLine) text = text.endsWith('\u00ad') ? text.slice(0, -1) : `${text} `
    }
    text += span.text
    last = span
  }
  return text
}
