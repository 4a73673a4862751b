/** How a case of a package stands to ours, and what taking it would change. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import type { DiffLine } from '../cases/patch.ts'
import type { CaseRow, CaseRows } from '../cases/rows.ts'
import type { Connection } from '../connection.ts'
import { StoreFault } from '../types.ts'
import type { Conflict, MergeResult } from './merge.ts'
import { merge } from './merge.ts'
import type { PackedCase } from './package-format.ts'
import { rebuild } from './read-package.ts'

/**
 * How a case of a package stands to ours. `ahead`: theirs goes on from ours; `behind`: ours goes on from theirs;
 * `diverged`: both went on; `foreign`: the same number of a case without a common version.
 */
export type Standing = 'new' | 'same' | 'ahead' | 'behind' | 'diverged' | 'foreign'

export interface ImportLine {
  caseId: string
  number: string | null
  defendants: string[]
  standing: Standing
  /** What taking the case would change in ours; for a new one empty. */
  changes: DiffLine[]
  /** Places both sides changed. */
  conflicts: Conflict[]
  newActs: number
  newAttachments: { name: string; size: number }[]
  /** Why the case cannot be taken as it is, or null. */
  refused: StoreFault | null
}

export interface ImportPlan {
  packageId: string
  at: string
  from: { person: string; fingerprint: string; known: boolean }
  cases: ImportLine[]
}

export interface Decision {
  action: 'take' | 'refuse'
  /** For places both sides changed. */
  prefer?: 'ours' | 'theirs'
}

export interface ImportOutcome {
  caseId: string
  result: 'created' | 'updated' | 'merged' | 'unchanged' | 'refused'
  fault: StoreFault | null
}

export interface Compared {
  standing: Standing
  row: CaseRow | undefined
  files: CaseFile[]
  ours: CaseFile | null
  /** Index in `files` of the version both have, or -1. */
  common: number
}

/** Where the histories part, by the hashes of the versions: numbers may differ after a merge. */
export function compareCase(packed: PackedCase, connection: Connection, rows: CaseRows): Compared {
  const files = rebuild(packed)
  const row = rows.findAnywhere(packed.id)
  if (row === undefined) return { standing: 'new', row, files, ours: null, common: -1 }
  const hashes = connection
    .all<{ sha256: string }>('SELECT sha256 FROM case_versions WHERE case_n = ? ORDER BY version', row.n)
    .map((version) => version.sha256)
  const known = new Set(hashes)
  const common = packed.versions.findLastIndex((version) => known.has(version.sha256))
  const ours = rows.file(row)
  const [oursLast, theirsLast] = [hashes.at(-1), packed.versions.at(-1)?.sha256]
  let standing: Standing = 'diverged'
  if (common < 0) standing = 'foreign'
  else if (oursLast === theirsLast) standing = 'same'
  else if (packed.versions[common]?.sha256 === oursLast) standing = 'ahead'
  else if (common === packed.versions.length - 1) standing = 'behind'
  return { standing, row, files, ours, common }
}

/** What taking the case gives: theirs, or both together. */
export function mergedFile({ standing, files, ours, common }: Compared, prefer: 'ours' | 'theirs' | null): MergeResult {
  const [theirs, base] = [files.at(-1), files[common]]
  if (theirs === undefined) return { file: null, conflicts: [] }
  if (standing !== 'diverged' || ours === null || base === undefined) return { file: theirs, conflicts: [] }
  return merge(base, ours, theirs, prefer)
}

/** Why a case cannot be taken whatever is decided. */
export function refusalOf({ standing, row }: Compared): StoreFault | null {
  if (row === undefined) return null
  if (row.binned_at !== null) return new StoreFault('conflict', 'the case lies in the bin here', row.id)
  if (standing === 'foreign') return new StoreFault('conflict', 'no version in common', row.id)
  if (row.locked === 1 && (standing === 'ahead' || standing === 'diverged')) {
    return new StoreFault('locked', 'an act of the case is signed here', row.id, 'signedAct')
  }
  return null
}
