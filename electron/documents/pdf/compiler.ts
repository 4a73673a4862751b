/**
 * One Typst compiler for the life of the process: fonts are read once, and what it remembers of earlier documents
 * makes the next preview of a slightly changed act cost a few milliseconds.
 */
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { DocumentFault } from '../faults.ts'
import type { Emblem } from '../letterhead/image.ts'
import { actFaces } from '../metrics.ts'
import type { Faces } from '../metrics.ts'
import { readFonts, readResource } from '../resources.ts'
import { Remembered, stacksOf } from './warm-up.ts'

interface Press {
  compiler: NodeCompiler
  remembered: Remembered
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
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }], workspace: WORKSPACE })
  compiler.addSource(MAIN, readResource('templates/act.typ').toString('utf8'))
  press = { compiler, remembered: new Remembered(KEEP_FOR_RUNS), faces: actFaces() }
  return press
}

/** A run of the compiler after which nothing was forgotten yet. */
let owed = false

/** Drops what was not used for some runs: once a run, and after the answer, for it takes milliseconds of its own. */
function forget(): void {
  if (!owed || press === null) return
  owed = false
  press.compiler.evictCache(KEEP_FOR_RUNS)
}

/** Running text, told by the start of its JSON (see compactBlock): the rest is short, or stands in a line of its own. */
function isBody(block: string): boolean {
  return block.startsWith('{"style":"paragraph"') || block.startsWith('{"style":"item"')
}

/** What the act is typeset from. */
export interface Sheet {
  /** Data of the template as JSON, without its blocks. */
  head: Record<string, unknown>
  /** Each block as JSON, in order. */
  blocks: readonly string[]
  /** The case file to attach, as it is. */
  caseFile?: string
  /** Seconds since 1970, for the document's dates. */
  createdAt: number
  /** A picture the template finds as /emblem.png or /emblem.jpg. */
  emblem: Emblem | null
}

/** Typst's own words on what it could not do; they stand in the code of its errors. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return cause.message === '' ? code : cause.message
}

function dataOf(head: Record<string, unknown>, stacks: readonly string[][], blocks: readonly string[]): string {
  const list = (items: readonly string[]): string => `[${items.join(',')}]`
  return `${JSON.stringify(head).slice(0, -1)},"stacks":${list(stacks.map(list))},"blocks":${list(blocks)}}`
}

const SUSPECTS = '/Suspects false'

/**
 * Blanks an entry that says its own default: poppler calls it a syntax error, and whoever checks an act with its programs
 * should read no such word. The length stays, so the table of objects does.
 */
function dropSuspects(file: Buffer): void {
  const at = file.lastIndexOf(SUSPECTS, undefined, 'latin1')
  if (at >= 0) file.fill(' ', at, at + SUSPECTS.length, 'latin1')
}

/**
 * Typesets an act.
 * @throws DocumentFault composeFailed, with the typesetter's reason
 */
export function typeset({ head, blocks, caseFile, createdAt, emblem }: Sheet): Uint8Array {
  const { compiler, remembered } = openPress()
  // One act after the other without a pause: then now.
  forget()
  const picture = emblem === null ? null : path.join(WORKSPACE, `emblem.${emblem.kind}`)
  try {
    if (picture !== null && emblem !== null) compiler.mapShadow(picture, Buffer.from(emblem.data))
    const stacks = stacksOf(
      remembered.unknown(JSON.stringify([head['layout'], head['language']]), blocks.filter(isBody)),
    )
    if (stacks.length > 0) {
      // A query that finds nothing: the pages are set and dropped again, what stays is what the compiler remembers.
      // Page settings are part of how a paragraph is remembered, so mark and footer stay as they are.
      const bare = { ...head, qr: null, caseFile: null, letterhead: null }
      compiler.query({ mainFilePath: MAIN, inputs: { act: dataOf(bare, stacks, []) } }, { selector: '<nothing>' })
    }
    const inputs: Record<string, string> = { act: dataOf(head, [], blocks) }
    if (caseFile !== undefined) inputs['caseFile'] = caseFile
    // In one call: a compiled document kept between two would be native memory that only the garbage collector frees,
    // and it does not know how much that is (a batch of 500 drafts grew by hundreds of megabytes).
    const file = compiler.pdf({ mainFilePath: MAIN, inputs }, { pdfStandard: 'a-3a', creationTimestamp: createdAt })
    dropSuspects(file)
    return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  } catch (cause) {
    if (cause instanceof DocumentFault) throw cause
    throw new DocumentFault('composeFailed', reasonOf(cause), cause)
  } finally {
    if (picture !== null) compiler.unmapShadow(picture)
    owed = true
    setImmediate(forget)
  }
}
