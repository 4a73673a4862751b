/** `ukim archive eval`: trains on one table and tests on another, beside the baselines. */
import { readArguments, required } from '../../../cli/arguments.ts'
import { CommandError, commandError, EXIT, languageOf } from '../../../cli/io.ts'
import type { Io } from '../../../cli/io.ts'
import type { Language } from '../../../../shared/language/say.ts'
import { stemOf } from '../../text/stems.ts'
import type { AmountEvaluation, AmountMetrics } from '../learn/evaluate-amounts.ts'
import { evaluateAny } from '../learn/evaluate.ts'
import type { Evaluation } from '../learn/evaluate.ts'
import { readFeatureMap } from '../learn/map.ts'
import type { Metrics } from '../learn/metrics.ts'
import { readTable } from '../learn/table.ts'
import type { Table } from '../learn/table.ts'
import { bytesOf, told } from './shared.ts'

const USAGE =
  'archive eval --train A.csv --test B.csv --target COL [--features map.json] [--as result|amount] [--by COL] [--predictions] [--json]'

const KINDS = ['result', 'amount'] as const

export const evalHelp = `ukim ${USAGE}
  Trains on one table and tests on the other. A result of a few kinds: a calibrated classifier with accuracy, macro-F1, Brier
  score and calibration error beside two baselines of the same run, the most common result and a table of results by one
  column (--by; else an article column, else the first category). An amount (more than twenty different numbers, or --as
  amount, or "numeric" in the map): mean and middle error and a range with its coverage, beside the overall median and the
  median by that column. Rows without a target are left out and counted. Any table will do: CSV with commas, semicolons or
  tabs, in UTF-8, UTF-16 or windows-1251; JSON Lines; the first sheet of an XLSX file. Columns that only A has are not used and
  are named, and so are columns that give the target away by themselves. map.json: { "age": "numeric", "article": "category", "tags": "list", "story": "text",
  "day": "date", "id": "ignore" }; without it the kinds of columns are guessed. Columns of sex, nationality, religion, address and
  judge are never read. --predictions adds a row for each line of the test.`

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

type Word =
  | 'model'
  | 'mostCommon'
  | 'median'
  | 'table'
  | 'rows'
  | 'dropped'
  | 'better'
  | 'notBetter'
  | 'refused'
  | 'unseen'
  | 'missing'
  | 'leaks'
  | 'bins'
  | 'results'
  | 'amounts'
  | 'promised'

const WORDS: Record<Language, Record<Word, string>> = {
  kk: {
    model: 'модель',
    mostCommon: 'ең жиі нәтиже',
    median: 'жалпы медиана',
    table: 'кесте бойынша',
    rows: 'жол',
    dropped: 'нәтижесі жоқ жолдар алынып тасталды',
    better: 'Модель салыстыру негізінен жақсы',
    notBetter: 'Модель салыстыру негізінен жақсы ЕМЕС: бұл кестеде пайдалы белгі табылмады',
    refused: 'Оқылмаған бағандар (бағдарлама оларды ешқашан пайдаланбайды)',
    unseen: 'Үйрену кестесінде жоқ нәтижелер',
    missing: 'Сынақ кестесінде жоқ бағандар, пайдаланылмады',
    leaks:
      'НАЗАР АУДАРЫҢЫЗ: нәтижені бір өзі айтып тұрған бағандар (шешімнен кейін жазылған болуы мүмкін; картада «ignore» деп көрсетуге болады)',
    bins: 'сенімділік → дұрысы (n)',
    results: '   дәлдік  макро-F1    Брайер      ECE логжоғалту',
    amounts: 'орташа қате  медиана қате    RMSE аралыққа кірді аралық ені',
    promised: 'аралықтың уәдесі',
  },
  ru: {
    model: 'модель',
    mostCommon: 'самый частый исход',
    median: 'общая медиана',
    table: 'таблица по',
    rows: 'строк',
    dropped: 'строк без результата опущено',
    better: 'Модель лучше основы сравнения',
    notBetter: 'Модель НЕ лучше основы сравнения: полезных признаков в этой таблице не найдено',
    refused: 'Не прочитаны (программа их никогда не использует)',
    unseen: 'Исходы, которых нет в обучающей таблице',
    missing: 'Столбцы, которых нет в проверочной таблице, не использованы',
    leaks:
      'ВНИМАНИЕ: столбцы, которые одни выдают результат (возможно, записаны после решения; исключить – «ignore» в карте)',
    bins: 'уверенность → верно (n)',
    results: ' точность макро-F1    Брайер      ECE логпотери',
    amounts: 'средняя ош. медиана ош.     RMSE в пределах   ширина',
    promised: 'обещано пределами',
  },
  en: {
    model: 'model',
    mostCommon: 'most common',
    median: 'overall median',
    table: 'table by',
    rows: 'rows',
    dropped: 'rows without a target left out',
    better: 'The model is better than the baseline',
    notBetter: 'The model is NOT better than the baseline: no useful signal was found in this table',
    refused: 'Not read (the program never uses them)',
    unseen: 'Results the training table does not have',
    missing: 'Columns the tested table does not have, not used',
    leaks:
      'LOOK: columns that give the result away by themselves (perhaps written after the decision; "ignore" in the map leaves them out)',
    bins: 'confidence → right (n)',
    results: ' accuracy macro-F1    Brier      ECE log loss',
    amounts: '      MAE  med. err     RMSE coverage    width',
    promised: 'promised coverage',
  },
}

