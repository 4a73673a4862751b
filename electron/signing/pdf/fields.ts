/** The signature fields of a revision and what their signatures claim to cover. */
import type { PdfFile } from './file.ts'
import { integerOf, itemsOf, nameOf, textOf } from './syntax.ts'
import type { PdfDict, PdfValue } from './syntax.ts'

export interface SignatureField {
  /** Object number of the field, `null` when it stands inside another object. */
  readonly number: number | null
  readonly name: string
  readonly field: PdfDict
  /** Object number of the signature dictionary, `null` when it stands inside the field. */
  readonly valueNumber: number | null
  /** `null`: a field that waits for its signature. */
  readonly value: PdfDict | null
}

/** All signature fields of the interactive form, in the order of the form. */
export function signatureFields(file: PdfFile): SignatureField[] {
  const form = file.dict(file.catalog.get('AcroForm'))
  const found: SignatureField[] = []
  const seen = new Set<number>()
  const visit = (item: PdfValue, parentName: string, inherited: string | null, depth: number): void => {
    if (depth > 20) return
    if (item.t === 'ref') {
      if (seen.has(item.n)) return
      seen.add(item.n)
    }
    const field = file.dict(item)
    if (!field) return
    const own = textOf(file.resolve(field.get('T')))
    const name = [parentName, own].filter(Boolean).join('.')
    const type = nameOf(file.resolve(field.get('FT'))) ?? inherited
    const kids = itemsOf(file.resolve(field.get('Kids')))
    if (kids) for (const kid of kids) visit(kid, name, type, depth + 1)
    if (type !== 'Sig' || (kids && !field.has('V'))) return
    const value = field.get('V')
    found.push({
      number: item.t === 'ref' ? item.n : null,
      name,
      field,
      valueNumber: value?.t === 'ref' ? value.n : null,
      value: file.dict(value),
    })
  }
  for (const item of itemsOf(file.resolve(form?.get('Fields'))) ?? []) visit(item, '', null, 0)
  return found
}

/** The four numbers of a well-formed ByteRange (ISO 32000-1 12.8.1): from 0, one gap, inside the file. */
export function byteRange(file: PdfFile, signature: PdfDict): readonly [number, number, number, number] | null {
  const items = itemsOf(file.resolve(signature.get('ByteRange')))
  const numbers = items?.map((item) => integerOf(item))
  if (numbers?.length !== 4) return null
  const [a, b, c, d] = numbers
  if (a !== 0 || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') return null
  return b > 0 && c > b && d > 0 && c + d <= file.bytes.length ? [a, b, c, d] : null
}

/** Permission of a certifying signature (DocMDP): 1 forbids every change. `null` for ordinary signatures. */
export function permission(file: PdfFile, signature: PdfDict): number | null {
  for (const item of itemsOf(file.resolve(signature.get('Reference'))) ?? []) {
    const reference = file.dict(item)
    if (nameOf(file.resolve(reference?.get('TransformMethod'))) !== 'DocMDP') continue
    return integerOf(file.resolve(file.dict(reference?.get('TransformParams'))?.get('P'))) ?? 2
  }
  return null
}
