/** Steps of the trace as sentences, one by one and grouped by the figure they made. */
import type { Guidance, Step } from '../../sentencing/guidance.ts'
import type { Language } from '../say.ts'
import { sayAbout } from './about.ts'
import { LONGER_TERM, STEP_WORDS, type StepRule } from './step-words.ts'
import { sayMessage, type Message, type Values } from './template.ts'

function isStepRule(rule: string): rule is StepRule {
  return Object.hasOwn(STEP_WORDS, rule)
}

/** Which count a pointer into the guidance speaks of, and whether of today's column; null: of no count. */
export function countAbout(about: string): { index: number; today: boolean } | null {
  const match = /^\/counts\/(\d+)(\/today)?(?:\/|$)/u.exec(about)
  return match ? { index: Number(match[1]), today: match[2] !== undefined } : null
}

/** The unit the figures of a step are in. A fine may be a multiple, so without the guidance it is not guessed. */
function unitOf(step: Step, guidance: Guidance | undefined): string | null {
  const { unit, kind } = step.args ?? {}
  if (typeof unit === 'string') return unit
  if (kind !== 'fine' && kind !== 'correctionalWorks') return null
  const at = countAbout(step.about)
  const count = at === null ? undefined : guidance?.counts[at.index]
  const column = at?.today ? count?.today : count
  const penalty = column?.penalties?.find((one) => one.kind === kind)
  if (penalty) return penalty.unit
  // These two rules also cut multiples; all others speak of MCI alone.
  return step.rule === 'cap' || step.rule === 'minimumGivesWay' ? 'none' : 'mci'
}

function valuesOf(step: Step, guidance: Guidance | undefined): Values {
  const { args = {}, before, after, articles } = step
  const rest: Record<string, string | number | boolean | null> = { ...args }
  if (typeof args.because === 'string') rest.articlesBecause = args.because
  return { ...rest, before, after, articles: articles.join(', '), unit: unitOf(step, guidance) }
}

/** The words of a rule; the last of several bands of institutions speaks of longer terms. */
function messageOf(rule: StepRule, { about, args }: Step): Message {
  const longer = rule === '46(5).institution' && about !== '/institution/0' && (args?.upToMonths ?? null) === null
  return longer ? LONGER_TERM : STEP_WORDS[rule]
}

/**
 * One step in one sentence: what the rule found, the figure before and after, and the article.
 * An unknown rule gives its code and articles.
 * @param guidance lets a fine be told in its own unit where the step does not name it
 */
export function sayStep(step: Step, lang: Language, guidance?: Guidance): string {
  if (!isStepRule(step.rule)) return step.rule
  return sayMessage(messageOf(step.rule, step), valuesOf(step, guidance), lang)
}

/** The steps that made one figure of the answer. */
export interface ExplainedFigure {
  /** JSON pointer into the guidance, as the steps name it. */
  about: string
  /** Count the figure belongs to; null for figures of the person. */
  count: string | null
  /** The figure is of the column computed by today's rules (Art. 6). */
  today: boolean
  /** What the figure is: "Бас бостандығынан айыру: жоғары шегі". */
  title: string
  /** Sentences in the order of the rules. */
  steps: string[]
}

/** All steps of an answer, grouped by what they are about, in the order in which the rules reached each figure. */
export function explainSteps(guidance: Guidance, lang: Language): ExplainedFigure[] {
  const figures = new Map<string, ExplainedFigure>()
  for (const step of guidance.steps) {
    const { about } = step
    let figure = figures.get(about)
    if (!figure) {
      const at = countAbout(about)
      figure = {
        about,
        count: at === null ? null : (guidance.counts[at.index]?.count ?? step.count ?? null),
        today: at?.today ?? false,
        title: sayAbout(about, lang),
        steps: [],
      }
      figures.set(about, figure)
    }
    figure.steps.push(sayStep(step, lang, guidance))
  }
  return [...figures.values()]
}
