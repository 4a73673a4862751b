/** Real acts of the program, signed in every form: what they say stays the same, and everybody can check them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocx, readPdf, toDocx, toPdf } from '../../../electron/documents/index.ts'
import { readFonts } from '../../../electron/documents/resources.ts'
import { signatureBlock, signFile, verifyFile } from '../../../electron/signing/index.ts'
import { paragraphsOfDocxFiles } from '../documents/independent.ts'
import { sampleAct } from '../documents/samples.ts'
import { complaints, has, judge, run, signerOf, trustOf, workFolder } from './tools.ts'

const folder = workFolder()
const set = judge('Д. Әбдірахманова', 'rsa2048', '010203040506')
const now = new Date()

describe.each(['kk', 'ru'] as const)('a verdict of ten pages, %s', (language) => {
  let pdf: Uint8Array
  let signedPdf: Uint8Array
  let docx: Uint8Array
  let signedDocx: Uint8Array
  beforeAll(async () => {
    const act = sampleAct(language, 'verdict10')
    ;[pdf, docx] = [await toPdf(act), await toDocx(act)]
    const signer = signerOf(set)
    if (!signer.certificate) throw new Error('a key file has a certificate')
    const size = [210, 70] as const
    const appearance = signatureBlock({ certificate: signer.certificate, now, language, size }, readFonts())
    const { pages } = await readPdf(pdf)
    const visible = { page: pages ?? 1, rect: [320, 60, 320 + size[0], 60 + size[1]] as const, appearance }
    signedPdf = await signFile(pdf, 'pdf', signer, { now, visible, iin: '010203040506' })
    signedDocx = await signFile(docx, 'docx', signer, { now, iin: '010203040506' })
  })

  test('both are valid and trusted', () => {
    for (const file of [signedPdf, signedDocx]) {
      const report = verifyFile(file, { trust: trustOf(set) })
      expect(complaints(report)).toEqual([])
      expect(report.ok).toBe(true)
    }
  })

  test('the program reads the same act from them', async () => {
    expect((await readPdf(signedPdf)).blocks).toEqual((await readPdf(pdf)).blocks)
    expect((await readDocx(signedDocx)).blocks).toEqual((await readDocx(docx)).blocks)
  })

  test('the detached signature, the first button, holds for both files as stored', async () => {
    for (const file of [pdf, docx, signedPdf]) {
      const cms = await signFile(file, 'cms', signerOf(set), { now })
      expect(verifyFile(cms, { content: file, trust: trustOf(set) }).ok).toBe(true)
    }
  })

  test.skipIf(!has('pdfsig') || !has('pdffonts'))('pdfsig, fonts, tags', () => {
    const file = folder.put(`${language}.pdf`, signedPdf)
    const { output } = run('pdfsig', ['-nocert', file])
    expect(output).toContain('Signature is Valid.')
    expect(output).toContain('Total document signed')
    expect(run('pdfinfo', [file]).output).toMatch(/Tagged:\s+yes/)
    const fonts = run('pdffonts', [file]).output.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    for (const row of fonts) expect(row).toMatch(/ yes +yes +yes +\d+ +\d+$/)
  })
})

test.skipIf(!has('soffice'))('LibreOffice opens the signed DOCX with the same text', async () => {
  const act = sampleAct('kk', 'verdict10')
  const docx = await toDocx(act)
  const signed = await signFile(docx, 'docx', signerOf(set), { now })
  const [before, after] = paragraphsOfDocxFiles([docx, signed])
  expect(before?.length).toBeGreaterThan(30)
  expect(after).toEqual(before)
})
