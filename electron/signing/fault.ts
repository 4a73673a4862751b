/** Causes that a person can act on. */
import { faultSentences } from './words/faults.ts'
import type { FaultCode } from './words/faults.ts'
import { fill } from './words/sentence.ts'
import type { Sentence } from './words/sentence.ts'

export type { FaultCode } from './words/faults.ts'

/** Signing or reading a key did not work. `text` is for the user in his language, `message` the English one for logs. */
export class SigningFault extends Error {
  override readonly name = 'SigningFault'
  readonly code: FaultCode
  readonly text: Sentence
  constructor(code: FaultCode, values: Readonly<Record<string, string>> = {}) {
    const text = fill(faultSentences[code], values)
    super(text.en)
    this.code = code
    this.text = text
  }
}
