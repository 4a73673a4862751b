/**
 * One Typst compiler for the life of the process: fonts are read once, and what it remembers of earlier documents
 * makes the next preview of a slightly changed act cost a few milliseconds.
 */
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { DocumentFault } from '../faults.ts'
import type { Emblem } from '../letterhead/image.ts'
import { readFonts, readResource } from '../resources.ts'
import { readMetrics } from './font.ts'
import type { Faces } from './paragraph.ts'

interface Press {
  compiler: NodeCompiler
  faces: Faces
}

let press: Press | null = null

/** A root for paths of the template; nothing is ever read from or written to this folder of the disk. */
const WORKSPACE = path.join(tmpdir(), 'ukim-press')

/** The template, under a name of its own in the compiler's memory: a nameless main file would be kept anew at each run. */
const MAIN = path.join(WORKSPACE, 'act.typ')

/** Runs of the compiler after which what it remembers is dropped when unused: bounds memory in a batch of drafts. */
const KEEP_FOR_RUNS = 6

/** The compiler with its template and fonts; made on first use (a few milliseconds, no network). */
export function openPress(): Press {
  if (press !== null) return press
  const fonts = readFonts()
  const [regular, italic, bold, boldItalic] = fonts.map(readMetrics)
  if (!regular || !italic || !bold || !boldItalic) throw new DocumentFault('resourceMissing', 'Tinos')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: WORKSPACE })
  compiler.addSource(MAIN, readResource('templates/act.typ').toString('utf8'))
  press = { compiler, faces: { regular, italic, bold, boldItalic } }
  return press
}

/**
 * Typesets the act given as strings for `sys.inputs`.
 * @param inputs data of the template; never markup
 * @param createdAt seconds since 1970, for the document's dates
 * @param emblem a picture the template finds as /emblem.png or /emblem.jpg
 */
export function typeset(inputs: Record<string, string>, createdAt: number, emblem: Emblem | null): Uint8Array {
  const { compiler } = openPress()
  const picture = emblem === null ? null : path.join(WORKSPACE, `emblem.${emblem.kind}`)
  try {
    if (picture !== null && emblem !== null) compiler.mapShadow(picture, Buffer.from(emblem.data))
    // In one call: a compiled document kept between two would be native memory that only the garbage collector frees,
    // and it does not know how much that is (a batch of 500 drafts grew by hundreds of megabytes).
    const file = compiler.pdf({ mainFilePath: MAIN, inputs }, { pdfStandard: 'a-3a', creationTimestamp: createdAt })
    return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  } catch (cause) {
    if (cause instanceof DocumentFault) throw cause
    throw new DocumentFault('composeFailed', cause instanceof Error ? cause.message : String(cause), cause)
  } finally {
    if (picture !== null) compiler.unmapShadow(picture)
    compiler.evictCache(KEEP_FOR_RUNS)
  }
}
