/**
 * What the verification of signed acts rests on (certificates, revocation lists of the signing day), by the hash of the
 * signed file. It lies in the encrypted database, so that it goes into every backup and comes back with it.
 */
import { createHash } from 'node:crypto'
import type { Connection } from '../connection.ts'
import { StoreFault } from '../types.ts'

/** More than any act needs: a panel of judges, each with a chain and its lists. */
const MOST_PARTS = 100
/** Bytes of one part; as much as the trust folder takes. */
const LARGEST = 32 * 1024 * 1024

/** Evidence for one signed file. */
export interface NewEvidence {
  /** SHA-256 of the signed file; for a detached signature, of the signature's own file. */
  file: string
  /** Certificates and revocation lists, DER. */
  parts: readonly Uint8Array[]
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export class SignedEvidence {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * Keeps evidence for a signed file; a second time adds to the first.
   * @param act the act of the registry, null where it is not known
   * @throws StoreFault `invalid`, `diskFull`, `readOnly`
   */
  put({ file, parts }: NewEvidence, act: string | null): void {
    if (!/^[0-9a-f]{64}$/.test(file)) throw new StoreFault('invalid', 'not a SHA-256', file)
    if (parts.length > MOST_PARTS || parts.some((part) => part.length > LARGEST))
      throw new StoreFault('invalid', 'too much evidence for one file', file)
    this.#connection.write(() => {
      for (const part of parts) {
        const sha256 = hashOf(part)
        this.#connection.run('INSERT OR IGNORE INTO evidence_parts (sha256, der) VALUES (?, ?)', sha256, part)
        this.#connection.run(
          `INSERT INTO evidence (file, part, act) VALUES (?, ?, ?)
             ON CONFLICT (file, part) DO UPDATE SET act = coalesce(act, excluded.act)`,
          file,
          sha256,
          act,
        )
      }
    })
  }

  /** What was kept for a file, in the order it came; empty where nothing was. */
  get(file: string): { sha256: string; der: Buffer }[] {
    return this.#connection.all<{ sha256: string; der: Buffer }>(
      'SELECT p.sha256, p.der FROM evidence e JOIN evidence_parts p ON p.sha256 = e.part WHERE e.file = ? ORDER BY e.n',
      file,
    )
  }

  /** What was kept for the files of an act: hashes of the parts by signed file, in the order they came. */
  ofAct(act: string): { file: string; parts: string[] }[] {
    const files = new Map<string, string[]>()
    for (const { file, part } of this.#connection.all<{ file: string; part: string }>(
      'SELECT file, part FROM evidence WHERE act = ? ORDER BY n',
      act,
    ))
      files.set(file, [...(files.get(file) ?? []), part])
    return [...files].map(([file, parts]) => ({ file, parts }))
  }

  /** The bytes of one part; null where it is not known. */
  part(sha256: string): Buffer | null {
    return this.#connection.get<{ der: Buffer }>('SELECT der FROM evidence_parts WHERE sha256 = ?', sha256)?.der ?? null
  }

  /** Parts whose bytes no longer fit their hash, for the check of the store. */
  damaged(): string[] {
    // One at a time: the lists of an authority may be megabytes each.
    return this.#connection
      .all<{ sha256: string }>('SELECT sha256 FROM evidence_parts')
      .map(({ sha256 }) => sha256)
      .filter((sha256) => {
        const row = this.#connection.get<{ der: Buffer }>('SELECT der FROM evidence_parts WHERE sha256 = ?', sha256)
        return row === undefined || hashOf(row.der) !== sha256
      })
  }
}
