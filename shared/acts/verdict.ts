/** Verdicts: conviction with punishment, conviction without punishment, acquittal (CPC 393-401). */
import type { AdditionalPunishment, CountChoice } from '../case/schema.ts'
import { finalMain, institutionFor, lifeBans } from './choices.ts'
import { addClosing, addMaterials, addNarrative } from './common-blocks.ts'
import {
  choiceFor,
  countGuidance,
  finalPunishmentOf,
  fundTenge,
  inCustody,
  penaltyOf,
  punishmentOf,
  type Context,
  type Party,
} from './context.ts'
import { creditOf } from './credit.ts'
import { addIntroduction } from './introduction.ts'
import { gap, type Piece } from './pieces.ts'
import { termStartOf } from './pending-facts.ts'
import { addPunishmentReasons, confiscated } from './reasoning.ts'
import type { Sheet } from './sheet.ts'
import type { ComposedKind } from './slots.ts'
import { acquittalCode } from './words/ground-codes.ts'
import type { CountWords, Phrasebook } from './words/phrasebook.ts'

export type VerdictKind = Extract<ComposedKind, 'conviction' | 'convictionWithoutPunishment' | 'acquittal'>

const outcomeOf = (party: Party) => party.d.choice?.outcome ?? 'punish'

/** The kind of a verdict over these defendants: any punished makes it a conviction. */
export function verdictKind(parties: Party[]): VerdictKind {
  if (parties.some((p) => outcomeOf(p) === 'punish')) return 'conviction'
  return parties.some((p) => outcomeOf(p) === 'releasePunishment') ? 'convictionWithoutPunishment' : 'acquittal'
}

function additionalPieces(book: Phrasebook, list: AdditionalPunishment[], at: string): Piece[] {
  return list.map((a, i) => book.additional(a, `${at}/additional/${i}`))
}

function addReasoning(sheet: Sheet, context: Context, parties: Party[], kind: VerdictKind): void {
  const { book } = context
  const convicted = parties.filter((p) => outcomeOf(p) !== 'acquit')
  for (const p of parties)
    if (outcomeOf(p) === 'acquit')
      sheet.add('essence', book.essence(p.who, p.counts), { key: [p.d.id], facts: [`${p.at}/counts`] })
  const writ = parties.every((p) => p.d.procedure === 'writ')
  const facts = kind === 'acquittal' ? 'factsAcquitted' : 'facts'
  addNarrative(sheet, context, 'facts', 'facts', book.factsLead(writ), facts)
  for (const p of parties)
    if (outcomeOf(p) !== 'acquit')
      for (const c of p.counts) {
        sheet.add('deed', book.deed(p.who, c), {
          key: [p.d.id, c.count.id],
          facts: ['article', 'committedOn', 'startedOn', 'fault'].map((name) => `${c.at}/${name}`),
        })
        const harm = book.harm(p.who, c, p.counts.length > 1)
        if (harm !== '')
          sheet.add('harm', harm, {
            key: [p.d.id, c.count.id],
            facts: ['damageTenge', 'damagePaid', 'otherHarm', 'otherHarmMadeUp'].map((name) => `${c.at}/${name}`),
          })
      }
  addNarrative(sheet, context, 'position', 'position', book.positionLead(writ), 'position')
  const evidence = kind === 'acquittal' ? 'evidenceAcquitted' : 'evidence'
  // Conciliatory proceedings examine no evidence (CPC 627).
  if (parties.every((p) => p.d.procedure === 'plea') && context.file.narrative.evidence === null)
    sheet.add('evidence', book.evidenceByAgreement(), { facts: ['/narrative/evidence'], articles: ['CPC 627'] })
  else
    addNarrative(
      sheet,
      context,
      'evidence',
      'evidence',
      book.evidenceLead(
        kind,
        convicted.map((p) => p.who),
        writ,
      ),
      evidence,
    )
  addNarrative(sheet, context, 'rejected', 'rejected', book.rejectedLead(), null)

  for (const p of convicted)
    for (const c of p.counts) {
      const key = [p.d.id, c.count.id]
      sheet.add('qualification', book.qualification(p.who, c, p.d.procedure !== 'plea' && !writ), {
        key,
        facts: ['article', 'part', 'points', 'stage', 'role', 'fault'].map((name) => `${c.at}/${name}`),
      })
      sheet.add('category', book.category(countGuidance(p, c.count)?.category ?? null, c), {
        key,
        facts: [`${c.at}/article`],
      })
    }
  if (convicted.length > 0) sheet.add('principles', book.principles(convicted.length > 1), {})
  for (const p of convicted) addPunishmentReasons(sheet, context, p, outcomeOf(p) === 'punish')
  for (const p of parties) {
    const ground = p.d.choice?.ground ?? null
    const at = `${p.at}/choice/ground`
    if (outcomeOf(p) === 'acquit')
      sheet.add('acquittalReasons', book.acquittalReasons(p.who, ground, at), { key: [p.d.id], facts: [at] })
    if (outcomeOf(p) === 'releasePunishment')
      sheet.add('releaseReasons', book.releaseReasons(p.who, ground, at), { key: [p.d.id], facts: [at] })
  }
  if (context.file.civilClaims.length > 0)
    sheet.add('claimReasons', book.claimReasons(context.file.civilClaims.length > 1, convicted.length === 0), {
      facts: ['/civilClaims'],
    })
  if (convicted.length > 0) sheet.add('otherReasons', book.otherReasons(), {})
  sheet.add('law', book.law(kind, parties[0]?.d.procedure ?? 'ordinary'), {})
  sheet.add('turn2', book.fixed.sentenced, { style: 'turn' })
}

