/** Forms of words that a sentence may ask for: `{kind|gen}`. Kazakh and Russian cases share short names. */
import type { KkCase } from '../grammar/kk-cases.ts'
import type { RuCase } from '../grammar/ru-numbers.ts'

export type Form = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'loc' | 'abl'
export const FORMS: readonly Form[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc', 'abl']

export const KK_CASE: Record<Form, KkCase> = {
  nom: 'nominative',
  gen: 'genitive',
  dat: 'dative',
  acc: 'accusative',
  ins: 'instrumental',
  loc: 'locative',
  abl: 'ablative',
}

/** Russian has no ablative; "from" takes the genitive. */
export const RU_CASE: Record<Form, RuCase> = {
  nom: 'nominative',
  gen: 'genitive',
  dat: 'dative',
  acc: 'accusative',
  ins: 'instrumental',
  loc: 'prepositional',
  abl: 'genitive',
}
