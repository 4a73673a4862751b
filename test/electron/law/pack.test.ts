/** The law pack: complete, checked, and refused when a byte or a row is wrong. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInPacks, LawPackError, lawFromFiles, loadBuiltInLaw } from '../../../electron/law/load.ts'
import { collectRows, LawSourceError } from '../../../electron/law/source.ts'
import { figureOn } from '../../../shared/law/figures.ts'
import { findRow, mciOn, partsOf } from '../../../shared/law/law.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'law')
const law = loadBuiltInLaw()
const packs = builtInPacks()
const read = (name: string): string => readFileSync(join(folder, packs.at(-1) ?? '', name), 'utf8')

describe('contents', () => {
  test('all 1,047 rows of the table', () => {
    expect(law.rows).toHaveLength(1047)
    expect(law.byKey.size).toBe(1047)
    expect(law.edition).toBe('2025-09-16')
    expect(new Set(law.rows.map((row) => row.chapter)).size).toBe(18)
  })
  test('look-ups', () => {
    expect(findRow(law, '188', '2')?.penalties.at(-1)).toMatchObject({ kind: 'imprisonment', max: 60 })
    expect(findRow(law, '100', null)?.title.ru).toContain('матерью')
    expect(findRow(law, '188', null)).toBeUndefined()
    expect(partsOf(law, '188').length).toBeGreaterThan(3)
  })
  test.each([
    ['2019-12-31', 2525],
    ['2020-01-01', 2651],
    ['2020-03-31', 2651],
    ['2020-04-01', 2778],
    ['2022-12-31', 3063],
    ['2025-12-31', 3932],
    ['2026-01-01', 4325],
    ['2013-12-31', undefined],
  ])('MCI on %s', (day, tenge) => {
    expect(mciOn(law, day)).toBe(tenge)
  })
  test.each([
    ['2018-07-21', [500, 10000]],
    ['2018-07-22', [200, 10000]],
  ])('a figure is read at a date: fine for a crime on %s', (day, bounds) => {
    expect(figureOn(law.figures, 'fineMciCrime', day)).toEqual(bounds)
  })
})

describe('a pack that was changed is refused with the file', () => {
  test('one byte of the table', () => {
    const changed = (name: string): string =>
      name === 'rows.json' ? read(name).replace('"max":60', '"max":61') : read(name)
    expect(() => lawFromFiles(changed)).toThrow(LawPackError)
    expect(() => lawFromFiles(changed)).toThrow(/rows\.json.*SHA-256/)
  })
  test('a manifest of a newer format', () => {
    const newer = (name: string): string => read(name).replace('ukim.law/1', 'ukim.law/2')
    expect(() => lawFromFiles(newer)).toThrow(/manifest\.json/)
  })
})

describe('a bad row of the source is refused with file, line and field', () => {
  const good = read('rows.json').split('\n')[1]?.replace(/,$/, '') ?? ''
  const lineWith = (from: string, to: string): string => {
    expect(good).toContain(from)
    return `${good}\n\n${good.replace(from, to)}`
  }
  test.each([
    ['not JSON', () => `${good}\n{"article": `, /ch01\.jsonl:2: not JSON/],
    ['the same row twice', () => `${good}\n${good}`, /ch01\.jsonl:2: article .* stands already at ch01\.jsonl:1/],
    ['an unknown kind', () => lineWith('"imprisonment"', '"exile"'), /ch01\.jsonl:3: field penalties\.0\.kind/],
    ['a minimum over the maximum', () => lineWith('"min":96', '"min":960'), /ch01\.jsonl:3: field penalties\.0\.min/],
    ['an unknown field', () => lineWith('"article"', '"colour":1,"article"'), /ch01\.jsonl:3: field \(row\).*colour/],
    [
      'a wrong date',
      () => lineWith('"edition":"2025-09-16"', '"edition":"2025-13-16"'),
      /ch01\.jsonl:3: field edition/,
    ],
  ])('%s', (_, text, message) => {
    const source = [{ name: 'ch01.jsonl', text: text() }]
    expect(() => collectRows(source)).toThrow(LawSourceError)
    expect(() => collectRows(source)).toThrow(message)
  })
})
