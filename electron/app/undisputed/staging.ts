/** Files dropped on the desk, kept in memory until the whole batch is here. */
import { randomUUID } from 'node:crypto'
import { deskFault } from '../faults.ts'

export interface IncomingFile {
  name: string
  bytes: () => Promise<Uint8Array>
}

const MOST_FILES = 5000
const MOST_BYTES = 512 * 1024 * 1024

export class Staging {
  #batch: { id: string; files: { name: string; bytes: Uint8Array }[]; size: number } | null = null

  /** Adds a file to a batch, or begins one: an earlier one that was never taken is forgotten. */
  put(batch: string | null, name: string, bytes: Uint8Array): string {
    if (batch === null) this.#batch = { id: randomUUID(), files: [], size: 0 }
    const open = this.#batch
    if (open === null || (batch !== null && open.id !== batch)) throw deskFault('notFound', batch ?? '')
    if (open.files.length >= MOST_FILES || open.size + bytes.length > MOST_BYTES) throw deskFault('badInput', name)
    open.files.push({ name, bytes })
    open.size += bytes.length
    return open.id
  }

  /** The files of a batch, once. @throws DeskFault notFound */
  take(batch: string): IncomingFile[] {
    const open = this.#batch
    if (open?.id !== batch) throw deskFault('notFound', batch)
    this.#batch = null
    return open.files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }))
  }

  forget(): void {
    this.#batch = null
  }
}
