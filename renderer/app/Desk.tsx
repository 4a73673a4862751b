/** The open desk: header, the screen of the address, the palette. */
import { lazy, Suspense, useCallback, useState } from 'react'
import { useText } from '../text/text.tsx'
import { CasesScreen } from '../screens/cases/CasesScreen.tsx'
import { Waiting } from '../components/Waiting.tsx'
import { Header } from './Header.tsx'
import { IdleWarning } from './IdleWarning.tsx'
import { Palette } from './Palette.tsx'
import { useRoute } from './route.ts'
import { useSession } from './session.tsx'
import { Tour } from './Tour.tsx'
import { useDeskKeys } from './useDeskKeys.ts'
import { useLock } from './useLock.ts'
import { useNewCase } from './useNewCase.ts'
import styles from './Desk.module.css'

// The list must be there at once; what lies behind a click may come a moment later.
const CaseScreen = lazy(() => import('../screens/case/CaseScreen.tsx'))
const ArchiveScreen = lazy(() => import('../screens/archive/ArchiveScreen.tsx'))
const UndisputedScreen = lazy(() => import('../screens/undisputed/UndisputedScreen.tsx'))
const SettingsScreen = lazy(() => import('../screens/settings/SettingsScreen.tsx'))

export function Desk() {
  const t = useText()
  const route = useRoute()
  const { settings } = useSession()
  const create = useNewCase()
  const lock = useLock()
  const [touring, setTouring] = useState(!settings.toured)
  useDeskKeys(create.mutate)
  const lockNow = lock.mutate
  const onIdle = useCallback(() => lockNow(), [lockNow])
  return (
    <div className={styles['desk']}>
      <a className="skip" href="#content">
        {t('common.skip')}
      </a>
      <Header onLock={() => lock.mutate()} />
      <main id="content" className={styles['content']} tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          {route.screen === 'cases' && <CasesScreen />}
          {route.screen === 'case' && <CaseScreen key={route.id} id={route.id} tab={route.tab} />}
          {route.screen === 'archive' && <ArchiveScreen route={route} />}
          {route.screen === 'undisputed' && <UndisputedScreen route={route} />}
          {route.screen === 'settings' && <SettingsScreen part={route.part ?? 'general'} />}
        </Suspense>
      </main>
      <Palette onNew={() => create.mutate()} onTour={() => setTouring(true)} onLock={() => lock.mutate()} />
      <IdleWarning onLock={onIdle} />
      <Tour opened={touring} onClose={() => setTouring(false)} />
    </div>
  )
}
