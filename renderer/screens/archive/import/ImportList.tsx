/** The latest imports: what came in, what could not be read and why, what can be taken up again. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportValue } from '../../../../shared/contract/calls/archive.ts'
import { call } from '../../../bridge.ts'
import { notifyDone, notifyFault } from '../../../components/notify.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { showMoment, showNumber } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { ArchiveWork } from '../useArchiveWork.ts'
import styles from '../Archive.module.css'

const AT_ONCE = 200
const PATHS = 3

export function ImportList(props: { work: ArchiveWork }) {
  const t = useText()
  const imports = useQuery({
    queryKey: ['archive', 'imports'],
    queryFn: () => call('archive.imports', {}),
    staleTime: 0,
  })
  return (
    <section className={styles['card']} aria-labelledby="archive-imports">
      <h2 id="archive-imports">{t('archive.report.title')}</h2>
      {imports.isError && <Trouble error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.data?.imports.length === 0 && <p className={styles['hint']}>{t('archive.report.none')}</p>}
      <ul className={styles['imports']} data-testid="archive-imports">
        {imports.data?.imports.map((entry) => (
          <Entry key={entry.id} entry={entry} work={props.work} />
        ))}
      </ul>
    </section>
  )
}

function Entry(props: { entry: ImportValue; work: ArchiveWork }) {
  const t = useText()
  const client = useQueryClient()
  const { entry, work } = props
  const { id, counts, failures, paths } = entry
  const [open, setOpen] = useState(false)
  const fault = (error: unknown) => notifyFault(error, t)
  const resume = useMutation({
    mutationFn: () => call('archive.resume', { id }),
    onSuccess: ({ job }) => work.started(job, 'import'),
    onError: fault,
  })
  const forget = useMutation({
    mutationFn: () => call('archive.forgetImport', { id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['archive', 'imports'] }),
    onError: fault,
  })
  const running = work.what === 'import' && work.progress !== null
  const unfinished = entry.finishedAt === null && !running
  return (
    <li>
      <div className={styles['importHead']}>
        <span className={styles['date']}>{showMoment(entry.startedAt)}</span>
        <span className={styles['path']} title={paths.join('\n')}>
          {paths.slice(0, PATHS).join(', ')}
          {paths.length > PATHS && ` ${t('archive.report.others', { n: paths.length - PATHS })}`}
        </span>
      </div>
      <p className={styles['counts']}>
        {counts !== null && (
          <>
            <span>{t('archive.report.added', { n: counts.added })}</span>
            {counts.sameText > 0 && <span>{t('archive.report.sameText', { n: counts.sameText })}</span>}
            {counts.held > 0 && <span>{t('archive.report.held', { n: counts.held })}</span>}
          </>
        )}
        {unfinished && <b>{t('archive.report.unfinished')}</b>}
        {failures > 0 && <span className={styles['wrong']}>{t('archive.report.failed', { n: failures })}</span>}
      </p>
      {(unfinished || failures > 0) && (
        <div className={styles['buttons']}>
          {unfinished && (
            <>
              <Button size="xs" loading={resume.isPending} disabled={running} onClick={() => resume.mutate()}>
                {t('archive.report.resume')}
              </Button>
              <Button size="xs" variant="default" loading={forget.isPending} onClick={() => forget.mutate()}>
                {t('archive.report.forget')}
              </Button>
            </>
          )}
          {failures > 0 && (
            <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('archive.report.failures')}
            </Button>
          )}
        </div>
      )}
      {open && <Failures id={id} count={failures} />}
    </li>
  )
}

function Failures(props: { id: number; count: number }) {
  const t = useText()
  const shown = useInfiniteQuery({
    queryKey: ['archive', 'failures', props.id],
    queryFn: ({ pageParam }) => call('archive.failures', { id: props.id, offset: pageParam, limit: AT_ONCE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.failures.length < AT_ONCE ? undefined : pages.length * AT_ONCE),
  })
  const write = useMutation({
    mutationFn: () => call('archive.exportFailures', { id: props.id, language: t.language }),
    onSuccess: ({ path }) => notifyDone(t('archive.report.exported', { path })),
    onError: (error) => notifyFault(error, t),
  })
  const failures = shown.data?.pages.flatMap((page) => page.failures) ?? []
  return (
    <div className={styles['failures']}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('archive.failure.source')}</th>
            <th scope="col">{t('archive.failure.why')}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map(({ source, says, detail }, i) => (
            // One table can fail in many lines: its name comes up more than once, and the order never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${i} ${source}`}>
              <td className={styles['path']}>{source}</td>
              <td>
                {t.of(says)}
                {detail !== null && <small>{detail}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['buttons']}>
        <Button size="xs" variant="default" loading={write.isPending} onClick={() => write.mutate()}>
          {t('archive.report.export')}
        </Button>
        {shown.hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={shown.isFetchingNextPage}
            onClick={() => void shown.fetchNextPage()}
          >
            {t('archive.report.more')}
          </Button>
        )}
        {failures.length < props.count && (
          <span className={styles['hint']}>
            {t('archive.report.shown', {
              shown: showNumber(failures.length, t.language),
              count: showNumber(props.count, t.language),
            })}
          </span>
        )}
      </div>
    </div>
  )
}
