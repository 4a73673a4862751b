/** Page breaks of the PDF, seen through poppler: no lone lines, no lone signature, numbers from page 2. */
import { describe, expect, test } from 'vitest'
import { resolveLayout, toPdf } from '../../../electron/documents/index.ts'
import type { LayoutInput } from '../../../electron/documents/index.ts'
import { setBlocks } from '../../../electron/documents/pdf/blocks.ts'
import { printedBlocks } from '../../../electron/documents/printed.ts'
import type { ActDocument } from '../../../shared/acts/document.ts'
import { hasProgram, pdfText } from './independent.ts'
import { sampleAct } from './samples.ts'

/** Lines of each page without its number. */
async function pagesOf(
  act: ActDocument,
  layout: LayoutInput = {},
): Promise<{ number: string | null; lines: string[] }[]> {
  const text = pdfText(await toPdf(act, layout), '-layout')
  return text
    .split('\f')
    .filter((page) => page.trim() !== '')
    .map((page) => {
      const lines = page.split('\n').filter((line) => line.trim() !== '')
      const number = /^\s*(\d+)$/u.exec(lines[0] ?? '')?.[1] ?? null
      return { number, lines: number === null ? lines : lines.slice(1) }
    })
}

const indent = (line: string): number => line.length - line.trimStart().length

describe.skipIf(!hasProgram('pdftotext'))('pages [needs pdftotext]', () => {
  test.each([
    ['kk', 'plain', {}],
    ['ru', 'plain', { fontSize: 12 }],
    ['kk', 'bold', {}],
    ['ru', 'bold', { fontSize: 11, lineSpacing: 1.5 }],
  ] as const)('%s %s %j: the lines on paper are the lines chosen', async (language, face, layout) => {
    const act = sampleAct(language, 'verdict10')
    if (face === 'bold') for (const run of act.blocks.flatMap((block) => block.runs)) run.bold = true
    const chosen = setBlocks(printedBlocks(act), language, resolveLayout(layout)).reduce(
      (sum, block) => sum + 1 + block.runs.filter((run) => run.end !== undefined).length,
      0,
    )
    const pages = await pagesOf(act, layout)
    expect(pages.reduce((sum, page) => sum + page.lines.length, 0)).toBe(chosen)
  })

  test.each(['kk', 'ru'] as const)('%s: numbers from page 2', async (language) => {
    const pages = await pagesOf(sampleAct(language, 'verdict10'))
    expect(pages.length).toBeGreaterThanOrEqual(9)
    expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => (index === 0 ? null : String(index + 1))))
  })

  test.each(['kk', 'ru'] as const)('%s: no widow and no orphan', async (language) => {
    const pages = await pagesOf(sampleAct(language, 'verdict26'))
    for (const [index, { lines }] of pages.entries()) {
      const margin = Math.min(...lines.map(indent))
      const begins = (line: string | undefined): boolean => line !== undefined && indent(line) > margin
      // A last line that begins a paragraph is fine only when the paragraph ends there, too.
      const orphan = begins(lines.at(-1)) && !begins(pages[index + 1]?.lines[0]) && index < pages.length - 1
      const widow = index > 0 && !begins(lines[0]) && begins(lines[1])
      expect({ page: index + 1, orphan, widow }).toEqual({ page: index + 1, orphan: false, widow: false })
    }
  })

  test.each(['kk', 'ru'] as const)('%s: the signature is never alone, wherever the page ends', async (language) => {
    const act = sampleAct(language, 'resolution')
    const filler = act.blocks.find((block) => block.slot === 'act')
    const appeal = act.blocks.findIndex((block) => block.slot === 'appeal')
    if (filler === undefined || appeal < 0) throw new Error('the sample has changed')
    const words = filler.runs
      .map((run) => run.text)
      .join('')
      .split(' ')
    let turned = 0
    for (let count = 8; count < 8 + 44 * 9; count += 9) {
      const text = Array.from({ length: count }, (_, index) => words[index % words.length]).join(' ')
      const blocks = act.blocks.toSpliced(appeal, 0, { ...filler, id: 'filler', runs: [{ text }] })
      const last = (await pagesOf({ ...act, blocks })).at(-1)?.lines ?? []
      const signature = last.findIndex((line) => line.includes('Әбдірахманова') && line.includes('Судья'))
      expect(signature).toBeGreaterThanOrEqual(2)
      if (signature < 6) turned += 1
    }
    // The page did end near the signature in some of them, or this test would prove nothing.
    expect(turned).toBeGreaterThan(0)
  })
})
