/** Chain, dates and revocation, as at the signing time. */
import { beforeAll, describe, expect, test } from 'vitest'
import { openPkcs12, readCertificate, signFile, verifyFile } from '../../../electron/signing/index.ts'
import type { SignatureReport, TrustFile } from '../../../electron/signing/index.ts'
import { issue, issueCrl, makePkcs12, toPem } from '../../../scripts/make-test-key.ts'
import type { IssueOptions, TestIdentity } from '../../../scripts/make-test-key.ts'
import { bytesOf } from './tools.ts'

const day = 86_400_000
const today = Date.now()
const at = (days: number): Date => new Date(today + days * day)
const content = bytesOf('үкім')
const wide: IssueOptions = { kind: 'p256', notBefore: at(-1000), notAfter: at(1000) }

let root: TestIdentity
let middle: TestIdentity
let judge: TestIdentity
beforeAll(() => {
  root = issue({ commonName: 'Түбір' }, null, { ...wide, ca: true })
  middle = issue({ commonName: 'Аралық' }, root, { ...wide, ca: true, pathLength: 0 })
  judge = issue({ commonName: 'Судья' }, middle, { ...wide, notBefore: at(-400), notAfter: at(-35) })
})

/** Signs with a key that may have run out since: opened as at the signing time. */
async function signedAt(moment: Date, who = judge, chain: readonly TestIdentity[] = [middle]): Promise<Uint8Array> {
  const p12 = makePkcs12(
    who,
    chain.map(({ certificate }) => certificate),
    'pw',
  )
  const signer = openPkcs12(p12, 'pw', moment)
  return signFile(content, 'cms', signer, { now: moment })
}

const pem = (name: string, identity: TestIdentity): TrustFile => ({
  name,
  bytes: bytesOf(toPem('CERTIFICATE', identity.certificate)),
})
const crl = (bytes: Uint8Array): TrustFile => ({ name: 'x.crl', bytes })
const verify = (cms: Uint8Array, trust: readonly TrustFile[], moment?: Date): SignatureReport => {
  const [signature] = verifyFile(cms, { content, trust, at: moment }).signatures
  if (!signature) throw new Error('no signature')
  return signature
}
const serialOf = (identity: TestIdentity): Uint8Array =>
  Buffer.from(readCertificate(identity.certificate).serial, 'hex')
const codes = (report: SignatureReport): string[] => report.findings.map(({ code }) => code)

describe('chain', () => {
  test('up to a root in the folder, the step between carried by the signature', async () => {
    expect(verify(await signedAt(at(-100)), [pem('root.crt', root)])).toMatchObject({ chain: 'trusted', ok: true })
  })
  test('the step between in the folder is enough', async () => {
    expect(verify(await signedAt(at(-100)), [pem('middle.cer', middle)])).toMatchObject({ chain: 'trusted', ok: true })
  })
  test('DER as well as PEM, and files that are neither are named', async () => {
    const cms = await signedAt(at(-100))
    const trust = [
      { name: 'root.cer', bytes: root.certificate },
      { name: 'оқы.txt', bytes: bytesOf('x') },
    ]
    const report = verifyFile(cms, { content, trust })
    expect(report.ok).toBe(true)
    expect(report.findings.map(({ code, text }) => [code, text.en.includes('оқы.txt')])).toEqual([
      ['trustUnreadable', true],
    ])
  })
  test('without a folder: unknown, and said who issued it', async () => {
    const [signature] = verifyFile(await signedAt(at(-100)), { content }).signatures
    expect(signature).toMatchObject({ chain: 'unknown', ok: true })
    expect(signature?.findings.find(({ code }) => code === 'chainUnknown')?.text.kk).toContain('Аралық')
  })
  test('an empty folder trusts nobody', async () => {
    expect(verify(await signedAt(at(-100)), [])).toMatchObject({ chain: 'untrusted', ok: false })
  })
  test('an authority of the same name with another key does not count', async () => {
    const twin = issue({ commonName: 'Түбір' }, null, { ...wide, ca: true })
    expect(verify(await signedAt(at(-100)), [pem('root.crt', twin)])).toMatchObject({ chain: 'untrusted', ok: false })
  })
  test('a judge cannot issue certificates', async () => {
    const clerk = issue({ commonName: 'Хатшы' }, judge, { ...wide, notBefore: at(-300), notAfter: at(-40) })
    const cms = await signedAt(at(-100), clerk, [judge, middle])
    expect(verify(cms, [pem('root.crt', root)])).toMatchObject({ chain: 'untrusted', ok: false })
  })
  test('the length of the path is kept to', async () => {
    const third = issue({ commonName: 'Үшінші' }, middle, { ...wide, ca: true })
    const signer = issue({ commonName: 'Судья' }, third, wide)
    expect(verify(await signedAt(at(-1), signer, [third, middle]), [pem('root.crt', root)]).chain).toBe('untrusted')
  })
  test('an authority that had run out by then', async () => {
    const old = issue({ commonName: 'Ескі' }, null, { ...wide, ca: true, notAfter: at(-200) })
    const signer = issue({ commonName: 'Судья' }, old, wide)
    expect(verify(await signedAt(at(-300), signer, [old]), [pem('old.crt', old)]).chain).toBe('trusted')
    expect(verify(await signedAt(at(-100), signer, [old]), [pem('old.crt', old)]).chain).toBe('untrusted')
  })
})

