/** Names of punishments and institutions in the case a sentence asks for. */
import { kkDecline } from '../../grammar/kk-cases.ts'
import type { Language } from '../../say.ts'
import { KK_CASE, type Form } from '../forms.ts'

/** Kazakh names whose last word carries a possessive already. */
const POSSESSED = /(?:жұмыстары|қайталануы|өзгеруі|өтуі)$/u

type Endings = Record<Exclude<Form, 'nom' | 'abl'>, string>
interface Declension {
  nom: RegExp
  ends: Endings
}

/** Heads of the Russian names: лишение, конфискация, штраф; after adjectives in -ое and -ый. */
const NOUNS: readonly Declension[] = [
  { nom: /(?<=ни)е$/u, ends: { gen: 'я', dat: 'ю', acc: 'е', ins: 'ем', loc: 'и' } },
  { nom: /(?<=ци)я$/u, ends: { gen: 'и', dat: 'и', acc: 'ю', ins: 'ей', loc: 'и' } },
  { nom: /(?<=^(?:штраф|арест|запрет))$/u, ends: { gen: 'а', dat: 'у', acc: '', ins: 'ом', loc: 'е' } },
]
const ADJECTIVES: readonly Declension[] = [
  { nom: /ое$/u, ends: { gen: 'ого', dat: 'ому', acc: 'ое', ins: 'ым', loc: 'ом' } },
  { nom: /ый$/u, ends: { gen: 'ого', dat: 'ому', acc: 'ый', ins: 'ым', loc: 'ом' } },
]
const PLURAL: Readonly<Record<string, Endings>> = {
  'исправительные работы': {
    gen: 'исправительных работ',
    dat: 'исправительным работам',
    acc: 'исправительные работы',
    ins: 'исправительными работами',
    loc: 'исправительных работах',
  },
}

function russian(name: string, form: Exclude<Form, 'nom'>): string {
  const own = form === 'abl' ? 'gen' : form
  const plural = PLURAL[name]
  if (plural) return plural[own]
  const words = name.split(' ')
  for (const [index, word] of words.entries()) {
    const noun = NOUNS.find(({ nom }) => nom.test(word))
    const adjective = noun ? undefined : ADJECTIVES.find(({ nom }) => nom.test(word))
    const found = noun ?? adjective
    if (!found) return name
    words[index] = word.replace(found.nom, found.ends[own])
    if (noun) break
  }
  return words.join(' ')
}

/** English names that take an article inside a sentence: "a fine", "an especially grave crime". */
const COUNTED = /(?:fine|crime|infraction|institution(?: for minors)?)$/u

function english(name: string): string {
  if (!COUNTED.test(name)) return name
  return `${/^[aeiou]/u.test(name) ? 'an' : 'a'} ${name}`
}

/**
 * A name in a form; a name whose head is not known stays in the nominative.
 * English has no cases: any form but the nominative gives the name with its article.
 */
export function declineName(name: string, lang: Language, form: Form): string {
  if (form === 'nom') return name
  if (lang === 'en') return english(name)
  if (lang === 'ru') return russian(name, form)
  return kkDecline(name, KK_CASE[form], POSSESSED.test(name))
}
