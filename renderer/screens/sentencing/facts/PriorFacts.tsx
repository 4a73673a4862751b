import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { CATEGORIES, MAIN_KINDS } from '../../../../shared/case/kinds.ts'
import { priorConvictionSchema } from '../../../../shared/case/schema.ts'
import type { PriorConviction } from '../../../../shared/case/schema.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { ChoiceAt } from '../../../fields/ChoiceAt.tsx'
import { DateAt } from '../../../fields/DateAt.tsx'
import { FlagAt } from '../../../fields/FlagAt.tsx'
import { NumberAt } from '../../../fields/NumberAt.tsx'
import { Section } from '../../../fields/Section.tsx'
import { ToggleAt } from '../../../fields/ToggleAt.tsx'
import { ArticlePicker } from '../../../fields/ArticlePicker.tsx'
import { useDraft } from '../../../draft/useDraft.tsx'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { AddByDate } from './AddByDate.tsx'
import { ReleaseFacts } from './ReleaseFacts.tsx'
import styles from '../../../fields/Fields.module.css'

export function PriorFacts(props: { base: string }) {
  const t = useText()
  const at = `${props.base}/priorConvictions`
  const [priors, set] = useValue<PriorConviction[]>(at)
  return (
    <Section title={t('facts.priors')} gist={priors.length === 0 ? t('facts.none') : String(priors.length)}>
      {priors.map((prior, i) => (
        <div key={`${prior.sentencedOn}-${i}`} className={styles['card']} data-at={`${at}/${i}`}>
          <div className={styles['cardHead']}>
            <b>{t('prior.label', { date: showDate(prior.sentencedOn) })}</b>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('common.removeNamed', { what: t('prior.label', { date: showDate(prior.sentencedOn) }) })}
              onClick={() => set(priors.filter((_, j) => j !== i))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
          <Prior at={`${at}/${i}`} />
        </div>
      ))}
      <AddByDate
        button={t('prior.add')}
        label={t('prior.sentencedOn')}
        onAdd={(sentencedOn) => set([...priors, priorConvictionSchema.parse({ sentencedOn })])}
      />
      <ReleaseFacts base={props.base} />
    </Section>
  )
}

function Prior(props: { at: string }) {
  const t = useText()
  const { at } = props
  const draft = useDraft()
  const [prior] = useValue<PriorConviction>(at)
  return (
    <>
      <ArticlePicker
        label={t('prior.article')}
        value={prior.article === null ? null : { article: prior.article, part: prior.part }}
        at={`${at}/article`}
        onPick={(row) => draft.set(at, { ...prior, article: row.article, part: row.part })}
      />
      <div className={styles['pair']}>
        <DateAt at={`${at}/sentencedOn`} label={t('prior.sentencedOn')} required />
        <DateAt at={`${at}/committedOn`} label={t('prior.committedOn')} />
        <DateAt at={`${at}/completedOn`} label={t('prior.completedOn')} />
        <DateAt at={`${at}/liftedOn`} label={t('prior.liftedOn')} />
      </div>
      <div className={styles['pair']}>
        <ChoiceAt
          at={`${at}/punishment`}
          label={t('prior.punishment')}
          none={t('common.unknown')}
          options={MAIN_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <NumberAt at={`${at}/months`} label={t('prior.months')} max={1200} />
        <ChoiceAt
          at={`${at}/category`}
          label={t('prior.category')}
          none={t('prior.fromTable')}
          options={CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
        />
      </div>
      <div className={styles['checks']}>
        <ToggleAt at={`${at}/servedImprisonment`} label={t('prior.served')} />
        <ToggleAt at={`${at}/conditional`} label={t('prior.conditional')} />
        <ToggleAt at={`${at}/deferred`} label={t('prior.deferred')} />
        <ToggleAt at={`${at}/replacedByImprisonment`} label={t('prior.replaced')} />
        <ToggleAt at={`${at}/foreign`} label={t('prior.foreign')} />
      </div>
      <div>
        <FlagAt at={`${at}/intentional`} label={t('prior.intentional')} />
        <FlagAt at={`${at}/againstLifeOrHealth`} label={t('feature.againstLifeOrHealth')} />
      </div>
    </>
  )
}
