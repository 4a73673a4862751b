/** Art. 67 and 67-1: agreements that release. */
import { status } from './conditions.ts'
import { LAW_210_VIII, LAW_23_VIII_ASSETS } from './editions.ts'
import { sexualMinorNotPeer } from './facts.ts'
import type { CountContext } from './facts.ts'
import type { ReleaseStatus } from './guidance.ts'

/** 67: a cooperation agreement met releases; before 2025-09-16 any procedural agreement, and at discretion (point 31). */
export function releaseByCooperation(context: CountContext): ReleaseStatus {
  const { procedure, agreementMet } = context.person.defendant
  if (sexualMinorNotPeer(context)) return 'closed'
  if (context.rulesOn < LAW_210_VIII) {
    return procedure === 'plea' || procedure === 'cooperation' ? status(agreementMet, 'may') : 'notMet'
  }
  return procedure === 'cooperation' ? status(agreementMet, 'must') : 'notMet'
}

/** 67-1: the agreement on guilt and return of assets; no exclusions are printed. */
export function releaseByAssetReturn({ person, rulesOn }: CountContext): ReleaseStatus {
  const { procedure, agreementMet } = person.defendant
  if (rulesOn < LAW_23_VIII_ASSETS) return 'notMet'
  return procedure === 'assetReturn' ? status(agreementMet, 'may') : 'notMet'
}
