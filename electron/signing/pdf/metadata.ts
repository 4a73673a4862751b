/**
 * What Acrobat renews in the description of a file each time somebody signs: the moments of the last change and the identifier
 * of the copy. Nothing of it is shown as part of the document; every other change of the description counts as a change.
 */
import type { PdfFile } from './file.ts'
import { nameOf, PdfError, sameEntries } from './syntax.ts'
import type { PdfDict, PdfValue } from './syntax.ts'

/** Entries of the information dictionary that may differ. */
const renewed = ['ModDate', 'Producer']

export const sameInformation = (old: PdfDict | null, current: PdfDict | null): boolean =>
  old === null || current === null ? old === current : sameEntries(old, current, renewed)

/** Whether two XMP packets differ in nothing but the renewed properties, in either of the two ways XMP writes them. */
export function sameMetadata(signed: PdfFile, now: PdfFile, old: PdfValue, current: PdfValue): boolean {
  if (old.t !== 'stream' || current.t !== 'stream' || nameOf(current.v.get('Type')) !== 'Metadata') return false
  if (!sameEntries(old.v, current.v, ['Length', 'Filter', 'DecodeParms'])) return false
  try {
    return essence(signed.decode(old)) === essence(now.decode(current))
  } catch (error) {
    if (error instanceof PdfError) return false
    throw error
  }
}

function essence(packet: Uint8Array): string {
  const names = '(?:xmp:ModifyDate|xmp:MetadataDate|xmpMM:InstanceID|pdf:Producer)'
  return Buffer.from(packet)
    .toString('utf8')
    .replaceAll(new RegExp(`<(${names})>[^<]*</\\1>`, 'g'), '')
    .replaceAll(new RegExp(`\\s${names}="[^"<]*"`, 'g'), '')
    .replaceAll(/\sx:xmptk="[^"<]*"/g, '')
    .replaceAll(/\s+/g, '')
}