/** Of a single count: its own additional punishments, else those of the final one. */
function additionalOf(party: Party, choice: CountChoice): AdditionalPunishment[] {
  if (choice.additional.length > 0 || party.counts.length > 1 || party.d.unserved.length > 0) return choice.additional
  return party.d.choice?.final?.additional ?? []
}

/** The part of Art. 58 that the set of offences falls under. */
const SET_PART: Record<string, string> = { A: '2', B: '3', C: '3', D: '4', E: '4' }

function countPunishment(
  context: Context,
  party: Party,
  c: CountWords,
): { main: Piece; additional: Piece[]; at: string } {
  const { choice, at } = choiceFor(party, c.count)
  const main = choice?.main ?? null
  return {
    main:
      main === null
        ? gap('punishment', at)
        : context.book.punishment(punishmentOf(context, party, c.count, main, `${at}/main`)),
    additional: choice === null ? [] : additionalPieces(context.book, additionalOf(party, choice), at),
    at,
  }
}

function addPunishments(sheet: Sheet, context: Context, party: Party): void {
  const { book } = context
  const { who, d, at, counts } = party
  const only = counts.length === 1 ? counts[0] : undefined
  if (only) {
    const { main, additional, at: choiceAt } = countPunishment(context, party, only)
    sheet.add('guilty', book.guiltyAndPunish(who, only, main, additional), {
      key: [d.id],
      facts: [`${at}/name`, only.at, choiceAt],
      articles: ['CPC 398(1)1)', 'CPC 398(1)2)', 'CPC 398(1)3)', 'CPC 398(1)4)'],
    })
  } else {
    sheet.add('guilty', book.guilty(who, counts), { key: [d.id], facts: [`${at}/name`, `${at}/counts`] })
    for (const c of counts) {
      const { main, additional, at: choiceAt } = countPunishment(context, party, c)
      sheet.add('punishment', book.punishCount(who, c, main, additional), {
        key: [d.id, c.count.id],
        facts: [c.at, choiceAt],
      })
    }
  }
  const recidivism = party.guidance?.recidivism
  if (recidivism === 'recidivism' || recidivism === 'dangerousRecidivism')
    sheet.add('recidivismKind', book.recidivismKind(who, recidivism), {
      key: [d.id],
      facts: [`${at}/priorConvictions`],
      articles: ['CC 14'],
    })
  const final = d.choice?.final ?? null
  const finalAt = `${at}/choice/final`
  const main = finalMain(party)
  const mainPiece: Piece =
    main === null
      ? gap('finalPunishment', finalAt)
      : book.punishment(finalPunishmentOf(context, party, main, `${finalAt}/main`))
  const additional = final === null ? [] : additionalPieces(book, final.additional, finalAt)
  if (counts.length > 1) {
    const part = SET_PART[party.guidance?.cumulation.set ?? ''] ?? null
    // With an unserved rest the final figures are those of Art. 60; what Art. 58 came to before is not in the choice.
    const earlier = d.unserved.length > 0
    sheet.add(
      'cumulation',
      book.cumulation(
        who,
        earlier ? null : (final?.method ?? null),
        part,
        earlier ? gap('setPunishment', finalAt) : mainPiece,
        earlier ? [] : additional,
      ),
      { key: [d.id], facts: [finalAt], articles: [part === null ? 'CC 58' : `CC 58(${part})`] },
    )
  }
  if (d.unserved.length > 0)
    sheet.add(
      'cumulativeSentence',
      book.cumulativeSentence(who, d.unserved, final?.method ?? 'partialAddition', mainPiece, additional, finalAt),
      { key: [d.id], facts: [finalAt, `${at}/unserved`] },
    )
  for (const [i, prior] of d.priorConvictions.entries()) {
    const running =
      prior.conditional && counts.some((c) => prior.completedOn === null || prior.completedOn >= c.count.committedOn)
    const before = counts.some((c) => prior.sentencedOn <= c.count.committedOn)
    if (!running || !before) continue
    const cancelled = d.unserved.some((u) => u.sentencedOn === prior.sentencedOn)
    sheet.add(
      'earlierConditional',
      book.earlierConditional(who, prior.sentencedOn, cancelled, `${at}/priorConvictions/${i}`),
      { key: [d.id, i + 1], facts: [`${at}/priorConvictions/${i}`, `${at}/unserved`], articles: ['CC 64'] },
    )
  }
  for (const ban of lifeBans(party))
    sheet.add('lifeBan', book.lifeBan(who, ban), { key: [d.id, ban], facts: [`${at}/counts`] })
  addBanStart(sheet, context, party)
}

