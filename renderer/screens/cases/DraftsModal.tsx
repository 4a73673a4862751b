/** Drafts of the cases chosen, or of every case the list shows: what to make, how far it is, what came of it. */
import { useEffect, useState } from 'react'
import { Button, Checkbox, Modal, SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CaseQuery } from '../../../shared/contract/values.ts'
import { call } from '../../bridge.ts'
import { JobBar } from '../../components/JobBar.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { notifyFault } from '../../components/notify.ts'
import { useJob } from '../../components/useJob.ts'
import { useText } from '../../text/text.tsx'
import { DraftsMade } from './DraftsMade.tsx'
import { rememberDrafts, rememberedDrafts } from './draftsMemory.ts'
import styles from './Drafts.module.css'

const LANGUAGES = ['case', 'kk', 'ru', 'both'] as const
const FORMATS = ['docx', 'pdf'] as const
type Format = (typeof FORMATS)[number]

export default function DraftsModal(props: {
  query: CaseQuery
  /** Ids; none means every case the list shows. */
  chosen: readonly string[]
  total: number
  onClose: () => void
}) {
  const t = useText()
  const [job, setJob] = useState(rememberedDrafts)
  const [languages, setLanguages] = useState<(typeof LANGUAGES)[number]>('case')
  const [formats, setFormats] = useState<readonly Format[]>(FORMATS)
  const { progress, error } = useJob(job?.id ?? null)
  const start = useMutation({
    mutationFn: () =>
      call('acts.draftAll', {
        cases: props.chosen.length > 0 ? { by: 'named', ids: [...props.chosen] } : { by: 'filter', query: props.query },
        languages,
        formats: [...formats],
        locale: t.language,
      }),
    onSuccess: ({ job: id }) => {
      const started = { id, total: props.total }
      rememberDrafts(started)
      setJob(started)
    },
    onError: (fault) => notifyFault(fault, t),
  })
  // A desk that was locked meanwhile knows the job no more.
  useEffect(() => {
    if (error !== null) rememberDrafts(null)
  }, [error])

  function again(): void {
    rememberDrafts(null)
    setJob(null)
  }

  const ended = progress !== null && progress.state !== 'running'
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('drafts.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size="lg"
      centered
      transitionProps={{ duration: 0 }}
    >
      {job === null || error !== null ? (
        <form
          className={styles['fields']}
          onSubmit={(event) => {
            event.preventDefault()
            if (formats.length > 0) start.mutate()
          }}
        >
          <p className={styles['words']}>
            {t(props.chosen.length > 0 ? 'drafts.wordsChosen' : 'drafts.words', { n: props.total })}
          </p>
          <div>
            <p id="drafts-languages" className={styles['label']}>
              {t('drafts.languages')}
            </p>
            <SegmentedControl
              fullWidth
              aria-labelledby="drafts-languages"
              value={languages}
              data={[
                { value: 'case', label: t('drafts.languages.case') },
                { value: 'kk', label: t('drafts.language.kk') },
                { value: 'ru', label: t('drafts.language.ru') },
                { value: 'both', label: t('drafts.languages.both') },
              ]}
              onChange={(value) => setLanguages(LANGUAGES.find((known) => known === value) ?? 'case')}
            />
          </div>
          <fieldset className={styles['formats']}>
            <legend className={styles['label']}>{t('drafts.formats')}</legend>
            {FORMATS.map((format) => (
              <Checkbox
                key={format}
                label={format.toUpperCase()}
                checked={formats.includes(format)}
                onChange={(event) => {
                  const { checked } = event.currentTarget
                  setFormats((now) => FORMATS.filter((one) => (one === format ? checked : now.includes(one))))
                }}
              />
            ))}
          </fieldset>
          <div className={styles['end']}>
            <Button variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={formats.length === 0} loading={start.isPending}>
              {t('drafts.start')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles['fields']}>
          {progress !== null && progress.state !== 'done' && <JobBar job={progress} label={t('drafts.working')} />}
          {progress?.fault && (
            <p role="alert" className={styles['fault']}>
              {t.of(progress.fault.says)}
              {progress.fault.where === undefined ? '' : ` (${progress.fault.where})`}
            </p>
          )}
          {ended && progress.fault === null && <DraftsMade job={job.id} />}
          {ended && (
            <div className={styles['end']}>
              <Button variant="default" onClick={again}>
                {t('drafts.again')}
              </Button>
              <Button onClick={props.onClose}>{t('common.close')}</Button>
            </div>
          )}
        </div>
      )}
      {error !== null && job !== null && <Trouble error={error} onRetry={again} />}
    </Modal>
  )
}
