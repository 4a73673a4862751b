/** A new case with what the settings know, and nothing invented. */
import { CASE_FORMAT, caseSchema } from '../../../shared/case/schema.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import type { Settings } from '../../../shared/contract/values.ts'

export function newCase(settings: Settings): CaseFile {
  return caseSchema.parse({
    format: CASE_FORMAT,
    language: settings.language === 'ru' ? 'ru' : 'kk',
    court: {
      name: settings.court,
      place: settings.place,
      judge: settings.judge || null,
      clerk: settings.clerk || null,
      appealCourt: settings.appealCourt,
    },
    defendants: [{ id: 'd1' }],
  })
}