/** From when a ban runs (CC 50(4)): after imprisonment or arrest that is served, else from entry into force. */
function addBanStart(sheet: Sheet, context: Context, party: Party): void {
  const { choice } = party.d
  const list = [...(choice?.final?.additional ?? []), ...(choice?.counts.flatMap((c) => c.additional) ?? [])]
  if (choice?.outcome !== 'punish' || !list.some((a) => a.kind === 'disqualification' && !a.life)) return
  const main = finalMain(party)
  const served = (main?.kind === 'imprisonment' || main?.kind === 'arrest') && !choice.conditional
  sheet.add('banStart', context.book.banStart(party.who, served ? main.kind : null), {
    key: [party.d.id],
    facts: [`${party.at}/choice`],
  })
}

function addServing(sheet: Sheet, context: Context, party: Party): void {
  const { book } = context
  const { who, d, at } = party
  const choice = d.choice
  const main = finalMain(party)
  // Only imprisonment can be conditional (CC 63(1)).
  const conditional = choice?.conditional === true && main?.kind === 'imprisonment'
  const isolates =
    (main?.kind === 'imprisonment' || main?.kind === 'lifeImprisonment' || main?.kind === 'arrest') && !conditional
  const key = [d.id]
  if ((main?.kind === 'imprisonment' || main?.kind === 'lifeImprisonment') && !conditional) {
    sheet.add(
      'institution',
      book.institution(who, institutionFor(party), choice?.fullSecurityMonths ?? null, `${at}/choice/institution`),
      { key, facts: [`${at}/choice/institution`, `${at}/choice/fullSecurityMonths`] },
    )
  }
  if (isolates)
    sheet.add('termStart', book.termStart(who, termStartOf(choice), `${at}/choice/termStartsOn`), {
      key,
      facts: [`${at}/choice/termStartsOn`],
    })
  const credit = main === null ? null : creditOf(party, main.kind, conditional)
  if (credit !== null)
    sheet.add('credit', book.credit(who, credit), { key, facts: [`${at}/restraints`, `${at}/choice/institution`] })
  if (conditional) {
    sheet.add(
      'conditional',
      book.conditional(who, choice?.controlMonths ?? null, false, `${at}/choice/controlMonths`),
      {
        key,
        facts: [`${at}/choice/conditional`, `${at}/choice/controlMonths`],
      },
    )
  }
  const restriction = main?.kind === 'restrictionOfLiberty'
  if (restriction)
    sheet.add('conditional', book.restrictionControl(who, main.amount, 'ask', `${at}/choice/final/main`), {
      key: [d.id, 'restriction'],
      facts: [`${at}/choice/final/main`],
      articles: ['CC 44'],
    })
  if (conditional || (restriction && (choice?.duties.length ?? 0) > 0))
    sheet.add('duties', book.duties(who, choice?.duties ?? [], `${at}/choice/duties`), {
      key,
      facts: [`${at}/choice/duties`],
    })
  const works = main?.kind === 'correctionalWorks'
  const service = main?.kind === 'communityService'
  if (conditional || restriction || works || service)
    sheet.add('probationVisit', book.probationVisit(who, restriction), {
      key,
      facts: [`${at}/choice`],
      articles: ['CPC 398(1)4)'],
    })
  const fine = main?.kind === 'fine'
  if (conditional || restriction || works || service || fine)
    sheet.add('consequences', book.consequences(who, { conditional, restriction, works, service, fine }), {
      key,
      facts: [`${at}/choice`],
    })
}

