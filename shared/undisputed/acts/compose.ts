/**
 * The two drafts of an exit ban: the stamp on the bailiff's own resolution (CivPC 252(4), no reasons) and the reasoned
 * ruling of refusal (elements of CivPC 269(1)). Both are always possible: the judge decides, the draft never does.
 */
import { ACT_FORMAT } from '../../acts/document.ts'
import type { ActDocument, ActKind, ActLanguage } from '../../acts/document.ts'
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import type { Assessment } from '../types.ts'
import { CONDITION_WORDS } from '../words/conditions.ts'
import { sayRemark } from '../words/remarks.ts'
import { shortName } from '../../language/grammar/ru-names.ts'
import type { Book, Facts } from './book.ts'
import type { CourtFacts } from './facts.ts'
import { kazakh } from './kk.ts'
import { russian } from './ru.ts'
import { newSheet, or } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** The slot of the mark that a draft carries until it is signed. */
export const MACHINE_ORIGIN = 'machineOrigin'

export interface DraftOptions {
  language: ActLanguage
  /** The language the court works in: the act in the other one is a translation. */
  courtLanguage?: ActLanguage
}

const FACTS_OF: Readonly<Record<string, readonly string[]>> = {
  resolutionComplete: ['/resolution'],
  courtOfPlace: ['/courtOfPlace'],
  materials: ['/materials'],
  person: ['/debtor'],
  ground: ['/document', '/periodic', '/decidedOn'],
  notice: ['/notice'],
  noticeTerm: ['/notice/deliveredOn', '/decidedOn'],
  proceedingsAlive: ['/proceedings'],
}

function head(sheet: Sheet, book: Book): void {
  sheet.add(MACHINE_ORIGIN, book.machineOrigin, { style: 'note' })
}

function dateLine(sheet: Sheet, book: Book, { material, court }: Facts, language: ActLanguage): void {
  sheet.cells(
    'dateLine',
    [
      book.date(material.decidedOn, '/decidedOn'),
      book.number(court.number),
      or(court.place[language], 'place', `/place/${language}`),
    ],
    { style: 'dateLine', facts: ['/decidedOn'], articles: ['CivPC 269(1)'] },
  )
}

function signature(sheet: Sheet, book: Book, { court }: Facts, article: string): void {
  sheet.cells('signature', [book.judgePost, or(court.judge, 'judge', '/judge', shortName)], {
    style: 'signature',
    facts: ['/judge'],
    articles: [article],
  })
}

function document(
  kind: ActKind,
  name: string,
  sheet: Sheet,
  { material, court }: Facts,
  { language, courtLanguage = language }: DraftOptions,
): ActDocument {
  const number = kind === 'exitBanStamp' ? material.resolution.number : court.number
  return {
    format: ACT_FORMAT,
    kind,
    language,
    translation: language !== courtLanguage,
    title: number === null ? name : `${name} № ${number}`,
    number,
    date: material.decidedOn,
    court: court.court[language] ?? '',
    judge: court.judge,
    defendants: [],
    blocks: sheet.blocks,
    missing: sheet.missing,
  }
}

const bookOf = (language: ActLanguage): Book => (language === 'kk' ? kazakh : russian)

/**
 * The stamp for the resolution. What stands against it (a condition not met or unclear, a question of the law) is put to
 * the judge as a placeholder, so that the stamp cannot be signed before the judge has answered it.
 */
export function composeStamp(
  material: ExitBanMaterial,
  assessment: Assessment,
  court: CourtFacts,
  options: DraftOptions,
): ActDocument {
  const { language } = options
  const book = bookOf(language)
  const facts: Facts = { material, court }
  const sheet = newSheet(language)
  head(sheet, book)
  sheet.add('title', book.stampTitle, { style: 'title', articles: ['CivPC 252(4)'] })
  sheet.add('stampCourt', book.stampCourt(facts), {
    facts: [`/court/${language}`, '/judge'],
    articles: ['CivPC 252(4)'],
  })
  sheet.add('stampResolution', book.stampResolution(facts), {
    facts: ['/resolution', '/debtor'],
    articles: ['CivPC 252(1)'],
  })
  for (const { code, status, articles } of assessment.conditions) {
    if (status === 'met') continue
    const fact = FACTS_OF[code]?.[0] ?? ''
    const name = CONDITION_WORDS[code]?.[language] ?? code
    sheet.add(
      'openPoint',
      { open: book.openCondition(name), fact },
      { key: code, facts: FACTS_OF[code] ?? [], articles },
    )
  }
  for (const [index, question] of assessment.questions.entries())
    sheet.add('openQuestion', { open: sayRemark(question, language), fact: '/document' }, { key: index + 1 })
  dateLine(sheet, book, facts, language)
  signature(sheet, book, facts, 'CivPC 252(4)')
  return document('exitBanStamp', book.stampName, sheet, facts, options)
}

