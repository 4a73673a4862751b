import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signFile, verifyFile } from '../../../electron/signing/index.ts'
import type { SignOptions } from '../../../electron/signing/index.ts'
import {
  bytesOf,
  complaints,
  has,
  judge,
  run,
  sampleBlock,
  samplePdf,
  signerOf,
  timestampAuthority,
  trustOf,
  workFolder,
} from './tools.ts'

const folder = workFolder()
const now = new Date('2026-11-20T09:30:15Z')
const rsa = judge('Төрағалық етуші', 'rsa2048')
const second = judge('Екінші судья', 'p256')
const third = judge('Үшінші судья', 'p384')
const panel = [rsa, second, third]
const original = samplePdf()
const signPdf = (bytes: Uint8Array, set = second, options: Partial<SignOptions> = {}) =>
  signFile(bytes, 'pdf', signerOf(set), { now: new Date(), ...options })

const pdfsig = has('pdfsig')
const qpdf = has('qpdf')
const poppler = has('pdfinfo') && has('pdffonts')

/** Every signature that pdfsig sees, one text for each. */
function seenByPdfsig(bytes: Uint8Array): string[] {
  const { output } = run('pdfsig', ['-nocert', folder.put('seen.pdf', bytes)])
  return output.split(/Signature #\d+:/).slice(1)
}

describe('a panel of three judges signs one PDF', () => {
  const stages: Uint8Array[] = []
  beforeAll(async () => {
    let bytes = original
    for (const [i, set] of panel.entries()) {
      const visible = i === 1 ? { page: 2, rect: [340, 60, 520, 120] as const, appearance: sampleBlock() } : undefined
      bytes = await signPdf(bytes, set, { visible, reason: 'Үкім', location: 'Алматы' })
      stages.push(bytes)
    }
  })

  test('each earlier byte stays where it was', () => {
    let before = original
    for (const stage of stages) {
      expect(Buffer.compare(stage.subarray(0, before.length), before)).toBe(0)
      before = stage
    }
  })

  test('after each signature all are valid for us', () => {
    for (const [i, stage] of stages.entries()) {
      const report = verifyFile(stage, { trust: trustOf(...panel) })
      expect(complaints(report)).toEqual([])
      expect(report.ok).toBe(true)
      expect(report.signatures.map(({ signer }) => signer?.name)).toEqual(
        panel.slice(0, i + 1).map((set) => nameOf(set)),
      )
      expect(report.signatures.map(({ changesAfter }) => changesAfter)).toEqual([
        ...Array.from({ length: i }, () => 'signaturesOnly'),
        'none',
      ])
      expect(report.signatures.every(({ wholeFile, chain }) => wholeFile && chain === 'trusted')).toBe(true)
    }
  })

  test.skipIf(!pdfsig)('after each signature all are valid for pdfsig', () => {
    for (const [i, stage] of stages.entries()) {
      const seen = seenByPdfsig(stage)
      expect(seen).toHaveLength(i + 1)
      for (const text of seen) {
        expect(text).toContain('Signature is Valid.')
        expect(text).toContain('ETSI.CAdES.detached')
      }
      expect(seen.at(-1)).toMatch(/- Total document signed/)
    }
  })

  test.skipIf(!qpdf)('qpdf finds nothing wrong', () => {
    for (const stage of stages) {
      const result = run('qpdf', ['--check', folder.put('check.pdf', stage)])
      expect(result).toMatchObject({ status: 0 })
      expect(result.output).toContain('No syntax or stream encoding errors found')
    }
  })

  test.skipIf(!poppler)('tags, PDF/A mark and fonts stay', () => {
    const file = folder.put('info.pdf', stages[2] ?? original)
    const { output } = run('pdfinfo', [file])
    expect(output).toMatch(/Tagged:\s+yes/)
    expect(output).toMatch(/Pages:\s+3/)
    expect(run('pdfinfo', ['-meta', file]).output).toMatch(/pdfaid:part(>|=")3/)
    const rows = run('pdffonts', [file]).output.trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row).toMatch(/ yes +(yes|no) +(yes|no) +\d+ +\d+$/)
  })

  test('without the last signatures the file is the earlier one, and valid', () => {
    expect(verifyFile((stages[2] ?? original).subarray(0, stages[0]?.length)).ok).toBe(true)
  })
})

const nameOf = (set: typeof rsa): string => signerOf(set).person?.name ?? ''

test('the signing time is written into the file and read back; there is no second one in the CMS', async () => {
  const signed = await signPdf(original, second, { now })
  const [signature] = verifyFile(signed).signatures
  expect(signature).toMatchObject({ time: '2026-11-20T09:30:15.000Z', timeSource: 'claimed' })
  // The key is younger than the claimed time: said so, although the signature itself is valid.
  expect(signature).toMatchObject({ integrity: 'valid', ok: false })
  // 1.2.840.113549.1.9.5, the attribute that PAdES forbids beside /M.
  expect(Buffer.from(signed).toString('latin1')).not.toContain('06092a864886f70d010905')
})

describe.skipIf(!has('openssl'))('PAdES B-T', () => {
  const authority = timestampAuthority(rsa, folder)
  afterAll(() => authority.stop())
  test('carries the stamp, and pdfsig still calls it valid', async () => {
    const signed = await signPdf(original, rsa, { timestamps: await authority.start() })
    const report = verifyFile(signed, { trust: trustOf(rsa) })
    expect(report).toMatchObject({ ok: true, signatures: [{ timeSource: 'timestamp' }] })
    if (pdfsig) expect(seenByPdfsig(signed)[0]).toContain('Signature is Valid.')
  })
})

describe('PDF files of other makers', () => {
  const expectSigned = async (bytes: Uint8Array) => {
    const once = await signPdf(bytes)
    const twice = await signPdf(once, third, {
      visible: { page: 1, rect: [10, 10, 190, 70], appearance: sampleBlock() },
    })
    const report = verifyFile(twice)
    expect(complaints(report)).toEqual([])
    expect(report.signatures).toHaveLength(2)
    expect(report.ok).toBe(true)
    if (qpdf) expect(run('qpdf', ['--check', folder.put('x.pdf', twice)]).status).toBe(0)
    if (pdfsig) for (const text of seenByPdfsig(twice)) expect(text).toContain('Signature is Valid.')
  }
  const throughQpdf = (...options: string[]): Uint8Array => {
    const result = run('qpdf', [...options, folder.put('in.pdf', original), folder.path('out.pdf')])
    expect(result).toMatchObject({ status: 0 })
    return Uint8Array.from(readFileSync(folder.path('out.pdf')))
  }
  test('pdf-lib, object streams', async () => {
    const file = await PDFDocument.create()
    file.addPage([300, 400]).drawText('Act')
    await expectSigned(await file.save({ useObjectStreams: true }))
  })
  test.skipIf(!qpdf)('object streams with predictors', () => expectSigned(throughQpdf('--object-streams=generate')))
  test.skipIf(!qpdf)('linearized', () => expectSigned(throughQpdf('--linearize')))
  test.skipIf(!qpdf)('QDF', () => expectSigned(throughQpdf('--qdf')))
  test.skipIf(!qpdf)('an encrypted one is refused, and not verified', async () => {
    const encrypted = throughQpdf('--encrypt', '', 'owner', '256', '--')
    await expect(signPdf(encrypted)).rejects.toMatchObject({ code: 'encryptedPdf' })
    expect(verifyFile(encrypted)).toMatchObject({ ok: false, signatures: [] })
    expect(complaints(verifyFile(encrypted))).toEqual(['encrypted'])
  })
})

const nss = pdfsig && has('certutil') && has('pk12util')
describe.skipIf(!nss)('poppler as another signer, with a database of NSS', () => {
  const database = `sql:${folder.path('nss')}`
  const nickname = nameOf(rsa)
  beforeAll(() => {
    mkdirSync(folder.path('nss'))
    run('certutil', ['-N', '-d', database, '--empty-password'])
    const p12 = folder.put('nss.p12', rsa.p12)
    const imported = run('pk12util', ['-i', p12, '-d', database, '-W', rsa.password, '-K', ''])
    if (imported.status !== 0) throw new Error(imported.output)
    run('certutil', ['-A', '-d', database, '-n', 'ca', '-t', 'C,C,C', '-i', folder.put('nss.crt', rsa.authorityPem)])
  })
  const signedByPoppler = (bytes: Uint8Array): Uint8Array => {
    const files = [folder.put('poppler-in.pdf', bytes), folder.path('poppler-out.pdf')]
    const options = ['-nssdir', database, '-add-signature', '-nick', nickname, '-nss-pwd', '']
    const result = run('pdfsig', [...options, ...files])
    expect({ ...result, made: existsSync(folder.path('poppler-out.pdf')) }).toMatchObject({ made: true })
    return Uint8Array.from(readFileSync(folder.path('poppler-out.pdf')))
  }
  const trust = trustOf(rsa, second)

  test('its signature is valid for us, ours after it too', async () => {
    const foreign = signedByPoppler(original)
    expect(complaints(verifyFile(foreign, { trust }))).toEqual([])
    const both = await signPdf(foreign, second)
    expect(complaints(verifyFile(both, { trust }))).toEqual([])
    expect(verifyFile(both, { trust }).signatures.map(({ changesAfter }) => changesAfter)).toEqual([
      'signaturesOnly',
      'none',
    ])
  })

  test('ours stays valid when it signs after us, and it trusts ours', async () => {
    const both = signedByPoppler(await signPdf(original, rsa))
    const report = verifyFile(both, { trust })
    expect(complaints(report)).toEqual([])
    expect(report.signatures.map(({ changesAfter }) => changesAfter)).toEqual(['signaturesOnly', 'none'])
    const { output } = run('pdfsig', ['-nssdir', database, folder.put('both.pdf', both)])
    expect(output.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(output.match(/Certificate is Trusted\./g)).toHaveLength(2)
  })
})

describe('what cannot be signed', () => {
  test.each([
    ['brokenPdf', bytesOf('%PDF-1.7\nnothing')],
    ['brokenPdf', bytesOf('no pdf')],
    ['brokenPdf', original.subarray(0, original.length - 400)],
    ['brokenPdf', Uint8Array.from([10, ...original])],
    ['brokenPdf', Uint8Array.from([...original, ...bytesOf('more')])],
  ])('%s (%#)', async (code, bytes) => {
    await expect(signPdf(bytes)).rejects.toMatchObject({ code })
  })
  test('too little room', async () => {
    await expect(signPdf(original, rsa, { room: 500 })).rejects.toMatchObject({ code: 'signatureTooBig' })
  })
  test('a page that is not there', async () => {
    const visible = { page: 9, rect: [0, 0, 10, 10] as const, appearance: sampleBlock() }
    await expect(signPdf(original, rsa, { visible })).rejects.toMatchObject({ code: 'noSuchPage' })
  })
  test('a file beyond the limit', async () => {
    const huge = new Uint8Array(129 * 1024 * 1024)
    await expect(signPdf(huge)).rejects.toMatchObject({ code: 'tooLarge' })
    expect(complaints(verifyFile(huge))).toEqual(['tooLarge'])
  })
})

test('an unsigned PDF says so', () => {
  expect(complaints(verifyFile(original))).toEqual(['noSignature'])
})
