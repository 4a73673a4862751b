/**
 * Makes a throw-away certification authority and signing keys (PKCS#12) for the demonstration and for tests: nothing but
 * node:crypto, so it works on any machine. These keys prove nothing about anybody and must never sign a real act.
 *
 * Run as a program: `node scripts/make-test-key.ts FOLDER [PASSWORD]` writes key.p12, ca.crt, ca.crl and password.txt.
 */
import { createCipheriv, createHash, createHmac, generateKeyPairSync, pbkdf2Sync, randomBytes, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { joinBytes, Tag } from '../electron/signing/asn1/read.ts'
import {
  bitString,
  booleanValue,
  integer,
  nullValue,
  objectId,
  octetString,
  printableString,
  sequence,
  setOf,
  timeValue,
  tlv,
  utf8String,
} from '../electron/signing/asn1/write.ts'
import { Oid } from '../electron/signing/asn1/oids.ts'
import { bmpPassword, pkcs12Kdf } from '../electron/signing/keys/password.ts'

export type KeyKind = 'rsa2048' | 'rsa3072' | 'rsa4096' | 'p256' | 'p384'

/** Something that can issue: a private key and its certificate. */
export interface TestIdentity {
  readonly privateKey: KeyObject
  /** DER. */
  readonly certificate: Uint8Array
  /** DER of the subject. */
  readonly name: Uint8Array
}

export interface SubjectFields {
  readonly commonName: string
  readonly surname?: string
  readonly patronymic?: string
  readonly iin?: string
  readonly bin?: string
  readonly organisation?: string
}

export interface IssueOptions {
  readonly kind?: KeyKind
  readonly notBefore?: Date
  readonly notAfter?: Date
  readonly ca?: boolean
  readonly pathLength?: number
  /** Bits of keyUsage (RFC 5280 4.2.1.3); `null` leaves the extension out. */
  readonly keyUsage?: readonly number[] | null
  readonly extendedKeyUsage?: readonly string[] | null
  readonly serial?: Uint8Array
  /** IPv4 addresses for a certificate of a server. */
  readonly addresses?: readonly string[]
  /** SubjectPublicKeyInfo to certify instead of that of `keys` (for algorithms Node does not know). */
  readonly spki?: Uint8Array
  /** Uses this key instead of a new one. */
  readonly keys?: { publicKey: KeyObject; privateKey: KeyObject }
}

export function makeKeys(kind: KeyKind): { publicKey: KeyObject; privateKey: KeyObject } {
  if (kind === 'p256') return generateKeyPairSync('ec', { namedCurve: 'P-256' })
  if (kind === 'p384') return generateKeyPairSync('ec', { namedCurve: 'P-384' })
  return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(3)) })
}

const part = (id: string, value: string | undefined, type = utf8String): Uint8Array[] =>
  value === undefined ? [] : [setOf(sequence(objectId(id), type(value)))]

/** A subject in the manner of Kazakhstan's authority (IIN in serialNumber, BIN in OU). */
export function subjectName(fields: SubjectFields): Uint8Array {
  return sequence(
    ...part(Oid.commonName, fields.commonName),
    ...part(Oid.surname, fields.surname),
    ...part(Oid.serialNumber, fields.iin === undefined ? undefined : `IIN${fields.iin}`, printableString),
    ...part(Oid.country, 'KZ', printableString),
    ...part(Oid.organization, fields.organisation),
    ...part(Oid.organizationalUnit, fields.bin === undefined ? undefined : `BIN${fields.bin}`),
    ...part(Oid.givenName, fields.patronymic),
  )
}

const extension = (id: string, critical: boolean, value: Uint8Array) =>
  sequence(objectId(id), ...(critical ? [booleanValue(true)] : []), octetString(value))

/** keyUsage as a named bit list: trailing zero bits are dropped (X.690 11.2.2). */
function usageBits(bits: readonly number[]): Uint8Array {
  const highest = Math.max(...bits)
  const bytes = new Uint8Array((highest >> 3) + 1)
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7))
  return tlv(Tag.bitString, Uint8Array.of(7 - (highest & 7), ...bytes))
}

function keyId(publicKey: KeyObject): Uint8Array {
  return createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest()
    .subarray(0, 20)
}

/** AlgorithmIdentifier of what {@link signWith} makes. */
function signatureAlgorithm(key: KeyObject): Uint8Array {
  if (key.asymmetricKeyType !== 'ec') return sequence(objectId(Oid.sha256WithRsa), nullValue())
  return sequence(objectId(key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? Oid.ecdsaSha384 : Oid.ecdsaSha256))
}

