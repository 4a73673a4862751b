/** `ukim archive similar|picture|forecast|eval`. */
import type { Io } from '../../cli/io.ts'
import { evalHelp, runEval } from './cli/eval.ts'
import { forecastHelp, runForecast } from './cli/forecast.ts'
import { pictureHelp, runPicture } from './cli/picture.ts'
import { runSimilar, similarHelp } from './cli/similar.ts'

export interface AnalysisPart {
  help: string
  run(args: string[], io: Io): Promise<number>
}

/** Parts of `ukim archive`, by name. */
export const ANALYSIS_PARTS: Readonly<Record<'similar' | 'picture' | 'forecast' | 'eval', AnalysisPart>> = {
  similar: { help: similarHelp, run: runSimilar },
  picture: { help: pictureHelp, run: runPicture },
  forecast: { help: forecastHelp, run: runForecast },
  eval: { help: evalHelp, run: runEval },
}
