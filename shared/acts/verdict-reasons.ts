/** The descriptive and reasoning part of a verdict (CPC 397, 399). */
import { acquittalGroups } from './acquittal.ts'
import { addDeed, addNarrative, addOptional } from './common-blocks.ts'
import { countGuidance, type Context, type Party } from './context.ts'
import { addPunishmentReasons } from './reasoning.ts'
import type { Sheet } from './sheet.ts'
import { outcomeOf, type VerdictKind } from './outcome.ts'

export function addReasoning(sheet: Sheet, context: Context, parties: Party[], kind: VerdictKind): void {
  const { book } = context
  const convicted = parties.filter((p) => outcomeOf(p) !== 'acquit')
  for (const p of parties)
    if (p.acquitted.length > 0 || outcomeOf(p) === 'acquit')
      sheet.add('essence', book.essence(p.who, p.acquitted), { key: [p.d.id], facts: [`${p.at}/counts`] })
  const writ = parties.every((p) => p.d.procedure === 'writ')
  const facts = kind === 'acquittal' ? 'factsAcquitted' : 'facts'
  addNarrative(sheet, context, 'facts', 'facts', book.factsLead(writ), facts)
  for (const p of convicted) for (const c of p.convicted) addDeed(sheet, context, p, c, convicted)
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
    for (const c of p.convicted) {
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
    const acquit = outcomeOf(p) === 'acquit'
    if (acquit || p.acquitted.length > 0)
      for (const group of acquittalGroups(p))
        sheet.add(
          'acquittalReasons',
          book.acquittalReasons(p.who, group.ground, group.at, acquit ? null : group.counts),
          {
            key: group.key,
            facts: [group.at],
          },
        )
    if (outcomeOf(p) === 'releasePunishment')
      sheet.add('releaseReasons', book.releaseReasons(p.who, ground, at, p.d), { key: [p.d.id], facts: [at] })
  }
  for (const p of parties)
    if (p.released.length > 0)
      sheet.add('endedCounts', book.endedCounts(p.who, p.released), {
        key: [p.d.id],
        facts: p.released.map((c) => c.at),
      })
  if (convicted.length > 0) addOptional(sheet, 'requalification')
  if (context.file.civilClaims.length > 0)
    sheet.add('claimReasons', book.claimReasons(context.file.civilClaims.length > 1, convicted.length === 0), {
      facts: ['/civilClaims'],
    })
  if (convicted.length > 0) sheet.add('otherReasons', book.otherReasons(), {})
  const acquits = kind !== 'acquittal' && parties.some((p) => p.acquitted.length > 0 || outcomeOf(p) === 'acquit')
  sheet.add('law', book.law(kind, parties[0]?.d.procedure ?? 'ordinary', acquits ? ['394', '399', '400'] : []), {})
  sheet.add('turn2', book.fixed.sentenced, { style: 'turn' })
}
