/** Case, plural and possessive endings of Kazakh nouns. */
import { finalSound, shape } from './kk-sounds.ts'

export const KK_CASES = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'locative',
  'ablative',
  'instrumental',
] as const
export type KkCase = (typeof KK_CASES)[number]

type Pair = readonly [back: string, front: string]

function ending(word: string, kase: Exclude<KkCase, 'nominative'>): Pair {
  const sound = finalSound(word)
  const hard = sound === 'voiceless'
  const endings: Record<typeof kase, Pair> = {
    genitive: sound === 'vowel' || sound === 'nasal' ? ['ның', 'нің'] : hard ? ['тың', 'тің'] : ['дың', 'дің'],
    dative: hard ? ['қа', 'ке'] : ['ға', 'ге'],
    accusative: sound === 'vowel' ? ['ны', 'ні'] : hard ? ['ты', 'ті'] : ['ды', 'ді'],
    locative: hard ? ['та', 'те'] : ['да', 'де'],
    ablative: sound === 'nasal' ? ['нан', 'нен'] : hard ? ['тан', 'тен'] : ['дан', 'ден'],
    instrumental: sound === 'sibilant' ? ['бен', 'бен'] : hard ? ['пен', 'пен'] : ['мен', 'мен'],
  }
  return endings[kase]
}

/** Endings after a third-person possessive (бабы, бөлігі, Серікұлы). */
const POSSESSED: Record<Exclude<KkCase, 'nominative'>, Pair> = {
  genitive: ['ның', 'нің'],
  dative: ['на', 'не'],
  accusative: ['н', 'н'],
  locative: ['нда', 'нде'],
  ablative: ['нан', 'нен'],
  instrumental: ['мен', 'мен'],
}

/**
 * The case ending alone, as it follows `word`.
 * @param possessed the word ends in a third-person possessive suffix
 */
export function kkEnding(word: string, kase: KkCase, possessed = false): string {
  if (kase === 'nominative') return ''
  const [back, front] = possessed ? POSSESSED[kase] : ending(word, kase)
  return shape(word, back, front)
}

/** The word in a case; of several words the last one takes the ending. */
export function kkDecline(word: string, kase: KkCase, possessed = false): string {
  return word + kkEnding(word, kase, possessed)
}

/** Third-person possessive: бап → бабы, бөлік → бөлігі, банк → банкі, кодекс → кодексі, қала → қаласы. */
export function kkPossessive(word: string): string {
  const sound = finalSound(word)
  if (sound === 'vowel') return word + shape(word, 'сы', 'сі')
  // Only after a vowel: мүлік → мүлігі, but банк → банкі.
  const softened = word.replace(/(?<=[аәоөұүыіеэиуёюя])[пкқ]$/iu, (c) => ({ п: 'б', к: 'г', қ: 'ғ' })[c] ?? c)
  return softened + shape(word, 'ы', 'і')
}

/** Plural: бап → баптар, адам → адамдар, міндет → міндеттер, үкім → үкімдер. */
export function kkPlural(word: string): string {
  const sound = finalSound(word)
  if (sound === 'voiceless') return word + shape(word, 'тар', 'тер')
  if (sound === 'vowel' || sound === 'glide') return word + shape(word, 'лар', 'лер')
  return word + shape(word, 'дар', 'дер')
}
