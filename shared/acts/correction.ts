/**
 * The supplementary resolution: how a signed act is corrected without touching it. It names the old act and says what
 * reads otherwise (CPC 406-1 before the entry into force, 476 23) after it).
 */
import { z } from 'zod'
import type { CaseFile } from '../case/schema.ts'
import type { Law } from '../law/types.ts'
import type { Guidance } from '../sentencing/guidance.ts'
import { addClosing } from './common-blocks.ts'
import { documentOf } from './compose.ts'
import { contextOf, type ComposeOptions } from './context.ts'
import type { ActDocument } from './document.ts'
import { ownParagraphs } from './narrative.ts'
import { gap } from './pieces.ts'
import { newSheet, type Sheet } from './sheet.ts'
import type { Slot } from './slots.ts'
import { isIsoDate } from '../time/date.ts'
import type { GapCode } from './words/gaps.ts'
import type { CorrectedAct } from './words/phrasebook.ts'

/** What the judge says of a correction, in the language of the act. */
export interface CorrectionFacts {
  of: CorrectedAct
  /** Whether the corrected act is in force; null: not known yet. */
  entered: boolean | null
  /** What is wrong, in the judge's words. */
  slip: CaseFile['narrative']['facts']
  /** How it is to read. */
  correction: CaseFile['narrative']['facts']
}

const words = z.string().max(20_000).nullable().default(null)

/** The same as a file may hold it: what is absent is not known yet. */
export const correctionSchema = z.strictObject({
  of: z.strictObject({
    kind: z.enum(['verdict', 'resolution']),
    date: z.string().refine(isIsoDate, { error: 'date' }).nullable().default(null),
    number: z.string().max(200).nullable().default(null),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .nullable()
      .default(null),
  }),
  entered: z.boolean().nullable().default(null),
  slip: words,
  correction: words,
})

function addOwn(sheet: Sheet, slot: Slot, lead: string, words: CorrectionFacts['slip'], missing: GapCode): void {
  const fact = `/correction/${slot}`
  const own = ownParagraphs(words)
  sheet.add(slot, own.length > 0 ? lead : [lead, ' ', gap(missing, fact)], { facts: [fact] })
  for (const [i, paragraph] of own.entries())
    sheet.add(slot, paragraph.runs, {
      key: ['own', i + 1],
      own: true,
      facts: [fact],
      ...(paragraph.number === undefined ? {} : { number: paragraph.number, style: 'item' as const }),
    })
}

/** Composes the resolution that corrects one signed act of the case, about all its defendants. */
export function composeCorrection(
  file: CaseFile,
  guidance: readonly Guidance[],
  law: Law,
  options: ComposeOptions & { correction: CorrectionFacts },
): ActDocument {
  const context = contextOf(file, guidance, law, options)
  const { book, parties, language } = context
  const { of, entered, slip, correction } = options.correction
  const sheet = newSheet(language, options.fills, language !== file.language)
  sheet.add('title', book.fixed.supplementaryTitle, { style: 'title' })
  sheet.add('subtitle', book.supplementarySubtitle(of.kind), { style: 'subtitle' })
  if (language !== file.language)
    sheet.add(
      'translation',
      { text: book.translation('supplementaryResolution', file.language), italic: true },
      { style: 'note', facts: ['/language'] },
    )
  const place = file.court.place[language]
  sheet.cells(
    'dateLine',
    [
      // The day of the resolution is its own, not the day of the verdict: the judge writes it.
      gap('actDate', '/correction/date'),
      book.number(file.number),
      place === '' ? gap('place', `/court/place/${language}`) : place,
    ],
    { style: 'dateLine', facts: ['/number', `/court/place/${language}`] },
  )
  sheet.add('court', book.court(file.court.name[language], file.court.judge, {}), {
    facts: [`/court/name/${language}`, '/court/judge'],
  })
  sheet.add('hearing', book.supplementaryHearing(of.kind, parties.length), { facts: ['/correction/of'] })
  for (const { d, who, at } of parties)
    sheet.add('defendant', book.defendantName(who), { key: [d.id], facts: [`${at}/name`] })
  sheet.add('turn1', book.fixed.found, { style: 'turn' })
  sheet.add('correctedAct', book.correctedAct(of, '/correction/of'), { facts: ['/correction/of'] })
  addOwn(sheet, 'slip', book.slipLead(of.kind), slip, 'slip')
  sheet.add('law', book.supplementaryLaw(entered, '/correction/entered'), { facts: ['/correction/entered'] })
  sheet.add('turn2', book.fixed.resolved, { style: 'turn' })
  addOwn(sheet, 'correction', book.correctionLead(of.kind), correction, 'correction')
  sheet.add('unchanged', book.unchanged(of.kind), {})
  addClosing(sheet, context, parties, 'supplementaryResolution')
  return { ...documentOf(context, sheet, 'supplementaryResolution', parties), date: null }
}
