import { describe, expect, test } from 'vitest'
import { deflateSync, crc32 } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import {
  actLines,
  letterheadFromDocx,
  letterheadFromImage,
  readDocx,
  readPdf,
  toDocx,
  toPdf,
} from '../../../electron/documents/index.ts'
import { hasProgram, paragraphsOfDocx, pdfText } from './independent.ts'
import { sampleAct } from './samples.ts'

/** A small blue square as PNG. */
function png(side = 40): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, 0x8c)])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const LINES = ['ҚАЗАҚСТАН РЕСПУБЛИКАСЫ', 'АҚМОЛА ОБЛЫСТЫҚ СОТЫ', 'Көкшетау қаласы, Абай көшесі, 1']
const act = sampleAct('kk', 'resolution')

describe('from a picture', () => {
  const letterhead = letterheadFromImage(png(), LINES)

  test('stands on the paper but is no part of the act', async () => {
    const pdf = await toPdf(act, {}, { letterhead })
    const docx = await toDocx(act, {}, { letterhead })
    expect((await readPdf(pdf)).blocks.map((block) => block.text)).toEqual(actLines(act))
    expect((await readDocx(docx)).blocks.map((block) => block.text)).toEqual(actLines(act))
    const parts = unzipSync(docx)
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length).toBe(1)
    expect(
      Object.entries(parts).filter(([name, data]) => /header\d/u.test(name) && strFromU8(data).includes('СОТЫ')).length,
    ).toBe(1)
  })

  test.skipIf(!hasProgram('pdftotext'))('first page only, above the title [needs pdftotext]', async () => {
    const pages = pdfText(await toPdf(act, {}, { letterhead }), '-layout').split('\f')
    const first = pages[0] ?? ''
    for (const line of LINES) expect(first).toContain(line)
    expect(first.indexOf(LINES[2] ?? '')).toBeLessThan(first.indexOf('ҚАУЛЫ'))
    expect(pages[1]).not.toContain(LINES[0])
  })

  test.each<[string, Uint8Array]>([
    ['not a picture', Buffer.from('GIF89a')],
    ['too many pixels', png(1).with(16, 0xff)],
    ['too many bytes', Buffer.concat([png(), Buffer.alloc(3 * 1024 * 1024)])],
  ])('%s is refused', (_, data) => {
    expect(() => letterheadFromImage(data)).toThrowError(expect.objectContaining({ code: 'badLetterhead' }) as Error)
  })
})

describe('from a Word template', () => {
  async function template(change: (parts: Record<string, Uint8Array>) => void = () => {}): Promise<Uint8Array> {
    const body = sampleAct('ru', 'resolution')
    const parts = unzipSync(await toDocx(body, {}, { letterhead: letterheadFromImage(png(), LINES) }))
    change(parts)
    return zipSync(parts)
  }

  test('header and picture come over, the body does not', async () => {
    const letterhead = letterheadFromDocx(await template())
    expect(letterhead.lines).toEqual(LINES)
    expect(letterhead.emblem).toMatchObject({ kind: 'png', width: 40, height: 40 })
    const docx = await toDocx(act, {}, { letterhead })
    const parts = unzipSync(docx)
    expect(Object.keys(parts)).toContain('word/media/letterhead-header-1.png')
    const all = Object.values(parts)
      .map((data) => strFromU8(data, true))
      .join('\n')
    expect(all).not.toContain(Buffer.from('ПОСТАНОВЛЕНИЕ').toString('latin1'))
    expect((await readDocx(docx)).blocks.map((block) => block.text)).toEqual(actLines(act))
    expect((await readPdf(await toPdf(act, {}, { letterhead }))).blocks.map((block) => block.text)).toEqual(
      actLines(act),
    )
  })

  test.skipIf(!hasProgram('soffice'))(
    'LibreOffice opens the result [needs soffice]',
    async () => {
      const docx = await toDocx(
        sampleAct('kk', 'resolution', true),
        {},
        { letterhead: letterheadFromDocx(await template()) },
      )
      expect(paragraphsOfDocx(docx)).toEqual(actLines(sampleAct('kk', 'resolution', true)))
    },
    60_000,
  )

  test('the draft mark stays over a template', async () => {
    const draft = sampleAct('kk', 'verdict3', true)
    const parts = unzipSync(await toDocx(draft, {}, { letterhead: letterheadFromDocx(await template()) }))
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d/u.test(name))
    for (const [, data] of headers) expect(strFromU8(data)).toContain('string="ЖОБА"')
  })

  test('pictures from the network, objects and templates without a header are refused', async () => {
    const external = await template((parts) => {
      for (const name of Object.keys(parts).filter((one) => /_rels\/header/u.test(one)))
        parts[name] = strToU8(
          strFromU8(parts[name] ?? new Uint8Array()).replace('Target="', 'TargetMode="External" Target="'),
        )
    })
    const object = await template((parts) => {
      for (const name of Object.keys(parts).filter((one) => one.startsWith('word/header')))
        parts[name] = strToU8(
          strFromU8(parts[name] ?? new Uint8Array()).replace('</w:hdr>', '<w:p><w:r><w:object/></w:r></w:p></w:hdr>'),
        )
    })
    const bare = await template((parts) => {
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      parts['word/document.xml'] = strToU8(xml.replace(/<w:(?:header|footer)Reference[^>]*\/>/gu, ''))
    })
    for (const file of [external, object, bare])
      expect(() => letterheadFromDocx(file)).toThrowError(expect.objectContaining({ code: 'badLetterhead' }) as Error)
    expect(() => letterheadFromDocx(Buffer.from('PK'))).toThrowError(
      expect.objectContaining({ code: 'damaged' }) as Error,
    )
  })
})
