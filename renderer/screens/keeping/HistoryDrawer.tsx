/** The history of a case: who changed what and when; any version can be brought back. */
import { useState } from 'react'
import { Button, Drawer, SegmentedControl } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { Ask } from './Ask.tsx'
import { DiffLines } from './DiffLines.tsx'
import { TrailLines } from './TrailLines.tsx'
import styles from './Keeping.module.css'

interface Row {
  from: number
  to: number
  by: string
  at: string
  places: number
  kind: string
  note: string | null
}

export default function HistoryDrawer(props: { id: string; locked: boolean; onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const [every, setEvery] = useState(false)
  const [asking, setAsking] = useState<number | null>(null)
  const history = useQuery({
    queryKey: ['history', props.id],
    queryFn: () => call('history.list', { id: props.id }),
    staleTime: 0,
    gcTime: 0,
  })
  const trail = useQuery({
    queryKey: ['trail', props.id],
    queryFn: () => call('trail.list', { limit: 50, caseId: props.id }),
    staleTime: 0,
    gcTime: 0,
  })
  const newest = history.data?.version ?? 0
  const restore = useMutation({
    mutationFn: (version: number) => call('history.restore', { id: props.id, version, baseVersion: newest }),
    onSuccess: async () => {
      notifyDone(t('history.restored'))
      props.onClose()
      // The draft on the screen is made anew from what the store now holds.
      await client.invalidateQueries({ queryKey: ['case', props.id] })
    },
    onError: (error) => notifyFault(error, t),
  })
  const rows: Row[] = every
    ? (history.data?.versions ?? []).map(({ version, at, by, kind, note, places }) => ({
        from: version,
        to: version,
        by,
        at,
        places,
        kind,
        note,
      }))
    : (history.data?.sittings ?? []).map(({ from, to, by, endedAt, places }) => {
        const last = history.data?.versions.find(({ version }) => version === to)
        return { from, to, by, at: endedAt, places, kind: last?.kind ?? 'saved', note: last?.note ?? null }
      })
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size="44rem"
      lockScroll={false}
      title={t('history.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      {history.isError && <Trouble error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Waiting />}
      {history.data && (
        <div className={styles['panel']}>
          <SegmentedControl
            aria-label={t('history.as')}
            value={every ? 'every' : 'sittings'}
            data={(['sittings', 'every'] as const).map((value) => ({ value, label: t(`history.${value}`) }))}
            onChange={(value) => setEvery(value === 'every')}
          />
          {props.locked && <p className={styles['soft']}>{t('history.signed')}</p>}
          <ol className={styles['list']} data-testid="history">
            {rows.map((row) => (
              <VersionLine
                key={`${row.from}-${row.to}`}
                id={props.id}
                row={row}
                newest={newest}
                locked={props.locked}
                onRestore={() => setAsking(row.to)}
              />
            ))}
          </ol>
          <section className={styles['group']} aria-labelledby="case-trail">
            <h2 id="case-trail">{t('history.trail')}</h2>
            <TrailLines entries={trail.data?.entries ?? []} />
          </section>
        </div>
      )}
      {asking !== null && (
        <Ask
          title={t('history.restoreAsk', { n: asking })}
          words={t('history.restoreWords')}
          action={t('history.restore')}
          busy={restore.isPending}
          onYes={() => restore.mutate(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </Drawer>
  )
}

function VersionLine(props: { id: string; row: Row; newest: number; locked: boolean; onRestore: () => void }) {
  const t = useText()
  const { row, newest } = props
  const [open, setOpen] = useState(false)
  const first = row.from === 1
  // The first version has nothing before it: a sitting that begins with it tells what came after.
  const from = first ? 1 : row.from - 1
  const diff = useQuery({
    queryKey: ['diff', props.id, from, row.to],
    queryFn: () => call('history.diff', { id: props.id, from, to: row.to }),
    enabled: open,
    gcTime: 0,
  })
  const name =
    row.from === row.to ? t('history.version', { n: row.to }) : t('history.versions', { from: row.from, to: row.to })
  return (
    <li className={styles['line']}>
      <div className={styles['what']}>
        <span>
          {showMoment(row.at)} · {row.by}
        </span>
        <span className={styles['soft']}>
          {name}
          {row.places > 0 && ` · ${t('history.places', { n: row.places })}`}
          {first && ` · ${t('history.created')}`}
          {row.kind === 'restored' && row.note !== null && ` · ${t('history.restoredFrom', { note: row.note })}`}
          {row.to === newest && ` · ${t('history.newest')}`}
        </span>
      </div>
      <div className={styles['buttons']}>
        {row.to > 1 && (
          <Button variant="default" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('history.hide') : t('history.show')}
          </Button>
        )}
        {row.to !== newest && (
          <Button variant="default" size="xs" disabled={props.locked} onClick={props.onRestore}>
            {t('history.restore')}
          </Button>
        )}
      </div>
      {open && diff.isError && <Trouble error={diff.error} />}
      {open && diff.data && <DiffLines lines={diff.data.lines} />}
    </li>
  )
}
