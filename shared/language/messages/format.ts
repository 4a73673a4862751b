/** Formats an ICU message; compiled messages are kept, since the desk asks for the same ones many times a second. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { ArgumentValue, Language } from './icu.ts'

/**
 * Chromium ships no Kazakh number data and would fall back to English commas. Kazakh groups digits as Russian does, and its
 * nouns do not change after a number, so the Russian rules serve both.
 */
const LOCALES: Record<Language, string> = { kk: 'ru-KZ', ru: 'ru-KZ', en: 'en-GB' }

const compiled = new Map<string, IntlMessageFormat>()

/** The sentence with its arguments filled in. */
export function formatMessage(text: string, language: Language, values?: Record<string, ArgumentValue>): string {
  if (!text.includes('{')) return text
  const key = `${language}\n${text}`
  let message = compiled.get(key)
  if (message === undefined) {
    message = new IntlMessageFormat(text, LOCALES[language])
    compiled.set(key, message)
  }
  const said: unknown = message.format(values)
  return typeof said === 'string' ? said : String(said)
}
