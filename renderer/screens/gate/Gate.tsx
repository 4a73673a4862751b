/** Before the desk: create the store on the first start, unlock it on every other. */
import { useEffect, useState } from 'react'
import { notifications } from '@mantine/notifications'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../text/text.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { CreateStore } from './CreateStore.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'
import { Rescue } from './Rescue.tsx'
import { Unlock } from './Unlock.tsx'
import { useWorkBehind } from './useWorkBehind.ts'
import styles from './Gate.module.css'

export function Gate() {
  const t = useText()
  const { info, refresh } = useSession()
  const [code, setCode] = useState<string | null>(null)
  const [rescuing, setRescuing] = useState(false)
  const work = useWorkBehind()
  // What was told of a case must not stand beside the locked gate.
  useEffect(() => notifications.clean(), [])
  return (
    <main className={styles['gate']}>
      <div className={styles['card']}>
        <div className={styles['top']}>
          <div>
            <p className={styles['brand']}>{t('app.name')}</p>
            <p className={styles['tagline']}>{t('app.tagline')}</p>
          </div>
          <LanguageChoice />
        </div>
        {code !== null && <RecoveryCode code={code} onKept={refresh} />}
        {code === null && rescuing && <Rescue onBack={() => setRescuing(false)} />}
        {code === null && !rescuing && info.store === 'new' && <CreateStore onCreated={setCode} />}
        {code === null && !rescuing && info.store === 'locked' && <Unlock />}
        {code === null && !rescuing && work === null && (
          <button type="button" className={styles['rescue']} onClick={() => setRescuing(true)}>
            {t('rescue.open')}
          </button>
        )}
        <p className={styles['note']}>{t('gate.offline')}</p>
      </div>
    </main>
  )
}
