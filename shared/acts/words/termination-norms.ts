/** Which norm of the CPC a ground of the Criminal Code is carried out by (procedure.md c.1). */
import type { ArticleRef } from '../../language/grammar/kk-articles.ts'
import type { ReleaseGround } from '../../sentencing/guidance.ts'

const may: ArticleRef = { article: '36', part: '1' }

export const TERMINATION_NORMS: Record<ReleaseGround, { cpc: ArticleRef; cc: ArticleRef }> = {
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
