import { IconCommand, IconLock } from '@tabler/icons-react'
import { spotlight } from '@mantine/spotlight'
import { LanguageChoice } from '../screens/gate/LanguageChoice.tsx'
import { useText } from '../text/text.tsx'
import { linkTo, useRoute } from './route.ts'
import styles from './Desk.module.css'

const ROOMS = ['undisputed', 'archive'] as const

/** The one bar that is always there: where to go, in which language, lock. */
export function Header(props: { onLock: () => void }) {
  const t = useText()
  const route = useRoute()
  const inCases = route.screen === 'cases' || route.screen === 'case'
  return (
    <header className={styles['header']}>
      <a className={styles['brand']} href={linkTo({ screen: 'cases' })}>
        {t('app.name')}
      </a>
      <nav className={styles['nav']} aria-label={t('nav.main')}>
        <a className={styles['link']} href={linkTo({ screen: 'cases' })} aria-current={inCases ? 'page' : undefined}>
          {t('nav.cases')}
        </a>
        {ROOMS.map((screen) => (
          <a
            key={screen}
            className={styles['link']}
            href={linkTo({ screen })}
            aria-current={route.screen === screen ? 'page' : undefined}
          >
            {t(`nav.${screen}`)}
          </a>
        ))}
        <a
          className={styles['link']}
          href={linkTo({ screen: 'settings' })}
          aria-current={route.screen === 'settings' ? 'page' : undefined}
        >
          {t('nav.settings')}
        </a>
      </nav>
      <div className={styles['tools']}>
        <button type="button" className={styles['tool']} onClick={() => spotlight.open()}>
          <IconCommand size={16} aria-hidden />
          {t('nav.palette')}
        </button>
        <LanguageChoice />
        <button type="button" className={styles['tool']} onClick={props.onLock}>
          <IconLock size={16} aria-hidden />
          {t('nav.lock')}
        </button>
      </div>
    </header>
  )
}
