/** Checks that ids are unique and that every reference inside the case finds its target. */
import { caseFault } from './fault.ts'
import type { CaseFault } from './fault.ts'
import type { CaseFile } from './schema.ts'

/** Faults of ids and references, in the order of the file. */
export function findReferenceFaults(file: CaseFile): CaseFault[] {
  const faults: CaseFault[] = []
  const unique = (ids: readonly { id: string }[], base: string): void => {
    const seen = new Set<string>()
    for (const [index, { id }] of ids.entries()) {
      if (seen.has(id)) faults.push(caseFault('duplicateId', `${base}/${index}/id`, { value: id }))
      seen.add(id)
    }
  }
  unique(file.victims, '/victims')
  unique(file.defendants, '/defendants')
  for (const [d, defendant] of file.defendants.entries()) {
    unique(defendant.counts, `/defendants/${d}/counts`)
    const counts = new Set(defendant.counts.map((count) => count.id))
    for (const [c, choice] of (defendant.choice?.counts ?? []).entries()) {
      if (!counts.has(choice.count)) {
        faults.push(caseFault('unknownReference', `/defendants/${d}/choice/counts/${c}/count`, { value: choice.count }))
      }
    }
  }
  return faults
}
