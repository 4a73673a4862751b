/** `ukim`: the program from a terminal, without a display. */
import { cliSays } from '../../shared/language/explain/cli.ts'
import type { Says } from '../../shared/language/say.ts'
import type { Command } from './command.ts'
import { CommandError, errorLanguage, EXIT } from './io.ts'
import type { Io } from './io.ts'

/** Read only when called for: guidance needs neither the PDF compiler nor the cryptography. */
const COMMANDS: readonly { name: string; summary: string; load: () => Promise<Command> }[] = [
  {
    name: 'guide',
    summary: 'what the law allows in a case',
    load: async () => (await import('./commands/guide.ts')).guideCommand,
  },
  {
    name: 'guide-all',
    summary: 'guidance for every case of a folder, one JSON array a line',
    load: async () => (await import('./commands/guide-all.ts')).guideAll,
  },
  {
    name: 'check',
    summary: "holds the judge's choice against the law",
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'draft',
    summary: 'writes the acts of a case as DOCX and PDF',
    load: async () => (await import('./commands/draft.ts')).draft,
  },
  {
    name: 'read',
    summary: 'prints the text of an act, block by block',
    load: async () => (await import('./commands/read.ts')).read,
  },
  {
    name: 'sign',
    summary: 'signs a file with a key file',
    load: async () => (await import('./commands/sign.ts')).sign,
  },
  {
    name: 'verify',
    summary: 'verifies the signatures of a file',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'term',
    summary: 'the last day of a term',
    load: async () => (await import('./commands/term.ts')).term,
  },
  {
    name: 'term-all',
    summary: 'last days of many terms, one JSON object a line',
    load: async () => (await import('./commands/term-all.ts')).termAll,
  },
  {
    name: 'store',
    summary: 'the case store: check, backup, restore, audit, export, import',
    load: async () => (await import('./commands/store.ts')).store,
  },
  {
    name: 'undisputed',
    summary: 'checks and drafts of undisputed matters: check, draft, batch',
    load: async () => (await import('./commands/undisputed.ts')).undisputed,
  },
  {
    name: 'archive',
    summary: 'court practice: import, search, similar cases, pictures, forecasts',
    load: async () => (await import('./commands/archive.ts')).archive,
  },
]

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}

/** The locale of the machine where no LANG says it: Windows has none. */
function environment(): Io['env'] {
  return { ...process.env, LANG: process.env['LANG'] ?? Intl.DateTimeFormat().resolvedOptions().locale }
}

/** Buffered, so that thousands of lines do not cost thousands of writes. */
function terminal(): Io & { flush(): void } {
  let pending = ''
  // The reader may have seen enough ("… | head"): that is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(EXIT.ok)
  })
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
    env: environment(),
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

/** What to say of any failure, in every language. */
function saysOf(error: unknown): Says {
  if (error instanceof CommandError) return error.says
  return cliSays('internal', { detail: error instanceof Error ? error.message : String(error) })
}

/** Runs one call; gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview())
    return name === undefined ? EXIT.badInput : EXIT.ok
  }
  const language = errorLanguage(args, io)
  const entry = COMMANDS.find((candidate) => candidate.name === name)
  if (!entry) {
    io.err(cliSays('noCommand', { name })[language])
    return EXIT.badInput
  }
  const command = await entry.load()
  if (command.help !== null && (rest.includes('--help') || rest.includes('-h'))) {
    io.out(command.help)
    return EXIT.ok
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    io.err(saysOf(error)[language])
    return error instanceof CommandError ? error.exitCode : EXIT.badInput
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
