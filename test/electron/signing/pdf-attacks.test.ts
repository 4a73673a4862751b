/** Known attacks on signed PDFs: none may ever be called valid. Each is built as a well-formed file where it can be. */
import { beforeAll, describe, expect, test } from 'vitest'
import { signFile, verifyFile } from '../../../electron/signing/index.ts'
import { forbiddenChange } from '../../../electron/signing/pdf/changes.ts'
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
import { bytesOf, complaints, judge, sampleBlock, samplePdf, signerOf } from './tools.ts'

const honest = judge('Судья', 'p256')
const attacker = judge('Шабуылшы', 'p256')
const options = { now: new Date(), room: 4096 }
const original = samplePdf(2)
let signed: Uint8Array
let file: PdfFile
let page: number
let next: number

beforeAll(async () => {
  signed = await signFile(original, 'pdf', signerOf(honest), options)
  file = new PdfFile(signed)
  page = file.pages()[0] ?? 0
  next = Math.max(...file.xref.keys()) + 1
})

const id = new Uint8Array(16)
const update = (...objects: NewObject[]): Uint8Array => appendUpdate(file, objects, id).bytes
const dictOf = (number: number) => new Map(file.dict(pdfRef(number)))
const changed = (number: number, key: string, value: PdfValue): NewObject =>
  valueObject(number, { t: 'dict', v: dictOf(number).set(key, value) })
const rootNumber = () => {
  const root = file.trailer.get('Root')
  return root?.t === 'ref' ? root.n : 0
}

