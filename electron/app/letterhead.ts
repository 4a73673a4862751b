/** The court's letterhead, kept whole beside the settings: the file it was taken from may be moved or deleted. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { letterheadFromDocx, letterheadFromImage } from '../documents/index.ts'
import type { Letterhead } from '../documents/index.ts'
import { letterheadSchema } from '../../shared/contract/preferences.ts'
import type { LetterheadInfo } from '../../shared/contract/preferences.ts'

const storedSchema = letterheadSchema.extend({ base64: z.string() })

export interface LetterheadShelf {
  info(): LetterheadInfo | null
  /** For the writers of DOCX and PDF. */
  read(): Letterhead | null
  /** @throws DocumentFault badLetterhead, damaged, encrypted, tooLarge: nothing is kept then */
  save(kind: LetterheadInfo['kind'], name: string, bytes: Uint8Array, lines: string[]): LetterheadInfo
  remove(): void
}

function opened(kind: LetterheadInfo['kind'], bytes: Uint8Array, lines: readonly string[]): Letterhead {
  return kind === 'template' ? letterheadFromDocx(bytes) : letterheadFromImage(bytes.length === 0 ? null : bytes, lines)
}

export function letterheadAt(path: string): LetterheadShelf {
  function stored(): z.output<typeof storedSchema> | null {
    try {
      const read = storedSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
      return read.success ? read.data : null
    } catch {
      return null
    }
  }
  return {
    info() {
      const found = stored()
      return found === null ? null : { kind: found.kind, name: found.name, lines: found.lines }
    },
    read() {
      const found = stored()
      return found === null ? null : opened(found.kind, Buffer.from(found.base64, 'base64'), found.lines)
    },
    save(kind, name, bytes, lines) {
      const letterhead = opened(kind, bytes, lines)
      const info: LetterheadInfo = { kind, name, lines: letterhead.lines }
      mkdirSync(dirname(path), { recursive: true })
      const beside = `${path}.${process.pid}.tmp`
      writeFileSync(beside, JSON.stringify({ ...info, base64: Buffer.from(bytes).toString('base64') }))
      renameSync(beside, path)
      return info
    },
    remove: () => rmSync(path, { force: true }),
  }
}
