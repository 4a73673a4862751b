/** What there is to import under some paths: files of folders, entries of ZIPs, tables. One at a time, in a fixed order. */
import { opendirSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { ImportFault } from './faults.ts'
import { isTable } from './tables.ts'
import { ZipFile } from './zip.ts'
import type { ZipEntry } from './zip.ts'

export type Source =
  | { kind: 'file'; source: string; name: string; size: number; path: string }
  | { kind: 'entry'; source: string; name: string; size: number; entry: ZipEntry; packed(): Uint8Array }
  | { kind: 'table'; source: string; path: string }
  | { kind: 'fault'; source: string; fault: ImportFault }

/** Files the system or an office program leaves lying about. */
const LITTER = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)/iu

function* fromZip(path: string): Generator<Source> {
  let zip: ZipFile | null = null
  try {
    zip = new ZipFile(path)
    const open = zip
    for (const entry of open.entries()) {
      const name = basename(entry.name)
      if (LITTER.test(name) || entry.name.startsWith('__MACOSX/')) continue
      const source = `${path}!${entry.name}`
      yield { kind: 'entry', source, name, size: entry.size, entry, packed: () => open.packed(entry) }
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
    let stat: Stats
    try {
      stat = statSync(path)
    } catch (error) {
      yield { kind: 'fault', source: path, fault: new ImportFault('unreadable', null, error) }
      continue
    }
    if (stat.isDirectory()) {
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
    else yield { kind: 'file', source: path, name: basename(path), size: stat.size, path }
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
