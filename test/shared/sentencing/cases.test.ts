/** Every legal case of test/cases, one file a case. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { findArticleFaults } from '../../../shared/case/articles.ts'
import { readCaseValue } from '../../../shared/case/read.ts'
import { coverage, written } from '../../../scripts/coverage-of-the-code.ts'
import { caseFiles, differences, readLegalCase } from './case-runner.ts'

const law = loadBuiltInLaw()
const byArticle = Map.groupBy(caseFiles(), (name) => name.split('/')[0] ?? '')

describe.each([...byArticle.entries()])('%s', (_, names) => {
  test.each(names)('%s', (name) => {
    expect(differences(readLegalCase(name), law)).toEqual([])
  })
})

test('every case file names articles that the table knows', () => {
  const unknown = caseFiles().flatMap((name) => {
    const reading = readCaseValue(readLegalCase(name).case)
    return reading.ok
      ? findArticleFaults(reading.case, law).map((fault) => `${name} ${fault.path}`)
      : [`${name}: unreadable`]
  })
  expect(unknown).toEqual([])
})

test('every rule has a case, and the table of coverage is current', () => {
  const { text, problems } = coverage()
  expect(problems).toEqual([])
  expect(written()).toBe(text)
})
