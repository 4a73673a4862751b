/** Files a case takes, known by what they begin with and not by their name. */
import { StoreFault } from '../types.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const KINDS: readonly { type: string; endings: readonly string[]; begins: readonly number[] }[] = [
  { type: 'application/pdf', endings: ['pdf'], begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: DOCX, endings: ['docx'], begins: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'image/png', endings: ['png'], begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], begins: [0xff, 0xd8, 0xff] },
  { type: 'image/tiff', endings: ['tif', 'tiff'], begins: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', endings: ['tif', 'tiff'], begins: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'application/pkcs7-signature', endings: ['cms', 'p7s', 'p7m', 'sig'], begins: [0x30] },
]

/** One attachment; a scanned volume of a case is about this size. */
export const MAX_ATTACHMENT_BYTES = 100 * 1024 * 1024
/** All attachments of a case. */
export const MAX_CASE_ATTACHMENT_BYTES = 1024 * 1024 * 1024

/** @throws StoreFault `invalid`/`attachmentKind` where name and content are not of one known kind */
export function kindOf(name: string, start: Uint8Array): string {
  const ending = /\.([a-z0-9]{1,5})$/.exec(name.toLowerCase())?.[1] ?? ''
  const kind = KINDS.find((k) => k.endings.includes(ending) && k.begins.every((byte, i) => start[i] === byte))
  if (kind !== undefined) return kind.type
  throw new StoreFault('invalid', 'not a PDF, DOCX, PNG, JPEG, TIFF or CMS file', name, 'attachmentKind')
}

/** A name that is only a label: the last part of a path, without control characters, at most 200 letters. */
export function cleanName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  // Control characters, and those that turn the direction of writing (exe.fdp).
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .trim()
  if (clean === '' || clean === '.' || clean === '..')
    throw new StoreFault('invalid', 'an attachment has a name', 'name')
  const ending = /\.[^.]{1,5}$/.exec(clean)?.[0] ?? ''
  return clean.length <= 200 ? clean : clean.slice(0, 200 - ending.length) + ending
}
