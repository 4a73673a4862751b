import { beforeAll, describe, expect, test } from 'vitest'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { iinMatches, openPkcs12, readCertificate, SigningFault, verifyFile } from '../../../electron/signing/index.ts'
import type { FaultCode, Signer } from '../../../electron/signing/index.ts'
import { faultSentences } from '../../../electron/signing/words/faults.ts'
import { findingSentences, detailSentences } from '../../../electron/signing/words/findings.ts'
import { issue, makePkcs12, makeTestKeySet, toPem } from '../../../scripts/make-test-key.ts'
import type { IssueOptions, TestIdentity } from '../../../scripts/make-test-key.ts'
import { bytesOf, has, judge, run, workFolder } from './tools.ts'

const person = { commonName: 'СЫНАҚОВ СЫНАҚ', patronymic: 'СЫНАҚҰЛЫ', iin: '010203040506' }
let authority: TestIdentity
beforeAll(() => {
  authority = issue({ commonName: 'Орталық' }, null, { ca: true, kind: 'p256' })
})

const open = (
  options: IssueOptions,
  now = new Date(),
  chain: readonly Uint8Array[] = [authority.certificate],
): Signer => openPkcs12(makePkcs12(issue(person, authority, { kind: 'p256', ...options }), chain, 'pw'), 'pw', now)

function faultOf(work: () => unknown): SigningFault {
  try {
    work()
  } catch (error) {
    if (error instanceof SigningFault) return error
    throw error
  }
  throw new Error('it worked')
}

const day = 86_400_000

describe('each reason why a key file cannot sign has its own code and sentence', () => {
  const cases: [FaultCode, () => unknown][] = [
    ['wrongPassword', () => openPkcs12(judge('A').p12, 'бөтен', new Date())],
    ['wrongPassword', () => openPkcs12(judge('A').p12, '', new Date())],
    ['notPkcs12', () => openPkcs12(bytesOf('Бұл кілт емес'), 'pw', new Date())],
    ['notPkcs12', () => openPkcs12(new Uint8Array(), 'pw', new Date())],
    ['notPkcs12', () => openPkcs12(judge('A').p12.subarray(0, 900), judge('A').password, new Date())],
    ['notPkcs12', () => openPkcs12(judge('A').judge.certificate, 'pw', new Date())],
    ['expired', () => open({ notAfter: new Date(Date.now() - day), notBefore: new Date(Date.now() - 9 * day) })],
    ['notYetValid', () => open({ notBefore: new Date(Date.now() + day) })],
    ['noSigningUsage', () => open({ keyUsage: [2, 3] })],
    ['noSigningUsage', () => open({ keyUsage: [0, 2], extendedKeyUsage: ['1.3.6.1.5.5.7.3.2', '1.2.398.3.3.4.1.1'] })],
    ['missingChain', () => open({}, new Date(), [])],
    ['noKey', () => openPkcs12(makePkcs12(judge('A').judge, [], 'pw', { withoutKey: true }), 'pw', new Date())],
    [
      'noCertificate',
      () =>
        openPkcs12(makePkcs12({ ...judge('A').judge, certificate: authority.certificate }, [], 'pw'), 'pw', new Date()),
    ],
    ['unsupportedKey', () => open({ keys: generateKeyPairSync('rsa', { modulusLength: 1024 }) })],
    ['unsupportedKey', () => open({ keys: generateKeyPairSync('ec', { namedCurve: 'P-521' }) })],
    ['unsupportedKey', () => open({ keys: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }) })],
  ]
  test.each(cases)('%s (%#)', (code, work) => {
    const fault = faultOf(work)
    expect(fault.code).toBe(code)
    for (const language of ['kk', 'ru', 'en'] as const) {
      expect(fault.text[language]).not.toMatch(/[{}]|undefined/)
      expect(fault.text[language].length).toBeGreaterThan(15)
    }
    expect(JSON.stringify(fault.text)).not.toMatch(/құпия(?!сөз)|"pw"/)
  })
})

