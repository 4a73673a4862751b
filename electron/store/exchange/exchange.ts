/** Cases between two PCs: packed with history, acts and attachments; looked at before they are taken; merged or refused case by case. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { toSignedAct } from '../acts/acts.ts'
import type { ActRow, SignedActs } from '../acts/acts.ts'
import type { Attachments, Received } from '../attachments/attachments.ts'
import { MAX_ATTACHMENT_BYTES } from '../attachments/kinds.ts'
import type { AuditTrail } from '../audit/audit.ts'
import { unpackPatch } from '../cases/body.ts'
import { changedChoices } from '../cases/decisions.ts'
import type { DiffLine } from '../cases/patch.ts'
import { diffLines, patchBetween } from '../cases/patch.ts'
import type { CaseRow, CaseRows } from '../cases/rows.ts'
import type { VersionRow, Versions } from '../cases/versions.ts'
import type { Connection } from '../connection.ts'
import type { KeyHolder, People } from '../people/people.ts'
import type { Actor, Clock } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { Recipient } from './envelope.ts'
import { printPublicKey } from './envelope.ts'
import type { Identity } from './identity.ts'
import { fingerprint } from './identity.ts'
import type { Conflict } from './merge.ts'
import { merge } from './merge.ts'
import type { PackedCase, PackedVersion } from './package-format.ts'
import { packedVersionSchema } from './package-format.ts'
import type { OpenPackage } from './read-package.ts'
import { openPackage, rebuild } from './read-package.ts'
import { writePackage } from './write-package.ts'

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

export interface ExchangeDependencies {
  connection: Connection
  audit: AuditTrail
  people: People
  clock: Clock
  keys: KeyHolder
  rows: CaseRows
  versions: Versions
  attachments: Attachments
  acts: SignedActs
}

interface IdentityRow {
  receive_private: Buffer
  receive_public: Buffer
  sign_private: Buffer
  sign_public: Buffer
}

interface Compared {
  standing: Standing
  row: CaseRow | undefined
  files: CaseFile[]
  ours: CaseFile | null
  /** Index in `files` of the version both have, or -1. */
  common: number
}

export class Exchange {
  readonly #d: ExchangeDependencies

  constructor(dependencies: ExchangeDependencies) {
    this.#d = dependencies
  }

  /** The key another store needs to send to this one, and the digits to compare over the telephone. */
  publicKey(): { key: string; fingerprint: string } {
    const { receivePublic } = this.#identity()
    return { key: printPublicKey(receivePublic), fingerprint: fingerprint(receivePublic) }
  }