function signWith(key: KeyObject, data: Uint8Array): Uint8Array {
  return sign(key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'sha384' : 'sha256', data, key)
}

/** GeneralName of an IPv4 address (RFC 5280 4.2.1.6). */
const ipAddress = (address: string): Uint8Array => tlv(0x87, Uint8Array.from(address.split('.').map(Number)))

/** Issues a certificate; without an issuer it is self-signed. */
export function issue(fields: SubjectFields, issuer: TestIdentity | null, options: IssueOptions = {}): TestIdentity {
  const { ca = false, keyUsage = ca ? [5, 6] : [0, 1] } = options
  const extendedKeyUsage =
    options.extendedKeyUsage === undefined && !ca ? [Oid.ekuEmailProtection] : options.extendedKeyUsage
  const { publicKey, privateKey } = options.keys ?? makeKeys(options.kind ?? 'rsa2048')
  const name = subjectName(fields)
  const signingKey = issuer?.privateKey ?? privateKey
  const extensions = [
    extension(
      Oid.basicConstraints,
      true,
      ca
        ? sequence(booleanValue(true), ...(options.pathLength === undefined ? [] : [integer(options.pathLength)]))
        : sequence(),
    ),
    extension(Oid.subjectKeyId, false, octetString(keyId(publicKey))),
    ...(options.addresses ? [extension(Oid.subjectAltName, false, sequence(...options.addresses.map(ipAddress)))] : []),
    ...(keyUsage ? [extension(Oid.keyUsage, true, usageBits(keyUsage))] : []),
    ...(extendedKeyUsage
      ? [
          extension(
            Oid.extendedKeyUsage,
            extendedKeyUsage[0] === Oid.ekuTimeStamping,
            sequence(...extendedKeyUsage.map(objectId)),
          ),
        ]
      : []),
  ]
  const algorithm = signatureAlgorithm(signingKey)
  const day = 86_400_000
  const tbs = sequence(
    tlv(0xa0, integer(2)),
    integer(options.serial ?? Uint8Array.of(0x40, ...randomBytes(15))),
    algorithm,
    issuer?.name ?? name,
    sequence(
      timeValue(options.notBefore ?? new Date(Date.now() - day)),
      timeValue(options.notAfter ?? new Date(Date.now() + 365 * day)),
    ),
    name,
    options.spki ?? publicKey.export({ format: 'der', type: 'spki' }),
    tlv(0xa3, sequence(...extensions)),
  )
  const certificate = sequence(tbs, algorithm, bitString(signWith(signingKey, tbs)))
  return { privateKey, certificate, name }
}

