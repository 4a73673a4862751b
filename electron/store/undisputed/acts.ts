/** The registry of signed acts of undisputed matters. It keeps the signed bytes: an act is here, whole, or not signed. */
import { createHash, randomUUID } from 'node:crypto'
import { unchangedShare } from '../../../shared/undisputed/reading.ts'
import { SignedEvidence } from '../acts/evidence.ts'
import type { NewEvidence } from '../acts/evidence.ts'
import type { Actor } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { MaterialsDependencies } from './materials.ts'
import type { MaterialRows } from './rows.ts'

export interface NewMaterialAct {
  material: string
  /** The version of the material the act was made from. */
  version: number
  kind: string
  title: string
  language: 'kk' | 'ru'
  format: 'pdf' | 'cms'
  /** The signed PDF, or the PDF a detached signature signs. */
  content: Uint8Array
  /** The detached signature. */
  signature: Uint8Array | null
  signer: string
  signerIin: string | null
  /** ISO timestamp, and the day by the desk's clock. */
  signedAt: string
  signedOn: string
  /** The judge changed something of what the program had drafted. */
  changed: boolean
  /** The earlier act of the material whose slip this one corrects; null for the act that decides. */
  corrects: string | null
  /** For the trail: what the draft said of its origin, and the outcome the machine had found. */
  told: Record<string, unknown>
}

export interface MaterialActEntry {
  id: string
  material: string
  kind: string
  title: string
  language: 'kk' | 'ru'
  format: 'pdf' | 'cms'
  sha256: string
  signer: string
  signerIin: string | null
  signedAt: string
  signedBy: string
  corrects: string | null
}

interface ActRow {
  id: string
  material: string
  kind: string
  title: string
  language: 'kk' | 'ru'
  format: 'pdf' | 'cms'
  sha256: string
  signer: string
  signer_iin: string | null
  signed_at: string
  signed_by: string
  corrects: string | null
}

const SELECT = `SELECT a.id, m.id AS material, a.kind, a.title, a.language, a.format, a.sha256, a.signer, a.signer_iin,
  a.signed_at, a.signed_by, a.corrects FROM material_acts a JOIN materials m ON m.n = a.material_n`

function toEntry({ signer_iin, signed_at, signed_by, ...rest }: ActRow): MaterialActEntry {
  return { ...rest, signerIin: signer_iin, signedAt: signed_at, signedBy: signed_by }
}

export class MaterialActs {
  readonly #d: MaterialsDependencies
  readonly #rows: MaterialRows
  /** The same shelf as that of acts of cases: found by the hash of the signed file. */
  readonly #evidence: SignedEvidence

  constructor(dependencies: MaterialsDependencies, rows: MaterialRows) {
    this.#d = dependencies
    this.#evidence = new SignedEvidence(dependencies.connection)
    this.#rows = rows
  }

  /**
   * Enters a signed act with what its verification rests on, and locks its material, in one transaction. An act that
   * corrects another one is entered beside it: the material is locked already and stays so.
   * @throws StoreFault `forbidden` for anyone but a judge, `conflict` when the material went on since, `locked` when
   *   it is signed already, `notFound` where the act to be corrected is not one of the material
   */
  register(act: NewMaterialAct, actor: Actor, evidence: NewEvidence | null = null): MaterialActEntry {
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'sign')
      const { corrects } = act
      const row = corrects === null ? this.#rows.requireOpen(act.material) : this.#rows.require(act.material)
      if (corrects !== null && this.get(corrects)?.material !== row.id)
        throw new StoreFault('notFound', 'the act to be corrected is not one of this material', corrects)
      if (row.version !== act.version)
        throw new StoreFault('conflict', 'the material went on since the act was made', row.id)
      const id = randomUUID()
      const sha256 = createHash('sha256').update(act.content).digest('hex')
      this.#d.connection.run(
        `INSERT INTO material_acts (id, material_n, material_version, kind, title, language, format, sha256, content,
           signature, signer, signer_iin, signed_at, signed_by_id, signed_by, changed, corrects)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        row.n,
        act.version,
        act.kind,
        act.title.toWellFormed(),
        act.language,
        act.format,
        sha256,
        act.content,
        act.signature,
        act.signer.toWellFormed(),
        act.signerIin,
        act.signedAt,
        by.id,
        by.name,
        act.changed ? 1 : 0,
        corrects,
      )
      if (evidence !== null) this.#evidence.put(evidence, null)
      if (corrects === null)
        this.#d.connection.run('UPDATE materials SET signed_on = ? WHERE n = ?', act.signedOn, row.n)
      const { kind, format, signer, signedAt, changed, told } = act
      this.#d.audit.record(by, 'signed', row.id, {
        act: id,
        kind,
        format,
        sha256,
        signer,
        signedAt,
        changed,
        ...(corrects === null ? {} : { corrects }),
        ...told,
      })
      const found = this.get(id)
      if (found === null) throw new StoreFault('notFound', 'the act just entered is gone', id)
      return found
    })
  }

  get(id: string): MaterialActEntry | null {
    const row = this.#d.connection.get<ActRow>(`${SELECT} WHERE a.id = ?`, id)
    return row === undefined ? null : toEntry(row)
  }

  /** Acts of one material, or the newest of all. */
  list(material: string | undefined, limit: number): MaterialActEntry[] {
    const rows =
      material === undefined
        ? this.#d.connection.all<ActRow>(`${SELECT} ORDER BY a.rowid DESC LIMIT ?`, limit)
        : this.#d.connection.all<ActRow>(`${SELECT} WHERE m.id = ? ORDER BY a.rowid LIMIT ?`, material, limit)
    return rows.map(toEntry)
  }

  /** The kind of the act that decided each signed material, by the id of the material. */
  kinds(): Map<string, string> {
    const rows = this.#d.connection.all<{ id: string; kind: string }>(
      'SELECT m.id, a.kind FROM material_acts a JOIN materials m ON m.n = a.material_n WHERE a.corrects IS NULL',
    )
    return new Map(rows.map(({ id, kind }) => [id, kind]))
  }

  /** The signed bytes. @throws StoreFault `notFound` */
  bytes(id: string): { content: Uint8Array; signature: Uint8Array | null } {
    const row = this.#d.connection.get<{ content: Buffer; signature: Buffer | null }>(
      'SELECT content, signature FROM material_acts WHERE id = ?',
      id,
    )
    if (row === undefined) throw new StoreFault('notFound', 'no such act', id)
    return row
  }

  /** How often this judge signed a draft as it came. @throws StoreFault `forbidden` for anyone but a judge */
  share(actor: Actor): { share: number | null; signed: number } {
    const by = this.#d.people.require(actor, 'sign')
    const rows = this.#d.connection.all<{ changed: number }>(
      'SELECT changed FROM material_acts WHERE signed_by_id = ? AND corrects IS NULL',
      by.id,
    )
    return { share: unchangedShare(rows.map(({ changed }) => ({ changed: changed === 1 }))), signed: rows.length }
  }
}
