/** `ukim archive picture`: what courts did in a selection. */
import { writeFileSync } from 'node:fs'
import { ARCHIVE_OPTIONS, withArchive } from '../../../cli/commands/archive/open.ts'
import { readArguments, required } from '../../../cli/arguments.ts'
import { EXIT } from '../../../cli/io.ts'
import type { Io } from '../../../cli/io.ts'
import { loadBuiltInLaw } from '../../../law/load.ts'
import { selectActs } from '../acts.ts'
import { pictureCsv, pictureOf } from '../picture.ts'
import { percent, told } from './shared.ts'

const USAGE =
  'archive picture --article N [--part N] --db FILE [--from DATE] [--to DATE] [--court NAME] [--single] [--csv FILE]'

export const pictureHelp = `ukim ${USAGE}
  Kinds and amounts of punishment for an article (or its part), the non-custodial ones among them, each edition of the law
  apart, with n, the period, what was left out and why, and what higher courts did. Cells under five are not shown.
  --single leaves out acts with other charges beside; --csv writes the table for a spreadsheet.`

export async function runPicture(args: string[], io: Io): Promise<number> {
  const { values } = readArguments(
    args,
    {
      ...ARCHIVE_OPTIONS,
      article: { type: 'string' },
      part: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      court: { type: 'string' },
      single: { type: 'boolean' },
      csv: { type: 'string' },
    },
    { min: 0, max: 0, usage: USAGE },
  )
  const article = required(values.article, '--article', USAGE)
  return withArchive(values, USAGE, {}, (db) =>
    told(() => {
      const { part, from, to, court } = values
      const { acts } = selectActs(db, { article, part, from, to, court })
      const picture = pictureOf(acts, loadBuiltInLaw(), {
        charges: [{ article, part: part ?? null }],
        singleCharge: values.single === true,
      })
      if (values.csv !== undefined) writeFileSync(values.csv, pictureCsv(picture))
      if (values.json === true) io.out(JSON.stringify(picture))
      else {
        io.out(
          `n = ${picture.n}; excluded: ${JSON.stringify(picture.excluded)}; confirmed by a person: ${picture.confirmed}; generated: ${picture.generated}`,
        )
        for (const period of picture.periods) {
          io.out(
            `${period.from ?? '…'} – ${period.to ?? '…'}  (n = ${period.n}, ${period.first ?? ''} – ${period.last ?? ''})`,
          )
          for (const cell of period.kinds) {
            const amount = period.amounts.find(({ kind }) => kind === cell.kind)
            const share =
              cell.share === null
                ? '<5'
                : `${cell.n}  ${percent(cell.share)} [${percent(cell.from ?? 0)}; ${percent(cell.to ?? 1)}]`
            io.out(
              `  ${cell.kind.padEnd(26)}${share}${amount ? `  ${amount.q25} – ${amount.median} – ${amount.q75}` : ''}`,
            )
          }
        }
        io.out(
          `higher courts: n = ${picture.fate.n}  ${picture.fate.results.map(({ result, n }) => `${result} ${n ?? '<5'}`).join(', ')}`,
        )
      }
      return picture.n > 0 ? EXIT.ok : EXIT.negative
    }),
  )
}
