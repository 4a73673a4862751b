/**
 * Verification against an authority that OpenSSL made: root, issuing authority, judges whose certificates are in force, run
 * out, revoked or meant for logging in; for all forms of signature alike. And what is kept with an act at its signing.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { gatherEvidence, openPkcs12, signFile, SigningFault, verifyFile } from '../../../electron/signing/index.ts'
import type { SignatureKind, SignatureReport, TrustFile } from '../../../electron/signing/index.ts'
import { bytesOf, has, run, sampleDocx, samplePdf, workFolder } from './tools.ts'

const hasOpenssl = has('openssl')
const work = workFolder()

const DAY = 86_400_000
const today = Math.floor(Date.now() / 1000) * 1000
const at = (days: number): Date => new Date(today + days * DAY)
/** YYYYMMDDHHMMSSZ, as OpenSSL takes it. */
const stamp = (days: number): string =>
  at(days)
    .toISOString()
    .replace(/[-:T]|\.\d+/gu, '')

function openssl(...args: string[]): void {
  const result = run('openssl', args)
  if (result.status !== 0) throw new Error(`openssl ${args.join(' ')}\n${result.output}`)
}

const CONFIG = (name: string) => `[ca]
default_ca=d
[d]
database=${work.path(`${name}.index`)}
serial=${work.path(`${name}.serial`)}
new_certs_dir=${work.path('.')}
default_md=sha256
unique_subject=no
policy=p
[p]
commonName=supplied
serialNumber=optional
[root]
basicConstraints=critical,CA:true
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[middle]
basicConstraints=critical,CA:true,pathlen:0
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
[judge]
keyUsage=critical,digitalSignature,nonRepudiation
extendedKeyUsage=emailProtection
authorityKeyIdentifier=keyid
[login]
keyUsage=critical,digitalSignature
extendedKeyUsage=clientAuth
authorityKeyIdentifier=keyid
`

function key(name: string, subject: string): void {
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', work.path(`${name}.key`))
  openssl('req', '-new', '-key', work.path(`${name}.key`), '-subj', subject, '-utf8', '-out', work.path(`${name}.csr`))
}

function authority(name: string): void {
  work.put(`${name}.cnf`, CONFIG(name))
  work.put(`${name}.index`, '')
  work.put(`${name}.serial`, `${name === 'root' ? '10' : '20'}00`)
}

/** A certificate for `name` from `issuer`, in force on the days given. */
function issue(name: string, issuer: string, section: string, from: number, to: number): void {
  const self = name === issuer ? ['-selfsign'] : ['-cert', work.path(`${issuer}.pem`)]
  const days = ['-startdate', stamp(from), '-enddate', stamp(to)]
  const files = ['-in', work.path(`${name}.csr`), '-out', work.path(`${name}.pem`), '-notext']
  const by = ['-config', work.path(`${issuer}.cnf`), '-keyfile', work.path(`${issuer}.key`)]
  openssl('ca', '-batch', '-utf8', '-extensions', section, ...by, ...self, ...days, ...files)
}

function p12(name: string): Uint8Array {
  const out = work.path(`${name}.p12`)
  const files = [
    '-in',
    work.path(`${name}.pem`),
    '-inkey',
    work.path(`${name}.key`),
    '-certfile',
    work.path('middle.pem'),
  ]
  openssl('pkcs12', '-export', ...files, '-passout', 'pass:pw', '-out', out)
  return Uint8Array.from(readFileSync(out))
}

const file = (name: string): TrustFile => ({ name, bytes: Uint8Array.from(readFileSync(work.path(name))) })

/** A list of the issuing authority; `revoked`: the judge's certificate, since which day and why. */
function list(name: string, from: number, to: number, revoked?: { day: number; reason?: string }): TrustFile {
  const serial = run('openssl', ['x509', '-in', work.path('judge.pem'), '-noout', '-serial'])
    .output.trim()
    .slice(7)
  const when = revoked && `${stamp(revoked.day).slice(2)}${revoked.reason === undefined ? '' : `,${revoked.reason}`}`
  const entry = when === undefined ? '' : `R\t${stamp(-35).slice(2)}\t${when}\t${serial}\tunknown\t/CN=x\n`
  work.put(`${name}.index`, entry)
  work.put(`${name}.cnf`, CONFIG(name))
  const by = [
    '-config',
    work.path(`${name}.cnf`),
    '-cert',
    work.path('middle.pem'),
    '-keyfile',
    work.path('middle.key'),
  ]
  const days = ['-crl_lastupdate', stamp(from), '-crl_nextupdate', stamp(to)]
  openssl('ca', '-gencrl', ...by, ...days, '-out', work.path(`${name}.crl`))
  return file(`${name}.crl`)
}

