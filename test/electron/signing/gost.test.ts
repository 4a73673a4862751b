import { describe, expect, test } from 'vitest'
import { gostPublicKey, gostSign, gostVerify } from '../../../electron/signing/algorithms/gost.ts'
import { streebog256, streebog512 } from '../../../electron/signing/algorithms/streebog.ts'
import { verifyFile } from '../../../electron/signing/index.ts'
import type { TrustFile } from '../../../electron/signing/index.ts'
import { bytesOf, vector } from './tools.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
/** The RFC prints numbers, most significant byte first; files store them the other way round. */
const asPrinted = (bytes: Uint8Array): string => hex(bytes.toReversed())

describe('Streebog, vectors of RFC 6986 section 10', () => {
  const first = bytesOf('012345678901234567890123456789012345678901234567890123456789012')
  const second = Buffer.from(
    'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
    'hex',
  )

  test('example 1', () => {
    expect(asPrinted(streebog512(first))).toBe(
      '486f64c1917879417fef082b3381a4e211c324f074654c38823a7b76f830ad00' +
        'fa1fbae42b1285c0352f227524bc9ab16254288dd6863dccd5b9f54a1ad0541b',
    )
    expect(asPrinted(streebog256(first))).toBe('00557be5e584fd52a449b16b0251d05d27f94ab76cbaa6da890b59d8ef1e159d')
  })

  test('example 2', () => {
    expect(asPrinted(streebog512(second))).toBe(
      '28fbc9bada033b1460642bdcddb90c3fb3e56c497ccd0f62b8a2ad4935e85f03' +
        '7613966de4ee00531ae60f3b5a47f8dae06915d5f2f194996fcabf2622e6881e',
    )
    expect(asPrinted(streebog256(second))).toBe('508f7e553c06501d749a66fc28c6cac0b005746d97537fa85d9e40904efed29d')
  })

  test('whole blocks and the empty message end differently', () => {
    const digests = [0, 1, 63, 64, 65, 128].map((length) => hex(streebog512(new Uint8Array(length))))
    expect(new Set(digests).size).toBe(digests.length)
  })
})

describe('GOST R 34.10-2012, 512 bit', () => {
  const secret = 0x123456789abcdef0fedcba98765432100123456789n
  const publicKey = gostPublicKey(secret)
  const message = bytesOf('Қазақстан Республикасының атынан')
  const signature = gostSign(secret, message, 0xabcdef0123456789abcdef0123456789abcdef0123456789n)

  test('what was signed is verified', () => {
    expect(gostVerify(publicKey, message, signature)).toBe(true)
  })

  test('any flipped bit of message, signature or key is refused', () => {
    for (const at of [0, 31, 63, 64, 100, 127]) {
      expect(gostVerify(publicKey, message, flipped(signature, at))).toBe(false)
      expect(gostVerify(flipped(publicKey, at), message, signature)).toBe(false)
    }
    expect(gostVerify(publicKey, flipped(message, 3), signature)).toBe(false)
  })

  test('degenerate values are refused', () => {
    expect(gostVerify(publicKey, message, new Uint8Array(128))).toBe(false)
    expect(gostVerify(publicKey, message, new Uint8Array(128).fill(255))).toBe(false)
    expect(gostVerify(new Uint8Array(128), message, signature)).toBe(false)
    expect(gostVerify(publicKey, message, signature.subarray(1))).toBe(false)
  })
})

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('vectors of the national test authority', () => {
  const both = vector('attached-rsa-gost2015.cms')
  const rsa = vector('attached-rsa.cms')
  const trust: TrustFile[] = ['nca_gost2015_test.cer', 'nca_gost2022_test.crl', 'nca_rsa_test.crt'].flatMap((name) => {
    const bytes = vector(name)
    return bytes ? [{ name, bytes }] : []
  })
  const isAbsent = both === null || rsa === null
  if (isAbsent) console.warn('skipped: no vectors')

  test.skipIf(isAbsent)('a file with an RSA and a GOST signer gives one answer for each', () => {
    const report = verifyFile(both ?? new Uint8Array(), { trust })
    const [gost, other] = report.signatures
    expect(report.signatures).toHaveLength(2)
    expect(gost).toMatchObject({
      integrity: 'valid',
      chain: 'trusted',
      revocation: 'good',
      ok: true,
      time: '2022-09-27T21:17:59.000Z',
      signer: { name: 'ТЕСТТОВ ТЕСТТ ТЕСТТОВИЧ', iin: '123456789012' },
    })
    expect(gost?.algorithm).toContain('Streebog')
    // The RSA certificate of the vector had run out in January 2022, eight months before it was used.
    expect(other).toMatchObject({ integrity: 'valid', chain: 'trusted', ok: false, signer: { iin: '123456789011' } })
    expect(other?.findings.map(({ code }) => code)).toContain('certificateExpired')
    expect(report.ok).toBe(false)
  })

  test.skipIf(isAbsent)('the RSA vector', () => {
    const report = verifyFile(rsa ?? new Uint8Array(), { trust })
    expect(report.signatures).toHaveLength(1)
    expect(report.signatures[0]).toMatchObject({ integrity: 'valid', algorithm: 'RSA 2048, SHA-256', chain: 'trusted' })
  })

  test.skipIf(isAbsent)('every flipped byte of the signed text breaks every signer', () => {
    const file = both ?? new Uint8Array()
    const at = Buffer.from(file).indexOf('test123')
    expect(at).toBeGreaterThan(0)
    for (let i = 0; i < 7; i++) {
      const report = verifyFile(flipped(file, at + i), { trust })
      expect(report.signatures.map(({ integrity }) => integrity)).toEqual(['invalid', 'invalid'])
    }
  })

  test.skipIf(isAbsent)(
    'without the authority in the trust folder the chain is untrusted, the signature stays valid',
    () => {
      const report = verifyFile(both ?? new Uint8Array(), { trust: [] })
      expect(report.signatures[0]).toMatchObject({
        integrity: 'valid',
        chain: 'untrusted',
        revocation: 'unknown',
        ok: false,
      })
    },
  )

  test.skipIf(isAbsent)(
    'any changed byte of either file: found out, or it changed nothing that is said; no crash',
    () => {
      for (const file of [both, rsa]) {
        const original = file ?? new Uint8Array()
        const story = (bytes: Uint8Array) =>
          verifyFile(bytes, { trust }).signatures.map(({ integrity, signer, time, certificate, chain }) => ({
            said: JSON.stringify([integrity, signer, time, certificate?.sha256, chain]),
            who: signer?.name,
            believed: integrity === 'valid' && chain === 'trusted',
          }))
        const untouched = story(original)
        let found = 0
        for (let at = 0; at < original.length; at += 17) {
          const told = story(flipped(original, at))
          if (told.length === untouched.length && told.every(({ said }, i) => said === untouched[i]?.said)) continue
          found++
          // Never another truth: whoever is believed is one of those who signed.
          for (const { who, believed } of told) if (believed) expect(untouched.map((one) => one.who)).toContain(who)
        }
        expect(found).toBeGreaterThan(original.length / 17 / 2)
      }
    },
  )
})
