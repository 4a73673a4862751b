/** Assesses a material by its procedure: every condition, the outcome, the judge's term, questions and warnings. */
import { addWorkingDays, MissingYearError } from '../time/working-days.ts'
import type { IsoDate } from '../time/date.ts'
import { evaluate, valueAt } from './evaluate.ts'
import type {
  Assessment,
  Condition,
  ConditionFinding,
  Grounds,
  Outcome,
  Procedure,
  Question,
  Remark,
  Status,
} from './types.ts'

/** What follows from the conditions. */
export function outcomeOf(statuses: readonly Status[]): Outcome {
  if (statuses.includes('notMet')) return 'refuse'
  return statuses.includes('unclear') ? 'ask' : 'grant'
}

function assessCondition(
  condition: Condition,
  material: object,
  grounds: Grounds,
): { finding: ConditionFinding; questions: Question[] } {
  const { status, figures, missing, questions } = evaluate(condition.test, material, grounds)
  return {
    finding: {
      code: condition.code,
      status,
      articles: [...condition.articles],
      figures,
      evidence: [...condition.evidence],
      missing,
    },
    questions,
  }
}

function remarks(list: readonly Remark[], material: object, grounds: Grounds): Question[] {
  return list
    .filter((remark) => evaluate(remark.test, material, grounds).status === 'met')
    .map(({ code, fixed }) => ({ code, ...fixed }))
}

/** The last day for the judge; null with a question where it cannot be told. */
function judgeTerm(
  procedure: Procedure,
  receivedOn: IsoDate | null,
  grounds: Grounds,
): { end: IsoDate | null; questions: Question[] } {
  if (procedure.term === null) return { end: null, questions: [{ code: procedure.termQuestion ?? 'judgeTermUnknown' }] }
  if (receivedOn === null) return { end: null, questions: [] }
  try {
    return { end: addWorkingDays(grounds.calendar, receivedOn, procedure.term.workingDays), questions: [] }
  } catch (error) {
    if (!(error instanceof MissingYearError)) throw error
    return { end: null, questions: [{ code: 'calendarYearMissing', year: error.year }] }
  }
}

const unique = (questions: readonly Question[]): Question[] => [
  ...new Map(questions.map((question) => [JSON.stringify(question), question])).values(),
]

/**
 * Assesses a material that has passed its schema.
 * @param material the parsed material; `receivedOn` starts the judge's term
 */
export function assess(procedure: Procedure, material: object, grounds: Grounds): Assessment {
  const assessed = procedure.conditions.map((condition) => assessCondition(condition, material, grounds))
  const received = valueAt(material, '/receivedOn')
  const term = judgeTerm(procedure, typeof received === 'string' ? received : null, grounds)
  return {
    procedure: procedure.id,
    outcome: outcomeOf(assessed.map(({ finding }) => finding.status)),
    conditions: assessed.map(({ finding }) => finding),
    judgeTermEndsOn: term.end,
    questions: unique([
      ...remarks(procedure.questions, material, grounds),
      ...assessed.flatMap(({ questions }) => questions),
      ...term.questions,
    ]),
    warnings: remarks(procedure.warnings, material, grounds),
  }
}

/** The assessment in the form that programs exchange: conditions with code, status, articles and figures only. */
export interface Answer {
  format: string
  outcome: Outcome
  conditions: Pick<ConditionFinding, 'code' | 'status' | 'articles' | 'figures'>[]
  judgeTermEndsOn: IsoDate | null
  questions: Question[]
  warnings: Question[]
}

/** `ukim.exitBan/1` is answered by `ukim.exitBan.answer/1`. */
export function answerOf(procedure: Procedure, assessment: Assessment): Answer {
  return {
    format: procedure.format.replace(/\/(\d+)$/, '.answer/$1'),
    outcome: assessment.outcome,
    conditions: assessment.conditions.map(({ code, status, articles, figures }) => ({
      code,
      status,
      articles,
      figures,
    })),
    judgeTermEndsOn: assessment.judgeTermEndsOn,
    questions: assessment.questions,
    warnings: assessment.warnings,
  }
}
