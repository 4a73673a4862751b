/** `ukim undisputed`: checks and drafts of matters where the court compares form. */
import type { Command } from '../command.ts'
import { commandError, EXIT } from '../io.ts'
import type { Io } from '../io.ts'
import { batchHelp, runBatch } from './undisputed/batch.ts'
import { checkHelp, runCheck } from './undisputed/check.ts'
import { draftHelp, runDraft } from './undisputed/draft.ts'

const USAGE = 'undisputed check|draft|batch …'

interface Part {
  help: string
  run(args: string[], io: Io): Promise<number>
}

const PARTS: Readonly<Record<string, Part>> = {
  check: { help: checkHelp, run: runCheck },
  draft: { help: draftHelp, run: runDraft },
  batch: { help: batchHelp, run: runBatch },
}

export const undisputed: Command = {
  help: `ukim ${USAGE}

Matters where the court checks form: a bailiff's exit ban, compulsory attendance, restriction of licences, court orders.

${Object.values(PARTS)
  .map((part) => part.help)
  .join('\n\n')}

Exit codes: 0 answered (whatever the outcome), 2 the input cannot be read, the output cannot be written or a wrong call.`,
  async run(args, io) {
    const [name, ...rest] = args
    if (name === undefined) throw commandError('usage', { usage: USAGE })
    const part = PARTS[name]
    if (part === undefined) throw commandError('noCommand', { name: `undisputed ${name}` })
    if (rest.includes('--help')) {
      io.out(part.help)
      return EXIT.ok
    }
    return part.run(rest, io)
  },
}