function addRestraint(sheet: Sheet, context: Context, party: Party, kind: VerdictKind): void {
  const { book } = context
  const { who, d, at } = party
  const measure = d.choice?.restraint ?? null
  const acquitted = outcomeOf(party) === 'acquit'
  const custody = inCustody(context, party)
  const keep = measure === 'custody' && custody
  const serves = finalMain(party)?.kind === 'imprisonment' || finalMain(party)?.kind === 'lifeImprisonment'
  const take = measure === 'custody' && !custody && serves && d.choice?.conditional !== true
  sheet.add('restraint', book.restraint(who, measure, { kind, acquitted, keep, take, at: `${at}/choice/restraint` }), {
    key: [d.id],
    facts: [`${at}/choice/restraint`, `${at}/restraints`],
  })
  if (custody && (acquitted || (measure !== 'custody' && measure !== null)))
    sheet.add('courtroomRelease', book.courtroomRelease(who), {
      key: [d.id],
      facts: [`${at}/restraints`, `${at}/choice`],
    })
}

/** The pledge of a surety: the maximum fine of the part (CC 69), in tenge of the day of the act. */
function pledgeOf(context: Context, party: Party): number | null {
  const count = party.d.counts[0]
  if (!count || party.d.counts.length > 1) return null
  const fine = penaltyOf(countGuidance(party, count), 'fine')
  if (fine === null || fine.printedMax === null || fine.unit !== 'mci') return null
  return punishmentOf(context, party, count, { kind: 'fine', amount: fine.printedMax }, '').tenge
}

/** Composes the blocks of a verdict over the given defendants. */
export function addVerdict(sheet: Sheet, context: Context, parties: Party[]): VerdictKind {
  const { book } = context
  const kind = verdictKind(parties)
  addIntroduction(sheet, context, parties, kind)
  addReasoning(sheet, context, parties, kind)
  for (const party of parties) {
    const { who, d, at } = party
    const ground = d.choice?.ground ?? null
    const groundAt = `${at}/choice/ground`
    const outcome = outcomeOf(party)
    if (outcome === 'acquit') {
      sheet.add('acquitted', book.acquitted(who, party.counts, ground, groundAt), {
        key: [d.id],
        facts: [`${at}/counts`, groundAt],
      })
      sheet.add('rehabilitation', book.rehabilitation(who), { key: [d.id] })
      // With a convicted person in the same verdict the offender is known.
      if (acquittalCode(ground) === 'notProven' && kind === 'acquittal')
        sheet.add('unknownOffender', book.unknownOffender(), { key: [d.id] })
      addRestraint(sheet, context, party, kind)
      continue
    }
    if (outcome === 'releasePunishment') {
      const chosen = d.choice?.counts.some((c) => c.main !== null) === true
      if (chosen) addPunishments(sheet, context, party)
      else sheet.add('guilty', book.guilty(who, party.counts), { key: [d.id], facts: [`${at}/name`, `${at}/counts`] })
      const main = finalMain(party)
      const credit = main === null ? null : creditOf(party, main.kind, false)
      if (credit !== null)
        sheet.add('credit', book.credit(who, credit), {
          key: [d.id],
          facts: [`${at}/restraints`, `${at}/choice/institution`],
        })
      sheet.add('noPunishment', book.noPunishment(who, ground, { at: groundAt, counts: party.counts }), {
        key: [d.id],
        facts: [groundAt],
      })
      const terms = book.releaseTerms(who, ground, {
        months: d.choice?.controlMonths ?? null,
        pledge: pledgeOf(context, party),
        at: `${at}/choice/controlMonths`,
      })
      if (terms !== null)
        sheet.add('releaseTerms', terms, { key: [d.id], facts: [`${at}/choice/controlMonths`, groundAt] })
      if (ground !== null && ground.startsWith('83'))
        sheet.add('educational', book.educational(who, `${at}/choice`), { key: [d.id] })
    } else {
      addPunishments(sheet, context, party)
      addServing(sheet, context, party)
    }
    addRestraint(sheet, context, party, kind)
    for (const [i, { item, at: itemAt }] of confiscated(party).entries())
      sheet.add('confiscation', book.confiscation(item), { key: [d.id, i + 1], facts: [itemAt], articles: ['CC 48'] })
    const mci = party.guidance?.compulsoryPaymentMci
    const amount = mci === undefined || mci === 'ask' ? null : mci
    if (amount !== 0)
      sheet.add(
        'fund',
        book.fund(who, amount, amount === null ? null : fundTenge(context, party, amount), `${at}/counts`),
        {
          key: [d.id],
          facts: [`${at}/counts`],
        },
      )
  }
  addMaterials(
    sheet,
    context,
    parties,
    kind,
    parties.some((p) => confiscated(p).length > 0),
  )
  addClosing(sheet, context, parties, kind)
  return kind
}
