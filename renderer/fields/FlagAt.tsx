/** A fact that may be true, false or not known yet: the three are told apart because the rules tell them apart. */
import { useId } from 'react'
import { SegmentedControl } from '@mantine/core'
import { useValue } from '../draft/useDraft.tsx'
import { useText } from '../text/text.tsx'
import { useTroubleWords } from './trouble.tsx'
import styles from './Fields.module.css'

export function FlagAt(props: { at: string; label: string; strong?: boolean }) {
  const t = useText()
  const [value, set] = useValue<boolean | null>(props.at)
  const trouble = useTroubleWords(props.at)
  const id = useId()
  return (
    <div className={styles['flag']} data-at={props.at}>
      <span id={id} className={props.strong ? styles['strong'] : undefined}>
        {props.label}
        {trouble && <span className={styles['trouble']}>{trouble}</span>}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        value={value === null || value === undefined ? '?' : value ? 'yes' : 'no'}
        onChange={(next) => set(next === '?' ? null : next === 'yes')}
        data={[
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
          { value: '?', label: '?' },
        ]}
      />
    </div>
  )
}
