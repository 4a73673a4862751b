/**
 * Guards a PDF from outside before any library opens it: every compressed stream is inflated once with a bound, so that
 * a file cannot grow to gigabytes inside a parser. Our own files use at most one filter a stream.
 */
import { inflateSync } from 'node:zlib'
import { DocumentFault } from '../faults.ts'
import { LIMITS } from '../limits.ts'

const HEADER = /^%PDF-[12]\.\d/u
/** An encryption dictionary in a trailer or in the dictionary of a cross-reference stream. */
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/u
const STREAM = Buffer.from('stream')
const END_STREAM = Buffer.from('endstream')
/** Filters our files never use; some unpack to thousands of times their size. */
const FOREIGN_FILTER = /\/(?:LZW|RunLength|ASCII85|ASCIIHex|CCITTFax|JBIG2|JPX)Decode\b/u

/** Inflates within `room` bytes; a broken stream gives what could be read, as viewers do. */
export function inflateBounded(data: Uint8Array, room: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, room) })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    throw new DocumentFault(code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged', 'FlateDecode', cause)
  }
}

/** Start of the data after the word `stream` and its line end, or -1 where the word is only text. */
function dataStart(file: Buffer, word: number): number {
  const after = word + STREAM.length
  if (file[after] === 0x0a) return after + 1
  return file[after] === 0x0d && file[after + 1] === 0x0a ? after + 2 : -1
}

/** Names with their `#xx` escapes resolved, so that `/LZ#57Decode` is seen for what it is. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Inflated size of data that looks deflated though no filter was seen; 0 when it is something else. */
function hiddenSize(data: Buffer, room: number): number {
  const deflated = data.length > 2 && ((data[0] ?? 0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0
  if (!deflated) return 0
  try {
    return inflateBounded(data, room).length
  } catch (fault) {
    if (fault instanceof DocumentFault && fault.code === 'tooLarge') throw fault
    return 0
  }
}

/** Everything between `endstream` and the next `stream`, as text. */
function outsideStreams(file: Buffer): string {
  const parts: string[] = []
  let from = 0
  for (let word = file.indexOf(STREAM); word >= 0; word = file.indexOf(STREAM, from)) {
    parts.push(file.toString('latin1', from, word))
    const end = file.indexOf(END_STREAM, word)
    from = end < 0 ? file.length : end + END_STREAM.length
  }
  parts.push(file.toString('latin1', from))
  return parts.join('')
}

/**
 * Refuses what is no PDF, is encrypted, too large, or unpacks beyond the limits.
 * @throws DocumentFault unknownKind, encrypted, tooLarge, damaged
 */
export function guardPdf(bytes: Uint8Array): void {
  if (bytes.length > LIMITS.file) throw new DocumentFault('tooLarge')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!HEADER.test(file.toString('latin1', 0, 10))) throw new DocumentFault('unknownKind')
  if (!file.includes('%%EOF')) throw new DocumentFault('damaged', '%%EOF')
  // Before any stream: under encryption they only look damaged.
  if (ENCRYPTED.test(outsideStreams(file))) throw new DocumentFault('encrypted')
  let left: number = LIMITS.total
  let streams = 0
  let objectEnd = 0
  for (let word = file.indexOf(STREAM); word >= 0; word = file.indexOf(STREAM, word + 1)) {
    const start = dataStart(file, word)
    if (start < 0 || file.toString('latin1', word - 3, word) === 'end') continue
    streams += 1
    if (streams > LIMITS.entries) throw new DocumentFault('tooLarge')
    const end = file.indexOf(END_STREAM, start)
    if (end < 0) throw new DocumentFault('damaged', 'endstream')
    // Everything since the last stream, not only the dictionary: where that begins can be disguised.
    const before = plainNames(file.toString('latin1', objectEnd, word))
    if (FOREIGN_FILTER.test(before)) throw new DocumentFault('notOurs', 'Filter')
    const flate = before.split('/FlateDecode').length - 1
    if (flate > 1) throw new DocumentFault('tooLarge', 'Filter')
    const data = file.subarray(start, end)
    if (flate === 1) left -= inflateBounded(data, Math.min(left, LIMITS.part)).length
    else left -= hiddenSize(data, Math.min(left, LIMITS.part))
    objectEnd = end
    word = end
  }
}
