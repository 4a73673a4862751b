/** Files of the terminal: reading cases, writing results whole or not at all. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findArticleFaults } from '../../shared/case/articles.ts'
import type { CaseFault } from '../../shared/case/fault.ts'
import { readCase } from '../../shared/case/read.ts'
import type { CaseFile } from '../../shared/case/schema.ts'
import { FILE_REASONS } from '../../shared/language/explain/cli.ts'
import type { Language, Says } from '../../shared/language/say.ts'
import type { Law } from '../../shared/law/types.ts'
import { CommandError, commandError } from './io.ts'

/** The cause of a failed file operation in words. */
function reason(error: unknown): Says {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const text = error instanceof Error ? error.message : String(error)
  return FILE_REASONS[code] ?? { kk: text, ru: text, en: text }
}

/** Bytes of a file. @throws CommandError naming the file and the cause. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw commandError('unreadable', { file, reason: reason(error) })
  }
}

/** Text of a file (UTF-8, with or without a byte order mark). @throws CommandError */
export function readText(file: string): string {
  const bytes = readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw commandError('notUtf8', { file })
  }
}

/** A fault as one line: file, place, sentence. */
export function faultLine(file: string, fault: CaseFault, language: Language): string {
  return `${file}${fault.path === '' ? '' : `#${fault.path}`}: ${fault.says[language]}`
}

/** Reads a case and holds its articles against the table. */
export function readCaseChecked(
  text: string,
  law: Law,
): { ok: true; case: CaseFile } | { ok: false; faults: CaseFault[] } {
  const reading = readCase(text)
  if (!reading.ok) return reading
  const faults = findArticleFaults(reading.case, law)
  return faults.length > 0 ? { ok: false, faults } : reading
}

/** The case in a file. @throws CommandError with every fault on a line of its own. */
export function loadCase(file: string, law: Law): CaseFile {
  const reading = readCaseChecked(readText(file), law)
  if (reading.ok) return reading.case
  const lines = (language: Language): string =>
    reading.faults.map((fault) => faultLine(file, fault, language)).join('\n')
  throw new CommandError({ kk: lines('kk'), ru: lines('ru'), en: lines('en') })
}

/** Full paths of the files of a folder, in name order. @throws CommandError */
export function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(folder, entry.name))
      .toSorted()
  } catch (error) {
    throw commandError('unreadable', { file: folder, reason: reason(error) })
  }
}

/** The `.json` files of a folder, in name order. @throws CommandError */
export function jsonFiles(folder: string): string[] {
  return filesOf(folder).filter((file) => file.endsWith('.json'))
}

/** What a trust folder holds: certificates and revocation lists. @throws CommandError */
export function trustFiles(folder: string): { name: string; bytes: Uint8Array }[] {
  return filesOf(folder).map((file) => ({ name: basename(file), bytes: readBytes(file) }))
}

/** Where certificates and revocation lists of the signing day lie beside a signed file. */
export const evidenceName = (file: string): string => `${file}.evidence.pem`

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Makes a folder ready for writing. @throws CommandError */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw commandError('folderUnmade', { file: folder, reason: reason(error) })
  }
}

/** Clears away what an interrupted write left; its own failure would hide the cause that matters. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The path itself is unusable, so nothing was left there.
  }
}

/** Writes a file beside its target and renames it, so that no half file is left. @throws CommandError */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    writeFileSync(temporary, bytes)
    renameSync(temporary, file)
  } catch (error) {
    removeQuietly(temporary)
    throw commandError('unwritable', { file, reason: reason(error) })
  }
}
