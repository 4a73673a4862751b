/** The visible block of a signature: a page of another PDF, taken over as a form (ISO 32000-1 8.10). */
import { joinBytes } from '../asn1/read.ts'
import { PdfFile } from './file.ts'
import { itemsOf, PdfError } from './syntax.ts'
import type { PdfDict, PdfValue } from './syntax.ts'
import { pdfArray, pdfName, pdfNumber, pdfRef, streamObject, valueObject } from './write.ts'
import type { NewObject } from './write.ts'

/** Copies the first page of `pdf` with all it needs into objects numbered from `first`; the form has the first number. */
export function importPage(pdf: Uint8Array, first: number): { number: number; objects: NewObject[] } {
  const source = new PdfFile(pdf)
  const page = source.pages()[0]
  const dict = page === undefined ? null : source.dict(pdfRef(page))
  if (!dict) throw new PdfError('the appearance has no page')
  const numbers = new Map<number, number>()
  const queue: number[] = []
  const translate = (value: PdfValue): PdfValue => {
    switch (value.t) {
      case 'ref': {
        if (!numbers.has(value.n)) {
          numbers.set(value.n, first + 1 + numbers.size)
          queue.push(value.n)
        }
        return pdfRef(numbers.get(value.n) ?? 0)
      }
      case 'arr':
        return pdfArray(value.v.map(translate))
      case 'dict':
        return { t: 'dict', v: translateEntries(value.v) }
      default:
        return value
    }
  }
  const translateEntries = (entries: PdfDict): Map<string, PdfValue> =>
    new Map([...entries].map(([key, value]) => [key, translate(value)]))

  const form = new Map<string, PdfValue>([
    ['Type', pdfName('XObject')],
    ['Subtype', pdfName('Form')],
    ['BBox', translate(inherited(source, dict, 'MediaBox') ?? pdfArray([0, 0, 100, 50].map(pdfNumber)))],
    ['Resources', translate(inherited(source, dict, 'Resources') ?? { t: 'dict', v: new Map() })],
  ])
  const group = dict.get('Group')
  if (group) form.set('Group', translate(group))
  const contents = source.resolve(dict.get('Contents'))
  const streams = itemsOf(contents) ?? [contents]
  const data = joinBytes(streams.flatMap((item) => [source.decode(source.resolve(item)), Buffer.from('\n')]))
  const objects = [streamObject(first, form, data)]
  for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
    const value = source.located(number)?.value ?? { t: 'null' as const }
    const target = numbers.get(number) ?? 0
    if (value.t === 'stream') {
      const bytes = pdf.subarray(value.start, value.start + value.length)
      const entries = translateEntries(new Map([...value.v].filter(([key]) => key !== 'Length')))
      objects.push(streamObject(target, entries, bytes))
    } else objects.push(valueObject(target, translate(value)))
  }
  return { number: first, objects }
}

function inherited(file: PdfFile, page: PdfDict, key: string): PdfValue | null {
  let node: PdfDict | null = page
  for (let i = 0; node && i < 50; i++) {
    const value = node.get(key)
    if (value) return file.resolve(value)
    node = file.dict(node.get('Parent'))
  }
  return null
}
