/** What every act of an undisputed matter has: the mark of origin, the line of the date, open points, the signature. */
import { ACT_FORMAT } from '../../acts/document.ts'
import type { ActDocument, ActKind, ActLanguage } from '../../acts/document.ts'
import { shortName } from '../../language/grammar/ru-names.ts'
import type { Assessment, ConditionFinding } from '../types.ts'
import { CONDITION_WORDS } from '../words/conditions.ts'
import { sayRemark } from '../words/remarks.ts'
import type { FrameBook } from './book.ts'
import type { CourtFacts } from './facts.ts'
import { or } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** The slot of the mark that a draft carries until it is signed. */
export const MACHINE_ORIGIN = 'machineOrigin'

export interface DraftOptions {
  language: ActLanguage
  /** The language the court works in: the act in the other one is a translation. */
  courtLanguage?: ActLanguage
}

/** What the parts of one act share. */
export interface Frame {
  sheet: Sheet
  book: FrameBook
  language: ActLanguage
  court: CourtFacts
  decidedOn: string | null
}

export function machineMark({ sheet, book }: Frame): void {
  sheet.add(MACHINE_ORIGIN, book.machineOrigin, { style: 'note' })
}

export function dateLine({ sheet, book, court, language, decidedOn }: Frame, article: string): void {
  sheet.cells(
    'dateLine',
    [
      book.date(decidedOn, '/decidedOn'),
      book.number(court.number),
      or(court.place[language], 'place', `/place/${language}`),
    ],
    { style: 'dateLine', facts: ['/decidedOn'], articles: [article] },
  )
}

export function signature({ sheet, book, court }: Frame, article: string): void {
  sheet.cells('signature', [book.judgePost, or(court.judge, 'judge', '/judge', shortName)], {
    style: 'signature',
    facts: ['/judge'],
    articles: [article],
  })
}

/** A condition put to the judge as a placeholder: the act is not signed before it is answered. */
export function openPoint({ sheet, book, language }: Frame, finding: ConditionFinding, facts: readonly string[]): void {
  const name = CONDITION_WORDS[finding.code]?.[language] ?? finding.code
  const open = { open: book.openCondition(name), fact: facts[0] ?? '' }
  sheet.add('openPoint', open, { key: finding.code, facts, articles: finding.articles })
}

/** Questions about the term of the judge are answered before the act, not in it. */
const BESIDE_THE_ACT = new Set(['judgeTermUnknown', 'calendarYearMissing'])

/** Questions of the law, each put to the judge as a placeholder. @param only these codes, where not all of them matter */
export function openQuestions(
  { sheet, language }: Frame,
  { questions }: Assessment,
  fact: string,
  only?: ReadonlySet<string>,
): void {
  for (const [index, question] of questions.entries())
    if (!BESIDE_THE_ACT.has(question.code) && (only?.has(question.code) ?? true))
      sheet.add('openQuestion', { open: sayRemark(question, language), fact }, { key: index + 1 })
}

/** Warnings of these codes, each put to the judge as a placeholder. */
export function openWarnings(
  { sheet, language }: Frame,
  { warnings }: Assessment,
  fact: string,
  codes: ReadonlySet<string>,
): void {
  for (const warning of warnings)
    if (codes.has(warning.code))
      sheet.add('openQuestion', { open: sayRemark(warning, language), fact }, { key: warning.code })
}

/** The act with its metadata. @param number of the court's own material, or of the paper a stamp stands on */
export function framed(
  { sheet, court, decidedOn }: Frame,
  kind: ActKind,
  name: string,
  number: string | null,
  { language, courtLanguage = language }: DraftOptions,
): ActDocument {
  return {
    format: ACT_FORMAT,
    kind,
    language,
    translation: language !== courtLanguage,
    title: number === null ? name : `${name} № ${number}`,
    number,
    date: decidedOn,
    court: court.court[language] ?? '',
    judge: court.judge,
    defendants: [],
    blocks: sheet.blocks,
    missing: sheet.missing,
  }
}

/** The act as it is signed: the mark of machine origin goes once a judge takes it on. */
export function withoutMachineMark(act: ActDocument): ActDocument {
  return { ...act, blocks: act.blocks.filter((block) => block.slot !== MACHINE_ORIGIN) }
}

/** True while the act says that a program wrote it. */
export function hasMachineMark(act: ActDocument): boolean {
  return act.blocks.some((block) => block.slot === MACHINE_ORIGIN)
}
