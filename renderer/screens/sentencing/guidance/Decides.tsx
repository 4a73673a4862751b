/** "What decides": single facts that would change the answer, tried one by one when the judge asks. */
import { useDeferredValue, useMemo, useState } from 'react'
import { sayAbout } from '../../../../shared/language/explain/index.ts'
import { guide } from '../../../../shared/sentencing/guide.ts'
import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { whatDecides } from '../../../../shared/sentencing/what-if.ts'
import type { DecidingFact, Difference } from '../../../../shared/sentencing/what-if.ts'
import { messages } from '../../../../shared/language/messages/index.ts'
import type { MessageKey } from '../../../../shared/language/messages/index.ts'
import { useLaw, useSession } from '../../../app/session.tsx'
import { useCaseFile } from '../../../draft/useDraft.tsx'
import { focusFact } from '../../../fields/trouble.tsx'
import { useText } from '../../../text/text.tsx'
import type { Text } from '../../../text/text.tsx'
import { factName } from '../factName.ts'
import styles from './Guidance.module.css'

/** A value of the answer as words: codes by their names, figures as they are. */
function shown(value: unknown, t: Text): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return '…'
  for (const area of ['aid.release', 'aid.conditional', 'recidivism', 'institution', 'count.paid', 'method']) {
    const key = `${area}.${value}`
    if (Object.hasOwn(messages, key)) return messages[key as MessageKey][t.language].replaceAll(/ ?\(\{\w+\}\)/g, '')
  }
  return value
}

/** The changes worth telling: whole lists and repeated bounds would drown the answer. */
function telling(differences: Difference[]): Difference[] {
  return differences
    .filter(({ before, after }) => typeof (after ?? before) !== 'object')
    .filter(({ path }) => !path.includes('/today/') && !path.endsWith('/printedMax') && !path.endsWith('/disputed'))
    .slice(0, 4)
}

export function Decides(props: { index: number }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <details className={styles['decides']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('decides.title')}</summary>
      {open && <DecidingFacts index={props.index} />}
    </details>
  )
}

function DecidingFacts(props: { index: number }) {
  const t = useText()
  const law = useLaw()
  const { info } = useSession()
  const current = useCaseFile()
  // Some forty runs of the rules: they wait until the typing rests.
  const file = useDeferredValue(current)
  const facts = useMemo(() => whatDecides(file, law, info.today, props.index), [file, law, info.today, props.index])
  const guidance = useMemo(() => guide(file, law, info.today), [file, law, info.today])
  const told = facts
    .map((fact) => ({ fact, changes: telling(fact.differences) }))
    .filter(({ changes }) => changes.length > 0)
  if (told.length === 0) return <p>{t('decides.none')}</p>
  return (
    <>
      <p>{t('decides.hint')}</p>
      <ul>
        {told.map(({ fact, changes }) => (
          <li key={`${fact.path}-${String(fact.to)}`}>
            <button type="button" className={styles['jump']} onClick={() => focusFact(fact.path)}>
              {t('decides.line', { fact: factName(fact.path, file, t), to: target(fact, t) })}
            </button>
            <ul>
              {changes.map(({ path, before, after }) => (
                <li key={path}>
                  {t('decides.change', {
                    figure: sayAbout(byKind(path, guidance), t.language),
                    before: shown(before, t),
                    after: shown(after, t),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Pointers count the penalties by place, words name them by kind. */
function byKind(path: string, guidance: Guidance[]): string {
  const [, person = '', ...rest] = path.split('/')
  if (rest[0] === 'counts' && rest[2] === 'penalties') {
    const kind = guidance[Number(person)]?.counts[Number(rest[1])]?.penalties?.[Number(rest[3])]?.kind
    if (kind !== undefined) rest[3] = kind
  }
  return `/${rest.join('/')}`
}

function target(fact: DecidingFact, t: Text): string {
  return fact.to === null && !Array.isArray(fact.from) && typeof fact.from === 'object'
    ? t('decides.without')
    : shown(fact.to, t)
}