/**
 * The reasoned ruling of refusal. Each condition that is not met is named with its dates and figures; what is unclear is
 * put to the judge as a placeholder; where every condition is met the judge's own reasons are asked for.
 */
export function composeRefusal(
  material: ExitBanMaterial,
  assessment: Assessment,
  court: CourtFacts,
  options: DraftOptions,
): ActDocument {
  const { language } = options
  const book = bookOf(language)
  const facts: Facts = { material, court }
  const sheet = newSheet(language)
  const failed = assessment.conditions.filter(({ status }) => status === 'notMet')
  const unclear = assessment.conditions.filter(({ status }) => status === 'unclear')
  const papers = Object.entries(material.materials)
  head(sheet, book)
  sheet.add('title', book.rulingTitle, { style: 'title', articles: ['CivPC 269(1)'] })
  sheet.add('subtitle', book.rulingSubtitle, { style: 'subtitle', articles: ['CivPC 269(1)'] })
  dateLine(sheet, book, facts, language)
  sheet.add('request', book.request(facts), {
    facts: [`/court/${language}`, '/judge', '/receivedOn', '/resolution', '/debtor'],
    articles: ['CivPC 269(1)'],
  })
  sheet.add('turn1', book.found, { style: 'turn' })
  sheet.add('claim', book.claim(facts), {
    facts: ['/document', '/periodic', '/claimant'],
    articles: ['CivPC 269(1)'],
  })
  sheet.add('rule', book.rule(), { articles: ['Law 33(1)', 'CivPC 252'] })
  sheet.add(
    'papers',
    book.papers(
      papers.flatMap(([key, given]) => (given === true ? [key] : [])),
      papers.flatMap(([key, given]) => (given === false ? [key] : [])),
    ),
    { facts: ['/materials'], articles: ['CivPC 252(2)'] },
  )
  // Where the term has run short its own paragraph tells the day of the notice.
  if (material.notice.deliveredOn !== null && !failed.some(({ code }) => code === 'noticeTerm'))
    sheet.add('notice', book.notice(facts), { facts: ['/notice/deliveredOn'], articles: ['Law 33(1)'] })
  for (const finding of failed)
    sheet.add('reason', book.failed(finding, facts), {
      key: finding.code,
      facts: FACTS_OF[finding.code] ?? [],
      articles: finding.articles,
    })
  for (const { code, articles } of unclear) {
    const name = CONDITION_WORDS[code]?.[language] ?? code
    sheet.add('openPoint', { open: book.openCondition(name), fact: FACTS_OF[code]?.[0] ?? '' }, { key: code, articles })
  }
  if (failed.length === 0 && unclear.length === 0)
    sheet.add('reason', { gap: 'reasons', fact: '/reasons' }, { articles: ['CivPC 269(1)'] })
  else sheet.add('conclusion', book.conclusion(failed.length + unclear.length), { articles: ['Law 33(1)'] })
  sheet.add('law', book.law, { articles: ['CivPC 252', 'CivPC 268', 'CivPC 269'] })
  sheet.add('turn2', book.decided, { style: 'turn' })
  sheet.add('refuse', book.refuse(facts), { facts: ['/resolution', '/debtor'], articles: ['CivPC 252(4)'] })
  sheet.add('copies', book.copies, { articles: ['CivPC 271'] })
  sheet.add('appeal', book.appeal(facts), {
    facts: [`/appealCourt/${language}`, '/complaintWorkingDays'],
    articles: ['CivPC 252(5)', 'CivPC 429'],
  })
  signature(sheet, book, facts, 'CivPC 269(1)')
  return document('exitBanRefusal', book.rulingName, sheet, facts, options)
}

/** The act as it is signed: the mark of machine origin goes once a judge takes it on. */
export function withoutMachineMark(act: ActDocument): ActDocument {
  return { ...act, blocks: act.blocks.filter((block) => block.slot !== MACHINE_ORIGIN) }
}

/** True while the act says that a program wrote it. */
export function hasMachineMark(act: ActDocument): boolean {
  return act.blocks.some((block) => block.slot === MACHINE_ORIGIN)
}
