import { IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { call } from '../bridge.ts'
import { notifyFault } from '../components/notify.ts'
import { LanguageChoice } from '../screens/gate/LanguageChoice.tsx'
import { useText } from '../text/text.tsx'
import { linkTo, useRoute } from './route.ts'
import { useSession } from './session.tsx'
import styles from './Desk.module.css'

/** The one bar that is always there: where to go, in which language, lock. */
export function Header() {
  const t = useText()
  const route = useRoute()
  const { refresh } = useSession()
  const lock = useMutation({
    mutationFn: () => call('store.lock', {}),
    onSuccess: refresh,
    onError: (error) => notifyFault(error, t),
  })
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
        <a
          className={styles['link']}
          href={linkTo({ screen: 'settings' })}
          aria-current={route.screen === 'settings' ? 'page' : undefined}
        >
          {t('nav.settings')}
        </a>
      </nav>
      <div className={styles['tools']}>
        <LanguageChoice />
        <button type="button" className={styles['tool']} onClick={() => lock.mutate()}>
          <IconLock size={16} aria-hidden />
          {t('nav.lock')}
        </button>
      </div>
    </header>
  )
}
