/** Before a search: what the archive holds and how to ask; of an empty one, how to fill it. */
import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { DEMONSTRATION } from '../../../../shared/contract/calls/archive.ts'
import type { CallOutput } from '../../../../shared/contract/contract.ts'
import { go } from '../../../app/route.ts'
import { showDate, showNumber } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { ArchiveWork } from '../useArchiveWork.ts'
import styles from '../Archive.module.css'

const EXAMPLES = [1, 2, 3, 4] as const

export function Begin(props: {
  stats: CallOutput<'archive.stats'>
  work: ArchiveWork
  onExample: (text: string) => void
}) {
  const t = useText()
  return (
    <div className={styles['begin']}>
      <section className={styles['card']} aria-labelledby="archive-begin">
        <h2 id="archive-begin">{t('archive.search.begin')}</h2>
        <p>{t('archive.search.beginWords')}</p>
        <ul className={styles['chips']}>
          {EXAMPLES.map((n) => (
            <li key={n}>
              <button
                type="button"
                className={styles['chip']}
                onClick={() => props.onExample(t(`archive.search.example${n}`))}
              >
                {t(`archive.search.example${n}`)}
              </button>
            </li>
          ))}
        </ul>
        <p className={styles['hint']}>{t('archive.search.keys')}</p>
      </section>
      <Holdings stats={props.stats} work={props.work} />
    </div>
  )
}

/** What the archive holds, in figures. */
export function Holdings(props: { stats: CallOutput<'archive.stats'>; work: ArchiveWork }) {
  const t = useText()
  const { stats, work } = props
  const figure = (n: number) => showNumber(n, t.language)
  return (
    <section className={styles['card']} aria-labelledby="archive-holds">
      <h2 id="archive-holds">{t('archive.holds')}</h2>
      <p className={styles['figure']}>{t('archive.acts', { n: stats.acts })}</p>
      <ul className={styles['facts']}>
        <li>
          {t('archive.actsOf', {
            kk: figure(stats.byLanguage['kk'] ?? 0),
            ru: figure(stats.byLanguage['ru'] ?? 0),
            from: showDate(stats.first),
            to: showDate(stats.last),
          })}
        </li>
        {stats.own > 0 && <li>{t('archive.ownCount', { n: figure(stats.own) })}</li>}
        <li>{t('archive.readCount', { ...stats.read })}</li>
        <li>{t('archive.bytes', { n: figure(Math.round(stats.bytes / 1e5) / 10) })}</li>
        {stats.generated > 0 && (
          <li className={styles['generatedLine']}>
            <span>{t('archive.generatedCount', { n: figure(stats.generated) })}</span>
            <Button
              variant="default"
              size="xs"
              disabled={work.progress !== null}
              loading={work.starting}
              onClick={() => work.removeGenerated()}
            >
              {t('archive.removeDemo')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}

/** The empty archive teaches: what belongs here, and a way to try it out. */
export function EmptyArchive(props: { work: ArchiveWork }) {
  const t = useText()
  const { work } = props
  return (
    <section className={styles['empty']}>
      <IconArchive size={40} stroke={1.2} aria-hidden />
      <h2>{t('archive.emptyTitle')}</h2>
      <p>{t('archive.emptyWords', { n: showNumber(DEMONSTRATION, t.language) })}</p>
      <div className={styles['buttons']}>
        <Button onClick={() => go({ screen: 'archive', part: 'import' })}>{t('archive.toImport')}</Button>
        <Button
          variant="default"
          disabled={work.progress !== null}
          loading={work.starting}
          onClick={() => work.generate()}
        >
          {t('archive.makeDemo')}
        </Button>
      </div>
    </section>
  )
}
