/** Turns a query into what the index is asked, and what an act is weighed by. */
import type { Database as Db } from 'better-sqlite3'
import type { ArchiveQuery, QueryFilter, QueryItem } from '../../../shared/archive/query.ts'
import { foldWord } from '../text/fold.ts'
import type { Glossary } from '../text/glossary.ts'
import { queryStems, stemOf } from '../text/stems.ts'
import { tokens } from '../text/tokens.ts'
import { idf } from './bm25.ts'
import { marks } from './marks.ts'
import { numberKey } from './writer.ts'

/** A stem of the query as it stands in the archive. */
export interface PlanTerm {
  stem: string
  /** Its number in `terms`, or null where it is not weighed (long digits) or not there. */
  id: number | null
  df: number
  idf: number
  /** First block its lists begin with (lists.ts); null where it has none. */
  listed: number | null
}

/** One way to fulfil a group: all its stems, side by side where it is a phrase. */
export interface Alternative {
  terms: PlanTerm[]
  phrase: boolean
  /** A beginning of stems; `terms` is empty then. */
  prefix: string | null
  /** What a match counts beside a match of the query's own words. */
  weight: number
  /** False for a beginning of so many stems that the other alternatives do not name them all. */
  complete: boolean
}

export interface PlanGroup {
  negated: boolean
  alternatives: Alternative[]
}

export interface Plan {
  groups: PlanGroup[]
  /** Acts the query names by number; null where it does not. */
  ids: number[] | null
  acts: number
  averageWords: number
}

export interface PlanOptions {
  /** Null leaves the words of the other language out. */
  glossary: Glossary | null
}

/** A word of the other language counts a little less than the word that was typed. */
const TRANSLATED = 0.7
/** Stems a beginning is weighed by; the index itself takes them all. */
const PREFIX_TERMS = 100

interface TermRow {
  id: number
  term: string
  df: number
  listed: number | null
}

export class Planner {
  readonly #db: Db
  readonly #meta
  readonly #row
  readonly #beginning

