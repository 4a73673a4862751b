/** `ukim archive`: court practice from a terminal. */
import { ANALYSIS_PARTS } from '../../archive/analysis/cli.ts'
import type { Command } from '../command.ts'
import { commandError, EXIT } from '../io.ts'
import { importHelp, runImport } from './archive/import.ts'
import { runSearch, searchHelp } from './archive/search.ts'
import type { Part } from './archive/part.ts'
import { runStats, statsHelp } from './archive/stats.ts'

const USAGE = 'archive import|search|stats|similar|picture|forecast|eval …'

const PARTS: Readonly<Record<string, Part>> = {
  import: { help: importHelp, run: runImport },
  search: { help: searchHelp, run: runSearch },
  stats: { help: statsHelp, run: runStats },
  ...ANALYSIS_PARTS,
}

export const archive: Command = {
  help: `ukim ${USAGE}

${Object.values(PARTS)
  .map((part) => part.help)
  .join('\n\n')}

Options of all
  --db FILE               the archive; import makes it where there is none
  --passphrase-file FILE  first line of FILE opens the archive
  --plain                 the archive is not encrypted (published or generated acts)
  --lang kk|ru|en         language of messages
  --json                  machine-readable output

Exit codes: 0 done, 1 nothing found or some files could not be read, 2 bad input or a wrong call.`,
  async run(args, io) {
    const [name, ...rest] = args
    if (name === undefined) throw commandError('usage', { usage: USAGE })
    const part = PARTS[name]
    if (part === undefined) throw commandError('noCommand', { name: `archive ${name}` })
    if (rest.includes('--help')) {
      io.out(part.help)
      return EXIT.ok
    }
    return part.run(rest, io)
  },
}