/** A revocation list of an authority. `revoked`: serial number, moment, reason (RFC 5280 5.3.1). */
export function issueCrl(
  issuer: TestIdentity,
  revoked: readonly { serial: Uint8Array; at: Date; reason?: number }[],
  thisUpdate: Date,
  nextUpdate: Date,
): Uint8Array {
  const entries = revoked.map(({ serial, at, reason }) =>
    sequence(
      tlv(Tag.integer, serial),
      timeValue(at),
      ...(reason === undefined
        ? []
        : [sequence(extension(Oid.reasonCode, false, tlv(Tag.enumerated, Uint8Array.of(reason))))]),
    ),
  )
  const algorithm = signatureAlgorithm(issuer.privateKey)
  const tbs = sequence(
    integer(1),
    algorithm,
    issuer.name,
    timeValue(thisUpdate),
    timeValue(nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
  )
  return sequence(tbs, algorithm, bitString(signWith(issuer.privateKey, tbs)))
}

const bag = (type: string, value: Uint8Array, attributes?: Uint8Array) =>
  sequence(objectId(type), tlv(0xa0, value), ...(attributes ? [setOf(attributes)] : []))
const certificateBag = (der: Uint8Array) => sequence(objectId('1.2.840.113549.1.9.22.1'), tlv(0xa0, octetString(der)))

/**
 * A PKCS#12 file: key and certificates under AES-256 (PBES2), MAC with SHA-256.
 * @param options.withoutKey leaves the key out, for the test of exactly that mistake.
 */
export function makePkcs12(
  identity: TestIdentity,
  chain: readonly Uint8Array[],
  password: string,
  options: { withoutKey?: boolean } = {},
): Uint8Array {
  const localKeyId = sequence(
    objectId('1.2.840.113549.1.9.21'),
    setOf(octetString(createHash('sha1').update(identity.certificate).digest())),
  )
  const certificates = sequence(
    bag('1.2.840.113549.1.12.10.1.3', certificateBag(identity.certificate), localKeyId),
    ...chain.map((der) => bag('1.2.840.113549.1.12.10.1.3', certificateBag(der))),
  )
  const pkcs8 = identity.privateKey.export({ format: 'der', type: 'pkcs8' })
  const sealedKey = seal(pkcs8, password)
  const keys = sequence(
    bag('1.2.840.113549.1.12.10.1.2', sequence(sealedKey.algorithm, octetString(sealedKey.data)), localKeyId),
  )
  const sealed = seal(certificates, password)
  const encrypted = sequence(integer(0), sequence(objectId(Oid.data), sealed.algorithm, tlv(0x80, sealed.data)))
  const authSafe = sequence(
    sequence(objectId(Oid.encryptedData), tlv(0xa0, encrypted)),
    ...(options.withoutKey ? [] : [sequence(objectId(Oid.data), tlv(0xa0, octetString(keys)))]),
  )
  const salt = randomBytes(16)
  const macKey = pkcs12Kdf('sha256', 3, bmpPassword(password), salt, 2048, 32)
  const mac = createHmac('sha256', macKey).update(authSafe).digest()
  return sequence(
    integer(3),
    sequence(objectId(Oid.data), tlv(0xa0, octetString(authSafe))),
    sequence(sequence(sequence(objectId(Oid.sha256), nullValue()), octetString(mac)), octetString(salt), integer(2048)),
  )
}

function seal(plain: Uint8Array, password: string): { algorithm: Uint8Array; data: Uint8Array } {
  const salt = randomBytes(16)
  const iv = randomBytes(16)
  const key = pbkdf2Sync(Buffer.from(password, 'utf8'), salt, 10_000, 32, 'sha256')
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  const kdf = sequence(
    objectId('1.2.840.113549.1.5.12'),
    sequence(octetString(salt), integer(10_000), sequence(objectId('1.2.840.113549.2.9'), nullValue())),
  )
  const scheme = sequence(objectId('2.16.840.1.101.3.4.1.42'), octetString(iv))
  return {
    algorithm: sequence(objectId('1.2.840.113549.1.5.13'), sequence(kdf, scheme)),
    data: joinBytes([cipher.update(plain), cipher.final()]),
  }
}

export function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

export interface TestKeySet {
  /** The key file with its chain. */
  readonly p12: Uint8Array
  readonly password: string
  readonly authority: TestIdentity
  readonly judge: TestIdentity
  /** PEM of the authority: the content of a trust folder. */
  readonly authorityPem: string
  /** A current, empty revocation list of the authority, PEM. */
  readonly crlPem: string
}

/** An authority, a judge's signing key under it, and a revocation list: what the demonstration and most tests need. */
export function makeTestKeySet(
  person: SubjectFields = {
    commonName: 'СЫНАҚОВ СЫНАҚ',
    surname: 'СЫНАҚОВ',
    patronymic: 'СЫНАҚҰЛЫ',
    iin: '000000000000',
    organisation: 'СЫНАҚ СОТЫ',
  },
  kind: KeyKind = 'rsa2048',
  password: string = randomBytes(9).toString('base64url'),
): TestKeySet {
  const day = 86_400_000
  const authority = issue({ commonName: 'ҮКІМ СЫНАҚ ОРТАЛЫҒЫ (TEST)' }, null, {
    ca: true,
    kind,
    notBefore: new Date(Date.now() - 2 * day),
    notAfter: new Date(Date.now() + 3650 * day),
  })
  const judge = issue(person, authority, { kind })
  const crl = issueCrl(authority, [], new Date(Date.now() - day), new Date(Date.now() + 30 * day))
  return {
    p12: makePkcs12(judge, [authority.certificate], password),
    password,
    authority,
    judge,
    authorityPem: toPem('CERTIFICATE', authority.certificate),
    crlPem: toPem('X509 CRL', crl),
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, password] = process.argv.slice(2)
  if (folder === undefined) {
    process.stderr.write('usage: node scripts/make-test-key.ts FOLDER [PASSWORD]\n')
    process.exit(2)
  }
  const set = password === undefined ? makeTestKeySet() : makeTestKeySet(undefined, 'rsa2048', password)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'key.p12'), set.p12, { mode: 0o600 })
  writeFileSync(join(folder, 'password.txt'), set.password, { mode: 0o600 })
  writeFileSync(join(folder, 'ca.crt'), set.authorityPem)
  writeFileSync(join(folder, 'ca.crl'), set.crlPem)
  process.stdout.write(`key.p12, password.txt, ca.crt and ca.crl are in ${folder}\n`)
}
