import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { evaluateAny } from '../../../../electron/archive/analysis/learn/evaluate.ts'
import { AnalysisFault } from '../../../../electron/archive/analysis/learn/faults.ts'
import { readTable } from '../../../../electron/archive/analysis/learn/table.ts'
import type { Table } from '../../../../electron/archive/analysis/learn/table.ts'
import { randomOf } from '../../../../electron/archive/generate/random.ts'
import { stemOf } from '../../../../electron/archive/text/stems.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const run = (train: Table, test: Table, target: string) => evaluateAny(train, test, { target, map: null, stem: stemOf })

/** Three columns decide together, none alone and no two: a linear model finds nothing. */
function together(seed: number, n: number): string {
  const random = randomOf(seed)
  const lines = ['claim;months;paid;court;result']
  for (let i = 0; i < n; i += 1) {
    const [claim, months, paid] = [random.next(), random.int(1, 60), random.next()]
    const odd = (Number(claim > 0.5) + Number(months > 24) + Number(paid > 0.4)) % 2 === 1
    const said = random.chance(0.93) ? odd : !odd
    lines.push(
      [claim.toFixed(3), months, paid.toFixed(3), `№ ${random.int(1, 9)}`, said ? 'granted' : 'refused'].join(';'),
    )
  }
  return lines.join('\n')
}

const ROWS = [
  { вид: 'заём', сумма: 120_500.5, стороны: ['банк', 'гражданин'], суд: { уровень: 1 }, исход: 'удовлетворено' },
  { вид: 'алименты', сумма: null, стороны: ['гражданин'], суд: { уровень: 1 }, исход: 'частично' },
]

describe('columns that decide together', () => {
  const found = run(readTable(bytes(together(1, 2500)), 'A'), readTable(bytes(together(2, 1200)), 'B'), 'result')
  if (found.kind !== 'result') throw new Error('a result')

  test('are found by trees where a linear model finds nothing', () => {
    expect(found.settings.trees).toBeGreaterThan(0)
    expect(found.model.accuracy).toBeGreaterThan(0.85)
    expect(found.model.ece).toBeLessThan(0.08)
    expect(found.gain.better).toBe(true)
  })

  test('the same tables give the same figures', () => {
    const again = run(readTable(bytes(together(1, 2500)), 'A'), readTable(bytes(together(2, 1200)), 'B'), 'result')
    expect(again).toEqual(found)
  })
})

test('an amount with a step that needs three columns is told better than by a line', () => {
  const table = (seed: number, n: number): Table => {
    const random = randomOf(seed)
    const lines = ['a,b,c,sum']
    for (let i = 0; i < n; i += 1) {
      const [a, b, c] = [random.int(0, 40), random.int(0, 40), random.pick(['x', 'y', 'z'])]
      const sum = a > 20 === b > 25 ? (c === 'x' ? 900 : 300) : 0
      lines.push([a, b, c, Math.max(0, Math.round(sum + random.normal() * 20))].join(','))
    }
    return readTable(bytes(lines.join('\n')), `t${seed}`)
  }
  const found = run(table(1, 1500), table(2, 700), 'sum')
  if (found.kind !== 'amount') throw new Error('an amount')
  expect(found.settings.trees).toBeGreaterThan(0)
  expect(found.model.mae).toBeLessThan(60)
  expect(found.model.coverage).toBeGreaterThan(0.72)
})

describe('tables of other make', () => {
  test('JSON Lines: lists, objects inside and empty values', () => {
    const text = ROWS.map((row) => JSON.stringify(row)).join('\n')
    const wanted = {
      columns: ['вид', 'сумма', 'стороны', 'суд.уровень', 'исход'],
      rows: [
        ['заём', '120500.5', 'банк; гражданин', '1', 'удовлетворено'],
        ['алименты', '', 'гражданин', '1', 'частично'],
      ],
    }
    expect(readTable(bytes(`\ufeff${text}\n`), 't.jsonl')).toMatchObject({ ...wanted, lines: [1, 2] })
    expect(readTable(bytes(JSON.stringify(ROWS)), 't.json')).toMatchObject(wanted)
  })

  test('a broken line of JSON is named', () => {
    expect(() => readTable(bytes('{"a": 1}\n{"a": \n'), 't.jsonl')).toThrow(AnalysisFault)
    expect(() => readTable(bytes('{"a": 1}\n{"a": \n'), 't.jsonl')).toThrow(/t\.jsonl, line 2/u)
  })

  test('XLSX, and one that is damaged', async () => {
    const cells = (row: (string | number | null)[]) => row.map((value) => (value === null ? null : { value }))
    const rows = [
      ['вид', 'сумма', 'исход'],
      ['заём', 1250.5, 'частично'],
      ['аренда', null, 'отказано'],
    ]
    const sheet = await writeXlsxFile([{ sheet: 't', data: rows.map(cells) }]).toBuffer()
    expect(readTable(sheet, 't.xlsx')).toMatchObject({
      columns: ['вид', 'сумма', 'исход'],
      rows: [
        ['заём', '1250.5', 'частично'],
        ['аренда', '', 'отказано'],
      ],
    })
    expect(() => readTable(sheet.subarray(0, sheet.length / 2), 't.xlsx')).toThrow(/t\.xlsx/u)
  })
})

describe('what is told beside the figures', () => {
  const code: Readonly<Record<string, string>> = { granted: 'A1', refused: 'B2' }
  const coded = (seed: number, extra: string): Table => {
    const [head = '', ...rows] = together(seed, 400).split('\n')
    return readTable(
      bytes(
        [
          `${head};code${extra}`,
          ...rows.map((row) => `${row};${code[row.split(';').at(-1) ?? ''] ?? ''}${extra === '' ? '' : ';x'}`),
        ].join('\n'),
      ),
      `t${seed}`,
    )
  }

  test('a column that gives the result away, and one that only the training table has', () => {
    const found = run(coded(1, ';only'), coded(2, ''), 'result')
    expect(found.leaks).toEqual(['code'])
    expect(found.missing).toEqual(['only'])
    expect(found.columns).not.toContain('only')
  })

  test('columns of names and honest columns are not accused', () => {
    expect(
      run(readTable(bytes(together(3, 400)), 'A'), readTable(bytes(together(4, 200)), 'B'), 'result').leaks,
    ).toEqual([])
  })
})
