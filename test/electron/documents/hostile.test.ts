/** Files from outside: refused with a clear fault or read, never a crash, never without bounds. */
import { describe, expect, test } from 'vitest'
import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { DocumentFault, readAct, readDocx, readPdf, toDocx, toPdf } from '../../../electron/documents/index.ts'
import type { DocumentFaultCode, ReadAct } from '../../../electron/documents/index.ts'
import { LIMITS } from '../../../electron/documents/limits.ts'
import { sampleAct } from './samples.ts'

const act = sampleAct('kk', 'resolution')
const docx = await toDocx(act)
const pdf = await toPdf(act)

/** Code of the fault, or `read` when the file could be read. Anything else is a crash and fails the test. */
async function outcome(reading: Promise<ReadAct>): Promise<DocumentFaultCode | 'read'> {
  try {
    await reading
    return 'read'
  } catch (fault) {
    if (!(fault instanceof DocumentFault)) throw fault
    const { kk, ru, en } = fault.sentences
    if (kk === '' || ru === '' || en === '' || kk === ru)
      throw new Error('a fault without its sentences', { cause: fault })
    return fault.code
  }
}

function rebuilt(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(docx)
  change(parts)
  return zipSync(parts)
}

describe('any file', () => {
  test.each<[string, Uint8Array, DocumentFaultCode]>([
    ['empty', new Uint8Array(), 'unknownKind'],
    ['text', Buffer.from('Сот үкімі'), 'unknownKind'],
    ['noise', randomBytes(4096), 'unknownKind'],
    ['an encrypted Office file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), 'encrypted'],
    ['half a ZIP', docx.subarray(0, docx.length / 2), 'damaged'],
    ['half a PDF', pdf.subarray(0, pdf.length / 2), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await outcome(readAct(bytes))).toBe(code)
  })

  test('a huge one is not even looked into', async () => {
    const huge = Buffer.alloc(LIMITS.file + 1)
    huge.write('%PDF-1.7')
    expect(await outcome(readAct(huge))).toBe('tooLarge')
    huge.write('PK\u0003\u0004')
    expect(await outcome(readAct(huge))).toBe('tooLarge')
  })
})

describe('DOCX', () => {
  test('a foreign one', async () => {
    const foreign = rebuilt((parts) => {
      const core = Buffer.from(parts['docProps/core.xml'] ?? []).toString('utf8')
      parts['docProps/core.xml'] = strToU8(core.replace(/<cp:keywords>[^<]*/u, '<cp:keywords>'))
    })
    expect(await outcome(readDocx(foreign))).toBe('notOurs')
    expect(await outcome(readDocx(zipSync({ 'hello.txt': strToU8('hello') })))).toBe('notOurs')
  })

  test('a bomb: 400 MB in a few hundred kB, and one that lies about its size', async () => {
    const bomb = rebuilt((parts) => {
      parts['word/document.xml'] = new Uint8Array(400 * 1024 * 1024)
    })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    expect(await outcome(readDocx(bomb))).toBe('tooLarge')
    const lying = Buffer.from(bomb)
    for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 1))
      if (lying.readUInt32LE(at + 24) > LIMITS.part) lying.writeUInt32LE(1000, at + 24)
    expect(await outcome(readDocx(lying))).toBe('tooLarge')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(LIMITS.total)
  })

  test('an entity bomb and endless nesting', async () => {
    const entities = rebuilt((parts) => {
      parts['word/document.xml'] = strToU8(
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document>&c;</w:document>',
      )
    })
    expect(await outcome(readDocx(entities))).toBe('damaged')
    const nested = rebuilt((parts) => {
      parts['word/document.xml'] = strToU8('<w:p>'.repeat(100_000))
    })
    expect(await outcome(readDocx(nested))).toBe('tooLarge')
  })

  test('two parts of one name: two programs would read two acts', async () => {
    const parts = zipSync({ 'docProps/core.xml': strToU8('a'), 'docProps/corf.xml': strToU8('b') }, { level: 0 })
    const twice = Buffer.from(Buffer.from(parts).toString('latin1').replaceAll('corf', 'core'), 'latin1')
    expect(await outcome(readDocx(twice))).toBe('damaged')
  })

  test('a changed letter under an old checksum', async () => {
    const stored = Buffer.from(zipSync(unzipSync(docx), { level: 0 }))
    const at = stored.indexOf('Нұрғалиев')
    expect(at).toBeGreaterThan(0)
    stored.write('М', at, 'utf8')
    expect(await outcome(readDocx(stored))).toBe('damaged')
  })

  test('600 random changes of bytes', async () => {
    const found = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.nat(docx.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const broken = Uint8Array.from(docx)
        broken[at] = (broken[at] ?? 0) ^ by
        found.add(await outcome(readAct(broken)))
      }),
      { numRuns: 600 },
    )
    expect(found.has('damaged')).toBe(true)
  })
})

describe('PDF', () => {
  test('a foreign one', async () => {
    const foreign = await PDFDocument.create()
    foreign.addPage()
    expect(await outcome(readPdf(await foreign.save()))).toBe('notOurs')
  })

  test('an encrypted one', async () => {
    const file = await PDFDocument.load(pdf, { updateMetadata: false })
    file.encrypt({ userPassword: 'sud', ownerPassword: 'sud' })
    expect(await outcome(readPdf(await file.save()))).toBe('encrypted')
  })

  test('a bomb inside a stream, plain and packed twice', async () => {
    const zeros = deflateSync(Buffer.alloc(300 * 1024 * 1024))
    const stream = (filter: string, data: Buffer): Buffer =>
      Buffer.concat([
        Buffer.from(`%PDF-1.7\n1 0 obj\n<</Filter ${filter}/Length ${data.length}>>\nstream\n`),
        data,
        Buffer.from('\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
      ])
    expect(await outcome(readPdf(stream('/FlateDecode', zeros)))).toBe('tooLarge')
    const twice = stream('[/FlateDecode /FlateDecode]', deflateSync(zeros))
    expect(await outcome(readPdf(twice))).toBe('tooLarge')
    // The same behind disguises: an escaped name, a dictionary that seems to begin later, a filter given elsewhere.
    for (const filter of ['/Flate#44ecode', '/FlateDecode /X (9 0 obj <<', '9 0 R'])
      expect(await outcome(readPdf(stream(filter, zeros)))).toBe('tooLarge')
    for (const filter of ['/LZWDecode', '[/ASCII85Decode /FlateDecode]', '/Run#4cengthDecode'])
      expect(await outcome(readPdf(stream(filter, zeros)))).toBe('notOurs')
  })

  test('a structure tree that bites its tail', async () => {
    const text = Buffer.from(pdf).toString('latin1')
    const child = /\/K \[?(\d+) 0 R/u.exec(text)?.[1]
    expect(child).toBeDefined()
    const looped = text.replace(/\/P (\d+) 0 R/gu, (all) => all).replaceAll(/\/K \[\d+ 0 R/gu, `/K [${child} 0 R`)
    const result = await outcome(readPdf(Buffer.from(looped, 'latin1')))
    expect(['read', 'damaged', 'tooLarge']).toContain(result)
  })

  test('600 random changes of bytes', async () => {
    const found = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const broken = Uint8Array.from(pdf)
        broken[at] = (broken[at] ?? 0) ^ by
        found.add(await outcome(readAct(broken)))
      }),
      { numRuns: 600 },
    )
    expect(found.has('damaged')).toBe(true)
  })
})
