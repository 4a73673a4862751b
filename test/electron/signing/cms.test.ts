import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPkcs12, SigningFault, signFile, verifyFile } from '../../../electron/signing/index.ts'
import { readCms } from '../../../electron/signing/cms/read.ts'
import { issue, makePkcs12, toPem } from '../../../scripts/make-test-key.ts'
import { bytesOf, complaints, has, judge, run, signerOf, timestampAuthority, trustOf, workFolder } from './tools.ts'

const content = bytesOf('ҮКІМ\r\nҚазақстан Республикасының атынан\n')
const folder = workFolder()
const rsa = judge('RSA', 'rsa2048')
const ec = judge('EC', 'p256')
const now = new Date()

const openssl = has('openssl')
const verifyArgs = ['cms', '-verify', '-binary', '-inform', 'DER', '-purpose', 'any', '-out', folder.path('out.bin')]

describe.each([rsa, ec, judge('P384', 'p384')])('detached CAdES', (set) => {
  test('is valid for us, and only for the exact bytes', async () => {
    const cms = await signFile(content, 'cms', signerOf(set), { now })
    const report = verifyFile(cms, { content, trust: trustOf(set) })
    expect(complaints(report)).toEqual([])
    expect(report).toMatchObject({ ok: true, kind: 'cms' })
    expect(report.signatures[0]).toMatchObject({
      integrity: 'valid',
      wholeFile: true,
      chain: 'trusted',
      revocation: 'good',
      timeSource: 'claimed',
      time: `${now.toISOString().slice(0, 19)}.000Z`,
    })
    const longer = Uint8Array.from([...content, 10])
    expect(complaints(verifyFile(cms, { content: longer }))).toEqual(['contentChanged'])
    expect(complaints(verifyFile(cms))).toEqual(['contentNeeded'])
  })

  test.skipIf(!openssl)('is valid for OpenSSL, detached and attached', async () => {
    const file = folder.put('content.bin', content)
    const ca = folder.put('ca.pem', set.authorityPem)
    const detached = folder.put('d.cms', await signFile(content, 'cms', signerOf(set), { now }))
    const result = run('openssl', [...verifyArgs, '-cades', '-in', detached, '-content', file, '-CAfile', ca])
    expect(result.output).toContain('CAdES Verification successful')
    const attached = folder.put('a.cms', await signFile(content, 'attached', signerOf(set), { now }))
    expect(run('openssl', [...verifyArgs, '-cades', '-in', attached, '-CAfile', ca]).output).toContain('successful')
    expect(Uint8Array.from(readFileSync(folder.path('out.bin')))).toEqual(content)
    const other = folder.put('other.bin', Uint8Array.from([...content, 10]))
    expect(run('openssl', [...verifyArgs, '-in', detached, '-content', other, '-CAfile', ca]).status).not.toBe(0)
  })
})

test('an attached signature carries the file; another file beside it is noticed', async () => {
  const cms = await signFile(content, 'attached', signerOf(ec), { now })
  expect(verifyFile(cms).ok).toBe(true)
  expect(verifyFile(cms, { content }).ok).toBe(true)
  expect(complaints(verifyFile(cms, { content: bytesOf('басқа') }))).toEqual(['contentDiffers'])
})

test('deep nesting is refused, not followed', () => {
  const deep = Buffer.concat([
    Buffer.from('308006092a864886f70d010702a080', 'hex'),
    Buffer.alloc(200_000, Buffer.from('2480', 'hex')),
  ])
  expect(verifyFile(Uint8Array.from(deep)).ok).toBe(false)
})

test('a certificate of another person with the same key and number is found out', async () => {
  // Two authorities of one name, two people with one key and one serial number: only the signed digest of the certificate differs.
  const serial = Uint8Array.of(0x41, 2, 3, 4)
  const root = () => issue({ commonName: 'Бір атау' }, null, { ca: true, kind: 'rsa2048' })
  const [authority, impostor] = [root(), root()]
  const first = issue({ commonName: 'Сынақов А' }, authority, { serial, kind: 'p256' })
  const keys = { privateKey: first.privateKey, publicKey: createPublicKey(first.privateKey) }
  const second = issue({ commonName: 'Басқаұл Б' }, impostor, { serial, keys })
  expect(second.certificate.length).toBe(first.certificate.length)
  const signer = openPkcs12(makePkcs12(first, [authority.certificate], 'pw'), 'pw', new Date())
  const cms = Buffer.from(await signFile(content, 'cms', signer, { now }))
  expect(verifyFile(Uint8Array.from(cms), { content }).ok).toBe(true)
  const at = cms.indexOf(first.certificate)
  expect(at).toBeGreaterThan(0)
  cms.set(second.certificate, at)
  expect(complaints(verifyFile(Uint8Array.from(cms), { content }))).toEqual(['structureBroken:signerCertificate'])
})

