/** The name of a fact by its JSON pointer, as its field is called. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { messages } from '../../../shared/language/messages/index.ts'
import type { MessageKey } from '../../../shared/language/messages/index.ts'
import { showArticle, showDate } from '../../text/format.ts'
import type { Text } from '../../text/text.tsx'

const FIELDS: Record<string, MessageKey> = {
  damagePaid: 'count.damagePaid',
  otherHarmMadeUp: 'count.otherHarmMadeUp',
  agreementMet: 'procedure.agreementMet',
  servedImprisonment: 'prior.served',
}

/** Messages without arguments, found by a name that is only known at run time. */
function plain(key: string, t: Text): string | null {
  return Object.hasOwn(messages, key) ? messages[key as MessageKey][t.language] : null
}

export function factName(pointer: string, file: CaseFile, t: Text): string {
  const [, , defendant = '', group = '', index = '', ...rest] = pointer.split('/')
  const person = file.defendants[Number(defendant)]
  const field = rest.at(-1) ?? index
  if (group === 'mitigating' || group === 'aggravating') {
    const entry = person?.[group][Number(index)]
    return entry ? (plain(`${group}.${entry.code}`, t) ?? entry.code) : pointer
  }
  if (group === 'priorConvictions') {
    const prior = person?.priorConvictions[Number(index)]
    const name = prior ? t('prior.label', { date: showDate(prior.sentencedOn) }) : pointer
    const key = FIELDS[field]
    return rest.length === 0 || key === undefined ? name : `${name}, ${messages[key][t.language]}`
  }
  const key = FIELDS[field]
  const name =
    (key === undefined ? null : messages[key][t.language]) ??
    plain(`feature.${field}`, t) ??
    plain(`${group}.${field}`, t) ??
    field
  const count = group === 'counts' ? person?.counts[Number(index)] : undefined
  return count && (person?.counts.length ?? 0) > 1 ? `${showArticle(count.article, count.part, t)}: ${name}` : name
}
