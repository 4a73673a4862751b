/** `ukim check`: the case file first, then the judge's choice against the law. */
import { cliSays } from '../../../shared/language/explain/cli.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { loadBuiltInLaw } from '../../law/load.ts'
import { dayOf, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { loadCase } from '../files.ts'
import { EXIT, languageOf } from '../io.ts'

const USAGE = 'check FILE [--json] [--today YYYY-MM-DD]'

export const check: Command = {
  help: `ukim ${USAGE} [--lang kk|ru|en]

Reads the case (form, articles), then holds the judge's choice against the guidance. One line for each violation:
  error|warning CODE ARTICLES /place/in/the/file: sentence
--json prints an array of { defendant, code, severity, articles, about, says } instead.
A case without a choice passes, with a remark on stderr.

Exit codes: 0 no error (there may be warnings), 1 at least one error, 2 the case cannot be read or the call is wrong.`,
  async run(args, io) {
    const { values, positionals } = readArguments(
      args,
      { json: { type: 'boolean' }, today: { type: 'string' }, lang: { type: 'string' } },
      { min: 1, max: 1, usage: USAGE },
    )
    const law = loadBuiltInLaw()
    const today = dayOf(values.today, io)
    const file = positionals[0] ?? ''
    const language = languageOf(values.lang, io)
    const theCase = loadCase(file, law)
    const answers = guide(theCase, law, today)
    const violations = answers.flatMap((answer) =>
      answer.check.map((violation) => ({ defendant: answer.defendant, ...violation })),
    )
    if (values.json) io.out(JSON.stringify(violations, null, 2))
    else
      for (const { severity, code, articles, about, says } of violations)
        io.out(
          `${[severity, code, articles.join(','), about].filter((word) => word !== '').join(' ')}: ${says[language]}`,
        )
    for (const defendant of theCase.defendants)
      if (defendant.choice === null)
        io.err(cliSays('noChoice', { file, defendant: defendant.name.last || defendant.id })[language])
    const wrong = violations.some((violation) => violation.severity === 'error')
    if (!wrong && violations.length === 0 && !values.json && theCase.defendants.some((d) => d.choice !== null))
      io.out(cliSays('agrees', { file })[language])
    return wrong ? EXIT.negative : EXIT.ok
  },
}
