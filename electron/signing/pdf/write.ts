/** Writing PDF objects and incremental updates (ISO 32000-1 7.5.6): the bytes already there are never touched. */
import { joinBytes } from '../asn1/read.ts'
import type { PdfFile } from './file.ts'
import { integerOf } from './syntax.ts'
import type { PdfDict, PdfValue } from './syntax.ts'

export const pdfName = (v: string): PdfValue => ({ t: 'name', v })
export const pdfNumber = (v: number): PdfValue => ({ t: 'num', v, raw: String(Math.round(v * 1000) / 1000) })
export const pdfRef = (n: number, g = 0): PdfValue => ({ t: 'ref', n, g })
export const pdfArray = (v: readonly PdfValue[]): PdfValue => ({ t: 'arr', v })
export const pdfDict = (v: Readonly<Record<string, PdfValue>>): PdfValue => ({
  t: 'dict',
  v: new Map(Object.entries(v)),
})
export const pdfBytes = (v: Uint8Array): PdfValue => ({ t: 'str', v, hex: true, start: 0, end: 0 })

/** A text string: plain letters as they are, all others as UTF-16 with its mark. */
export function pdfText(text: string): PdfValue {
  const isPlain = /^[\x20-\x7e]*$/.test(text)
  const bytes = isPlain ? Buffer.from(text, 'latin1') : Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return pdfBytes(bytes)
}

/** ISO 32000-1 7.9.4 */
export function pdfDate(at: Date): PdfValue {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  return { t: 'str', v: Buffer.from(`D:${digits}Z`, 'latin1'), hex: false, start: 0, end: 0 }
}

export function writeValue(value: PdfValue): string {
  switch (value.t) {
    case 'null':
      return 'null'
    case 'bool':
      return String(value.v)
    case 'num':
      return value.raw
    case 'name':
      return `/${value.v.replace(/[^!-~]|[()<>[\]{}/%#]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
    case 'str':
      return writeString(value.v, value.hex)
    case 'arr':
      return `[${value.v.map(writeValue).join(' ')}]`
    case 'dict':
      return writeDict(value.v)
    case 'ref':
      return `${value.n} ${value.g} R`
    default:
      throw new Error('streams are written by their owner')
  }
}

export function writeDict(dict: PdfDict): string {
  return `<<${[...dict].map(([key, value]) => `${writeValue(pdfName(key))} ${writeValue(value)}`).join('\n')}>>`
}

function writeString(bytes: Uint8Array, hex: boolean): string {
  const text = Buffer.from(bytes).toString('latin1')
  return !hex && /^[\x20-\x7e]*$/.test(text)
    ? `(${text.replace(/[\\()]/g, '\\$&')})`
    : `<${Buffer.from(bytes).toString('hex')}>`
}

/** An object of an update: a value, a stream, or text that the caller has written (with `hole`, see {@link appendUpdate}). */
export interface NewObject {
  readonly number: number
  readonly generation: number
  readonly body: Uint8Array
}

export const valueObject = (number: number, value: PdfValue, generation = 0): NewObject => ({
  number,
  generation,
  body: Buffer.from(writeValue(value), 'latin1'),
})

export function streamObject(number: number, dict: PdfDict, data: Uint8Array): NewObject {
  const withLength = new Map(dict).set('Length', pdfNumber(data.length))
  const head = Buffer.from(`${writeDict(withLength)}\nstream\n`, 'latin1')
  return { number, generation: 0, body: joinBytes([head, data, Buffer.from('\nendstream', 'latin1')]) }
}

/**
 * The file with an update appended, and where each new object's body starts.
 * The update uses the same kind of cross-reference as the file, as the standard asks.
 * @param id second half of the file identifier, renewed with each change.
 */
export function appendUpdate(
  file: PdfFile,
  objects: readonly NewObject[],
  id: Uint8Array,
): { bytes: Uint8Array; bodies: ReadonlyMap<number, number> } {
  const parts: Uint8Array[] = [file.bytes.subarray(0, file.limit)]
  let position = file.limit
  const push = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    position += bytes.length
  }
  if (file.bytes[file.limit - 1] !== 10) push('\n')
  const bodies = new Map<number, number>()
  const offsets = new Map<number, { offset: number; generation: number }>()
  const sorted = objects.toSorted((a, b) => a.number - b.number)
  for (const object of sorted) {
    offsets.set(object.number, { offset: position, generation: object.generation })
    push(`${object.number} ${object.generation} obj\n`)
    bodies.set(object.number, position)
    push(object.body)
    push('\nendobj\n')
  }
  const isStream = file.sections[0]?.isStream ?? false
  let size = Math.max(integerOf(file.trailer.get('Size')) ?? 0, ...sorted.map((object) => object.number + 1))
  const xrefAt = position
  const previous = firstOffset(file)
  const trailer = new Map<string, PdfValue>()
  for (const key of ['Root', 'Info']) {
    const value = file.trailer.get(key)
    if (value) trailer.set(key, value)
  }
  const oldId = file.trailer.get('ID')
  const firstId = oldId?.t === 'arr' ? oldId.v[0] : undefined
  trailer.set('ID', pdfArray([firstId?.t === 'str' ? pdfBytes(firstId.v) : pdfBytes(id), pdfBytes(id)]))
  trailer.set('Prev', pdfNumber(previous))
  if (isStream) {
    const number = size++
    offsets.set(number, { offset: xrefAt, generation: 0 })
    const { index, rows } = packRows(offsets)
    trailer
      .set('Type', pdfName('XRef'))
      .set('Size', pdfNumber(size))
      .set('W', pdfArray([1, 5, 2].map(pdfNumber)))
    trailer.set('Index', pdfArray(index.map(pdfNumber)))
    const object = streamObject(number, trailer, rows)
    push(`${number} 0 obj\n`)
    push(object.body)
    push('\nendobj\n')
  } else {
    trailer.set('Size', pdfNumber(size))
    push(`xref\n${tableRows(offsets)}trailer\n${writeDict(trailer)}\n`)
  }
  push(`startxref\n${xrefAt}\n%%EOF\n`)
  return { bytes: joinBytes(parts), bodies }
}

function firstOffset(file: PdfFile): number {
  const section = file.sections[0]
  if (!section) throw new Error('a file that was read has a section')
  return section.start
}

function runs(numbers: readonly number[]): number[][] {
  const found: number[][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last.at(-1) === number - 1) last.push(number)
    else found.push([number])
  }
  return found
}

type Offsets = ReadonlyMap<number, { offset: number; generation: number }>

function tableRows(offsets: Offsets): string {
  return runs([...offsets.keys()])
    .map((run) => {
      const rows = run.map((number) => {
        const { offset = 0, generation = 0 } = offsets.get(number) ?? {}
        return `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`
      })
      return `${run[0]} ${run.length}\n${rows.join('')}`
    })
    .join('')
}

function packRows(offsets: Offsets): { index: number[]; rows: Uint8Array } {
  const index: number[] = []
  const rows: number[] = []
  for (const run of runs([...offsets.keys()])) {
    index.push(run[0] ?? 0, run.length)
    for (const number of run) {
      const { offset = 0, generation = 0 } = offsets.get(number) ?? {}
      rows.push(1)
      for (let shift = 4; shift >= 0; shift--) rows.push(Math.floor(offset / 256 ** shift) % 256)
      rows.push(generation >> 8, generation & 0xff)
    }
  }
  return { index, rows: Uint8Array.from(rows) }
}