function expectCaught(bytes: Uint8Array, ...expected: string[]): void {
  const report = verifyFile(bytes)
  expect(report.ok).toBe(false)
  if (expected.length > 0) expect(complaints(report)).toEqual(expect.arrayContaining(expected))
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
/** Replaces text by text of the same length, so that no offset moves. */
function replaced(bytes: Uint8Array, find: RegExp | string, by: (found: string) => string): Uint8Array {
  const text = latin(bytes)
  const result = text.replace(find, (found: string) => by(found).padEnd(found.length))
  expect(result).not.toBe(text)
  expect(result.length).toBe(text.length)
  return Uint8Array.from(Buffer.from(result, 'latin1'))
}

test('the file before the attacks is valid, and an empty update changes nothing for the worse', () => {
  expect(verifyFile(signed).ok).toBe(true)
})

describe('incremental saving', () => {
  const stream = (text: string) => streamObject(next, new Map(), bytesOf(text))
  test('content of a page replaced', () => {
    const contents = dictOf(page).get('Contents')
    const number = contents?.t === 'ref' ? contents.n : 0
    expect(number).toBeGreaterThan(0)
    expectCaught(update(streamObject(number, new Map(), bytesOf('BT ET'))), 'laterChanges:objects')
  })
  test('page led to other content', () => {
    expectCaught(update(stream('BT ET'), changed(page, 'Contents', pdfRef(next))), 'laterChanges:objects')
  })
  test('other font behind the same text', () => {
    expectCaught(update(changed(page, 'Resources', pdfDict({}))), 'laterChanges:objects')
  })
  test('pages swapped', () => {
    const pages = file.catalog.get('Pages')
    const number = pages?.t === 'ref' ? pages.n : 0
    const kids = file
      .pages()
      .toReversed()
      .map((kid) => pdfRef(kid))
    expectCaught(update(changed(number, 'Kids', pdfArray(kids))), 'laterChanges:objects')
  })
  test('note laid over the page', () => {
    const note = valueObject(
      next,
      pdfDict({ Type: pdfName('Annot'), Subtype: pdfName('FreeText'), Contents: pdfText('30 жыл') }),
    )
    const annotations = [...annotationsOf(), pdfRef(next)]
    expectCaught(update(note, changed(page, 'Annots', pdfArray(annotations))), 'laterChanges:annotations')
  })
  test('annotation taken away', () => {
    expectCaught(update(changed(page, 'Annots', pdfArray([]))), 'laterChanges:annotations')
  })
  test('script on opening', () => {
    const action = pdfDict({ S: pdfName('JavaScript'), JS: pdfText('app.alert(1)') })
    expectCaught(update(changed(rootNumber(), 'OpenAction', action)), 'laterChanges:catalog')
  })
  test('another catalogue', () => {
    const text = latin(update(valueObject(next, { t: 'dict', v: new Map(file.catalog) })))
    const at = text.lastIndexOf('/Root')
    const forged = text.slice(0, at) + text.slice(at).replace(/\/Root \d+ 0 R/, `/Root ${next} 0 R`)
    expectCaught(Uint8Array.from(Buffer.from(forged, 'latin1')), 'laterChanges:catalog')
  })
  test('title in the information dictionary', () => {
    const info = file.trailer.get('Info')
    expectCaught(
      update(changed(info?.t === 'ref' ? info.n : 0, 'Title', pdfText('Ақтау үкімі'))),
      'laterChanges:objects',
    )
  })
  test('object marked as deleted', () => {
    const text = latin(update(valueObject(next, pdfDict({}))))
    const free = text.replace(
      /(xref\n)(\d+ 1\n)(?=[^x]*trailer[^x]*startxref\n\d+\n%%EOF\n$)/,
      `$1${page} 1\n0000000000 65535 f \n$2`,
    )
    expect(free).not.toBe(text)
    expectCaught(Uint8Array.from(Buffer.from(free, 'latin1')), 'laterChanges:objects')
  })
  test('object hidden where nothing leads to it', () => {
    expectCaught(update(stream('hidden')), 'laterChanges:unexplained')
  })
  test('unlisted bytes inside the update', () => {
    const start = signed.length
    const bytes = update(changed(page, 'Annots', pdfArray(annotationsOf())))
    const forged = Buffer.concat([
      bytes.subarray(0, start),
      Buffer.from('99 0 obj (x) endobj\n'),
      bytes.subarray(start),
    ])
    expectCaught(Uint8Array.from(forged))
  })
})

function annotationsOf(): readonly PdfValue[] {
  const value = file.resolve(dictOf(page).get('Annots'))
  return value.t === 'arr' ? value.v : []
}

describe('what programs add without changing the document', () => {
  const rootUpdate = (key: string, value: PdfValue, ...more: NewObject[]) =>
    update(...more, changed(rootNumber(), key, value))
  const expectKept = (bytes: Uint8Array) => {
    const report = verifyFile(bytes)
    expect(complaints(report)).toEqual([])
    expect(report.signatures[0]).toMatchObject({ ok: true, changesAfter: 'signaturesOnly' })
  }
  test('certificates and lists for later checking (DSS)', () => {
    const certificate = streamObject(next, new Map(), honest.authority.certificate)
    const store = pdfDict({
      Certs: pdfArray([pdfRef(next)]),
      VRI: pdfDict({ AB: pdfDict({ Cert: pdfArray([pdfRef(next)]) }) }),
    })
    expectKept(rootUpdate('DSS', pdfRef(next + 1), certificate, valueObject(next + 1, store)))
  })
  test('but not a page dressed up as such', () => {
    const store = pdfDict({ Certs: pdfArray([pdfRef(next)]), Evil: pdfRef(next + 2) })
    const more = [
      streamObject(next, new Map(), new Uint8Array(3)),
      streamObject(next + 2, new Map(), new Uint8Array(3)),
    ]
    expectCaught(rootUpdate('DSS', pdfRef(next + 1), ...more, valueObject(next + 1, store)), 'laterChanges:catalog')
  })
  const info = () => {
    const value = file.trailer.get('Info')
    return value?.t === 'ref' ? value.n : 0
  }
  const metadata = () => {
    const value = file.catalog.get('Metadata')
    return value?.t === 'ref' ? value.n : 0
  }
  const packet = () => Buffer.from(file.decode(file.resolve(pdfRef(metadata())))).toString('utf8')
  const described = (text: string): NewObject => {
    const kept = new Map([...dictOf(metadata())].filter(([key]) => key === 'Type' || key === 'Subtype'))
    return streamObject(metadata(), kept, bytesOf(text))
  }
  test('the moment of the last change, as Acrobat writes it when the next judge signs', () => {
    const renewed = packet().replace(/(<xmp:ModifyDate>)[^<]*/, '$12030-01-01T00:00:00Z')
    expect(renewed).not.toBe(packet())
    expectKept(update(changed(info(), 'ModDate', pdfText('D:20300101000000Z')), described(renewed)))
  })
  test('but not another title in the description', () => {
    const renamed = packet().replace('Үкім', 'Ақтау')
    expect(renamed).not.toBe(packet())
    expectCaught(update(described(renamed)), 'laterChanges:objects')
  })
})

describe('update without or beside the cross-reference', () => {
  test('a table alone that leads an object elsewhere', () => {
    const other = file.xref.get(file.pages()[1] ?? 0)
    const offset = other?.type === 'plain' ? other.offset : 0
    const row = `${String(offset).padStart(10, '0')} 00000 n \n`
    const body = `xref\n${page} 1\n${row}trailer\n<</Size ${next} /Root ${rootNumber()} 0 R /Prev ${file.sections[0]?.start}>>\n`
    const forged = Buffer.concat([signed, Buffer.from(`${body}startxref\n${signed.length}\n%%EOF\n`)])
    expectCaught(Uint8Array.from(forged))
  })
  test.each([
    ['text', 'garbage'],
    ['a line feed', '\n'],
    ['an object without table', '\n1 0 obj\n<<>>\nendobj\n'],
    ['an object and a false end', '\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n'],
    ['another PDF', latin(original)],
    ['a comment', '\n% note\n%%EOF\n'],
  ])('%s after the end', (_, text) => {
    expectCaught(Uint8Array.from(Buffer.concat([signed, Buffer.from(text, 'latin1')])))
  })
  test.each([
    ['text', 'garbage\n'],
    ['another PDF', latin(original)],
    ['a comment', '%x\n'],
  ])('%s before the beginning', (_, text) => {
    expectCaught(Uint8Array.from(Buffer.concat([Buffer.from(text, 'latin1'), signed])))
  })
})

describe('universal forgery: the signature made empty, its range made odd', () => {
  const range = /\/ByteRange \[0 \d+ +\d+ +\d+ *\]/
  test.each([
    '/ByteRange null',
    '/ByteRange []',
    '/ByteRange [0 0 0 0]',
    '/ByteRange [0 1 2]',
    '/ByteRange [0 -1 5 9]',
    '/ByteRange [0 99999999 100000000 1]',
    '/ByteRange [1 20 30 40]',
    '/ByteRange [0 20 10 40]',
    '/ByteRange [0 5 9 1 0 5 9 1]',
    '/ByteRange [(0) 5 9 1]',
    '/ByteRang3 [0 5 9 1]',
    '/ByteRange 5',
    '/ByteRange [0 1e3 2e3 5]',
  ])('%s', (text) => {
    const forged = replaced(signed, range, () => text)
    expectCaught(forged)
    expect(verifyFile(forged).signatures.every(({ integrity }) => integrity === 'invalid')).toBe(true)
  })
  const contents = /\/Contents <[0-9a-f]+>/
  test.each([
    ['null', () => '/Contents null'],
    ['empty', () => '/Contents <>'],
    ['zero', () => '/Contents <00>'],
    ['all zeros', (found: string) => found.replace(/<.*>/, (hex) => `<${'0'.repeat(hex.length - 2)}>`)],
    ['one letter odd', (found: string) => found.replace(/0>$/, 'g>')],
    ['literal', () => '/Contents (abc)'],
    ['missing', () => '/Content5 <00>'],
    ['white space in it', (found: string) => found.replace(/00>$/, '  >')],
    ['data behind the CMS', (found: string) => found.replace(/00>$/, '01>')],
  ])('Contents %s', (_, by) => {
    const forged = replaced(signed, contents, by)
    expectCaught(forged)
    expect(verifyFile(forged).signatures.every(({ integrity }) => integrity === 'invalid')).toBe(true)
  })
  test.each([
    '/SubFilter /adbe.pkcs7.sha1     ',
    '/SubFilter /adbe.x509.rsa_sha1  ',
    '/SubFilter /unheard.of          ',
  ])('%s', (text) => {
    expectCaught(replaced(signed, /\/SubFilter \/ETSI\.CAdES\.detached/, () => text.trimEnd().slice(0, 30)))
  })
})

describe('signature wrapping', () => {
  test('signed ranges pulled apart, content put between', () => {
    const [signature] = new PdfFile(signed).xref.keys()
    expect(signature).toBeDefined()
    const text = latin(signed)
    const found = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/.exec(text)
    const [, before = '', after = '', tail = ''] = found ?? []
    const inserted = Buffer.from('\n1 0 obj\n<</Evil true>>\nendobj\n')
    const moved = Buffer.concat([signed.subarray(0, Number(after)), inserted, signed.subarray(Number(after))])
    const range = `/ByteRange [0 ${before} ${Number(after) + inserted.length} ${tail}]`
    const forged = moved.toString('latin1').replace(/\/ByteRange \[[^\]]*\]/, (whole) => range.padEnd(whole.length))
    expectCaught(Uint8Array.from(Buffer.from(forged, 'latin1')))
  })
  test('a valid signature copied into another document', async () => {
    const other = await signFile(samplePdf(1), 'pdf', signerOf(attacker), options)
    const contents = /\/Contents <[0-9a-f]+>/
    const forged = replaced(other, contents, () => contents.exec(latin(signed))?.[0] ?? '')
    expectCaught(forged, 'contentChanged')
  })
  test('one signature shown by two fields', () => {
    const fields = [...(itemsOfForm() ?? [])]
    const field = fields[0]
    const number = field?.t === 'ref' ? field.n : 0
    const twin = valueObject(next, { t: 'dict', v: dictOf(number).set('T', pdfText('Signature2')) })
    const form = pdfDict({ SigFlags: pdfNumber(3), Fields: pdfArray([...fields, pdfRef(next)]) })
    expectCaught(update(twin, changed(rootNumber(), 'AcroForm', form)), 'structureBroken:sharedDictionary')
  })
})

