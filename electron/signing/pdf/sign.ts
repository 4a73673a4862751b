/** Signing a PDF: PAdES baseline B-B / B-T as an incremental update, so earlier signatures stay valid. */
import { randomBytes } from 'node:crypto'
import { joinBytes } from '../asn1/read.ts'
import type { TimestampTransport } from '../cms/timestamp.ts'
import { SigningFault } from '../fault.ts'
import type { Signer } from '../keys/signer.ts'
import { importPage } from './appearance.ts'
import { permission, signatureFields } from './fields.ts'
import { PdfFile } from './file.ts'
import { integerOf, itemsOf, PdfError } from './syntax.ts'
import type { PdfDict, PdfValue } from './syntax.ts'
import {
  appendUpdate,
  pdfArray,
  pdfDate,
  pdfDict,
  pdfName,
  pdfNumber,
  pdfRef,
  pdfText,
  valueObject,
  writeDict,
} from './write.ts'
import type { NewObject } from './write.ts'

/** A visible block on a page. */
export interface VisibleBlock {
  /** 1 is the first page. */
  readonly page: number
  /** Left, bottom, right, top in points from the lower left corner of the page. */
  readonly rect: readonly [number, number, number, number]
  /** A PDF of one page with fonts embedded: what the block shows. */
  readonly appearance: Uint8Array
}

export interface PdfSignOptions {
  /** The signing time that is written into the file. */
  readonly now: Date
  readonly reason?: string | undefined
  readonly location?: string | undefined
  /** Bytes kept free for the signature; GOST certificates and a time stamp need the default of 32 KiB. */
  readonly room?: number | undefined
  readonly visible?: VisibleBlock | undefined
  readonly timestamps?: TimestampTransport | undefined
}

const defaultRoom = 32 * 1024

/** @throws {SigningFault} brokenPdf, encryptedPdf, lockedPdf, noSuchPage, signatureTooBig, and those of the signer */
export async function signPdf(bytes: Uint8Array, signer: Signer, options: PdfSignOptions): Promise<Uint8Array> {
  const room = options.room ?? defaultRoom
  const prepared = prepare(bytes, signer, options, room)
  const content = joinBytes([prepared.bytes.subarray(0, prepared.gapStart), prepared.bytes.subarray(prepared.gapEnd)])
  const cms = await signer.signCms(content, { detached: true, signingTime: null, timestamps: options.timestamps })
  if (cms.length > room) throw new SigningFault('signatureTooBig', { size: String(cms.length), room: String(room) })
  prepared.bytes.set(Buffer.from(Buffer.from(cms).toString('hex'), 'latin1'), prepared.gapStart + 1)
  return prepared.bytes
}

interface Prepared {
  readonly bytes: Uint8Array
  /** The gap of the ByteRange: the hexadecimal string with its brackets. */
  readonly gapStart: number
  readonly gapEnd: number
}

function prepare(bytes: Uint8Array, signer: Signer, options: PdfSignOptions, room: number): Prepared {
  try {
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new PdfError('no %PDF- at the start')
    const file = new PdfFile(bytes)
    if (file.isEncrypted) throw new SigningFault('encryptedPdf')
    const fields = signatureFields(file)
    if (fields.some(({ value }) => value !== null && permission(file, value) === 1)) throw new SigningFault('lockedPdf')
    const names = new Set(fields.map(({ name }) => name))
    let count = fields.length + 1
    while (names.has(`Signature${count}`)) count++
    return write(file, signer, options, room, `Signature${count}`)
  } catch (error) {
    if (error instanceof PdfError) throw new SigningFault('brokenPdf', { detail: error.message })
    throw error
  }
}

