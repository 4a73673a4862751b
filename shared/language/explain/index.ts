/** Words for everything the sentencing rules say: steps, questions, warnings, violations, names and articles. */
import type { Violation } from '../../sentencing/guidance.ts'
import type { Language } from '../say.ts'
import { violationSays, type ViolationArgs } from './violations.ts'

export { sayAbout } from './about.ts'
export { sayAmount, sayDate, sayFigure, sayTerm, type Unit } from './amounts.ts'
export { formatArticle, formatArticles, parseArticle } from './articles.ts'
export { declineName } from './names/decline.ts'
export { listOfCode, nameOf, NAMES, type NameList } from './names.ts'
export { questionParts, sayQuestion } from './questions.ts'
export { countAbout, explainSteps, sayStep, type ExplainedFigure } from './steps.ts'
export { violationSays, type ViolationArgs, type ViolationCode } from './violations.ts'
export { sayWarning } from './warnings.ts'

/** A violation in one language: one of the guidance, or a code with its arguments. */
export function sayViolation(violation: Violation, lang: Language): string
export function sayViolation(code: string, args: ViolationArgs, lang: Language): string
export function sayViolation(
  violation: Violation | string,
  argsOrLanguage: ViolationArgs | Language,
  language?: Language,
): string {
  if (typeof violation === 'string') {
    const args = typeof argsOrLanguage === 'string' ? {} : argsOrLanguage
    return violationSays(violation, args)[language ?? 'kk']
  }
  return violation.says[typeof argsOrLanguage === 'string' ? argsOrLanguage : 'kk']
}
