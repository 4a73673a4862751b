/** Corrections of signed acts that are not signed yet: one for each act, kept until it is signed or thrown away. */
import { z } from 'zod'
import type { Actor } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { ActsDependencies } from './acts.ts'

const bodySchema = z.strictObject({
  date: z.iso.date().nullable(),
  entered: z.boolean().nullable(),
  slip: z.string().max(20_000),
  correction: z.string().max(20_000),
})
/** What the judge wrote so far, as `corrections.sign` of the contract takes it. */
export type CorrectionWords = z.output<typeof bodySchema>

export interface CorrectionDraft extends CorrectionWords {
  /** The signed act, by its id. */
  corrects: string
  changedAt: string
  changedBy: string
}

interface DraftRow {
  act: string
  body: string
  changed_at: string
  changed_by: string
}

export class CorrectionDrafts {
  readonly #d: Omit<ActsDependencies, 'rows'>

  constructor(dependencies: Omit<ActsDependencies, 'rows'>) {
    this.#d = dependencies
  }

  /** Drafts for the acts of a case, in the order these were signed. */
  list(caseId: string): CorrectionDraft[] {
    return this.#d.connection
      .all<DraftRow>(
        `SELECT d.* FROM correction_drafts d JOIN acts a ON a.id = d.act JOIN cases c ON c.n = a.case_n
           WHERE c.id = ? ORDER BY a.rowid`,
        caseId,
      )
      .map(({ act, body, changed_at, changed_by }) => ({
        ...bodySchema.parse(JSON.parse(body)),
        corrects: act,
        changedAt: changed_at,
        changedBy: changed_by,
      }))
  }

  /**
   * Keeps the words; later ones replace them. The trail tells when a draft is begun, not of each word.
   * @throws StoreFault `notFound` where the act is not one of this case, `forbidden`, `invalid`, `diskFull`, `readOnly`
   */
  put(caseId: string, act: string, words: CorrectionWords, actor: Actor): { changedAt: string; changedBy: string } {
    const parsed = bodySchema.safeParse(words)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new StoreFault('invalid', issue?.message ?? 'not a correction', `/${(issue?.path ?? []).join('/')}`)
    }
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      this.#requireAct(caseId, act)
      const { date, entered, slip, correction } = parsed.data
      const body = { date, entered, slip: slip.toWellFormed(), correction: correction.toWellFormed() }
      const begun = this.#d.connection.get('SELECT 1 FROM correction_drafts WHERE act = ?', act) === undefined
      const changedAt = this.#d.clock.now().toISOString()
      this.#d.connection.run(
        `INSERT INTO correction_drafts (act, body, changed_at, changed_by) VALUES (?, ?, ?, ?)
           ON CONFLICT (act) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
        act,
        JSON.stringify(body),
        changedAt,
        by.name,
      )
      if (begun) this.#d.audit.record(by, 'drafted', caseId, { corrects: act })
      return { changedAt, changedBy: by.name }
    })
  }

  /** Throws a draft away; none is no fault. @throws StoreFault `notFound`, `forbidden` */
  remove(caseId: string, act: string, actor: Actor): void {
    this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      this.#requireAct(caseId, act)
      const gone = this.#d.connection.get<DraftRow>('SELECT * FROM correction_drafts WHERE act = ?', act)
      if (gone === undefined) return
      this.#d.connection.run('DELETE FROM correction_drafts WHERE act = ?', act)
      this.#d.audit.record(by, 'drafted', caseId, { corrects: act, discarded: true })
    })
  }

  /** Takes the draft of a correction away that was signed: the registry keeps the act itself. */
  signed(act: string): void {
    this.#d.connection.write(() => {
      this.#d.connection.run('DELETE FROM correction_drafts WHERE act = ?', act)
    })
  }

  #requireAct(caseId: string, act: string): void {
    const found = this.#d.connection.get(
      'SELECT 1 FROM acts a JOIN cases c ON c.n = a.case_n WHERE a.id = ? AND c.id = ?',
      act,
      caseId,
    )
    if (found === undefined) throw new StoreFault('notFound', 'the act is not one of this case', act)
  }
}
