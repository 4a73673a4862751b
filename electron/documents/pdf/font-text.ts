/** From the codes of an embedded font to letters and widths. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { LIMITS } from '../limits.ts'
import { inflateBounded } from './streams.ts'

export interface TextFont {
  letters(code: number): string
  /** Advance in thousandths of the font size. */
  width(code: number): number
}

/** Bytes of a stream, inflated within the limits. */
export function streamBytes(stream: PDFRawStream): Buffer {
  const raw = Buffer.from(stream.getContents())
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  return filter === undefined ? raw : inflateBounded(raw, LIMITS.part)
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

/** `bfchar` and `bfrange` lines of a ToUnicode map. */
function toUnicode(map: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const section of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const line of (section[1] ?? '').matchAll(/<([0-9a-fA-F]+)>\s*<((?:[0-9a-fA-F]{4})+)>/gu))
      letters.set(Number.parseInt(line[1] ?? '', 16), utf16(line[2] ?? ''))
  for (const section of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu))
    for (const line of (section[1] ?? '').matchAll(
      /<([0-9a-fA-F]{1,4})>\s*<([0-9a-fA-F]{1,4})>\s*<([0-9a-fA-F]{4})>/gu,
    )) {
      const [first, last, start] = [line[1], line[2], line[3]].map((hex) => Number.parseInt(hex ?? '', 16))
      if (first === undefined || last === undefined || start === undefined) continue
      for (let code = first; code <= last; code++) letters.set(code, String.fromCharCode(start + code - first))
    }
  return letters
}

function widths(list: PDFArray | undefined): Map<number, number> {
  const found = new Map<number, number>()
  if (list === undefined) return found
  let index = 0
  while (index + 1 < list.size()) {
    const first = list.lookup(index)
    const second = list.lookup(index + 1)
    if (!(first instanceof PDFNumber)) break
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, step) => {
        if (width instanceof PDFNumber) found.set(first.asNumber() + step, width.asNumber())
      })
      index += 2
      continue
    }
    const width = list.lookup(index + 2)
    if (!(second instanceof PDFNumber) || !(width instanceof PDFNumber)) break
    const last = Math.min(second.asNumber(), first.asNumber() + 0xffff)
    for (let code = first.asNumber(); code <= last; code++) found.set(code, width.asNumber())
    index += 3
  }
  return found
}

/** A composite font as Typst writes it: two-byte codes, ToUnicode map, widths in the descendant. */
export function readTextFont(font: PDFDict): TextFont {
  const map = font.lookup(PDFName.of('ToUnicode'))
  const letters =
    map instanceof PDFRawStream ? toUnicode(streamBytes(map).toString('latin1')) : new Map<number, string>()
  const descendants = font.lookup(PDFName.of('DescendantFonts'))
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined
  const list = descendant instanceof PDFDict ? descendant.lookup(PDFName.of('W')) : undefined
  const advances = widths(list instanceof PDFArray ? list : undefined)
  return { letters: (code) => letters.get(code) ?? '', width: (code) => advances.get(code) ?? 1000 }
}
