/** Text of an HTML page: tags and scripts gone, blocks on lines of their own. Nothing of the page is run or fetched. */
const BLOCK =
  /^(?:p|div|br|tr|li|h[1-6]|table|ul|ol|section|article|header|footer|hr|blockquote|pre|dd|dt|title|center)$/
const SILENT = /^(?:script|style|noscript|template|svg|head|iframe|object|select|textarea)$/
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  sect: '§',
  numero: '№',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  minus: '−',
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z]{2,8}));?/gu,
    (all, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
    },
  )
}

/** Where a tag that begins at `from` ends: the first `>` outside of quotes. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < html.length; at += 1) {
    const letter = html.charAt(at)
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '>') return at
    else if ((letter === '"' || letter === "'") && html.charAt(at - 1) === '=') quote = letter
  }
  return -1
}

export function htmlText(html: string): string {
  const out: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      out.push(html.slice(at))
      break
    }
    if (open > at) out.push(html.slice(at, open))
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4)
      at = close < 0 ? html.length : close + 3
      continue
    }
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)/u.exec(html.slice(open, open + 24))?.[1]?.toLowerCase()
    if (name === undefined) {
      // "<" that opens no tag; a declaration or an instruction is passed over.
      const declaration = html.charAt(open + 1) === '!' || html.charAt(open + 1) === '?'
      const close = declaration ? html.indexOf('>', open) : -1
      if (!declaration) out.push('<')
      at = close < 0 ? open + 1 : close + 1
      continue
    }
    const end = tagEnd(html, open + 1)
    at = end < 0 ? html.length : end + 1
    if (SILENT.test(name) && html.charAt(open + 1) !== '/' && html.charAt(end - 1) !== '/') {
      const close = closing(html, name, at)
      at = close < 0 ? html.length : close
      continue
    }
    if (BLOCK.test(name)) out.push('\n')
    else if (name === 'td' || name === 'th') out.push(' ')
  }
  return decoded(out.join(''))
    .replace(/[ \t\r\f\u00a0]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim()
}

/** Behind the closing tag of an element that is passed over. */
function closing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\s*>`, 'giu')
  pattern.lastIndex = from
  return pattern.exec(html) === null ? -1 : pattern.lastIndex
}
