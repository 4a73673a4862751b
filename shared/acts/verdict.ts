/** Verdicts: conviction with punishment, conviction without punishment, acquittal (CPC 393-401). */
import { finalMain, institutionFor } from './choices.ts'
import { addClosing, addMaterials, addOptional } from './common-blocks.ts'
import { fundTenge, type Context, type Party } from './context.ts'
import { creditOf } from './credit.ts'
import { addIntroduction } from './introduction.ts'
import { pledgeOf } from './pledge.ts'
import { acquittalGroups, addPartAcquittal } from './acquittal.ts'
import { confiscated } from './reasoning.ts'
import type { Sheet } from './sheet.ts'
import { acquittalCode, releasePunishmentCode } from './words/ground-codes.ts'
import { outcomeOf, verdictKind, type VerdictKind } from './outcome.ts'
import { addPunishments } from './punishment-blocks.ts'
import { addRestraint, addServing } from './serving-blocks.ts'
import { addReasoning } from './verdict-reasons.ts'

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
      const groups = acquittalGroups(party)
      for (const group of groups)
        sheet.add('acquitted', book.acquitted(who, group.counts, group.ground, group.at), {
          key: group.key,
          facts: [...group.counts.map((c) => c.at), group.at],
        })
      sheet.add('rehabilitation', book.rehabilitation(who), { key: [d.id] })
      // With a convicted person in the same verdict the offender is known.
      if (groups.some((group) => acquittalCode(group.ground) === 'notProven') && kind === 'acquittal')
        sheet.add('unknownOffender', book.unknownOffender(), { key: [d.id] })
      addRestraint(sheet, context, party, kind)
      continue
    }
    if (outcome === 'releasePunishment') {
      const chosen = d.choice?.counts.some((c) => c.main !== null) === true
      if (chosen) addPunishments(sheet, context, party)
      else
        sheet.add('guilty', book.guilty(who, party.convicted), { key: [d.id], facts: [`${at}/name`, `${at}/counts`] })
      const main = finalMain(party)
      // Where the term is still served, or was served in custody, its institution belongs to it (CPC 398(1)4)).
      const article = releasePunishmentCode(ground)
      if (main?.kind === 'imprisonment' && (article === '62' || article === '74'))
        sheet.add('institution', book.institution(who, institutionFor(party), null, `${at}/choice/institution`), {
          key: [d.id],
          facts: [`${at}/choice/institution`],
        })
      const credit = main === null ? null : creditOf(party, main.kind, false)
      if (credit !== null)
        sheet.add('credit', book.credit(who, credit), {
          key: [d.id],
          facts: [`${at}/restraints`, `${at}/choice/institution`],
        })
      sheet.add(
        'noPunishment',
        book.noPunishment(who, ground, {
          at: groundAt,
          months: d.choice?.controlMonths ?? null,
          monthsAt: `${at}/choice/controlMonths`,
        }),
        {
          key: [d.id],
          facts: [groundAt],
        },
      )
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
    addPartAcquittal(sheet, context, party)
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
  if (kind !== 'acquittal') addOptional(sheet, 'medicalMeasures')
  addMaterials(sheet, context, parties, kind)
  for (const slot of ['protection', 'dependants'] as const) addOptional(sheet, slot)
  addClosing(sheet, context, parties, kind)
  return kind
}
