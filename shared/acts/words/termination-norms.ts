/** Which norm of the CPC a ground of the Criminal Code is carried out by (procedure.md c.1). */
import type { ArticleRef } from '../../language/grammar/kk-articles.ts'
import type { ReleaseGround } from '../../sentencing/guidance.ts'

/** Grounds of the Criminal Procedure Code alone, as the choice names them ("35(1)11)" or "CPC 35(1)11)"). */
export const PROCEDURAL_GROUNDS = ['35(1)5)', '35(1)11)', '337(7)'] as const
export type TerminationGround = ReleaseGround | (typeof PROCEDURAL_GROUNDS)[number]

const may: ArticleRef = { article: '36', part: '1' }

/** `cc` null: the case ends without a release from liability under the Criminal Code. */
export const TERMINATION_NORMS: Record<TerminationGround, { cpc: ArticleRef; cc: ArticleRef | null }> = {
  '35(1)5)': { cpc: { article: '35', part: '1', points: ['5'] }, cc: null },
  '35(1)11)': { cpc: { article: '35', part: '1', points: ['11'] }, cc: null },
  '337(7)': { cpc: { article: '337', part: '7' }, cc: null },
  '65': { cpc: may, cc: { article: '65', part: '1' } },
  '66': { cpc: may, cc: { article: '66' } },
  '67': { cpc: may, cc: { article: '67' } },
  '67-1': { cpc: may, cc: { article: '67-1' } },
  '68(1)': { cpc: { article: '35', part: '1', points: ['12'] }, cc: { article: '68', part: '1' } },
  '68(2)': { cpc: may, cc: { article: '68', part: '2' } },
  '68(3)': { cpc: may, cc: { article: '68', part: '3' } },
  '69': { cpc: may, cc: { article: '69' } },
  '70': { cpc: may, cc: { article: '70' } },
  '71': { cpc: { article: '35', part: '1', points: ['4'] }, cc: { article: '71' } },
  '83': { cpc: may, cc: { article: '83', part: '1' } },
}
