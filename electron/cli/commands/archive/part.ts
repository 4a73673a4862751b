/** A command behind `ukim archive`. */
import type { Io } from '../../io.ts'

export interface Part {
  help: string
  run(args: string[], io: Io): Promise<number>
}
