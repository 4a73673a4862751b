import { Button, Progress } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import { useWorkBehind, WORK_KEY } from './useWorkBehind.ts'
import styles from './Gate.module.css'

/** Long work behind the locked desk: how far it is, never what it is about; and stopping it. */
export function WorkBehind() {
  const t = useText()
  const client = useQueryClient()
  const work = useWorkBehind()
  const stop = useMutation({
    mutationFn: () => call('store.lock', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: WORK_KEY }),
    onError: (error) => notifyFault(error, t),
  })
  if (!work) return null
  const { done, total } = work
  const label = t('gate.workGoesOn')
  return (
    <section className={styles['work']} aria-label={label}>
      <p role="status">{label}</p>
      <Progress.Root size="md">
        <Progress.Section
          value={total === null || total === 0 ? 100 : (done / total) * 100}
          animated={total === null}
          aria-label={label}
        />
      </Progress.Root>
      <div className={styles['workLine']}>
        <span>{total === null ? t('job.count', { done }) : t('job.progress', { done, total })}</span>
        <Button variant="default" size="xs" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t('gate.stopWork')}
        </Button>
      </div>
    </section>
  )
}
