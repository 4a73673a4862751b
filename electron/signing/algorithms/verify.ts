/** Verifying one signature value over exact bytes, whatever the algorithm; unknown ones are an answer of their own. */
import { constants, createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import {
  Asn1Error,
  bitOctets,
  children,
  context,
  expect,
  oid,
  smallInteger,
  octets,
  readWhole,
  Tag,
} from '../asn1/read.ts'
import type { Node } from '../asn1/read.ts'
import { Oid } from '../asn1/oids.ts'
import { nodeDigestName } from './digest.ts'
import { gostVerify } from './gost.ts'

export type Integrity = 'valid' | 'invalid' | 'unsupportedAlgorithm'

/** AlgorithmIdentifier: the identifier and the encoded parameters, if any. */
export interface Algorithm {
  readonly oid: string
  readonly parameters: Node | null
}

export function readAlgorithm(node: Node | undefined): Algorithm {
  const [id, parameters] = children(expect(node, Tag.sequence))
  return { oid: oid(id), parameters: parameters ?? null }
}

const rsaDigests: Readonly<Record<string, string>> = {
  [Oid.sha1WithRsa]: Oid.sha1,
  [Oid.sha224WithRsa]: Oid.sha224,
  [Oid.sha256WithRsa]: Oid.sha256,
  [Oid.sha384WithRsa]: Oid.sha384,
  [Oid.sha512WithRsa]: Oid.sha512,
}
const ecDigests: Readonly<Record<string, string>> = {
  [Oid.ecdsaSha1]: Oid.sha1,
  [Oid.ecdsaSha224]: Oid.sha224,
  [Oid.ecdsaSha256]: Oid.sha256,
  [Oid.ecdsaSha384]: Oid.sha384,
  [Oid.ecdsaSha512]: Oid.sha512,
}

/** The digest a signature algorithm works with; `fallback` is the digest named beside it (CMS digestAlgorithm). */
export function signatureDigest(algorithm: Algorithm, fallback: string | null): string | null {
  return rsaDigests[algorithm.oid] ?? ecDigests[algorithm.oid] ?? pssDigest(algorithm) ?? fallback
}

/**
 * Verifies `signature` over `data`.
 * @param spki the SubjectPublicKeyInfo of the signer, DER.
 * @param fallbackDigest the digest for algorithms that do not name one (rsaEncryption).
 */
export function verifySignature(...question: Parameters<typeof verifyStrictly>): Integrity {
  try {
    return verifyStrictly(...question)
  } catch (error) {
    // Broken parameters or a broken key: no signature can be valid under them.
    if (error instanceof Asn1Error) return 'invalid'
    throw error
  }
}

function verifyStrictly(
  spki: Uint8Array,
  algorithm: Algorithm,
  fallbackDigest: string | null,
  data: Uint8Array,
  signature: Uint8Array,
): Integrity {
  if (algorithm.oid === Oid.gostSignature512) return verifyGost(spki, data, signature)
  const digestOid = signatureDigest(algorithm, fallbackDigest)
  const digestName = digestOid === null ? null : nodeDigestName(digestOid)
  const isRsa = algorithm.oid === Oid.rsaEncryption || algorithm.oid in rsaDigests
  const isPss = algorithm.oid === Oid.rsaPss
  const isEc = algorithm.oid in ecDigests || algorithm.oid === Oid.ecPublicKey
  if (digestOid === null || digestName === null || !(isRsa || isPss || isEc)) return 'unsupportedAlgorithm'
  const loaded = publicKey(spki)
  if (loaded === null) return 'unsupportedAlgorithm'
  const { key } = loaded
  const type = key.asymmetricKeyType
  if (isEc ? type !== 'ec' : type !== 'rsa' && !(isPss && type === 'rsa-pss')) return 'invalid'
  const saltLength = isPss ? pssSalt(algorithm, digestOid) : null
  if (isPss && saltLength === null) return 'unsupportedAlgorithm'
  try {
    const valid = verify(
      digestName,
      data,
      isPss && saltLength !== null ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength } : key,
      signature,
    )
    return valid ? 'valid' : 'invalid'
  } catch {
    // OpenSSL throws on values that cannot be signatures at all (broken DER, wrong length).
    return 'invalid'
  }
}

/** A public key that OpenSSL knows. */
export interface LoadedKey {
  readonly key: KeyObject
}

const keyCache = new Map<string, LoadedKey | null>()

