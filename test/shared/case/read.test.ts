/** Bad case files: each mistake gets its code and its exact place, and the sentence exists in three languages. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { findArticleFaults } from '../../../shared/case/articles.ts'
import { readCase, readCaseValue } from '../../../shared/case/read.ts'

const law = loadBuiltInLaw()

function withCount(count: Record<string, unknown>): Record<string, unknown> {
  return {
    format: 'ukim.case/1',
    kind: 'criminal',
    language: 'kk',
    defendants: [{ id: 'd1', counts: [{ id: 'c1', article: '188', part: '2', committedOn: '2026-05-12', ...count }] }],
  }
}

const BAD: [string, unknown, string, string][] = [
  ['a list', [], 'notAnObject', ''],
  ['no format', { kind: 'criminal' }, 'formatMissing', '/format'],
  ['another format', { format: 'other/1' }, 'notOurFormat', '/format'],
  ['a newer format', { format: 'ukim.case/2' }, 'newerFormat', '/format'],
  ['a later kind', { format: 'ukim.case/1', kind: 'exitBan' }, 'wrongValue', '/kind'],
  ['an unknown field', { format: 'ukim.case/1', colour: 'red' }, 'unknownField', '/colour'],
  ['an unknown field deep inside', withCount({ colour: 'red' }), 'unknownField', '/defendants/0/counts/0/colour'],
  [
    'a day that does not exist',
    withCount({ committedOn: '2026-02-29' }),
    'wrongDate',
    '/defendants/0/counts/0/committedOn',
  ],
  [
    'a date in another order',
    withCount({ committedOn: '12.05.2026' }),
    'wrongDate',
    '/defendants/0/counts/0/committedOn',
  ],
  ['a missing date', withCount({ committedOn: undefined }), 'fieldMissing', '/defendants/0/counts/0/committedOn'],
  ['a wrong stage', withCount({ stage: 'planned' }), 'wrongValue', '/defendants/0/counts/0/stage'],
  ['money with a fraction', withCount({ damageTenge: 1.5 }), 'wrongType', '/defendants/0/counts/0/damageTenge'],
  ['negative money', withCount({ damageTenge: -1 }), 'wrongValue', '/defendants/0/counts/0/damageTenge'],
  ['a word for a number', withCount({ damageTenge: '180000' }), 'wrongType', '/defendants/0/counts/0/damageTenge'],
  ['an article with a letter', withCount({ article: '188a' }), 'wrongValue', '/defendants/0/counts/0/article'],
  [
    'a count twice',
    {
      format: 'ukim.case/1',
      defendants: [
        {
          id: 'd1',
          counts: ['c1', 'c1'].map((id) => ({ id, article: '188', part: '2', committedOn: '2026-05-12' })),
        },
      ],
    },
    'duplicateId',
    '/defendants/0/counts/1/id',
  ],
  [
    'a choice for a count that is not there',
    { format: 'ukim.case/1', defendants: [{ id: 'd1', choice: { outcome: 'punish', counts: [{ count: 'c9' }] } }] },
    'unknownReference',
    '/defendants/0/choice/counts/0/count',
  ],
  [
    'a circumstance that only drunkenness may leave uncounted',
    { format: 'ukim.case/1', defendants: [{ id: 'd1', aggravating: [{ code: 'cruelty', counted: false }] }] },
    'countedOnlyForIntoxication',
    '/defendants/0/aggravating/0/counted',
  ],
]

describe('faults with their places', () => {
  test.each(BAD)('%s', (_, value, code, path) => {
    const reading = readCaseValue(value)
    const faults = reading.ok ? [] : reading.faults
    expect(faults.map((fault) => [fault.code, fault.path])).toContainEqual([code, path])
    for (const fault of faults) {
      for (const says of Object.values(fault.says)) {
        expect(says.length).toBeGreaterThan(10)
        expect(says).not.toMatch(/\{\w+\}|undefined/)
      }
    }
  })

  test('text that is not JSON', () => {
    const reading = readCase('{"format": ')
    expect(reading.ok ? [] : reading.faults.map((fault) => fault.code)).toEqual(['notJson'])
  })
})

describe('articles against the table', () => {
  const faultsOf = (count: Record<string, unknown>): [string, string][] => {
    const reading = readCaseValue(withCount(count))
    if (!reading.ok) throw new Error('not a case')
    return findArticleFaults(reading.case, law).map((fault) => [fault.code, fault.path])
  }
  test('an article that does not exist', () => {
    expect(faultsOf({ article: '999' })).toEqual([['articleUnknown', '/defendants/0/counts/0/article']])
  })
  test('a part left out', () => {
    expect(faultsOf({ part: null })).toEqual([['partMissing', '/defendants/0/counts/0/part']])
  })
  test('a part that does not exist', () => {
    expect(faultsOf({ part: '9' })).toEqual([['partUnknown', '/defendants/0/counts/0/part']])
  })
  test('a variant that the sanction has not', () => {
    expect(faultsOf({ variant: 0 })).toEqual([['variantUnknown', '/defendants/0/counts/0/variant']])
  })
  test('an article and part of the table', () => {
    expect(faultsOf({})).toEqual([])
  })
})

test('a case that leaves optional fields out is read with nulls, and reads back the same', () => {
  const reading = readCaseValue(withCount({}))
  if (!reading.ok) throw new Error('not a case')
  expect(reading.case.verdictOn).toBeNull()
  expect(reading.case.defendants[0]?.counts[0]?.features.violent).toBeNull()
  expect(readCaseValue(JSON.parse(JSON.stringify(reading.case)))).toEqual(reading)
})
