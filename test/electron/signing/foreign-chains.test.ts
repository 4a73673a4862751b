/**
 * Signatures that OpenSSL made with keys, digests and chains no act may rest on: the value fits the bytes in each, and yet
 * none may be called good.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyFile } from '../../../electron/signing/index.ts'
import type { TrustFile, VerificationReport } from '../../../electron/signing/index.ts'
import { bytesOf, complaints, has, run, workFolder } from './tools.ts'

const hasOpenssl = has('openssl')
const work = workFolder()
const content = bytesOf('Қазақстан Республикасының атынан')

/** MD5 and keys of 1024 bits are only made on OpenSSL's lowest level of security. */
const LOW = ['-provider', 'default', '-provider', 'legacy']

function openssl(...args: string[]): void {
  const result = run('openssl', args)
  if (result.status !== 0) throw new Error(`openssl ${args.join(' ')}\n${result.output}`)
}

const CA = 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n'
const JUDGE = 'keyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection\n'

type Key = 'ec' | 'rsa1024' | 'rsa2048'

function key(name: string, kind: Key): void {
  const options =
    kind === 'ec'
      ? ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']
      : ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${kind.slice(3)}`]
  openssl('genpkey', ...options, '-out', work.path(`${name}.key`))
}

interface Issued {
  /** Null: self-signed. */
  by: string | null
  extensions: string
  kind?: Key
  digest?: string
  days?: number
  /** The key of another certificate instead of a new one. */
  keyOf?: string
}

function certificate(name: string, { by, extensions, kind = 'ec', digest = 'sha256', days = 30, keyOf }: Issued): void {
  if (keyOf === undefined) key(name, kind)
  else work.put(`${name}.key`, readFileSync(work.path(`${keyOf}.key`)))
  const subject = ['-subj', `/CN=${name.replace(/\d+$/u, '')}`, '-utf8']
  openssl('req', '-new', '-key', work.path(`${name}.key`), ...subject, '-out', work.path(`${name}.csr`))
  const signing =
    by === null
      ? ['-signkey', work.path(`${name}.key`)]
      : ['-CA', work.path(`${by}.pem`), '-CAkey', work.path(`${by}.key`), '-CAcreateserial']
  openssl(
    'x509',
    '-req',
    `-${digest}`,
    '-days',
    String(days),
    '-in',
    work.path(`${name}.csr`),
    '-extfile',
    work.put(`${name}.ext`, extensions),
    ...signing,
    ...LOW,
    '-out',
    work.path(`${name}.pem`),
  )
}

/** Signs with OpenSSL; `chain` travels inside. */
function cms(signer: string, chain: readonly string[], digest = 'sha256', more: readonly string[] = []): Uint8Array {
  const data = work.put('content.bin', content)
  const others = work.put('chain.pem', chain.map((name) => readFileSync(work.path(`${name}.pem`), 'utf8')).join('\n'))
  const out = work.path('signed.cms')
  const by = ['-signer', work.path(`${signer}.pem`), '-inkey', work.path(`${signer}.key`)]
  const file = ['-in', data, '-out', out, '-outform', 'DER', '-binary']
  const carried = chain.length > 0 ? ['-certfile', others] : []
  openssl(
    'cms',
    '-sign',
    '-md',
    digest,
    ...(more.includes('-noattr') ? [] : ['-cades']),
    ...by,
    ...carried,
    ...more,
    ...LOW,
    ...file,
  )
  return Uint8Array.from(readFileSync(out))
}

const trustOf = (...names: string[]): TrustFile[] =>
  names.map((name) => ({ name: `${name}.pem`, bytes: Uint8Array.from(readFileSync(work.path(`${name}.pem`))) }))

const verify = (signed: Uint8Array, trust: TrustFile[], at?: Date): VerificationReport =>
  verifyFile(signed, { content, trust, at })

beforeAll(() => {
  if (!hasOpenssl) return
  certificate('root', { by: null, extensions: CA })
  certificate('judge', { by: 'root', extensions: JUDGE })
})

describe('what must not pass', { skip: !hasOpenssl }, () => {
  test('the same by an ordinary key and chain does, so that the rest proves something', () => {
    expect(verify(cms('judge', []), trustOf('root')).ok).toBe(true)
  })

  test('a key of 1024 bits', () => {
    certificate('short', { by: 'root', extensions: JUDGE, kind: 'rsa1024' })
    const report = verify(cms('short', []), trustOf('root'))
    expect(report.ok).toBe(false)
    expect(complaints(report)).toEqual(['weakKey'])
  })

  test('an authority with a key of 1024 bits', () => {
    certificate('shortRoot', { by: null, extensions: CA, kind: 'rsa1024' })
    certificate('judge1', { by: 'shortRoot', extensions: JUDGE })
    expect(complaints(verify(cms('judge1', []), trustOf('shortRoot')))).toEqual(['weakKey'])
  })

  test.each(['md5', 'sha1'])('content by %s', (digest) => {
    certificate('rsa', { by: 'root', extensions: JUDGE, kind: 'rsa2048' })
    const report = verify(cms('rsa', [], digest), trustOf('root'))
    expect(report.ok).toBe(false)
    expect(report.signatures[0]?.integrity).toBe(digest === 'md5' ? 'unsupportedAlgorithm' : 'valid')
  })

  test.each(['md5', 'sha1'])('a certificate signed by %s', (digest) => {
    certificate('rsaRoot', { by: null, extensions: CA, kind: 'rsa2048' })
    certificate('judge2', { by: 'rsaRoot', extensions: JUDGE, digest })
    const report = verify(cms('judge2', []), trustOf('rsaRoot'))
    expect(report.ok).toBe(false)
    expect(complaints(report)).toEqual([digest === 'md5' ? 'chainUntrusted' : 'weakCertificateHash'])
  })

  test('a root of its own under SHA-1 is the decision of the folder', () => {
    certificate('oldRoot', { by: null, extensions: CA, kind: 'rsa2048', digest: 'sha1' })
    certificate('judge3', { by: 'oldRoot', extensions: JUDGE })
    expect(verify(cms('judge3', []), trustOf('oldRoot')).ok).toBe(true)
  })

  test.each([
    [
      'no right to sign certificates',
      'basicConstraints=critical,CA:true\nkeyUsage=critical,cRLSign,digitalSignature\n',
    ],
    ['no authority at all', JUDGE],
    ['the word alone, not the extension', 'keyUsage=critical,keyCertSign\n'],
    ['names it may not issue for', `${CA}nameConstraints=critical,permitted;dirName:only\n[only]\nC=FR\n`],
    ['an extension nobody knows', `${CA}1.2.3.4.5=critical,ASN1:NULL\n`],
  ])('an issuer between: %s', (_, extensions) => {
    certificate('between', { by: 'root', extensions })
    certificate('judge4', { by: 'between', extensions: JUDGE })
    const report = verify(cms('judge4', ['between']), trustOf('root'))
    expect(report.ok).toBe(false)
    expect(complaints(report)).toEqual(['chainUntrusted'])
    // The same where an authority was put into the folder by mistake.
    expect(verify(cms('judge4', []), trustOf('between')).ok).toBe(false)
  })

  test('one issuer more than the path may be long', () => {
    certificate('narrow', { by: 'root', extensions: CA.replace('CA:true', 'CA:true,pathlen:0') })
    certificate('third', { by: 'narrow', extensions: CA })
    certificate('judge5', { by: 'third', extensions: JUDGE })
    expect(complaints(verify(cms('judge5', ['third', 'narrow']), trustOf('root')))).toEqual(['chainUntrusted'])
  })

  test('an authority that ran out before the signature', () => {
    certificate('brief', { by: 'root', extensions: CA, days: 1 })
    certificate('judge6', { by: 'brief', extensions: JUDGE, days: 30 })
    const later = new Date(Date.now() + 5 * 86_400_000)
    const bare = cms('judge6', ['brief'], 'sha256', ['-noattr'])
    expect(verify(bare, trustOf('root')).ok).toBe(true)
    expect(complaints(verify(bare, trustOf('root'), later))).toEqual(['chainUntrusted'])
  })

  test('two signers, one of a stranger', () => {
    certificate('stranger', { by: null, extensions: JUDGE })
    const signed = cms('judge', [], 'sha256', [
      '-signer',
      work.path('stranger.pem'),
      '-inkey',
      work.path('stranger.key'),
    ])
    const report = verify(signed, trustOf('root'))
    expect(report.ok).toBe(false)
    expect(new Set(report.signatures.map(({ ok }) => ok))).toEqual(new Set([false, true]))
  })

  test('the certificate exchanged for another of the same key and name', () => {
    certificate('judge8', { by: 'root', extensions: JUDGE, keyOf: 'judge' })
    const [own, other] = ['judge', 'judge8'].map((name) => {
      openssl('x509', '-in', work.path(`${name}.pem`), '-outform', 'DER', '-out', work.path(`${name}.der`))
      return readFileSync(work.path(`${name}.der`))
    })
    const signed = Buffer.from(cms('judge', []))
    const at = signed.indexOf(own ?? 'x')
    expect(at).toBeGreaterThan(0)
    const swapped = Buffer.concat([
      signed.subarray(0, at),
      other ?? Buffer.alloc(0),
      signed.subarray(at + (own?.length ?? 0)),
    ])
    expect(verify(Uint8Array.from(swapped), trustOf('root')).ok).toBe(false)
  })

  test('an attached signature of other words beside the file', () => {
    const data = work.put('other.bin', 'Ақталсын')
    const out = work.path('attached.cms')
    const by = ['-signer', work.path('judge.pem'), '-inkey', work.path('judge.key')]
    openssl('cms', '-sign', '-nodetach', '-binary', '-cades', ...by, '-in', data, '-out', out, '-outform', 'DER')
    const attached = Uint8Array.from(readFileSync(out))
    expect(verifyFile(attached, { trust: trustOf('root') }).ok).toBe(true)
    expect(complaints(verify(attached, trustOf('root')))).toEqual(['contentDiffers'])
  })

  test('content of another type than the signed attributes say', () => {
    const out = work.path('typed.cms')
    const by = ['-signer', work.path('judge.pem'), '-inkey', work.path('judge.key')]
    const file = ['-in', work.put('content.bin', content), '-out', out, '-outform', 'DER']
    openssl('cms', '-sign', '-nodetach', '-binary', '-cades', '-econtent_type', '1.2.3.4', ...by, ...file)
    const typed = Buffer.from(readFileSync(out))
    const oid = Buffer.from('06032a0304', 'hex')
    const first = typed.indexOf(oid)
    typed.set(Buffer.from('06032a0305', 'hex'), first)
    expect(verify(Uint8Array.from(typed), trustOf('root')).ok).toBe(false)
  })
})
