/** Reports of intakes: what came in, and what could not be read and why. Kept, so that no file is forgotten. */
import { z } from 'zod'
import { intakeReportSchema } from '../../../shared/contract/calls/undisputed.ts'
import type { IntakeReport } from '../../../shared/contract/calls/undisputed.ts'
import { packJson, unpackJson } from '../cases/body.ts'
import type { Actor } from '../types.ts'
import type { MaterialsDependencies } from './materials.ts'

/** Reports shown. */
const SHOWN = 50

export class IntakeReports {
  readonly #d: MaterialsDependencies

  constructor(dependencies: MaterialsDependencies) {
    this.#d = dependencies
  }

  add(report: IntakeReport, actor: Actor): void {
    this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'draft')
      this.#d.connection.run(
        'INSERT INTO material_intakes (id, at, by_id, by_name, report) VALUES (?, ?, ?, ?, ?)',
        report.id,
        report.at,
        by.id,
        by.name,
        packJson(report),
      )
      const { files, taken, duplicates, paid, faults, complete } = report
      this.#d.audit.record(by, 'import', null, {
        intake: report.id,
        files,
        taken: taken.length,
        duplicates: duplicates.length,
        paid: paid.length,
        unreadable: faults.slice(0, 200).map(({ source }) => source),
        complete,
      })
    })
  }

  /** Newest first. */
  list(actor: Actor): IntakeReport[] {
    this.#d.people.require(actor, 'read')
    const rows = this.#d.connection.all<{ report: Buffer }>(
      'SELECT report FROM material_intakes ORDER BY at DESC, rowid DESC LIMIT ?',
      SHOWN,
    )
    return z.array(intakeReportSchema).parse(rows.map(({ report }) => unpackJson(report)))
  }
}
