/** Emblem pictures: PNG and JPEG, recognised by their bytes, with their size. */
import { DocumentFault } from '../faults.ts'

export interface Emblem {
  data: Uint8Array
  kind: 'png' | 'jpg'
  /** Pixels. */
  width: number
  height: number
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Bytes; an emblem is a small picture, and it is in every act again. */
const LARGEST = 2 * 1024 * 1024
const MOST_PIXELS = 4000

function jpegSize(file: Buffer): [number, number] | null {
  for (let at = 2; at + 9 < file.length;) {
    if (file[at] !== 0xff) return null
    const marker = file[at + 1] ?? 0
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (frame) return [file.readUInt16BE(at + 7), file.readUInt16BE(at + 5)]
    at += 2 + file.readUInt16BE(at + 2)
  }
  return null
}

/**
 * Checks a picture from the settings or from a template.
 * @throws DocumentFault badLetterhead
 */
export function readEmblem(data: Uint8Array, where = 'emblem'): Emblem {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  if (file.length > LARGEST) throw new DocumentFault('badLetterhead', `${where}: > 2 MB`)
  const png = file.length > 24 && file.subarray(0, 8).equals(PNG)
  const size: [number, number] | null = png
    ? [file.readUInt32BE(16), file.readUInt32BE(20)]
    : file[0] === 0xff && file[1] === 0xd8
      ? jpegSize(file)
      : null
  if (size === null) throw new DocumentFault('badLetterhead', `${where}: PNG, JPEG`)
  const [width, height] = size
  if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS)
    throw new DocumentFault('badLetterhead', `${where}: ${width}x${height}`)
  return { data, kind: png ? 'png' : 'jpg', width, height }
}
