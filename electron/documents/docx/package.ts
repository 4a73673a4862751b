/**
 * The last touch on a package: what the library leaves to chance (times, bookmark ids, order of entries) is fixed, so
 * that the same act always gives the same bytes, and what it cannot write (language of the document) is added.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import type { ActLanguage } from '../../../shared/acts/document.ts'
import type { Letterhead } from '../letterhead/letterhead.ts'
import { LANGUAGE_TAG } from '../printed.ts'
import { applyTemplate } from './template-parts.ts'

export interface Seal {
  /** Seconds since 1970. */
  createdAt: number
  language: ActLanguage
  letterhead: Letterhead | null
}

/** The earliest day a ZIP entry can carry; the real time stands in docProps/core.xml. */
const ZIP_EPOCH = '1980-01-01T00:00:00'

function sealCore(xml: string, seal: Seal): string {
  const time = new Date(seal.createdAt * 1000).toISOString().replace('.000Z', 'Z')
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, `$1${time}`)
    .replace('</cp:coreProperties>', `<dc:language>${LANGUAGE_TAG[seal.language]}</dc:language></cp:coreProperties>`)
}

/** Bookmarks numbered in the order of the text; the library counts on through the whole life of the process. */
function sealBookmarks(xml: string): string {
  const ids = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(-?\d+)"/gu, (_, head: string, id: string) => {
    const known = ids.get(id) ?? ids.size
    ids.set(id, known)
    return `${head}${known}"`
  })
}

export function sealPackage(packed: Uint8Array, seal: Seal): Uint8Array {
  const parts = unzipSync(packed)
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name]
    if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)))
  }
  edit('docProps/core.xml', (xml) => sealCore(xml, seal))
  edit('word/document.xml', sealBookmarks)
  if (seal.letterhead !== null) applyTemplate(parts, seal.letterhead)
  // The content types come first, as in Word's own files; the rest in order of name.
  const names = Object.keys(parts).toSorted((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1))
  const entries: Zippable = {}
  for (const name of names) entries[name] = parts[name] ?? new Uint8Array()
  return zipSync(entries, { level: 6, mtime: ZIP_EPOCH })
}

const TYPES = '[Content_Types].xml'