function write(file: PdfFile, signer: Signer, options: PdfSignOptions, room: number, fieldName: string): Prepared {
  const pages = file.pages()
  const pageIndex = (options.visible?.page ?? 1) - 1
  const page = pages[pageIndex]
  if (page === undefined) {
    throw new SigningFault('noSuchPage', { page: String(pageIndex + 1), count: String(pages.length) })
  }
  const first = Math.max(integerOf(file.trailer.get('Size')) ?? 0, ...file.xref.keys().map((number) => number + 1))
  const [signatureNumber, fieldNumber, formNumber, spare] = [first, first + 1, first + 2, first + 3]
  const objects: NewObject[] = []
  const field = new Map<string, PdfValue>([
    ['Type', pdfName('Annot')],
    ['Subtype', pdfName('Widget')],
    ['FT', pdfName('Sig')],
    ['T', pdfText(fieldName)],
    // Print and Locked: PDF/A wants every annotation printable, and nobody should drag it away (ISO 32000-1 12.5.3).
    ['F', pdfNumber(132)],
    ['P', pdfRef(page)],
    ['Rect', pdfArray((options.visible?.rect ?? [0, 0, 0, 0]).map(pdfNumber))],
    ['V', pdfRef(signatureNumber)],
  ])
  if (options.visible) {
    const form = importPage(options.visible.appearance, spare)
    objects.push(...form.objects)
    field.set('AP', pdfDict({ N: pdfRef(form.number) }))
  }
  objects.push(valueObject(fieldNumber, { t: 'dict', v: field }))
  objects.push(...linkField(file, page, fieldNumber, formNumber))
  const { text, gap, range } = signatureText(signer, options, room)
  objects.push({ number: signatureNumber, generation: 0, body: Buffer.from(text, 'latin1') })
  const { bytes, bodies } = appendUpdate(file, objects, randomBytes(16))
  const body = bodies.get(signatureNumber) ?? 0
  const gapStart = body + gap
  const gapEnd = gapStart + 2 * room + 2
  const numbers = [gapStart, gapEnd, bytes.length - gapEnd].map((value) => String(value).padEnd(10))
  bytes.set(Buffer.from(numbers.join(' '), 'latin1'), body + range)
  return { bytes, gapStart, gapEnd }
}

/** The signature dictionary as text, with the places of its two holes. */
function signatureText(
  signer: Signer,
  options: PdfSignOptions,
  room: number,
): { text: string; gap: number; range: number } {
  const known = new Map<string, PdfValue>([
    ['Type', pdfName('Sig')],
    ['Filter', pdfName('Adobe.PPKLite')],
    ['SubFilter', pdfName('ETSI.CAdES.detached')],
    ['M', pdfDate(options.now)],
  ])
  if (signer.person) known.set('Name', pdfText(signer.person.name))
  if (options.reason !== undefined) known.set('Reason', pdfText(options.reason))
  if (options.location !== undefined) known.set('Location', pdfText(options.location))
  const head = writeDict(known).slice(0, -2)
  const rangeHead = `${head}\n/ByteRange [0 `
  const contentsHead = `${rangeHead}${' '.repeat(32)}]\n/Contents `
  return { text: `${contentsHead}<${'0'.repeat(2 * room)}>>>`, gap: contentsHead.length, range: rangeHead.length }
}

/**
 * The changed objects that make the field known: page (or its list of annotations), form, catalogue. A new form becomes an object of
 * its own: other signers (poppler) lose a form that stands inside the catalogue.
 */
function linkField(file: PdfFile, page: number, fieldNumber: number, formNumber: number): NewObject[] {
  const changed = new Map<number, PdfValue>()
  const put = (number: number, value: PdfValue) => changed.set(number, value)
  extend(file, page, file.dict(pdfRef(page)) ?? new Map<string, PdfValue>(), 'Annots', fieldNumber, put)
  const root = file.trailer.get('Root')
  if (root?.t !== 'ref') throw new PdfError('the catalogue is not an object')
  const value = file.catalog.get('AcroForm')
  const form = file.dict(value)
  const flagged = new Map(form).set('SigFlags', pdfNumber(3))
  const number = value?.t === 'ref' ? value.n : formNumber
  extend(file, number, flagged, 'Fields', fieldNumber, put)
  if (!changed.has(number) && !sameFlags(form)) put(number, { t: 'dict', v: flagged })
  if (value?.t !== 'ref') {
    // The list of fields was an object of its own and the form was not: the form moves out all the same.
    if (!changed.has(number)) put(number, { t: 'dict', v: flagged })
    put(root.n, { t: 'dict', v: new Map(file.catalog).set('AcroForm', pdfRef(number)) })
  }
  return [...changed].map(([key, item]) => valueObject(key, item, generationOf(file, key)))
}

const sameFlags = (form: PdfDict | null): boolean => integerOf(form?.get('SigFlags')) === 3

function generationOf(file: PdfFile, number: number): number {
  const entry = file.xref.get(number)
  return entry?.type === 'plain' ? entry.generation : 0
}

/** Adds a reference to the array under `key`, which stands in the dictionary or is an object of its own. */
function extend(
  file: PdfFile,
  number: number,
  dict: PdfDict,
  key: string,
  added: number,
  put: (number: number, value: PdfValue) => void,
): void {
  const value = dict.get(key)
  const items = [...(itemsOf(file.resolve(value)) ?? []), pdfRef(added)]
  if (value?.t === 'ref' && file.resolve(value).t === 'arr') put(value.n, pdfArray(items))
  else put(number, { t: 'dict', v: new Map(dict).set(key, pdfArray(items)) })
}
