/** A place of a case file and its value in the words of the screen, for people who read differences. */
import type { JSONType } from 'zod'
import { messages } from '../../../shared/language/messages/index.ts'
import type { MessageKey } from '../../../shared/language/messages/index.ts'
import { showDate } from '../../text/format.ts'
import type { Text } from '../../text/text.tsx'

/** Fields whose own word stands under another name. */
const NAMED: Record<string, MessageKey> = {
  defendants: 'case.defendants',
  counts: 'facts.counts',
  person: 'facts.person',
  priorConvictions: 'facts.priors',
  priorReleases: 'facts.releases',
  unserved: 'facts.unserved',
  mitigating: 'facts.mitigating',
  aggravating: 'facts.aggravating',
  reconciliation: 'facts.reconciliation',
  restraints: 'facts.custody',
  procedure: 'procedure.kind',
  evadedCourt: 'procedure.evaded',
  exceptional: 'circumstance.exceptional',
  choice: 'choice.title',
  departures: 'choice.departure',
  reason: 'choice.departHint',
  duties: 'choice.duties',
  controlMonths: 'choice.control',
  main: 'choice.kind',
  final: 'choice.final',
  hearing: 'case.hearingOpen',
  participants: 'case.participants',
  victims: 'case.victims',
  civilClaims: 'case.claims',
  amountTenge: 'case.amount',
  grantedTenge: 'case.granted',
  evidence: 'case.evidence',
  costs: 'case.costs',
  narrative: 'case.narrative',
  facts: 'narrative.facts',
  position: 'narrative.position',
  rejected: 'narrative.rejected',
  damageTenge: 'count.damage',
  disabilityGroup: 'person.disability',
  name: 'case.name',
  court: 'case.court',
  appealCourt: 'case.appeal.kk',
  kk: 'language.short.kk',
  ru: 'language.short.ru',
  from: 'common.from',
  to: 'common.to',
}
const FIELD_AREAS = ['person', 'count', 'prior', 'choice', 'case', 'feature', 'reconciliation', 'repentance'] as const
const VALUE_AREAS = [
  'kind',
  'outcome',
  'measure',
  'method',
  'institution',
  'duty',
  'mitigating',
  'aggravating',
] as const
const MORE_AREAS = ['participant', 'ruling', 'fate', 'count.paid', 'language.ofCase', 'person', 'category'] as const

/** A sentence without arguments under a name that is only known at run time. */
function plain(key: string, t: Text): string | null {
  const text = Object.hasOwn(messages, key) ? messages[key as MessageKey][t.language] : null
  return text === null || text.includes('{') ? null : text
}

function firstOf(areas: readonly string[], name: string, t: Text): string | null {
  for (const area of areas) {
    const found = plain(`${area}.${name}`, t)
    if (found !== null) return found
  }
  return null
}

function segmentWords(segment: string, t: Text): string {
  if (/^\d+$/.test(segment)) return String(Number(segment) + 1)
  const key = NAMED[segment]
  return (key === undefined ? null : plain(key, t)) ?? firstOf(FIELD_AREAS, segment, t) ?? segment
}

/** `/defendants/0/counts/1/damageTenge` as "Defendants 1 › Counts 2 › Damage". */
export function placeWords(path: string, t: Text): string {
  const said: string[] = []
  for (const raw of path.split('/').slice(1)) {
    const segment = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    const words = segmentWords(segment, t)
    // A position belongs to the list it is in.
    if (/^\d+$/.test(segment) && said.length > 0) said.push(`${said.pop() ?? ''} ${words}`)
    else said.push(words)
  }
  return said.join(' › ')
}

/** The text of a document of the editor, paragraph by paragraph. */
function textOf(node: JSONType): string {
  if (typeof node !== 'object' || node === null) return ''
  if (Array.isArray(node)) return node.map(textOf).join('\n')
  const { text, content } = node
  return typeof text === 'string' ? text : content === undefined ? '' : textOf(content)
}

/** A value as a person reads it. */
export function valueWords(value: JSONType, t: Text): string {
  if (value === null || value === '') return t('history.nothing')
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value)
    return firstOf([...VALUE_AREAS, ...MORE_AREAS], value, t) ?? value
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? t('history.nothing') : value.map((one) => valueWords(one, t)).join('; ')
  }
  if (value['type'] === 'doc') return textOf(value).trim() || t('history.nothing')
  const filled = Object.entries(value).filter(
    ([name, one]) => name !== 'id' && one !== null && one !== '' && one !== false && !emptyList(one),
  )
  return filled.map(([name, one]) => `${segmentWords(name, t)}: ${valueWords(one, t)}`).join(', ')
}

function emptyList(value: JSONType): boolean {
  return Array.isArray(value) && value.length === 0
}
