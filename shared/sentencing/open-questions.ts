/**
 * Questions of law that still bear on a person whose counts end apart from the rest. The rules answer every count of the
 * charge, since a ground of release is checked even after it was taken; of what is asked there a good part matters for a
 * punishment alone, which nobody imposes any more. Whether it does is tried with the rules themselves: a fact is no
 * longer asked where no answer to it moves anything that still stands.
 */
import { caseSchema } from '../case/schema.ts'
import type { CaseFile, Defendant } from '../case/schema.ts'
import type { Law } from '../law/types.ts'
import type { Guidance, Question } from './guidance.ts'
import { guide } from './guide.ts'
import { differencesOf, withFact } from './what-if.ts'

/** How a count ends: by which ground of release; null by acquittal. */
type Ends = ReadonlyMap<string, string | null>

/** Figures of a count that speak of its punishment alone, in either edition. */
const OF_PUNISHMENT = /^(?:today\/)?(?:penalties|cap|noImprisonment|mayGoBelowMin|mandatoryForLife)(?:\/|$)/
/** Figures of the sentence as a whole. */
const OF_SENTENCE = /^(?:cumulation|cumulativeSentences|conditional|institution)(?:\/|$)/
const OF_RELEASE = /^(?:today\/)?release\/(.+)$/

/** Questions without a yes or no that the rules of a punishment put (Art. 46(4), 48, 50(2), 50-1, 51). */
const ASKED_BY_PUNISHMENT: ReadonlySet<string> = new Set([
  'lifeOnlySilent',
  'minorConfiscation',
  'minorLifeBan',
  'citizenship',
])

const PAID = ['none', 'part', 'full'] as const

function endsOf({ choice, counts }: Defendant): { ends: Ends; all: boolean } {
  const ends = new Map<string, string | null>()
  for (const { id } of counts) {
    const own = choice?.counts.find((one) => one.count === id)
    if (own?.acquitted != null) ends.set(id, null)
    else if (own?.released != null) ends.set(id, own.released)
    else if (choice?.outcome === 'acquit') ends.set(id, null)
    else if (choice?.outcome === 'releaseLiability' && choice.ground !== null) ends.set(id, choice.ground)
  }
  return { ends, all: ends.size === counts.length }
}

/** True of a figure that nothing rests on any more: `path` is one of {@link differencesOf} over one person's answer. */
function isDead(path: string, counts: readonly string[], ends: Ends, all: boolean): boolean {
  const [, , area = '', index = '', ...rest] = path.split('/')
  const figure = rest.join('/')
  if (area !== 'counts') return all && OF_SENTENCE.test([area, index, ...rest].filter((part) => part !== '').join('/'))
  const id = counts[Number(index)]
  const ground = id === undefined ? undefined : ends.get(id)
  if (ground === undefined) return false
  if (ground === null || OF_PUNISHMENT.test(figure)) return true
  const released = OF_RELEASE.exec(figure)?.[1]
  // "68" stands for each of its parts.
  return released !== undefined && released !== ground && !(ground === '68' && released.startsWith('68'))
}

/** The answers a fact can take, where it is a yes or no or the part of the damage paid; else null. */
function answersOf(path: string, file: CaseFile): readonly unknown[] | null {
  if (path.endsWith('/damagePaid')) return PAID
  return [true, false].every((value) => caseSchema.safeParse(withFact(file, { path, value })).success)
    ? [true, false]
    : null
}

/** The questions without those that no longer matter, because the counts they hang on end apart. */
export function openQuestions(
  whole: CaseFile,
  law: Law,
  today: string,
  index: number,
  guidance: Guidance,
): readonly Question[] {
  const defendant = whole.defendants[index]
  if (!defendant || guidance.questions.length === 0) return guidance.questions
  const { ends, all } = endsOf(defendant)
  if (ends.size === 0) return guidance.questions
  const ids = defendant.counts.map(({ id }) => id)
  // The rules read no word of the narrative, and each trial copies the file.
  const file: CaseFile = { ...whole, narrative: { ...whole.narrative, facts: null, position: null, evidence: null } }

  const answer = (changed: CaseFile): Guidance[] => {
    const one = changed.defendants[index]
    return one ? guide({ ...changed, defendants: [one] }, law, today) : []
  }
  // What is asked of the rest alone, the rest goes on asking.
  const rest = { ...defendant, counts: defendant.counts.filter(({ id }) => !ends.has(id)) }
  const others = { ...file, defendants: file.defendants.with(index, rest) }
  const restAsks = new Set(answer(others).flatMap(({ questions }) => questions.map(nameOf)))

  const tried = guidance.questions.flatMap((question) => {
    const { path } = question
    if (
      path === undefined ||
      (question.count === undefined ? restAsks.has(nameOf(question)) : !ends.has(question.count))
    )
      return []
    const answers = answersOf(path, file)
    return answers === null ? [] : [{ path, answers }]
  })
  // A fact may matter only together with another that is open too: each is tried with all others open, yes and no.
  const beside = (path: string, value: boolean | null): CaseFile =>
    tried.reduce(
      (changed, other) =>
        value === null || other.path === path || other.answers === PAID
          ? changed
          : (withFact(changed, { path: other.path, value }) ?? changed),
      file,
    )
  const bears = (path: string, answers: readonly unknown[]): boolean =>
    [null, true, false].some((value) => {
      const base = beside(path, value)
      const [first = [], ...further] = answers.map((to) => answer(withFact(base, { path, value: to }) ?? base))
      return further.some((other) =>
        differencesOf(first, other).some((difference) => !isDead(difference.path, ids, ends, all)),
      )
    })

  return guidance.questions.filter((question) => {
    const ground = question.count === undefined ? undefined : ends.get(question.count)
    if (question.count === undefined ? restAsks.has(nameOf(question)) : ground === undefined) return true
    if (ground === null) return false
    if (ASKED_BY_PUNISHMENT.has(question.code)) return false
    const one = tried.find(({ path }) => path === question.path)
    return one === undefined || bears(one.path, one.answers)
  })
}

/** A question of the person as a whole, or of a count, whichever place the count has in the charge. */
function nameOf({ code, count, path }: Question): string {
  return count === undefined ? `${code} ${path ?? ''}` : `${code} ${count}`
}
