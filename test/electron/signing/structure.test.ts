/** Broken files are explained in the user's language; no English of the readers slips through. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { largestFile, openPkcs12, signFile, SigningFault, verifyFile } from '../../../electron/signing/index.ts'
import { structureSentence } from '../../../electron/signing/words/structure.ts'
import { bytesOf, judge, samplePdf, signerOf } from './tools.ts'

const LATIN = /(?!PDF|DOCX|CMS|XML|ByteRange|Contents|NCALayer)\b[A-Za-z]{4,}\b/u

/** Files that a court may really get: cut off, empty inside, made up, encrypted parts. */
const BROKEN: [string, Uint8Array][] = [
  ['cut PDF', samplePdf(1).subarray(0, 4000)],
  ['PDF of one line', bytesOf('%PDF-1.7\nхат')],
  ['PDF with a table that leads nowhere', bytesOf('%PDF-1.7\nstartxref\n999999\n%%EOF')],
  ['package of rubbish', Uint8Array.from(Buffer.from('PK\u0003\u0004rubbish', 'latin1'))],
  ['empty package', Uint8Array.from(Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1'))],
]

test.each(BROKEN)('%s', async (_name, bytes) => {
  const report = verifyFile(bytes)
  expect(report.ok).toBe(false)
  for (const { text } of report.findings) {
    expect(text.kk).not.toMatch(LATIN)
    expect(text.ru).not.toMatch(LATIN)
    expect(text.en.length).toBeGreaterThan(10)
  }
  const kind = report.kind === 'pdf' ? 'pdf' : 'docx'
  const fault: unknown = await signFile(bytes, kind, signerOf(judge('Судья')), { now: new Date() }).catch(
    (error: unknown) => error,
  )
  expect(fault).toBeInstanceOf(SigningFault)
  if (fault instanceof SigningFault) expect(`${fault.text.kk} ${fault.text.ru}`).not.toMatch(LATIN)
})

test('every cause has a sentence, the unknown too', () => {
  for (const message of [
    '"word/document.xml" stands twice in the package',
    '"a" is encrypted',
    'the package unpacks to more than 256 MB',
    'no startxref at the end',
    'references go round in a circle',
    'length of stream 7',
    'something nobody thought of',
  ]) {
    const { kk, ru, en } = structureSentence(message)
    expect([kk, ru].every((text) => text.length > 10)).toBe(true)
    expect(en).toContain(message)
  }
  expect(structureSentence('"word/a.xml" stands twice in the package').ru).toBe(
    'часть «word/a.xml» записана дважды или двояко',
  )
})

describe('files too large for a desk', () => {
  const big = new Uint8Array(200 * 1024 * 1024)
  test.each([
    ['PDF', '%PDF-1.7\n'],
    ['DOCX', 'PK\u0003\u0004'],
  ])('a %s of 200 MB is reported at once and not signed', async (_name, head) => {
    big.set(Buffer.from(head, 'latin1'))
    const start = performance.now()
    const report = verifyFile(big)
    expect(performance.now() - start).toBeLessThan(200)
    expect(report.ok).toBe(false)
    expect(report.findings.map(({ code }) => code)).toEqual(['tooLarge'])
    const signer = openPkcs12(judge('Судья').p12, judge('Судья').password, new Date())
    await expect(signFile(big, 'cms', signer, { now: new Date() })).rejects.toMatchObject({ code: 'tooLarge' })
    expect(big.length).toBeGreaterThan(largestFile)
  })
  test('a file that unpacks to gigabytes is stopped', () => {
    const body = deflateRawSync(Buffer.alloc(300 * 1024 * 1024))
    const name = Buffer.from('word/document.xml')
    const header = (signature: number, length: number) => {
      const bytes = Buffer.alloc(length)
      bytes.writeUInt32LE(signature, 0)
      return bytes
    }
    const local = header(0x04034b50, 30)
    const central = header(0x02014b50, 46)
    for (const [bytes, at] of [
      [local, 0],
      [central, 2],
    ] as const) {
      bytes.writeUInt16LE(20, 4 + at)
      bytes.writeUInt16LE(8, 8 + at)
      bytes.writeUInt32LE(body.length, 18 + at)
      bytes.writeUInt32LE(300 * 1024 * 1024, 22 + at)
      bytes.writeUInt16LE(name.length, 26 + at)
    }
    const end = header(0x06054b50, 22)
    end.writeUInt16LE(1, 8)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(central.length + name.length, 12)
    end.writeUInt32LE(local.length + name.length + body.length, 16)
    const report = verifyFile(Uint8Array.from(Buffer.concat([local, name, body, central, name, end])))
    expect(report.ok).toBe(false)
    expect(report.findings[0]?.text.ru).toContain('256 МБ')
  })
})
