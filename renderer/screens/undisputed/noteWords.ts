/** A note of the queue as a sentence in the language of the screen. */
import type { MaterialNote } from '../../../shared/contract/calls/undisputed.ts'
import { COLUMNS } from '../../../shared/undisputed/index.ts'
import { sayNote } from '../../../shared/undisputed/words/notes.ts'
import type { Text } from '../../text/text.tsx'

export function noteWords(note: MaterialNote, t: Text): string {
  const column = COLUMNS.find(({ path }) => path === note.about)
  const about = column === undefined ? note.about : t.of(column.name)
  return sayNote(about === undefined ? { code: note.code } : { code: note.code, about }, t.language)
}
