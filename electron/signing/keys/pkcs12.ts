/** Key files in PKCS#12 (RFC 7292). The password is used here and nowhere kept; the key lives in the returned signer only. */
import { createHmac, createPrivateKey, createPublicKey, sign, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import {
  Asn1Error,
  children,
  content,
  context,
  expect,
  octets,
  oid,
  raw,
  readNode,
  sameBytes,
  smallInteger,
  Tag,
} from '../asn1/read.ts'
import type { Node } from '../asn1/read.ts'
import { nullValue, objectId, sequence } from '../asn1/write.ts'
import { Oid } from '../asn1/oids.ts'
import { nodeDigestName } from '../algorithms/digest.ts'
import { readAlgorithm } from '../algorithms/verify.ts'
import { buildCms } from '../cms/build.ts'
import { SigningFault } from '../fault.ts'
import { maySign } from '../judge.ts'
import { dayText } from '../words/sentence.ts'
import { isSelfIssued, isSignedBy, nameText, readCertificate, subjectPerson } from '../x509/certificate.ts'
import type { Certificate } from '../x509/certificate.ts'
import { bmpPassword, deriveKey, hmacDigest, passwordDecrypt, pkcs12Kdf, UnknownScheme } from './password.ts'
import type { RawKey, Signer } from './signer.ts'

const Bag = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  safeContents: '1.2.840.113549.1.12.10.1.6',
  x509: '1.2.840.113549.1.9.22.1',
}

interface Contents {
  /** PKCS#8 encodings. */
  keys: Uint8Array[]
  certificates: Certificate[]
}

/**
 * Opens a key file.
 * @param now the moment for which the certificate must be in force.
 * @param authorities further certificates (the trust folder) where the file lacks those of the issuer.
 * @throws {SigningFault} notPkcs12, wrongPassword, noKey, noCertificate, unsupportedKey, expired, notYetValid,
 *   noSigningUsage, missingChain
 */
export function openPkcs12(
  bytes: Uint8Array,
  password: string,
  now: Date,
  authorities: readonly Certificate[] = [],
): Signer {
  const contents = unlock(bytes, password)
  const [pkcs8] = contents.keys
  if (!pkcs8) throw new SigningFault('noKey')
  const privateKey = loadKey(pkcs8)
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const certificate = contents.certificates.find((item) => sameBytes(item.spki, spki))
  if (!certificate) throw new SigningFault('noCertificate')
  if (now < certificate.notBefore) throw new SigningFault('notYetValid', { date: dayText(certificate.notBefore) })
  if (now > certificate.notAfter) throw new SigningFault('expired', { date: dayText(certificate.notAfter) })
  if (!maySign(certificate)) throw new SigningFault('noSigningUsage')
  const chain = issuers(certificate, [...contents.certificates, ...authorities])
  if (chain.length === 0 && !isSelfIssued(certificate)) {
    throw new SigningFault('missingChain', { issuer: nameText(certificate.issuer) })
  }
  return new KeyFileSigner(rawKey(privateKey, certificate, chain))
}