test('PEM and bare Base64 are read like DER', async () => {
  const cms = await signFile(content, 'cms', signerOf(ec), { now })
  expect(verifyFile(bytesOf(toPem('CMS', cms)), { content }).ok).toBe(true)
  expect(verifyFile(bytesOf(Buffer.from(cms).toString('base64')), { content }).ok).toBe(true)
})

test('what is no signature at all says so', () => {
  expect(complaints(verifyFile(bytesOf('жай мәтін')))).toEqual(['unknownFormat'])
  expect(complaints(verifyFile(new Uint8Array()))).toEqual(['unknownFormat'])
})

test('data after the signature is reported', async () => {
  const cms = await signFile(content, 'attached', signerOf(ec), { now })
  expect(complaints(verifyFile(Uint8Array.from([...cms, 0])))).toEqual(['dataAfter'])
})

test('the signature is refused when the IIN is not the one of the judge', async () => {
  const set = judge('IIN', 'p256', '010203040506')
  await expect(signFile(content, 'cms', signerOf(set), { now, iin: '010203040506' })).resolves.toBeInstanceOf(
    Uint8Array,
  )
  const refused = signFile(content, 'cms', signerOf(set), { now, iin: '999999999999' })
  await expect(refused).rejects.toMatchObject({ code: 'iinMismatch' })
})

