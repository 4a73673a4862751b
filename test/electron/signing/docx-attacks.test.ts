/** Attacks on signed packages: none may be called valid. */
import { deflateRawSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { signFile, verifyFile } from '../../../electron/signing/index.ts'
import { pack, readZip, writeZip } from '../../../electron/signing/docx/zip.ts'
import type { ZipEntry } from '../../../electron/signing/docx/zip.ts'
import { bytesOf, complaints, judge, sampleDocx, signerOf } from './tools.ts'

const honest = judge('Судья', 'p256')
let signed: Uint8Array
let entries: Map<string, ZipEntry>

beforeAll(async () => {
  signed = await signFile(await sampleDocx(), 'docx', signerOf(honest), { now: new Date() })
  entries = readZip(signed)
})

const textOf = (name: string): string => Buffer.from(unzipSync(signed)[name] ?? []).toString('utf8')
/** The package with parts replaced or added. */
function withParts(changes: Record<string, string | null>): Uint8Array {
  const copy = new Map(entries)
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) copy.delete(name)
    else copy.set(name, pack(name, bytesOf(text), 0))
  }
  return writeZip(copy.values())
}

function withEntry(entry: ZipEntry): Uint8Array {
  return writeZip(new Map(entries).set(entry.name, entry).values())
}

function edited(name: string, find: string | RegExp, by: string): Uint8Array {
  const before = textOf(name)
  const after = before.replace(find, by)
  expect(after).not.toBe(before)
  return withParts({ [name]: after })
}

function expectCaught(bytes: Uint8Array, ...expected: string[]): void {
  const report = verifyFile(bytes)
  expect(report.ok).toBe(false)
  if (expected.length > 0) expect(complaints(report)).toEqual(expect.arrayContaining(expected))
}

test('before the attacks it is valid, also written anew', () => {
  expect(verifyFile(signed).ok).toBe(true)
  expect(verifyFile(withParts({})).ok).toBe(true)
  expect(verifyFile(zipSync(unzipSync(signed))).ok).toBe(true)
})

describe('content', () => {
  test('text changed', () => expectCaught(edited('word/document.xml', 'ҮКІМ', 'ЖОБА'), 'contentChanged'))
  test('styles changed', () => expectCaught(edited('word/styles.xml', '</w:styles>', ' </w:styles>'), 'contentChanged'))
  test('header changed', () => expectCaught(edited('word/header1.xml', 'Алматы', 'Астана'), 'contentChanged'))
  test('part removed', () => expectCaught(withParts({ 'word/header1.xml': null }), 'structureBroken:partMissing'))
  test('part added', () => expectCaught(withParts({ 'word/media/image9.png': 'x' }), 'notWhole:partUnsigned'))
  test('part added with the look of a property', () => {
    expectCaught(withParts({ 'docProps/extra.xml': '<x/>' }), 'notWhole:partUnsigned')
  })
  test('properties of the file may change: they are not signed, and the report says so', () => {
    const report = verifyFile(edited('docProps/core.xml', 'Үкім', 'Басқа'))
    expect(report.ok).toBe(true)
    expect(report.signatures[0]?.findings.map(({ code }) => code)).toContain('coversContent')
  })
})

