/** What there is to import under some paths: files of folders, entries of ZIPs, tables. One at a time, in a fixed order. */
import { openSync, closeSync, fstatSync, opendirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { IMPORT_LIMITS, ImportFault } from './faults.ts'
import { megabytes } from './read.ts'
import { isTable } from './tables.ts'
import { ZipFile } from './zip.ts'

export type Source =
  | { kind: 'act'; source: string; name: string; bytes(): Uint8Array }
  | { kind: 'table'; source: string; path: string }
  | { kind: 'fault'; source: string; fault: ImportFault }

/** Files the system or an office program leaves lying about. */
const LITTER = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)/iu

function fileBytes(path: string): Uint8Array {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw new ImportFault('unreadable', error instanceof Error && 'code' in error ? String(error.code) : null, error)
  }
  try {
    const { size } = fstatSync(file)
    if (size > IMPORT_LIMITS.file) throw new ImportFault('tooLarge', megabytes(size))
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function* fromZip(path: string): Generator<Source> {
  let zip: ZipFile | null = null
  try {
    zip = new ZipFile(path)
    const open = zip
    for (const entry of open.entries()) {
      const name = basename(entry.name)
      if (LITTER.test(name) || entry.name.startsWith('__MACOSX/')) continue
      yield { kind: 'act', source: `${path}!${entry.name}`, name, bytes: () => open.bytes(entry) }
    }
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error
    yield { kind: 'fault', source: path, fault: error }
  } finally {
    zip?.close()
  }
}

/** Everything under the paths given, folders in order of name, links to folders not followed. */
export function* sourcesOf(paths: readonly string[]): Generator<Source> {
  for (const path of paths) {
    let folder: boolean
    try {
      folder = statSync(path).isDirectory()
    } catch (error) {
      yield { kind: 'fault', source: path, fault: new ImportFault('unreadable', null, error) }
      continue
    }
    if (folder) {
      let names: string[]
      try {
        names = list(path)
      } catch (error) {
        yield { kind: 'fault', source: path, fault: new ImportFault('unreadable', null, error) }
        continue
      }
      for (const name of names) yield* sourcesOf([join(path, name)])
    } else if (isTable(path)) yield { kind: 'table', source: path, path }
    else if (extname(path).toLowerCase() === '.zip') yield* fromZip(path)
    else yield { kind: 'act', source: path, name: basename(path), bytes: () => fileBytes(path) }
  }
}

/** Names of a folder in order; only the names are held, not the files. */
function list(path: string): string[] {
  const found: string[] = []
  const folder = opendirSync(path)
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
      if (LITTER.test(entry.name) || entry.isSymbolicLink()) continue
      found.push(entry.name)
    }
  } finally {
    folder.closeSync()
  }
  return found.toSorted()
}