describe('dates: as at the signing time, not as at today', () => {
  test('a certificate that has run out since', async () => {
    expect(verify(await signedAt(at(-100)), [pem('root.crt', root)]).ok).toBe(true)
  })
  test.each([
    [-20, 'certificateExpired'],
    [-500, 'certificateNotYetValid'],
  ])('%i days: %s', async (days, code) => {
    const cms = await claimed(days)
    const report = verify(cms, [pem('root.crt', root)])
    expect(codes(report)).toContain(code)
    expect(report).toMatchObject({ integrity: 'valid', ok: false })
  })
})

/** A signature that claims a day on which the certificate was not in force. */
async function claimed(days: number): Promise<Uint8Array> {
  const signer = openPkcs12(makePkcs12(judge, [middle.certificate], 'pw'), 'pw', at(-100))
  return signer.signCms(content, { detached: true, signingTime: at(days) })
}

describe('revocation by the lists in the folder', () => {
  const folder = (...more: TrustFile[]) => [pem('root.crt', root), pem('middle.crt', middle), ...more]
  const list = (days: number, reason?: number, from = -50, to = 50) => {
    const entry = { serial: serialOf(judge), at: at(days), ...(reason === undefined ? {} : { reason }) }
    return crl(issueCrl(middle, [entry], at(from), at(to)))
  }
  test('no list: not known, and that alone is not a fault', async () => {
    expect(verify(await signedAt(at(-100)), folder())).toMatchObject({ revocation: 'unknown', ok: true })
  })
  test('a list that does not name it', async () => {
    const empty = crl(issueCrl(middle, [], at(-99), at(-98)))
    expect(verify(await signedAt(at(-100)), folder(empty))).toMatchObject({ revocation: 'good', ok: true })
  })
  test('a list that ended before the signature says nothing', async () => {
    const old = crl(issueCrl(middle, [], at(-300), at(-200)))
    expect(verify(await signedAt(at(-100)), folder(old)).revocation).toBe('unknown')
  })
  test('a list of 100,000 entries is searched quickly, and its signature checked once', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({
      serial: Uint8Array.of(1, i >> 16, i >> 8, i),
      at: at(-200),
    }))
    const long = crl(issueCrl(middle, [...many, { serial: serialOf(judge), at: at(-101) }], at(-99), at(50)))
    const cms = await signedAt(at(-100))
    expect(verify(cms, folder(long))).toMatchObject({ revocation: 'revoked' })
    const start = performance.now()
    expect(verify(cms, folder(long))).toMatchObject({ revocation: 'revoked' })
    expect(performance.now() - start).toBeLessThan(500)
  })
  test('revoked before signing', async () => {
    expect(verify(await signedAt(at(-100)), folder(list(-101)))).toMatchObject({ revocation: 'revoked', ok: false })
  })
  test('revoked after signing, for an ordinary reason (left the court)', async () => {
    const report = verify(await signedAt(at(-100)), folder(list(-60, 5)))
    expect(report).toMatchObject({ revocation: 'revokedLater', ok: true })
    expect(codes(report)).toContain('revocationLater')
  })
  test('revoked after signing because the key was stolen: the claimed time proves nothing', async () => {
    expect(verify(await signedAt(at(-100)), folder(list(-60, 1)))).toMatchObject({ revocation: 'revoked', ok: false })
  })
  test('taken off the list again', async () => {
    expect(verify(await signedAt(at(-100)), folder(list(-101, 8)))).toMatchObject({ revocation: 'good' })
  })
  test('a list signed by somebody else is not a list', async () => {
    const forged = issueCrl(
      { ...root, name: middle.name },
      [{ serial: serialOf(judge), at: at(-101) }],
      at(-50),
      at(50),
    )
    expect(verify(await signedAt(at(-100)), folder(crl(forged)))).toMatchObject({ revocation: 'unknown' })
  })
  test('a revoked authority takes its judges with it', async () => {
    const entry = { serial: serialOf(middle), at: at(-150) }
    const report = verify(await signedAt(at(-100)), [
      pem('root.crt', root),
      crl(issueCrl(root, [entry], at(-140), at(50))),
    ])
    expect(report).toMatchObject({ chain: 'untrusted', ok: false })
  })
})
