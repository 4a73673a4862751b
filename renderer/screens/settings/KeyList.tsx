import { Kbd } from '@mantine/core'
import { useText } from '../../text/text.tsx'
import styles from './Settings.module.css'

const KEYS = [
  ['palette', 'Ctrl + K'],
  ['cases', 'Alt + 0'],
  ['new', 'Ctrl + Alt + N'],
  ['tabs', 'Alt + 1 … 4'],
  ['undo', 'Ctrl + Z'],
  ['redo', 'Ctrl + Y'],
  ['save', 'Ctrl + S'],
] as const

/** The shortcuts, all by physical key. */
export function KeyList() {
  const t = useText()
  return (
    <section className={styles['group']} aria-labelledby="set-keys">
      <h2 id="set-keys">{t('settings.keys')}</h2>
      <dl className={styles['keys']}>
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              <Kbd>{keys}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
