/** `ukim archive forecast`: off unless asked for in so many words. */
import { ARCHIVE_OPTIONS, withArchive } from '../../../cli/commands/archive/open.ts'
import { readArguments } from '../../../cli/arguments.ts'
import { CommandError, EXIT } from '../../../cli/io.ts'
import type { Io } from '../../../cli/io.ts'
import type { Says } from '../../../../shared/language/say.ts'
import { loadBuiltInLaw } from '../../../law/load.ts'
import { selectActs } from '../acts.ts'
import { deviationOf, forecast, neighboursOf } from '../forecast.ts'
import { MOST_COMPARED } from '../similar.ts'
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
  return withArchive(values, USAGE, {}, (db) =>
    told(() => {
      const law = loadBuiltInLaw()
      const asked = askedAct(db, law, values, USAGE, io.today())
      const choice = { ...choiceOf(values.feature), text: 'ignored' as const }
      const acts = asked.situation.articles.flatMap((article) => selectActs(db, { article, limit: MOST_COMPARED }).acts)
      const unique = [...new Map(acts.map((act) => [act.id, act])).values()].filter(({ id }) => id !== asked.id)
      const neighbours = neighboursOf(unique, law)
      const answer = forecast(asked.situation, neighbours, choice)
      const { final, court, number } = asked.facts ?? { final: null, court: null, number: null }
      const deviation = final ? deviationOf(final, asked.situation, neighbours, choice, { court, number }) : null
      if (values.json === true) io.out(JSON.stringify({ forecast: answer, deviation }))
      else {
        const { measured } = answer
        io.out(`n = ${answer.n} (worth ${answer.effective.toFixed(0)}); limits: ${answer.limits.join(', ') || '—'}`)
        for (const kind of answer.kinds)
          io.out(`  ${kind.kind.padEnd(26)}${percent(kind.probability)} [${percent(kind.from)}; ${percent(kind.to)}]`)
        for (const a of answer.amounts)
          io.out(
            `  ${a.kind}: ${a.low} – ${a.median} – ${a.high} (n = ${a.n}${a.coverage === null ? '' : `, ${percent(a.coverage)} of left-out acts inside`})`,
          )
        io.out(
          `measured on ${measured.n} acts left out: accuracy ${percent(measured.accuracy)}, most common ${percent(measured.mostCommonAccuracy)}, Brier ${measured.brier.toFixed(3)}, ECE ${measured.ece.toFixed(3)}`,
        )
        for (const place of deviation?.places ?? [])
          io.out(
            `  ${place.scope}: n = ${place.n}, lower: ${place.below === null ? '—' : `${percent(place.below.share)} [${percent(place.below.from)}; ${percent(place.below.to)}]`}`,
          )
      }
      return EXIT.ok
    }),
  )
}
