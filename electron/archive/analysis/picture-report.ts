/** A picture as a report: the same figures and the same warnings for CSV, XLSX, PDF and the terminal. */
import { sayAmount, UNIT_OF_KIND } from '../../../shared/language/explain/amounts.ts'
import { NBSP } from '../../../shared/language/grammar/figures.ts'
import {
  EXCLUSION_NAMES,
  PICTURE_LIMIT_WORDS,
  RESULT_NAMES,
  REVIEW_NAMES,
} from '../../../shared/language/practice/names.ts'
import { askedText, dayText, editionText } from '../../../shared/language/practice/asked.ts'
import type { Asked, Charge } from '../../../shared/language/practice/asked.ts'
import { word } from '../../../shared/language/practice/report.ts'
import type { Language } from '../../../shared/language/say.ts'
import type { MainKind } from '../../../shared/case/kinds.ts'
import type { Cell, Report, ReportTable } from '../../documents/tables/report.ts'
import type { Amounts, Period, Picture } from './picture.ts'

export function amountText(value: number, kind: MainKind, language: Language): string {
  return sayAmount(value, UNIT_OF_KIND[kind], language).replaceAll(NBSP, ' ')
}

function kindsTable(period: Period, charge: Charge | null, language: Language): ReportTable {
  const w = (key: Parameters<typeof word>[1]): string => word(language, key)
  const acts = word(language, 'acts', { first: dayText(period.first), last: dayText(period.last) })
  return {
    title: `${w('kinds')}: ${editionText(period, charge !== null, language)}`,
    note: `n = ${period.n}; ${acts}`,
    columns: [
      { title: w('kind'), kind: 'text' },
      { title: w('number'), kind: 'number' },
      { title: w('share'), kind: 'share' },
      { title: w('low'), kind: 'share' },
      { title: w('high'), kind: 'share' },
      { title: '', kind: 'bar' },
    ],
    rows: period.kinds.map(({ kind, n, share, from, to }): Cell[] => [
      RESULT_NAMES[kind][language],
      n ?? w('held'),
      share,
      from,
      to,
      share,
    ]),
  }
}

function amountsTable(period: Period, charge: Charge | null, language: Language): ReportTable[] {
  if (period.amounts.length === 0) return []
  const w = (key: Parameters<typeof word>[1]): string => word(language, key)
  const shown = (value: number, kind: MainKind): string => amountText(value, kind, language)
  return [
    {
      title: `${w('amounts')}: ${editionText(period, charge !== null, language)}`,
      note: null,
      columns: [
        { title: w('kind'), kind: 'text' },
        { title: 'n', kind: 'number' },
        { title: w('q25'), kind: 'text' },
        { title: w('median'), kind: 'text' },
        { title: w('q75'), kind: 'text' },
      ],
      rows: period.amounts.map(({ result, kind, n, q25, median, q75 }): Cell[] => [
        RESULT_NAMES[result][language],
        n,
        ...[q25, median, q75].map((value) => shown(value, kind)),
      ]),
    },
    {
      title: `${w('steps')}: ${editionText(period, charge !== null, language)}`,
      note: null,
      columns: [
        { title: w('kind'), kind: 'text' },
        { title: w('from'), kind: 'text' },
        { title: w('to'), kind: 'text' },
        { title: w('number'), kind: 'number' },
        { title: '', kind: 'bar' },
      ],
      rows: period.amounts.flatMap(({ result, kind, n, bins }: Amounts): Cell[][] =>
        bins
          .filter((bin) => bin.n !== 0)
          .map((bin): Cell[] => [
            RESULT_NAMES[result][language],
            shown(bin.from, kind),
            shown(bin.to, kind),
            bin.n ?? w('held'),
            bin.n === null ? null : bin.n / n,
          ]),
      ),
    },
  ]
}

/** @param at day of the report */
export function pictureReport(
  picture: Picture & { charge: Charge | null },
  asked: Asked,
  language: Language,
  at: string,
): Report {
  const w = (key: Parameters<typeof word>[1]): string => word(language, key)
  const { n, marks, looked, excluded, fate, charge } = picture
  const left = Object.entries(excluded)
  return {
    language,
    title: w('title'),
    facts: [
      [w('selection'), askedText(asked, language)],
      [w('counted'), String(n)],
      [w('selected'), String(picture.selected)],
      ...(picture.generated > 0 ? [[w('generated'), String(picture.generated)] satisfies [string, string]] : []),
      [w('facts'), word(language, 'factsLine', { ...marks, looked, n })],
      [w('made'), dayText(at)],
    ],
    warnings: { title: w('unknown'), items: picture.limits.map((limit) => PICTURE_LIMIT_WORDS[limit][language]) },
    tables: [
      ...picture.periods.flatMap((period) => [
        kindsTable(period, charge, language),
        ...amountsTable(period, charge, language),
      ]),
      {
        title: w('fate'),
        note: word(language, 'fateLine', { linked: fate.linked ?? w('held'), n: fate.n }),
        columns: [
          { title: w('kind'), kind: 'text' },
          { title: w('number'), kind: 'number' },
        ],
        rows: fate.results.map(({ result, n: count }): Cell[] => [REVIEW_NAMES[result][language], count ?? w('held')]),
      },
      ...(left.length === 0
        ? []
        : [
            {
              title: w('excluded'),
              note: null,
              columns: [
                { title: w('why'), kind: 'text' },
                { title: w('number'), kind: 'number' },
              ],
              rows: left.map(([why, count]): Cell[] => [
                EXCLUSION_NAMES[why as keyof typeof EXCLUSION_NAMES][language],
                count,
              ]),
            } satisfies ReportTable,
          ]),
    ],
    barsAlt: w('chart'),
    source: w('source'),
    page: w('page'),
  }
}
