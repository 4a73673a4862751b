/**
 * The head file: the last entry of the audit trail, outside the database and sealed with a key derived from its key.
 * It is written after each commit, so it never runs ahead of what is on the disk. A database that is behind it has
 * lost acknowledged changes: a truncated or deleted WAL (which SQLite takes for an ordinary crash), or an older
 * file put in its place. Without it the end of the trail could be cut off unseen.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { derivedKey } from '../keys/seal.ts'

export interface Head {
  seq: number
  hash: string
}

const SIZE = 160

export class HeadFile {
  readonly #path: string
  readonly #key: Buffer
  #fd: number | null = null

  constructor(path: string, databaseKey: Uint8Array) {
    this.#path = path
    this.#key = derivedKey(databaseKey, 'head')
  }

  /** null where there is none; `'foreign'` where the seal does not hold. */
  read(): Head | 'foreign' | null {
    if (!existsSync(this.#path)) return null
    const match = /^ukim\.head\/1 (\d{1,15}) ([0-9a-f]{64}) ([\w-]{43}) *\n$/.exec(readFileSync(this.#path, 'latin1'))
    if (match === null) return 'foreign'
    const [, seq = '', hash = '', mac = ''] = match
    const ours = Buffer.from(this.#mac(Number(seq), hash))
    return timingSafeEqual(ours, Buffer.from(mac)) ? { seq: Number(seq), hash } : 'foreign'
  }

  /** One write of fixed length into the file that stays open: some microseconds. It is not synced, the commit is. */
  write(head: Head): void {
    this.#fd ??= openSync(this.#path, existsSync(this.#path) ? 'r+' : 'w', 0o600)
    const line = `ukim.head/1 ${head.seq} ${head.hash} ${this.#mac(head.seq, head.hash)}`
    writeSync(this.#fd, Buffer.from(`${line.padEnd(SIZE - 1)}\n`, 'latin1'), 0, SIZE, 0)
  }

  close(): void {
    if (this.#fd === null) return
    fsyncSync(this.#fd)
    closeSync(this.#fd)
    this.#fd = null
  }

  #mac(seq: number, hash: string): string {
    return createHmac('sha256', this.#key).update(`${seq} ${hash}`).digest('base64url')
  }
}
