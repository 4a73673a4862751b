/** The language of the screen and its sentences; switching it re-renders words and touches no input. */
import { createContext, useContext, useMemo } from 'react'
import { say } from '../../shared/language/messages/index.ts'
import type { MessageKey, MessageParameters } from '../../shared/language/messages/index.ts'
import type { Language, Says } from '../../shared/language/messages/icu.ts'

export const LanguageContext = createContext<Language>('kk')

export interface Text {
  <K extends MessageKey>(key: K, ...values: MessageParameters<K>): string
  language: Language
  /** Picks from words that come in the three languages (faults, violations). */
  of(says: Says): string
  /** Picks from names of the law, which exist in Kazakh and Russian only; English readers get the Russian ones. */
  named(words: { kk: string; ru: string }): string
}

export function textIn(language: Language): Text {
  const text = <K extends MessageKey>(key: K, ...values: MessageParameters<K>) => say(language, key, ...values)
  return Object.assign(text, {
    language,
    of: (says: Says) => says[language],
    named: (words: { kk: string; ru: string }) => (language === 'kk' ? words.kk : words.ru),
  })
}

/** The sentences of the screen's language. */
export function useText(): Text {
  const language = useContext(LanguageContext)
  return useMemo(() => textIn(language), [language])
}
