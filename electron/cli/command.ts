/** A command of `ukim`. */
import type { Io } from './io.ts'

export interface Command {
  /** Full help, exit codes included; null where the command prints it itself. */
  help: string | null
  /** Gives the exit code; throws CommandError for one sentence on stderr. */
  run(args: string[], io: Io): Promise<number>
}
