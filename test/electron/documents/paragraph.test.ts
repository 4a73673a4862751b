import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { openPress } from '../../../electron/documents/pdf/compiler.ts'
import { isGlued } from '../../../electron/documents/pdf/glue.ts'
import { breakLines } from '../../../electron/documents/pdf/break-lines.ts'
import type { LineEnd } from '../../../electron/documents/pdf/break-lines.ts'
import { setParagraph } from '../../../electron/documents/pdf/paragraph.ts'
import type { Setting } from '../../../electron/documents/pdf/paragraph.ts'
import type { Piece } from '../../../electron/documents/pdf/cut-lines.ts'
import { actLines } from '../../../electron/documents/index.ts'
import { sampleAct } from './samples.ts'

const setting = (line = 468): Setting => ({
  language: 'kk',
  faces: openPress().faces,
  size: 14,
  line,
  indent: 35,
  hyphenate: true,
  justify: true,
})

const joined = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => piece.text + (piece.end === 'space' ? ' ' : '')).join('')

/** Lines of set pieces as text, divided words with a hyphen. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines = ['']
  for (const piece of pieces) {
    lines[lines.length - 1] += piece.text + (piece.end === 'hyphen' ? '-' : '')
    if (piece.end !== undefined) lines.push('')
  }
  return lines
}

function widthOf(line: string): number {
  const { regular } = openPress().faces
  return (Array.from(line).reduce((sum, letter) => sum + regular.advance(letter.charCodeAt(0)), 0) * 14) / 1000
}

test('lines together are the text, and none is wider than the page', () => {
  for (const text of actLines(sampleAct('kk', 'verdict10')).filter((line) => line.length > 100)) {
    const pieces = setParagraph([{ text }], setting())
    expect(joined(pieces)).toBe(text)
    const lines = linesOf(pieces)
    expect(lines.length).toBeGreaterThan(1)
    lines.forEach((line, index) => {
      const spaces = line.split(' ').length - 1
      const room = index === 0 ? 468 - 35 : 468
      expect(widthOf(line) - spaces * 3.5 * 0.2).toBeLessThanOrEqual(room)
    })
  }
})

test('a figure stays with what it counts wherever a line of a verdict would end', () => {
  const broken: string[] = []
  let counted = 0
  for (const text of actLines(sampleAct('kk', 'verdict26')).filter((line) => line.length > 100)) {
    const lines = linesOf(setParagraph([{ text }], setting()))
    lines.forEach((line, index) => {
      counted += line.match(/\d\)? \p{L}/gu)?.length ?? 0
      if (/\d\)?$/u.test(line) && /^\p{L}/u.test(lines[index + 1] ?? '')) broken.push(line)
    })
  }
  expect(counted).toBeGreaterThan(200)
  // Only where the line before would be full of holes.
  expect(broken.length).toBeLessThan(counted / 15)
})

test('runs keep their look over line ends', () => {
  const runs = [
    { text: 'Сотталған адам үкім заңды күшіне енген соң ' },
    { text: 'он тәулік ішінде тұрғылықты жеріндегі пробация қызметіне', bold: true },
    { text: ' келуге міндеттелсін.', italic: true },
  ]
  const pieces = setParagraph(runs, setting(200))
  expect(joined(pieces)).toBe(runs.map((run) => run.text).join(''))
  for (const look of ['bold', 'italic'] as const) {
    const own = joined(pieces.filter((piece) => piece[look] === true))
    expect(own.trim()).toBe(
      runs
        .filter((run) => run[look] === true)
        .map((run) => run.text.trim())
        .join(''),
    )
  }
})

test('an endless word is cut instead of running off the paper', () => {
  const pieces = setParagraph([{ text: `сілтеме ${'https-sud-kz-'.repeat(30)} соңы` }], setting())
  const lines = linesOf(pieces)
  expect(lines.length).toBeGreaterThan(4)
  for (const line of lines) expect(widthOf(line)).toBeLessThan(475)
})

test('no-break spaces hold and are drawn as plain ones', () => {
  const text = 'үкім\u00a0заңды\u00a0күшіне енгенге\u00a0дейін өзгеріссіз\u00a0қалдырылсын'
  const lines = linesOf(setParagraph([{ text }], { ...setting(180), hyphenate: false }))
  expect(lines).toEqual(['үкім заңды күшіне', 'енгенге дейін', 'өзгеріссіз қалдырылсын'])
})

test('any words come back, for any width', () => {
  const word = fc.constantFrom(
    'сот',
    'қылмыстық',
    '188-бабының',
    '№',
    '4',
    '-',
    'А.С.',
    'Нұрғалиев',
    '48',
    '500',
    'ст.',
    '«Темір»',
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.integer({ min: 120, max: 500 }), (words, width) => {
      const text = words.join(' ')
      expect(joined(setParagraph([{ text }], setting(width)))).toBe(text)
    }),
    { numRuns: 200 },
  )
})

describe('spaces that do not end a line', () => {
  test.each([
    ['ст.', '188', true],
    ['(п.', '3)', true],
    ['№', '1-123/2026', true],
    ['А.С.', 'Нұрғалиев', true],
    ['48', '500', true],
    ['прокурор', '–', true],
    ['-', 'прокурор', true],
    ['Д.', 'Әбдірахманова', true],
    ['сот', 'үкім', false],
    ['2026', 'жылғы', false],
    ['қаласы.', 'Сот', false],
    ['2026', '500', false],
  ])('%s | %s: %s', (token, next, glued) => {
    expect(isGlued(token, next)).toBe(glued)
  })
})

describe('breakLines', () => {
  const measure = { line: 100, indent: 0, space: 5, hyphen: 3, ragged: false }
  const ends = (widths: readonly number[]): LineEnd[] => {
    let width = 0
    return widths.map((word, index) => {
      width += word
      const end = { width, spaces: index, nextWidth: width + 5, nextSpaces: index + 1, hyphen: false, penalty: 0 }
      width += 5
      return end
    })
  }

  test('evens out the lines instead of filling the first', () => {
    // Greedy would take 30 30 30 | 90 | 20 20; taken together the middle line decides nothing here but must stand alone.
    expect(breakLines(ends([30, 30, 30, 90, 20, 20]), measure)).toEqual([2, 3, 5])
  })

  test('says that nothing fits', () => {
    expect(breakLines(ends([30, 200, 30]), measure)).toBeNull()
  })
})
