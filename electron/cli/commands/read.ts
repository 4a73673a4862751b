/** `ukim read`: the text of one of our acts, DOCX or PDF. */
import { DocumentFault, readAct } from '../../documents/index.ts'
import type { ReadAct } from '../../documents/index.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { readBytes } from '../files.ts'
import { aboutFile, EXIT, languageOf } from '../io.ts'

const USAGE = 'read FILE [--json]'

async function readFile(file: string): Promise<ReadAct> {
  const bytes = readBytes(file)
  try {
    return await readAct(bytes)
  } catch (error) {
    throw error instanceof DocumentFault ? aboutFile(file, error.sentences) : error
  }
}

export const read: Command = {
  help: `ukim ${USAGE} [--lang kk|ru|en]

Reads a DOCX or PDF that Ukim wrote, signed or not, and prints its paragraphs, one a line; fields of one line are divided
by tabs. With --json: format, blocks (text, and the element of the act where the format tells it), title, language,
kind, draft, digest (SHA-256 of the words, the same for both formats), pages, and the attached case where there is one.

Exit codes: 0 printed, 2 the file cannot be read, is damaged, or was not written by Ukim.`,
  async run(args, io) {
    const { values, positionals } = readArguments(
      args,
      { json: { type: 'boolean' }, lang: { type: 'string' } },
      { min: 1, max: 1, usage: USAGE },
    )
    languageOf(values.lang, io)
    const act = await readFile(positionals[0] ?? '')
    if (values.json) io.out(JSON.stringify(act, null, 2))
    else for (const block of act.blocks) io.out(block.text)
    return EXIT.ok
  },
}
