/** Conditions for somebody who does not know the language of the query: each writes itself into the line. */
import { useState } from 'react'
import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconCornerDownLeft } from '@tabler/icons-react'
import { chosenValue, VALUE_WORD, withCondition, withWords } from '../../../../shared/archive/query-build.ts'
import type { ListField } from '../../../../shared/archive/query-build.ts'
import { useText } from '../../../text/text.tsx'
import styles from '../Archive.module.css'

const ANY = 'any'
const LISTS = ['outcome', 'language', 'level', 'kind'] as const satisfies readonly ListField[]
const AREAS = {
  outcome: 'archive.outcome',
  language: 'archive.language',
  level: 'archive.level',
  kind: 'archive.kind',
} as const

export function QueryHelper(props: { text: string; onText: (text: string) => void }) {
  const t = useText()
  const { text, onText } = props
  return (
    <section className={styles['helper']} id="archive-helper" aria-labelledby="archive-helper-title">
      <h2 id="archive-helper-title">{t('archive.search.helper')}</h2>
      <p className={styles['hint']}>{t('archive.search.helperHint')}</p>
      <Typed
        label={t('archive.search.article')}
        hint={t('archive.search.articleHint')}
        onPut={(value) => onText(withCondition(text, 'article', value.replaceAll(/\s/gu, ''), t.language))}
      />
      <Typed
        label={t('archive.search.year')}
        hint={t('archive.search.yearHint')}
        onPut={(value) => onText(withCondition(text, 'year', value.replaceAll(/\s/gu, ''), t.language))}
      />
      <Typed
        label={t('archive.search.court')}
        onPut={(value) => onText(withCondition(text, 'court', value, t.language))}
      />
      {LISTS.map((field) => (
        <Chosen key={field} field={field} text={text} onText={onText} />
      ))}
      <Typed label={t('archive.search.phrase')} onPut={(value) => onText(withWords(text, 'phrase', value))} />
      <Typed label={t('archive.search.prefix')} onPut={(value) => onText(withWords(text, 'prefix', value))} />
      <Typed label={t('archive.search.without')} onPut={(value) => onText(withWords(text, 'without', value))} />
    </section>
  )
}

function Chosen(props: { field: ListField; text: string; onText: (text: string) => void }) {
  const t = useText()
  const { field, text } = props
  const area = AREAS[field]
  // The names of each area are those of the values of the field.
  const label = (value: string) => (t as (key: string) => string)(`${area}.${value}`)
  return (
    <Select
      label={t(`archive.search.${field}`)}
      value={chosenValue(text, field) ?? ANY}
      data={[
        { value: ANY, label: t('archive.search.any') },
        ...Object.keys(VALUE_WORD[field]).map((value) => ({ value, label: label(value) })),
      ]}
      onChange={(value) => {
        const words: Readonly<Record<string, { kk: string; ru: string; en: string }>> = VALUE_WORD[field]
        const word = value === null ? undefined : words[value]
        props.onText(withCondition(text, field, word?.[t.language] ?? '', t.language))
      }}
    />
  )
}

/** A value that is typed and then put into the line, by Enter or by the button. */
function Typed(props: { label: string; hint?: string; onPut: (value: string) => void }) {
  const t = useText()
  const [value, setValue] = useState('')
  function put(): void {
    if (value.trim() === '') return
    props.onPut(value.trim())
    setValue('')
  }
  return (
    <TextInput
      label={props.label}
      placeholder={props.hint}
      value={value}
      maxLength={300}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.code === 'Enter' || event.code === 'NumpadEnter') put()
      }}
      rightSection={
        <ActionIcon
          variant="subtle"
          aria-label={`${t('archive.search.put')}: ${props.label}`}
          disabled={value.trim() === ''}
          onClick={put}
        >
          <IconCornerDownLeft size={16} aria-hidden />
        </ActionIcon>
      }
    />
  )
}
