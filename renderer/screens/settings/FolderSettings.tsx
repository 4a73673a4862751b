/** Where exports go, what verification trusts, which key file signs. Paths only: a password is never kept. */
import type { Settings } from '../../../shared/contract/values.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../text/text.tsx'
import { SavedText } from './SavedText.tsx'
import styles from './Settings.module.css'

export function FolderSettings(props: { settings: Settings; onSave: (change: Partial<Settings>) => void }) {
  const t = useText()
  const { info, refresh } = useSession()
  const { settings, onSave } = props
  const path = (text: string) => (text.trim() === '' ? null : text.trim())
  return (
    <section className={styles['group']} aria-labelledby="set-folders">
      <h2 id="set-folders">{t('folders.title')}</h2>
      <SavedText
        label={t('folders.export')}
        description={t('folders.exportHint', { path: info.exportFolder })}
        value={settings.exportFolder ?? ''}
        maxLength={4000}
        onSave={(text) => {
          onSave({ exportFolder: path(text) })
          void refresh()
        }}
      />
      <SavedText
        label={t('folders.trust')}
        description={t('folders.trustHint')}
        value={settings.trustFolder ?? ''}
        maxLength={4000}
        onSave={(text) => onSave({ trustFolder: path(text) })}
      />
      <SavedText
        label={t('folders.key')}
        description={t('folders.keyHint')}
        value={settings.keyPath ?? ''}
        maxLength={4000}
        onSave={(text) => onSave({ keyPath: path(text) })}
      />
    </section>
  )
}
