/** Before the desk: create the store on the first start, unlock it on every other. */
import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../text/text.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { CreateStore } from './CreateStore.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'
import { Unlock } from './Unlock.tsx'
import styles from './Gate.module.css'

export function Gate() {
  const t = useText()
  const { info, refresh } = useSession()
  const [code, setCode] = useState<string | null>(null)
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
        {code === null && info.store === 'new' && <CreateStore onCreated={setCode} />}
        {code === null && info.store === 'locked' && <Unlock />}
        <p className={styles['note']}>{t('gate.offline')}</p>
      </div>
    </main>
  )
}
