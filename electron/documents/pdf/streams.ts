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
/** A stream's dictionary is looked for in this many bytes before the word `stream`. */
const DICTIONARY_REACH = 2048

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
    const dictionary = file.toString('latin1', Math.max(objectEnd, word - DICTIONARY_REACH), word)
    const filters = Array.from(dictionary.matchAll(/\/\w+Decode\b/gu), (found) => found[0])
    if (filters.length > 1 && new Set(filters).size !== filters.length) throw new DocumentFault('tooLarge', 'Filter')
    if (filters.includes('/FlateDecode'))
      left -= inflateBounded(file.subarray(start, end), Math.min(left, LIMITS.part)).length
    objectEnd = end
    word = end
  }
}
