/** Tables of foreign make with a number to be told: odd names, gaps, commas, thousands of categories. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ANALYSIS_PARTS } from '../../../../electron/archive/analysis/cli.ts'
import type { AmountEvaluation } from '../../../../electron/archive/analysis/learn/evaluate-amounts.ts'
import { evaluateAny } from '../../../../electron/archive/analysis/learn/evaluate.ts'
import type { Evaluation } from '../../../../electron/archive/analysis/learn/evaluate.ts'
import { AnalysisFault } from '../../../../electron/archive/analysis/learn/faults.ts'
import { forbiddenName, forbiddenValues } from '../../../../electron/archive/analysis/learn/forbidden.ts'
import { readFeatureMap } from '../../../../electron/archive/analysis/learn/map.ts'
import { numberReader } from '../../../../electron/archive/analysis/learn/numbers.ts'
import { readTable } from '../../../../electron/archive/analysis/learn/table.ts'
import type { EvaluateOptions } from '../../../../electron/archive/analysis/learn/evaluate.ts'
import { randomOf } from '../../../../electron/archive/generate/random.ts'
import { stemOf } from '../../../../electron/archive/text/stems.ts'
import type { Io } from '../../../../electron/cli/io.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const comma = (value: number): string => value.toFixed(1).replace('.', ',')

/** Months by article, damage and priors; decimal commas, a mark, semicolons, gaps, columns with odd names. */
function terms(seed: number, n: number, signal = true): string {
  const random = randomOf(seed)
  const lines = ['№ п/п;Статья УК РК ;"Ущерб, тг";судимостей;Пол подсудимого;мнение;Срок, мес.']
  for (let i = 0; i < n; i += 1) {
    const article = random.zipf(['188', '190', '106', '345', '297'])
    const damage = Math.exp(random.normal() * 1.2 + 12)
    const priors = random.zipf([0, 1, 2, 3])
    const months = signal
      ? Math.max(
          1,
          (article === '106' ? 40 : article === '297' ? 70 : 20) +
            priors * 9 +
            (Math.log(damage) - 12) * 4 +
            random.normal() * 5,
        )
      : 12 + random.next() * 60
    const gap = random.chance(0.08)
    lines.push(
      [
        i + 1,
        article,
        random.chance(0.1) ? 'н/д' : comma(damage),
        random.chance(0.05) ? '' : priors,
        random.chance(0.5) ? 'м' : 'ж',
        '"раскаялся; вину признал"',
        gap ? '—' : comma(months),
      ].join(';'),
    )
  }
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function amounts(train: string, testing: string, some: Partial<EvaluateOptions> = {}): AmountEvaluation {
  const options = { target: 'Срок, мес.', map: null, stem: stemOf, ...some }
  const found = evaluateAny(readTable(bytes(train), 'A.csv'), readTable(bytes(testing), 'B.csv'), options)
  if (found.kind !== 'amount') throw new Error('a result was evaluated')
  return found
}

describe('an amount to be told', () => {
  const found = amounts(terms(1, 2500), terms(2, 1200))
  test('the error is far less than that of the medians, and the range holds what it promises', () => {
    expect(found.gain.better).toBe(true)
    expect(found.model.mae).toBeLessThan(6.5)
    expect(found.baselines.median.mae).toBeGreaterThan(found.model.mae * 1.6)
    expect(found.baselines.table?.mae).toBeGreaterThan(found.model.mae * 1.2)
    expect(found.baselines.tableBy).toBe('Статья УК РК')
    expect(found.model.coverage).toBeGreaterThan(0.75)
    expect(found.model.coverage).toBeLessThan(0.87)
    expect(found.model.width).toBeLessThan(found.baselines.median.width)
    expect(found.model.medianError).toBeLessThan(found.model.rmse)
  })
  test('rows without a number are left out and counted; the column of sex is not read', () => {
    expect(found.train.dropped + found.train.rows).toBe(2500)
    expect(found.train.dropped).toBeGreaterThan(100)
    expect(found.refused).toEqual(['Пол подсудимого'])
    expect(found.columns).not.toContain('Пол подсудимого')
    expect(found.columns).toContain('Ущерб, тг')
  })
  test('the same tables give the same answer', () => {
    expect(amounts(terms(1, 2500), terms(2, 1200))).toEqual(found)
  })
  test('metrics are those of the predictions', () => {
    const errors = found.predictions.map(({ truth, predicted }) => Math.abs(truth - predicted))
    expect(found.model.mae).toBeCloseTo(errors.reduce((sum, e) => sum + e, 0) / errors.length, 9)
    const inside = found.predictions.filter(({ truth, low, high }) => truth >= low - 1e-9 && truth <= high + 1e-9)
    expect(found.model.coverage).toBeCloseTo(inside.length / errors.length, 2)
    for (const { predicted, low, high } of found.predictions) {
      expect(low).toBeLessThanOrEqual(predicted + 1e-9)
      expect(high).toBeGreaterThanOrEqual(predicted - 1e-9)
    }
  })
})

test('on noise the model is no better than the median, and says so', () => {
  const found = amounts(terms(3, 2000, false), terms(4, 1000, false))
  expect(found.gain.better).toBe(false)
  expect(found.model.mae).toBeLessThan(found.baselines.median.mae * 1.05)
  expect(found.model.coverage).toBeGreaterThan(0.74)
})

test('sums of money with a long tail are told on the scale of their logarithm', () => {
  const table = (seed: number, n: number): string => {
    const random = randomOf(seed)
    const lines = ['x\tкатегория\tсумма']
    for (let i = 0; i < n; i += 1) {
      const x = random.normal()
      const kind = random.zipf(['а', 'б', 'в'])
      const sum = Math.exp(11 + 1.2 * x + (kind === 'б' ? 1 : 0) + random.normal() * 0.4)
      lines.push(`${x.toFixed(3)}\t${kind}\t${Math.round(sum).toLocaleString('ru-RU')} ₸`)
    }
    return lines.join('\n')
  }
  const found = amounts(table(5, 1500), table(6, 800), { target: 'СУММА' })
  expect(found.settings.scale).toBe('logarithm')
  expect(found.model.mae).toBeLessThan(found.baselines.median.mae * 0.6)
  for (const { low } of found.predictions) expect(low).toBeGreaterThanOrEqual(0)
})

test('thousands of categories, columns without values and names without letters do not stop it', () => {
  const table = (seed: number, n: number): string => {
    const random = randomOf(seed)
    const lines = ['судебный_участок,пусто,#1,"a ""b"" c",y']
    for (let i = 0; i < n; i += 1) {
      const place = random.int(1, 3000)
      const flag = random.chance(0.5)
      lines.push(
        `"участок ${place}, район ${place % 7}",,${random.int(1, 9)},${flag ? 'иә' : 'жоқ'},${10 + (flag ? 25 : 0) + random.normal() * 4}`,
      )
    }
    return lines.join('\n')
  }
  const began = performance.now()
  const found = amounts(table(7, 6000), table(8, 1500), { target: 'y' })
  expect(found.model.mae).toBeLessThan(5)
  expect(found.gain.better).toBe(true)
  expect(performance.now() - began).toBeLessThan(30_000)
})

test('a result of few numbers is a result, unless it is said to be an amount', () => {
  const table = (seed: number): string => {
    const random = randomOf(seed)
    return [
      'x,class',
      ...Array.from({ length: 400 }, () => {
        const x = random.normal()
        return `${x.toFixed(3)},${x > 0.5 ? 2 : x > -0.5 ? 1 : 0}`
      }),
    ].join('\n')
  }
  const [a, b] = [readTable(bytes(table(9)), 'A'), readTable(bytes(table(10)), 'B')]
  const plain = evaluateAny(a, b, { target: 'class', map: null, stem: stemOf })
  expect(plain.kind).toBe('result')
  expect((plain as Evaluation).model.accuracy).toBeGreaterThan(0.85)
  expect(evaluateAny(a, b, { target: 'class', map: null, as: 'amount', stem: stemOf }).kind).toBe('amount')
  const map = readFeatureMap({ class: 'numeric', x: 'numeric' }, 'm')
  expect(evaluateAny(a, b, { target: 'class', map, stem: stemOf }).kind).toBe('amount')
})

test('a word among the numbers is named with its line', () => {
  const good = ['x,y', ...Array.from({ length: 100 }, (_, i) => `${i},${i * 2.5}`)].join('\n')
  const bad = good.replace('\n3,7.5\n', '\n3,пожизненно\n')
  const fault = (() => {
    try {
      return amounts(good, bad, { target: 'y' })
    } catch (error) {
      return error
    }
  })()
  expect(fault).toBeInstanceOf(AnalysisFault)
  expect((fault as AnalysisFault).code).toBe('noNumber')
  expect((fault as AnalysisFault).says.ru).toBe('B.csv, строка 5: в столбце «y» «пожизненно» — не число.')
})

describe('numbers as columns write them', () => {
  test.each([
    [
      ['1 250,5', '3,25', '0,5'],
      [1250.5, 3.25, 0.5],
    ],
    [
      ['1.250,50', '12.000,00'],
      [1250.5, 12_000],
    ],
    [
      ['1,250.50', '12,000.00', '7,100'],
      [1250.5, 12_000, 7100],
    ],
    [
      ['1,250', '12,500', '3,000'],
      [1250, 12_500, 3000],
    ],
    [
      ['0,125', '0,250'],
      [0.125, 0.25],
    ],
    [
      ['1.250', '2.500'],
      [1.25, 2.5],
    ],
    [
      ['1.250', '2,5'],
      [1250, 2.5],
    ],
    [
      ['−5', '12 000 ₸', '15%', '1e3', '2 500 тенге'],
      [-5, 12_000, 15, 1000, 2500],
    ],
    [
      ['1.234.567', '12'],
      [1_234_567, 12],
    ],
    [
      ['', 'н/д', '—', 'NaN', 'abc', '12.05.2024'],
      [null, null, null, null, null, null],
    ],
  ])('%j', (cells, numbers) => {
    expect(cells.map(numberReader(cells))).toEqual(numbers)
  })
})

describe('what must never decide', () => {
  test.each([
    'sex',
    'Gender',
    'defendant_sex',
    'sexCode',
    'Пол',
    'пол подсудимого',
    'Жынысы',
    'nationality',
    'Национальность обвиняемого',
    'Ұлты',
    'гражданство',
    'religion',
    'Вероисповедание',
    'діні',
    'home address',
    'Адрес проживания',
    'мекенжайы',
    'судья',
    'judge_name',
    'Төраға',
    'ФИО',
  ])('the column «%s» is recognised by its name', (name) => {
    expect(forbiddenName(name)).toBe(true)
  })
  test.each(['article', 'damage', 'Статья', 'полгода', 'sextant', 'Срок, мес.', 'сот', 'судимостей', 'region'])(
    'the column «%s» is none of them',
    (name) => {
      expect(forbiddenName(name)).toBe(false)
    },
  )
  test('a column with another name is recognised by its values, also where a map renames its kind', () => {
    expect(forbiddenValues(['м', 'ж', 'м', ''])).toBe(true)
    expect(forbiddenValues(['қазақ', 'орыс', 'казах'])).toBe(true)
    expect(forbiddenValues(['штраф', 'арест'])).toBe(false)
    const table = (n: number): string =>
      [
        'x7,k2,damage,y',
        ...Array.from(
          { length: n },
          (_, i) =>
            `${i % 2 ? 'male' : 'female'},${i % 3 ? 'казах' : 'русский'},${i % 40},${i % 2 ? 90 + (i % 25) : 10 + (i % 25)}`,
        ),
      ].join('\n')
    const map = readFeatureMap({ x7: 'category', k2: 'list', damage: 'numeric', y: 'numeric' }, 'm')
    const found = amounts(table(400), table(200), { target: 'y', map })
    expect(found.refused).toEqual(['x7', 'k2'])
    expect(found.columns).toEqual(['damage'])
    // Nothing of the hidden column got through: it would have told the amount almost wholly.
    expect(found.model.mae).toBeGreaterThan(25)
    expect(() => amounts(table(400), table(200), { target: 'y', map, by: 'x7' })).toThrow(AnalysisFault)
  })
  test('such words are left out of texts too', () => {
    const table = (n: number, from: number): string =>
      [
        'story,y',
        ...Array.from(
          { length: n },
          (_, i) =>
            `"подсудимый ${(i + from) % 2 ? 'русский мужчина' : 'казах женщина'} вину признал в деле полностью",${(i + from) % 2 ? 90 + (i % 25) : 10 + (i % 25)}`,
        ),
      ].join('\n')
    const map = readFeatureMap({ story: 'text' }, 'm')
    const found = amounts(table(400, 0), table(200, 1), { target: 'y', map })
    expect(found.model.mae).toBeGreaterThan(25)
  })
})

test('from a terminal in each language, with --json and --predictions', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-amounts-'))
  const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')]
  writeFileSync(a, terms(1, 600))
  writeFileSync(b, terms(2, 300))
  const run = async (...args: string[]): Promise<string> => {
    const lines: string[] = []
    const io: Io = {
      out: (text) => lines.push(text),
      err: () => {},
      env: {},
      today: () => '2026-11-22',
      now: () => new Date(0),
    }
    expect(await ANALYSIS_PARTS.eval.run(['--train', a, '--test', b, '--target', 'Срок, мес.', ...args], io)).toBe(0)
    return lines.join('\n')
  }
  expect(await run('--lang', 'en')).toMatch(
    /MAE[\s\S]*model[\s\S]*overall median[\s\S]*table by Статья УК РК[\s\S]*better/u,
  )
  expect(await run('--lang', 'ru')).toMatch(/средняя ош[\s\S]*модель[\s\S]*общая медиана[\s\S]*Модель лучше/u)
  expect(await run('--lang', 'kk')).toMatch(/орташа қате[\s\S]*жалпы медиана[\s\S]*Модель салыстыру негізінен жақсы/u)
  const found = JSON.parse(await run('--json', '--predictions')) as AmountEvaluation
  expect(found.kind).toBe('amount')
  expect(found.predictions).toHaveLength(found.test.rows)
})
