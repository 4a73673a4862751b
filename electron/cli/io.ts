/** What a command of the terminal may touch, and how it ends. */
import { cliSays } from '../../shared/language/explain/cli.ts'
import type { CliCode } from '../../shared/language/explain/cli.ts'
import type { Language, Says } from '../../shared/language/say.ts'

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

/** Ends a command with one sentence on stderr (several lines only where a file has several faults). */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly says: Says
  readonly exitCode: number
  constructor(says: Says, exitCode: number = EXIT.badInput) {
    super(says.en)
    this.says = says
    this.exitCode = exitCode
  }
}

/** A CommandError from the words of the command line. */
export function commandError(code: CliCode, values: Parameters<typeof cliSays>[1] = {}): CommandError {
  return new CommandError(cliSays(code, values))
}

const LANGUAGES: readonly string[] = ['kk', 'ru', 'en']

export function isLanguage(text: unknown): text is Language {
  return typeof text === 'string' && LANGUAGES.includes(text)
}

/** The language of the machine's locale; Russian or Kazakh where it says so, else English. */
export function systemLanguage(io: Pick<Io, 'env'>): Language {
  const system = (io.env['LC_ALL'] ?? io.env['LANG'] ?? '').slice(0, 2)
  return isLanguage(system) ? system : 'en'
}

/** Language of messages: the option, else the system's, else English. @throws CommandError for another language */
export function languageOf(option: string | undefined, io: Pick<Io, 'env'>): Language {
  if (option === undefined) return systemLanguage(io)
  if (isLanguage(option)) return option
  throw commandError('badLanguage', { value: option, allowed: 'kk, ru, en' })
}

/** Language for the error of a call that may itself be wrong: a valid `--lang`, else the system's. */
export function errorLanguage(args: readonly string[], io: Pick<Io, 'env'>): Language {
  const index = args.indexOf('--lang')
  const option = index < 0 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[index + 1]
  return isLanguage(option) ? option : systemLanguage(io)
}

/** A sentence of another room with the file it is about in front. */
export function aboutFile(file: string, says: Says): CommandError {
  return commandError('about', { file, says })
}
