/** `ukim archive eval`: trains on one table and tests on another, beside the baselines. */
import { readArguments, required } from '../../../cli/arguments.ts'
import { CommandError, commandError, EXIT, languageOf } from '../../../cli/io.ts'
import type { Io } from '../../../cli/io.ts'
import type { Language } from '../../../../shared/language/say.ts'
import { stemOf } from '../../text/stems.ts'
import { evaluate } from '../learn/evaluate.ts'
import type { Evaluation } from '../learn/evaluate.ts'
import { readFeatureMap } from '../learn/map.ts'
import type { Metrics } from '../learn/metrics.ts'
import { readTable } from '../learn/table.ts'
import type { Table } from '../learn/table.ts'
import { bytesOf, told } from './shared.ts'

const USAGE =
  'archive eval --train A.csv --test B.csv --target COL [--features map.json] [--by COL] [--predictions] [--json]'

export const evalHelp = `ukim ${USAGE}
  Trains a calibrated classifier on one table, tests it on the other and prints accuracy, macro-F1, Brier score and
  calibration error beside two baselines of the same run: the most common result, and a table of results by one column
  (--by; else an article column, else the first category). Any table will do: commas, semicolons or tabs, quotes,
  UTF-8, UTF-16 or windows-1251. map.json: { "age": "numeric", "article": "category", "tags": "list", "story": "text",
  "day": "date", "id": "ignore" }; without it the kinds of columns are guessed. Columns of sex, nationality, religion and
  address are never read. --predictions adds a row for each line of the test.`

function tableFrom(file: string): Table {
  const bytes = bytesOf(file)
  try {
    return readTable(bytes, file)
  } catch (error) {
    // A fault of the reader of encodings speaks of bytes: the file is named here.
    if (error instanceof Error && error.name === 'ImportFault')
      throw commandError('unreadable', { file, reason: 'encoding' })
    throw error
  }
}

function mapFrom(file: string): ReturnType<typeof readFeatureMap> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytesOf(file)).replace(/^\ufeff/u, ''))
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw commandError('unreadable', { file, reason: error instanceof Error ? error.message : String(error) })
  }
  return readFeatureMap(value, file)
}

const WORDS: Record<
  Language,
  Record<'model' | 'mostCommon' | 'table' | 'rows' | 'better' | 'notBetter' | 'refused' | 'unseen' | 'bins', string>
> = {
  kk: {
    model: 'модель',
    mostCommon: 'ең жиі нәтиже',
    table: 'кесте бойынша',
    rows: 'жол',
    better: 'Модель салыстыру негізінен жақсы',
    notBetter: 'Модель салыстыру негізінен жақсы ЕМЕС: бұл кестеде пайдалы белгі табылмады',
    refused: 'Оқылмаған бағандар (бағдарлама оларды ешқашан пайдаланбайды)',
    unseen: 'Үйрену кестесінде жоқ нәтижелер',
    bins: 'сенімділік → дұрысы (n)',
  },
  ru: {
    model: 'модель',
    mostCommon: 'самый частый исход',
    table: 'таблица по',
    rows: 'строк',
    better: 'Модель лучше основы сравнения',
    notBetter: 'Модель НЕ лучше основы сравнения: полезных признаков в этой таблице не найдено',
    refused: 'Не прочитаны (программа их никогда не использует)',
    unseen: 'Исходы, которых нет в обучающей таблице',
    bins: 'уверенность → верно (n)',
  },
  en: {
    model: 'model',
    mostCommon: 'most common',
    table: 'table by',
    rows: 'rows',
    better: 'The model is better than the baseline',
    notBetter: 'The model is NOT better than the baseline: no useful signal was found in this table',
    refused: 'Not read (the program never uses them)',
    unseen: 'Results the training table does not have',
    bins: 'confidence → right (n)',
  },
}

function line(name: string, m: Metrics): string {
  const n = (v: number): string => v.toFixed(4).padStart(9)
  return `${name.padEnd(28)}${n(m.accuracy)}${n(m.macroF1)}${n(m.brier)}${n(m.ece)}${n(m.logLoss)}`
}

function tell(found: Evaluation, language: Language, io: Io): void {
  const words = WORDS[language]
  const { model, baselines, gain } = found
  io.out(`${found.target}: ${found.train.rows} → ${found.test.rows} ${words.rows}`)
  io.out(`${' '.repeat(28)} accuracy macro-F1    Brier      ECE log loss`)
  io.out(line(words.model, model))
  io.out(line(words.mostCommon, baselines.mostCommon))
  if (baselines.table) io.out(line(`${words.table} ${baselines.tableBy ?? ''}`, baselines.table))
  const range = `${(gain.accuracy * 100).toFixed(1)} % [${(gain.from * 100).toFixed(1)}; ${(gain.to * 100).toFixed(1)}]`
  io.out(`${gain.better ? words.better : words.notBetter} (${range})`)
  const bins = model.bins.filter(({ n }) => n > 0)
  io.out(
    `${words.bins}: ${bins.map((b) => `${(b.confidence ?? 0).toFixed(2)} → ${(b.accuracy ?? 0).toFixed(2)} (${b.n})`).join(', ')}`,
  )
  if (found.refused.length > 0) io.out(`${words.refused}: ${found.refused.join(', ')}`)
  if (found.unseen.length > 0) io.out(`${words.unseen}: ${found.unseen.join(', ')}`)
}

export async function runEval(args: string[], io: Io): Promise<number> {
  const { values } = readArguments(
    args,
    {
      train: { type: 'string' },
      test: { type: 'string' },
      target: { type: 'string' },
      features: { type: 'string' },
      by: { type: 'string' },
      predictions: { type: 'boolean' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
    { min: 0, max: 0, usage: USAGE },
  )
  const language = languageOf(values.lang, io)
  return told(() => {
    const train = tableFrom(required(values.train, '--train', USAGE))
    const test = tableFrom(required(values.test, '--test', USAGE))
    const target = required(values.target, '--target', USAGE)
    const map = values.features === undefined ? null : mapFrom(values.features)
    const found = evaluate(train, test, { target, map, by: values.by, stem: stemOf })
    if (values.json === true) {
      const { predictions, ...rest } = found
      io.out(JSON.stringify(values.predictions === true ? { ...rest, predictions } : rest))
    } else {
      tell(found, language, io)
      if (values.predictions === true)
        for (const p of found.predictions) io.out(`${p.line}\t${p.truth}\t${p.predicted}\t${p.probability.toFixed(4)}`)
    }
    return EXIT.ok
  })
}