class KeyFileSigner implements Signer {
  readonly kind = 'pkcs12'
  #key: RawKey | null
  constructor(key: RawKey) {
    this.#key = key
  }
  get key(): RawKey {
    if (!this.#key) throw new Error('the signer was closed')
    return this.#key
  }
  get certificate(): Certificate {
    return this.key.certificate
  }
  get person() {
    return subjectPerson(this.key.certificate)
  }
  async signCms(...[content, options]: Parameters<Signer['signCms']>): Promise<Uint8Array> {
    return buildCms(content, this.key, options)
  }
  close(): void {
    this.#key = null
  }
}

/** Reads and decrypts the file. The MAC is checked first: it tells a wrong password from a damaged file. */
function unlock(bytes: Uint8Array, password: string): Contents {
  let macChecked = false
  try {
    const [version, authSafe, macData] = children(expect(readNode(bytes), Tag.sequence))
    if (smallInteger(version) !== 3) throw new SigningFault('notPkcs12')
    const [type, wrapper] = children(expect(authSafe, Tag.sequence))
    if (oid(type) !== Oid.data) throw new SigningFault('unsupportedKey', { detail: oid(type) })
    const [safe] = children(expect(wrapper, context(0)))
    const safeBytes = octets(safe)
    if (macData) {
      if (!macMatches(macData, password, safeBytes)) throw new SigningFault('wrongPassword')
      macChecked = true
    }
    const contents: Contents = { keys: [], certificates: [] }
    for (const info of children(expect(readNode(safeBytes), Tag.sequence))) {
      readSafe(plainSafe(info, password, macChecked), password, contents, macChecked)
    }
    return contents
  } catch (error) {
    if (error instanceof UnknownScheme) throw new SigningFault('unsupportedKey', { detail: error.message })
    if (error instanceof Asn1Error) throw new SigningFault('notPkcs12')
    throw error
  }
}

/** Without a MAC a wrong password shows only where decryption fails. */
function decrypted(algorithm: Node | undefined, password: string, data: Uint8Array, macChecked: boolean): Uint8Array {
  try {
    return passwordDecrypt(readAlgorithm(algorithm), password, data)
  } catch (error) {
    if (error instanceof Asn1Error && !macChecked) throw new SigningFault('wrongPassword')
    throw error
  }
}

function plainSafe(info: Node, password: string, macChecked: boolean): Uint8Array {
  const [type, wrapper] = children(expect(info, Tag.sequence))
  const [inner] = children(expect(wrapper, context(0)))
  const kind = oid(type)
  if (kind === Oid.data) return octets(inner)
  if (kind !== Oid.encryptedData) throw new SigningFault('unsupportedKey', { detail: kind })
  const [, encrypted] = children(expect(inner, Tag.sequence))
  const [, algorithm, data] = children(expect(encrypted, Tag.sequence))
  return decrypted(algorithm, password, octets(data, 0x80), macChecked)
}

function readSafe(bytes: Uint8Array, password: string, contents: Contents, macChecked: boolean, depth = 0): void {
  if (depth > 4) throw new Asn1Error('nested too deeply')
  for (const bag of children(expect(readNode(bytes), Tag.sequence))) {
    const [type, wrapper] = children(expect(bag, Tag.sequence))
    const [value] = children(expect(wrapper, context(0)))
    if (!value) throw new Asn1Error('empty bag')
    switch (oid(type)) {
      case Bag.key:
        contents.keys.push(raw(value))
        break
      case Bag.shroudedKey: {
        const [algorithm, data] = children(expect(value, Tag.sequence))
        contents.keys.push(decrypted(algorithm, password, octets(data), macChecked))
        break
      }
      case Bag.certificate: {
        const [kind, wrapped] = children(expect(value, Tag.sequence))
        if (oid(kind) !== Bag.x509) break
        const [certificate] = children(expect(wrapped, context(0)))
        contents.certificates.push(readCertificate(octets(certificate)))
        break
      }
      case Bag.safeContents:
        readSafe(raw(value), password, contents, macChecked, depth + 1)
        break
      default:
        // Attribute, CRL and secret bags have nothing to sign with.
        break
    }
  }
}

const pbmac1 = '1.2.840.113549.1.5.14'

function macMatches(macData: Node, password: string, data: Uint8Array): boolean {
  const [digestInfo, salt, iterations] = children(expect(macData, Tag.sequence))
  const [algorithmNode, value] = children(expect(digestInfo, Tag.sequence))
  const algorithm = readAlgorithm(algorithmNode)
  const stored = octets(value)
  if (algorithm.oid === pbmac1) {
    const [kdf, hmac] = children(expect(algorithm.parameters ?? undefined, Tag.sequence))
    const digestName = hmacDigest(readAlgorithm(hmac).oid)
    if (!digestName) throw new UnknownScheme('PBMAC1 with an unknown digest')
    const key = deriveKey(readAlgorithm(kdf), password, stored.length)
    return equal(createHmac(digestName, key).update(data).digest(), stored)
  }
  const digestName = nodeDigestName(algorithm.oid)
  if (!digestName) throw new UnknownScheme(algorithm.oid)
  const rounds = iterations ? smallInteger(iterations) : 1
  if (rounds > 10_000_000) throw new UnknownScheme(`${rounds} rounds`)
  const key = pkcs12Kdf(digestName, 3, bmpPassword(password), octets(salt), rounds, stored.length)
  return equal(createHmac(digestName, key).update(data).digest(), stored)
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b)

function loadKey(pkcs8: Uint8Array): KeyObject {
  const [, algorithm] = children(expect(readNode(pkcs8), Tag.sequence))
  let key: KeyObject
  try {
    key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  } catch {
    throw new SigningFault('unsupportedKey', { detail: readAlgorithm(algorithm).oid })
  }
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {}
  const isRsa = key.asymmetricKeyType === 'rsa' && modulusLength >= 2048 && modulusLength <= 4096
  const isEc = key.asymmetricKeyType === 'ec' && (namedCurve === 'prime256v1' || namedCurve === 'secp384r1')
  if (!isRsa && !isEc) {
    const size = modulusLength > 0 ? ` ${modulusLength}` : namedCurve ? ` ${namedCurve}` : ''
    throw new SigningFault('unsupportedKey', { detail: `${key.asymmetricKeyType ?? '?'}${size}` })
  }
  return key
}

/** The issuers that are at hand, from the direct one upwards. */
function issuers(certificate: Certificate, pool: readonly Certificate[]): Certificate[] {
  const found: Certificate[] = []
  let current = certificate
  while (!isSelfIssued(current) && found.length < 6) {
    const below = current
    const issuer = pool.find((item) => sameBytes(item.subject, below.issuer) && isSignedBy(below, item) === 'valid')
    if (!issuer) break
    found.push(issuer)
    current = issuer
  }
  return found
}

const xmlDsig = 'http://www.w3.org/2001/04/xmldsig-more#'
const xmlSha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const xmlSha384 = `${xmlDsig}sha384`

function rawKey(privateKey: KeyObject, certificate: Certificate, chain: readonly Certificate[]): RawKey {
  const isEc = privateKey.asymmetricKeyType === 'ec'
  const isP384 = privateKey.asymmetricKeyDetails?.namedCurve === 'secp384r1'
  const digestName = isP384 ? 'sha384' : 'sha256'
  return {
    certificate,
    chain,
    digestOid: isP384 ? Oid.sha384 : Oid.sha256,
    signatureAlgorithm: isEc
      ? sequence(objectId(isP384 ? Oid.ecdsaSha384 : Oid.ecdsaSha256))
      : sequence(objectId(Oid.sha256WithRsa), nullValue()),
    sign: (data) => Promise.resolve(sign(digestName, data, privateKey)),
    xml: {
      signature: isEc ? `${xmlDsig}ecdsa-${digestName}` : `${xmlDsig}rsa-sha256`,
      digest: isP384 ? xmlSha384 : xmlSha256,
      encode: (signature) => (isEc ? sideBySide(signature, isP384 ? 48 : 32) : signature),
    },
  }
}

/** ECDSA from DER (r, s as integers) to XMLDSig (r and s side by side, RFC 6931 2.3.6). */
function sideBySide(signature: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(2 * size)
  for (const [i, node] of children(expect(readNode(signature), Tag.sequence)).entries()) {
    const number = content(node)
    const digits = number[0] === 0 ? number.subarray(1) : number
    out.set(digits, (i + 1) * size - digits.length)
  }
  return out
}
