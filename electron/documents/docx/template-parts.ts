/** Puts a template's header and footer parts in the place of ours for the first page. */
import { strFromU8, strToU8 } from 'fflate'
import type { Unzipped } from 'fflate'
import type { Letterhead, TemplatePart } from '../letterhead/letterhead.ts'

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Name of our own first-page part, found through the section and the relationships of the document. */
function firstPagePart(parts: Unzipped, kind: 'header' | 'footer'): string | null {
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const references = text('word/document.xml').match(new RegExp(`<w:${kind}Reference[^>]*>`, 'gu')) ?? []
  const id = /r:id="([^"]+)"/u.exec(references.find((one) => one.includes('w:type="first"')) ?? '')?.[1]
  for (const one of text('word/_rels/document.xml.rels').match(/<Relationship [^>]*>/gu) ?? [])
    if (id !== undefined && one.includes(`Id="${id}"`)) return `word/${/Target="([^"]+)"/u.exec(one)?.[1] ?? ''}`
  return null
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;')
}

function replacePart(parts: Unzipped, name: string, kind: 'header' | 'footer', part: TemplatePart): void {
  const own = strFromU8(parts[name] ?? new Uint8Array())
  // Our draft mark stays: it goes to the end of the template's part.
  const mark = /<w:p>(?:(?!<\/w:p>)[\s\S])*PowerPlusWaterMarkObject[\s\S]*?<\/w:p>/u.exec(own)?.[0] ?? ''
  const closing = kind === 'header' ? '</w:hdr>' : '</w:ftr>'
  parts[name] = strToU8(part.xml.replace(closing, () => mark + closing))
  const targets = part.pictures.map(({ id, emblem }, index) => {
    const file = `media/letterhead-${kind}-${index + 1}.${emblem.kind}`
    parts[`word/${file}`] = new Uint8Array(emblem.data)
    return `<Relationship Id="${escaped(id)}" Type="${IMAGE}" Target="${file}"/>`
  })
  if (targets.length > 0)
    parts[name.replace(/^word\//u, 'word/_rels/').concat('.rels')] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}">${targets.join('')}</Relationships>`,
    )
}

export function applyTemplate(parts: Unzipped, letterhead: Letterhead): void {
  for (const kind of ['header', 'footer'] as const) {
    const part = letterhead.template?.[kind] ?? null
    const name = firstPagePart(parts, kind)
    if (part !== null && name !== null) replacePart(parts, name, kind, part)
  }
}
