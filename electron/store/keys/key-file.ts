/**
 * The key file `keys.json`: the database key, wrapped once for each way in. It holds no secret and no word of a
 * case; without a passphrase, the recovery code or the user's session it opens nothing. Two copies are kept.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { StoreFolders } from '../folders.ts'
import { readIfThere, writeWhole } from '../files.ts'
import { StoreFault } from '../types.ts'
import type { KdfCost } from './seal.ts'
import { derivedKey, kdfSchema, KEY_BYTES, newKdf, passphraseKey, requireStrong, seal, unseal } from './seal.ts'
import type { OsProtector } from './os-protector.ts'
import { protectorFault } from './os-protector.ts'
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts'

const sealed = z.string().regex(/^[A-Za-z0-9_-]{40,2000}$/)
const common = {
  id: z.uuid(),
  person: z.string().min(1).max(64),
  name: z.string().max(200),
  createdAt: z.iso.datetime(),
}

const slotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), ...common, kdf: kdfSchema, sealed }),
  z.strictObject({ kind: z.literal('recovery'), ...common, sealed }),
  z.strictObject({ kind: z.literal('os'), ...common, protectedSecret: z.base64().max(20_000), sealed }),
])
export type KeySlot = z.output<typeof slotSchema>

const keyFileSchema = z.strictObject({
  format: z.literal('ukim.keys/1'),
  storeId: z.uuid(),
  createdAt: z.iso.datetime(),
  /** HMAC of the database key: proves that what was unwrapped is the key of this store. */
  proof: z.base64url(),
  slots: z.array(slotSchema).max(100),
})
export type KeyFileContent = z.output<typeof keyFileSchema>

/** How a person comes in. Without `person` every passphrase slot is tried. */
export type Unlock =
  | { kind: 'passphrase'; passphrase: string; person?: string | undefined }
  | { kind: 'recovery'; code: string }
  | { kind: 'os'; person?: string | undefined }

export interface Opened {
  key: Buffer
  person: string
  slot: KeySlot['kind']
}

function proofOf(key: Uint8Array, storeId: string): string {
  return createHmac('sha256', key).update(`ukim/proof/${storeId}`).digest('base64url')
}

function bindingOf(storeId: string, slot: Pick<KeySlot, 'kind' | 'id' | 'person'>): string {
  return `${storeId}|${slot.kind}|${slot.id}|${slot.person}`
}

