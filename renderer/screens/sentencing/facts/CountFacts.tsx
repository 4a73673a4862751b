import { useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { countSchema } from '../../../../shared/case/schema.ts'
import type { Count, Defendant } from '../../../../shared/case/schema.ts'
import { findRow } from '../../../../shared/law/law.ts'
import { useLaw, useSession } from '../../../app/session.tsx'
import { useDraft, useValue } from '../../../draft/useDraft.tsx'
import { ArticlePicker } from '../../../fields/ArticlePicker.tsx'
import { DateField } from '../../../fields/DateField.tsx'
import { Section } from '../../../fields/Section.tsx'
import { showArticle } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { shortName } from '../shortName.ts'
import { sameActs } from '../choice.ts'
import { CountCard } from './CountCard.tsx'
import { freshId } from './freshId.ts'
import styles from '../../../fields/Fields.module.css'

export function CountFacts(props: { base: string }) {
  const t = useText()
  const law = useLaw()
  const draft = useDraft()
  const [counts] = useValue<Count[]>(`${props.base}/counts`)
  const gist = counts.map((count) => showArticle(count.article, count.part, t)).join('; ')

  function remove(index: number): void {
    const count = counts[index]
    if (!count) return
    draft.change((file) => ({
      ...file,
      defendants: file.defendants.map((d, i) => (`/defendants/${i}` === props.base ? withoutCount(d, count.id) : d)),
    }))
  }

  return (
    <Section title={t('facts.counts')} gist={gist || t('facts.none')} open>
      {counts.map((count, i) => (
        <div key={count.id} className={styles['card']} data-at={`${props.base}/counts/${i}`}>
          <div className={styles['cardHead']}>
            <div>
              <b>{t('count.label', { n: i + 1, article: showArticle(count.article, count.part, t) })}</b>
              <div className={styles['gist']}>{titleOf(findRow(law, count.article, count.part), t)}</div>
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('common.removeNamed', { what: showArticle(count.article, count.part, t) })}
              onClick={() => remove(i)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
          <CountCard at={`${props.base}/counts/${i}`} />
        </div>
      ))}
      <AddCount base={props.base} first={counts.length === 0} />
      {counts.length === 0 && <CountsOfOthers base={props.base} />}
    </Section>
  )
}

function titleOf(row: ReturnType<typeof findRow>, t: ReturnType<typeof useText>): string {
  return row ? t.named(row.title) : t('aid.unknownRow')
}

/** A removed count takes its choice along: a punishment for no offence would stay unseen. */
function withoutCount(defendant: Defendant, id: string): Defendant {
  const { choice } = defendant
  return {
    ...defendant,
    counts: defendant.counts.filter((count) => count.id !== id),
    choice: choice && { ...choice, counts: choice.counts.filter((count) => count.count !== id) },
  }
}

/** A count needs its article and its day at once: the rules can say nothing without either. */
function AddCount(props: { base: string; first: boolean }) {
  const t = useText()
  const draft = useDraft()
  const { info } = useSession()
  const [open, setOpen] = useState(props.first)
  const [article, setArticle] = useState<{ article: string; part: string | null } | null>(null)
  const [day, setDay] = useState<string | null>(null)

  function add(chosen: typeof article, committedOn: string | null): void {
    if (chosen === null || committedOn === null) return
    const at = `${props.base}/counts`
    const counts = draft.at(at) as Count[]
    const count = countSchema.parse({
      id: freshId(
        'c',
        counts.map((c) => c.id),
      ),
      ...chosen,
      committedOn,
    })
    draft.set(at, [...counts, count])
    setArticle(null)
    setDay(null)
    setOpen(false)
  }

  if (!open) {
    return (
      <Button variant="default" size="sm" onClick={() => setOpen(true)} style={{ justifySelf: 'start' }}>
        {t('count.add')}
      </Button>
    )
  }
  return (
    <div className={styles['card']}>
      <ArticlePicker
        label={t('count.article')}
        value={article}
        autoFocus={!props.first}
        onPick={(row) => {
          const next = { article: row.article, part: row.part }
          setArticle(next)
          add(next, day)
        }}
      />
      <DateField
        label={t('count.committedOn')}
        value={day}
        near={info.today}
        onChange={(next) => {
          setDay(next)
          add(article, next)
        }}
      />
    </div>
  )
}

/** Persons of one case are mostly tried for the same acts: their counts are taken over, not typed again. */
function CountsOfOthers(props: { base: string }) {
  const t = useText()
  const draft = useDraft()
  const [defendants] = useValue<Defendant[]>('/defendants')
  const others = defendants.flatMap((defendant, i) =>
    `/defendants/${i}` !== props.base && defendant.counts.length > 0 ? [{ defendant, n: i + 1 }] : [],
  )
  return others.map(({ defendant, n }) => (
    <Button
      key={defendant.id}
      variant="subtle"
      size="compact-sm"
      style={{ justifySelf: 'start' }}
      leftSection={<IconCopy size={15} aria-hidden />}
      onClick={() => draft.set(`${props.base}/counts`, sameActs(defendant.counts))}
    >
      {t('count.takeOver', {
        name: shortName(defendant) || t('case.defendantNumber', { n }),
        articles: defendant.counts.map((count) => showArticle(count.article, count.part, t)).join(', '),
      })}
    </Button>
  ))
}
