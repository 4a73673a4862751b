/** Collects what the rules say beside the figures: steps, questions, warnings. */
import type { Question, Step, Warning } from './guidance.ts'

export class Trace {
  readonly steps: Step[] = []
  readonly questions: Question[] = []
  readonly warnings: Warning[] = []
  readonly #asked = new Set<string>()
  readonly #warned = new Set<string>()

  step(step: Step): void {
    this.steps.push(step)
  }

  /** Puts a question once for each count. */
  ask(question: Question): void {
    const key = `${question.code}|${question.count ?? ''}|${question.path ?? ''}`
    if (this.#asked.has(key)) return
    this.#asked.add(key)
    this.questions.push(question)
  }

  /** Gives a warning once for each count. */
  warn(warning: Warning): void {
    const key = `${warning.code}|${warning.count ?? ''}|${(warning.paths ?? []).join()}|${(warning.dates ?? []).join()}`
    if (this.#warned.has(key)) return
    this.#warned.add(key)
    this.warnings.push(warning)
  }
}
