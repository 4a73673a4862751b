/** How the punishment is served, and restraint until the verdict enters into force (CPC 398(1)5)-9)). */
import { finalMain, institutionFor } from './choices.ts'
import { inCustody, type Context, type Party } from './context.ts'
import { creditOf } from './credit.ts'
import { finePaymentOf, termStartOf } from './pending-facts.ts'
import { gap } from './pieces.ts'
import type { Sheet } from './sheet.ts'
import { outcomeOf, type VerdictKind } from './outcome.ts'

export function addServing(sheet: Sheet, context: Context, party: Party): void {
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
  // Days behind bars that nobody asked about are lost to the convict: an open place until the case says there were none.
  else if (main !== null && main.kind !== 'expulsion' && who.unsaid.has('restraints'))
    sheet.add('credit', [gap('restraints', `${at}/restraints`), '.'], { key, facts: [`${at}/restraints`] })
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
  if (fine)
    sheet.add('finePayment', book.finePayment(who, finePaymentOf(choice), `${at}/choice/finePaymentMonths`), {
      key,
      facts: [`${at}/choice/finePaymentMonths`],
    })
  if (conditional || restriction || works || service || fine)
    sheet.add('consequences', book.consequences(who, { conditional, restriction, works, service, fine }), {
      key,
      facts: [`${at}/choice`],
    })
}

export function addRestraint(sheet: Sheet, context: Context, party: Party, kind: VerdictKind): void {
  const { book } = context
  const { who, d, at } = party
  const measure = d.choice?.restraint ?? null
  const acquitted = outcomeOf(party) === 'acquit'
  const custody = inCustody(context, party)
  const keep = measure === 'custody' && custody
  const serves = finalMain(party)?.kind === 'imprisonment' || finalMain(party)?.kind === 'lifeImprisonment'
  const take = measure === 'custody' && !custody && serves && d.choice?.conditional !== true
  sheet.add(
    'restraint',
    book.restraint(who, measure, { kind, acquitted, keep, take, elsewhere: false, at: `${at}/choice/restraint` }),
    {
      key: [d.id],
      facts: [`${at}/choice/restraint`, `${at}/restraints`],
    },
  )
  if (custody && (acquitted || (measure !== 'custody' && measure !== null)))
    sheet.add('courtroomRelease', book.courtroomRelease(who), {
      key: [d.id],
      facts: [`${at}/restraints`, `${at}/choice`],
    })
}
