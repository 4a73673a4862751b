/** The chain of the audit trail: each entry's hash covers the entry and the hash before it. */
import { createHash } from 'node:crypto'

/** What is written down. The European ethical charter on AI in courts (CEPEJ) asks for the last five: what was shown, what was decided, why. */
export const AUDIT_ACTIONS = [
  'storeCreated',
  'unlocked',
  'failedUnlock',
  'lockedStore',
  'opened',
  'created',
  'changed',
  'removed',
  'restoredFromBin',
  'purged',
  'versionRestored',
  'reopened',
  'attached',
  'attachmentRemoved',
  'exported',
  'import',
  'backup',
  'restored',
  'recovered',
  'personAdded',
  'personChanged',
  'keyChanged',
  'settingChanged',
  'lawPack',
  'drafted',
  'signed',
  'guidanceShown',
  'forecastShown',
  'decided',
  'departure',
  'materialTaken',
  'materialOpened',
  'materialChanged',
  'materialRead',
  'materialRemoved',
  'materialRestored',
  'archiveImported',
  'archiveRemoved',
  'archiveDecided',
  'archiveFactRead',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export interface AuditEntry {
  /** 1, 2, 3 … without a gap. */
  seq: number
  /** ISO timestamp. */
  at: string
  actor: { id: string; name: string; role: string }
  action: string
  caseId: string | null
  /** JSON text, as stored and as hashed. */
  detail: string
  prev: string
  hash: string
}

/** The first entry follows sixty-four zeros. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 over the JSON array of every field in a fixed order; the array's brackets keep the fields apart. */
export function entryHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, actor, action, caseId, detail, prev } = entry
  const line = JSON.stringify([seq, at, actor.id, actor.name, actor.role, action, caseId, detail, prev])
  return createHash('sha256').update(line, 'utf8').digest('hex')
}

export type ChainBreak = {
  seq: number
  why: 'missing' | 'hash' | 'link' | 'endMissing' | 'headChanged'
}

export interface ChainResult {
  ok: boolean
  entries: number
  /** Sequence number and hash of the last entry: worth writing on paper. */
  head: { seq: number; hash: string }
  /** The first link that does not hold. */
  broken: ChainBreak | null
}

/** Walks the chain. Stops at the first entry that does not hold and names it. */
export function verifyChain(entries: Iterable<AuditEntry>): ChainResult {
  let prev = GENESIS
  let count = 0
  const end = (broken: ChainBreak | null): ChainResult => ({
    ok: broken === null,
    entries: count,
    head: { seq: count, hash: prev },
    broken,
  })
  for (const entry of entries) {
    const expected = count + 1
    if (entry.seq !== expected) return end({ seq: expected, why: 'missing' })
    if (entry.prev !== prev) return end({ seq: entry.seq, why: 'link' })
    if (entryHash(entry) !== entry.hash) return end({ seq: entry.seq, why: 'hash' })
    prev = entry.hash
    count = entry.seq
  }
  return end(null)
}
