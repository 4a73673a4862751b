/**
 * The acts of a matter in the common format, for both outcomes: the stamp on a bailiff's resolution and the ruling that
 * refuses it (CivPC 252(4)), the ruling on a submission (Law 34), the court order and the return of its application
 * (CivPC 134-143). What the law read does not say stands as a placeholder, so such an act is never signed unread.
 */
import type { ActDocument } from '../../../acts/document.ts'
import type { Matter } from '../../matter-schema.ts'
import type { Assessment, Path, Procedure, Test } from '../../types.ts'
import type { CourtFacts } from '../facts.ts'
import { dateLine, framed, machineMark, openPoint, openQuestions, signature } from '../frame.ts'
import type { DraftOptions, Frame } from '../frame.ts'
import { newSheet } from '../sheet.ts'
import type { Piece } from '../sheet.ts'
import type { MatterBook, MatterFacts } from './book.ts'
import { kazakhMatter } from './kk.ts'
import { reasonOf } from './reason.ts'
import { ruleOf } from './rules.ts'
import { russianMatter } from './ru.ts'

/** Which of the two acts: that of the request granted, or refused. */
export type Side = 'grant' | 'refuse'

interface Draft {
  frame: Frame
  book: MatterBook
  facts: MatterFacts
  assessment: Assessment
  side: Side
  options: DraftOptions
}

/** The answers a test looks at: JSON pointers. */
function pathsOf(test: Test): Path[] {
  if ('all' in test) return test.all.flatMap(pathsOf)
  if ('any' in test) return test.any.flatMap(pathsOf)
  return Object.values(test).flatMap((value: unknown): Path[] => {
    if (typeof value === 'string' && value.startsWith('/')) return [value as Path]
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? pathsOf(value as Test) : []
  })
}

function factsOf({ procedure }: MatterFacts, code: string): Path[] {
  const condition = procedure.conditions.find((one) => one.code === code)
  return condition === undefined ? [] : pathsOf(condition.test)
}

function title({ frame }: Draft, words: string, subtitle: string | null, article: string): void {
  frame.sheet.add('title', words, { style: 'title', articles: [article] })
  if (subtitle !== null) frame.sheet.add('subtitle', subtitle, { style: 'subtitle', articles: [article] })
}

function papers({ frame, book, facts }: Draft, article: string): void {
  const given = Object.entries(facts.material.materials)
  if (given.length === 0) return
  const keys = (answer: boolean): string[] => given.flatMap(([key, value]) => (value === answer ? [key] : []))
  frame.sheet.add('papers', book.frame.papers(keys(true), keys(false)), {
    facts: ['/materials'],
    articles: [article],
  })
}

/** Why the request fails; what is unclear, and what nobody found, is put to the judge. */
function reasons({ frame, book, facts, assessment }: Draft): void {
  const failed = assessment.conditions.filter(({ status }) => status === 'notMet')
  const unclear = assessment.conditions.filter(({ status }) => status === 'unclear')
  for (const finding of failed)
    frame.sheet.add('reason', reasonOf(facts.material, finding, frame.language), {
      key: finding.code,
      facts: factsOf(facts, finding.code),
      articles: finding.articles,
    })
  for (const finding of unclear) openPoint(frame, finding, factsOf(facts, finding.code))
  if (failed.length + unclear.length === 0)
    frame.sheet.add('reason', { gap: 'reasons', fact: '/reasons' }, { articles: ['CivPC 269(1)'] })
  else
    frame.sheet.add('conclusion', book.conclusion(failed.length + unclear.length, facts), {
      articles: facts.rule.articles,
    })
}

/** Why the request is granted: the branch that is met; what stands against it is put to the judge. */
function grounds({ frame, book, facts, assessment }: Draft): void {
  for (const finding of assessment.conditions) {
    if (finding.status !== 'met') openPoint(frame, finding, factsOf(facts, finding.code))
    else if (typeof finding.figures['branch'] === 'string')
      frame.sheet.add('reason', book.ground(finding.figures['branch'], facts), {
        key: finding.code,
        facts: factsOf(facts, finding.code),
        articles: finding.articles,
      })
  }
  openQuestions(frame, assessment, '/facts')
}

function composeStampOf(draft: Draft): ActDocument {
  const { frame, book, facts, assessment, options } = draft
  machineMark(frame)
  title(draft, book.frame.stampTitle, null, 'CivPC 252(4)')
  frame.sheet.add('stampCourt', book.stampCourt(facts), {
    facts: [`/court/${frame.language}`, '/judge'],
    articles: ['CivPC 252(4)'],
  })
  frame.sheet.add('stampResolution', book.stampResolution(facts), {
    facts: ['/number', '/applicant', '/person'],
    articles: facts.rule.articles,
  })
  for (const finding of assessment.conditions)
    if (finding.status !== 'met') openPoint(frame, finding, factsOf(facts, finding.code))
  openQuestions(frame, assessment, '/facts')
  dateLine(frame, 'CivPC 252(4)')
  signature(frame, 'CivPC 252(4)')
  return framed(frame, 'sanctionStamp', book.frame.stampName, facts.material.number, options)
}

/** Introduction, reasons and rule of any ruling or order, up to the words that decide. */
function opening(draft: Draft, request: Piece, article: string): void {
  const { frame, book, facts } = draft
  dateLine(frame, 'CivPC 269(1)')
  frame.sheet.add('request', request, {
    facts: [`/court/${frame.language}`, '/judge', '/receivedOn', '/number', '/applicant', '/person'],
    articles: ['CivPC 269(1)'],
  })
  frame.sheet.add('turn1', book.frame.found, { style: 'turn' })
  frame.sheet.add('claim', book.claim(facts), {
    facts: ['/facts', '/claimant', '/person'],
    articles: ['CivPC 269(1)'],
  })
  frame.sheet.add('rule', facts.rule.rule[frame.language], { articles: facts.rule.articles })
  papers(draft, article)
}

