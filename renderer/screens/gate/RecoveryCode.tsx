import { useState } from 'react'
import { Button, Checkbox, CopyButton } from '@mantine/core'
import { useText } from '../../text/text.tsx'
import styles from './Gate.module.css'

/** Shows the recovery code once, and lets nobody pass before it was put away. */
export function RecoveryCode(props: { code: string; onKept: () => Promise<void> }) {
  const t = useText()
  const [kept, setKept] = useState(false)
  return (
    <section aria-labelledby="code-title">
      <h1 id="code-title">{t('gate.codeTitle')}</h1>
      <p className={styles['words']}>{t('gate.codeWords')}</p>
      <p className={styles['code']} data-testid="recovery-code">
        {props.code}
      </p>
      <div className={styles['fields']}>
        <div className={styles['row']}>
          <CopyButton value={props.code}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('common.copied') : t('common.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={() => window.print()}>
            {t('gate.codePrint')}
          </Button>
        </div>
        <Checkbox label={t('gate.codeKept')} checked={kept} onChange={(e) => setKept(e.currentTarget.checked)} />
        <Button size="md" disabled={!kept} onClick={() => void props.onKept()}>
          {t('gate.begin')}
        </Button>
      </div>
    </section>
  )
}
