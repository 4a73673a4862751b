/**
 * The ruling that corrects a slip of the pen in a signed act of an undisputed matter. The old act stays as it is and is
 * named by its title, day and hash. Which article of the Civil Procedure Code it rests on, and how it is appealed, was not
 * read: both are the judge's words, and placeholders until then.
 */
import type { ActDocument, ActLanguage } from '../../acts/document.ts'
import type { IsoDate } from '../../time/date.ts'
import { kkBody } from '../../language/grammar/kk-names.ts'
import { nameParts, ruNameText, sexOfName, shortName } from '../../language/grammar/ru-names.ts'
import type { CourtFacts } from './facts.ts'
import { dateLine, framed, machineMark, signature } from './frame.ts'
import type { Frame } from './frame.ts'
import { kazakh } from './kk.ts'
import { russian } from './ru.ts'
import { newSheet, or } from './sheet.ts'
import type { Piece } from './sheet.ts'

/** The act that is corrected. */
export interface CorrectedMaterialAct {
  /** As the registry names it: «Ұйғарым № 118». */
  title: string
  signedOn: IsoDate
  /** SHA-256 of the signed file, or of the content of its detached signature. */
  sha256: string
}

/** What the judge says, in the language of the corrected act; blank is not known yet. */
export interface SlipWords {
  /** Day of the ruling itself. */
  date: IsoDate | null
  slip: string
  correction: string
  /** The norm it rests on. */
  law: string
  appeal: string
}

interface CorrectionBook {
  subtitle: string
  request(court: CourtFacts): Piece
  corrected(act: CorrectedMaterialAct, day: Piece): Piece
  slip: string
  law(words: Piece): Piece
  reads: string
  unchanged: string
}

const KK: CorrectionBook = {
  subtitle: 'қол қойылған актідегі қате жазуды түзету туралы',
  request: ({ court, judge }) => [
    or(court.kk, 'court', '/court/kk', (text) => kkBody(text, 'genitive')),
    ' судьясы ',
    or(judge, 'judge', '/judge', shortName),
    ' қол қойылған актідегі қате жазуды түзету туралы мәселені қарап,',
  ],
  corrected: ({ title, sha256 }, day) => [
    'Түзетілетін акт: ',
    title,
    ', қол қойылған күні — ',
    day,
    `; файлдың SHA-256 таңбасы: ${sha256}.`,
  ],
  slip: 'Актіде қате жазу жіберілген:',
  law: (words) => [words, ' басшылыққа алып, сот'],
  reads: 'Қате жазу түзетілсін, былай оқылсын:',
  unchanged: 'Актінің қалған бөлігі өзгеріссіз қалады.',
}

const RU: CorrectionBook = {
  subtitle: 'об исправлении описки в подписанном акте',
  request: ({ court, judge }) => [
    or(court.ru, 'court', '/court/ru'),
    ' в составе судьи ',
    or(judge, 'judge', '/judge', (text) => ruNameText(shortName(text), 'genitive', sexOfName(nameParts(text)))),
    ', рассмотрев вопрос об исправлении описки в подписанном акте,',
  ],
  corrected: ({ title, sha256 }, day) => [
    'Исправляется акт: ',
    title,
    ', подписанный ',
    day,
    `; SHA-256 файла: ${sha256}.`,
  ],
  slip: 'В акте допущена описка:',
  law: (words) => ['Руководствуясь ', words, ', суд'],
  reads: 'Описку исправить, читать:',
  unchanged: 'В остальной части акт остаётся без изменений.',
}

const BOOKS = { kk: [KK, kazakh], ru: [RU, russian] } as const

/** The judge's own words, a paragraph a line; a placeholder where there are none. */
function own(frame: Frame, slot: string, lead: string, words: string, gap: 'slip' | 'slipReads'): void {
  const lines = words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const fact = `/correction/${slot}`
  frame.sheet.add(slot, lines.length === 0 ? [lead, ' ', { gap, fact }] : lead, {
    facts: [fact],
    articles: ['CivPC 269(1)'],
  })
  for (const [i, line] of lines.entries()) frame.sheet.add(slot, line, { key: i + 1, facts: [fact] })
}

/** Composes the correcting ruling; `missing` is empty once every place is filled. */
export function composeSlipRuling(
  act: CorrectedMaterialAct,
  words: SlipWords,
  court: CourtFacts,
  language: ActLanguage,
): ActDocument {
  const [book, common] = BOOKS[language]
  const sheet = newSheet(language)
  const frame: Frame = { sheet, book: common, language, court, decidedOn: words.date }
  machineMark(frame)
  sheet.add('title', common.rulingTitle, { style: 'title', articles: ['CivPC 269(1)'] })
  sheet.add('subtitle', book.subtitle, { style: 'subtitle', articles: ['CivPC 269(1)'] })
  dateLine(frame, 'CivPC 269(1)')
  sheet.add('request', book.request(court), {
    facts: [`/court/${language}`, '/judge'],
    articles: ['CivPC 269(1)'],
  })
  sheet.add('turn1', common.found, { style: 'turn' })
  sheet.add('correctedAct', book.corrected(act, common.date(act.signedOn, '/correction/of')), {
    facts: ['/correction/of'],
    articles: ['CivPC 269(1)'],
  })
  own(frame, 'slip', book.slip, words.slip, 'slip')
  sheet.add('law', book.law(or(words.law, 'slipLaw', '/correction/law')), { articles: ['CivPC 268', 'CivPC 269'] })
  sheet.add('turn2', common.decided, { style: 'turn' })
  own(frame, 'correction', book.reads, words.correction, 'slipReads')
  sheet.add('unchanged', book.unchanged)
  sheet.add('appeal', or(words.appeal, 'appealOrder', '/correction/appeal'), { articles: ['CivPC 269(1)'] })
  signature(frame, 'CivPC 269(1)')
  return framed(frame, 'slipRuling', common.rulingName, court.number, { language })
}
