/** Reads the words of a call. */
import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import { isIsoDate } from '../../shared/time/date.ts'
import { CommandError } from './io.ts'
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
    if (length < words.min || length > words.max) throw new CommandError(`Usage: ukim ${words.usage}`)
    return parsed
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${error instanceof Error ? error.message : 'wrong call'} Usage: ukim ${words.usage}`)
  }
}

/** The day of an undecided case: the option, else today. */
export function dayOf(option: string | undefined, io: Io): string {
  if (option === undefined) return io.today()
  if (!isIsoDate(option)) throw new CommandError(`--today ${option}: a date that exists is needed, as YYYY-MM-DD.`)
  return option
}
