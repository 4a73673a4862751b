/** One act of an import, from its bytes to what the archive takes: the part that needs no database and runs in any thread. */
import type { ActFacts } from '../../../shared/archive/types.ts'
import type { PreparedAct } from '../search/prepared.ts'
import type { Preparer } from '../search/preparer.ts'
import { IMPORT_LIMITS, ImportFault } from './faults.ts'
import type { ImportFaultCode } from './faults.ts'
import { factsOfLine, textColumns } from './map.ts'
import type { TableMap } from './map.ts'
import { megabytes, readActText } from './read.ts'
import { SourceFile } from './sealed-files.ts'
import { unpackEntry } from './zip.ts'
import type { ZipEntry } from './zip.ts'

export type Job = { source: string } & (
  | { kind: 'file'; path: string; name: string }
  | { kind: 'entry'; name: string; entry: ZipEntry; packed: Uint8Array }
  | { kind: 'line'; map: TableMap; cells: [string, string][] }
)

/** A fault in a shape that passes between threads. */
export interface PlainFault {
  code: ImportFaultCode
  detail: string | null
}

export type JobResult = { act: PreparedAct; fault: null } | { act: null; fault: PlainFault }

/** How facts and the mark of the generator are read. */
export interface Reading {
  extract: ((text: string) => ActFacts) | null
  isGenerated: (text: string) => boolean
}

function fileBytes(path: string): Uint8Array {
  let file: SourceFile
  try {
    file = new SourceFile(path)
  } catch (error) {
    throw new ImportFault('unreadable', error instanceof Error && 'code' in error ? String(error.code) : null, error)
  }
  try {
    const { size } = file
    if (size > IMPORT_LIMITS.file) throw new ImportFault('tooLarge', megabytes(size))
    return file.read(0, size)
  } finally {
    file.close()
  }
}

function lineText(map: TableMap, line: ReadonlyMap<string, string>): string {
  const text = textColumns(map)
    .map((name) => line.get(name) ?? '')
    .filter((part) => part !== '')
    .join('\n')
    .normalize('NFC')
  if (!/\p{L}/u.test(text)) throw new ImportFault('noText')
  return text
}

/** @returns the act made ready, or why it cannot be taken @throws what is no fault of the file (an error of the database) */
export async function runJob(job: Job, preparer: Preparer, { extract, isGenerated }: Reading): Promise<JobResult> {
  try {
    let text: string
    let facts: ActFacts | null
    let generated: boolean
    if (job.kind === 'line') {
      const line = new Map(job.cells)
      text = lineText(job.map, line)
      facts = factsOfLine(job.map, line, text, extract?.(text) ?? null)
      generated = job.map.generated ?? isGenerated(text)
    } else {
      const bytes = job.kind === 'file' ? fileBytes(job.path) : unpackEntry(Buffer.from(job.packed), job.entry)
      text = await readActText(job.name, bytes)
      facts = extract?.(text) ?? null
      generated = isGenerated(text)
    }
    return { act: preparer.act({ source: job.source, text, facts, generated }), fault: null }
  } catch (error) {
    const { code, detail } = asFault(error)
    return { act: null, fault: { code, detail } }
  }
}

export function asFault(error: unknown): ImportFault {
  if (error instanceof ImportFault) return error
  // Errors of the database are no fault of the file: the import ends with them.
  if (error instanceof Error && error.name === 'SqliteError') throw error
  return new ImportFault('damaged', error instanceof Error ? error.message : String(error), error)
}
