/** Results and figures of court practice as the screen says them. */
import { amountKindOf } from '../../../../shared/archive/practice.ts'
import type { Exclusion, ResultKind } from '../../../../shared/archive/practice.ts'
import type { PunishmentFact } from '../../../../shared/archive/types.ts'
import type { MainKind } from '../../../../shared/case/kinds.ts'
import { UNIT_OF_KIND } from '../../../../shared/language/explain/amounts.ts'
import { NAMES } from '../../../../shared/language/explain/names.ts'
import { RESULT_NAMES } from '../../../../shared/language/practice/names.ts'
import { showAmount, showDate } from '../../../text/format.ts'
import type { Text } from '../../../text/text.tsx'

export function amountOf(value: number, kind: MainKind, t: Text): string {
  return showAmount(value, UNIT_OF_KIND[kind], t)
}

/** `26,6 %`. */
export function percent(share: number, t: Text): string {
  const text = (share * 100).toFixed(1)
  return `${t.language === 'en' ? text : text.replace('.', ',')} %`
}

/** How an act ended, with its amount. */
export function outcomeOf(result: ResultKind | Exclusion | null, final: PunishmentFact | null, t: Text): string {
  if (result === null || !isResult(result)) return '—'
  const name = t.of(RESULT_NAMES[result])
  return amountKindOf(result) === null || final?.amount == null
    ? name
    : `${name}, ${amountOf(final.amount, final.kind, t)}`
}

function isResult(value: string): value is ResultKind {
  return Object.hasOwn(RESULT_NAMES, value)
}

/** The result of an act's facts, without its reasons for being left out. */
export function resultOfFacts(facts: { outcome: string | null; final: PunishmentFact | null }): ResultKind | null {
  const { outcome, final } = facts
  if (outcome === 'acquittal' || outcome === 'terminated' || outcome === 'released') return outcome
  if (outcome !== 'conviction' || final === null) return null
  return final.kind === 'imprisonment' && final.conditional ? 'conditionalImprisonment' : final.kind
}

/** The name of a circumstance; an unknown code stays as it is. */
export function circumstanceOf(list: 'mitigating' | 'aggravating', code: string, t: Text): string {
  const names: Record<string, { kk: string; ru: string; en: string }> = NAMES[list]
  const found = Object.hasOwn(names, code) ? names[code] : undefined
  return found === undefined ? code : t.of(found)
}

export function sourceOf(act: { number: string | null; date: string | null; court: string | null }, t: Text): string {
  const number = act.number === null ? t('practice.noNumber') : `№ ${act.number}`
  return [number, showDate(act.date), act.court].filter((part) => part !== null && part !== '—').join(' · ')
}
