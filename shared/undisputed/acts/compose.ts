/**
 * The two drafts of an exit ban: the stamp on the bailiff's own resolution (CivPC 252(4), no reasons) and the reasoned
 * ruling of refusal (elements of CivPC 269(1)). Both are always possible: the judge decides, the draft never does.
 */
import type { ActDocument, ActLanguage } from '../../acts/document.ts'
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import type { Assessment } from '../types.ts'
import type { Book, Facts } from './book.ts'
import type { CourtFacts } from './facts.ts'
import { kazakh } from './kk.ts'
import { russian } from './ru.ts'
import { dateLine, framed, machineMark, openPoint, openQuestions, openWarnings, signature } from './frame.ts'
import type { DraftOptions, Frame } from './frame.ts'
import { newSheet } from './sheet.ts'

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

/** Open points of the law that could turn a missing ground into one (which year's index counts; whether documents add up). */
const GROUND_QUESTIONS: ReadonlySet<string> = new Set(['mciYear', 'severalDocuments'])

/** Warnings that bear on whether the resolution may be sanctioned. */
const STAMP_WARNINGS: ReadonlySet<string> = new Set(['resolutionInsideTerm'])

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
  const frame: Frame = { sheet, book, language, court, decidedOn: material.decidedOn }
  machineMark(frame)
  sheet.add('title', book.stampTitle, { style: 'title', articles: ['CivPC 252(4)'] })
  sheet.add('stampCourt', book.stampCourt(facts), {
    facts: [`/court/${language}`, '/judge'],
    articles: ['CivPC 252(4)'],
  })
  sheet.add('stampResolution', book.stampResolution(facts), {
    facts: ['/resolution', '/debtor'],
    articles: ['CivPC 252(1)'],
  })
  for (const finding of assessment.conditions)
    if (finding.status !== 'met') openPoint(frame, finding, FACTS_OF[finding.code] ?? [])
  openQuestions(frame, assessment, '/document')
  // The restriction may be set only after the term: a resolution dated inside it is for the judge, not for the stamp.
  openWarnings(frame, assessment, '/resolution/issuedOn', STAMP_WARNINGS)
  dateLine(frame, 'CivPC 252(4)')
  signature(frame, 'CivPC 252(4)')
  return framed(frame, 'exitBanStamp', book.stampName, material.resolution.number, options)
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
  const frame: Frame = { sheet, book, language, court, decidedOn: material.decidedOn }
  const failed = assessment.conditions.filter(({ status }) => status === 'notMet')
  const unclear = assessment.conditions.filter(({ status }) => status === 'unclear')
  const papers = Object.entries(material.materials)
  machineMark(frame)
  sheet.add('title', book.rulingTitle, { style: 'title', articles: ['CivPC 269(1)'] })
  sheet.add('subtitle', book.rulingSubtitle, { style: 'subtitle', articles: ['CivPC 269(1)'] })
  dateLine(frame, 'CivPC 269(1)')
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
  for (const finding of unclear) openPoint(frame, finding, FACTS_OF[finding.code] ?? [])
  // By the other reading of an open point the ground might be there after all.
  if (failed.some(({ code }) => code === 'ground')) openQuestions(frame, assessment, '/document', GROUND_QUESTIONS)
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
  signature(frame, 'CivPC 269(1)')
  return framed(frame, 'exitBanRefusal', book.rulingName, court.number, options)
}