function itemsOfForm(): readonly PdfValue[] | null {
  const fields = file.resolve(file.dict(file.catalog.get('AcroForm'))?.get('Fields'))
  return fields.t === 'arr' ? fields.v : null
}

describe('misuse of what later signatures may do', () => {
  const formWith = (...numbers: number[]) =>
    changed(
      rootNumber(),
      'AcroForm',
      pdfDict({
        SigFlags: pdfNumber(3),
        Fields: pdfArray([...(itemsOfForm() ?? []), ...numbers.map((number) => pdfRef(number))]),
      }),
    )
  test('a visible block over the whole page', async () => {
    const visible = { page: 1, rect: [0, 0, 595, 842] as const, appearance: sampleBlock() }
    expectCaught(await signFile(signed, 'pdf', signerOf(attacker), { ...options, visible }), 'laterChanges:overlay')
  })
  test('a text field', () => {
    const text = valueObject(next, pdfDict({ FT: pdfName('Tx'), T: pdfText('a'), V: pdfText('30 жыл') }))
    expectCaught(update(text, formWith(next)), 'laterChanges:form')
  })
  test('a signature field without signature', () => {
    const empty = valueObject(next, pdfDict({ FT: pdfName('Sig'), T: pdfText('a') }))
    expectCaught(update(empty, formWith(next)), 'laterChanges:form')
  })
  test('a signature field with an action', () => {
    const action = pdfDict({ E: pdfDict({ S: pdfName('JavaScript'), JS: pdfText('1') }) })
    const field = pdfDict({ FT: pdfName('Sig'), T: pdfText('a'), V: pdfRef(next + 1), AA: action })
    const signature = valueObject(next + 1, pdfDict({ Type: pdfName('Sig') }))
    expectCaught(update(valueObject(next, field), signature, formWith(next)), 'laterChanges:form')
  })
  test('a field taken away', () => {
    const form = pdfDict({ SigFlags: pdfNumber(3), Fields: pdfArray([]) })
    expectCaught(update(changed(rootNumber(), 'AcroForm', form)), 'noSignature')
  })
  test('appearances left to the reader', () => {
    const form = new Map(file.dict(file.catalog.get('AcroForm'))).set('NeedAppearances', { t: 'bool', v: true })
    expectCaught(update(changed(rootNumber(), 'AcroForm', { t: 'dict', v: form })), 'laterChanges:form')
  })
  test('a broken second signature spoils the file, and only itself', () => {
    const field = pdfDict({ FT: pdfName('Sig'), T: pdfText('a'), V: pdfRef(next + 1) })
    const signature = valueObject(
      next + 1,
      pdfDict({ Type: pdfName('Sig'), SubFilter: pdfName('ETSI.CAdES.detached') }),
    )
    const report = verifyFile(update(valueObject(next, field), signature, formWith(next)))
    expect(report.ok).toBe(false)
    expect(report.signatures.map(({ integrity }) => integrity)).toEqual(['valid', 'invalid'])
  })
})

