/**
 * The words of our files as other people's programs see them: LibreOffice, mammoth, poppler, qpdf. For tests and for the
 * demo; nothing here knows how Ukim writes or reads.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import mammoth from 'mammoth'

/** True when a program is on the PATH. */
export function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)))
}

/** Runs `work` in a folder of its own that is gone afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'ukim-documents-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Spaces of all kinds as one space; tabs between the fields of a line stay. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .split('\t')
    .map((field) => field.replace(/\s+/gu, ' ').trim())
    .join('\t')
    .trim()
}

/** LibreOffice converts files in one run (its start takes longest); results are files of the same stem. */
function libreOffice<T>(files: readonly Uint8Array[], to: string, extension: string, read: (file: string) => T): T[] {
  return inFolder((folder) => {
    const names = files.map((bytes, index) => {
      const name = path.join(folder, `act-${index}.docx`)
      writeFileSync(name, bytes)
      return name
    })
    const profile = pathToFileURL(path.join(folder, 'profile')).href
    run('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder, ...names])
    return files.map((_, index) => read(path.join(folder, `act-${index}.${extension}`)))
  })
}

/** Paragraphs of DOCX files as LibreOffice's text export gives them, list numbers included. */
export function paragraphsOfDocxFiles(files: readonly Uint8Array[]): string[][] {
  return libreOffice(files, 'txt:Text (encoded):UTF8', 'txt', (file) =>
    readFileSync(file, 'utf8')
      .replace(/^\ufeff/u, '')
      .split(/\r?\n/u)
      .map(plain)
      .filter((line) => line !== ''),
  )
}

export function paragraphsOfDocx(bytes: Uint8Array): string[] {
  return paragraphsOfDocxFiles([bytes])[0] ?? []
}

/** DOCX files as LibreOffice prints them. */
export function pdfsByLibreOffice(files: readonly Uint8Array[]): Buffer[] {
  return libreOffice(files, 'pdf', 'pdf', (file) => readFileSync(file))
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Paragraphs of a DOCX by mammoth's HTML; items of a list get the number a reader would see. */
export async function paragraphsByMammoth(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  let item = 0
  const paragraphs: string[] = []
  for (const [, list, tag, html] of value.matchAll(/<(ol)>|<(p|h\d|li)>([\s\S]*?)<\/\2>/gu)) {
    if (list !== undefined) item = 0
    const text = (html ?? '')
      .replace(/<[^>]*>/gu, '')
      .replace(/&(\w+);/gu, (entity, name: string) => ENTITIES[name] ?? entity)
    if (tag === 'li') item += 1
    if (text.trim() !== '') paragraphs.push(plain(tag === 'li' ? `${item}. ${text}` : text))
  }
  return paragraphs
}

function withPdf<T>(bytes: Uint8Array, work: (file: string) => T): T {
  return inFolder((folder) => {
    const file = path.join(folder, 'act.pdf')
    writeFileSync(file, bytes)
    return work(file)
  })
}

/** What `pdftotext` prints, pages divided by form feeds. */
export function pdfText(bytes: Uint8Array, ...options: string[]): string {
  return withPdf(bytes, (file) => run('pdftotext', [...options, '-enc', 'UTF-8', file, '-']))
}

interface Line {
  indent: number
  text: string
  /** An empty line of the print stands before it on its page. */
  apart: boolean
}

function linesOfPage(page: string): Line[] {
  const lines: Line[] = []
  let apart = false
  for (const line of page.split('\n')) {
    const text = line.trim()
    if (text !== '') lines.push({ indent: line.length - line.trimStart().length, text, apart })
    apart = text === ''
  }
  // The number of the page: alone on the first or the last line.
  if (/^\d+$/u.test(lines[0]?.text ?? '')) lines.shift()
  if (/^\d+$/u.test(lines.at(-1)?.text ?? '')) lines.pop()
  return lines
}

/** Wide gaps as tabs, unless all gaps are wide: then it is only a loose line. */
function fieldsOf(line: string): string {
  const single = /[^ ] [^ ]/u.test(line) || /^\S+ {12,}\S+$/u.test(line)
  return single ? line.replace(/ {4,}/gu, '\t') : line
}

/**
 * Paragraphs of a PDF act from `pdftotext -layout`: an indent or an empty line begins a paragraph, a soft hyphen at the
 * end of a line is a division, four spaces and more part the fields of a line. Centred lines count one by one.
 */
export function paragraphsOfPdf(bytes: Uint8Array): string[] {
  const paragraphs: string[] = []
  let centred = false
  for (const page of pdfText(bytes, '-layout').split('\f')) {
    const lines = linesOfPage(page)
    const margin = Math.min(...lines.map((line) => line.indent))
    lines.forEach(({ indent, text, apart }, index) => {
      const last = paragraphs.at(-1)
      const words = fieldsOf(text)
      const begins = indent - margin > 2 || (apart && index > 0) || centred || last === undefined
      if (begins) paragraphs.push(words)
      else paragraphs[paragraphs.length - 1] = last.endsWith('\u00ad') ? last.slice(0, -1) + words : `${last} ${words}`
      centred = indent - margin > 12
    })
  }
  return paragraphs.map(plain)
}

/** `pdfinfo` as a table, e.g. `Tagged` → `yes`. */
export function pdfInfo(bytes: Uint8Array): Map<string, string> {
  const text = withPdf(bytes, (file) => run('pdfinfo', [file]))
  return new Map(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf(':')
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()] as const]
    }),
  )
}

export interface PdfFont {
  name: string
  embedded: boolean
  subset: boolean
  unicode: boolean
}

/** `pdffonts` as a list. */
export function pdfFonts(bytes: Uint8Array): PdfFont[] {
  return withPdf(bytes, (file) => run('pdffonts', [file]))
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const fields = line.trim().split(/\s+/u)
      const [embedded, subset, unicode] = fields.slice(-5, -2)
      return {
        name: fields[0] ?? '',
        embedded: embedded === 'yes',
        subset: subset === 'yes',
        unicode: unicode === 'yes',
      }
    })
}

/** Output of `qpdf --check`; throws when it finds an error. */
export function qpdfCheck(bytes: Uint8Array): string {
  return withPdf(bytes, (file) => run('qpdf', ['--check', file]))
}
