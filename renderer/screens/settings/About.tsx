/** What this program is: version, edition of the law, and whose work it carries. */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../app/session.tsx'
import { showDate } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import styles from './Settings.module.css'

export function About() {
  const t = useText()
  const { info } = useSession()
  const [open, setOpen] = useState(false)
  const list = useQuery({
    queryKey: ['licences'],
    queryFn: async () => (await import('virtual:licences')).default,
    staleTime: Infinity,
    enabled: open,
  })
  return (
    <section className={styles['group']} aria-labelledby="set-about">
      <h2 id="set-about">{t('about.title')}</h2>
      <p>
        {t('app.name')} · {t('about.version', { version: info.version })}
      </p>
      <p>{t('about.law', { date: showDate(info.lawEdition) })}</p>
      <p>{t('about.words')}</p>
      <details className={styles['licences']} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('about.licences')}</summary>
        {list.isError && <p role="alert">{t('fault.internal')}</p>}
        {list.data && <p className={styles['hint']}>{t('about.licencesCount', { n: list.data.length })}</p>}
        <ul data-testid="licences">
          {list.data?.map(({ name, version, licence, text }) => (
            <li key={`${name} ${version}`}>
              {text === '' ? (
                <p>
                  {name} {version} · {licence}
                </p>
              ) : (
                <details>
                  <summary>
                    {name} {version} · {licence}
                  </summary>
                  {/* Licences are English texts, whatever the language of the screen. */}
                  <pre lang="en">{text}</pre>
                </details>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
