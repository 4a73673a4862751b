/** A composed act as plain text, a block a line: what the archive keeps of the acts signed here. */
import type { ActDocument, ActRun } from '../../shared/acts/document.ts'

function words(runs: readonly ActRun[]): string {
  return runs.map(({ text }) => text).join('')
}

export function actText({ blocks }: Pick<ActDocument, 'blocks'>): string {
  return blocks
    .map(({ runs, cells, number }) => {
      const text = cells === undefined ? words(runs) : cells.map(words).join('  ')
      return number === undefined ? text : `${number}. ${text}`
    })
    .join('\n')
    .normalize('NFC')
}
