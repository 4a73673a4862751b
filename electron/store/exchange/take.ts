/** Takes one case of a package: new, further, or merged; with its attachments and acts, in one transaction. */
import { createHash } from 'node:crypto'
import type { CaseFile } from '../../../shared/case/schema.ts'
import type { SignedActs } from '../acts/acts.ts'
import type { Attachments, Received } from '../attachments/attachments.ts'
import type { AuditTrail } from '../audit/audit.ts'
import { changedChoices } from '../cases/decisions.ts'
import { patchBetween } from '../cases/patch.ts'
import type { CaseRow, CaseRows } from '../cases/rows.ts'
import type { Connection } from '../connection.ts'
import type { People } from '../people/people.ts'
import type { Actor, Clock } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { Decision, ImportOutcome } from './compare.ts'
import { compareCase, mergedFile, refusalOf } from './compare.ts'
import type { PackedCase } from './package-format.ts'
import type { OpenPackage } from './read-package.ts'

export interface TakerDependencies {
  connection: Connection
  audit: AuditTrail
  people: People
  clock: Clock
  rows: CaseRows
  attachments: Attachments
  acts: SignedActs
}

/** Causes that concern one case; the others of the package go on. */
const OF_ONE_CASE: readonly string[] = ['locked', 'conflict', 'forbidden', 'tampered', 'invalid', 'tooLarge']

export class Taker {
  readonly #d: TakerDependencies

  constructor(dependencies: TakerDependencies) {
    this.#d = dependencies
  }

  /** Never throws for what concerns this case alone: the outcome says why it was refused. */
  takeOne(
    packed: PackedCase,
    opened: OpenPackage,
    decision: Decision,
    received: ReadonlyMap<string, Received>,
    by: Actor,
  ): ImportOutcome {
    const refuse = (fault: StoreFault | null): ImportOutcome => {
      this.#d.audit.record(by, 'import', packed.id, {
        package: opened.content.package,
        refused: fault?.message ?? 'by choice',
      })
      return { caseId: packed.id, result: 'refused', fault }
    }
    if (decision.action === 'refuse') return refuse(null)
    try {
      return this.#d.connection.write(() => this.#take(packed, opened, decision, received, by))
    } catch (error) {
      if (error instanceof StoreFault && OF_ONE_CASE.includes(error.code)) return refuse(error)
      throw error
    }
  }

  #take(
    packed: PackedCase,
    opened: OpenPackage,
    decision: Decision,
    received: ReadonlyMap<string, Received>,
    by: Actor,
  ): ImportOutcome {
    const compared = compareCase(packed, this.#d.connection, this.#d.rows)
    const refusal = refusalOf(compared)
    if (refusal !== null) throw refusal
    const { standing, files, ours } = compared
    const theirs = files.at(-1)
    if (theirs === undefined) throw new StoreFault('invalid', 'a case without a version', packed.id)
    let row = compared.row
    let result: ImportOutcome['result'] = 'unchanged'
    const from = opened.content.from.person
    if (row === undefined) {
      row = this.#append(null, packed, files, 0)
      result = 'created'
    } else if (standing === 'ahead') {
      this.#requireDecider(by, ours, theirs)
      row = this.#append(row, packed, files, compared.common + 1)
      result = 'updated'
    } else if (standing === 'diverged') {
      const merged = mergedFile(compared, decision.prefer ?? null)
      if (merged.file === null || ours === null) {
        throw new StoreFault('conflict', `${merged.conflicts.length} places were changed on both sides`, packed.id)
      }
      this.#requireDecider(by, ours, merged.file)
      const patch = patchBetween(ours, merged.file)
      if (patch.length > 0) {
        const at = this.#d.clock.now().toISOString()
        row = this.#d.rows.update(row, ours, merged.file, JSON.stringify(merged.file), {
          at,
          by,
          kind: 'merged',
          note: from,
          patch,
        })
        result = 'merged'
      }
    }
    const attachments = this.#takeFiles(row, packed, received)
    const acts = this.#takeActs(row, packed, by)
    this.#takeEvidence(packed, opened)
    if (result === 'unchanged' && attachments + acts > 0) result = 'updated'
    this.#d.audit.record(by, 'import', packed.id, {
      package: opened.content.package,
      from,
      sender: opened.senderFingerprint,
      standing,
      result,
      version: row.version,
      attachments: attachments,
      acts,
    })
    return { caseId: packed.id, result, fault: null }
  }

  /** Their versions from one on, behind ours, with the names and times they were made with. */
  #append(row: CaseRow | null, packed: PackedCase, files: readonly CaseFile[], from: number): CaseRow {
    let at = row
    for (let i = from; i < files.length; i += 1) {
      const [version, file, before] = [packed.versions[i], files[i], files[i - 1]]
      if (version === undefined || file === undefined) break
      const made = { at: version.at, by: version.by, kind: version.kind, note: version.note }
      const text = JSON.stringify(file)
      at =
        at === null || before === undefined
          ? this.#d.rows.insert(file, text, { ...made, patch: null }, packed.id)
          : this.#d.rows.update(at, before, file, text, { ...made, patch: patchBetween(before, file) })
    }
    if (at === null) throw new StoreFault('invalid', 'a case without a version', packed.id)
    return at
  }

  #takeFiles(row: CaseRow, packed: PackedCase, received: ReadonlyMap<string, Received>): number {
    let count = 0
    for (const file of packed.attachments) {
      const bytes = received.get(file.id)
      if (bytes === undefined) continue
      this.#d.attachments.insert(row.n, bytes, file.addedAt, file.addedBy)
      count += 1
    }
    return count
  }

  #takeActs(row: CaseRow, packed: PackedCase, by: Actor): number {
    let count = 0
    for (const { id, registeredAt, registeredBy, ...act } of packed.acts) {
      const known = this.#d.acts.get(id)
      if (known !== null) {
        if (known.sha256 !== act.sha256)
          throw new StoreFault('tampered', 'a signed act is another one', id, 'packageDamaged')
        continue
      }
      if (act.caseId !== packed.id) throw new StoreFault('tampered', 'an act of another case', id, 'packageDamaged')
      this.#d.people.require(by, 'sign')
      this.#d.acts.insert(row.n, id, act, registeredAt, registeredBy)
      this.#d.acts.lockCase(row.n)
      count += 1
    }
    return count
  }

  /** Nothing in it is trusted for having come along; it only keeps later questions answerable. */
  #takeEvidence(packed: PackedCase, opened: OpenPackage): void {
    const bytes = new Map(opened.content.parts.map(({ sha256, der }) => [sha256, der]))
    for (const { file, act, parts } of packed.evidence) {
      if (!packed.acts.some(({ id }) => id === act))
        throw new StoreFault('tampered', 'evidence of an act that is not there', act, 'packageDamaged')
      const found = parts.map((sha256) => {
        const der = Buffer.from(bytes.get(sha256) ?? '', 'base64')
        if (createHash('sha256').update(der).digest('hex') !== sha256)
          throw new StoreFault('tampered', 'evidence does not fit its hash', sha256, 'packageDamaged')
        return der
      })
      this.#d.acts.evidence.put({ file, parts: found }, act)
    }
  }

  #requireDecider(by: Actor, before: CaseFile | null, after: CaseFile): void {
    if (changedChoices(before, after).length > 0) this.#d.people.require(by, 'decide')
  }
}
