/** The trust folder of the settings: certificates and revocation lists that verification rests on. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrustFile } from '../signing/index.ts'
import { deskFault } from './faults.ts'

/** A folder of a court holds some dozens of small files; more is another folder chosen by mistake. */
const MOST_FILES = 500
const LARGEST = 32 * 1024 * 1024

/** @throws DeskFault notFound with the path where the folder is gone: a chain must not turn "unknown" in silence */
export async function readTrustFolder(folder: string | null): Promise<TrustFile[] | undefined> {
  if (folder === null) return undefined
  let names: string[]
  try {
    names = await readdir(folder)
  } catch {
    throw deskFault('notFound', folder)
  }
  if (names.length > MOST_FILES) throw deskFault('badInput', `${folder}: > ${MOST_FILES}`)
  const files: TrustFile[] = []
  for (const name of names.toSorted()) {
    const path = join(folder, name)
    const about = await stat(path)
    if (!about.isFile()) continue
    if (about.size > LARGEST) throw deskFault('badInput', path)
    files.push({ name, bytes: new Uint8Array(await readFile(path)) })
  }
  return files
}
