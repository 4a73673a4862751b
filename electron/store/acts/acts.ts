/** The registry of signed acts: hash, signer, time. Registering locks the case; a signed act is never changed or deleted. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AuditTrail } from '../audit/audit.ts'
import type { CaseRows } from '../cases/rows.ts'
import type { Connection } from '../connection.ts'
import type { People } from '../people/people.ts'
import type { Actor, Clock } from '../types.ts'
import { StoreFault } from '../types.ts'
import { CorrectionDrafts } from './correction-drafts.ts'
import { SignedEvidence } from './evidence.ts'
import type { NewEvidence } from './evidence.ts'

const label = z.string().min(1).max(500)

export const signedActSchema = z.strictObject({
  caseId: z.string().min(1).max(64),
  /** The version of the case the act was made from. */
  caseVersion: z.int().positive(),
  /** Kind of the act, as in shared/acts. */
  kind: z.string().min(1).max(60),
  title: label,
  language: z.enum(['kk', 'ru']),
  format: z.enum(['pdf', 'docx', 'cms']),
  /** SHA-256 of the signed file, or of the content of a detached signature. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  signer: label,
  signerIin: z
    .string()
    .regex(/^\d{12}$/)
    .nullable()
    .default(null),
  /** SHA-256 of the signer's certificate. */
  certificate: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  signedAt: z.iso.datetime({ offset: true }),
  /** The act that this one corrects, by its id. */
  corrects: z.uuid().nullable().default(null),
  /** The signed file, when it was taken in as an attachment. */
  attachment: z.uuid().nullable().default(null),
})
export type NewSignedAct = z.input<typeof signedActSchema>

export interface SignedAct extends z.output<typeof signedActSchema> {
  id: string
  registeredAt: string
  registeredBy: string
}

export interface ActRow {
  id: string
  case_id: string
  case_version: number
  kind: string
  title: string
  language: 'kk' | 'ru'
  format: 'pdf' | 'docx' | 'cms'
  sha256: string
  signer: string
  signer_iin: string | null
  certificate: string | null
  signed_at: string
  corrects: string | null
  attachment: string | null
  registered_at: string
  registered_by: string
}

const SELECT = 'SELECT a.*, c.id AS case_id FROM acts a JOIN cases c ON c.n = a.case_n'

export function toSignedAct(row: ActRow): SignedAct {
  const { id, kind, title, language, format, sha256, signer, certificate, corrects, attachment } = row
  return {
    id,
    caseId: row.case_id,
    caseVersion: row.case_version,
    kind,
    title,
    language,
    format,
    sha256,
    signer,
    signerIin: row.signer_iin,
    certificate,
    signedAt: row.signed_at,
    corrects,
    attachment,
    registeredAt: row.registered_at,
    registeredBy: row.registered_by,
  }
}

export interface ActsDependencies {
  connection: Connection
  audit: AuditTrail
  people: People
  clock: Clock
  rows: CaseRows
}

export class SignedActs {
  readonly #d: ActsDependencies
  /** What the verification of the acts rests on. */
  readonly evidence: SignedEvidence
  readonly corrections: CorrectionDrafts

  constructor(dependencies: ActsDependencies) {
    this.#d = dependencies
    this.evidence = new SignedEvidence(dependencies.connection)
    this.corrections = new CorrectionDrafts(dependencies)
  }

  /** Acts of a case, in the order they were signed. */
  list(caseId: string): SignedAct[] {
    return this.#d.connection.all<ActRow>(`${SELECT} WHERE c.id = ? ORDER BY a.rowid`, caseId).map(toSignedAct)
  }

  get(id: string): SignedAct | null {
    const row = this.#d.connection.get<ActRow>(`${SELECT} WHERE a.id = ?`, id)
    return row === undefined ? null : toSignedAct(row)
  }

  /** Which act a file is, by its hash: null where it was not signed here. */
  findByHash(sha256: string): SignedAct | null {
    const row = this.#d.connection.get<ActRow>(`${SELECT} WHERE a.sha256 = ?`, sha256.toLowerCase())
    return row === undefined ? null : toSignedAct(row)
  }

  /**
   * Enters a signed act with its evidence and locks its case, in one transaction. Entering the same file twice gives the
   * first entry.
   * @throws StoreFault `forbidden` for anyone but a judge, `conflict` when the case went on since the act was made,
   *   `notFound`, `invalid`
   */
  register(act: NewSignedAct, actor: Actor, evidence: NewEvidence | null = null): SignedAct {
    const parsed = signedActSchema.safeParse(act)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new StoreFault('invalid', issue?.message ?? 'not an act', `/${(issue?.path ?? []).join('/')}`)
    }
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'sign')
      const known = this.findByHash(parsed.data.sha256)
      if (known !== null) {
        if (evidence !== null) this.evidence.put(evidence, known.id)
        return known
      }
      const row = this.#d.rows.require(parsed.data.caseId)
      if (row.version !== parsed.data.caseVersion) {
        throw new StoreFault('conflict', 'the case went on since the act was made', row.id)
      }
      const { corrects, attachment } = parsed.data
      if (corrects !== null && this.get(corrects)?.caseId !== row.id) {
        throw new StoreFault('notFound', 'the act to be corrected is not one of this case', corrects)
      }
      const act = this.insert(row.n, randomUUID(), parsed.data, this.#d.clock.now().toISOString(), by.name)
      if (evidence !== null) this.evidence.put(evidence, act.id)
      this.lockCase(row.n)
      const { sha256, signer, signedAt, kind } = act
      this.#d.audit.record(by, 'signed', row.id, { act: act.id, kind, sha256, signer, signedAt, corrects, attachment })
      return act
    })
  }

  insert(n: number, id: string, act: z.output<typeof signedActSchema>, at: string, by: string): SignedAct {
    this.#d.connection.run(
      `INSERT INTO acts (id, case_n, case_version, kind, title, language, format, sha256, signer, signer_iin, certificate,
         signed_at, corrects, attachment, registered_at, registered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      n,
      act.caseVersion,
      act.kind,
      act.title.toWellFormed(),
      act.language,
      act.format,
      act.sha256,
      act.signer.toWellFormed(),
      act.signerIin,
      act.certificate,
      act.signedAt,
      act.corrects,
      act.attachment,
      at,
      by,
    )
    return { ...act, id, registeredAt: at, registeredBy: by }
  }

  lockCase(n: number): void {
    this.#d.connection.run("UPDATE cases SET locked = 1, stage = 'signed' WHERE n = ?", n)
  }
}
