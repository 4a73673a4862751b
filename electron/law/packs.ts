/**
 * Law packs that come after the program: signed by Ed25519, installed side by side, proved each time they are read.
 * The pack built into the program is read by load.ts and covered by the signature of the program itself.
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { z } from 'zod'
import { manifestSchema, PACK_FORMAT } from '../../shared/law/types.ts'
import type { Law, Manifest } from '../../shared/law/types.ts'
import { lawFromFiles, LawPackError } from './load.ts'

export const SIGNATURE_FORMAT = 'ukim.law-signature/1'
const MANIFEST = 'manifest.json'
const SIGNATURE = 'manifest.sig'
/** The built-in pack has under 2 MB. */
const MAX_FILE_BYTES = 50 * 1024 * 1024
const MAX_FILES = 50

const signatureSchema = z.strictObject({
  format: z.literal(SIGNATURE_FORMAT),
  /** Ed25519 public key, SubjectPublicKeyInfo, base64. */
  key: z.base64().max(200),
  signature: z.base64().max(200),
})

export type PackFaultCode =
  | 'notFound'
  /** No signature, or one that cannot be read. */
  | 'unsigned'
  /** A good signature of a key that is not trusted here. */
  | 'untrusted'
  /** The signature or a hash does not hold. */
  | 'tampered'
  | 'newerFormat'
  | 'invalid'
  /** Another pack of the same id is installed. */
  | 'exists'
  | 'notWritten'

/** A pack that is not taken or not read; `where` is the pack or its file. */
export class LawPackFault extends Error {
  override readonly name = 'LawPackFault'
  readonly code: PackFaultCode
  readonly where: string
  constructor(code: PackFaultCode, message: string, where: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.where = where
  }
}

/** What is signed: a word of our own in front, so that the key cannot be made to sign anything else. */
function signedBytes(manifest: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${SIGNATURE_FORMAT}\n`), manifest])
}

/** The publisher's side: the text of `manifest.sig` for a manifest. @param privateKey PKCS#8 PEM of an Ed25519 key */
export function signManifest(manifest: Uint8Array, privateKey: string): string {
  const key = createPrivateKey(privateKey)
  if (key.asymmetricKeyType !== 'ed25519') throw new LawPackFault('invalid', 'law packs are signed by Ed25519', 'key')
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  const signature = sign(null, signedBytes(manifest), key).toString('base64')
  return `${JSON.stringify({ format: SIGNATURE_FORMAT, key: spki, signature }, null, 2)}\n`
}

type ReadBytes = (name: string) => Uint8Array | null

/**
 * Proves a pack: signature of a trusted key over the manifest, then every file of the manifest by hash and schema.
 * @throws LawPackFault
 */
export function provePack(
  read: ReadBytes,
  trusted: readonly string[],
  where: string,
): { manifest: Manifest; law: Law } {
  const bytes = read(MANIFEST)
  if (bytes === null) throw new LawPackFault('notFound', 'there is no manifest.json', where)
  const stamp = read(SIGNATURE)
  if (stamp === null) throw new LawPackFault('unsigned', 'there is no manifest.sig', where)
  const parsed = signatureSchema.safeParse(parseJson(stamp))
  if (!parsed.success) throw new LawPackFault('unsigned', 'manifest.sig cannot be read', where)
  const { key: spki, signature } = parsed.data
  // Trust is asked before anything the pack says is believed, the key it brings along included.
  if (!trusted.includes(spki))
    throw new LawPackFault('untrusted', 'the key of the signature is not trusted here', where)
  const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
  if (key.asymmetricKeyType !== 'ed25519' || !verify(null, signedBytes(bytes), key, Buffer.from(signature, 'base64'))) {
    throw new LawPackFault('tampered', 'the signature of the manifest does not hold', where)
  }
  const manifest = readManifest(bytes, where)
  try {
    const law = lawFromFiles((name) => {
      const file = name === MANIFEST ? bytes : read(name)
      if (file === null) throw new LawPackError(`${name}: missing in the pack`)
      return Buffer.from(file).toString('utf8')
    })
    return { manifest, law }
  } catch (error) {
    // Every file is under a hash of the signed manifest: what does not fit was changed after signing.
    if (error instanceof LawPackError) throw new LawPackFault('tampered', error.message, where, error)
    if (error instanceof SyntaxError) throw new LawPackFault('invalid', error.message, where, error)
    throw error
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

function readManifest(bytes: Uint8Array, where: string): Manifest {
  const value = parseJson(bytes)
  const parsed = manifestSchema.safeParse(value)
  if (parsed.success) {
    // A name is a name: nothing of a pack leads out of its folder.
    const odd = parsed.data.files.find(({ name }) => !/^[a-z0-9][a-z0-9.-]{0,60}\.json$/.test(name))
    if (odd !== undefined) throw new LawPackFault('invalid', `"${odd.name}" is no name of a file`, where)
    if (parsed.data.files.length > MAX_FILES) throw new LawPackFault('invalid', 'too many files', where)
    return parsed.data
  }
  const format = z.looseObject({ format: z.string() }).safeParse(value).data?.format ?? ''
  const [, ours = '', theirs = ''] = /^(ukim\.law\/)(\d{1,6})$/.exec(format) ?? []
  if (ours !== '' && Number(theirs) > Number(PACK_FORMAT.slice(ours.length))) {
    throw new LawPackFault('newerFormat', `the pack has format ${format}; this program knows ${PACK_FORMAT}`, where)
  }
  const [issue] = parsed.error.issues
  throw new LawPackFault('invalid', `manifest.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, where)
}

