/**
 * Personal names in Russian text. Russian names are declined by `lvovich`; Kazakh names follow rules of our own, because
 * that library takes women's names in a consonant for men's (Айгүл → Айгүла). A form given by hand always wins.
 */
import {
  getFirstnameGender,
  getLastnameGender,
  getMiddlenameGender,
  inclineFirstname,
  inclineLastname,
  inclineMiddlename,
} from 'lvovich'
import { initialsFirst } from './kk-names.ts'
import type { RuCase } from './ru-numbers.ts'

export type Sex = 'male' | 'female'

/** A name taken apart; `patronymic` may be absent. */
export interface NameParts {
  last: string
  first: string
  patronymic?: string | null
}

/** Forms of the whole name corrected by hand, by case. */
export type NameForms = Partial<Record<RuCase, string>>

/** Kazakh patronymics and surnames in -ұлы, -қызы, -тегі never change in Russian. */
const FIXED = /(ұлы|улы|қызы|кызы|гызы|оглы|углы|тегі|тегi)$/iu
const INITIAL = /^(?:\p{Lu}\.)+$/u
const CONSONANT = /[бвгғджзйкқлмнңпрстфхһцчшщ]$/iu
const KAZAKH_LETTER = /[әіңғүұқөһ]/iu
const CYRILLIC = /^[\p{Script=Cyrillic}’'-]+$/u

function maleConsonant(word: string, kase: RuCase): string {
  const stem = word.slice(0, -1)
  const lower = word.toLowerCase()
  const index = { nominative: 0, genitive: 1, dative: 2, accusative: 1, instrumental: 3, prepositional: 4 }[kase]
  if (index === 0) return word
  if (/[йь]$/iu.test(word)) return stem + (['', 'я', 'ю', 'ем', lower.endsWith('ий') ? 'и' : 'е'][index] ?? '')
  return word + (['', 'а', 'у', /[жшчщц]$/iu.test(word) ? 'ем' : 'ом', 'е'][index] ?? '')
}

function endingInA(word: string, kase: RuCase): string {
  const stem = word.slice(0, -1)
  const lower = word.toLowerCase()
  if (kase === 'nominative') return word
  if (lower.endsWith('ия'))
    return stem + { genitive: 'и', dative: 'и', accusative: 'ю', instrumental: 'ей', prepositional: 'и' }[kase]
  if (lower.endsWith('я'))
    return stem + { genitive: 'и', dative: 'е', accusative: 'ю', instrumental: 'ей', prepositional: 'е' }[kase]
  const hush = /[жшчщц]$/iu.test(stem)
  const genitive = /[жшчщгғкқхһ]$/iu.test(stem) ? 'и' : 'ы'
  return stem + { genitive, dative: 'е', accusative: 'у', instrumental: hush ? 'ей' : 'ой', prepositional: 'е' }[kase]
}

type Slot = 'last' | 'first' | 'patronymic'

/** Surnames stressed on their last syllable: Грачом, Кузьмичом; the library writes е. */
const STRESSED =
  /^(грач|ткач|врач|сыч|скрипач|силач|трубач|толмач|палач|усач|лихач|корж|чиж|морж|ёж|ёрш|ковш|ключ|мяч|лещ|хрящ|борщ|клещ|кузьмич|лукич|фомич|ильич|кулиш|кулеш|малыш|крепыш|латыш|чуваш)$/iu

function byLibrary(word: string, slot: Slot, kase: RuCase, sex: Sex): string {
  // The library writes е for the stressed ё of the one common name that has it.
  if (word === 'Илья' && kase === 'instrumental') return 'Ильёй'
  if (slot === 'last' && sex === 'male') {
    if (kase === 'instrumental' && STRESSED.test(word)) return `${word}ом`
    // The animal, not a surname in -ев.
    if (/^лев$/iu.test(word)) return maleConsonant(word, kase)
  }
  if (slot === 'first') return inclineFirstname(word, kase, sex)
  return slot === 'last' ? inclineLastname(word, kase, sex) : inclineMiddlename(word, kase, sex)
}

function declineWord(word: string, slot: Slot, kase: RuCase, sex: Sex): string {
  if (kase === 'nominative' || word === '' || INITIAL.test(word) || !CYRILLIC.test(word)) return word
  if (FIXED.test(word) && word.length > 4) return word
  if (word.includes('-'))
    return word
      .split('-')
      .map((half) => declineWord(half, slot, kase, sex))
      .join('-')
  const lower = word.toLowerCase()
  if (sex === 'female') {
    if (lower === 'любовь')
      return word.slice(0, -1) + (kase === 'instrumental' ? 'ью' : kase === 'accusative' ? 'ь' : 'и')
    // A woman's name in a consonant or soft sign stays as it is: Айгүл, Асель, Гүлнар; so does such a surname.
    if (!/[ая]$/iu.test(word)) return word
    if (KAZAKH_LETTER.test(word) && slot === 'first') return endingInA(word, kase)
    return byLibrary(word, slot, kase, sex)
  }
  if (KAZAKH_LETTER.test(word) && slot === 'first') {
    if (CONSONANT.test(word) || lower.endsWith('ь')) return maleConsonant(word, kase)
    return /[ая]$/iu.test(word) ? endingInA(word, kase) : word
  }
  const declined = byLibrary(word, slot, kase, sex)
  // The library leaves some Kazakh surnames alone (Абай, Оспан, Мейірбек): a man's name in a consonant does decline.
  if (declined === word && CONSONANT.test(word) && !/[ыи]х$/iu.test(word)) return maleConsonant(word, kase)
  return declined
}

/** Parts of a written name: "Last First Patronymic", or a surname with initials on either side. */
export function nameParts(name: string): NameParts {
  const words = name.trim().split(/\s+/u)
  if (words.length > 1 && INITIAL.test(words[0] ?? ''))
    return { last: words.slice(1).join(' '), first: words[0] ?? '', patronymic: null }
  return { last: words[0] ?? '', first: words[1] ?? '', patronymic: words.slice(2).join(' ') || null }
}

/** The sex a name tells; null where it does not, and then the name is left undeclined. */
export function sexOfName(name: NameParts): Sex | null {
  const patronymic = name.patronymic ?? ''
  if (/(ұлы|улы|оглы|ич)$/iu.test(patronymic)) return 'male'
  if (/(қызы|кызы|гызы|вна|ична)$/iu.test(patronymic)) return 'female'
  if (/(ұлы|улы)$/iu.test(name.last)) return 'male'
  if (/(қызы|кызы)$/iu.test(name.last)) return 'female'
  const guesses = [
    getMiddlenameGender(patronymic),
    /(ов|ев|ёв|ин|ын|ский|цкий)$/iu.test(name.last) ? 'male' : null,
    /(ова|ева|ёва|ина|ына|ская|цкая)$/iu.test(name.last) ? 'female' : null,
    INITIAL.test(name.first) ? null : getFirstnameGender(name.first),
    getLastnameGender(name.last),
  ]
  for (const guess of guesses) if (guess === 'male' || guess === 'female') return guess
  return null
}

/**
 * A personal name in a Russian case, surname first.
 * @param sex known sex; null: told from the name, and undeclined where the name does not tell
 * @param forms forms corrected by hand
 */
export function ruName(name: NameParts, kase: RuCase, sex: Sex | null = null, forms: NameForms = {}): string {
  const byHand = forms[kase]
  if (byHand !== undefined && byHand !== '') return byHand
  const told = sex ?? sexOfName(name)
  const words: [string, Slot][] = [
    [name.last.trim(), 'last'],
    [name.first.trim(), 'first'],
    [name.patronymic?.trim() ?? '', 'patronymic'],
  ]
  return words
    .filter(([word]) => word !== '')
    .map(([word, slot]) => (told === null ? word : declineWord(word, slot, kase, told)))
    .join(' ')
}

/** A name written in one string, in a case: the order of the words stays. */
export function ruNameText(name: string, kase: RuCase, sex: Sex | null = null, forms: NameForms = {}): string {
  const trimmed = name.trim().replace(/\s+/gu, ' ')
  if (kase === 'nominative') return forms.nominative ?? trimmed
  const initialsLead = INITIAL.test(trimmed.split(' ')[0] ?? '')
  const parts = nameParts(trimmed)
  if (initialsLead)
    return `${parts.first} ${ruName({ last: parts.last, first: '', patronymic: null }, kase, sex, forms)}`
  return ruName(parts, kase, sex, forms)
}

const initial = (word: string) => (word === '' ? '' : `${word.charAt(0).toUpperCase()}.`)

/** "Ахметов Нұрлан Серікұлы" → "Н.С. Ахметов"; what is already short stays. */
export function shortName(name: string): string {
  const ready = initialsFirst(name)
  if (INITIAL.test(ready.split(' ')[0] ?? '')) return ready
  const parts = nameParts(name)
  if (parts.first === '') return parts.last
  return `${initial(parts.first)}${initial(parts.patronymic ?? '')} ${parts.last}`
}
