/** The picture of a selection: an article with a period and a court, or the acts of a search. */
import { useState } from 'react'
import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import type { PictureSelection } from '../../../../shared/contract/calls/practice.ts'
import { DateField } from '../../../fields/DateField.tsx'
import { useText } from '../../../text/text.tsx'
import { PictureView } from './PictureView.tsx'
import type { PictureAsked } from './PictureView.tsx'
import styles from './Practice.module.css'

interface Form {
  by: 'article' | 'query'
  article: string
  part: string
  from: string | null
  to: string | null
  court: string
  query: string
  single: boolean
}

function selectionOf(form: Form): PictureSelection | null {
  if (form.by === 'query') return form.query.trim() === '' ? null : { by: 'query', text: form.query.trim() }
  const article = form.article.trim()
  if (article === '') return null
  const { from, to } = form
  return { by: 'article', article, part: form.part.trim() || null, from, to, court: form.court.trim() || null }
}

export function PicturePart(props: { query: string | null }) {
  const t = useText()
  const [form, setForm] = useState<Form>({
    by: props.query === null ? 'article' : 'query',
    article: '',
    part: '',
    from: null,
    to: null,
    court: '',
    query: props.query ?? '',
    single: false,
  })
  const first = props.query === null ? null : selectionOf(form)
  const [asked, setAsked] = useState<PictureAsked | null>(
    first === null ? null : { selection: first, singleCharge: false },
  )
  const selection = selectionOf(form)
  const change = (some: Partial<Form>) => setForm({ ...form, ...some })
  return (
    <div className={styles['similar']}>
      <form
        className={`${styles['card'] ?? ''} ${styles['form'] ?? ''} no-print`}
        onSubmit={(event) => {
          event.preventDefault()
          if (selection !== null) setAsked({ selection, singleCharge: form.single })
        }}
      >
        <SegmentedControl
          aria-label={t('picture.by')}
          value={form.by}
          data={[
            { value: 'article', label: t('picture.byArticle') },
            { value: 'query', label: t('picture.byQuery') },
          ]}
          onChange={(value) => change({ by: value === 'query' ? 'query' : 'article' })}
        />
        {form.by === 'article' ? (
          <>
            <TextInput
              label={t('picture.article')}
              value={form.article}
              maxLength={12}
              w="7rem"
              onChange={(event) => change({ article: event.currentTarget.value })}
            />
            <TextInput
              label={t('picture.part')}
              value={form.part}
              maxLength={6}
              w="5rem"
              onChange={(event) => change({ part: event.currentTarget.value })}
            />
            <div className={styles['date']}>
              <DateField label={t('picture.from')} value={form.from} onChange={(from) => change({ from })} />
            </div>
            <div className={styles['date']}>
              <DateField label={t('picture.to')} value={form.to} onChange={(to) => change({ to })} />
            </div>
            <TextInput
              className={styles['grow']}
              label={t('picture.court')}
              value={form.court}
              maxLength={300}
              onChange={(event) => change({ court: event.currentTarget.value })}
            />
          </>
        ) : (
          <TextInput
            className={styles['grow']}
            label={t('picture.query')}
            value={form.query}
            maxLength={4000}
            onChange={(event) => change({ query: event.currentTarget.value })}
          />
        )}
        <Checkbox
          className={styles['check']}
          label={t('picture.single')}
          checked={form.single}
          onChange={(event) => change({ single: event.currentTarget.checked })}
        />
        <Button type="submit" disabled={selection === null}>
          {t('picture.draw')}
        </Button>
      </form>
      {asked === null ? (
        <p className={styles['begin']}>{t('picture.begin')}</p>
      ) : (
        <PictureView key={JSON.stringify(asked)} asked={asked} />
      )}
    </div>
  )
}
