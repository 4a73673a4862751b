/** What a command of the terminal may touch. */
import type { Language } from '../../shared/language/say.ts'

export interface Io {
  out(text: string): void
  err(text: string): void
  env: Readonly<Record<string, string | undefined>>
  /** Today as YYYY-MM-DD in local time. */
  today(): string
  /** The present moment, for signatures. */
  now(): Date
}

/** Exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** The thing asked for did not hold: a violation of law, an invalid signature. */
  negative: 1,
  /** The input cannot be read, the output cannot be written, or the call is wrong. */
  badInput: 2,
} as const

/** Ends a command with one sentence on stderr. */
export class CommandError extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode: number = EXIT.badInput) {
    super(message)
    this.exitCode = exitCode
  }
}

const LANGUAGES: readonly string[] = ['kk', 'ru', 'en']

export function isLanguage(text: unknown): text is Language {
  return typeof text === 'string' && LANGUAGES.includes(text)
}

/** Language of messages: the option, else the system's, else English. */
export function languageOf(option: string | undefined, io: Io): Language {
  if (option !== undefined) {
    if (!isLanguage(option)) throw new CommandError(`--lang ${option}: the languages are kk, ru and en.`)
    return option
  }
  const system = (io.env['LC_ALL'] ?? io.env['LANG'] ?? '').slice(0, 2)
  return isLanguage(system) ? system : 'en'
}
