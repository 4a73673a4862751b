/** 2,000 single-byte changes of signed files: what changes content is found, nothing crashes. Seeded, so failures repeat. */
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { signFile, verifyFile } from '../../../electron/signing/index.ts'
import type { SignatureReport, TrustFile, VerificationReport } from '../../../electron/signing/index.ts'
import { bytesOf, judge, sampleDocx, samplePdf, signerOf, trustOf } from './tools.ts'

const set = judge('Судья', 'rsa2048')
const trust: TrustFile[] = trustOf(set)
const content = bytesOf('Қазақстан Республикасының атынан '.repeat(40))
let pdf: Uint8Array
let docx: Uint8Array
let attached: Uint8Array
let detached: Uint8Array
beforeAll(async () => {
  const signer = signerOf(set)
  const options = { now: new Date(), room: 3000 }
  pdf = await signFile(samplePdf(1), 'pdf', signer, options)
  docx = await signFile(await sampleDocx(), 'docx', signer, options)
  attached = await signFile(content, 'attached', signer, options)
  detached = await signFile(content, 'cms', signer, options)
})

/** mulberry32 */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

interface Mutation {
  bytes: Uint8Array
  at: number
}

function* mutations(original: Uint8Array, count: number, seed: number): Generator<Mutation> {
  const next = random(seed)
  for (let i = 0; i < count; i++) {
    const at = next(original.length)
    const bytes = Uint8Array.from(original)
    bytes[at] = (bytes[at] ?? 0) ^ (1 + next(255))
    yield { bytes, at }
  }
}

/** What a report says to a person about one signature. */
const essence = ({ signer, time, integrity, chain, certificate }: SignatureReport) =>
  JSON.stringify({ signer, time, integrity, chain, certificate: certificate?.sha256 })

function sameStory(before: VerificationReport, after: VerificationReport): boolean {
  return JSON.stringify(before.signatures.map(essence)) === JSON.stringify(after.signatures.map(essence))
}

describe('2,000 single-byte changes', () => {
  test('PDF: 700', () => {
    const text = Buffer.from(pdf).toString('latin1')
    const start = text.indexOf('/Contents <') + '/Contents '.length
    const end = text.indexOf('>', start) + 1
    const untouched = verifyFile(pdf, { trust })
    expect(untouched.ok).toBe(true)
    let outside = 0
    for (const { bytes, at } of mutations(pdf, 700, 1)) {
      const report = verifyFile(bytes, { trust })
      if (at >= start && at < end) {
        // Inside the hole only copies of public certificates and the case of letters may change unnoticed.
        if (report.ok) expect({ at, result: sameStory(untouched, report) }).toEqual({ at, result: true })
      } else {
        outside++
        expect({ at, result: report.ok }).toEqual({ at, result: false })
      }
    }
    expect(outside).toBeGreaterThan(300)
  })

  test('DOCX: 700', () => {
    const parts = unzipSync(docx)
    const isContent = (name: string) => !name.startsWith('docProps/')
    const untouched = verifyFile(docx, { trust })
    expect(untouched.ok).toBe(true)
    let changed = 0
    for (const { bytes, at } of mutations(docx, 700, 2)) {
      const report = verifyFile(bytes, { trust })
      // The oracle is another ZIP reader: does it see other content?
      let seen: Record<string, Uint8Array> | null = null
      try {
        seen = unzipSync(bytes)
      } catch {
        seen = null
      }
      const names = new Set([...Object.keys(parts), ...Object.keys(seen ?? {})])
      const differs = [...names].some(
        (name) => isContent(name) && Buffer.compare(parts[name] ?? empty, seen?.[name] ?? empty) !== 0,
      )
      if (differs) changed++
      if (!report.ok) continue
      if (differs) {
        const onlySignatures = [...names].every(
          (name) =>
            !isContent(name) ||
            name.startsWith('_xmlsignatures/') ||
            Buffer.compare(parts[name] ?? empty, seen?.[name] ?? empty) === 0,
        )
        expect({ at, result: onlySignatures }).toEqual({ at, result: true })
      }
      expect({ at, result: sameStory(untouched, report) }).toEqual({ at, result: true })
    }
    expect(changed).toBeGreaterThan(400)
  })

  test.each([
    ['attached CMS: 300', () => attached, 300, 3],
    ['detached CMS: 200', () => detached, 200, 4],
  ] as const)('%s', (_, original, count, seed) => {
    const options = original() === detached ? { content, trust } : { trust }
    const untouched = verifyFile(original(), options)
    expect(untouched.ok).toBe(true)
    let found = 0
    for (const { bytes, at } of mutations(original(), count, seed)) {
      const report = verifyFile(bytes, options)
      if (report.ok) expect({ at, result: sameStory(untouched, report) }).toEqual({ at, result: true })
      else found++
    }
    expect(found).toBeGreaterThan(count / 3)
  })

  test('the signed file beside a detached CMS: 100', () => {
    for (const { bytes, at } of mutations(content, 100, 5)) {
      expect({ at, result: verifyFile(detached, { content: bytes, trust }).ok }).toEqual({ at, result: false })
    }
  })
})

const empty = new Uint8Array()

describe('broken files of every shape never crash and are never valid', () => {
  test('cut off, doubled, with holes: 400', () => {
    const next = random(6)
    for (let i = 0; i < 400; i++) {
      const original = [pdf, docx, attached, detached][i % 4] ?? pdf
      const [a, b] = [next(original.length), next(original.length)].toSorted((x, y) => x - y)
      const pieces = [
        [original.subarray(0, a)],
        [original.subarray(0, a), original.subarray(b)],
        [original.subarray(0, b), original.subarray(a)],
        [original.subarray(a)],
      ][next(4)] ?? [original]
      const bytes = Uint8Array.from(Buffer.concat(pieces))
      if (bytes.length === original.length) continue
      expect({ i, result: verifyFile(bytes, { content }).ok }).toEqual({ i, result: false })
    }
  })

  test('noise behind the marks of each format: 300', () => {
    const next = random(7)
    const heads = [
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '',
      '0\u0082\u0001\u0000\u0006\u0009*\u0086H\u0086÷\r\u0001\u0007\u0002',
    ]
    for (let i = 0; i < 300; i++) {
      const noise = Buffer.from(Array.from({ length: next(400) }, () => next(256)))
      const head = Buffer.from(heads[i % heads.length] ?? '', 'latin1')
      expect(verifyFile(Uint8Array.from(Buffer.concat([head, noise]))).ok).toBe(false)
    }
  })
})