const content = bytesOf('Қазақстан Республикасының атынан')
const signedAt = at(-100)
const signed = new Map<SignatureKind, Uint8Array>()
const FORMS = ['cms', 'pdf', 'docx'] as const

beforeAll(async () => {
  if (!hasOpenssl) return
  for (const [name, subject] of [
    ['root', '/CN=Түбір'],
    ['middle', '/CN=Аралық'],
    ['judge', '/CN=СЫНАҚОВ СЕРІК/serialNumber=IIN900501300123'],
    ['login', '/CN=СЫНАҚОВ СЕРІК/serialNumber=IIN900501300123'],
  ] as const)
    key(name, subject)
  authority('root')
  authority('middle')
  issue('root', 'root', 'root', -1000, 1000)
  issue('middle', 'root', 'middle', -900, 900)
  issue('judge', 'middle', 'judge', -400, -35)
  issue('login', 'middle', 'login', -400, 400)
  const signer = openPkcs12(p12('judge'), 'pw', signedAt)
  const files = { cms: content, pdf: samplePdf(1), docx: await sampleDocx() }
  for (const kind of FORMS)
    signed.set(kind, await signFile(files[kind], kind, signer, { now: signedAt, room: 6000, iin: '900501300123' }))
})

type Form = (typeof FORMS)[number]

function verify(kind: Form, trust: TrustFile[], evidence?: Uint8Array | null): SignatureReport {
  const options = {
    trust,
    content: kind === 'cms' ? content : undefined,
    evidence: evidence ? [{ name: 'evidence.pem', bytes: evidence }] : undefined,
  }
  const [report] = verifyFile(signed.get(kind) ?? new Uint8Array(), options).signatures
  if (!report) throw new Error('no signature')
  return report
}

const codes = (report: SignatureReport): string[] => report.findings.map((item) => item.code)
const keep = (kind: Form, trust: TrustFile[]): Uint8Array | null =>
  gatherEvidence(signed.get(kind) ?? new Uint8Array(), {
    trust,
    content: kind === 'cms' ? content : undefined,
    at: signedAt,
  })

describe.skipIf(!hasOpenssl).each(FORMS)('%s', (kind) => {
  test('trusted through the issuing authority, though the certificate has run out since', () => {
    expect(verify(kind, [file('root.pem')])).toMatchObject({
      integrity: 'valid',
      chain: 'trusted',
      revocation: 'unknown',
      ok: true,
      signer: { iin: '900501300123' },
    })
  })
  test('a root that is not in the folder', () => {
    expect(verify(kind, [file('judge.pem')]).chain).toBe('trusted')
    expect(verify(kind, [])).toMatchObject({ chain: 'untrusted', ok: false })
  })
  test('revoked before the signing time', () => {
    const report = verify(kind, [file('root.pem'), list('before', -50, -40, { day: -101 })])
    expect(report).toMatchObject({ integrity: 'valid', revocation: 'revoked', ok: false })
    expect(codes(report)).toContain('revocationRevoked')
  })
  test('revoked after the signing time', () => {
    const report = verify(kind, [file('root.pem'), list('after', -50, -40, { day: -60, reason: 'superseded' })])
    expect(report).toMatchObject({ revocation: 'revokedLater', ok: true })
  })
  test('revoked after it because the key was stolen', () => {
    const report = verify(kind, [file('root.pem'), list('stolen', -50, -40, { day: -60, reason: 'keyCompromise' })])
    expect(report).toMatchObject({ revocation: 'revoked', ok: false })
  })
  test('suspended, and no longer named by a newer list', () => {
    const held = list('held', -102, 50, { day: -103, reason: 'certificateHold' })
    expect(verify(kind, [file('root.pem'), held]).revocation).toBe('revoked')
    expect(verify(kind, [file('root.pem'), held, list('lifted', -99, 50)]).revocation).toBe('good')
    expect(verify(kind, [file('root.pem'), list('lifted', -99, 50), held]).revocation).toBe('good')
    // Past its end a certificate is named by no list: that lifts nothing.
    expect(verify(kind, [file('root.pem'), held, list('late', -10, 50)]).revocation).toBe('revoked')
  })
  test('a list made after the certificate ran out is silent about it, and so is its silence', () => {
    expect(verify(kind, [file('root.pem'), list('late', -10, 50)]).revocation).toBe('unknown')
  })
})

