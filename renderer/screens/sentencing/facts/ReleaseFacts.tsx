import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { MAIN_KINDS } from '../../../../shared/case/kinds.ts'
import { priorReleaseSchema, unservedSchema } from '../../../../shared/case/schema.ts'
import type { PriorRelease, Unserved } from '../../../../shared/case/schema.ts'
import { RELEASE_GROUNDS } from '../../../../shared/sentencing/guidance.ts'
import { useDraft, useValue } from '../../../draft/useDraft.tsx'
import { ArticlePicker } from '../../../fields/ArticlePicker.tsx'
import { ChoiceAt } from '../../../fields/ChoiceAt.tsx'
import { DateAt } from '../../../fields/DateAt.tsx'
import { NumberAt } from '../../../fields/NumberAt.tsx'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { AddByDate } from './AddByDate.tsx'
import styles from '../../../fields/Fields.module.css'

/** Earlier releases (Art. 68(4)) and what is left of earlier sentences (Art. 60). */
export function ReleaseFacts(props: { base: string }) {
  const t = useText()
  const draft = useDraft()
  const releasesAt = `${props.base}/priorReleases`
  const unservedAt = `${props.base}/unserved`
  const [releases, setReleases] = useValue<PriorRelease[]>(releasesAt)
  const [unserved, setUnserved] = useValue<Unserved[]>(unservedAt)
  return (
    <>
      {releases.map((release, i) => (
        <div key={`${release.releasedOn}-${i}`} className={styles['card']} data-at={`${releasesAt}/${i}`}>
          <div className={styles['cardHead']}>
            <b>{t('facts.releases')}</b>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('common.removeNamed', { what: showDate(release.releasedOn) })}
              onClick={() => setReleases(releases.filter((_, j) => j !== i))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
          <ArticlePicker
            label={t('prior.article')}
            value={release.article === null ? null : { article: release.article, part: release.part }}
            onPick={(row) => draft.set(`${releasesAt}/${i}`, { ...release, article: row.article, part: row.part })}
          />
          <div className={styles['pair']}>
            <ChoiceAt
              at={`${releasesAt}/${i}/ground`}
              label={t('release.ground')}
              options={['68', ...RELEASE_GROUNDS].map((ground) => ({ value: ground, label: ground }))}
            />
            <DateAt at={`${releasesAt}/${i}/committedOn`} label={t('prior.committedOn')} />
            <DateAt at={`${releasesAt}/${i}/releasedOn`} label={t('release.on')} required />
          </div>
        </div>
      ))}
      <AddByDate
        button={t('release.add')}
        label={t('release.on')}
        onAdd={(releasedOn) => setReleases([...releases, priorReleaseSchema.parse({ ground: '68', releasedOn })])}
      />
      {unserved.map((rest, i) => (
        <div key={`${rest.sentencedOn}-${i}`} className={styles['card']} data-at={`${unservedAt}/${i}`}>
          <div className={styles['cardHead']}>
            <b>{t('facts.unserved')}</b>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('common.removeNamed', { what: showDate(rest.sentencedOn) })}
              onClick={() => setUnserved(unserved.filter((_, j) => j !== i))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
          <div className={styles['pair']}>
            <ChoiceAt
              at={`${unservedAt}/${i}/kind`}
              label={t('prior.punishment')}
              options={MAIN_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
            <NumberAt at={`${unservedAt}/${i}/amount`} label={t('unserved.amount')} max={1e9} min={1} />
            <DateAt at={`${unservedAt}/${i}/sentencedOn`} label={t('prior.sentencedOn')} required />
          </div>
        </div>
      ))}
      <AddByDate
        button={t('unserved.add')}
        label={t('prior.sentencedOn')}
        onAdd={(sentencedOn) => setUnserved([...unserved, unservedSchema.parse({ kind: 'imprisonment', sentencedOn })])}
      />
    </>
  )
}
