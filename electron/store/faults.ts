/** Errors of SQLite and of the file system, turned into faults a person can act on. */
import { StoreFault } from './types.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM'])

export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/**
 * Names the cause of an error of SQLite or of the disk. A fault passes unchanged; an error that is neither
 * (a mistake of ours) passes unchanged too, so that it is not dressed up as damage.
 * @param where file or record, told to the person
 */
export function toFault(error: unknown, where: string | null): unknown {
  if (error instanceof StoreFault) return error
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (FULL.has(code) || code === 'SQLITE_FULL') return new StoreFault('diskFull', message, where, null, error)
  if (code.startsWith('SQLITE_IOERR')) {
    // A write that the disk refused half-way shows as IOERR_WRITE; SQLite has rolled the transaction back.
    if (/^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMOPEN)$/.test(code)) {
      return new StoreFault('diskFull', message, where, null, error)
    }
    return new StoreFault('damaged', message, where, 'pageDamaged', error)
  }
  if (READ_ONLY.has(code) || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new StoreFault('readOnly', message, where, null, error)
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new StoreFault('busy', message, where, null, error)
  }
  if (code.startsWith('SQLITE_CORRUPT')) return new StoreFault('damaged', message, where, 'pageDamaged', error)
  if (code === 'SQLITE_NOTADB') return new StoreFault('damaged', message, where, 'headerDamaged', error)
  if (code === 'SQLITE_TOOBIG') return new StoreFault('tooLarge', message, where, null, error)
  if (code === 'ENOENT') return new StoreFault('notFound', message, where, null, error)
  return error
}
