/** Reads a package: proves that it is whole, that it came from the store that signed it, and that every version fits its hash. */
import { createPublicKey, verify } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { openStream } from '../attachments/sealed-stream.ts'
import { fileHash } from '../cases/body.ts'
import { requireCase, requirePlainJson } from '../cases/guard.ts'
import { applyPatch } from '../cases/patch.ts'
import { toFault } from '../faults.ts'
import { StoreFault } from '../types.ts'
import { ByteReader } from './byte-reader.ts'
import type { Opener } from './envelope.ts'
import { unwrapFor } from './envelope.ts'
import { fingerprint } from './identity.ts'
import type { PackageContent, PackageHeader, PackedCase } from './package-format.ts'
import {
  contentSchema,
  headerSchema,
  MAX_HEADER,
  MAX_MANIFEST,
  PACKAGE_MAGIC,
  signedContentSchema,
} from './package-format.ts'
import { streamKey } from './write-package.ts'

export interface OpenPackage {
  content: PackageContent
  /** Public signing key of the sender's store, base64 of its DER. */
  signKey: string
  /** Digits to compare over the telephone. */
  senderFingerprint: string
  /** The bytes behind the manifest; to be taken in the order of the content. */
  reader: ByteReader
  close(): Promise<void>
}

function damaged(says: string, where: string, cause?: unknown): StoreFault {
  return new StoreFault('tampered', says, where, 'packageDamaged', cause)
}

/** The header of a package: who can open it. @throws StoreFault `tampered`/`packageDamaged`, `newerFormat`, `notFound` */
async function readHeader(reader: ByteReader, path: string): Promise<{ header: PackageHeader; bytes: Buffer }> {
  const magic = await reader.take(PACKAGE_MAGIC.length)
  if (!magic.equals(PACKAGE_MAGIC)) {
    if (/^UKIMPKG\d$/.test(magic.toString('latin1')))
      throw new StoreFault('newerFormat', 'a newer kind of package', path)
    throw damaged('this is not a package of Ukim', path)
  }
  const size = (await reader.take(4)).readUInt32BE()
  if (size > MAX_HEADER) throw damaged('the header is too long', path)
  const bytes = await reader.take(size)
  try {
    return { header: headerSchema.parse(JSON.parse(bytes.toString('utf8'))), bytes }
  } catch (error) {
    throw damaged('the header cannot be read', path, error)
  }
}

/**
 * Opens a package up to its attachments.
 * @throws StoreFault `notFound`, `tampered`/`packageDamaged`, `newerFormat`, `wrongPassphrase`, `forbidden`/`packageForeign`
 */
export async function openPackage(path: string, opener: Opener): Promise<OpenPackage> {
  if (!existsSync(path)) throw new StoreFault('notFound', 'there is no such file', path)
  const file = createReadStream(path)
  const outer = new ByteReader(file, path)
  const close = async (): Promise<void> => {
    await outer.close()
    file.destroy()
  }
  try {
    const { header, bytes } = await readHeader(outer, path)
    const fileKey = await unwrapFor(header, opener)
    const reader = new ByteReader(openStream(outer.rest(), streamKey(fileKey, bytes), path), path)
    fileKey.fill(0)
    const size = (await reader.take(4)).readUInt32BE()
    if (size > MAX_MANIFEST) throw damaged('the manifest is too long', path)
    const { content, signKey } = readContent(await reader.take(size), header, path)
    const senderFingerprint = fingerprint(Buffer.from(signKey, 'base64'))
    return { content, signKey, senderFingerprint, reader, close }
  } catch (error) {
    await close()
    throw toFault(error, path)
  }
}

function readContent(bytes: Buffer, header: PackageHeader, path: string): { content: PackageContent; signKey: string } {
  try {
    const signed = signedContentSchema.parse(JSON.parse(bytes.toString('utf8')))
    const key = createPublicKey({ key: Buffer.from(signed.signKey, 'base64'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') throw damaged('a signature of another kind', path)
    if (!verify(null, Buffer.from(signed.content, 'utf8'), key, Buffer.from(signed.signature, 'base64'))) {
      throw damaged('the signature of the sender does not hold', path)
    }
    const raw: unknown = JSON.parse(signed.content)
    requirePlainJson(raw, 96, MAX_MANIFEST)
    const content = contentSchema.parse(raw)
    if (content.package !== header.id) throw damaged('the package carries another name inside', path)
    return { content, signKey: signed.signKey }
  } catch (error) {
    if (error instanceof StoreFault) throw error
    throw damaged('the content cannot be read', path, error)
  }
}

/** The newest file of a packed case, after every version was put together and held against its hash. @throws StoreFault `tampered` */
export function rebuild(packed: PackedCase): CaseFile[] {
  const files: CaseFile[] = []
  for (const version of packed.versions) {
    const before = files.at(-1)
    const where = `${packed.id} v${version.version}`
    let file: unknown = version.file
    if (before !== undefined && version.patch !== null) file = applyPatch(before, version.patch)
    if (file === null || typeof file !== 'object') throw damaged('a version without its file', where)
    const valid = requireCase(file).file
    if (fileHash(valid) !== version.sha256) throw damaged('a version does not fit its hash', where)
    files.push(valid)
  }
  return files
}
