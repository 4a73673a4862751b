/** A question of the guidance as put to the judge. */
import type { Question } from '../../sentencing/guidance.ts'
import type { Language } from '../say.ts'
import { QUESTION_WORDS, type QuestionCode } from './question-words.ts'
import { fill } from './template.ts'

function isQuestionCode(code: string): code is QuestionCode {
  return Object.hasOwn(QUESTION_WORDS, code)
}

/** The question, its readings, and what each answer would do, apart. `answers` is empty for an unknown code. */
export function questionParts(question: Question, lang: Language): { topic: string; ask: string; answers: string } {
  const { code, articles } = question
  if (!isQuestionCode(code)) return { topic: code, ask: code, answers: '' }
  const words = QUESTION_WORDS[code]
  const values = { articles: articles.join(', ') }
  return {
    topic: words.topic[lang],
    ask: fill(words.ask[lang], values, lang),
    answers: fill(words.answers[lang], values, lang),
  }
}

/** The question with what the answers would do; an unknown code gives the code itself. */
export function sayQuestion(question: Question, lang: Language): string {
  const { ask, answers } = questionParts(question, lang)
  return answers === '' ? ask : `${ask} ${answers}`
}
