/** `ukim archive picture`: what courts did in a selection. */
import { writeFileSync } from 'node:fs'
import { ARCHIVE_OPTIONS, programGlossary, withArchive } from '../../../cli/commands/archive/open.ts'
import { readArguments } from '../../../cli/arguments.ts'
import { commandError, EXIT, languageOf } from '../../../cli/io.ts'
import type { Io } from '../../../cli/io.ts'
import { toCsv } from '../../../documents/tables/csv.ts'
import { reportToPdf } from '../../../documents/tables/pdf.ts'
import type { Report, ReportTable } from '../../../documents/tables/report.ts'
import { toXlsx } from '../../../documents/tables/xlsx.ts'
import { loadBuiltInLaw } from '../../../law/load.ts'
import { ArchiveSearch } from '../../search/search.ts'
import { pictureReport } from '../picture-report.ts'
import type { Asked } from '../../../../shared/language/practice/asked.ts'
import { picture } from '../practice.ts'
import { percent, told } from './shared.ts'

const USAGE =
  'archive picture (--article N [--part N] [--from DATE] [--to DATE] [--court NAME] | --query TEXT) --db FILE [--single] [--csv FILE] [--xlsx FILE] [--pdf FILE]'

export const pictureHelp = `ukim ${USAGE}
  Kinds and amounts of punishment for an article (or its part) or for the acts of a search, the non-custodial ones among them,
  each edition of the law apart, with n, the period, what was left out and why, and what higher courts did. Cells under five
  are not shown. --single leaves out acts with other charges beside; --csv, --xlsx and --pdf write the same figures with the
  same warnings.`

const WIDTH = 40

function shown(value: string | number | null, kind: ReportTable['columns'][number]['kind']): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return kind === 'share' ? percent(value) : String(value)
}

function tell(report: Report, io: Io): void {
  io.out(report.title)
  for (const [name, value] of report.facts) io.out(`${name}: ${value}`)
  for (const { title, note, columns, rows } of report.tables) {
    io.out('')
    io.out(note === null ? title : `${title} (${note})`)
    for (const row of rows) {
      const [first = '', ...rest] = row.flatMap((value, i) => {
        const kind = columns[i]?.kind ?? 'text'
        return kind === 'bar' ? [] : [shown(value, kind)]
      })
      io.out(`  ${first.padEnd(WIDTH)} ${rest.map((cell) => cell.padStart(12)).join(' ')}`.trimEnd())
    }
  }
  io.out('')
  io.out(`${report.warnings.title}:`)
  for (const item of report.warnings.items) io.out(`  · ${item}`)
}

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
      query: { type: 'string' },
      single: { type: 'boolean' },
      csv: { type: 'string' },
      xlsx: { type: 'string' },
      pdf: { type: 'string' },
    },
    { min: 0, max: 0, usage: USAGE },
  )
  const language = languageOf(values.lang, io)
  const { article, part = null, from = null, to = null, court = null, query } = values
  if ((article === undefined) === (query === undefined))
    throw commandError('optionMissing', { option: '--article | --query', usage: USAGE })
  const selection =
    query === undefined
      ? ({ by: 'article', article: article ?? '', part, from, to, court } as const)
      : ({ by: 'query', text: query } as const)
  const asked: Asked = { by: selection, singleCharge: values.single === true }
  return withArchive(values, USAGE, {}, (db) =>
    told(async () => {
      const search = new ArchiveSearch(db, programGlossary())
      const context = { db, law: loadBuiltInLaw(), search, stopped: () => false }
      const { milliseconds: _time, ...drawn } = picture(context, { selection, singleCharge: asked.singleCharge })
      const report = pictureReport(drawn, asked, language, io.today())
      if (values.csv !== undefined) writeFileSync(values.csv, toCsv(report))
      if (values.xlsx !== undefined) writeFileSync(values.xlsx, await toXlsx(report))
      if (values.pdf !== undefined) writeFileSync(values.pdf, reportToPdf(report, io.now()))
      if (values.json === true) io.out(JSON.stringify(drawn))
      else tell(report, io)
      return drawn.n > 0 ? EXIT.ok : EXIT.negative
    }),
  )
}
