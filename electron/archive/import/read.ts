/** One file of any kind → the text of an act. The kind is told from the first bytes; the name only helps. */
import { extname } from 'node:path'
import { DocumentFault } from '../../documents/faults.ts'
import { docxLines, pdfLines } from '../../documents/foreign/index.ts'
import { decodeText } from './encoding.ts'
import { IMPORT_LIMITS, ImportFault } from './faults.ts'
import type { ImportFaultCode } from './faults.ts'
import { htmlText } from './html.ts'
import { rtfText } from './rtf.ts'

export type FileKind = 'docx' | 'pdf' | 'html' | 'rtf' | 'text'

const TEXT_NAMES = new Set(['.txt', '.text', '.md', ''])
const HTML_NAMES = new Set(['.html', '.htm', '.xhtml', '.mht'])
/** Fewer letters are no act. */
const LEAST = 20
/** A PDF with a greater share of its letters out of order would be found by wrong words and say wrong facts. */
const MIXED = 0.2

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (bytes[at] !== text.charCodeAt(at)) return false
  return bytes.length >= text.length
}

/** Compound files: Office before 2007, or a document of today behind a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11
}

/** Whether a compound file holds a package behind a password (MS-OFFCRYPTO 2.3.4.4 names its stream so). */
export function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le')
}

/** @throws ImportFault `unknownFormat`, `oldWord`, `encrypted` */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind {
  const extension = extname(name).toLowerCase()
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (startsWith(bytes, '{\\rtf')) return 'rtf'
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    if (extension === '.zip') throw new ImportFault('nestedArchive')
    return 'docx'
  }
  if (isCompound(bytes)) throw new ImportFault(extension === '.docx' || isLocked(bytes) ? 'encrypted' : 'oldWord')
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').toLowerCase()
  if (HTML_NAMES.has(extension) || /<!doctype html|<html[\s>]/u.test(head)) return 'html'
  if (TEXT_NAMES.has(extension)) return 'text'
  if (extension === '.docx' || extension === '.pdf') throw new ImportFault('damaged', extension.slice(1).toUpperCase())
  throw new ImportFault('unknownFormat', extension)
}

/** Letters as the search wants them: one form, no carriage returns, words hyphenated at line ends joined where it is sure. */
function settled(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\u00ad', '')
    .normalize('NFC')
    .trim()
}

async function extracted(kind: FileKind, bytes: Uint8Array): Promise<string> {
  switch (kind) {
    case 'docx':
      return docxLines(bytes)
        .map(({ text }) => text)
        .join('\n')
    case 'pdf': {
      const { lines, mixed } = await pdfLines(bytes)
      const inOrder = [...lines, ...mixed].toSorted(
        (a, b) => (a.page ?? 0) - (b.page ?? 0) || (a.line ?? 0) - (b.line ?? 0),
      )
      const text = inOrder.map((line) => line.text).join('\n')
      if (letters(text) < LEAST) throw new ImportFault('scanned')
      if (letters(mixed.map((line) => line.text).join('\n')) > letters(text) * MIXED)
        throw new ImportFault('mixedLetters')
      return text.replace(/(\p{L}{2})-\n(\p{Ll})/gu, '$1$2')
    }
    case 'html': {
      const declared = /charset=["']?([\w-]+)/iu.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1]
      return htmlText(decodedAs(bytes, declared))
    }
    case 'rtf':
      return rtfText(bytes)
    case 'text':
      return decodeText(bytes).text
  }
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** HTML in the encoding it names, unless its bytes say otherwise. */
function decodedAs(bytes: Uint8Array, declared: string | undefined): string {
  if (declared !== undefined && /^(?:windows-1251|cp1251|koi8-r|ibm866|cp866)$/iu.test(declared))
    return decodeText(bytes).text
  try {
    return new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeText(bytes).text
  }
}

const FROM_DOCUMENTS: Partial<Record<string, ImportFaultCode>> = {
  encrypted: 'encrypted',
  tooLarge: 'bomb',
  unknownKind: 'unknownFormat',
}

/**
 * The text of an act's file.
 * @param name shown in no message; its extension helps to tell HTML from plain text
 * @throws ImportFault
 */
export async function readActText(name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length > IMPORT_LIMITS.file) throw new ImportFault('tooLarge', megabytes(bytes.length))
  if (bytes.length === 0) throw new ImportFault('noText')
  const kind = kindOfFile(name, bytes)
  let text: string
  try {
    text = settled(await extracted(kind, bytes))
  } catch (error) {
    if (error instanceof ImportFault) throw error
    if (error instanceof DocumentFault) {
      // A PDF of too many pages is no bomb; an Office package that unpacks beyond the limit is.
      const code = kind === 'pdf' && error.code === 'tooLarge' ? 'tooLarge' : (FROM_DOCUMENTS[error.code] ?? 'damaged')
      throw new ImportFault(code, error.where, error)
    }
    throw new ImportFault('damaged', error instanceof Error ? error.message : null, error)
  }
  if (letters(text.slice(0, 100_000)) < LEAST) throw new ImportFault('noText')
  if (text.length > IMPORT_LIMITS.text) throw new ImportFault('tooLarge', `${text.length}`)
  return text
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}
