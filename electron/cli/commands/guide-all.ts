/** `ukim guide-all`: guidance of many cases in one process, a JSON array a line. */
import { findArticleFaults } from '../../../shared/case/articles.ts'
import { readCase } from '../../../shared/case/read.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import type { Law } from '../../../shared/law/types.ts'
import { loadBuiltInLaw } from '../../law/load.ts'
import { dayOf, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { isFolder, jsonFiles, readText } from '../files.ts'
import { commandError, EXIT, languageOf } from '../io.ts'
import type { Language } from '../../../shared/language/say.ts'

/** The line of one case: its guidance, or an error with the place. */
function lineOf(name: string, text: string, law: Law, today: string, language: Language): string {
  try {
    const reading = readCase(text)
    const faults = reading.ok ? findArticleFaults(reading.case, law) : reading.faults
    if (!reading.ok || faults.length > 0) {
      return JSON.stringify({
        error: {
          file: name,
          faults: faults.map((fault) => ({ code: fault.code, path: fault.path, says: fault.says[language] })),
        },
      })
    }
    return JSON.stringify(guide(reading.case, law, today))
  } catch (error) {
    return JSON.stringify({ error: { file: name, faults: [{ code: 'internal', path: '', says: String(error) }] } })
  }
}

function* casesOf(source: string): Generator<[string, string]> {
  if (isFolder(source)) {
    for (const file of jsonFiles(source)) {
      let text: string
      try {
        text = readText(file)
      } catch (error) {
        text = error instanceof Error ? `unreadable: ${error.message}` : 'unreadable'
      }
      yield [file, text]
    }
    return
  }
  for (const [index, line] of readText(source).split('\n').entries()) {
    if (line.trim() !== '') yield [`${source}:${index + 1}`, line]
  }
}

export const guideAll: Command = {
  help: `ukim guide-all DIR --json [--today YYYY-MM-DD] [--lang kk|ru|en]

Reads every .json file of DIR in name order (or every line of a .jsonl file) and prints one line for each:
the guidance as a JSON array, or {"error": …} with file, place and sentence. A bad file does not stop the run.

Exit codes: 0 every line printed, 2 the folder cannot be read or the call is wrong.`,
  async run(args, io) {
    const { values, positionals } = readArguments(
      args,
      { json: { type: 'boolean' }, today: { type: 'string' }, lang: { type: 'string' } },
      { min: 1, max: 1, usage: 'guide-all DIR --json' },
    )
    const source = positionals[0] ?? ''
    const law = loadBuiltInLaw()
    const today = dayOf(values.today, io)
    const language = languageOf(values.lang, io)
    if (!values.json) throw commandError('needsJson')
    for (const [name, text] of casesOf(source)) io.out(lineOf(name, text, law, today, language))
    return EXIT.ok
  },
}