describe.skipIf(!hasOpenssl).each(FORMS)('what is kept with a signed %s', (kind) => {
  const atSigning = () => [file('root.pem'), file('middle.pem'), list('then', -101, -95)]

  test('answers years later what the lists of today cannot', () => {
    const evidence = keep(kind, atSigning())
    const later = [file('root.pem'), list('late', -10, 50)]
    expect(verify(kind, later).revocation).toBe('unknown')
    expect(verify(kind, later, evidence)).toMatchObject({ chain: 'trusted', revocation: 'good', ok: true })
  })
  test('holds the chain and the list, in a form OpenSSL reads', () => {
    const text = Buffer.from(keep(kind, atSigning()) ?? []).toString()
    expect(text.match(/BEGIN CERTIFICATE/gu)).toHaveLength(3)
    expect(text.match(/BEGIN X509 CRL/gu)).toHaveLength(1)
    const pem = work.put('kept.pem', text)
    expect(run('openssl', ['crl', '-in', pem, '-noout', '-issuer']).status).toBe(0)
  })
  test('makes nobody trusted', () => {
    const evidence = keep(kind, atSigning())
    expect(verify(kind, [], evidence)).toMatchObject({ chain: 'untrusted', ok: false })
  })
  test('cannot hide a revocation the folder knows of', () => {
    const evidence = keep(kind, atSigning())
    const revoked = list('before', -50, -40, { day: -101 })
    expect(verify(kind, [file('root.pem'), revoked], evidence)).toMatchObject({ revocation: 'revoked', ok: false })
  })
  test('rubbish in its place is named and changes nothing', () => {
    const report = verify(kind, [file('root.pem')], bytesOf('not a certificate'))
    expect(report).toMatchObject({ chain: 'trusted', revocation: 'unknown', ok: true })
  })
})

describe.skipIf(!hasOpenssl)('signatures that OpenSSL made', () => {
  const make = (name: string, ...more: string[]): Uint8Array => {
    const out = work.path(`${name}.cms`)
    const input = work.put('content.bin', content)
    const who = ['-signer', work.path(`${name}.pem`), '-inkey', work.path(`${name}.key`)]
    openssl('cms', '-sign', '-binary', '-cades', '-outform', 'DER', '-in', input, '-out', out, ...who, ...more)
    return Uint8Array.from(readFileSync(out))
  }
  test('with a certificate for logging in: valid, and not meant for signing', () => {
    const [report] = verifyFile(make('login', '-certfile', work.path('middle.pem')), {
      content,
      trust: [file('root.pem')],
    }).signatures
    expect(report).toMatchObject({ integrity: 'valid', chain: 'trusted', ok: false })
    expect(report?.findings.map((item) => item.code)).toContain('notForSigning')
    expect(() => openPkcs12(p12('login'), 'pw', new Date())).toThrow(SigningFault)
  })
  test('with a certificate that had run out', () => {
    const [report] = verifyFile(make('judge', '-certfile', work.path('middle.pem')), {
      content,
      trust: [file('root.pem')],
    }).signatures
    expect(report).toMatchObject({ integrity: 'valid', ok: false })
    expect(report?.findings.map((item) => item.code)).toContain('certificateExpired')
    expect(() => openPkcs12(p12('judge'), 'pw', new Date())).toThrow(SigningFault)
  })
  test('without the issuing authority inside: only what was kept leads up to the root', () => {
    const bare = make('login')
    const trust = [file('root.pem')]
    expect(verifyFile(bare, { content, trust }).signatures[0]?.chain).toBe('untrusted')
    const evidence = gatherEvidence(bare, { content, trust: [...trust, file('middle.pem')] })
    const kept = [{ name: 'evidence.pem', bytes: evidence ?? new Uint8Array() }]
    expect(verifyFile(bare, { content, trust, evidence: kept }).signatures[0]?.chain).toBe('trusted')
  })
})

test.skipIf(!hasOpenssl)('OpenSSL agrees with our detached signature, at its signing time', () => {
  const cms = work.put('ours.cms', signed.get('cms') ?? new Uint8Array())
  const input = work.put('content.bin', content)
  const when = ['-attime', String(Math.floor(signedAt.getTime() / 1000))]
  const args = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-purpose',
    'any',
    '-in',
    cms,
    '-content',
    input,
  ]
  expect(run('openssl', [...args, ...when, '-CAfile', work.path('root.pem'), '-out', work.path('o')]).status).toBe(0)
  expect(run('openssl', [...args, '-CAfile', work.path('root.pem'), '-out', work.path('o')]).status).not.toBe(0)
})
