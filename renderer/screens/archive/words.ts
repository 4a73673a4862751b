/** Facts of an act as people read them: names of kinds, values in words. */
import { MAIN_KIND_NAMES } from '../../../shared/language/explain/names/punishments.ts'
import { MAIN_KINDS } from '../../../shared/case/kinds.ts'
import type { FactField } from '../../../shared/archive/reading.ts'
import { INSTITUTIONS, METHODS } from '../../../shared/case/kinds.ts'
import type { PenaltyGuidance } from '../../../shared/sentencing/guidance.ts'
import { ACT_KINDS, OUTCOMES, REVIEW_RESULTS } from '../../../shared/archive/types.ts'
import { messages } from '../../../shared/language/messages/index.ts'
import type { MessageKey } from '../../../shared/language/messages/index.ts'
import { showAmount, showArticle, showDate, showNumber } from '../../text/format.ts'
import type { Text } from '../../text/text.tsx'

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

const UNITS: Partial<Record<(typeof MAIN_KINDS)[number], PenaltyGuidance['unit']>> = {
  fine: 'mci',
  correctionalWorks: 'mci',
  communityService: 'hours',
  arrest: 'days',
  restrictionOfLiberty: 'months',
  imprisonment: 'months',
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key)
}

/** The word of a closed list, or the code itself where a later version wrote one this one does not know. */
function word(t: Text, area: string, code: string): string {
  const key = `${area}.${code}`
  // Names of closed lists take no values.
  return isKey(key) ? (t as (key: MessageKey) => string)(key) : code
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function showPunishment(
  { kind, amount, conditional }: { kind: string; amount: number | null; conditional: boolean },
  t: Text,
): string {
  const known = MAIN_KINDS.find((name) => name === kind)
  const name = known === undefined ? kind : t.of(MAIN_KIND_NAMES[known])
  const unit = known === undefined ? null : (UNITS[known] ?? null)
  const figure = amount === null ? '' : `, ${showAmount(amount, unit, t)}`
  return `${name}${figure}${conditional ? ` (${t('archive.field.conditional').toLowerCase()})` : ''}`
}

const RULINGS = ['granted', 'partly', 'leftUnexamined', 'refused'] as const

function showRuling(code: string, t: Text): string {
  const ruling = RULINGS.find((name) => name === code)
  return ruling === undefined ? code : t(`archive.claim.${ruling}`)
}

/** A fact's value in words; a dash where there is none. */
export function showFact(field: FactField, value: unknown, t: Text): string {
  if (value === null || value === undefined) return '—'
  const code = typeof value === 'string' ? value : ''
  switch (field) {
    case 'date':
      return typeof value === 'string' ? showDate(value) : '—'
    case 'kind':
      return word(t, 'archive.kind', code)
    case 'outcome':
      return word(t, 'archive.outcome', code)
    case 'reviewResult':
      return word(t, 'archive.review', code)
    case 'method':
    case 'institution':
      return word(t, field, code)
    case 'recidivism':
      return value === 'none' ? t('archive.noRecidivism') : word(t, 'recidivism', code)
    case 'mitigating':
    case 'aggravating':
      return word(t, field, code)
    case 'reconciliation':
      return value === true ? t('common.yes') : t('common.no')
    case 'damageTenge':
      return typeof value === 'number' ? showNumber(value, t.language) : '—'
    case 'charges':
      return isRecord(value) ? showCharge(value, t) : '—'
    case 'punishments':
    case 'final':
      return isRecord(value)
        ? showPunishment(
            {
              kind: String(value['kind']),
              amount: typeof value['amount'] === 'number' ? value['amount'] : null,
              conditional: value['conditional'] === true,
            },
            t,
          )
        : '—'
    case 'claims':
      return isRecord(value)
        ? [showRuling(String(value['ruling']), t), tenge(value['tenge'], t)].filter(Boolean).join(', ')
        : '—'
    case 'reviews':
      return isRecord(value)
        ? [value['number'], typeof value['date'] === 'string' ? showDate(value['date']) : null, value['court']]
            .filter((part): part is string => typeof part === 'string' && part !== '')
            .join(' · ') || '—'
        : '—'
    default:
      return code
  }
}

function tenge(value: unknown, t: Text): string {
  return typeof value === 'number' ? showNumber(value, t.language) : ''
}

function showCharge(value: Record<string, unknown>, t: Text): string {
  const article = String(value['article'])
  const part = typeof value['part'] === 'string' ? value['part'] : null
  const points = Array.isArray(value['points']) ? value['points'].map(String) : []
  const shown = showArticle(article, part, t)
  return points.length === 0 ? shown : `${shown}, ${points.join(', ')}`
}

/** Choices of a field with a closed list, in words. */
export function choicesOf(field: FactField, t: Text): { value: string; label: string }[] {
  const lists: Partial<Record<FactField, readonly string[]>> = {
    kind: ACT_KINDS.filter((kind) => kind !== 'unknown'),
    outcome: OUTCOMES,
    reviewResult: REVIEW_RESULTS,
    method: METHODS,
    institution: INSTITUTIONS,
    recidivism: ['none', 'recidivism', 'dangerousRecidivism'],
    punishments: MAIN_KINDS,
    final: MAIN_KINDS,
    claims: RULINGS,
  }
  return (lists[field] ?? []).map((value) => ({ value, label: choiceLabel(field, value, t) }))
}

function choiceLabel(field: FactField, value: string, t: Text): string {
  if (field === 'punishments' || field === 'final') {
    const kind = MAIN_KINDS.find((name) => name === value)
    return kind === undefined ? value : t.of(MAIN_KIND_NAMES[kind])
  }
  return field === 'claims' ? showRuling(value, t) : showFact(field, value, t)
}

export type { Json }
