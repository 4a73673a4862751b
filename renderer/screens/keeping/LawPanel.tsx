/** Law packs with their checks, and what the court's IT has fixed. */
import { useQuery } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { showDate } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import styles from './Keeping.module.css'

const NAMES = ['dataFolder', 'backupFolder', 'updateFolder', 'language', 'idleMinutes', 'binDays'] as const

export function LawPanel() {
  const t = useText()
  const packs = useQuery({ queryKey: ['packs'], queryFn: () => call('law.packs', {}) })
  const managed = useQuery({ queryKey: ['managed'], queryFn: () => call('machine.managed', {}) })
  if (packs.isError) return <Trouble error={packs.error} onRetry={() => void packs.refetch()} />
  if (!packs.data) return <Waiting />
  return (
    <div className={styles['panel']}>
      <section className={styles['group']} aria-labelledby="packs-title">
        <h2 id="packs-title">{t('settings.part.law')}</h2>
        <p className={styles['hint']}>{t('packs.words')}</p>
        <ul className={styles['list']} data-testid="packs">
          {packs.data.packs.map((pack) => (
            <li key={`${pack.origin} ${pack.id}`} className={styles['line']}>
              <div className={styles['what']}>
                <span>
                  {pack.edition === null ? pack.id : t('packs.edition', { date: showDate(pack.edition) })}
                  {pack.used ? ` · ${t('packs.used')}` : ''}
                </span>
                <span className={styles['soft']}>
                  {pack.id} · {t(`packs.origin.${pack.origin}`)}
                </span>
                <span className={pack.fault ? styles['wrong'] : styles['good']}>
                  {pack.fault ? t.of(pack.fault) : t('packs.good', { files: pack.files, rows: pack.rows })}
                </span>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles['group']} aria-labelledby="managed-title">
        <h2 id="managed-title">{t('managed.title')}</h2>
        {managed.isError && <Trouble error={managed.error} onRetry={() => void managed.refetch()} />}
        {managed.data && (
          <>
            {managed.data.settings.length === 0 && <p>{t('managed.none')}</p>}
            <ul className={styles['list']}>
              {managed.data.settings.map(({ name, value }) => {
                const known = NAMES.find((one) => one === name)
                return (
                  <li key={name} className={styles['line']}>
                    <span>{known === undefined ? name : t(`managed.name.${known}`)}</span>
                    <span className={styles['what']}>{value}</span>
                  </li>
                )
              })}
            </ul>
            <p className={styles['soft']}>
              {t('managed.path')}: {managed.data.path}
            </p>
          </>
        )}
      </section>
    </div>
  )
}