function parse(text: string | null): KeyFileContent | null {
  if (text === null) return null
  try {
    return keyFileSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export class KeyFile {
  readonly #folders: StoreFolders
  #content: KeyFileContent

  private constructor(folders: StoreFolders, content: KeyFileContent) {
    this.#folders = folders
    this.#content = content
  }

  static create(folders: StoreFolders, key: Uint8Array, now: Date): KeyFile {
    const storeId = randomUUID()
    return new KeyFile(folders, {
      format: 'ukim.keys/1',
      storeId,
      createdAt: now.toISOString(),
      proof: proofOf(key, storeId),
      slots: [],
    })
  }

  /**
   * Reads the key file, or its copy where the first is missing or damaged.
   * @param writeTo where changes are written, when the file is that of a backup
   * @throws StoreFault `newerFormat`, or `keyLost` with the reason: neither can be read
   */
  static read(folders: StoreFolders, writeTo: StoreFolders = folders): KeyFile {
    const text = readIfThere(folders.keys)
    const copy = readIfThere(folders.keysCopy)
    const content = parse(text) ?? parse(copy)
    if (content !== null) return new KeyFile(writeTo, content)
    const format = /"format"\s*:\s*"ukim\.keys\/(\d{1,6})"/.exec(text ?? copy ?? '')?.[1]
    if (format !== undefined && Number(format) > 1) {
      throw new StoreFault('newerFormat', `the key file has format ${format}; this program knows 1`, folders.keys)
    }
    throw text === null
      ? new StoreFault('keyLost', 'there is no key file', folders.keys, 'keyFileMissing')
      : new StoreFault('keyLost', 'the key file cannot be read', folders.keys, 'keyFileDamaged')
  }

  get storeId(): string {
    return this.#content.storeId
  }

  /** Who can come in and how, for the screen that asks: no secrets. */
  get slots(): { id: string; kind: KeySlot['kind']; person: string; name: string; createdAt: string }[] {
    return this.#content.slots.map(({ id, kind, person, name, createdAt }) => ({ id, kind, person, name, createdAt }))
  }

  /**
   * Unwraps the database key.
   * @throws StoreFault `wrongPassphrase`, `keyLost` (no slot of that kind, or the system's secret is gone), `invalid`
   */
  async unlock(unlock: Unlock, protector?: OsProtector): Promise<Opened> {
    if (unlock.kind === 'os') return this.#unlockBySystem(unlock.person, protector)
    const candidates = this.#content.slots.filter(
      (slot) =>
        slot.kind === unlock.kind &&
        (unlock.kind !== 'passphrase' || unlock.person === undefined || slot.person === unlock.person),
    )
    if (candidates.length === 0) throw new StoreFault('keyLost', 'no such way in', this.#folders.keys, 'noSuchSlot')
    const secret = unlock.kind === 'recovery' ? readRecoveryCode(unlock.code) : null
    for (const slot of candidates) {
      const wrapping =
        slot.kind === 'passphrase' && unlock.kind === 'passphrase'
          ? // One after the other on purpose: each derivation takes 128 MB.
            // oxlint-disable-next-line no-await-in-loop
            await passphraseKey(unlock.passphrase, slot.kdf)
          : derivedKey(secret ?? Buffer.alloc(0), 'recovery')
      const key = this.#unwrap(slot, wrapping)
      wrapping.fill(0)
      if (key !== null) return { key, person: slot.person, slot: slot.kind }
    }
    const what = unlock.kind === 'passphrase' ? 'passphrase' : 'recovery code'
    throw new StoreFault('wrongPassphrase', `the ${what} is not the right one`, what)
  }

  /** A new way in by passphrase, in place of the person's earlier one. */
  async setPassphrase(
    key: Buffer,
    person: string,
    name: string,
    words: string,
    now: Date,
    cost?: KdfCost,
  ): Promise<void> {
    requireStrong(words)
    const slot = { kind: 'passphrase' as const, ...this.#newSlot(person, name, now), kdf: newKdf(cost) }
    const wrapping = await passphraseKey(words, slot.kdf)
    this.#replace(key, { ...slot, sealed: seal(key, wrapping, bindingOf(this.storeId, slot)) }, wrapping)
    wrapping.fill(0)
  }

  /** A new recovery code; an earlier one of the person opens nothing from then on. The code is shown once and not kept. */
  newRecovery(key: Buffer, person: string, name: string, now: Date): string {
    const { code, secret } = newRecoveryCode()
    const slot = { kind: 'recovery' as const, ...this.#newSlot(person, name, now) }
    const wrapping = derivedKey(secret, 'recovery')
    this.#replace(key, { ...slot, sealed: seal(key, wrapping, bindingOf(this.storeId, slot)) }, wrapping)
    wrapping.fill(0)
    return code
  }

  /** Opening with the person's session of the operating system. @throws StoreFault `forbidden`/`protectorRefused` */
  async protectBySystem(key: Buffer, person: string, name: string, now: Date, protector?: OsProtector): Promise<void> {
    const refused = await protectorFault(protector)
    if (refused !== null || protector === undefined) throw refused ?? new StoreFault('forbidden', 'no protector')
    const slot = { kind: 'os' as const, ...this.#newSlot(person, name, now) }
    const secret = derivedKey(key, `os/${slot.id}`)
    const protectedSecret = (await protector.encryptStringAsync(secret.toString('base64'))).toString('base64')
    const back = await protector.decryptStringAsync(Buffer.from(protectedSecret, 'base64'))
    if (back.result !== secret.toString('base64')) {
      throw new StoreFault('forbidden', 'the system did not give the secret back', 'safeStorage', 'protectorFailed')
    }
    this.#replace(key, { ...slot, protectedSecret, sealed: seal(key, secret, bindingOf(this.storeId, slot)) }, secret)
    secret.fill(0)
  }

  /** Takes ways in away. The last passphrase of the store cannot be taken away. */
  remove(test: (slot: { kind: KeySlot['kind']; person: string }) => boolean): void {
    const slots = this.#content.slots.filter((slot) => !test(slot))
    if (!slots.some((slot) => slot.kind === 'passphrase')) {
      throw new StoreFault('forbidden', 'the last passphrase of a store stays', this.#folders.keys)
    }
    this.#write({ ...this.#content, slots })
  }

  /** The content as written, for the backup that has to be openable by itself. */
  text(): string {
    return `${JSON.stringify(this.#content, null, 2)}\n`
  }

  /** Both copies on disk are as this one; called after an unlock, so that a damaged copy is made good. */
  repair(): void {
    const text = this.text()
    if (readIfThere(this.#folders.keys) !== text) writeWhole(this.#folders.keys, text)
    if (readIfThere(this.#folders.keysCopy) !== text) writeWhole(this.#folders.keysCopy, text)
  }

  #newSlot(person: string, name: string, now: Date): { id: string; person: string; name: string; createdAt: string } {
    return { id: randomUUID(), person, name, createdAt: now.toISOString() }
  }

  #unwrap(slot: KeySlot, wrapping: Uint8Array): Buffer | null {
    const key = unseal(slot.sealed, wrapping, bindingOf(this.storeId, slot))
    if (key === null || key.length !== KEY_BYTES) return null
    const [ours, theirs] = [Buffer.from(proofOf(key, this.storeId)), Buffer.from(this.#content.proof)]
    return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? key : null
  }

  async #unlockBySystem(person: string | undefined, protector?: OsProtector): Promise<Opened> {
    const refused = await protectorFault(protector)
    if (refused !== null || protector === undefined) throw refused ?? new StoreFault('forbidden', 'no protector')
    for (const slot of this.#content.slots) {
      if (slot.kind !== 'os' || (person !== undefined && slot.person !== person)) continue
      let answer: { shouldReEncrypt: boolean; result: string }
      try {
        // oxlint-disable-next-line no-await-in-loop
        answer = await protector.decryptStringAsync(Buffer.from(slot.protectedSecret, 'base64'))
      } catch {
        // Another user's slot, or a profile that was reset: the next slot, then the fault below.
        continue
      }
      const secret = Buffer.from(answer.result, 'base64')
      const key = this.#unwrap(slot, secret)
      if (key === null) continue
      if (answer.shouldReEncrypt) {
        // oxlint-disable-next-line no-await-in-loop
        const again = (await protector.encryptStringAsync(answer.result)).toString('base64')
        this.#replace(key, { ...slot, protectedSecret: again }, secret)
      }
      return { key, person: slot.person, slot: 'os' }
    }
    throw new StoreFault('keyLost', 'this session of the system holds no key', this.#folders.keys, 'protectorFailed')
  }

  /** Proves the new wrap before the old one is dropped: what is written has been unwrapped to the same key. */
  #replace(key: Buffer, slot: KeySlot, wrapping: Uint8Array): void {
    if (this.#unwrap(slot, wrapping)?.equals(key) !== true) {
      throw new StoreFault('keyLost', 'the new wrap does not open; the old one stays', this.#folders.keys)
    }
    const others = this.#content.slots.filter((old) => old.kind !== slot.kind || old.person !== slot.person)
    this.#write({ ...this.#content, slots: [...others, slot] })
  }

  #write(content: KeyFileContent): void {
    const text = `${JSON.stringify(keyFileSchema.parse(content), null, 2)}\n`
    writeWhole(this.#folders.keys, text)
    this.#content = content
    writeWhole(this.#folders.keysCopy, text)
  }
}
