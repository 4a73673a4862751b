/** Finds an article by number, name or feature and shows its sanction while choosing. */
import { useMemo, useRef, useState } from 'react'
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import type { Row } from '../../shared/law/types.ts'
import { rowKey } from '../../shared/law/law.ts'
import { useLaw } from '../app/session.tsx'
import { showArticle } from '../text/format.ts'
import { useText } from '../text/text.tsx'
import { searchLaw } from './searchLaw.ts'
import { showSanction } from './showSanction.ts'
import styles from './ArticlePicker.module.css'

export function ArticlePicker(props: {
  label: string
  value: { article: string; part: string | null } | null
  onPick: (row: Row) => void
  at?: string
  /** Takes the focus when it appears: it was asked for by a button. */
  autoFocus?: boolean
}) {
  const t = useText()
  const law = useLaw()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [query, setQuery] = useState<string | null>(null)
  const wantsFocus = useRef(props.autoFocus === true)
  const focusOnce = (input: HTMLInputElement | null) => {
    if (!input || !wantsFocus.current) return
    wantsFocus.current = false
    input.focus()
  }
  const chosen = props.value ? law.byKey.get(rowKey(props.value.article, props.value.part)) : undefined
  const shown = props.value
    ? `${showArticle(props.value.article, props.value.part, t)}${chosen ? ` — ${t.named(chosen.title)}` : ''}`
    : ''
  const found = useMemo(() => (query === null ? [] : searchLaw(law, query)), [law, query])

  return (
    <Combobox
      store={combobox}
      withinPortal
      onOptionSubmit={(key) => {
        const row = law.byKey.get(key)
        if (row) props.onPick(row)
        setQuery(null)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          label={props.label}
          placeholder={t('count.articleHint')}
          value={query ?? shown}
          data-at={props.at}
          ref={focusOnce}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onBlur={() => {
            setQuery(null)
            combobox.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query === null}>
        <Combobox.Options mah={340} className={styles['options']} aria-label={props.label}>
          {found.length === 0 && <Combobox.Empty>{t('count.notFound')}</Combobox.Empty>}
          {found.map((row) => (
            <Combobox.Option key={rowKey(row.article, row.part)} value={rowKey(row.article, row.part)}>
              <div className={styles['option']}>
                <b>{showArticle(row.article, row.part, t)}</b> {t.named(row.title)}
                <small>{t.named(row.hint)}</small>
                <small className={styles['sanction']}>{showSanction(row, t)}</small>
              </div>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
