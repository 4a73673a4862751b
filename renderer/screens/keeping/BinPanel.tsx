/** Deleted cases, until their term ends. */
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import styles from './Keeping.module.css'

export function BinPanel() {
  const t = useText()
  const client = useQueryClient()
  const bin = useQuery({ queryKey: ['bin'], queryFn: () => call('bin.list', {}) })
  const restore = useMutation({
    mutationFn: (id: string) => call('bin.restore', { id }),
    onSuccess: async () => {
      notifyDone(t('bin.restored'))
      await client.invalidateQueries({ queryKey: ['bin'] })
      await client.invalidateQueries({ queryKey: ['cases'] })
    },
    onError: (error) => notifyFault(error, t),
  })
  if (bin.isError) return <Trouble error={bin.error} onRetry={() => void bin.refetch()} />
  if (!bin.data) return <Waiting />
  return (
    <div className={styles['panel']}>
      <section className={styles['group']} aria-labelledby="bin-title">
        <h2 id="bin-title">{t('settings.part.bin')}</h2>
        <p className={styles['hint']}>{t('bin.words')}</p>
        {bin.data.cases.length === 0 && <p>{t('bin.empty')}</p>}
        <ul className={styles['list']}>
          {bin.data.cases.map((line) => (
            <li key={line.id} className={styles['line']}>
              <div className={styles['what']}>
                <span>
                  {line.number ?? t('cases.noNumber')} · {line.defendants.join(', ') || t('cases.noName')}
                </span>
                <span className={styles['soft']}>
                  {t('bin.line', {
                    at: showMoment(line.binnedAt),
                    who: line.binnedBy,
                    until: showMoment(line.purgeAfter),
                  })}
                </span>
              </div>
              <Button variant="default" size="xs" onClick={() => restore.mutate(line.id)}>
                {t('bin.restore')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