  constructor(db: Db) {
    this.#db = db
    this.#meta = db.prepare<[], { key: string; value: number }>(
      "SELECT key, value FROM meta WHERE key IN ('acts', 'words')",
    )
    this.#row = db.prepare<[string], TermRow>('SELECT id, term, df, listed FROM terms WHERE term = ?')
    this.#beginning = db.prepare<[string, string], TermRow>(
      `SELECT id, term, df, listed FROM terms WHERE term >= ? AND term < ? ORDER BY df DESC LIMIT ${PREFIX_TERMS}`,
    )
  }

  plan(query: ArchiveQuery, { glossary }: PlanOptions): Plan {
    const meta = new Map(this.#meta.all().map(({ key, value }) => [key, value]))
    const acts = meta.get('acts') ?? 0
    const plan: Plan = { groups: [], ids: null, acts, averageWords: acts === 0 ? 1 : (meta.get('words') ?? 0) / acts }
    this.#words(query, glossary, plan)
    for (const filter of query.filters) this.#filter(filter, plan)
    return plan
  }

  #words({ groups }: ArchiveQuery, glossary: Glossary | null, plan: Plan): void {
    const stems = groups.map(({ negated, items }) => {
      const [item] = items
      return items.length === 1 && item?.kind === 'word' && !negated ? queryStems(onlyWord(item.text)) : []
    })
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at]
      if (group === undefined) continue
      const term = glossary?.at(stems, at) ?? null
      if (term === null) {
        const alternatives = group.items
          .flatMap((item) => this.#item(item, glossary, group.negated, plan))
          // A "word" of hundreds of signs is no word to the index, and cannot be asked for.
          .filter(({ terms, prefix }) => terms.length > 0 || (prefix !== null && prefix !== ''))
        if (alternatives.length > 0) plan.groups.push({ negated: group.negated, alternatives })
        continue
      }
      // The words of the term as they were typed, or the term in the other language.
      const own = stems.slice(at, at + term.length)
      const alternatives = inBoth(own).map((list) => this.#all(list, false, 1, plan))
      for (const translation of term.translations) {
        alternatives.push(this.#all(translation, translation.length > 1, TRANSLATED, plan))
      }
      plan.groups.push({ negated: false, alternatives })
      at += term.length - 1
    }
  }

  #item(item: QueryItem, glossary: Glossary | null, negated: boolean, plan: Plan): Alternative[] {
    if (item.kind === 'prefix') {
      const prefix = foldWord(item.text)
      const beginning = this.#beginningWith(prefix, plan)
      const complete = beginning.length < PREFIX_TERMS
      const found: Alternative[] = [{ terms: [], phrase: false, prefix, weight: 1, complete }]
      // A beginning longer than the stem ("тәркілен*") is found under the stem itself.
      for (const stem of queryStems(prefix)) {
        if (stem !== prefix && prefix.startsWith(stem) && stem.length >= 3)
          found.push(this.#all([stem], false, 1, plan))
      }
      for (const term of beginning) {
        found.push({ terms: [term], phrase: false, prefix: null, weight: 1, complete: true })
      }
      return found
    }
    const words = tokens(item.text).map(({ word }) => queryStems(word))
    const found = inBoth(words).map((list) => this.#all(list, list.length > 1, 1, plan))
    const term = negated ? null : (glossary?.at(words, 0) ?? null)
    if (term !== null && term.length === words.length) {
      for (const list of term.translations) found.push(this.#all(list, list.length > 1, TRANSLATED, plan))
    }
    return found
  }

  #all(stems: readonly string[], phrase: boolean, weight: number, plan: Plan): Alternative {
    return { terms: stems.map((stem) => this.#term(stem, plan)), phrase, prefix: null, weight, complete: true }
  }

  #term(stem: string, plan: Plan): PlanTerm {
    const row = this.#row.get(stem)
    const df = row?.df ?? 0
    return { stem, id: row?.id ?? null, df, idf: idf(plan.acts, df), listed: row?.listed ?? null }
  }

  #beginningWith(prefix: string, plan: Plan): PlanTerm[] {
    return this.#beginning
      .all(prefix, `${prefix}\uffff`)
      .map(({ term, ...row }) => ({ stem: term, ...row, idf: idf(plan.acts, row.df) }))
  }

  #filter(filter: QueryFilter, plan: Plan): void {
    const one = (...words: string[]): void => {
      const alternatives = words.map((word) => this.#all([word], false, 0, plan))
      plan.groups.push({ negated: filter.negated, alternatives })
    }
    switch (filter.field) {
      case 'article':
        one(filter.part === null ? marks.article(filter.article) : marks.part(filter.article, filter.part))
        break
      case 'year':
        one(...Array.from({ length: filter.last - filter.first + 1 }, (_, n) => marks.year(String(filter.first + n))))
        break
      case 'language':
        one(marks.language(filter.value))
        break
      case 'outcome':
        one(marks.outcome(filter.value))
        break
      case 'kind':
        one(marks.kind(filter.value))
        break
      case 'level':
        one(marks.level(filter.value))
        break
      case 'court': {
        // A court is left out only where its whole name fits, so the words of a negated name stay together.
        const words = tokens(filter.text).map(({ word }) => [stemOf(word, 'kk'), stemOf(word, 'ru')])
        if (filter.negated) {
          const lists = inBoth(words).map((list) => list.map(marks.court))
          plan.groups.push({ negated: true, alternatives: lists.map((list) => this.#all(list, false, 0, plan)) })
        } else for (const stems of words) one(...new Set(stems.map(marks.court)))
        break
      }
      case 'number': {
        const found = this.#db
          .prepare<[string], number>('SELECT id FROM acts WHERE number_key = ? LIMIT 500')
          .pluck()
          .all(numberKey(filter.text))
        if (!filter.negated) plan.ids = plan.ids === null ? found : plan.ids.filter((id) => found.includes(id))
        break
      }
    }
  }
}

function onlyWord(text: string): string {
  return tokens(text)[0]?.word ?? ''
}

/** The words once with their Russian stems and once with their Kazakh ones, where they differ. */
function inBoth(words: readonly (readonly string[])[]): string[][] {
  const russian = words.map((stems) => stems[0] ?? '')
  const kazakh = words.map((stems) => stems.at(-1) ?? '')
  return russian.join(' ') === kazakh.join(' ') ? [russian] : [russian, kazakh]
}

const quoted = (stem: string): string => `"${stem.replaceAll('"', '""')}"`

function matchOf({ terms, phrase, prefix }: Alternative): string {
  if (prefix !== null) return `${quoted(prefix)}*`
  if (phrase) return quoted(terms.map(({ stem }) => stem).join(' '))
  const words = terms.map(({ stem }) => quoted(stem))
  return words.length === 1 ? (words[0] ?? '') : `(${words.join(' AND ')})`
}

const either = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`)

/**
 * The plan in the language of FTS5; null where it can match nothing by words (only a number was given).
 * @param loose some word instead of every word; the fields still hold
 */
export function matchExpression({ groups }: Plan, loose = false): string | null {
  const match = (group: PlanGroup): string => {
    // Alternatives that a beginning already takes are there only to be weighed.
    const prefixes = group.alternatives.flatMap(({ prefix }) => (prefix === null ? [] : [prefix]))
    const needed = group.alternatives.filter(
      ({ prefix, terms }) => prefix !== null || !prefixes.some((start) => (terms[0]?.stem ?? '').startsWith(start)),
    )
    return either([...new Set(needed.map(matchOf))])
  }
  const wanted = groups.filter(({ negated }) => !negated)
  const isFilter = ({ alternatives }: PlanGroup): boolean => alternatives.every(({ weight }) => weight === 0)
  const words = wanted.filter((group) => !isFilter(group)).map(match)
  const filters = wanted.filter(isFilter).map(match)
  const all = [...(loose && words.length > 0 ? [either(words)] : words), ...filters]
  if (all.length === 0) return null
  const unwanted = groups.filter(({ negated }) => negated).map(match)
  const positive = all.join(' AND ')
  return unwanted.length === 0 ? positive : `(${positive}) NOT ${either(unwanted)}`
}
