/** `ukim archive forecast`: off unless asked for in so many words. */
import { ARCHIVE_OPTIONS, withArchive } from '../../../cli/commands/archive/open.ts'
import { readArguments } from '../../../cli/arguments.ts'
import { CommandError, EXIT, languageOf } from '../../../cli/io.ts'
import type { Io } from '../../../cli/io.ts'
import type { Language, Says } from '../../../../shared/language/say.ts'
import { loadBuiltInLaw } from '../../../law/load.ts'
import { FORECAST_LIMIT_WORDS, LOOK_AGAIN_WORDS, RESULT_NAMES } from '../../../../shared/language/practice/names.ts'
import { word } from '../../../../shared/language/practice/report.ts'
import { ArchiveSearch } from '../../search/search.ts'
import { AnalysisFault } from '../learn/faults.ts'
import { amountText } from '../picture-report.ts'
import type { Forecast } from '../forecast.ts'
import type { Deviation } from '../place.ts'
import { foretell } from '../practice.ts'
import { askedAct, choiceOf, percent, told } from './shared.ts'

const USAGE = 'archive forecast (--act ID | --file ACT.txt | --case CASE.json) --db FILE --enable [--feature NAME=…]...'

export const forecastHelp = `ukim ${USAGE}
  What courts did in matched cases as a forecast of kind and amount, with intervals and with the error measured on acts left
  out; and where the punishment of the act lies among them at the level of court, region and country. Off by default: --enable
  turns it on for this call. Refused under 30 matched acts. Never compares judges; never uses sex, nationality, religion or
  address. It tells what was done, not what is right.`

const OFF: Says = {
  kk: 'Болжам әдепкіде өшірулі; оны қосу үшін --enable керек. Ол сот не істеу керегін емес, бұрын не істелгенін ғана көрсетеді.',
  ru: 'Прогноз по умолчанию выключен; его включает --enable. Он говорит, что делали суды, а не что следует делать.',
  en: 'The forecast is off by default; --enable turns it on. It tells what courts did, not what ought to be done.',
}

const SCOPES = { court: 'scopeCourt', region: 'scopeRegion', country: 'scopeCountry' } as const

function tellForecast({ n, effective, kinds, amounts, measured, limits }: Forecast, language: Language, io: Io): void {
  io.out(`${word(language, 'forecast')}. ${word(language, 'basedOn', { n, effective: effective.toFixed(0) })}`)
  for (const { kind, probability, from, to } of kinds)
    io.out(`  ${RESULT_NAMES[kind][language].padEnd(40)} ${percent(probability)} [${percent(from)}; ${percent(to)}]`)
  for (const amount of amounts) {
    const shown = (value: number): string => amountText(value, amount.kind, language)
    const [low, median, high] = [amount.low, amount.median, amount.high].map(shown)
    const range = word(language, 'range', { low: low ?? '', median: median ?? '', high: high ?? '', n: amount.n })
    io.out(`  ${RESULT_NAMES[amount.result][language]}: ${range}`)
    if (amount.measured) {
      const { coverage, mae, plainMae } = amount.measured
      const errors = { coverage: percent(coverage), mae: mae.toFixed(1), plain: plainMae.toFixed(1) }
      io.out(`    ${word(language, 'rangeMeasured', errors)}`)
    }
  }
  const { accuracy, mostCommonAccuracy, brier, ece } = measured
  const tested = { n: measured.n, accuracy: percent(accuracy), common: percent(mostCommonAccuracy) }
  io.out(word(language, 'measured', { ...tested, brier: brier.toFixed(3), ece: ece.toFixed(3) }))
  for (const limit of limits) io.out(`  · ${FORECAST_LIMIT_WORDS[limit][language]}`)
}

function tellPlaces({ places, lookAgain }: Deviation, language: Language, io: Io): void {
  io.out(`${word(language, 'places')}:`)
  for (const { scope, n, below } of places) {
    const share =
      below === null
        ? word(language, 'tooSmall')
        : `${word(language, 'below')} ${percent(below.share)} [${percent(below.from)}; ${percent(below.to)}]`
    io.out(`  ${word(language, SCOPES[scope])}: n = ${n}, ${share}`)
  }
  for (const one of lookAgain) io.out(`  · ${LOOK_AGAIN_WORDS[one][language]}`)
}

export async function runForecast(args: string[], io: Io): Promise<number> {
  const { values } = readArguments(
    args,
    {
      ...ARCHIVE_OPTIONS,
      act: { type: 'string' },
      file: { type: 'string' },
      case: { type: 'string' },
      feature: { type: 'string', multiple: true },
      enable: { type: 'boolean' },
    },
    { min: 0, max: 0, usage: USAGE },
  )
  if (values.enable !== true) throw new CommandError(OFF)
  const language = languageOf(values.lang, io)
  return withArchive(values, USAGE, {}, (db) =>
    told(() => {
      const law = loadBuiltInLaw()
      const asked = askedAct(db, law, values, USAGE, io.today())
      const final = asked.facts?.outcome === 'conviction' ? asked.facts.final : null
      const answer = foretell(
        { db, law, search: new ArchiveSearch(db), stopped: () => false },
        {
          about: asked.id === null ? { situation: asked.situation, text: null } : { act: asked.id },
          choice: choiceOf(values.feature),
          chosen: final,
          here: { courts: asked.facts?.court == null ? [] : [asked.facts.court] },
        },
      )
      if (answer.state === 'tooFew') throw new AnalysisFault('tooFew', { found: answer.found, wanted: answer.wanted })
      const { forecast, deviation } = answer
      if (values.json === true) io.out(JSON.stringify({ forecast, deviation }))
      else {
        tellForecast(forecast, language, io)
        if (deviation) tellPlaces(deviation, language, io)
      }
      return EXIT.ok
    }),
  )
}
