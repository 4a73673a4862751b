/** What of a TrueType font the typesetting needs: which characters it has, and how wide they are. */

export interface FontMetrics {
  has(codePoint: number): boolean
  /** Advance in thousandths of the font size; 0 for a character the font lacks. */
  advance(codePoint: number): number
}

const CMAP_WINDOWS_BMP = 1

interface Table {
  offset: number
  length: number
}

function tables(font: Buffer): Map<string, Table> {
  const found = new Map<string, Table>()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index
    const name = font.toString('latin1', at, at + 4)
    found.set(name, { offset: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) })
  }
  return found
}

function need(all: Map<string, Table>, name: string): number {
  const table = all.get(name)
  if (table === undefined) throw new Error(`the font has no table ${name}`)
  return table.offset
}

/** Character to glyph, from the format 4 subtable that every Windows font has (the letters of both languages lie there). */
function glyphsOf(font: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  let start = 0
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const record = cmap + 4 + 8 * index
    const offset = cmap + font.readUInt32BE(record + 4)
    const windows = font.readUInt16BE(record) === 3 && font.readUInt16BE(record + 2) === CMAP_WINDOWS_BMP
    if (windows && font.readUInt16BE(offset) === 4) start = offset
  }
  if (start === 0) throw new Error('the font has no Unicode character map')
  const segments = font.readUInt16BE(start + 6) / 2
  const ends = start + 14
  const starts = ends + 2 * segments + 2
  for (let segment = 0; segment < segments; segment++) {
    const last = font.readUInt16BE(ends + 2 * segment)
    const first = font.readUInt16BE(starts + 2 * segment)
    const delta = font.readInt16BE(starts + 2 * segments + 2 * segment)
    const rangeAt = starts + 4 * segments + 2 * segment
    const range = font.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first))
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}

/** Reads the maps of a TrueType file that ships with the program (so a malformed one is a programming error). */
export function readMetrics(font: Buffer): FontMetrics {
  const all = tables(font)
  const glyphs = glyphsOf(font, need(all, 'cmap'))
  const unitsPerEm = font.readUInt16BE(need(all, 'head') + 18)
  const measured = font.readUInt16BE(need(all, 'hhea') + 34)
  const hmtx = need(all, 'hmtx')
  const advances = new Float64Array(0x10000)
  for (const [code, glyph] of glyphs)
    advances[code] = (font.readUInt16BE(hmtx + 4 * Math.min(glyph, measured - 1)) * 1000) / unitsPerEm
  const known = new Uint8Array(0x10000)
  for (const code of glyphs.keys()) known[code] = 1
  return { has: (codePoint) => known[codePoint] === 1, advance: (codePoint) => advances[codePoint] ?? 0 }
}
