/** Reads the words of a call. */
import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import { NUMBER_KINDS } from '../../shared/language/explain/cli.ts'
import { isIsoDate } from '../../shared/time/date.ts'
import { CommandError, commandError } from './io.ts'
import type { Io } from './io.ts'

/** Options and words of a call. @throws CommandError for an unknown option or a wrong number of words. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: string[],
  options: T,
  words: { min: number; max: number; usage: string },
) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
    const { length } = parsed.positionals
    if (length < words.min || length > words.max) throw commandError('usage', { usage: words.usage })
    return parsed
  } catch (error) {
    if (error instanceof CommandError) throw error
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const text = error instanceof Error ? error.message : String(error)
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(text)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw commandError('unknownOption', { option, usage: words.usage })
    throw commandError('optionValue', { detail: option === '' ? text : option, usage: words.usage })
  }
}

/** The value of an option that must be there. */
export function required(value: string | undefined, option: string, usage: string): string {
  if (value === undefined || value === '') throw commandError('optionMissing', { option, usage })
  return value
}

/** A date as written after an option. */
export function dateOf(value: string, option: string): string {
  if (!isIsoDate(value)) throw commandError('badDate', { option, value })
  return value
}

/** The day of an undecided case: the option, else today. */
export function dayOf(option: string | undefined, io: Io): string {
  return option === undefined ? io.today() : dateOf(option, '--today')
}

/** A number that is not negative, whole or in halves; undefined where the option is absent. */
export function numberOf(value: string | undefined, option: string, kind: 'whole' | 'half'): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  const fits = kind === 'whole' ? Number.isSafeInteger(number) : Number.isSafeInteger(number * 2)
  if (!/^\d+(\.\d+)?$/.test(value) || !fits)
    throw commandError('badNumber', { option, value, kind: NUMBER_KINDS[kind] })
  return number
}
