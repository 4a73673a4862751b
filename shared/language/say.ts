/** The three languages of the program's own sentences. */
export type Language = 'kk' | 'ru' | 'en'

/** One sentence in each language of the program. */
export interface Says {
  kk: string
  ru: string
  en: string
}
