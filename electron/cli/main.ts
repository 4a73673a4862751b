/** `ukim`: the program from a terminal, without a display. */
import type { Command } from './command.ts'
import { guideAll } from './commands/guide-all.ts'
import { CommandError, EXIT } from './io.ts'
import type { Io } from './io.ts'

const COMMANDS: readonly Command[] = [guideAll]

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}

/** Buffered, so that thousands of lines do not cost thousands of writes. */
function terminal(): Io & { flush(): void } {
  let pending = ''
  const flush = (): void => {
    if (pending !== '') process.stdout.write(pending)
    pending = ''
  }
  return {
    out(text) {
      pending += `${text}\n`
      if (pending.length > 65_536) flush()
    },
    err(text) {
      flush()
      process.stderr.write(`${text}\n`)
    },
    env: process.env,
    today() {
      const now = new Date()
      return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
    },
    now: () => new Date(),
    flush,
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length))
  const list = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`).join('\n')
  return `Үкім (Ukim): sentencing guidance, acts and signatures for judges. No network is used.

Usage: npm run -s ukim -- COMMAND …

${list}

"ukim COMMAND --help" tells more. Exit codes: 0 done, 1 the answer is no (a violation, an invalid signature),
2 bad input or a wrong call.`
}

/** Runs one call; gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview())
    return name === undefined ? EXIT.badInput : EXIT.ok
  }
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (!command) {
    io.err(`ukim: there is no command "${name}"; "ukim --help" lists them.`)
    return EXIT.badInput
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(command.help)
    return EXIT.ok
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof CommandError) {
      io.err(error.message)
      return error.exitCode
    }
    io.err(`ukim ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return EXIT.badInput
  }
}

/** Entry point of scripts/ukim.mjs. */
export async function main(args: readonly string[]): Promise<number> {
  const io = terminal()
  try {
    return await run(args, io)
  } finally {
    io.flush()
  }
}
