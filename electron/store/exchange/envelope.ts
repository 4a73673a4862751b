/** Who can open a package: by a passphrase told over another channel, or by the private key of the receiving store. */
import { createHash, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto'
import type { KdfCost } from '../keys/seal.ts'
import { derivedKey, newKdf, passphraseKey, requireStrong, seal, unseal } from '../keys/seal.ts'
import { StoreFault } from '../types.ts'
import { fingerprint } from './identity.ts'
import type { PackageHeader } from './package-format.ts'

export type Recipient = { kind: 'passphrase'; passphrase: string } | { kind: 'publicKey'; key: string }

/** How the receiver opens: its own key is tried first, the passphrase when it was given. */
export interface Opener {
  passphrase?: string | undefined
  receivePrivate: Buffer
  receivePublic: Buffer
}

const PREFIX = 'ukim-key-1:'

/** The public key as a line that can be sent by mail: prefix, key, four letters against typing errors. */
export function printPublicKey(spki: Uint8Array): string {
  const body = Buffer.from(spki).toString('base64url')
  return `${PREFIX}${body}.${check(body)}`
}

/** @throws StoreFault `invalid` */
export function readPublicKey(line: string): Buffer {
  const match = /^ukim-key-1:([\w-]{40,100})\.([\w-]{4})$/.exec(line.trim())
  const body = match?.[1] ?? ''
  if (match === null || check(body) !== match[2])
    throw new StoreFault('invalid', 'this is not a public key of Ukim', 'key')
  const spki = Buffer.from(body, 'base64url')
  try {
    if (createPublicKey({ key: spki, format: 'der', type: 'spki' }).asymmetricKeyType === 'x25519') return spki
  } catch {
    // Not a key at all: the same answer.
  }
  throw new StoreFault('invalid', 'this is not a public key of Ukim', 'key')
}

function check(body: string): string {
  return createHash('sha256')
    .update(PREFIX + body)
    .digest('base64url')
    .slice(0, 4)
}

function sharedKey(privateDer: Buffer, publicDer: Buffer, ephemeral: Buffer, receiver: Buffer): Buffer {
  const secret = diffieHellman({
    privateKey: createPrivateKey({ key: privateDer, format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: publicDer, format: 'der', type: 'spki' }),
  })
  const wrapping = derivedKey(
    secret,
    'package/x25519',
    createHash('sha256').update(ephemeral).update(receiver).digest(),
  )
  secret.fill(0)
  return wrapping
}

/** Wraps the key of a package for each receiver. @throws StoreFault `invalid` (weak passphrase, wrong public key) */
export async function wrapFor(
  recipients: readonly Recipient[],
  fileKey: Buffer,
  packageId: string,
  cost?: KdfCost,
): Promise<PackageHeader['recipients']> {
  const wrapped: PackageHeader['recipients'] = []
  for (const recipient of recipients) {
    if (recipient.kind === 'passphrase') {
      requireStrong(recipient.passphrase)
      const kdf = newKdf(cost)
      // oxlint-disable-next-line no-await-in-loop -- each derivation takes 128 MB
      const wrapping = await passphraseKey(recipient.passphrase, kdf)
      wrapped.push({ kind: 'passphrase', kdf, sealed: seal(fileKey, wrapping, `package|${packageId}`) })
    } else {
      const to = readPublicKey(recipient.key)
      const pair = generateKeyPairSync('x25519')
      const ephemeral = pair.publicKey.export({ type: 'spki', format: 'der' })
      const own = pair.privateKey.export({ type: 'pkcs8', format: 'der' })
      const sealed = seal(fileKey, sharedKey(own, to, ephemeral, to), `package|${packageId}`)
      wrapped.push({ kind: 'x25519', to: fingerprint(to), ephemeral: ephemeral.toString('base64url'), sealed })
    }
  }
  return wrapped
}

/** The key of a package. @throws StoreFault `wrongPassphrase`, `forbidden`/`packageForeign` where it is meant for somebody else */
export async function unwrapFor(header: PackageHeader, opener: Opener): Promise<Buffer> {
  for (const recipient of header.recipients) {
    if (recipient.kind === 'x25519') {
      if (recipient.to !== fingerprint(opener.receivePublic)) continue
      const ephemeral = Buffer.from(recipient.ephemeral, 'base64url')
      let wrapping: Buffer
      try {
        wrapping = sharedKey(opener.receivePrivate, ephemeral, ephemeral, opener.receivePublic)
      } catch (error) {
        throw new StoreFault('tampered', 'the key in the package is none', 'recipients', 'packageDamaged', error)
      }
      const key = unseal(recipient.sealed, wrapping, `package|${header.id}`)
      if (key !== null) return key
    } else if (opener.passphrase !== undefined) {
      // oxlint-disable-next-line no-await-in-loop -- each derivation takes 128 MB
      const wrapping = await passphraseKey(opener.passphrase, recipient.kdf)
      const key = unseal(recipient.sealed, wrapping, `package|${header.id}`)
      if (key !== null) return key
    }
  }
  if (opener.passphrase === undefined && !header.recipients.some((r) => r.kind === 'passphrase')) {
    throw new StoreFault('forbidden', 'the package is meant for another store', header.id, 'packageForeign')
  }
  throw new StoreFault('wrongPassphrase', 'the passphrase does not open the package', header.id)
}
