import type { Ref } from 'react'
import { Loader, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { conditionsOf, without } from '../../../../shared/archive/query-build.ts'
import type { QueryFault } from '../../../../shared/archive/query.ts'
import { useText } from '../../../text/text.tsx'
import styles from '../Archive.module.css'

/** The line of the query, its conditions as pieces that can be taken away, its mistakes with their places. */
export function SearchLine({
  line,
  ...props
}: {
  line: Ref<HTMLInputElement>
  text: string
  onText: (text: string) => void
  faults: readonly QueryFault[]
  searching: boolean
  onLeave: () => void
}) {
  const t = useText()
  const { text, faults } = props
  const conditions = conditionsOf(text)
  const fault = faults[0]
  return (
    <div className={styles['lineBox']}>
      <TextInput
        ref={line}
        type="search"
        aria-label={t('archive.search.label')}
        placeholder={t('archive.search.placeholder')}
        value={text}
        maxLength={4000}
        spellCheck={false}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={props.searching ? <Loader size="xs" aria-hidden /> : null}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : 'archive-query-fault'}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.code === 'ArrowDown' || event.code === 'Enter' || event.code === 'NumpadEnter') {
            event.preventDefault()
            props.onLeave()
          }
        }}
      />
      {fault !== undefined && (
        <p className={styles['fault']} id="archive-query-fault" role="status">
          <code>
            {text.slice(0, fault.from)}
            <mark>{text.slice(fault.from, Math.max(fault.to, fault.from + 1)) || ' '}</mark>
            {text.slice(Math.max(fault.to, fault.from + 1))}
          </code>
          <span>{t('archive.search.place', { from: fault.from + 1, what: t.of(fault.says) })}</span>
        </p>
      )}
      {conditions.length > 0 && (
        <ul className={styles['chips']}>
          {conditions.map((condition) => (
            <li key={`${condition.from}`}>
              <button
                type="button"
                className={styles['chip']}
                aria-label={t('archive.search.remove', { what: condition.text })}
                onClick={() => props.onText(without(text, condition))}
              >
                {condition.text}
                <IconX size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
