/** Files of the terminal: reading cases, writing results whole or not at all. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findArticleFaults } from '../../shared/case/articles.ts'
import type { CaseFault } from '../../shared/case/fault.ts'
import { readCase } from '../../shared/case/read.ts'
import type { CaseFile } from '../../shared/case/schema.ts'
import type { Language } from '../../shared/language/say.ts'
import type { Law } from '../../shared/law/types.ts'
import { CommandError } from './io.ts'

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'is a folder',
    ENOTDIR: 'is not a folder',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EEXIST: 'a file of that name is in the way',
  }
  return words[code] ?? (error instanceof Error ? error.message : 'unreadable')
}

/** Bytes of a file. @throws CommandError naming the file and the cause. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new CommandError(`${file}: ${reason(error)}.`)
  }
}

/** Text of a file (UTF-8, with or without a byte order mark). */
export function readText(file: string): string {
  return new TextDecoder('utf-8').decode(readBytes(file))
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
export function loadCase(file: string, law: Law, language: Language): CaseFile {
  const reading = readCaseChecked(readText(file), law)
  if (reading.ok) return reading.case
  throw new CommandError(reading.faults.map((fault) => faultLine(file, fault, language)).join('\n'))
}

/** Names of the `.json` files of a folder, in name order. @throws CommandError */
export function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => join(folder, name))
  } catch (error) {
    throw new CommandError(`${folder}: ${reason(error)}.`)
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Makes a folder ready for writing. @throws CommandError */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new CommandError(`${folder}: the output folder cannot be made: ${reason(error)}.`)
  }
}

/** Writes a file beside its target and renames it, so that no half file is left. @throws CommandError */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    writeFileSync(temporary, bytes)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new CommandError(`${file}: cannot be written: ${reason(error)}.`)
  }
}
