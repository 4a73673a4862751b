/**
 * Stemmer of Kazakh. Endings come off layer by layer from the end of the word (endings.ts), each only behind a sound it can
 * follow and in the row of the vowels before it; then the last consonant is repaired (айыб → айып) and a vowel that fell out
 * is put back (мүлк → мүлік).
 *
 * A word can often be read in several ways. A reading that ends in a known stem wins, the longest such stem first; without
 * one the shortest stem that the rules allow is taken. What comes out is a name for the word's forms, not always a word.
 */
import { ENDINGS } from './endings.ts'
import type { State } from './endings.ts'
import { KNOWN_NOUNS, KNOWN_VERBS } from './lexicon.ts'
import { isVowel, lastSound, repaired, rowOf, rowOfEnding, withFallenVowel } from './sounds.ts'

interface Reading {
  stem: string
  state: State
}

/** Longest word worth reading; longer ones are compounds of damage. */
const LONGEST = 40
const SHORTEST = 3

/** Every way to take one more ending off; a known stem may be left where the rule alone would be too bold. */
function shorter({ stem, state }: Reading): Reading[] {
  const found: Reading[] = []
  for (const ending of ENDINGS.get(stem.charAt(stem.length - 1)) ?? []) {
    if (!ending.from.includes(state) || !stem.endsWith(ending.text)) continue
    const rest = stem.slice(0, -ending.text.length)
    if (rest.length < 2 || !hasVowel(rest)) continue
    const known = knownStem(rest, ending.to)
    if (rest.length < ending.least && known === null) continue
    if (ending.behind !== null && !ending.behind.includes(lastSound(rest))) continue
    const row = rowOfEnding(ending.text)
    const before = rowOf(rest)
    if (ending.after !== undefined && !rest.endsWith(ending.after)) continue
    if (ending.to === 'third' && !/[ыі]$/u.test(rest)) continue
    if (row !== null && before !== null && row !== before && !MIXED.has(ending.text)) continue
    found.push({ stem: rest, state: ending.to })
  }
  return found
}

/** Endings that do not follow harmony. */
const MIXED = new Set(['мен', 'бен', 'пен', 'менен', 'бенен', 'пенен', 'нікі', 'дікі', 'тікі'])

function hasVowel(word: string): boolean {
  for (const letter of word) if (isVowel(letter)) return true
  return false
}

/** Behind these an ending of verbs has come off. */
const OF_VERBS: ReadonlySet<State> = new Set<State>(['negation', 'voice', 'done'])

/** The known stem a rest stands for, repaired where an ending softened or shortened it. */
function knownStem(rest: string, state: State): string | null {
  // "сотта" in itself is the court in the locative, not the bare verb.
  const lexicon = OF_VERBS.has(state) && !rest.endsWith('ия') ? KNOWN_VERBS : KNOWN_NOUNS
  if (state === 'third') return null
  if (lexicon.has(rest)) return rest
  const hard = repaired(rest)
  if (hard !== rest && lexicon.has(hard)) return hard
  const whole = withFallenVowel(hard)
  return whole !== hard && lexicon.has(whole) ? whole : null
}

/** Two consonants that may end a verb (айт-, сүрт-, қорқ-); сыбырл- is сыбырла- cut too short. */
const VERB_CLUSTER = /(?:[рйлн]т|р[қкп]|лқ|нш|[йн]қ)$/u
const CLUSTER = /[^аәеоөұүыіиуюяэё]{2}$/u

/** Whether the rules may leave this rest. */
function mayStand(rest: string, state: State): boolean {
  // н of the third person and its cases stand behind a possessive only, so a reading cannot end there.
  if (state === 'third') return false
  return !OF_VERBS.has(state) || !CLUSTER.test(rest) || VERB_CLUSTER.test(rest)
}

/** One spelling for a stem the lexicon does not hold. */
function settled(rest: string): string {
  let stem = withFallenVowel(repaired(rest))
  // Nouns in ы, і cannot be told from possessed ones (қаулы, бабы): all lose the vowel, so that their forms meet.
  if (stem.length > SHORTEST && /[ыі]$/u.test(stem) && !isVowel(stem.charAt(stem.length - 2))) {
    stem = withFallenVowel(repaired(stem.slice(0, -1)))
  }
  return stem
}

/** The stem of a Kazakh word, folded and in small letters. */
export function stemKazakh(word: string): string {
  if (word.length < 3 || word.length > LONGEST) return word
  if (KNOWN_NOUNS.has(word)) return word
  const open: Reading[] = [{ stem: word, state: 'end' }]
  const seen = new Set<string>()
  let best: string | null = null
  let shortest = word
  while (open.length > 0) {
    const reading = open.pop()
    if (reading === undefined) break
    for (const next of shorter(reading)) {
      const key = `${next.stem} ${next.state}`
      if (seen.has(key)) continue
      seen.add(key)
      const known = knownStem(next.stem, next.state)
      if (known !== null && (best === null || known.length > best.length)) best = known
      if (next.stem.length >= SHORTEST && next.stem.length < shortest.length && mayStand(next.stem, next.state)) {
        shortest = next.stem
      }
      open.push(next)
    }
  }
  return best ?? settled(shortest)
}
