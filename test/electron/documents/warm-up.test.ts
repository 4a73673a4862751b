import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { readPdf, toPdf } from '../../../electron/documents/index.ts'
import { compactBlock } from '../../../electron/documents/pdf/compact.ts'
import { Remembered, stacksOf } from '../../../electron/documents/pdf/warm-up.ts'
import { sampleAct } from './samples.ts'

describe('stacks of paragraphs', () => {
  test('hold every paragraph once, in order, for any number of cores', () => {
    const paragraph = fc.integer({ min: 50, max: 4000 }).map((length) => 'а'.repeat(length))
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 80 }), fc.integer({ min: 1, max: 16 }), (paragraphs, cores) => {
        const stacks = stacksOf(paragraphs, cores)
        if (stacks.length === 0) return
        expect(stacks.flat()).toEqual(paragraphs)
        expect(stacks.length).toBeLessThanOrEqual(cores * 2)
        expect(stacks.every((stack) => stack.length > 0)).toBe(true)
      }),
    )
  })

  test('short acts and single cores are not dealt out', () => {
    expect(stacksOf(['а'.repeat(4000)], 4)).toEqual([])
    expect(
      stacksOf(
        Array.from({ length: 20 }, () => 'а'.repeat(4000)),
        1,
      ),
    ).toEqual([])
    expect(
      stacksOf(
        Array.from({ length: 20 }, () => 'а'.repeat(4000)),
        4,
      ).length,
    ).toBe(7)
  })
})

test('only what was not set lately is unknown, by the look of the paper', () => {
  const remembered = new Remembered(2)
  expect(remembered.unknown('14', ['a', 'b'])).toEqual(['a', 'b'])
  expect(remembered.unknown('14', ['a', 'c'])).toEqual(['c'])
  expect(remembered.unknown('12', ['a'])).toEqual(['a'])
  expect(remembered.unknown('14', ['b', 'c'])).toEqual(['b'])
})

test('an act set from remembered paragraphs is the act set anew', async () => {
  const act = sampleAct('kk', 'verdict26')
  const first = await toPdf(act)
  for (const size of [12, 13]) await toPdf(act, { fontSize: size })
  expect(Buffer.from(await toPdf(act)).equals(first)).toBe(true)
  expect((await readPdf(first)).pages).toBe(26)
})

describe('compact blocks', () => {
  const block = { style: 'paragraph' as const, cells: [], centred: false, sticky: false, justified: true }

  test('lines of one look are one string; a division is a mark of its own; the last line stands apart', () => {
    const runs = [
      { text: 'бірінші жол', end: 'space' as const },
      { text: 'екін', end: 'hyphen' as const },
      { text: 'ші', spaces: 93 },
    ]
    expect(compactBlock({ ...block, runs })).toEqual({
      style: 'paragraph',
      r: ['бірінші жол\u2028екін', 0, '\u2028'],
      l: ['ші'],
      w: 93,
    })
  })

  test('looks keep their words', () => {
    const runs = [{ text: 'а', bold: true }, { text: 'б', italic: true, placeholder: true }, { text: 'в' }]
    expect(compactBlock({ ...block, justified: false, runs }).r).toEqual([
      { t: 'а', b: true },
      { t: 'б', i: true, p: true },
      'в',
    ])
  })
})