describe('relationships', () => {
  const part = 'word/_rels/document.xml.rels'
  test('target of a link', () => expectCaught(edited(part, 'example.kz', 'evil.kz'), 'contentChanged'))
  test('target of a part', () =>
    expectCaught(edited(part, 'Target="header1.xml"', 'Target="footer1.xml"'), 'contentChanged'))
  test('main document led elsewhere', () => {
    expectCaught(edited('_rels/.rels', 'Target="word/document.xml"', 'Target="word/footnotes.xml"'), 'contentChanged')
  })
  test('one added', () => {
    const extra = '<Relationship Id="x1" Type="urn:x" Target="header1.xml"/></Relationships>'
    expectCaught(edited(part, '</Relationships>', extra), 'notWhole:relationshipUnsigned')
  })
  test('one added to a part that had none', () => {
    const extra = '<Relationship Id="x1" Type="urn:x" Target="http://evil.kz/" TargetMode="External"/></Relationships>'
    const name = 'word/_rels/header1.xml.rels'
    const empty = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${extra}`
    expectCaught(withParts({ [name]: empty }), 'notWhole:relationshipUnsigned')
  })
  test('a second main document', () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
    const extra = `<Relationship Id="r0" Type="${type}" Target="word/footnotes.xml"/></Relationships>`
    expectCaught(edited('_rels/.rels', '</Relationships>', extra), 'notWhole:relationshipUnsigned')
  })
  test('identifiers doubled', () => {
    const first = /<Relationship [^>]*\/>/.exec(textOf(part))?.[0] ?? ''
    expectCaught(edited(part, '</Relationships>', `${first}</Relationships>`), 'unreadable:container')
  })
  test('the origin led to a part of the document', () => {
    expectCaught(edited('_rels/.rels', '_xmlsignatures/origin.sigs', 'word/header1.xml'))
  })
  test('alternatives that one reader takes and another does not', () => {
    const extra =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/></Relationships>'
    expectCaught(edited(part, '</Relationships>', extra), 'unreadable:container')
  })
})

describe('types of content', () => {
  test('changed', () => {
    expectCaught(
      edited('[Content_Types].xml', 'wordprocessingml.styles+xml', 'wordprocessingml.header+xml'),
      'structureBroken:contentType',
    )
  })
  test('given twice', () => {
    const first = /<Override [^>]*\/>/.exec(textOf('[Content_Types].xml'))?.[0] ?? ''
    expectCaught(edited('[Content_Types].xml', '</Types>', `${first}</Types>`), 'unreadable:container')
  })
})

describe('the container', () => {
  const name = 'word/document.xml'
  const forged = () => pack(name, bytesOf(textOf(name).replace('ҮКІМ', 'ЖОБА')), 0)
  test('a name twice, in either order', () => {
    expectCaught(writeZip([...entries.values(), forged()]), 'unreadable:container')
    expectCaught(writeZip([forged(), ...entries.values()]), 'unreadable:container')
  })
  test('a name in other letters', () => {
    expectCaught(writeZip([...entries.values(), { ...forged(), name: 'Word/Document.xml' }]), 'unreadable:container')
  })
  test.each(['../word/x.xml', '/word/x.xml', 'word\\document.xml', 'word/./document.xml', 'word//document.xml'])(
    'name %s',
    (odd) => {
      expectCaught(writeZip([...entries.values(), { ...forged(), name: odd }]), 'unreadable:container')
    },
  )
  test.each([
    ['data before the package', (bytes: Uint8Array) => Buffer.concat([bytesOf('MZ garbage'), bytes])],
    ['data after the package', (bytes: Uint8Array) => Buffer.concat([bytes, bytesOf('x')])],
    ['a whole package before it', (bytes: Uint8Array) => Buffer.concat([zipSync({ 'a.txt': bytesOf('a') }), bytes])],
    ['a whole package after it', (bytes: Uint8Array) => Buffer.concat([bytes, zipSync({ 'a.txt': bytesOf('a') })])],
    ['data between the parts', between],
    ['another name in the header of the part', (bytes: Uint8Array) => localRenamed(bytes)],
    ['the end cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 5)],
  ])('%s', (_, attack) => {
    expectCaught(Uint8Array.from(attack(signed)))
  })
  test('a bomb is not unpacked', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
    const many = Array.from({ length: 6 }, (_, i) => ({
      ...forged(),
      name: `word/media/b${i}.png`,
      stored: new Uint8Array(bomb),
      size: 64 * 1024 * 1024,
      crc: 0,
    }))
    const start = performance.now()
    expectCaught(writeZip([...entries.values(), ...many]), 'unreadable:container')
    expect(performance.now() - start).toBeLessThan(1500)
  })
  test('data hidden behind the end of a packed part', () => {
    const honestPart = entries.get(name)
    expect(honestPart).toBeDefined()
    if (!honestPart) return
    const longer = Uint8Array.from([...honestPart.stored, 1, 2, 3, 4])
    expectCaught(withEntry({ ...honestPart, stored: longer }), 'unreadable:container')
  })
  test('a part larger than it says is not unpacked to the end', () => {
    const liar = {
      ...forged(),
      name: 'word/media/b.png',
      stored: new Uint8Array(deflateRawSync(Buffer.alloc(64 * 1024 * 1024))),
      size: 10,
    }
    expectCaught(writeZip([...entries.values(), liar]), 'unreadable:container')
  })
})

/** Foreign bytes between two parts, all offsets of the directory corrected. */
function between(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  const end = copy.length - 22
  const directory = copy.readUInt32LE(end + 16)
  const junk = Buffer.from('PK-junk')
  const at = copy.indexOf('PK\u0003\u0004', 4, 'latin1')
  let position = directory
  while (position < end) {
    const offset = copy.readUInt32LE(position + 42)
    if (offset >= at) copy.writeUInt32LE(offset + junk.length, position + 42)
    position +=
      46 + copy.readUInt16LE(position + 28) + copy.readUInt16LE(position + 30) + copy.readUInt16LE(position + 32)
  }
  copy.writeUInt32LE(directory + junk.length, end + 16)
  return Uint8Array.from(Buffer.concat([copy.subarray(0, at), junk, copy.subarray(at)]))
}

function localRenamed(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf('word/styles.xml')
  copy.write('word/stylez.xml', at, 'latin1')
  return Uint8Array.from(copy)
}

describe('the signature itself', () => {
  const part = '_xmlsignatures/sig1.xml'
  test('signed object doubled under the same identifier (wrapping)', () => {
    const object = /<Object Id="idPackageObject">.*?<\/Object>/s.exec(textOf(part))?.[0] ?? ''
    const forged = object.replace(/<DigestValue>[^<]*/, '<DigestValue>AAAA')
    expectCaught(edited(part, '</Signature>', `${forged}</Signature>`), 'structureBroken:reference')
  })
  test('signed object moved aside, a forged one in its place', () => {
    const object = /<Object Id="idPackageObject">.*?<\/Object>/s.exec(textOf(part))?.[0] ?? ''
    const forged = object
      .replace('Id="idPackageObject"', 'Id="other"')
      .replace(/<DigestValue>[^<]*/, '<DigestValue>AAAA')
    expectCaught(edited(part, object, `${forged}<Object>${object}</Object>`), 'structureBroken:reference')
  })
  test('digest of a part changed', () => {
    expectCaught(edited(part, /(<Manifest>.*?<DigestValue>)./s, '$1_'), 'contentChanged')
  })
  test('reference to a part taken out', () => {
    expectCaught(edited(part, /<Reference URI="\/word\/styles.*?<\/Reference>/s, ''), 'contentChanged')
  })
  test('manifest not signed any more', () => {
    expectCaught(
      edited(part, /<Reference Type="[^"]*Object" URI="#idPackageObject">.*?<\/Reference>/s, ''),
      'signatureBroken',
    )
  })
  test('certificate exchanged', () => {
    const other = judge('Басқа', 'p256').judge.certificate
    expectCaught(
      edited(part, /<X509Certificate>[^<]*/, `<X509Certificate>${Buffer.from(other).toString('base64')}`),
      'structureBroken:signerCertificate',
    )
  })
  test('time changed', () => expectCaught(edited(part, '<xd:SigningTime>2', '<xd:SigningTime>1'), 'contentChanged'))
  test('method that is not known: neither valid nor broken', () => {
    const bytes = edited(part, /<SignatureMethod Algorithm="[^"]*"/, '<SignatureMethod Algorithm="urn:ietf:gost"')
    expect(verifyFile(bytes).signatures[0]).toMatchObject({ integrity: 'unsupportedAlgorithm', ok: false })
  })
  test.each([
    ['entities', '<!DOCTYPE a [<!ENTITY x "y">]>'],
    ['an instruction', '<?xml-stylesheet href="x"?>'],
  ])('%s', (_, text) => {
    expectCaught(edited(part, '<Signature ', `${text}<Signature `), 'unreadable:container')
  })
  test('signature of another document', async () => {
    const other = await signFile(await sampleDocx('https://other.kz/'), 'docx', signerOf(honest), { now: new Date() })
    const foreign = Buffer.from(unzipSync(other)[part] ?? []).toString('utf8')
    expectCaught(withParts({ [part]: foreign }), 'contentChanged')
  })
  test('signatures no longer related', () => {
    expectCaught(withParts({ '_xmlsignatures/_rels/origin.sigs.rels': null }), 'noSignature')
  })
})
