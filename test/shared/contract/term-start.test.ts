import { describe, expect, test } from 'vitest'
import { CASE_FORMAT, caseSchema } from '../../../shared/case/schema.ts'
import { fillsOf, withFill } from '../../../shared/contract/fills.ts'
import { termStartIn, withTermStart } from '../../../shared/contract/term-start.ts'

const file = caseSchema.parse({ format: CASE_FORMAT, defendants: [{ id: 'd1' }, { id: 'd2' }] })

describe('the first day of a term', () => {
  test('is read back as it was written, for every month and for its own defendant alone', () => {
    expect(termStartIn(file, 'd1')).toBeNull()
    for (const day of ['2026-01-01', '2026-02-28', '2026-05-09', '2026-09-30', '2026-11-20', '2026-12-31']) {
      const written = withTermStart(file, 'd1', day)
      expect(termStartIn(written, 'd1')).toBe(day)
      expect(termStartIn(written, 'd2')).toBeNull()
      expect(fillsOf(written).ru['termStart.d1']).toContain('года')
      expect(fillsOf(withTermStart(written, 'd1', null))).toEqual({ kk: {}, ru: {} })
    }
  })
  test('in words of another kind is not guessed', () => {
    for (const words of [
      'со дня вступления приговора в силу',
      '2026',
      '31 ноября 2026 года',
      '20 ноября 2026 года, утром',
    ])
      expect(termStartIn(withFill(file, 'termStart.d1', { ru: words }), 'd1')).toBeNull()
  })
})