describe('shadow documents: prepared before signing, switched after', () => {
  test('a reference that leads nowhere when signed, and to content later', async () => {
    const plain = new PdfFile(original)
    const target = Math.max(...plain.xref.keys()) + 500
    const first = plain.pages()[0] ?? 0
    const dict = new Map(plain.dict(pdfRef(first)))
    const contents = dict.get('Contents') ?? pdfArray([])
    const prepared = appendUpdate(
      plain,
      [valueObject(first, { t: 'dict', v: dict.set('Contents', pdfArray([contents, pdfRef(target)])) })],
      id,
    )
    const trap = await signFile(prepared.bytes, 'pdf', signerOf(honest), options)
    expect(verifyFile(trap).ok).toBe(true)
    const before = new PdfFile(trap)
    // The content hangs on a new signature, so that it looks explained.
    const number = Math.max(...before.xref.keys()) + 1
    const form = before.dict(before.catalog.get('AcroForm'))
    const fields = before.resolve(form?.get('Fields'))
    const root = before.trailer.get('Root')
    const catalog = new Map(before.catalog).set(
      'AcroForm',
      pdfDict({ SigFlags: pdfNumber(3), Fields: pdfArray([...(fields.t === 'arr' ? fields.v : []), pdfRef(number)]) }),
    )
    const forged = appendUpdate(
      before,
      [
        streamObject(target, new Map(), bytesOf('BT (30) Tj ET')),
        valueObject(number, pdfDict({ FT: pdfName('Sig'), T: pdfText('b'), V: pdfRef(number + 1) })),
        valueObject(number + 1, pdfDict({ Type: pdfName('Sig'), Prop_Build: pdfRef(target) })),
        valueObject(root?.t === 'ref' ? root.n : 0, { t: 'dict', v: catalog }),
      ],
      id,
    ).bytes
    expect(forbiddenChange(before, new PdfFile(forged))).toBe('objects')
    expectCaught(forged, 'laterChanges:objects')
  })
})

