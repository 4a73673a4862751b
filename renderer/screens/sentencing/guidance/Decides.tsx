/** "What decides": single facts that would change the answer, tried one by one when the judge asks. */
import { useDeferredValue, useMemo, useState } from 'react'
import { sayAbout } from '../../../../shared/language/explain/index.ts'
import { guide } from '../../../../shared/sentencing/guide.ts'
import type { Guidance, PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { whatDecides } from '../../../../shared/sentencing/what-if.ts'
import type { DecidingFact, Difference } from '../../../../shared/sentencing/what-if.ts'
import { messages } from '../../../../shared/language/messages/index.ts'
import type { MessageKey } from '../../../../shared/language/messages/index.ts'
import { useLaw, useSession } from '../../../app/session.tsx'
import { useCaseFile } from '../../../draft/useDraft.tsx'
import { focusFact } from '../../../fields/trouble.tsx'
import { showAmount } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { Text } from '../../../text/text.tsx'
import { factName } from '../factName.ts'
import styles from './Guidance.module.css'

/** Where the names of a code stand, by the figure it belongs to. */
const AREAS: [RegExp, string][] = [
  [/\/release\//, 'aid.release'],
  [/\/recidivism$/, 'recidivism'],
  [/\/institution\/\d+\/code$/, 'institution'],
  [/\/category$/, 'category'],
  [/\/damagePaid$/, 'count.paid'],
]

/** A value at a place as words: codes by their names, figures in their unit. */
function shown(value: unknown, path: string, t: Text, unit: PenaltyGuidance['unit'] = null): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
  if (typeof value === 'number') return showAmount(value, unit, t)
  if (typeof value !== 'string') return '…'
  const area = AREAS.find(([places]) => places.test(path))?.[1]
  const key = `${area ?? ''}.${value}`
  return Object.hasOwn(messages, key) ? messages[key as MessageKey][t.language] : value
}

/** The changes worth telling: whole lists and repeated bounds would drown the answer. */
function telling(differences: Difference[]): Difference[] {
  return differences
    .filter(({ before, after }) => typeof (after ?? before) !== 'object')
    .filter(({ path }) => !path.includes('/today/') && !path.endsWith('/printedMax') && !path.endsWith('/disputed'))
    .filter(
      ({ path }) => !path.includes('/conditional/') && !path.endsWith('/cap/part2') && !path.endsWith('/cap/part3'),
    )
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
                    figure: `${countMark(path, guidance)}${figureName(byKind(path, guidance), t)}`,
                    before: shown(before, path, t, unitAt(path, guidance)),
                    after: shown(after, path, t, unitAt(path, guidance)),
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

/** `№ 2 ` before the figure of a count, where there are several. */
function countMark(path: string, guidance: Guidance[]): string {
  const [, person = '', area, count = ''] = path.split('/')
  return area === 'counts' && (guidance[Number(person)]?.counts.length ?? 0) > 1 ? `№ ${Number(count) + 1} ` : ''
}

function figureName(about: string, t: Text): string {
  return about.endsWith('/mayGoBelowMin') ? t('aid.belowMin') : sayAbout(about, t.language)
}

function penaltyAt(path: string, guidance: Guidance[]): PenaltyGuidance | undefined {
  const [, person = '', area, count = '', list, penalty = ''] = path.split('/')
  if (area !== 'counts' || list !== 'penalties') return undefined
  return guidance[Number(person)]?.counts[Number(count)]?.penalties?.[Number(penalty)]
}

function unitAt(path: string, guidance: Guidance[]): PenaltyGuidance['unit'] {
  if (path.endsWith('/capMonths')) return 'months'
  return /\/(min|max)$/.test(path) ? (penaltyAt(path, guidance)?.unit ?? null) : null
}

/** Pointers count the penalties by place, words name them by kind. */
function byKind(path: string, guidance: Guidance[]): string {
  const rest = path.split('/').slice(2)
  const kind = penaltyAt(path, guidance)?.kind
  if (kind !== undefined) rest[3] = kind
  return `/${rest.join('/')}`
}

function target(fact: DecidingFact, t: Text): string {
  return fact.to === null && !Array.isArray(fact.from) && typeof fact.from === 'object'
    ? t('decides.without')
    : shown(fact.to, fact.path, t)
}
