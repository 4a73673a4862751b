/** A picture: what is counted and what is not, the results by edition, amounts, higher courts, and what it does not know. */
import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { BarValue } from '../../../../shared/contract/calls/practice.ts'
import type { CallInput } from '../../../../shared/contract/contract.ts'
import { EXCLUSION_NAMES, PICTURE_LIMIT_WORDS, REVIEW_NAMES } from '../../../../shared/language/practice/names.ts'
import { askedText } from '../../../../shared/language/practice/asked.ts'
import { EXCLUSIONS } from '../../../../shared/archive/practice.ts'
import { call } from '../../../bridge.ts'
import { BarChart } from '../../../components/charts/BarChart.tsx'
import { ChartTable } from '../../../components/charts/ChartTable.tsx'
import { Legend } from '../../../components/charts/Legend.tsx'
import { notifyDone, notifyFault } from '../../../components/notify.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { Waiting } from '../../../components/Waiting.tsx'
import { useText } from '../../../text/text.tsx'
import { BarActs } from './BarActs.tsx'
import { PeriodView } from './PeriodView.tsx'
import styles from './Practice.module.css'

export type PictureAsked = CallInput<'practice.picture'>

const FORMATS = ['xlsx', 'csv', 'pdf'] as const

export function PictureView(props: { asked: PictureAsked }) {
  const t = useText()
  const { asked } = props
  const [opened, setOpened] = useState<{ bar: BarValue; name: string } | null>(null)
  const picture = useQuery({
    queryKey: ['practice', 'picture', asked],
    queryFn: () => call('practice.picture', asked),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const write = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) =>
      call('practice.export', { ...asked, format, language: t.language }),
    onSuccess: ({ path }) => notifyDone(t('picture.exported', { path })),
    onError: (error) => notifyFault(error, t),
  })
  if (picture.isError) return <Trouble error={picture.error} onRetry={() => void picture.refetch()} />
  if (!picture.data) return <Waiting />
  const { n, selected, excluded, marks, looked, periods, fate, limits, charge } = picture.data
  const left = EXCLUSIONS.flatMap((why) => (excluded[why] === undefined ? [] : [{ why, count: excluded[why] }]))
  const reviews = fate.results.map(({ result, n: count }) => ({ result, count, name: t.of(REVIEW_NAMES[result]) }))
  const held = t('picture.held')
  return (
    <div className={styles['picture']}>
      <section className={styles['card']} aria-labelledby="picture-counted">
        <div className={styles['cardHead']}>
          <h2 id="picture-counted">
            {t('picture.counted', { n })} <small>{t('picture.selected', { n: selected })}</small>
          </h2>
          <div className={`${styles['buttons'] ?? ''} no-print`}>
            <Button variant="default" size="xs" disabled={n === 0} onClick={() => window.print()}>
              {t('picture.print')}
            </Button>
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button variant="default" size="xs" disabled={n === 0} loading={write.isPending}>
                  {t('picture.export')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {FORMATS.map((format) => (
                  <Menu.Item key={format} onClick={() => write.mutate(format)}>
                    {format.toUpperCase()}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </div>
        </div>
        <p>{askedText({ by: asked.selection, singleCharge: asked.singleCharge }, t.language)}</p>
        <p className={styles['soft']}>
          {t('picture.facts', {
            machine: marks.machine,
            confirmed: marks.confirmed,
            corrected: marks.corrected,
            looked,
            n,
          })}
        </p>
        {left.length > 0 && (
          <p className={styles['soft']}>
            {t('picture.excluded')}:{' '}
            {left.map(({ why, count }, i) => (
              <span key={why}>
                {i > 0 && '; '}
                <button
                  type="button"
                  className={styles['plainLink']}
                  onClick={() => setOpened({ bar: { of: 'excluded', why }, name: t.of(EXCLUSION_NAMES[why]) })}
                >
                  {t.of(EXCLUSION_NAMES[why])} — {count}
                </button>
              </span>
            ))}
          </p>
        )}
        <div className={styles['unknown']} role="note">
          <h3>{t('picture.unknown')}</h3>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{t.of(PICTURE_LIMIT_WORDS[limit])}</li>
            ))}
          </ul>
        </div>
      </section>
      {n === 0 && <p className={styles['begin']}>{t('picture.none')}</p>}
      {n > 0 && (
        <div className={styles['row']}>
          <Legend />
          <span className={`${styles['soft'] ?? ''} no-print`}>{t('picture.barHint')}</span>
        </div>
      )}
      {periods.toReversed().map((period) => (
        <PeriodView
          key={period.from ?? ''}
          period={period}
          charged={charge !== null}
          onOpen={(bar, name) => setOpened({ bar, name })}
        />
      ))}
      {fate.n > 0 && (
        <section className={styles['card']} aria-labelledby="picture-fate">
          <h2 id="picture-fate">{t('picture.fate')}</h2>
          <p className={styles['soft']}>{t('picture.fateNote', { n: fate.n, linked: fate.linked ?? held })}</p>
          <BarChart
            label={t('picture.fate')}
            bars={reviews.map(({ result, count, name }) => ({
              id: result,
              name,
              share: count === null ? null : count / fate.n,
              figure: count === null ? held : String(count),
              says: count === null ? `${name}: ${held}` : t('picture.bar', { name, n: count }),
              pattern: 'other',
            }))}
            onOpen={({ id }) => {
              const found = reviews.find(({ result }) => result === id)
              if (found) setOpened({ bar: { of: 'fate', result: found.result }, name: found.name })
            }}
          />
          <ChartTable
            caption={t('picture.fate')}
            head={[t('picture.fate'), t('picture.number')]}
            rows={reviews.map(({ name, count }) => [name, count === null ? held : String(count)])}
          />
        </section>
      )}
      {opened !== null && <BarActs asked={asked} bar={opened.bar} name={opened.name} onClose={() => setOpened(null)} />}
    </div>
  )
}
