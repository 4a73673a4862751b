/** Credit of restraint (CC 62): periods of the case, figures of the guidance. The rate is read off those figures. */
import type { MainKind } from '../case/kinds.ts'
import type { Credit } from '../sentencing/guidance.ts'
import { institutionFor } from './choices.ts'
import type { Party } from './context.ts'
import type { CreditWords } from './words/phrasebook.ts'

/** Total credit for the kind, or null where the institution is still open. */
function totalOf(credit: Credit, kind: MainKind, party: Party): number | null {
  const institution = institutionFor(party)
  const prison = institution === null ? null : credit.byInstitution[institution]
  const totals: Record<MainKind, number | null> = {
    imprisonment: prison,
    lifeImprisonment: prison,
    restrictionOfLiberty: credit.restrictionOfLiberty,
    arrest: credit.arrest,
    communityService: credit.communityServiceHours,
    fine: credit.mci,
    correctionalWorks: credit.mci,
    expulsion: null,
  }
  return totals[kind]
}

/** The words' data for the credit block, or null where there is nothing to credit. */
export function creditOf(party: Party, kind: MainKind, conditional: boolean): CreditWords | null {
  const credit = party.guidance?.credit
  if (!credit || party.d.restraints.length === 0 || kind === 'expulsion') return null
  const total = totalOf(credit, kind, party)
  const days =
    kind === 'imprisonment' || kind === 'lifeImprisonment' || kind === 'restrictionOfLiberty' || kind === 'arrest'
  // House arrest enters as half a day of these kinds, and as two units of the others (62(4)); custody abroad one for one.
  const house = credit.houseArrestDays * (days ? 0.5 : 2)
  const foreign = kind === 'imprisonment' || kind === 'lifeImprisonment' ? credit.foreignDays : 0
  const rate = total === null || credit.custodyDays === 0 ? null : (total - house - foreign) / credit.custodyDays
  return {
    periods: party.d.restraints,
    custodyDays: credit.custodyDays,
    houseArrestDays: credit.houseArrestDays,
    foreignDays: foreign,
    rate,
    total,
    kind,
    conditional,
    institutionAt: `${party.at}/choice/institution`,
  }
}
