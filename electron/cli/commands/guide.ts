/** `ukim guide`: what the law allows in a case, for a person or as JSON. */
import { guidanceReport } from '../../../shared/language/report/report.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { loadBuiltInLaw } from '../../law/load.ts'
import { dayOf, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { loadCase } from '../files.ts'
import { EXIT, languageOf } from '../io.ts'

const USAGE = 'guide FILE [--json] [--lang kk|ru|en] [--today YYYY-MM-DD] [--steps]'

export const guideCommand: Command = {
  help: `ukim ${USAGE}

What the Criminal Code allows in the case of FILE, for each defendant: category, grounds of release, kinds of punishment
with their bounds and bars, conditional conviction, institution, credit, payment; questions, warnings, and where the
judge's choice departs from it. Written for a person in the language of the case (or --lang), or with --json as an array
of ukim.guidance/1. --steps adds how each figure was made. --today stands in for a verdict day that is not set yet.

Exit codes: 0 answered, 2 the case cannot be read or the call is wrong.`,
  async run(args, io) {
    const { values, positionals } = readArguments(
      args,
      {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        today: { type: 'string' },
        steps: { type: 'boolean' },
      },
      { min: 1, max: 1, usage: USAGE },
    )
    const today = dayOf(values.today, io)
    const asked = values.lang === undefined ? null : languageOf(values.lang, io)
    const law = loadBuiltInLaw()
    const file = loadCase(positionals[0] ?? '', law)
    const answers = guide(file, law, today)
    if (values.json) io.out(JSON.stringify(answers, null, 2))
    else {
      const options = { language: asked ?? file.language, steps: values.steps === true }
      for (const line of guidanceReport(file, answers, law, options)) io.out(line)
    }
    return EXIT.ok
  },
}
