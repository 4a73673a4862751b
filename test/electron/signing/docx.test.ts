import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectNcaLayer, signFile, verifyFile } from '../../../electron/signing/index.ts'
import { rawKeyOf, startDouble } from './ncalayer-double.ts'
import {
  bytesOf,
  complaints,
  has,
  judge,
  run,
  sampleDocx,
  signerOf,
  timestampAuthority,
  trustOf,
  workFolder,
} from './tools.ts'

const folder = workFolder()
const rsa = judge('Төрағалық етуші', 'rsa2048')
const second = judge('Екінші судья', 'p256')
const third = judge('Үшінші судья', 'p384')
const panel = [rsa, second, third]
const now = new Date()
let original: Uint8Array
const stages: Uint8Array[] = []

beforeAll(async () => {
  original = await sampleDocx()
  let bytes = original
  for (const set of panel) {
    bytes = await signFile(bytes, 'docx', signerOf(set), { now, reason: 'Үкім <1> & 2' })
    stages.push(bytes)
  }
})

test('each signature of a panel is valid for us at each stage', () => {
  for (const [i, stage] of stages.entries()) {
    const report = verifyFile(stage, { trust: trustOf(...panel) })
    expect(complaints(report)).toEqual([])
    expect(report).toMatchObject({ ok: true, kind: 'docx' })
    expect(report.signatures).toHaveLength(i + 1)
    expect(
      report.signatures.every(
        ({ wholeFile, chain, integrity }) => wholeFile && chain === 'trusted' && integrity === 'valid',
      ),
    ).toBe(true)
  }
  expect(
    verifyFile(stages[2] ?? original)
      .signatures.map(({ algorithm }) => algorithm)
      .toSorted(),
  ).toEqual(['ECDSA P-256, SHA-256', 'ECDSA P-384, SHA-384', 'RSA 2048, SHA-256'])
})

test('the document itself is untouched, byte for byte', async () => {
  const before = unzipSync(original)
  const after = unzipSync(stages[2] ?? original)
  for (const [name, data] of Object.entries(before)) {
    if (name !== '_rels/.rels' && name !== '[Content_Types].xml')
      expect({ name, data: after[name] }).toEqual({ name, data })
  }
  const text = await mammoth.extractRawText({ buffer: Buffer.from(stages[2] ?? original) })
  expect(text.value).toContain('Қазақстан Республикасының атынан')
})

/** All parts of a package in a folder, and the addresses of the manifest led to them. */
function unpacked(bytes: Uint8Array, name: string): { root: string; map: (signature: string) => string[] } {
  const root = folder.path(name)
  for (const [part, data] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(root, part)), { recursive: true })
    writeFileSync(join(root, part), data)
  }
  return {
    root,
    map: (signature) =>
      [...readFileSync(join(root, signature), 'utf8').matchAll(/URI="(\/[^"]+)"/g)].flatMap(([, uri = '']) => [
        `--url-map:${uri}`,
        join(root, decodeURIComponent(uri.split('?')[0] ?? '').slice(1)),
      ]),
  }
}

const xmlsec = has('xmlsec1')
describe.skipIf(!xmlsec)('xmlsec1', () => {
  const verify = (bytes: Uint8Array, number: number, name: string) => {
    const { root, map } = unpacked(bytes, name)
    const file = `_xmlsignatures/sig${number}.xml`
    const ca = folder.put('ca.pem', panel[number - 1]?.authorityPem ?? '')
    const ids = ['--id-attr:Id', 'SignedProperties', '--id-attr:Id', 'Object']
    return run('xmlsec1', ['--verify', '--trusted-pem', ca, ...ids, ...map(file), join(root, file)])
  }
  test('calls all three valid, every part of the manifest included', () => {
    for (const number of [1, 2, 3]) {
      const { status, output } = verify(stages[2] ?? original, number, `all${number}`)
      expect({ status, output }).toMatchObject({ status: 0 })
      expect(output).toMatch(/^OK$/m)
      expect(output).toContain('SignedInfo References (ok/all): 3/3')
      const counts = /Manifests References \(ok\/all\): (\d+)\/(\d+)/.exec(output)
      expect(Number(counts?.[1])).toBeGreaterThan(8)
      expect(counts?.[1]).toBe(counts?.[2])
    }
  })
  test('does not call it valid after a change (so the check can fail)', () => {
    const parts = unzipSync(stages[0] ?? original)
    const signature = parts['_xmlsignatures/sig1.xml'] ?? new Uint8Array()
    const text = Buffer.from(signature).toString('utf8').replace('<mdssi:Value>2', '<mdssi:Value>1')
    const { status } = verify(zipSync({ ...parts, '_xmlsignatures/sig1.xml': bytesOf(text) }), 1, 'changed')
    expect(status).not.toBe(0)
  })
})

