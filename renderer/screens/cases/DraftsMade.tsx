/** What a batch of drafts made, where it is, and what was not made and why. */
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSession } from '../../app/session.tsx'
import { call } from '../../bridge.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import styles from './Drafts.module.css'

/** The report in the folder has them all. */
const SHOWN = 50

export function DraftsMade({ job }: { job: string }) {
  const t = useText()
  const { info } = useSession()
  const made = useQuery({ queryKey: ['drafts', job], queryFn: () => call('acts.drafts', { job }), staleTime: Infinity })
  const open = useMutation({
    mutationFn: () => call('files.openFolder', { job }),
    onError: (error) => notifyFault(error, t),
  })
  if (made.isError) return <Trouble error={made.error} onRetry={() => void made.refetch()} />
  if (made.isPending) return <Waiting />
  const { folder, cases, done, acts, incomplete, notMade, report } = made.data
  return (
    <div className={styles['made']}>
      <p role="status">
        {t('drafts.made', { acts, incomplete })} {done < cases && t('drafts.stoppedAt', { done, cases })}
      </p>
      <p className={styles['path']}>{t('drafts.where', { path: folder })}</p>
      <p className={styles['path']}>{t('drafts.reportIs', { name: report })}</p>
      {info.host === 'window' && (
        <div>
          <Button variant="default" size="xs" loading={open.isPending} onClick={() => open.mutate()}>
            {t('drafts.openFolder')}
          </Button>
        </div>
      )}
      {notMade.length > 0 && (
        <section aria-labelledby="drafts-not-made">
          <h3 id="drafts-not-made" className={styles['label']}>
            {t('drafts.notMade', { n: notMade.length })}
          </h3>
          {/* Scrolls by keyboard, too. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <ul className={styles['missed']} tabIndex={0}>
            {notMade.slice(0, SHOWN).map((one) => (
              <li key={`${one.id}/${one.act ?? ''}/${one.reason}`}>
                <b>{one.number ?? t('cases.noNumber')}</b> {one.act !== null && <span>{one.act}. </span>}
                {t.of(one.says)}
              </li>
            ))}
            {notMade.length > SHOWN && <li>{t('drafts.more', { n: notMade.length - SHOWN })}</li>}
          </ul>
        </section>
      )}
    </div>
  )
}
