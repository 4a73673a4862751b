/** Writes a package: header, then one encrypted stream of manifest and attachments. */
import { createHash, createPrivateKey, randomBytes, randomUUID, sign } from 'node:crypto'
import { rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sealStream } from '../attachments/sealed-stream.ts'
import type { KdfCost } from '../keys/seal.ts'
import { derivedKey, KEY_BYTES } from '../keys/seal.ts'
import { toFault } from '../faults.ts'
import { renamePatiently, syncFolder } from '../files.ts'
import type { Recipient } from './envelope.ts'
import { wrapFor } from './envelope.ts'
import type { Identity } from './identity.ts'
import type { PackageContent, PackageHeader } from './package-format.ts'
import { PACKAGE_MAGIC } from './package-format.ts'

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** The key of the stream depends on the header, so a changed header opens nothing. */
export function streamKey(fileKey: Uint8Array, headerBytes: Uint8Array): Buffer {
  return derivedKey(fileKey, 'package/stream', createHash('sha256').update(headerBytes).digest())
}

export interface WriteOptions {
  path: string
  content: Omit<PackageContent, 'package' | 'at'>
  /** Bytes of the attachments in the order of the content. */
  attachments: () => AsyncIterable<Uint8Array>
  recipients: readonly Recipient[]
  identity: Identity
  at: Date
  cost: KdfCost | undefined
}

/**
 * The file appears under its name only when it is complete.
 * @returns SHA-256 of the package as written
 * @throws StoreFault `invalid`, `diskFull`, `readOnly`, `damaged` (an attachment)
 */
export async function writePackage(options: WriteOptions): Promise<{ id: string; size: number; sha256: string }> {
  const id = randomUUID()
  const at = options.at.toISOString()
  const fileKey = randomBytes(KEY_BYTES)
  const header: PackageHeader = {
    format: 'ukim.package/1',
    id,
    at,
    recipients: await wrapFor(options.recipients, fileKey, id, options.cost),
  }
  const headerBytes = Buffer.from(JSON.stringify(header), 'utf8')
  const content = JSON.stringify({ package: id, at, ...options.content } satisfies PackageContent)
  const signKey = createPrivateKey({ key: options.identity.signPrivate, format: 'der', type: 'pkcs8' })
  const manifest = Buffer.from(
    JSON.stringify({
      content,
      signKey: options.identity.signPublic.toString('base64'),
      signature: sign(null, Buffer.from(content, 'utf8'), signKey).toString('base64'),
    }),
    'utf8',
  )
  const plain = async function* plain(): AsyncGenerator<Uint8Array> {
    yield length(manifest.length)
    yield manifest
    yield* options.attachments()
  }
  const partial = `${options.path}.partial`
  const hash = createHash('sha256')
  let size = 0
  try {
    const file = await open(partial, 'w', 0o600)
    try {
      const put = async (bytes: Uint8Array): Promise<void> => {
        hash.update(bytes)
        size += bytes.length
        await file.write(bytes)
      }
      await put(PACKAGE_MAGIC)
      await put(length(headerBytes.length))
      await put(headerBytes)
      for await (const piece of sealStream(plain(), streamKey(fileKey, headerBytes))) await put(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    renamePatiently(partial, options.path)
    syncFolder(dirname(options.path))
  } catch (error) {
    rmSync(partial, { force: true })
    throw toFault(error, options.path)
  } finally {
    fileKey.fill(0)
  }
  return { id, size, sha256: hash.digest('hex') }
}
