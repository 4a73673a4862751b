/** Text of an RTF file (Microsoft's public specification 1.9): letters, code pages, Unicode with its substitutes, paragraphs. */
import { ImportFault } from './faults.ts'

/** Groups that hold no text of the document. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl mmathPr header headerl headerr headerf footer footerl footerr footerf fldinst bkmkstart bkmkend filetbl revtbl'.split(
    ' ',
  ),
)
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: ' ',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
}
/** Character sets of fonts (\fcharset) and code pages (\ansicpg) as their names. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  204: 'windows-1251',
  238: 'windows-1250',
  162: 'windows-1254',
}
const PAGES = new Set([1250, 1251, 1252, 1253, 1254, 1257, 866])

const WORD = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z']))/uy

interface State {
  silent: boolean
  /** Letters that stand in for a Unicode one and are passed over. */
  substitutes: number
  font: number
}

/** @throws ImportFault `damaged` where the file is no RTF */
export function rtfText(bytes: Uint8Array): string {
  // One character a byte: RTF itself is ASCII.
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!source.startsWith('{\\rtf')) throw new ImportFault('damaged', 'RTF')
  const out: string[] = []
  const stack: State[] = []
  const fonts = new Map<number, string>()
  let state: State = { silent: false, substitutes: 1, font: -1 }
  let page = 'windows-1251'
  let inFonts = 0
  let currentFont = 0
  let skip = 0
  let raw: number[] = []
  const decodeRaw = (): void => {
    if (raw.length === 0) return
    out.push(new TextDecoder(fonts.get(state.font) ?? page).decode(Uint8Array.from(raw)))
    raw = []
  }
  const letter = (text: string): void => {
    if (skip > 0) skip -= 1
    else if (!state.silent) {
      decodeRaw()
      out.push(text)
    }
  }
  let at = 0
  while (at < source.length) {
    const sign = source.charAt(at)
    if (sign === '{') {
      decodeRaw()
      stack.push({ ...state })
      if (stack.length > 1000) throw new ImportFault('damaged', 'RTF')
      at += 1
    } else if (sign === '}') {
      decodeRaw()
      if (stack.length === inFonts) inFonts = 0
      state = stack.pop() ?? state
      skip = 0
      at += 1
    } else if (sign === '\\') {
      WORD.lastIndex = at
      const match = WORD.exec(source)
      if (match === null) {
        at += 1
        continue
      }
      at = WORD.lastIndex
      const [, name, digits, hex, symbol] = match
      if (hex !== undefined) {
        if (skip > 0) skip -= 1
        else if (!state.silent) raw.push(Number.parseInt(hex, 16))
      } else if (symbol !== undefined) {
        if (symbol === '*') state.silent = true
        else if (symbol === '~') letter(' ')
        else if (symbol === '_') letter('-')
        else if ('\\{}'.includes(symbol)) letter(symbol)
        else if (symbol === '\n' || symbol === '\r') letter('\n')
      } else if (name !== undefined) {
        const value = digits === undefined ? null : Number(digits)
        if (name === 'bin' && value !== null) at += Math.max(0, value)
        else if (name === 'u' && value !== null) {
          letter(String.fromCharCode(value < 0 ? value + 65_536 : value))
          skip = state.substitutes
        } else if (name === 'uc') state.substitutes = Math.min(value ?? 1, 16)
        else if (name === 'ansicpg' && value !== null && PAGES.has(value))
          page = value === 866 ? 'ibm866' : `windows-${value}`
        else if (name === 'f' && value !== null) {
          if (inFonts > 0) currentFont = value
          else {
            decodeRaw()
            state.font = value
          }
        } else if (name === 'fcharset' && inFonts > 0) {
          const charset = CHARSETS[value ?? 0]
          // A Latin font says little: Russian files name it and write windows-1251 all the same.
          if (charset !== undefined && value !== 0) fonts.set(currentFont, charset)
        } else if (SILENT.has(name)) {
          if (name === 'fonttbl') inFonts = stack.length
          state.silent = true
        } else if (SIGNS[name] !== undefined) letter(SIGNS[name])
      }
    } else {
      if (sign !== '\r' && sign !== '\n') letter(sign)
      at += 1
    }
  }
  decodeRaw()
  return out.join('').trim()
}
