/** The queue: what waits, what runs out, what may be signed. */
import { useDeferredValue, useRef, useState } from 'react'
import { Button, Select, TextInput } from '@mantine/core'
import { IconFileImport, IconSearch, IconSettings, IconSignature } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { QUEUE_SHOWS } from '../../../shared/contract/calls/undisputed.ts'
import { OUTCOMES } from '../../../shared/undisputed/types.ts'
import { procedureById } from '../../../shared/undisputed/index.ts'
import { go } from '../../app/route.ts'
import { useMe } from '../../app/useMe.ts'
import { call } from '../../bridge.ts'
import { useText } from '../../text/text.tsx'
import { useDrop } from '../cases/useDrop.ts'
import { dropped } from './droppedFiles.ts'
import { NewMaterial } from './NewMaterial.tsx'
import { QueueTable } from './QueueTable.tsx'
import { remember, remembered } from './queueMemory.ts'
import { SignDialog } from './SignDialog.tsx'
import type { QueueQuery } from './useQueue.ts'
import styles from './Undisputed.module.css'

const ANY = 'any'

export function QueueScreen() {
  const t = useText()
  const [query, setQuery] = useState<QueueQuery>(() => remembered().query)
  const [text, setText] = useState(query.text ?? '')
  const deferred = useDeferredValue(text.trim())
  const [signing, setSigning] = useState<string[] | null>(null)
  const isJudge = useMe()?.role === 'judge'
  const area = useRef<HTMLDivElement>(null)
  const dropping = useDrop(area, (files) => {
    dropped.put(files)
    go({ screen: 'undisputed', id: 'intake' })
  })
  const { text: _, ...rest } = query
  const whole: QueueQuery = deferred === '' ? rest : { ...rest, text: deferred }
  const counts = useQuery({
    queryKey: ['undisputed', 'queue', 'counts'],
    queryFn: () => call('undisputed.queue', { show: 'open', limit: 1 }),
  })
  const batch = useQuery({
    queryKey: ['undisputed', 'batch'],
    queryFn: () => call('undisputed.batch', {}),
    enabled: isJudge,
  })
  const ids = batch.data?.ids ?? []

  function filter(change: Partial<QueueQuery>, without?: 'outcome' | 'procedure'): void {
    const next: QueueQuery = { ...query, ...change }
    if (without !== undefined) delete next[without]
    setQuery(next)
    remember({ query: next, active: 0 })
  }

  return (
    <div className={styles['screen']} ref={area}>
      <div className={styles['bar']}>
        <div className={styles['titleLine']}>
          <h1 className={styles['title']}>{t('nav.undisputed')}</h1>
          <div className={styles['actions']}>
            <Button
              variant="subtle"
              px="xs"
              aria-label={t('undisputed.rules')}
              title={t('undisputed.rules')}
              onClick={() => go({ screen: 'undisputed', id: 'rules' })}
            >
              <IconSettings size={18} aria-hidden />
            </Button>
            <NewMaterial />
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              onClick={() => go({ screen: 'undisputed', id: 'intake' })}
            >
              {t('undisputed.add')}
            </Button>
            {isJudge && (
              <Button
                leftSection={<IconSignature size={16} aria-hidden />}
                disabled={ids.length === 0}
                onClick={() => setSigning(ids)}
              >
                {t('undisputed.signReady', { n: ids.length })}
              </Button>
            )}
          </div>
        </div>
        <div className={styles['filters']}>
          <TextInput
            className={styles['search']}
            aria-label={t('undisputed.search')}
            placeholder={t('undisputed.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              remember({ query: { ...query, text: event.currentTarget.value }, active: 0 })
            }}
            type="search"
          />
          <Select
            aria-label={t('undisputed.show')}
            w="12.5rem"
            value={query.show ?? 'open'}
            onChange={(value) => filter({ show: QUEUE_SHOWS.find((show) => show === value) ?? 'open' })}
            data={QUEUE_SHOWS.map((show) => ({
              value: show,
              label: t('undisputed.showCount', {
                name: t(`undisputed.show.${show}`),
                n: counts.data?.counts[show] ?? 0,
              }),
            }))}
          />
          <Select
            aria-label={t('undisputed.outcome')}
            w="11.5rem"
            value={query.outcome ?? ANY}
            onChange={(value) => {
              const outcome = OUTCOMES.find((known) => known === value)
              if (outcome === undefined) filter({}, 'outcome')
              else filter({ outcome })
            }}
            data={[
              { value: ANY, label: t('undisputed.anyOutcome') },
              ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`undisputed.outcome.${outcome}`) })),
            ]}
          />
          {(counts.data?.procedures.length ?? 0) > 1 && (
            <Select
              aria-label={t('undisputed.procedure')}
              w="14rem"
              value={query.procedure ?? ANY}
              onChange={(value) => {
                if (value === null || value === ANY) filter({}, 'procedure')
                else filter({ procedure: value })
              }}
              data={[
                { value: ANY, label: t('undisputed.anyProcedure') },
                ...(counts.data?.procedures ?? []).map((id) => {
                  const procedure = procedureById(id)
                  return { value: id, label: procedure === undefined ? id : t.of(procedure.title) }
                }),
              ]}
            />
          )}
        </div>
      </div>
      <QueueTable query={whole} filtered={deferred !== '' || Object.keys(rest).length > 1 || rest.show !== 'open'} />
      {dropping && <div className={styles['drop']}>{t('undisputed.drop')}</div>}
      {signing !== null && <SignDialog ids={signing} onClose={() => setSigning(null)} />}
    </div>
  )
}
