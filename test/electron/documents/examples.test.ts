/** The acts of the built-in example cases, composed and put on paper: what a court would get from this version. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { actLines, readDocx, readPdf, toDocx, toPdf } from '../../../electron/documents/index.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { composeActs } from '../../../shared/acts/index.ts'
import type { ActDocument } from '../../../shared/acts/index.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { hasProgram, paragraphsByMammoth, paragraphsOfDocxFiles, paragraphsOfPdf } from './independent.ts'

const FOLDER = path.join(import.meta.dirname, '../../../resources/examples')
const TODAY = '2026-11-20'

function acts(): [string, ActDocument][] {
  const law = loadBuiltInLaw()
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = caseSchema.parse(JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')))
      const guidance = guide(file, law, TODAY)
      return (['kk', 'ru'] as const).flatMap((language) =>
        composeActs(file, guidance, law, { language, today: TODAY }).map((act): [string, ActDocument] => [
          `${name} ${language} ${act.kind}`,
          act,
        ]),
      )
    })
}

const ACTS = acts()

test('there are acts of six cases in two languages', () => {
  expect(ACTS.length).toBeGreaterThanOrEqual(12)
})

test.each(ACTS)('%s: DOCX and PDF give the act back', async (_, act) => {
  const lines = actLines(act)
  const pdf = await toPdf(act)
  expect((await readPdf(pdf)).blocks.map((block) => block.text)).toEqual(lines)
  const docx = await toDocx(act)
  expect((await readDocx(docx)).blocks.map((block) => block.text)).toEqual(lines)
  expect(await paragraphsByMammoth(docx)).toEqual(lines)
})

test.skipIf(!hasProgram('pdftotext')).each(ACTS)('%s: pdftotext agrees [needs pdftotext]', async (_, act) => {
  expect(paragraphsOfPdf(await toPdf(act))).toEqual(actLines(act))
})

test.skipIf(!hasProgram('soffice'))(
  'LibreOffice agrees [needs soffice]',
  async () => {
    const texts = paragraphsOfDocxFiles(await Promise.all(ACTS.map(([, act]) => toDocx(act))))
    expect(texts).toEqual(ACTS.map(([, act]) => actLines(act)))
  },
  120_000,
)