describe.skipIf(!openssl)('signatures made by OpenSSL', () => {
  const signWith = (name: string, sets: readonly (typeof rsa)[], ...options: string[]): Uint8Array => {
    const file = folder.put('foreign.bin', content)
    const keys = sets.flatMap((set, i) => [
      '-signer',
      folder.put(`s${i}.pem`, toPem('CERTIFICATE', set.judge.certificate)),
      '-inkey',
      folder.put(`k${i}.pem`, set.judge.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    ])
    const args = [
      'cms',
      '-sign',
      '-binary',
      '-in',
      file,
      '-outform',
      'DER',
      '-out',
      folder.path(name),
      ...keys,
      ...options,
    ]
    const result = run('openssl', args)
    expect(result).toMatchObject({ status: 0 })
    return Uint8Array.from(readFileSync(folder.path(name)))
  }

  test('two signers, each judged alone', () => {
    const cms = signWith('two.cms', [rsa, ec], '-nodetach')
    const report = verifyFile(cms, { trust: trustOf(rsa) })
    expect(report.signatures.map(({ integrity }) => integrity)).toEqual(['valid', 'valid'])
    expect(report.signatures.map(({ chain }) => chain).toSorted()).toEqual(['trusted', 'untrusted'])
    expect(report.ok).toBe(false)
    expect(verifyFile(cms, { trust: trustOf(rsa, ec) }).ok).toBe(true)
  })

  test('indefinite lengths and content cut into pieces', () => {
    const cms = signWith('stream.cms', [rsa], '-nodetach', '-stream')
    expect(cms[1]).toBe(0x80)
    expect(verifyFile(cms).ok).toBe(true)
  })

  test('without signed attributes', () => {
    const cms = signWith('noattr.cms', [rsa], '-noattr')
    expect(verifyFile(cms, { content }).ok).toBe(true)
    expect(complaints(verifyFile(cms, { content: bytesOf('басқа') }))).toEqual(['contentChanged'])
  })

  test('signed attributes cannot be passed off as content', async () => {
    const cms = await signFile(content, 'cms', signerOf(rsa), { now })
    const [signer] = readCms(cms).signers
    const attributes = signer?.signedAttributes
    expect(attributes).toBeTruthy()
    if (!attributes) return
    const forgedContent = Uint8Array.from(cms.subarray(attributes.start, attributes.end))
    forgedContent[0] = 0x31
    // The same signer without its attributes: the signature value then fits the attributes as "content".
    const forged = withoutAttributes(cms, attributes.start, attributes.end)
    expect(complaints(verifyFile(forged, { content: forgedContent }))).toEqual(['structureBroken:attributes'])
  })

  test('RSA-PSS, key identifiers, SHA-384 and SHA-512', () => {
    const pss = signWith('pss.cms', [rsa], '-keyopt', 'rsa_padding_mode:pss', '-md', 'sha384')
    expect(verifyFile(pss, { content })).toMatchObject({
      ok: true,
      signatures: [{ algorithm: 'RSA-PSS 2048, SHA-384' }],
    })
    expect(verifyFile(signWith('kid.cms', [ec], '-keyid', '-md', 'sha512'), { content }).ok).toBe(true)
  })

  test('SHA-1 is called weak and does not count', () => {
    const report = verifyFile(signWith('sha1.cms', [rsa], '-md', 'sha1'), { content })
    expect(report.signatures[0]?.integrity).toBe('valid')
    expect(complaints(report)).toEqual(['weakHash'])
  })

  test('an unknown digest is neither valid nor broken', () => {
    const report = verifyFile(signWith('md.cms', [rsa], '-md', 'sha3-256'), { content })
    expect(report.signatures[0]).toMatchObject({ integrity: 'unsupportedAlgorithm', ok: false })
    expect(report.ok).toBe(false)
  })

  test('the certificate left out: said so, not guessed', () => {
    const report = verifyFile(signWith('nocert.cms', [rsa], '-nocerts'), { content })
    expect(complaints(report)).toEqual(['certificateMissing'])
  })
})

/** Cuts [0] signedAttrs out of an encoding, lengths of all containers corrected. */
function withoutAttributes(cms: Uint8Array, start: number, end: number): Uint8Array {
  const cut = end - start
  const copy = Buffer.from(cms)
  const shorten = (offset: number): void => {
    // Only the long form with two length octets occurs on this path in the test.
    if (copy[offset + 1] === 0x82) copy.writeUInt16BE(copy.readUInt16BE(offset + 2) - cut, offset + 2)
    else throw new Error('another form of length')
  }
  for (const offset of containers(cms, start)) shorten(offset)
  return Uint8Array.from(Buffer.concat([copy.subarray(0, start), copy.subarray(end)]))
}

/** Offsets of the constructed values that contain the offset. */
function containers(bytes: Uint8Array, inner: number): number[] {
  const found: number[] = []
  let at = 0
  while (at < inner) {
    const first = bytes[at + 1] ?? 0
    const count = first > 0x80 ? first & 0x7f : 0
    let length = first
    if (count > 0) length = Number(`0x${Buffer.from(bytes.subarray(at + 2, at + 2 + count)).toString('hex')}`)
    const head = 2 + count
    if (at + head + length > inner) {
      found.push(at)
      at += head
    } else at += head + length
  }
  return found
}

describe.skipIf(!openssl)('time stamps (RFC 3161) from a local authority made with OpenSSL', () => {
  const authority = timestampAuthority(rsa, folder)
  let url = ''
  beforeAll(async () => {
    url = await authority.start()
  })
  afterAll(() => authority.stop())

  test('B-T: the stamp proves the time', async () => {
    authority.answerHonestly()
    const cms = await signFile(content, 'cms', signerOf(rsa), { now, timestamps: url })
    const report = verifyFile(cms, { content, trust: trustOf(rsa) })
    expect(complaints(report)).toEqual([])
    expect(report.signatures[0]).toMatchObject({ timeSource: 'timestamp', ok: true })
    const ca = folder.put('ca.pem', rsa.authorityPem)
    const file = folder.put('content.bin', content)
    const result = run('openssl', [...verifyArgs, '-in', folder.put('t.cms', cms), '-content', file, '-CAfile', ca])
    expect(result.output).toContain('successful')
  })

  test('an authority outside the trust folder proves nothing', async () => {
    authority.answerHonestly()
    const cms = await signFile(content, 'cms', signerOf(ec), { now, timestamps: url })
    const report = verifyFile(cms, { content, trust: trustOf(ec) })
    expect(report.signatures[0]).toMatchObject({ timeSource: 'claimed', ok: true })
    expect(report.signatures[0]?.findings.map(({ code }) => code)).toContain('timestampUntrusted')
  })

  test('old answers, nonsense and refusals are not accepted', async () => {
    authority.answerHonestly()
    const first = authority.reply(readFileSync(folder.path('q.tsq')))
    const attempt = () => signFile(content, 'cms', signerOf(ec), { now, timestamps: url })
    for (const wrong of [first, Buffer.from('nonsense'), Buffer.from('30053003020102', 'hex')]) {
      authority.answerWith(wrong)
      await expect(attempt()).rejects.toMatchObject({ code: 'timestampFailed' })
    }
    const unreachable = signFile(content, 'cms', signerOf(ec), { now, timestamps: 'http://127.0.0.1:9/' })
    await expect(unreachable).rejects.toBeInstanceOf(SigningFault)
  })

  test('a stamp moved to another signature is found out', async () => {
    authority.answerHonestly()
    const stamped = await signFile(content, 'cms', signerOf(rsa), { now, timestamps: url })
    const other = await signFile(content, 'cms', signerOf(rsa), {
      now: new Date(now.getTime() - 5000),
      timestamps: url,
    })
    const token = (cms: Uint8Array) => {
      const node = readCms(cms).signers[0]?.unsignedAttributes
      return node ? cms.subarray(node.start, node.end) : new Uint8Array()
    }
    expect(token(stamped).length).toBe(token(other).length)
    const mixed = Uint8Array.from(stamped)
    mixed.set(token(other), mixed.length - token(other).length)
    const report = verifyFile(mixed, { content, trust: trustOf(rsa) })
    expect(report.signatures[0]?.timeSource).toBe('claimed')
    expect(report.signatures[0]?.findings.map(({ code }) => code)).toContain('timestampBroken')
  })
})