/** The key object of a SubjectPublicKeyInfo; `null` when OpenSSL does not know it. Parsing is dear, so results are kept. */
export function publicKey(spki: Uint8Array): LoadedKey | null {
  const name = Buffer.from(spki).toString('latin1')
  const known = keyCache.get(name)
  if (known !== undefined) return known
  let loaded: LoadedKey | null = null
  try {
    loaded = { key: createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }) }
  } catch {
    loaded = null
  }
  if (keyCache.size > 200) keyCache.clear()
  keyCache.set(name, loaded)
  return loaded
}

/** RSA below this proves nothing any more (NIST SP 800-131A, ETSI TS 119 312). */
const SHORTEST_RSA = 2048
/** The same for elliptic curves, whose names carry their size: P-192, secp224r1. */
const SMALLEST_CURVE = 256

/** Whether a key is so short that a signature under it could be somebody else's. Keys unknown here are not judged. */
export function isShortKey(spki: Uint8Array): boolean {
  const key = publicKey(spki)?.key
  const { modulusLength, namedCurve } = key?.asymmetricKeyDetails ?? {}
  if (modulusLength !== undefined) return modulusLength < SHORTEST_RSA
  const size = /\d{3}/.exec(namedCurve ?? '')?.[0]
  return size !== undefined && Number(size) < SMALLEST_CURVE
}

function verifyGost(spki: Uint8Array, data: Uint8Array, signature: Uint8Array): Integrity {
  const [algorithmNode, keyNode] = children(expect(readWhole(spki), Tag.sequence))
  const algorithm = readAlgorithm(algorithmNode)
  if (algorithm.oid !== Oid.gostKey512) return 'unsupportedAlgorithm'
  const [parameters] = algorithm.parameters ? children(algorithm.parameters) : []
  if (!parameters || parameters.tag !== Tag.oid || oid(parameters) !== Oid.gostParams512) return 'unsupportedAlgorithm'
  return gostVerify(octets(readWhole(bitOctets(keyNode))), data, signature) ? 'valid' : 'invalid'
}

/** RFC 4055 3.1: digest of RSASSA-PSS, SHA-1 when not named. */
function pssDigest(algorithm: Algorithm): string | null {
  if (algorithm.oid !== Oid.rsaPss) return null
  const field = algorithm.parameters
    ? children(algorithm.parameters).find((node) => node.tag === context(0))
    : undefined
  return field ? readAlgorithm(children(field)[0]).oid : Oid.sha1
}

/** Salt length of RSASSA-PSS, `null` when its mask does not use the same digest (OpenSSL cannot mix them here). */
function pssSalt(algorithm: Algorithm, digestOid: string): number | null {
  const fields = algorithm.parameters ? children(algorithm.parameters) : []
  const mask = fields.find((node) => node.tag === context(1))
  if (mask) {
    const generator = readAlgorithm(children(mask)[0])
    if (generator.oid !== Oid.mgf1 || !generator.parameters) return null
    if (readAlgorithm(generator.parameters).oid !== digestOid) return null
  } else if (digestOid !== Oid.sha1) return null
  const salt = fields.find((node) => node.tag === context(2))
  return salt ? smallInteger(children(salt)[0]) : 20
}

/** A short name of the algorithm for people and reports: "RSA 2048, SHA-256", "GOST 34.10-2015 512, Streebog-512". */
export function algorithmName(spki: Uint8Array | null, algorithm: Algorithm, digestOid: string | null): string {
  if (algorithm.oid === Oid.gostSignature512) return 'GOST R 34.10-2012 (512 bit), Streebog-512'
  if (algorithm.oid === Oid.gost2004Signature) return 'GOST 34.310-2004'
  const digestName = nodeDigestName(digestOid ?? '')?.replace('sha', 'SHA-') ?? digestOid ?? '?'
  const key = spki ? publicKey(spki)?.key : null
  const details = key?.asymmetricKeyDetails
  if (key?.asymmetricKeyType === 'ec')
    return `ECDSA ${curveNames[details?.namedCurve ?? ''] ?? details?.namedCurve ?? ''}, ${digestName}`
  const scheme = algorithm.oid === Oid.rsaPss ? 'RSA-PSS' : 'RSA'
  if (details?.modulusLength) return `${scheme} ${details.modulusLength}, ${digestName}`
  return algorithm.oid
}

const curveNames: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
}
