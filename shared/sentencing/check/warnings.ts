/** What the judge may have overlooked: circumstances, open questions, departures without a reason. */
import { ageOn } from '../age.ts'
import { choicePath } from './report.ts'
import type { CheckContext } from './report.ts'

const YOUNG_CHILD_UNDER = 14

/** Facts of the case that imply a circumstance of Art. 53 or 54 which the lists omit. */
export function checkCircumstances(context: CheckContext): void {
  const { person, report, active, guidance } = context
  const { defendant, status, judgmentOn, path } = person
  const listed = new Set<string>([...defendant.mitigating, ...defendant.aggravating].map((item) => item.code))
  const youngChild = defendant.person.children.some(
    (child) => child.bornOn <= judgmentOn && ageOn(child.bornOn, judgmentOn) < YOUNG_CHILD_UNDER,
  )
  const recidivism = guidance.recidivism === 'recidivism' || guidance.recidivism === 'dangerousRecidivism'
  const implied: [boolean, string, string, string][] = [
    [active.some(({ facts }) => facts.minor), 'minorOffender', '53(1)2)', 'mitigating'],
    [status.pregnant, 'pregnancy', '53(1)3)', 'mitigating'],
    [youngChild, 'youngChild', '53(1)4)', 'mitigating'],
    [recidivism, 'repetitionOrRecidivism', '54(1)1)', 'aggravating'],
  ]
  for (const [is, circumstance, article, list] of implied) {
    if (is && !listed.has(circumstance))
      report.warning('circumstanceNotListed', [article], `${path}/${list}`, { circumstance })
  }
}

/** Questions that are still open when the choice is made. */
export function checkQuestions(context: CheckContext): void {
  const { guidance, report, person } = context
  for (const question of guidance.questions) {
    report.warning(
      'questionOpen',
      question.articles,
      question.path ?? person.path,
      { article: question.articles[0] ?? null, question: question.code },
      question.count,
    )
  }
}

/** A departure must carry its reason. */
export function checkDepartures(context: CheckContext): void {
  const { choice, report } = context
  for (const [index, departure] of choice.departures.entries()) {
    if (departure.reason.trim() !== '') continue
    report.warning('departureWithoutReason', [departure.from], `${choicePath(context)}/departures/${index}/reason`, {
      article: departure.from,
    })
  }
}
