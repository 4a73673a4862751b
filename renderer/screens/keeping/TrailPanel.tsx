/** The audit trail: what it is, its proof, its copies for other eyes, its latest entries. */
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { useMe } from '../../app/useMe.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import { TrailLines } from './TrailLines.tsx'
import styles from './Keeping.module.css'

const WHYS = ['missing', 'hash', 'link', 'endMissing', 'headChanged'] as const

export function TrailPanel() {
  const t = useText()
  const client = useQueryClient()
  const judge = useMe()?.role === 'judge'
  const latest = useQuery({ queryKey: ['trail'], queryFn: () => call('trail.list', { limit: 30 }), staleTime: 0 })
  const verify = useMutation({
    mutationFn: () => call('trail.verify', {}),
    onError: (error) => notifyFault(error, t),
  })
  const write = useMutation({
    mutationFn: (format: 'jsonl' | 'pdf') => call('trail.export', { format, language: t.language }),
    onSuccess: async ({ path }) => {
      notifyDone(t('trail.exported', { path }))
      await client.invalidateQueries({ queryKey: ['trail'] })
    },
    onError: (error) => notifyFault(error, t),
  })
  const proof = verify.data
  const why = WHYS.find((known) => known === proof?.broken?.why)
  return (
    <div className={styles['panel']}>
      <section className={styles['group']} aria-labelledby="trail-title">
        <h2 id="trail-title">{t('settings.part.trail')}</h2>
        <p className={styles['hint']}>{t('trail.words')}</p>
        <div className={styles['buttons']}>
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {t('trail.verify')}
          </Button>
          <Button
            variant="default"
            disabled={!judge}
            loading={write.isPending && write.variables === 'pdf'}
            onClick={() => write.mutate('pdf')}
          >
            {t('trail.exportPdf')}
          </Button>
          <Button
            variant="default"
            disabled={!judge}
            loading={write.isPending && write.variables === 'jsonl'}
            onClick={() => write.mutate('jsonl')}
          >
            {t('trail.exportLines')}
          </Button>
        </div>
        {proof && (
          <p className={`${styles['what'] ?? ''} ${(proof.ok ? styles['good'] : styles['wrong']) ?? ''}`} role="status">
            {proof.broken === null
              ? t('trail.holds', { n: proof.entries, hash: proof.head.hash })
              : t('trail.broken', {
                  n: proof.broken.seq,
                  why: why === undefined ? proof.broken.why : t(`trail.why.${why}`),
                })}
          </p>
        )}
      </section>
      <section className={styles['group']} aria-labelledby="trail-latest">
        <h2 id="trail-latest">{t('trail.latest')}</h2>
        <TrailLines entries={latest.data?.entries ?? []} />
      </section>
    </div>
  )
}
