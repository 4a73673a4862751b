/** A case file as stored: JSON, deflated (RFC 1951). A third of the size, so a third of the pages to decrypt and to check. */
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Operation } from 'fast-json-patch'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { StoreFault } from '../types.ts'

/** A case of more than this is not a case but an accident; attachments have their own place. */
export const MAX_CASE_BYTES = 4 * 1024 * 1024

export function packText(text: string): Buffer {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 5 })
}

export function packJson(value: unknown): Buffer {
  return packText(JSON.stringify(value))
}

/** @throws StoreFault `damaged` where the bytes are not what we packed */
export function unpackJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(inflateRawSync(bytes, { maxOutputLength: 64 * 1024 * 1024 }).toString('utf8'))
  } catch (error) {
    throw new StoreFault('damaged', 'a record cannot be unpacked', null, 'pageDamaged', error)
  }
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A case file that went through the schema when it was stored; the page it comes from is authenticated by the cipher. */
export function unpackCase(bytes: Uint8Array): CaseFile {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsing again would cost more than reading
  return unpackJson(bytes) as CaseFile
}

/** The patch of a version, as it was packed. */
export function unpackPatch(bytes: Uint8Array): Operation[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above; a patch that does not fit is refused
  return unpackJson(bytes) as Operation[]
}

/** One text for one value, whatever the order of its fields: what is hashed. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

/** What a version is known by, here and on another PC. */
export function fileHash(file: unknown): string {
  return sha256(canonical(file))
}
