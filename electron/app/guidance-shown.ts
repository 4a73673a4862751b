/** What the program proposed, as the audit trail keeps it: figures in short, and hashes of guidance and choice. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CaseFile } from '../../shared/case/schema.ts'
import type { Guidance } from '../../shared/sentencing/guidance.ts'
import { dayOf } from './clock.ts'
import type { Services } from './services.ts'

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

function shown(guidance: Guidance, file: CaseFile) {
  const choice = file.defendants.find((defendant) => defendant.id === guidance.defendant)?.choice ?? null
  return {
    defendant: guidance.defendant,
    /** Of the whole answer: whoever has the case and the edition can compute it again and compare. */
    guidance: digest(guidance),
    recidivism: guidance.recidivism,
    counts: guidance.counts.map(({ count, category, penalties }) => ({
      count,
      category,
      penalties: (penalties ?? [])
        .filter((penalty) => penalty.available)
        .map(({ kind, min, max, unit }) => ({ kind, min, max, unit })),
    })),
    questions: guidance.questions.map(({ code, count }) => (count === undefined ? code : `${code} ${count}`)),
    violations: guidance.check.map(({ code, severity }) => `${severity} ${code}`),
    choice: choice === null ? null : digest(choice),
  }
}

const detailSchema = z.looseObject({ version: z.int() })
/** Entries looked through for one that says the same; versions are shown in their order, so the newest come first. */
const LOOKED_THROUGH = 50

/**
 * Writes down that the guidance of a version was on the screen, once for each version and person.
 * @returns false where it stands in the trail already
 */
export function recordGuidance(services: Services, id: string, version: number): boolean {
  const { vault, rules, law } = services
  const store = vault.store()
  const actor = store.people.require(vault.actor(), 'read')
  const file = store.cases.at(id, version)
  const known = store.audit
    .list({ caseId: id, action: 'guidanceShown', newestFirst: true, limit: LOOKED_THROUGH })
    .some(
      (entry) =>
        entry.actor.id === actor.id && detailSchema.safeParse(JSON.parse(entry.detail)).data?.version === version,
    )
  if (known) return false
  const guidance = rules.guide(file, law, dayOf(services.now()))
  store.audit.record(actor, 'guidanceShown', id, {
    version,
    law: law.id,
    edition: law.edition,
    defendants: guidance.map((one) => shown(one, file)),
  })
  return true
}
