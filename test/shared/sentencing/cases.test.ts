/** Every legal case of test/cases, one file a case. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { caseFiles, differences, readLegalCase } from './case-runner.ts'

const law = loadBuiltInLaw()
const byArticle = Map.groupBy(caseFiles(), (name) => name.split('/')[0] ?? '')

describe.each([...byArticle.entries()])('%s', (_, names) => {
  test.each(names)('%s', (name) => {
    expect(differences(readLegalCase(name), law)).toEqual([])
  })
})
