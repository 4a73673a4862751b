/** Files that leave the desk: safe names, never over an existing file, written whole. */
import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrittenFile } from '../../shared/contract/values.ts'
import { deskFault } from './faults.ts'

/** A name Windows accepts: no reserved characters, no trailing dot, at most 100 letters. */
export function safeName(text: string): string {
  const clean = text
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '')
  return /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(clean) ? `_${clean}` : clean
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

/** The folder with those above it. @throws DeskFault notWritable where a file stands in its place */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw isTaken(error) ? deskFault('notWritable', path) : error
  }
}

/** Makes `parent/name`, or `name (2)` where that exists already, and answers its path. */
export async function freshFolder(parent: string, name: string): Promise<string> {
  await makeFolder(parent)
  for (let n = 1; ; n += 1) {
    const path = join(parent, n === 1 ? safeName(name) : `${safeName(name)} (${n})`)
    try {
      await mkdir(path)
      return path
    } catch (error) {
      if (!isTaken(error) || n >= 1000) throw error
    }
  }
}

/**
 * Writes bytes as `name.extension`, or `name (2).extension` where that exists: an earlier export is never
 * replaced. Durable (the default) it is on the disk when this returns; of a batch that can be made again it need not be.
 */
export async function writeExport(
  folder: string,
  name: string,
  extension: string,
  bytes: Uint8Array,
  { durable = true }: { durable?: boolean } = {},
): Promise<WrittenFile> {
  await makeFolder(folder)
  for (let n = 1; ; n += 1) {
    const fileName = `${safeName(name)}${n === 1 ? '' : ` (${n})`}.${extension}`
    const path = join(folder, fileName)
    try {
      const file = await open(path, 'wx')
      try {
        await file.writeFile(bytes)
        if (durable) await file.sync()
      } finally {
        await file.close()
      }
      return { name: fileName, path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    } catch (error) {
      if (!isTaken(error) || n >= 1000) throw error
    }
  }
}