export interface InstalledPack {
  id: string
  /** Date of the edition of the Code; null where the pack does not hold. */
  edition: string | null
  source: string | null
  fault: LawPackFault | null
}

/** The packs installed in a folder beside the store. Nothing here is ever deleted: an old offence may need an old edition. */
export class LawPacks {
  readonly #folder: string
  readonly #trusted: readonly string[]

  /** @param trusted public keys (SubjectPublicKeyInfo, base64) whose packs are taken */
  constructor(folder: string, trusted: readonly string[]) {
    this.#folder = folder
    this.#trusted = trusted
  }

  /** Every pack in the folder, oldest edition first; a pack that does not hold is listed with its fault. */
  list(): InstalledPack[] {
    if (!existsSync(this.#folder)) return []
    const ids = readdirSync(this.#folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
    return ids
      .map((id): InstalledPack => {
        try {
          const { manifest } = this.#prove(id)
          return { id, edition: manifest.edition, source: manifest.source, fault: null }
        } catch (error) {
          if (error instanceof LawPackFault) return { id, edition: null, source: null, fault: error }
          throw error
        }
      })
      .toSorted((a, b) => (a.edition ?? '').localeCompare(b.edition ?? '') || a.id.localeCompare(b.id))
  }

  /** Reads an installed pack, proved again. @throws LawPackFault */
  load(id: string): Law {
    return this.#prove(id).law
  }

  /** The newest edition that holds and was in force on a day, or null. */
  newestOn(date: string): InstalledPack | null {
    return this.list().findLast((pack) => pack.fault === null && pack.edition !== null && pack.edition <= date) ?? null
  }

  /**
   * Installs a pack from a folder or a ZIP file. It is proved before and after it is copied.
   * Installing the same pack again changes nothing.
   * @throws LawPackFault
   */
  install(path: string): InstalledPack {
    if (!existsSync(path)) throw new LawPackFault('notFound', 'there is no such file', path)
    const read = statSync(path).isDirectory() ? fromFolder(path) : fromZip(path)
    const { manifest } = provePack(read, this.#trusted, path)
    const { id, edition, source } = manifest
    const target = join(this.#folder, id)
    if (existsSync(target)) {
      const same = Buffer.from(read(MANIFEST) ?? []).equals(Buffer.from(fromFolder(target)(MANIFEST) ?? []))
      if (!same) throw new LawPackFault('exists', 'another pack of this id is installed', id)
      this.#prove(id)
      return { id, edition, source, fault: null }
    }
    const partial = join(this.#folder, `.partial-${id}`)
    try {
      mkdirSync(this.#folder, { recursive: true })
      rmSync(partial, { recursive: true, force: true })
      mkdirSync(partial)
      for (const name of [MANIFEST, SIGNATURE, ...manifest.files.map((file) => file.name)]) {
        writeSynced(join(partial, name), read(name) ?? Buffer.alloc(0))
      }
      provePack(fromFolder(partial), this.#trusted, partial)
      renameSync(partial, target)
    } catch (error) {
      rmSync(partial, { recursive: true, force: true })
      if (error instanceof LawPackFault) throw error
      throw new LawPackFault('notWritten', error instanceof Error ? error.message : String(error), target, error)
    }
    return { id, edition, source, fault: null }
  }

  #prove(id: string): { manifest: Manifest; law: Law } {
    if (!/^[a-z0-9.-]+$/.test(id) || id.startsWith('.')) throw new LawPackFault('notFound', 'no such pack', id)
    const folder = join(this.#folder, id)
    if (!existsSync(folder)) throw new LawPackFault('notFound', 'no such pack', id)
    const proved = provePack(fromFolder(folder), this.#trusted, id)
    if (proved.manifest.id !== id) throw new LawPackFault('tampered', 'the folder has the name of another pack', id)
    return proved
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const fd = openSync(path, 'wx')
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(fd, bytes, written)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

function fromFolder(folder: string): ReadBytes {
  return (name) => {
    const path = join(folder, name)
    if (!existsSync(path)) return null
    if (statSync(path).size > MAX_FILE_BYTES) throw new LawPackFault('invalid', 'a file is too large', path)
    return readFileSync(path)
  }
}

/** A ZIP with the files at its top; sizes are asked before anything is unpacked. */
function fromZip(path: string): ReadBytes {
  if (statSync(path).size > MAX_FILE_BYTES) throw new LawPackFault('invalid', 'the file is too large', path)
  let total = 0
  try {
    const files = new Map(
      Object.entries(
        unzipSync(readFileSync(path), {
          filter(file) {
            total += file.originalSize
            if (total > MAX_FILE_BYTES) throw new LawPackFault('invalid', 'the pack is too large', path)
            return /^[a-z0-9][a-z0-9.-]{0,60}\.(json|sig)$/.test(file.name)
          },
        }),
      ),
    )
    return (name) => files.get(name) ?? null
  } catch (error) {
    if (error instanceof LawPackFault) throw error
    throw new LawPackFault('invalid', 'neither a folder nor a ZIP file', path, error)
  }
}
