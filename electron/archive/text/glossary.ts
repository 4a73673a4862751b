/** The bilingual glossary: a Kazakh word of a query also finds the Russian acts that speak of the same thing, and back. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { stemOf } from './stems.ts'
import { tokens } from './tokens.ts'

const Entry = z.strictObject({ kk: z.array(z.string().min(2)).min(1), ru: z.array(z.string().min(2)).min(1) })
const File = z.strictObject({ about: z.string(), terms: z.array(Entry).min(1) })

/** A term of the query, and the stems of everything it may stand for: in the other language, and synonyms in its own. */
export interface GlossaryMatch {
  /** How many words of the query the term takes. */
  length: number
  translations: string[][]
  /** The same as they stand in the glossary, for people. */
  written: string[]
}

export class Glossary {
  /** First stem of a term → terms that begin with it, the longest first. */
  readonly #terms = new Map<string, { stems: string[]; translations: string[][]; written: string[] }[]>()

  constructor(entries: readonly z.infer<typeof Entry>[]) {
    for (const { kk, ru } of entries) {
      const kazakh = kk.map((term) => termStems(term, 'kk'))
      const russian = ru.map((term) => termStems(term, 'ru'))
      const all = [...russian, ...kazakh]
      const written = [...ru, ...kk]
      for (const stems of all) {
        this.#put(
          stems,
          all.filter((other) => other !== stems),
          written.filter((_, index) => all[index] !== stems),
        )
      }
    }
    for (const list of this.#terms.values()) list.sort((a, b) => b.stems.length - a.stems.length)
  }

  #put(stems: string[], translations: string[][], written: string[]): void {
    const [first] = stems
    if (first === undefined) return
    const list = this.#terms.get(first) ?? []
    const same = list.find((one) => one.stems.join(' ') === stems.join(' '))
    if (same === undefined) list.push({ stems, translations: [...translations], written: [...written] })
    else {
      const known = new Set(same.translations.map((one) => one.join(' ')))
      for (const [index, one] of translations.entries()) {
        if (known.has(one.join(' '))) continue
        same.translations.push(one)
        same.written.push(written[index] ?? '')
      }
    }
    this.#terms.set(first, list)
  }

  /** The longest term that begins at word `at`; each word of the query comes with the stems it may have. */
  at(words: readonly (readonly string[])[], at: number): GlossaryMatch | null {
    for (const first of words[at] ?? []) {
      for (const { stems, translations, written } of this.#terms.get(first) ?? []) {
        if (stems.every((stem, index) => (words[at + index] ?? []).includes(stem))) {
          return { length: stems.length, translations, written }
        }
      }
    }
    return null
  }
}

function termStems(term: string, language: 'kk' | 'ru'): string[] {
  return tokens(term).map(({ word }) => stemOf(word, language))
}

/** Reads the glossary of the program. @param folder `resources` @throws where the file is not as it should be */
export function readGlossary(folder: string): Glossary {
  const path = join(folder, 'archive', 'glossary.json')
  if (!existsSync(path)) return new Glossary([])
  return new Glossary(File.parse(JSON.parse(readFileSync(path, 'utf8'))).terms)
}
