/** The two exports say the same, and programs that know nothing of Ukim agree. */
import { describe, expect, test } from 'vitest'
import { actLines, readDocx, readPdf, toDocx, toPdf } from '../../../electron/documents/index.ts'
import type { ActDocument } from '../../../shared/acts/document.ts'
import {
  hasProgram,
  paragraphsByMammoth,
  paragraphsOfDocxFiles,
  paragraphsOfPdf,
  pdfFonts,
  pdfInfo,
  pdfsByLibreOffice,
  pdfText,
  qpdfCheck,
} from './independent.ts'
import { sampleAct } from './samples.ts'

const SAMPLES: [string, ActDocument][] = (['kk', 'ru'] as const).flatMap((language) =>
  (['resolution', 'verdict3', 'verdict10', 'verdict26'] as const).map((size): [string, ActDocument] => [
    `${language} ${size}`,
    sampleAct(language, size, size === 'verdict3'),
  ]),
)

const office = hasProgram('soffice')
const poppler = hasProgram('pdftotext') && hasProgram('pdfinfo') && hasProgram('pdffonts')

test.each(SAMPLES)('%s: DOCX and PDF are equal block by block', async (_, act) => {
  const docx = await readDocx(await toDocx(act))
  const pdf = await readPdf(await toPdf(act))
  expect(docx.blocks.map((block) => block.text)).toEqual(actLines(act))
  expect(pdf.blocks.map((block) => block.text)).toEqual(docx.blocks.map((block) => block.text))
  expect(pdf.digest).toBe(docx.digest)
  expect([pdf.title, pdf.language, pdf.kind, pdf.draft]).toEqual([docx.title, docx.language, docx.kind, docx.draft])
})

test.skipIf(!office)(
  'LibreOffice gives every paragraph of the DOCX [needs soffice]',
  async () => {
    const files = await Promise.all(SAMPLES.map(([, act]) => toDocx(act)))
    const texts = paragraphsOfDocxFiles(files)
    SAMPLES.forEach(([name, act], index) => expect({ name, text: texts[index] }).toEqual({ name, text: actLines(act) }))
  },
  120_000,
)

test.each(SAMPLES)('%s: mammoth gives every paragraph of the DOCX', async (_, act) => {
  expect(await paragraphsByMammoth(await toDocx(act))).toEqual(actLines(act))
})

describe.skipIf(!poppler)('poppler and the PDF [needs pdftotext, pdfinfo, pdffonts]', () => {
  test.each(SAMPLES)('%s: every paragraph', async (_, act) => {
    expect(paragraphsOfPdf(await toPdf(act))).toEqual(actLines(act))
  })

  test.each(SAMPLES)('%s: words keep their hyphens, divisions are soft hyphens', async (_, act) => {
    const bytes = await toPdf(act)
    const hard = (text: string): number => text.split('-').length
    expect(hard(pdfText(bytes, '-raw'))).toBe(hard(actLines(act).join('\n')))
    // In the order of the page too: the program drops hyphens at line ends, so there must be none.
    expect(hard(pdfText(bytes))).toBe(hard(actLines(act).join('\n')))
    for (const line of pdfText(bytes, '-layout').split('\n')) expect(line.trimEnd()).not.toMatch(/-$|\u00ad[^\n]/u)
  })

  test.each(SAMPLES)('%s: tagged, titled, all fonts inside', async (_, act) => {
    const bytes = await toPdf(act)
    const info = pdfInfo(bytes)
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('Title')).toBe(act.title)
    expect(info.get('Encrypted')).toBe('no')
    expect(info.get('Page size')).toContain('(A4)')
    const fonts = pdfFonts(bytes)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
  })
})

test.skipIf(!hasProgram('qpdf'))('qpdf finds nothing wrong [needs qpdf]', async () => {
  const options = { qr: true, caseFile: { json: '{"format":"ukim.case/1"}' } }
  for (const [name, act] of SAMPLES) {
    const report = qpdfCheck(await toPdf(act, {}, options))
    expect(`${name}: ${report}`).toContain('No syntax or stream encoding errors')
  }
})

test.skipIf(!office || !poppler)(
  'LibreOffice prints the DOCX as long as our PDF [needs soffice, pdfinfo]',
  async () => {
    const acts = SAMPLES.filter(([name]) => name.endsWith('verdict10')).map(([, act]) => act)
    const printed = pdfsByLibreOffice(await Promise.all(acts.map((act) => toDocx(act))))
    for (const [index, act] of acts.entries()) {
      const theirs = Number(pdfInfo(printed[index] ?? new Uint8Array()).get('Pages'))
      const ours = Number(pdfInfo(await toPdf(act)).get('Pages'))
      expect(Math.abs(theirs - ours)).toBeLessThanOrEqual(1)
    }
  },
  120_000,
)
