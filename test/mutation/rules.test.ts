/** The proofs of the rules gathered into few tests, as mutation testing wants them: one test a folder of cases. */
import { expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../electron/law/load.ts'
import { caseFiles, differences, readLegalCase } from '../shared/sentencing/case-runner.ts'

const law = loadBuiltInLaw()
const folders = Map.groupBy(
  caseFiles().map((name) => ({ name, legal: readLegalCase(name) })),
  ({ name }) => name.split('/')[0] ?? '',
)

test.each([...folders.entries()])('%s', (_, cases) => {
  for (const { legal } of cases) expect(differences(legal, law)).toEqual([])
})