function head(found: Evaluation | AmountEvaluation, language: Language, io: Io): void {
  const words = WORDS[language]
  const { train, test } = found
  io.out(`${found.target}: ${train.rows} → ${test.rows} ${words.rows}`)
  if (train.dropped + test.dropped > 0) io.out(`${words.dropped}: ${train.dropped} / ${test.dropped}`)
}

function tellColumns({ refused, missing, leaks }: Evaluation | AmountEvaluation, language: Language, io: Io): void {
  const words = WORDS[language]
  if (leaks.length > 0) io.out(`${words.leaks}: ${leaks.join(', ')}`)
  if (missing.length > 0) io.out(`${words.missing}: ${missing.join(', ')}`)
  if (refused.length > 0) io.out(`${words.refused}: ${refused.join(', ')}`)
}

function amountLine(name: string, m: AmountMetrics): string {
  const n = (v: number): string => (Math.abs(v) >= 1e6 ? v.toExponential(2) : v.toFixed(2)).padStart(10)
  return `${name.padEnd(28)}${n(m.mae)}${n(m.medianError)}${n(m.rmse)}${m.coverage.toFixed(4).padStart(10)}${n(m.width)}`
}

function tellAmounts(found: AmountEvaluation, language: Language, io: Io): void {
  const words = WORDS[language]
  const { model, baselines, gain } = found
  head(found, language, io)
  io.out(`${' '.repeat(29)}${words.amounts}`)
  io.out(amountLine(words.model, model))
  io.out(amountLine(words.median, baselines.median))
  if (baselines.table) io.out(amountLine(`${words.table} ${baselines.tableBy ?? ''}`, baselines.table))
  io.out(`${words.promised}: ${model.promised.toFixed(2)}`)
  const range = `MAE ${gain.mae.toFixed(2)} [${gain.from.toFixed(2)}; ${gain.to.toFixed(2)}]`
  io.out(`${gain.better ? words.better : words.notBetter} (${range})`)
  tellColumns(found, language, io)
}

function line(name: string, m: Metrics): string {
  const n = (v: number): string => v.toFixed(4).padStart(9)
  return `${name.padEnd(28)}${n(m.accuracy)}${n(m.macroF1)}${n(m.brier)}${n(m.ece)}${n(m.logLoss)}`
}

function tell(found: Evaluation, language: Language, io: Io): void {
  const words = WORDS[language]
  const { model, baselines, gain } = found
  head(found, language, io)
  io.out(`${' '.repeat(28)}${words.results}`)
  io.out(line(words.model, model))
  io.out(line(words.mostCommon, baselines.mostCommon))
  if (baselines.table) io.out(line(`${words.table} ${baselines.tableBy ?? ''}`, baselines.table))
  const range = `${(gain.accuracy * 100).toFixed(1)} % [${(gain.from * 100).toFixed(1)}; ${(gain.to * 100).toFixed(1)}]`
  io.out(`${gain.better ? words.better : words.notBetter} (${range})`)
  const bins = model.bins.filter(({ n }) => n > 0)
  io.out(
    `${words.bins}: ${bins.map((b) => `${(b.confidence ?? 0).toFixed(2)} → ${(b.accuracy ?? 0).toFixed(2)} (${b.n})`).join(', ')}`,
  )
  tellColumns(found, language, io)
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
      as: { type: 'string' },
      by: { type: 'string' },
      predictions: { type: 'boolean' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
    { min: 0, max: 0, usage: USAGE },
  )
  const language = languageOf(values.lang, io)
  const as = values.as === undefined ? undefined : KINDS.find((kind) => kind === values.as)
  if (values.as !== undefined && as === undefined) throw commandError('optionValue', { detail: '--as', usage: USAGE })
  return told(() => {
    const train = tableFrom(required(values.train, '--train', USAGE))
    const test = tableFrom(required(values.test, '--test', USAGE))
    const target = required(values.target, '--target', USAGE)
    const map = values.features === undefined ? null : mapFrom(values.features)
    const found = evaluateAny(train, test, { target, map, by: values.by, as, stem: stemOf })
    if (values.json === true) {
      const { predictions, ...rest } = found
      io.out(JSON.stringify(values.predictions === true ? { ...rest, predictions } : rest))
    } else if (found.kind === 'result') {
      tell(found, language, io)
      if (values.predictions === true)
        for (const p of found.predictions) io.out(`${p.line}\t${p.truth}\t${p.predicted}\t${p.probability.toFixed(4)}`)
    } else {
      tellAmounts(found, language, io)
      if (values.predictions === true)
        for (const p of found.predictions)
          io.out([p.line, p.truth, p.predicted.toFixed(2), p.low.toFixed(2), p.high.toFixed(2)].join('\t'))
    }
    return EXIT.ok
  })
}