  /**
   * Packs cases with their history, acts and attachments.
   * @throws StoreFault `notFound`, `forbidden`, `invalid`, `diskFull`, `readOnly`, `damaged` (an attachment)
   */
  async exportPackage(
    request: { cases: string[]; path: string; to: Recipient[] },
    actor: Actor,
  ): Promise<{ id: string; size: number; sha256: string }> {
    const by = this.#d.people.require(actor, 'draft')
    const rows = request.cases.map((id) => this.#d.rows.require(id))
    const files = rows.flatMap((row) => this.#d.attachments.rowsOf(row.n))
    const { attachments } = this.#d
    const written = await writePackage({
      path: request.path,
      content: {
        from: { storeId: this.#d.keys.keyFile().storeId, person: by.name },
        cases: this.#d.connection.read(() => rows.map((row) => this.#pack(row))),
      },
      attachments: async function* bytes() {
        for (const file of files) yield* attachments.stream(file)
      },
      recipients: request.to,
      identity: this.#identity(),
      at: this.#d.clock.now(),
      cost: this.#d.keys.cost,
    })
    this.#d.connection.write(() => {
      for (const row of rows) {
        this.#d.audit.record(by, 'exported', row.id, {
          package: written.id,
          sha256: written.sha256,
          version: row.version,
        })
      }
    })
    return written
  }

  /** What a package holds and what it would change. Nothing is written. @throws StoreFault */
  async inspect(path: string, passphrase?: string): Promise<ImportPlan> {
    const opened = await this.#open(path, passphrase)
    try {
      return this.#d.connection.read(() => this.#plan(opened))
    } finally {
      await opened.close()
    }
  }

  /**
   * Takes a package, each case in a transaction of its own: one that is refused does not stop the others.
   * @param decisions by case id; a case that is not named is taken, unless places conflict
   */
  async importPackage(
    path: string,
    options: { passphrase?: string; decisions?: Readonly<Record<string, Decision>> },
    actor: Actor,
  ): Promise<ImportOutcome[]> {
    const by = this.#d.people.require(actor, 'draft')
    const opened = await this.#open(path, options.passphrase)
    const decisions = new Map(Object.entries(options.decisions ?? {}))
    const received = new Map<string, Received>()
    try {
      const wanted = opened.content.cases.filter((packed) => decisions.get(packed.id)?.action !== 'refuse')
      // Attachments first: their bytes lie behind each other in the stream, and a transaction cannot wait for them.
      for (const packed of opened.content.cases) {
        for (const file of packed.attachments) {
          const bytes = opened.reader.stream(file.size)
          const known = this.#d.connection.get('SELECT 1 FROM attachments WHERE id = ?', file.id) !== undefined
          if (known || !wanted.includes(packed)) {
            // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
            for await (const _ of bytes) continue
            continue
          }
          // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
          const taken = await this.#d.attachments.receive(file.name, bytes, MAX_ATTACHMENT_BYTES, file.id)
          received.set(file.id, taken)
          if (taken.sha256 !== file.sha256) {
            throw new StoreFault('tampered', 'an attachment does not fit its hash', file.name, 'packageDamaged')
          }
        }
      }
      if (!(await opened.reader.atEnd()))
        throw new StoreFault('tampered', 'bytes behind the end', path, 'packageDamaged')
      const outcomes = opened.content.cases.map((packed) =>
        this.#takeOne(packed, opened, decisions.get(packed.id) ?? { action: 'take' }, received, by),
      )
      this.#remember(opened)
      return outcomes
    } finally {
      await opened.close()
      for (const [id, file] of received) {
        if (
          this.#d.connection.open &&
          this.#d.connection.get('SELECT 1 FROM attachments WHERE id = ?', id) === undefined
        )
          file.drop()
      }
    }
  }

  #identity(): Identity {
    const row = this.#d.connection.get<IdentityRow>('SELECT * FROM identity')
    if (row === undefined)
      throw new StoreFault('damaged', 'the store has no keys of its own', 'identity', 'pageDamaged')
    return {
      receivePrivate: row.receive_private,
      receivePublic: row.receive_public,
      signPrivate: row.sign_private,
      signPublic: row.sign_public,
    }
  }

  #open(path: string, passphrase: string | undefined): Promise<OpenPackage> {
    const { receivePrivate, receivePublic } = this.#identity()
    return openPackage(path, { passphrase, receivePrivate, receivePublic })
  }

  #pack(row: CaseRow): PackedCase {
    const sql = 'SELECT * FROM case_versions WHERE case_n = ? ORDER BY version'
    const versions = this.#d.connection.all<VersionRow>(sql, row.n).map((v): PackedVersion => ({
      version: v.version,
      at: v.at,
      by: { id: v.by_id, name: v.by_name },
      kind: v.kind,
      note: v.note,
      file: v.patch === null ? this.#d.versions.fileOf(row, v.version) : null,
      patch: v.patch === null ? null : packedVersionSchema.shape.patch.parse(unpackPatch(v.patch)),
      sha256: v.sha256,
    }))
    const acts = this.#d.connection
      .all<ActRow>(
        'SELECT a.*, c.id AS case_id FROM acts a JOIN cases c ON c.n = a.case_n WHERE c.n = ? ORDER BY a.rowid',
        row.n,
      )
      .map(toSignedAct)
    const attachments = this.#d.attachments.rowsOf(row.n).map(({ id, name, size, sha256, added_at, added_by }) => ({
      id,
      name,
      size,
      sha256,
      addedAt: added_at,
      addedBy: added_by,
    }))
    return { id: row.id, versions, acts, attachments }
  }

  #plan(opened: OpenPackage): ImportPlan {
    const { content, signKey, senderFingerprint } = opened
    const known = this.#d.connection.get('SELECT 1 FROM known_senders WHERE sign_public = ?', signKey) !== undefined
    const cases = content.cases.map((packed): ImportLine => {
      const compared = this.#compare(packed)
      const theirs = compared.files.at(-1)
      const merged = this.#merged(compared, null)
      const newActs = packed.acts.filter((act) => this.#d.acts.get(act.id) === null)
      const newFiles = packed.attachments.filter(
        (file) => this.#d.connection.get('SELECT 1 FROM attachments WHERE id = ?', file.id) === undefined,
      )
      return {
        caseId: packed.id,
        number: theirs?.number ?? null,
        defendants: (theirs?.defendants ?? []).map((d) => `${d.name.last} ${d.name.first}`.trim()),
        standing: compared.standing,
        changes: compared.ours === null || theirs === undefined ? [] : diffLines(compared.ours, merged.file ?? theirs),
        conflicts: merged.conflicts,
        newActs: newActs.length,
        newAttachments: newFiles.map(({ name, size }) => ({ name, size })),
        refused: this.#refusal(compared),
      }
    })
    return {
      packageId: content.package,
      at: content.at,
      from: { person: content.from.person, fingerprint: senderFingerprint, known },
      cases,
    }
  }

  /** Where the histories part, by the hashes of the versions: numbers may differ after a merge. */
  #compare(packed: PackedCase): Compared {
    const files = rebuild(packed)
    const row = this.#d.rows.findAnywhere(packed.id)
    if (row === undefined) return { standing: 'new', row, files, ours: null, common: -1 }
    const hashes = this.#d.connection
      .all<{ sha256: string }>('SELECT sha256 FROM case_versions WHERE case_n = ? ORDER BY version', row.n)
      .map((version) => version.sha256)
    const known = new Set(hashes)
    const common = packed.versions.findLastIndex((version) => known.has(version.sha256))
    const ours = this.#d.rows.file(row)
    const [oursLast, theirsLast] = [hashes.at(-1), packed.versions.at(-1)?.sha256]
    let standing: Standing = 'diverged'
    if (common < 0) standing = 'foreign'
    else if (oursLast === theirsLast) standing = 'same'
    else if (packed.versions[common]?.sha256 === oursLast) standing = 'ahead'
    else if (common === packed.versions.length - 1) standing = 'behind'
    return { standing, row, files, ours, common }
  }

  #merged({ standing, files, ours, common }: Compared, prefer: Decision['prefer'] | null): ReturnType<typeof merge> {
    const [theirs, base] = [files.at(-1), files[common]]
    if (theirs === undefined) return { file: null, conflicts: [] }
    if (standing !== 'diverged' || ours === null || base === undefined) return { file: theirs, conflicts: [] }
    return merge(base, ours, theirs, prefer ?? null)
  }

  /** Why a case cannot be taken whatever is decided. */
  #refusal({ standing, row }: Compared): StoreFault | null {
    if (row === undefined) return null
    if (row.binned_at !== null) return new StoreFault('conflict', 'the case lies in the bin here', row.id)
    if (standing === 'foreign') return new StoreFault('conflict', 'no version in common', row.id)
    if (row.locked === 1 && (standing === 'ahead' || standing === 'diverged')) {
      return new StoreFault('locked', 'an act of the case is signed here', row.id, 'signedAct')
    }
    return null
  }

  #takeOne(
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
      if (
        error instanceof StoreFault &&
        ['locked', 'conflict', 'forbidden', 'tampered', 'invalid', 'tooLarge'].includes(error.code)
      ) {
        return refuse(error)
      }
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
    const compared = this.#compare(packed)
    const refusal = this.#refusal(compared)
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
      const merged = this.#merged(compared, decision.prefer ?? null)
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
    const files2 = this.#takeFiles(row, packed, received)
    const acts = this.#takeActs(row, packed, by)
    if (result === 'unchanged' && files2 + acts > 0) result = 'updated'
    this.#d.audit.record(by, 'import', packed.id, {
      package: opened.content.package,
      from,
      sender: opened.senderFingerprint,
      standing,
      result,
      version: row.version,
      attachments: files2,
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

  #requireDecider(by: Actor, before: CaseFile | null, after: CaseFile): void {
    if (changedChoices(before, after).length > 0) this.#d.people.require(by, 'decide')
  }

  #remember(opened: OpenPackage): void {
    this.#d.connection.run(
      'INSERT OR IGNORE INTO known_senders (sign_public, name, first_at) VALUES (?, ?, ?)',
      opened.signKey,
      opened.content.from.person.toWellFormed(),
      this.#d.clock.now().toISOString(),
    )
  }
}
