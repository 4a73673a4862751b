import { Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../bridge.ts'
import { useText } from '../text/text.tsx'
import type { JobProgress } from '../../shared/contract/calls/jobs.ts'
import { notifyFault } from './notify.ts'
import styles from './States.module.css'

/** A running job: bar, figures, what is in hand, and a way to stop. */
export function JobBar(props: {
  job: JobProgress
  label: string
  /** The job counts hundredths, not things. */
  percent?: boolean
  /** What is in hand in words, where the job itself names it by a code. */
  at?: string
}) {
  const t = useText()
  const { id, done, total, state } = props.job
  const at = props.at ?? props.job.at
  const stop = useMutation({
    mutationFn: () => call('jobs.stop', { job: id }),
    onError: (error) => notifyFault(error, t),
  })
  const figures = props.percent
    ? t('job.percent', { n: done })
    : total === null
      ? t('job.count', { done })
      : t('job.progress', { done, total })
  return (
    <div className={styles['job']}>
      <div className={styles['jobLine']}>
        <span>{props.label}</span>
        <output className={styles['jobFigures']}>{figures}</output>
      </div>
      <Progress.Root size="md">
        <Progress.Section
          value={total === null || total === 0 ? 100 : (done / total) * 100}
          animated={state === 'running' && total === null}
          aria-label={props.label}
        />
      </Progress.Root>
      <div className={styles['jobLine']}>
        <span className={styles['jobAt']}>{at ?? ''}</span>
        {state === 'running' && (
          <Button variant="default" size="xs" disabled={stop.isSuccess} onClick={() => stop.mutate()}>
            {stop.isSuccess ? t('job.stopping') : t('job.stop')}
          </Button>
        )}
        {state === 'stopped' && <span role="status">{t('job.stopped')}</span>}
      </div>
    </div>
  )
}
