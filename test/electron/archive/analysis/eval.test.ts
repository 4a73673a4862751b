import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ANALYSIS_PARTS } from '../../../../electron/archive/analysis/cli.ts'
import { evaluate } from '../../../../electron/archive/analysis/learn/evaluate.ts'
import type { Evaluation } from '../../../../electron/archive/analysis/learn/evaluate.ts'
import { AnalysisFault } from '../../../../electron/archive/analysis/learn/faults.ts'
import { fitLogistic, probabilities, scores } from '../../../../electron/archive/analysis/learn/logistic.ts'
import { readFeatureMap } from '../../../../electron/archive/analysis/learn/map.ts'
import { macroF1, metricsOf } from '../../../../electron/archive/analysis/learn/metrics.ts'
import { sparseOf } from '../../../../electron/archive/analysis/learn/sparse.ts'
import { readTable } from '../../../../electron/archive/analysis/learn/table.ts'
import { randomOf } from '../../../../electron/archive/generate/random.ts'
import { stemOf } from '../../../../electron/archive/text/stems.ts'
import { CommandError } from '../../../../electron/cli/io.ts'
import type { Io } from '../../../../electron/cli/io.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A table whose result follows from its columns, with noise; or from nothing at all. */
function made(seed: number, n: number, signal: boolean, delimiter = ','): string {
  const random = randomOf(seed)
  const lines = [['article', 'damage', 'priors', 'story', 'result'].join(delimiter)]
  for (let i = 0; i < n; i += 1) {
    const article = random.zipf(['188', '190', '106', '345', '297'])
    const damage = Math.round(Math.exp(random.normal() * 1.5 + 12))
    const priors = random.zipf([0, 1, 2, 3])
    const words = random.some(
      ['раскаялся в содеянном', 'угрожал ножом', 'вернул похищенное', 'скрылся с места', 'помог потерпевшему'],
      2,
    )
    const score =
      (article === '106' ? 1 : article === '297' ? 2 : 0) +
      priors * 0.8 +
      (Math.log(damage) - 12) * 0.5 +
      Number(words.includes('угрожал ножом')) -
      Number(words.includes('вернул похищенное')) +
      random.normal() * 0.7
    const result = signal
      ? score > 2
        ? 'imprisonment'
        : score > 0.6
          ? 'restriction'
          : 'fine'
      : random.zipf(['fine', 'restriction', 'imprisonment'])
    lines.push([article, String(damage), String(priors), `"${words.join(', ')}"`, result].join(delimiter))
  }
  return lines.join('\r\n')
}

function run(signal: boolean): Evaluation {
  return evaluate(readTable(bytes(made(1, 3000, signal)), 'A.csv'), readTable(bytes(made(2, 1500, signal)), 'B.csv'), {
    target: 'result',
    map: null,
    stem: stemOf,
  })
}

describe('a table with a signal', () => {
  const found = run(true)
  test('the model beats both baselines clearly', () => {
    expect(found.gain.better).toBe(true)
    expect(found.model.accuracy).toBeGreaterThan(0.7)
    expect(found.model.accuracy).toBeGreaterThan((found.baselines.table?.accuracy ?? 1) + 0.2)
    expect(found.model.macroF1).toBeGreaterThan((found.baselines.table?.macroF1 ?? 1) + 0.2)
    expect(found.model.brier).toBeLessThan(found.baselines.mostCommon.brier - 0.2)
    expect(found.baselines.tableBy).toBe('article')
  })
  test('its probabilities are calibrated', () => {
    expect(found.model.ece).toBeLessThan(0.06)
    expect(found.model.bins.reduce((sum, { n }) => sum + n, 0)).toBe(1500)
  })
  test('the same tables give the same answer to the last digit', () => {
    expect(run(true)).toEqual(found)
  })
})

test('on pure noise the model is no better than the baseline, and says so', () => {
  const found = run(false)
  expect(found.gain.better).toBe(false)
  expect(found.model.accuracy).toBeLessThan(found.baselines.mostCommon.accuracy + 0.02)
  expect(found.model.ece).toBeLessThan(0.06)
})

