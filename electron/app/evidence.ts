/**
 * What verification of signed acts rests on (certificates, revocation lists of the signing day), by the hash of the signed
 * file. Public data, so it lies in the open; each certificate and list is kept once, because the lists of an authority
 * are large and the acts of one day share them.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { derBlocks } from '../signing/index.ts'
import type { TrustFile } from '../signing/index.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const indexSchema = z.array(sha256).max(100)

export interface EvidenceShelf {
  /** Keeps evidence (PEM) for a signed file; a second time adds to the first. */
  put(file: string, pem: Uint8Array): void
  /** What was kept for a file; empty where nothing was, or where it is damaged: then it is simply not there. */
  get(file: string): TrustFile[]
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function evidenceAt(folder: string): EvidenceShelf {
  const indexPath = (file: string) => join(folder, `${file}.json`)
  const partPath = (part: string) => join(folder, `${part}.der`)

  function index(file: string): string[] {
    try {
      return indexSchema.parse(JSON.parse(readFileSync(indexPath(file), 'utf8')))
    } catch {
      return []
    }
  }

  function write(path: string, bytes: Uint8Array | string): void {
    const beside = `${path}.${process.pid}.tmp`
    writeFileSync(beside, bytes)
    renameSync(beside, path)
  }

  return {
    put(file, pem) {
      const known = index(sha256.parse(file))
      mkdirSync(folder, { recursive: true })
      const parts = derBlocks(pem).map((der) => {
        const part = hashOf(der)
        if (!existsSync(partPath(part))) write(partPath(part), der)
        return part
      })
      write(indexPath(file), JSON.stringify([...new Set([...known, ...parts])]))
    },
    get: (file) =>
      index(file).flatMap((part): TrustFile[] => {
        try {
          const bytes = Uint8Array.from(readFileSync(partPath(part)))
          return hashOf(bytes) === part ? [{ name: `${part}.der`, bytes }] : []
        } catch {
          return []
        }
      }),
  }
}
