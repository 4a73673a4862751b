/** Files of every kind an import meets, good and bad, written for the tests. */
import { deflateRawSync, crc32 } from 'node:zlib'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { strToU8, zipSync } from 'fflate'

export function docx(paragraphs: readonly string[]): Promise<Uint8Array> {
  const children = paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] }))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** A PDF with Latin text, or with none. */
export async function pdf(text: string | null): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  const page = file.addPage([400, 400])
  if (text !== null)
    page.drawText(text, { font: await file.embedFont(StandardFonts.Helvetica), size: 12, x: 20, y: 300 })
  else page.drawRectangle({ x: 10, y: 10, width: 300, height: 300 })
  return file.save()
}

/** A PDF in which letters of another font are drawn into the gaps of a line after the rest of it; so many lines of ten. */
export async function pdfOutOfOrder(mixed: number): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  const page = file.addPage([400, 400])
  const font = await file.embedFont(StandardFonts.Helvetica)
  const other = await file.embedFont(StandardFonts.TimesRoman)
  for (let line = 0; line < 10; line += 1) {
    const y = 380 - line * 20
    page.drawText(`line ${line} of a ru ing of the court`, { font, size: 12, x: 20, y })
    if (line < mixed) page.drawText('l', { font: other, size: 12, x: 84, y })
  }
  return file.save()
}

const CP1251 = new Map<string, number>()
const KZ1048: Readonly<Record<string, number>> = {
  Қ: 0x8d,
  қ: 0x9d,
  Ұ: 0xa1,
  ұ: 0xa2,
  Ә: 0xa3,
  Ө: 0xa5,
  Ғ: 0xaa,
  Ү: 0xaf,
  І: 0xb2,
  і: 0xb3,
  ө: 0xb4,
  ғ: 0xba,
  ә: 0xbc,
  Ң: 0xbd,
  ң: 0xbe,
  ү: 0xbf,
}
for (let byte = 0x80; byte < 0x100; byte += 1) {
  CP1251.set(new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte)
}

/** A text in windows-1251, its Kazakh letters as in KZ-1048. */
export function windows1251(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (sign) => KZ1048[sign] ?? CP1251.get(sign) ?? sign.charCodeAt(0)))
}

export function utf16(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le')
}

/** RTF as Word writes it: Unicode letters with a question mark as their substitute. */
export function rtf(text: string): Uint8Array {
  const body = Array.from(text, (sign) => {
    const code = sign.charCodeAt(0)
    if (sign === '\n') return '\\par\r\n'
    return code < 128 ? sign : `\\u${code > 32_767 ? code - 65_536 : code}?`
  }).join('')
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\froman\\fcharset204 Times;}}{\\*\\generator Word;}{\\info{\\author Secret}}\\pard\\f0 ${body}}`,
    true,
  )
}

/** RTF with letters as bytes of windows-1251. */
export function rtfBytes(text: string): Uint8Array {
  const body = [...windows1251(text)].map((byte) =>
    byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`,
  )
  return strToU8(`{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 Arial;}}\\f0 ${body.join('')}\\par}`, true)
}

export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files)
}

/** A ZIP with one entry of `size` zeros; `said` is the size its directory claims. */
export function bombZip(size: number, said = size): Uint8Array {
  const data = Buffer.alloc(size)
  const packed = deflateRawSync(data, { level: 9 })
  const name = Buffer.from('act.txt')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(data), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(said, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(crc32(data), 16)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(said, 24)
  entry.writeUInt16LE(name.length, 28)
  const start = local.length + name.length + packed.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}

/** A workbook with one sheet of words. */
export function xlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const sheet = rows
    .map((cells, r) => {
      const inner = cells.map(
        (text, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      )
      return `<row r="${r + 1}">${inner.join('')}</row>`
    })
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  })
}
