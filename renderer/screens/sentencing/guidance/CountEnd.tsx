/** How one count of several ends apart from the rest: acquitted of it, or the case terminated for it (CPC 394, 398(2)). */
import { Select } from '@mantine/core'
import type { Choice } from '../../../../shared/case/schema.ts'
import type { CountGuidance, ReleaseStatus } from '../../../../shared/sentencing/guidance.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { useText } from '../../../text/text.tsx'
import { countChoice, endCount } from '../choice.ts'
import type { CountEnd as End, CountSet } from '../choice.ts'
import { acquittalOf, acquittals, terminations } from './grounds.ts'
import { choiceAt } from './Penalties.tsx'
import { Wrong } from './Wrong.tsx'
import styles from './Guidance.module.css'

const ACQUITTED = 'acquitted:'
const RELEASED = 'released:'

function endOf(value: string): End {
  if (value.startsWith(ACQUITTED)) return { acquitted: value.slice(ACQUITTED.length) }
  return value.startsWith(RELEASED) ? { released: value.slice(RELEASED.length) } : null
}

export function CountEnd(props: { base: string; count: CountGuidance; set: CountSet }) {
  const t = useText()
  const off = useDecidingOff()
  const [choice, setChoice] = useValue<Choice | null>(`${props.base}/choice`)
  const { acquitted = null, released = null } = countChoice(choice, props.count.count)
  const at = choiceAt(props.base, choice, props.count.count)
  const release: Partial<Record<string, ReleaseStatus>> = props.count.release ?? {}
  const said = (ground: string) => {
    const status = release[ground]
    return status === undefined ? '' : ` — ${t(`aid.release.${status}`)}`
  }
  const terminating = terminations(t).map(({ value, label }) => ({
    value: `${RELEASED}${value}`,
    label: `${label}${said(value)}`,
  }))
  // A ground that another program or an earlier file wrote still shows as it is.
  if (released !== null && !terminating.some(({ value }) => value === `${RELEASED}${released}`))
    terminating.push({ value: `${RELEASED}${released}`, label: released })
  const value =
    acquitted !== null
      ? `${ACQUITTED}${acquittalOf(acquitted) ?? ''}`
      : released !== null
        ? `${RELEASED}${released}`
        : 'rest'
  return (
    <div className={styles['countEnd']} data-ended={value !== 'rest'}>
      <Select
        disabled={off}
        label={t('choice.countEnd')}
        value={value}
        allowDeselect={false}
        maxDropdownHeight={380}
        data-at={acquitted !== null ? `${at}/acquitted` : `${at}/released`}
        data={[
          { value: 'rest', label: t('choice.countEnd.rest') },
          {
            group: t('choice.countEnd.acquitted'),
            items: acquittals(t).map((one) => ({ ...one, value: `${ACQUITTED}${one.value}` })),
          },
          // Who is acquitted as a whole has no count left to terminate.
          ...(choice?.outcome === 'acquit' && value === 'rest'
            ? []
            : [{ group: t('choice.countEnd.released'), items: terminating }]),
        ]}
        onChange={(chosen) => {
          if (chosen !== null && chosen !== value)
            setChoice(endCount(choice, props.count.count, endOf(chosen), props.set))
        }}
      />
      {value !== 'rest' && (
        <p>{t(acquitted === null ? 'choice.countEnd.releasedWords' : 'choice.countEnd.acquittedWords')}</p>
      )}
      <Wrong at={`${at}/acquitted`} base={props.base} />
      <Wrong at={`${at}/released`} base={props.base} />
    </div>
  )
}
