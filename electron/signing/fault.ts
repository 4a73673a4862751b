/** Causes that a person can act on. */
import { faultSentences } from './words/faults.ts'
import type { FaultCode } from './words/faults.ts'
import { fill } from './words/sentence.ts'
import { structureSentence } from './words/structure.ts'
import type { Sentence } from './words/sentence.ts'

export type { FaultCode } from './words/faults.ts'

/** The cause of a broken file is said in each language; other details are names and numbers. */
function sentenceOf(code: FaultCode, values: Readonly<Record<string, string>>): Sentence {
  if (code !== 'brokenPdf' && code !== 'brokenDocx') return fill(faultSentences[code], values)
  const cause = structureSentence(values['detail'] ?? '')
  const one = (language: keyof Sentence) => fill(faultSentences[code], { ...values, detail: cause[language] })[language]
  return { kk: one('kk'), ru: one('ru'), en: one('en') }
}

/** Signing or reading a key did not work. `text` is for the user in his language, `message` the English one for logs. */
export class SigningFault extends Error {
  override readonly name = 'SigningFault'
  readonly code: FaultCode
  readonly text: Sentence
  constructor(code: FaultCode, values: Readonly<Record<string, string>> = {}) {
    const text = sentenceOf(code, values)
    super(text.en)
    this.code = code
    this.text = text
  }
}
