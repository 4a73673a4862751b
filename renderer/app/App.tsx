/** The frame: language, theme, session; then the gate or the desk. */
import { useEffect } from 'react'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import 'dayjs/locale/kk'
import 'dayjs/locale/ru'
import 'dayjs/locale/en-gb'
import { LanguageContext, textIn } from '../text/text.tsx'
import { theme } from '../theme/theme.ts'
import { Gate } from '../screens/gate/Gate.tsx'
import { Desk } from './Desk.tsx'
import { Waiting } from '../components/Waiting.tsx'
import { Trouble } from '../components/Trouble.tsx'
import { SessionContext, useSessionValue } from './session.tsx'
import { usePrintLight } from './usePrintLight.ts'

/** The nonce of this page's style policy, put into the page by the host. */
const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? undefined
const getStyleNonce = () => nonce

const DAYJS = { kk: 'kk', ru: 'ru', en: 'en-gb' } as const

export function App() {
  const { session, failed } = useSessionValue()
  const language = session?.settings.language ?? 'kk'
  const look = session?.settings.theme ?? 'light'
  const textSize = session?.settings.textSize ?? 100

  useEffect(() => {
    document.documentElement.lang = language
    document.title = textIn(language)('app.name')
  }, [language])
  useEffect(() => {
    // A very large screen is looked at from further away (global.css).
    document.documentElement.style.fontSize = `calc(${textSize}% * var(--distance))`
  }, [textSize])
  useEffect(() => {
    if (look === 'contrast') document.documentElement.dataset['contrast'] = 'high'
    else delete document.documentElement.dataset['contrast']
  }, [look])

  usePrintLight()

  const scheme =
    look === 'dark'
      ? { forceColorScheme: 'dark' as const }
      : look === 'system'
        ? {}
        : { forceColorScheme: 'light' as const }

  return (
    <MantineProvider theme={theme} getStyleNonce={getStyleNonce as () => string} defaultColorScheme="auto" {...scheme}>
      <LanguageContext value={language}>
        <DatesProvider settings={{ locale: DAYJS[language], firstDayOfWeek: 1 }}>
          <section id="overlays" aria-label={textIn(language)('app.overlays')} />
          <Notifications position="bottom-right" limit={3} />
          {failed && <Trouble message={textIn(language)('gate.noHost')} />}
          {!failed && !session && <Waiting />}
          {session && (
            <SessionContext value={session}>{session.info.store === 'open' ? <Desk /> : <Gate />}</SessionContext>
          )}
        </DatesProvider>
      </LanguageContext>
    </MantineProvider>
  )
}
