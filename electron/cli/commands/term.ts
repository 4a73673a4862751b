/** `ukim term`: the last day of a term. */
import { isIsoDate } from '../../../shared/time/date.ts'
import { termEnd } from '../../../shared/time/term.ts'
import { dateOf, numberOf, readArguments, required } from '../arguments.ts'
import type { Command } from '../command.ts'
import { commandError, EXIT } from '../io.ts'

const USAGE = 'term --start YYYY-MM-DD [--years N] [--months N] [--days N] [--credit DAYS] [--json]'

export const term: Command = {
  help: `ukim ${USAGE} [--lang kk|ru|en]

The last day of a term that begins on --start, which is its first day: a day is taken off, years and months are added
(to the end of a shorter month), then days; --credit then moves the end back. Half a day of credit counts as a whole one.
Prints the date, or {"end": "YYYY-MM-DD"} with --json. Chains of terms: see "ukim term-all --help".

Exit codes: 0 printed, 2 the call is wrong.`,
  async run(args, io) {
    const { values } = readArguments(
      args,
      {
        start: { type: 'string' },
        years: { type: 'string' },
        months: { type: 'string' },
        days: { type: 'string' },
        credit: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
      { min: 0, max: 0, usage: USAGE },
    )
    const start = dateOf(required(values.start, '--start', USAGE), '--start')
    const years = numberOf(values.years, '--years', 'whole') ?? 0
    const months = numberOf(values.months, '--months', 'whole') ?? 0
    const days = numberOf(values.days, '--days', 'whole') ?? 0
    const credit = numberOf(values.credit, '--credit', 'half') ?? 0
    if (years + months + days === 0) throw commandError('termNeedsLength')
    const end = termEnd({ start, years, months, days, credit })
    if (!isIsoDate(end)) throw commandError('termTooFar')
    io.out(values.json ? JSON.stringify({ end }) : end)
    return EXIT.ok
  },
}
