/**
 * What verification of signed acts rests on, as the desk uses it: kept in the store, by the hash of the signed file. Earlier
 * versions kept it in a folder beside the store; what lies there moves in when the store is next opened.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { TrustFile } from '../signing/index.ts'
import { StoreFault } from '../store/index.ts'
import type { Vault } from './services.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const indexSchema = z.array(sha256).max(100)

export interface EvidenceShelf {
  /** What was kept for a file; empty where nothing was, and while the store is locked. */
  get(file: string): TrustFile[]
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Parts of the old folder for one file; a damaged one is left out, as it always was. Null where its list is damaged. */
function oldParts(folder: string, file: string): Uint8Array[] | null {
  let parts: string[]
  try {
    parts = indexSchema.parse(JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')))
  } catch {
    return null
  }
  return parts.flatMap((part) => {
    try {
      const bytes = Uint8Array.from(readFileSync(join(folder, `${part}.der`)))
      return hashOf(bytes) === part ? [bytes] : []
    } catch {
      return []
    }
  })
}

/** Moves the old folder into the open store. What could not be read stays where it is. */
function moveIn(vault: Vault, folder: string): void {
  const files = namesIn(folder).flatMap((name) => (/^[0-9a-f]{64}\.json$/.test(name) ? [name.slice(0, -5)] : []))
  const { acts } = vault.store()
  for (const file of files) {
    const parts = oldParts(folder, file)
    if (parts === null) continue
    acts.evidence.put({ file, parts }, acts.findByHash(file)?.id ?? null)
    rmSync(join(folder, `${file}.json`), { force: true })
  }
  // The certificates and lists go last: while one list of files is left, they are still read from here.
  if (!namesIn(folder).some((name) => name.endsWith('.json'))) rmSync(folder, { recursive: true, force: true })
}

/** @param folder where earlier versions kept the evidence */
export function evidenceIn(vault: Vault, folder: string): EvidenceShelf {
  vault.onOpened(() => {
    try {
      moveIn(vault, folder)
    } catch (error) {
      // A full or write-protected disk keeps nobody outside: the old place is still read, and the next opening tries again.
      const system = error instanceof Error && 'code' in error
      if (!(error instanceof StoreFault) && !system) throw error
    }
  })
  return {
    get(file) {
      if (vault.state() !== 'open' || !sha256.safeParse(file).success) return []
      const kept = vault
        .store()
        .acts.evidence.get(file)
        .map(({ sha256: part, der }): TrustFile => ({ name: `${part}.der`, bytes: Uint8Array.from(der) }))
      if (kept.length > 0) return kept
      return (oldParts(folder, file) ?? []).map((bytes) => ({ name: `${hashOf(bytes)}.der`, bytes }))
    },
  }
}
