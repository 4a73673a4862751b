/**
 * Everything of a Word package that does not depend on the words of an act: styles, numbering, headers, settings. Made
 * by the docx library once for each look, and kept packed: the acts of a court differ in their body alone.
 */
import { Document, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { PAGE, twipsOf } from '../layout.ts'
import type { Layout } from '../layout.ts'
import type { Letterhead } from '../letterhead/letterhead.ts'
import { actHeaders } from './headers.ts'
import { actNumbering, actStyles } from './styles.ts'
import { applyTemplate } from './template-parts.ts'
import { packPart } from './zip-write.ts'
import type { PackedPart } from './zip-write.ts'

export interface Skeleton {
  /** The document's part before and after its paragraphs. */
  head: string
  tail: string
  /** The numbering part up to its end, and the number of the first list of items. */
  numbering: string
  firstList: number
  itemList: string
  parts: ReadonlyMap<string, PackedPart>
}

export interface Look {
  layout: Layout
  language: ActLanguage
  draft: boolean
}

/** Parts written anew for every act. */
const OWN = new Set(['word/document.xml', 'word/numbering.xml', 'docProps/core.xml'])
const BODY = '<w:body>'
const NUMBERING_END = '</w:numbering>'
/** Looks kept; a desk uses four (two languages, draft or not). */
const MOST_KEPT = 12

const kept = new Map<string, Promise<Skeleton>>()
/** Those of letterheads live as long as the letterhead: pictures are large. */
const keptByLetterhead = new WeakMap<Letterhead, Map<string, Promise<Skeleton>>>()

async function make({ layout, language, draft }: Look, letterhead: Letterhead | null): Promise<Skeleton> {
  const { margins } = layout
  const file = new Document({
    styles: actStyles(layout, language),
    numbering: actNumbering(layout),
    hyphenation: { autoHyphenation: layout.hyphenate, consecutiveHyphenLimit: 3, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twipsOf(PAGE.width), height: twipsOf(PAGE.height) },
            margin: {
              left: twipsOf(margins.left),
              right: twipsOf(margins.right),
              top: twipsOf(margins.top),
              bottom: twipsOf(margins.bottom),
              header: twipsOf(margins.top / 2),
              footer: twipsOf(margins.bottom / 2),
            },
          },
        },
        ...actHeaders(layout, draft ? language : null, letterhead),
        children: [],
      },
    ],
  })
  const parts = unzipSync(await Packer.toBuffer(file))
  if (letterhead !== null) applyTemplate(parts, letterhead)
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const document = text('word/document.xml')
  const start = document.indexOf(BODY) + BODY.length
  const numbering = text('word/numbering.xml').replace(NUMBERING_END, '')
  return {
    head: document.slice(0, start),
    tail: document.slice(document.indexOf('<w:sectPr', start)),
    numbering,
    firstList: 1 + Math.max(0, ...Array.from(numbering.matchAll(/<w:num w:numId="(\d+)"/gu), (one) => Number(one[1]))),
    itemList:
      Array.from(numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)"/gu), (one) => one[1] ?? '').at(-1) ?? '0',
    parts: new Map(
      Object.entries(parts)
        // Folders are no entries of a package.
        .filter(([name]) => !OWN.has(name) && !name.endsWith('/'))
        .map(([name, data]) => [name, packPart(data)]),
    ),
  }
}

/** The skeleton of a look, from memory where it was made before. */
export function skeletonOf(look: Look, letterhead: Letterhead | null): Promise<Skeleton> {
  const key = JSON.stringify(look)
  let shelf = kept
  if (letterhead !== null) {
    shelf = keptByLetterhead.get(letterhead) ?? new Map<string, Promise<Skeleton>>()
    keptByLetterhead.set(letterhead, shelf)
  }
  const found = shelf.get(key)
  if (found !== undefined) return found
  if (shelf.size >= MOST_KEPT) shelf.clear()
  const made = make(look, letterhead)
  shelf.set(key, made)
  // What failed once may succeed later, e.g. when a file of the program is back.
  made.catch(() => shelf.delete(key))
  return made
}

/** The numbering part with so many lists of items, each counting from 1. */
export function numberingOf({ numbering, firstList, itemList }: Skeleton, lists: number): string {
  const own = Array.from(
    { length: lists },
    (_, index) =>
      `<w:num w:numId="${firstList + index}"><w:abstractNumId w:val="${itemList}"/>` +
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  )
  return numbering + own.join('') + NUMBERING_END
}
