/** Files written whole or not at all, and the file system's errors as faults of the store. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, toFault } from './faults.ts'

/** Makes a rename last: on Linux the folder itself has to be synced; Windows cannot open a folder and needs no such step. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

export function syncFile(path: string): void {
  const fd = openSync(path, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Virus scanners on Windows hold a fresh file for a moment; a rename is tried again for half a second. */
export function renamePatiently(from: string, to: string): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (attempt >= 9 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  }
}

/**
 * Writes a small file so that either the old or the new content is there after a power cut.
 * @throws StoreFault `diskFull` or `readOnly`
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const partial = `${path}.partial`
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  try {
    const fd = openSync(partial, 'w', 0o600)
    try {
      let written = 0
      while (written < bytes.length) written += writeSync(fd, bytes, written)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renamePatiently(partial, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(partial, { force: true })
    throw toFault(error, path)
  }
}

/** The text of a file, or null where there is none. */
export function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
