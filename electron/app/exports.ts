/** Files that leave the desk: safe names, never over an existing file, written whole. */
import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrittenFile } from '../../shared/contract/values.ts'

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

/** Writes bytes as `name.extension`, or `name (2).extension` where that exists: an earlier export is never replaced. */
export async function writeExport(
  folder: string,
  name: string,
  extension: string,
  bytes: Uint8Array,
): Promise<WrittenFile> {
  await mkdir(folder, { recursive: true })
  for (let n = 1; ; n += 1) {
    const fileName = `${safeName(name)}${n === 1 ? '' : ` (${n})`}.${extension}`
    const path = join(folder, fileName)
    try {
      const file = await open(path, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      return { name: fileName, path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    } catch (error) {
      if (!isTaken(error) || n >= 1000) throw error
    }
  }
}
