/** Cases between two PCs: packed with history, acts and attachments; looked at before they are taken; merged or refused case by case. */
import type { ActRow } from '../acts/acts.ts'
import { toSignedAct } from '../acts/acts.ts'
import type { Received } from '../attachments/attachments.ts'
import { MAX_ATTACHMENT_BYTES } from '../attachments/kinds.ts'
import { unpackPatch } from '../cases/body.ts'
import { diffLines } from '../cases/patch.ts'
import type { CaseRow } from '../cases/rows.ts'
import type { VersionRow, Versions } from '../cases/versions.ts'
import type { KeyHolder } from '../people/people.ts'
import type { Actor } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { Decision, ImportLine, ImportOutcome, ImportPlan } from './compare.ts'
import { compareCase, mergedFile, refusalOf } from './compare.ts'
import type { Recipient } from './envelope.ts'
import { printPublicKey } from './envelope.ts'
import type { Identity } from './identity.ts'
import { fingerprint } from './identity.ts'
import type { PackageContent, PackedCase, PackedVersion } from './package-format.ts'
import { packedVersionSchema } from './package-format.ts'
import type { OpenPackage } from './read-package.ts'
import { openPackage } from './read-package.ts'
import type { TakerDependencies } from './take.ts'
import { Taker } from './take.ts'
import { writePackage } from './write-package.ts'

export interface ExchangeDependencies extends TakerDependencies {
  keys: KeyHolder
  versions: Versions
}

interface IdentityRow {
  receive_private: Buffer
  receive_public: Buffer
  sign_private: Buffer
  sign_public: Buffer
}

export class Exchange {
  readonly #d: ExchangeDependencies
  readonly #taker: Taker

  constructor(dependencies: ExchangeDependencies) {
    this.#d = dependencies
    this.#taker = new Taker(dependencies)
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
        ...this.#d.connection.read(() => {
          const cases = rows.map((row) => this.#pack(row))
          return { cases, parts: this.#parts(cases) }
        }),
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
        this.#taker.takeOne(packed, opened, decisions.get(packed.id) ?? { action: 'take' }, received, by),
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
    const evidence = acts.flatMap((act) =>
      this.#d.acts.evidence.ofAct(act.id).map((kept) => ({ ...kept, act: act.id })),
    )
    return { id: row.id, versions, acts, attachments, evidence }
  }

  /** Certificates and lists that the packed acts rest on, each once. */
  #parts(cases: readonly PackedCase[]): PackageContent['parts'] {
    const wanted = new Set(cases.flatMap(({ evidence }) => evidence.flatMap(({ parts }) => parts)))
    return [...wanted].flatMap((sha256) => {
      const der = this.#d.acts.evidence.part(sha256)
      return der === null ? [] : [{ sha256, der: der.toString('base64') }]
    })
  }

  #plan(opened: OpenPackage): ImportPlan {
    const { content, signKey, senderFingerprint } = opened
    const known = this.#d.connection.get('SELECT 1 FROM known_senders WHERE sign_public = ?', signKey) !== undefined
    const cases = content.cases.map((packed): ImportLine => {
      const compared = compareCase(packed, this.#d.connection, this.#d.rows)
      const theirs = compared.files.at(-1)
      const merged = mergedFile(compared, null)
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
        refused: refusalOf(compared),
      }
    })
    return {
      packageId: content.package,
      at: content.at,
      from: { person: content.from.person, fingerprint: senderFingerprint, known },
      cases,
    }
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