test('rare classes are not forgotten', () => {
  const random = randomOf(5)
  const table = (n: number): string => {
    const lines = ['x;y;result']
    for (let i = 0; i < n; i += 1) {
      const rare = random.chance(0.06)
      lines.push(
        `${(rare ? 1.6 : 0) + random.normal()};${(rare ? 1.6 : 0) + random.normal()};${rare ? 'rare' : 'usual'}`,
      )
    }
    return lines.join('\n')
  }
  const found = evaluate(readTable(bytes(table(3000)), 'A'), readTable(bytes(table(2000)), 'B'), {
    target: 'result',
    map: new Map([
      ['x', 'numeric'],
      ['y', 'numeric'],
    ]),
    stem: stemOf,
  })
  expect(found.model.macroF1).toBeGreaterThan(found.baselines.mostCommon.macroF1 + 0.1)
  expect(found.model.accuracy).toBeGreaterThan(found.baselines.mostCommon.accuracy - 0.01)
})

describe('tables of foreign make', () => {
  test('commas, semicolons, tabs; quotes with line ends; windows-1251; a mark; sep=', () => {
    const rows = [
      ['ст', 'исход'],
      ['188', 'штраф; "крупный"\nвторая строка'],
    ]
    for (const d of [',', ';', '\t']) {
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(d)).join('\r\n')
      expect(readTable(bytes(`\ufeff${text}`), 't').rows).toEqual([rows[1]])
    }
    const cp1251 = Uint8Array.from([
      0xf1, 0xf2, 0x3b, 0xe8, 0xf1, 0xf5, 0xee, 0xe4, 0x0a, 0x31, 0x38, 0x38, 0x3b, 0xf8, 0xf2, 0xf0, 0xe0, 0xf4,
    ])
    const read = readTable(cp1251, 't')
    expect([read.columns, read.rows]).toEqual([['ст', 'исход'], [['188', 'штраф']]])
    expect(readTable(bytes('sep=|\na|b\n1|2\n'), 't')).toMatchObject({
      columns: ['a', 'b'],
      rows: [['1', '2']],
      lines: [3],
    })
  })

  test.each([
    ['a,b\n1,2\n3\n', 'raggedRow', 'line 3'],
    ['a,b\n1,"2\n3,4\n', 'openQuote', 'line 2'],
    ['a,a\n1,2\n', 'sameColumn', '"a"'],
    ['a,b\n', 'emptyTable', 't.csv'],
  ])('%j is refused: %s', (text, code, place) => {
    const fault = (() => {
      try {
        return readTable(bytes(text), 't.csv')
      } catch (error) {
        return error
      }
    })()
    expect(fault).toBeInstanceOf(AnalysisFault)
    expect((fault as AnalysisFault).code).toBe(code)
    for (const says of Object.values((fault as AnalysisFault).says)) expect(says).toContain('t.csv')
    expect((fault as AnalysisFault).says.en).toContain(place)
  })

  test('columns of sex, nationality, religion and address are not read, and that is said', () => {
    const text = (n: number): string =>
      [
        'sex,Национальность,x,result',
        ...Array.from({ length: n }, (_, i) => `${i % 2 ? 'm' : 'f'},k,${i % 7},${i % 2 ? 'a' : 'b'}`),
      ].join('\n')
    const found = evaluate(readTable(bytes(text(200)), 'A'), readTable(bytes(text(100)), 'B'), {
      target: 'result',
      map: null,
      stem: stemOf,
    })
    expect(found.refused.toSorted()).toEqual(['sex', 'Национальность'].toSorted())
    expect(found.columns).toEqual(['x'])
  })

  test('a value that only the test has is counted as an error', () => {
    const a = ['x,r', ...Array.from({ length: 60 }, (_, i) => `${i},${i % 2 ? 'a' : 'b'}`)].join('\n')
    const found = evaluate(readTable(bytes(a), 'A'), readTable(bytes('x,r\n1,new\n2,b\n'), 'B'), {
      target: 'r',
      map: new Map([['x', 'numeric']]),
      stem: stemOf,
    })
    expect(found.unseen).toEqual(['new'])
    expect(found.model.accuracy).toBeLessThanOrEqual(0.5)
  })
})

test('both forms of a map are read; a wrong kind is named by its path', () => {
  const wanted = new Map([
    ['age', 'numeric'],
    ['article', 'category'],
  ])
  expect(readFeatureMap({ age: 'numeric', article: 'categorical' }, 'm')).toEqual(wanted)
  expect(readFeatureMap({ features: { numeric: ['age'], category: ['article'] } }, 'm')).toEqual(wanted)
  expect(readFeatureMap({ columns: [{ name: 'age', type: 'number' }, { name: 'article' }] }, 'm')).toEqual(wanted)
  expect(() => readFeatureMap({ age: 'colour' }, 'm.json')).toThrow(/m\.json: \/age/u)
})

