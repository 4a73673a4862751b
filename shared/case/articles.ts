/** Holds the articles of a case against the sanction table. */
import { caseFault } from './fault.ts'
import type { CaseFault } from './fault.ts'
import type { CaseFile } from './schema.ts'
import { findRow, partsOf } from '../law/law.ts'
import type { Law } from '../law/types.ts'

/** Faults of article, part and variant of every count; empty where the table knows them all. */
export function findArticleFaults(file: CaseFile, law: Law): CaseFault[] {
  const faults: CaseFault[] = []
  for (const [d, defendant] of file.defendants.entries()) {
    for (const [c, count] of defendant.counts.entries()) {
      const base = `/defendants/${d}/counts/${c}`
      const row = findRow(law, count.article, count.part)
      if (row) {
        const variants = row.variants?.length ?? 0
        if (count.variant !== null && count.variant >= variants) {
          faults.push(
            caseFault('variantUnknown', `${base}/variant`, { article: count.article, value: String(count.variant) }),
          )
        }
        continue
      }
      const parts = partsOf(law, count.article).map((other) => other.part ?? '—')
      const args = { article: count.article, part: count.part ?? '', parts: parts.join(', ') }
      if (parts.length === 0) faults.push(caseFault('articleUnknown', `${base}/article`, args))
      else faults.push(caseFault(count.part === null ? 'partMissing' : 'partUnknown', `${base}/part`, args))
    }
  }
  return faults
}