describe('dictionaries that can be read in two ways', () => {
  test('the same key twice', () => {
    expectCaught(
      replaced(signed, /\/Filter \/Adobe\.PPKLite/, () => '/V 1 /V 2'),
      'unreadable:container',
    )
  })
})

describe('files that only cost time', () => {
  const header = '%PDF-1.7\n'
  const withTable = (objects: string[]): Uint8Array => {
    let text = header
    const rows = objects.map((object, i) => {
      const row = `${String(text.length).padStart(10, '0')} 00000 n \n`
      text += `${i + 1} 0 obj\n${object}\nendobj\n`
      return row
    })
    const start = text.length
    text += `xref\n1 ${rows.length}\n${rows.join('')}trailer\n<</Size ${rows.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
    return Uint8Array.from(Buffer.from(text, 'latin1'))
  }
  test.each([
    [
      'lengths that lead to lengths',
      Array.from({ length: 20_000 }, (_, i) => `<</Length ${i + 2} 0 R>>\nstream\n\nendstream`),
    ],
    [
      'a page tree without end',
      ['<</Pages 2 0 R /AcroForm <</Fields [2 0 R]>>>>', '<</Kids [2 0 R] /FT /Sig /V 2 0 R>>'],
    ],
    ['brackets without end', ['['.repeat(100_000)]],
    ['dictionaries without end', ['<</A '.repeat(100_000)]],
  ])('%s', (_, objects) => {
    const start = performance.now()
    expectCaught(withTable(objects))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

test('after a signature that forbids changes nobody signs any more', async () => {
  const plain = new PdfFile(original)
  const number = Math.max(...plain.xref.keys()) + 1
  const root = plain.trailer.get('Root')
  const transform = pdfDict({ TransformMethod: pdfName('DocMDP'), TransformParams: pdfDict({ P: pdfNumber(1) }) })
  const form = pdfDict({ SigFlags: pdfNumber(3), Fields: pdfArray([pdfRef(number)]) })
  const certified = appendUpdate(
    plain,
    [
      valueObject(number, pdfDict({ FT: pdfName('Sig'), T: pdfText('a'), V: pdfRef(number + 1) })),
      valueObject(number + 1, pdfDict({ Type: pdfName('Sig'), Reference: pdfArray([transform]) })),
      valueObject(root?.t === 'ref' ? root.n : 0, { t: 'dict', v: new Map(plain.catalog).set('AcroForm', form) }),
    ],
    id,
  ).bytes
  await expect(signFile(certified, 'pdf', signerOf(honest), options)).rejects.toMatchObject({ code: 'lockedPdf' })
})
