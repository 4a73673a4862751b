import { LANGUAGES } from '../../../shared/language/messages/icu.ts'
import { useSession } from '../../app/session.tsx'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import styles from '../../app/Desk.module.css'

/** The language of the screen, offered before anything has to be read. */
export function LanguageChoice() {
  const t = useText()
  const { settings, saveSettings } = useSession()
  return (
    <div className={styles['languages']} role="group" aria-label={t('nav.language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          className={styles['language']}
          aria-pressed={settings.language === language}
          aria-label={t(`language.${language}`)}
          lang={language}
          onClick={() => {
            saveSettings({ language }).catch((error: unknown) => notifyFault(error, t))
          }}
        >
          {t(`language.short.${language}`)}
        </button>
      ))}
    </div>
  )
}
