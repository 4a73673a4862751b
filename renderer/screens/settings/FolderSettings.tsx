/** Where exports go, what verification trusts, which key file signs. Paths only: a password is never kept. */
import { useState } from 'react'
import type { PathChoice } from '../../../shared/contract/calls/dialogs.ts'
import type { Settings } from '../../../shared/contract/values.ts'
import { useSession } from '../../app/session.tsx'
import { PathInput } from '../../components/PathInput.tsx'
import { useText } from '../../text/text.tsx'
import styles from './Settings.module.css'

/** A path typed in peace and saved when the field is left. */
function SavedPath(props: {
  what: PathChoice
  label: string
  description: string
  value: string | null
  onSave: (path: string | null) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const { what, label, description, value, onSave } = props
  return (
    <PathInput
      what={what}
      label={label}
      description={description}
      value={draft ?? value ?? ''}
      onChange={setDraft}
      onDone={(text) => {
        const path = text.trim() === '' ? null : text.trim()
        if (path !== value) onSave(path)
        setDraft(null)
      }}
    />
  )
}

export function FolderSettings(props: { settings: Settings; onSave: (change: Partial<Settings>) => void }) {
  const t = useText()
  const { info, refresh } = useSession()
  const { settings, onSave } = props
  return (
    <section className={styles['group']} aria-labelledby="set-folders">
      <h2 id="set-folders">{t('folders.title')}</h2>
      <SavedPath
        what="exportFolder"
        label={t('folders.export')}
        description={t('folders.exportHint', { path: info.exportFolder })}
        value={settings.exportFolder}
        onSave={(exportFolder) => {
          onSave({ exportFolder })
          void refresh()
        }}
      />
      <SavedPath
        what="trustFolder"
        label={t('folders.trust')}
        description={t('folders.trustHint')}
        value={settings.trustFolder}
        onSave={(trustFolder) => onSave({ trustFolder })}
      />
      <SavedPath
        what="keyFile"
        label={t('folders.key')}
        description={t('folders.keyHint')}
        value={settings.keyPath}
        onSave={(keyPath) => onSave({ keyPath })}
      />
    </section>
  )
}