describe('the arithmetic', () => {
  test('logistic regression finds the known weights of a two-class problem', () => {
    const random = randomOf(9)
    const rows = Array.from({ length: 4000 }, () => [random.normal(), random.normal()] as const)
    const y = Int32Array.from(rows, ([a, b]) => Number(random.next() < 1 / (1 + Math.exp(-(1.5 * a - b + 0.5)))))
    const x = sparseOf(
      rows.map(
        ([a, b]) =>
          [
            [0, a],
            [1, b],
          ] as const,
      ),
      2,
    )
    const { weights } = fitLogistic(x, y, 2, 0.01)
    expect((weights[3] ?? 0) - (weights[0] ?? 0)).toBeCloseTo(1.5, 0)
    expect((weights[4] ?? 0) - (weights[1] ?? 0)).toBeCloseTo(-1, 0)
    const p = probabilities(scores(fitLogistic(x, y, 2, 0.01), x), 2)
    for (let i = 0; i < 50; i += 1) expect((p[2 * i] ?? 0) + (p[2 * i + 1] ?? 0)).toBeCloseTo(1, 12)
  })
  test('metrics by hand', () => {
    const truth = Int32Array.from([0, 0, 1, 1])
    const said = Int32Array.from([0, 1, 1, 1])
    const p = Float64Array.from([0.9, 0.1, 0.4, 0.6, 0.2, 0.8, 0.3, 0.7])
    expect(macroF1(truth, said, 2)).toBeCloseTo((2 / 3 + 0.8) / 2, 12)
    const m = metricsOf(truth, said, p, 2)
    expect(m.accuracy).toBe(0.75)
    expect(m.brier).toBeCloseTo((0.02 + 0.72 + 0.08 + 0.18) / 4, 12)
    expect(m.ece).toBeCloseTo((0.1 + 0.6 + 0.2 + 0.3) / 4, 12)
  })
})

describe('from a terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-eval-'))
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const io = (): Io & { lines: string[] } => {
    const lines: string[] = []
    return {
      lines,
      out: (text) => lines.push(text),
      err: () => {},
      env: {},
      today: () => '2026-11-22',
      now: () => new Date(0),
    }
  }
  test('prints the measures and the baselines; --json gives them whole', async () => {
    const [train, testing] = [file('a.csv', made(1, 400, true)), file('b.csv', made(2, 200, true, ';'))]
    const plain = io()
    expect(
      await ANALYSIS_PARTS.eval.run(
        ['--train', train, '--test', testing, '--target', 'result', '--by', 'priors'],
        plain,
      ),
    ).toBe(0)
    for (const word of ['accuracy', 'macro-F1', 'Brier', 'ECE', 'most common', 'table by priors', 'better'])
      expect(plain.lines.join('\n')).toContain(word)
    const json = io()
    await ANALYSIS_PARTS.eval.run(
      ['--train', train, '--test', testing, '--target', 'result', '--predictions', '--json'],
      json,
    )
    const found = JSON.parse(json.lines.join('')) as Evaluation
    expect(found.test.rows).toBe(200)
    expect(found.predictions).toHaveLength(200)
  })
  test('wrong columns and files are named', async () => {
    const train = file('c.csv', made(1, 50, true))
    const fails = async (args: string[]): Promise<string> => {
      const error: unknown = await ANALYSIS_PARTS.eval.run(args, io()).catch((e: unknown) => e)
      expect(error).toBeInstanceOf(CommandError)
      return (error as CommandError).says.en
    }
    expect(await fails(['--train', train, '--test', train, '--target', 'nothing'])).toMatch(
      /c\.csv, line 1: there is no column "nothing"; there are: article/u,
    )
    expect(await fails(['--train', join(folder, 'none.csv'), '--test', train, '--target', 'result'])).toMatch(
      /none\.csv: cannot be read/u,
    )
    const map = file('map.json', '{"weight": "numeric"}')
    expect(await fails(['--train', train, '--test', train, '--target', 'result', '--features', map])).toContain(
      '"weight"',
    )
    expect(
      await fails(['--train', train, '--test', train, '--target', 'result', '--features', file('bad.json', '{')]),
    ).toContain('bad.json')
  })
})