describe.skipIf(!has('openssl'))('XAdES-T', () => {
  const authority = timestampAuthority(rsa, folder)
  afterAll(() => authority.stop())
  test('carries a stamp that proves the time', async () => {
    const bytes = await signFile(original, 'docx', signerOf(rsa), { now, timestamps: await authority.start() })
    const report = verifyFile(bytes, { trust: trustOf(rsa) })
    expect(complaints(report)).toEqual([])
    expect(report).toMatchObject({ ok: true, signatures: [{ timeSource: 'timestamp' }] })
  })
})

test('a package of another maker: stored parts, names beyond ASCII, prefixes in the relationships', async () => {
  const parts = unzipSync(original)
  const relationships = Buffer.from(parts['_rels/.rels'] ?? [])
    .toString('utf8')
    .replaceAll(/<(\/?)Relationship/g, '<$1r:Relationship')
    .replace('xmlns=', 'xmlns:r=')
  const types = Buffer.from(parts['[Content_Types].xml'] ?? []).toString('utf8')
  const rebuilt = zipSync(
    {
      ...parts,
      '_rels/.rels': bytesOf(relationships),
      '[Content_Types].xml': bytesOf(types),
      'word/media/мөр.png': new Uint8Array([1, 2, 3]),
    },
    { level: 0 },
  )
  const bytes = await signFile(rebuilt, 'docx', signerOf(second), { now })
  expect(complaints(verifyFile(bytes))).toEqual([])
  expect(verifyFile(bytes).ok).toBe(true)
})

test('a judge whose clock is behind signs second', async () => {
  const [early, late] = [judge('Ерте', 'p256', '111111111111'), judge('Кеш', 'p256', '222222222222')]
  const first = await signFile(original, 'docx', signerOf(late), { now, iin: '222222222222' })
  const behind = new Date(now.getTime() - 3_600_000)
  const both = await signFile(first, 'docx', signerOf(early), { now: behind, iin: '111111111111' })
  expect(verifyFile(both).signatures.map(({ signer }) => signer?.iin)).toEqual(['111111111111', '222222222222'])
})

test('a package written as a stream, sizes behind the data', async () => {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_, chunk) => {
    chunks.push(chunk)
  })
  for (const [name, data] of Object.entries(unzipSync(original))) {
    const file = new ZipDeflate(name)
    zip.add(file)
    file.push(data, true)
  }
  zip.end()
  const streamed = Uint8Array.from(Buffer.concat(chunks))
  // Bit 3 of the flags of the first part: its sizes follow the data.
  expect((streamed[6] ?? 0) & 8).toBe(8)
  const bytes = await signFile(streamed, 'docx', signerOf(second), { now })
  expect(complaints(verifyFile(bytes))).toEqual([])
  expect(verifyFile(bytes).ok).toBe(true)
})

test('what is no DOCX is refused with a sentence', async () => {
  for (const bytes of [bytesOf('PK\u0003\u0004'), zipSync({ 'a.txt': bytesOf('a') }), bytesOf('жай мәтін')]) {
    await expect(signFile(bytes, 'docx', signerOf(second), { now })).rejects.toMatchObject({ code: 'brokenDocx' })
    expect(verifyFile(bytes).ok).toBe(false)
  }
})

test('the agent cannot sign inside a DOCX, and says what to choose instead', async () => {
  const double = await startDouble({ key: rawKeyOf(second) })
  try {
    const signer = await connectNcaLayer({ url: double.url, ca: [double.ca] })
    await expect(signFile(original, 'docx', signer, { now })).rejects.toMatchObject({ code: 'formatNeedsKeyFile' })
    signer.close()
  } finally {
    await double.stop()
  }
})

test('an unsigned DOCX says so', () => {
  expect(complaints(verifyFile(original))).toEqual(['noSignature'])
})
