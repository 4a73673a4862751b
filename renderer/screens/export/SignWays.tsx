/** The two ways to sign: a key file with its password, or NCALayer with the key on a token. */
import { useId, useState } from 'react'
import { Button, PasswordInput } from '@mantine/core'
import { IconKey, IconSignature } from '@tabler/icons-react'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../text/text.tsx'
import { KeyChoice } from './KeyChoice.tsx'
import { toBase64 } from './base64.ts'
import styles from './Export.module.css'

/** The detached CMS first: it is the form that courts and portals exchange. */
export type Order = { by: 'key'; format: 'cms' | 'pdf' | 'docx' } | { by: 'agent'; format: 'cms' | 'pdf' }

/** Key and password as the calls take them; used and forgotten. */
export interface Secret {
  key?: string
  keyPath?: string
  password: string
}

export function SignWays(props: {
  off: boolean
  /** What is signed, where the screen signs something else as well: the two forms need names of their own. */
  what?: string
  /** What says why it is off. */
  describedBy?: string | undefined
  running: Order | null
  /** False where the act is signed as PDF alone. */
  docx?: boolean
  /** Ends when the order was carried out or refused; the caller tells of a fault itself. */
  onSign: (order: Order, secret: Secret) => Promise<unknown>
}) {
  const t = useText()
  const ids = useId()
  const { settings } = useSession()
  const { off, running } = props
  const [key, setKey] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const noKey = key === null && settings.keyPath === null
  const named = (words: 'sign.byKey' | 'sign.byAgent', heading: string) =>
    props.what === undefined ? { 'aria-labelledby': heading } : { 'aria-label': `${props.what}. ${t(words)}` }
  const sign = async (order: Order) => {
    const keyed = key ? { key: await toBase64(key) } : { keyPath: settings.keyPath ?? '' }
    await props.onSign(order, { ...keyed, password }).catch(() => null)
    setPassword('')
  }
  const button = (order: Order, words: string, first = false) => (
    <Button
      type={first && order.by === 'key' ? 'submit' : 'button'}
      variant={first && order.by === 'key' ? 'filled' : 'default'}
      loading={running?.by === order.by && running.format === order.format}
      disabled={off || running !== null || (order.by === 'key' && noKey)}
      aria-describedby={props.describedBy}
      {...(first && order.by === 'key' ? {} : { onClick: () => void sign(order) })}
    >
      {words}
    </Button>
  )
  return (
    <>
      <form
        className={styles['form']}
        {...named('sign.byKey', `${ids}key`)}
        onSubmit={(event) => {
          event.preventDefault()
          void sign({ by: 'key', format: 'cms' })
        }}
      >
        <h3 id={`${ids}key`}>
          <IconKey size={16} aria-hidden /> {t('sign.byKey')}
        </h3>
        <p className={styles['hint']}>{t('sign.forgotten')}</p>
        <KeyChoice file={key} disabled={off || running !== null} onFile={setKey} />
        <PasswordInput
          label={t('sign.password')}
          value={password}
          autoComplete="off"
          disabled={off || running !== null}
          visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div className={styles['buttons']}>
          {button({ by: 'key', format: 'cms' }, t('sign.inCms'), true)}
          {button({ by: 'key', format: 'pdf' }, t('sign.inPdf'))}
          {props.docx !== false && button({ by: 'key', format: 'docx' }, t('sign.inDocx'))}
        </div>
      </form>
      <div className={styles['agent']} role="group" {...named('sign.byAgent', `${ids}agent`)}>
        <h3 id={`${ids}agent`}>
          <IconSignature size={16} aria-hidden /> {t('sign.byAgent')}
        </h3>
        <p className={styles['hint']}>{t('sign.agentWords')}</p>
        <div className={styles['buttons']}>
          {button({ by: 'agent', format: 'cms' }, t('sign.inCms'), true)}
          {button({ by: 'agent', format: 'pdf' }, t('sign.inPdf'))}
        </div>
      </div>
      {running && (
        <p className={styles['hint']} role="status">
          {running.by === 'agent' ? t('sign.agentWaits') : t('sign.signing')}
        </p>
      )}
    </>
  )
}
