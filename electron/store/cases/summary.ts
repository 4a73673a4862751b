/** What the list of cases shows, taken from the case file when it is saved. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { fold, numberOrderKey, orderKey } from '../search/fold.ts'
import { personName } from '../search/columns.ts'
import type { CaseSummary } from '../types.ts'

export interface SummaryColumns {
  number: string | null
  language: 'kk' | 'ru'
  defendants: string
  articles: string
  stage: CaseSummary['stage']
  receivedOn: string | null
  verdictOn: string | null
  folded: string
  nameOrder: string
  numberOrder: string
}

/** "188(2)", or "100" where the article has no parts. */
export function articleLabel(count: { article: string; part: string | null }): string {
  return count.part === null ? count.article : `${count.article}(${count.part})`
}

/**
 * How far a case is. Decided: every defendant has a choice. New: nobody but its maker has touched it and nothing is
 * decided. Signed: an act is registered.
 */
export function stageOf(file: CaseFile, version: number, signed: boolean): CaseSummary['stage'] {
  if (signed) return 'signed'
  if (file.defendants.length > 0 && file.defendants.every((d) => d.choice !== null)) return 'decided'
  return version === 1 && file.defendants.every((d) => d.choice === null) ? 'new' : 'inProgress'
}

export function summaryColumns(file: CaseFile, version: number, signed: boolean): SummaryColumns {
  const names = file.defendants.map((d) => personName(d.name)).filter((name) => name !== '')
  const articles = new Set(file.defendants.flatMap((d) => d.counts.map(articleLabel)))
  return {
    number: file.number?.toWellFormed() ?? null,
    language: file.language,
    defendants: JSON.stringify(names),
    articles: JSON.stringify([...articles]),
    stage: stageOf(file, version, signed),
    receivedOn: file.receivedOn,
    verdictOn: file.verdictOn,
    folded: fold([...names, file.number ?? '', file.preTrialNumber ?? ''].join(' ')),
    nameOrder: orderKey(names[0] ?? '').toWellFormed(),
    numberOrder: numberOrderKey(file.number ?? '').toWellFormed(),
  }
}