function decision(draft: Draft, turn: string, words: Piece, article: string): void {
  draft.frame.sheet.add('turn2', turn, { style: 'turn' })
  draft.frame.sheet.add('decision', words, { facts: ['/number', '/applicant', '/person'], articles: [article] })
}

function composeSanctionRefusal(draft: Draft): ActDocument {
  const { frame, book, facts, options } = draft
  machineMark(frame)
  title(draft, book.frame.rulingTitle, book.refusalSubtitle(facts), 'CivPC 269(1)')
  opening(draft, book.request(facts), 'CivPC 252(2)')
  reasons(draft)
  frame.sheet.add('law', book.law(facts), { articles: ['CivPC 252', 'CivPC 268', 'CivPC 269'] })
  decision(draft, book.frame.decided, book.refuse(facts), 'CivPC 252(4)')
  frame.sheet.add('copies', book.copies, { articles: ['CivPC 271'] })
  frame.sheet.add('appeal', book.appeal(facts.court), {
    facts: [`/appealCourt/${frame.language}`, '/complaintWorkingDays'],
    articles: ['CivPC 252(5)', 'CivPC 429'],
  })
  signature(frame, 'CivPC 269(1)')
  return framed(frame, 'sanctionRefusal', book.frame.rulingName, facts.court.number, options)
}

/** The ruling on a submission, or on a lifting that came to the court: one kind of act, either way. */
function composeSubmissionRuling(draft: Draft): ActDocument {
  const { frame, book, facts, side, options } = draft
  const liftingOf = facts.procedure.id === 'exitBanLifting'
  machineMark(frame)
  title(draft, book.frame.rulingTitle, book.submissionSubtitle(facts), 'CivPC 269(1)')
  opening(draft, book.request(facts), facts.rule.articles[0] ?? '')
  if (side === 'grant') grounds(draft)
  else reasons(draft)
  frame.sheet.add('law', book.law(facts), { articles: [...facts.rule.articles, 'CivPC 268', 'CivPC 269'] })
  const words: Piece = liftingOf
    ? { gap: 'liftingDecision', fact: '/decision' }
    : side === 'grant'
      ? book.restrict(facts)
      : book.rejectSubmission(facts)
  decision(draft, book.frame.decided, words, facts.rule.articles[0] ?? '')
  frame.sheet.add('copies', book.copies, { articles: ['CivPC 271'] })
  frame.sheet.add('appeal', { gap: 'appealOrder', fact: '/appeal' }, { articles: ['CivPC 269(1)'] })
  signature(frame, 'CivPC 269(1)')
  return framed(frame, 'submissionRuling', book.frame.rulingName, facts.court.number, options)
}

function composeOrder(draft: Draft): ActDocument {
  const { frame, book, facts, options } = draft
  machineMark(frame)
  title(draft, book.orderTitle, null, 'CivPC 140')
  opening(draft, book.orderRequest(facts), 'CivPC 135')
  grounds(draft)
  frame.sheet.add('orderContents', { gap: 'orderContents', fact: '/facts' }, { articles: ['CivPC 140'] })
  decision(draft, book.orders, book.order(facts), 'CivPC 140')
  frame.sheet.add('objection', book.objection, { articles: ['CivPC 141', 'CivPC 142'] })
  signature(frame, 'CivPC 140')
  return framed(frame, 'courtOrder', book.orderName, facts.court.number, options)
}

function composeReturn(draft: Draft): ActDocument {
  const { frame, book, facts, options } = draft
  machineMark(frame)
  title(draft, book.frame.rulingTitle, book.returnSubtitle, 'CivPC 269(1)')
  opening(draft, book.orderRequest(facts), 'CivPC 138')
  reasons(draft)
  frame.sheet.add('law', book.law(facts), { articles: ['CivPC 138', 'CivPC 268', 'CivPC 269'] })
  decision(draft, book.frame.decided, book.returned(facts), 'CivPC 138')
  frame.sheet.add('appeal', { gap: 'appealOrder', fact: '/appeal' }, { articles: ['CivPC 269(1)'] })
  signature(frame, 'CivPC 269(1)')
  return framed(frame, 'orderReturn', book.frame.rulingName, facts.court.number, options)
}

const COMPOSERS = {
  stamp: composeStampOf,
  courtOrder: composeOrder,
  return: composeReturn,
} as const

/**
 * The act of a matter for one outcome. Both are always possible: the judge decides, the draft never does.
 * @param side the request granted, or refused
 */
export function composeMatterAct(
  procedure: Procedure,
  material: Matter,
  assessment: Assessment,
  court: CourtFacts,
  side: Side,
  options: DraftOptions,
): ActDocument {
  const { language } = options
  const book = language === 'kk' ? kazakhMatter : russianMatter
  const facts: MatterFacts = { procedure, material, court, rule: ruleOf(procedure) }
  const frame: Frame = {
    sheet: newSheet(language),
    book: book.frame,
    language,
    court,
    decidedOn: material.decidedOn,
  }
  const draft: Draft = { frame, book, facts, assessment, side, options }
  const form = procedure.acts[side]
  if (form !== 'ruling') return COMPOSERS[form](draft)
  return procedure.acts.grant === 'stamp' ? composeSanctionRefusal(draft) : composeSubmissionRuling(draft)
}
