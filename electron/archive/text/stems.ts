/** Stems of words in both languages, remembered: an act repeats its words, and the acts repeat each other's. */
import type { ActLanguage } from '../../../shared/archive/types.ts'
import { stemKazakh } from './kazakh/stem.ts'
import { hasKazakhLetter } from './language.ts'
import { stemRussian } from './russian.ts'

/** Words remembered a language; about 20 MB. When full it is emptied: the common words are back at once. */
const REMEMBERED = 150_000

const memory: Record<ActLanguage, Map<string, string>> = { kk: new Map(), ru: new Map() }

/** As {@link stemOf}, for those who remember words themselves. */
export function computeStem(word: string, language: ActLanguage): string {
  const first = word.charCodeAt(0)
  // Digits and Latin words have no endings of ours.
  if (first < 0x400 || first > 0x4ff) return word
  return language === 'kk' || hasKazakhLetter(word) ? stemKazakh(word) : stemRussian(word)
}

/** The stem of a folded word in a text of `language`; a word with Kazakh letters is Kazakh anywhere. */
export function stemOf(word: string, language: ActLanguage): string {
  const known = memory[language]
  const before = known.get(word)
  if (before !== undefined) return before
  const stem = computeStem(word, language)
  if (known.size >= REMEMBERED) known.clear()
  known.set(word, stem)
  return stem
}

/**
 * Stems a word of a query may have in the index. A query is too short to tell its language: a word without Kazakh letters is
 * looked for in both.
 */
export function queryStems(word: string): string[] {
  const kazakh = stemOf(word, 'kk')
  const russian = stemOf(word, 'ru')
  return kazakh === russian ? [kazakh] : [russian, kazakh]
}
