/** A plan as the walk over the blocks takes it: group by group, each with the lists that fulfil it. */
import { StemLists } from './blocks.ts'
import type { BlockReader } from './blocks.ts'
import { B, K1, MOST } from './bm25.ts'
import type { Alternative, Plan, PlanGroup, PlanTerm } from './plan.ts'
import type { Weight } from './postings.ts'

export interface Part {
  lists: StemLists
  weight: Weight
}

/** One way to fulfil a group, by listed stems only. */
export interface Way {
  parts: Part[]
  /** Phrases: the lists alone cannot tell, the index is asked where it matters. */
  unsure: boolean
}

export interface Step {
  ways: Way[]
  /** No act gets more from it. */
  bound: number
  /** Acts that may fulfil it, at most. */
  acts: number
}

export interface Steps {
  /** Any of these makes an act a candidate. */
  first: Step[]
  /** All of these it must fulfil as well. */
  besides: Step[]
  /** Beginnings of very many words: an act no list fulfils them for is asked about. */
  open: Step[]
  without: Step[]
}

/** Whether a group is a field: it must hold, and weighs nothing. */
export function isFilter({ alternatives }: PlanGroup): boolean {
  return alternatives.every(({ weight }: Alternative) => weight === 0)
}

/** @returns null where no group must be fulfilled by lists alone */
export function stepsOf(reader: BlockReader, plan: Plan, loose: boolean): Steps | null {
  const known = new Map<number, StemLists>()
  const lists = ({ id, listed }: PlanTerm): StemLists => {
    const before = known.get(id ?? 0)
    if (before !== undefined) return before
    const made = new StemLists(reader, listed === null ? null : id)
    known.set(id ?? 0, made)
    return made
  }
  const words: Step[] = []
  const filters: Step[] = []
  const open: Step[] = []
  const without: Step[] = []
  for (const group of plan.groups) {
    const step = stepOf(group, plan.averageWords, lists)
    if (group.negated) without.push(step)
    else if (group.alternatives.some(({ complete }) => !complete)) open.push(step)
    else if (isFilter(group)) filters.push(step)
    else words.push(step)
  }
  const rarest = (a: Step, b: Step): number => a.acts - b.acts
  if (loose && words.length > 0) {
    // With beginnings left open, an act none of the lists has may match all the same.
    if (open.length > 0) return null
    return { first: words.toSorted((a, b) => b.bound - a.bound), besides: filters.toSorted(rarest), open, without }
  }
  const [first, ...besides] = [...words, ...filters].toSorted(rarest)
  return first === undefined ? null : { first: [first], besides, open, without }
}

function stepOf({ negated, alternatives }: PlanGroup, average: number, lists: (term: PlanTerm) => StemLists): Step {
  const ways: Way[] = []
  let bound = 0
  let acts = 0
  for (const { terms, phrase, prefix, weight } of alternatives) {
    // A word that is not weighed (long digits) is rare: its acts are weighed by themselves.
    if (prefix !== null || terms.length === 0 || terms.some(({ id }) => id === null)) continue
    const parts = terms.map((term): Part => {
      const most = negated ? 0 : weight * term.idf * MOST
      bound += most
      return { lists: lists(term), weight: { most, norm: K1 * (1 - B), slope: (K1 * B) / average } }
    })
    ways.push({ parts, unsure: phrase && terms.length > 1 })
    acts += Math.min(...terms.map(({ df }) => df))
  }
  // Sure ways first: what they fulfil need not be asked about.
  return { ways: ways.toSorted((a, b) => Number(a.unsure) - Number(b.unsure)), bound, acts }
}