describe('keys that work', () => {
  test.each(['rsa2048', 'rsa4096', 'p256', 'p384'] as const)('%s signs', async (kind) => {
    const set = makeTestKeySet(person, kind, 'Құпия сөз №1')
    const signer = openPkcs12(set.p12, 'Құпия сөз №1', new Date())
    expect(signer.person).toMatchObject({ name: 'СЫНАҚОВ СЫНАҚ СЫНАҚҰЛЫ', iin: '010203040506' })
    const content = bytesOf('үкім')
    const cms = await signer.signCms(content, { detached: true, signingTime: new Date() })
    expect(verifyFile(cms, { content }).ok).toBe(true)
  })

  test('the issuer may come from the trust folder instead', () => {
    const p12 = makePkcs12(issue(person, authority, { kind: 'p256' }), [], 'pw')
    const signer = openPkcs12(p12, 'pw', new Date(), [readCertificate(authority.certificate)])
    expect(signer.key?.chain).toHaveLength(1)
  })

  test('a closed signer has forgotten its key', () => {
    const signer = open({})
    signer.close()
    return expect(signer.signCms(bytesOf('x'), { detached: true, signingTime: null })).rejects.toThrow('closed')
  })

  test('nothing of the password or the key can be seen in the signer', () => {
    const seen = JSON.stringify(open({}))
    expect(seen).not.toContain('pw')
    expect(seen).not.toContain('PRIVATE')
  })

  test('IIN: only the exact number matches', () => {
    const { certificate } = issue(person, authority, { kind: 'p256' })
    expect(iinMatches(certificate, '010203040506')).toBe(true)
    expect(iinMatches(certificate, '010203040507')).toBe(false)
    expect(iinMatches(certificate, '10203040506')).toBe(false)
    expect(iinMatches(certificate, '')).toBe(false)
    expect(iinMatches(issue({ commonName: 'x' }, authority, { kind: 'p256' }).certificate, '010203040506')).toBe(false)
  })
})

const openssl = has('openssl')
describe.skipIf(!openssl)('key files made by OpenSSL', () => {
  const folder = workFolder()
  const make = (name: string, ...options: string[]): Uint8Array => {
    const { judge: identity, authority: issuer } = judge('OpenSSL', 'rsa2048')
    const key = folder.put('key.pem', identity.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const pem = folder.put('cert.pem', toPem('CERTIFICATE', identity.certificate))
    const ca = folder.put('ca.pem', toPem('CERTIFICATE', issuer.certificate))
    const args = [
      'pkcs12',
      '-export',
      '-inkey',
      key,
      '-in',
      pem,
      '-certfile',
      ca,
      '-out',
      folder.path(name),
      '-passout',
      'pass:сөз',
    ]
    const result = run('openssl', [...args, ...options])
    expect(result.output).toBe('')
    return readFile(folder.path(name))
  }
  test.each([
    ['AES-256, the default', []],
    ['3DES for both', ['-legacy', '-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    [
      'RC2-40 and 3DES, as old Windows writes',
      ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ],
    ['RC2-128', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-RC2-128', '-macalg', 'sha1']],
    ['no encryption of certificates', ['-certpbe', 'NONE']],
    ['AES-128, SHA-512 MAC', ['-certpbe', 'AES-128-CBC', '-keypbe', 'AES-192-CBC', '-macalg', 'sha512']],
    ['without MAC', ['-nomac']],
  ])('%s', (_, options) => {
    const p12 = make('k.p12', ...options)
    expect(openPkcs12(p12, 'сөз', new Date()).person?.name).toBe('OpenSSL')
    expect(faultOf(() => openPkcs12(p12, 'сөс', new Date())).code).toBe('wrongPassword')
  })
})

test('our key file opens in OpenSSL', { skip: !openssl }, () => {
  const folder = workFolder()
  const set = judge('A')
  const result = run('openssl', [
    'pkcs12',
    '-in',
    folder.put('k.p12', set.p12),
    '-passin',
    `pass:${set.password}`,
    '-nodes',
  ])
  expect(result.status).toBe(0)
  expect(result.output).toContain('BEGIN PRIVATE KEY')
})

test('every sentence exists in three languages with the same gaps', () => {
  const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted()
  for (const [code, sentence] of Object.entries({ ...faultSentences, ...findingSentences, ...detailSentences })) {
    expect([code, ...gaps(sentence.kk)]).toEqual([code, ...gaps(sentence.en)])
    expect([code, ...gaps(sentence.ru)]).toEqual([code, ...gaps(sentence.en)])
  }
  for (const { kk, ru, en } of Object.values({ ...faultSentences, ...findingSentences })) {
    expect(new Set([kk, ru, en]).size).toBe(3)
  }
})

function readFile(path: string): Uint8Array {
  return Uint8Array.from(readFileSync(path))
}
