import { createHash, generateKeyPairSync } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { builtInPacks, loadBuiltInLaw } from '../../../electron/law/load.ts'
import { LawPackFault, LawPacks, signManifest } from '../../../electron/law/packs.ts'
import { must, tempFolder } from './help.ts'

const BUILT_IN = join(import.meta.dirname, '..', '..', '..', 'resources', 'law', must(builtInPacks().at(-1)))

function keyPair(): { pem: string; spki: string } {
  const pair = generateKeyPairSync('ed25519')
  return {
    pem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    spki: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  }
}

const publisher = keyPair()

/** The real pack under another id and edition, signed. */
function signedPack(id: string, edition: string, pem = publisher.pem): string {
  const folder = join(tempFolder(), id)
  cpSync(BUILT_IN, folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...manifest, id, edition }))
  writeFileSync(join(folder, 'manifest.sig'), signManifest(readFileSync(path), pem))
  return folder
}

function faultOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof LawPackFault) return error.code
    throw error
  }
  return 'none'
}

describe('law packs', () => {
  test('are installed side by side, listed by edition, and give the same law', () => {
    const folder = join(tempFolder(), 'law')
    const packs = new LawPacks(folder, [publisher.spki])
    expect(packs.list()).toEqual([])
    packs.install(signedPack('kz-cc-2027', '2027-01-01'))
    packs.install(signedPack('kz-cc-2026', '2026-07-01'))
    expect(packs.list().map(({ id, edition, fault }) => [id, edition, fault])).toEqual([
      ['kz-cc-2026', '2026-07-01', null],
      ['kz-cc-2027', '2027-01-01', null],
    ])
    expect(packs.load('kz-cc-2026').rows).toEqual(loadBuiltInLaw().rows)
    expect(packs.newestOn('2026-12-31')?.id).toBe('kz-cc-2026')
    expect(packs.newestOn('2026-01-01')).toBeNull()
    expect(packs.newestOn('2030-01-01')?.id).toBe('kz-cc-2027')
  })

  test('are taken from a ZIP file as well, and a second time without change', () => {
    const source = signedPack('kz-cc-2026', '2026-07-01')
    const zip = join(tempFolder(), 'pack.zip')
    writeFileSync(
      zip,
      zipSync({
        ...Object.fromEntries(readdirSync(source).map((name) => [name, readFileSync(join(source, name))])),
        '../evil.json': strToU8('{}'),
      }),
    )
    const folder = join(tempFolder(), 'law')
    const packs = new LawPacks(folder, [publisher.spki])
    packs.install(zip)
    packs.install(source)
    expect(packs.list()).toHaveLength(1)
    expect(existsSync(join(folder, '..', 'evil.json'))).toBe(false)
    expect(faultOf(() => packs.install(signedPack('kz-cc-2026', '2026-08-01')))).toBe('exists')
    expect(packs.list()[0]?.edition).toBe('2026-07-01')
  })

  test('unsigned, of a stranger, changed in any file, of a newer format: refused, and nothing is left', () => {
    const folder = join(tempFolder(), 'law')
    const packs = new LawPacks(folder, [publisher.spki])
    const change = (edit: (source: string) => void, pem?: string): string => {
      const source = signedPack('kz-cc-2026', '2026-07-01', pem)
      edit(source)
      return faultOf(() => packs.install(source))
    }
    expect(change((source) => rmSync(join(source, 'manifest.sig')))).toBe('unsigned')
    expect(change((source) => writeFileSync(join(source, 'manifest.sig'), '{}'))).toBe('unsigned')
    expect(change(() => undefined, keyPair().pem)).toBe('untrusted')
    for (const name of ['rows.json', 'mci.json', 'thresholds.json', 'lists.json', 'figures.json']) {
      const edit = (source: string): void =>
        writeFileSync(
          join(source, name),
          readFileSync(join(source, name), 'utf8').replace(/\d/, (d) => (d === '1' ? '2' : '1')),
        )
      expect([name, change(edit)]).toEqual([name, 'tampered'])
    }
    expect(change((source) => rmSync(join(source, 'mci.json')))).toBe('tampered')
    // A changed figure with a manifest that fits it: the hashes are right, the signature is not.
    expect(
      change((source) => {
        const rows = readFileSync(join(source, 'mci.json'), 'utf8').replace(/"tenge":\s*\d+/, '"tenge": 1')
        writeFileSync(join(source, 'mci.json'), rows)
        const path = join(source, 'manifest.json')
        const old = /"name":"mci.json","sha256":"[0-9a-f]{64}"/
        const now = `"name":"mci.json","sha256":"${createHash('sha256').update(rows).digest('hex')}"`
        expect(readFileSync(path, 'utf8')).toMatch(old)
        writeFileSync(path, readFileSync(path, 'utf8').replace(old, now))
      }),
    ).toBe('tampered')
    const resign = (edit: (manifest: Record<string, unknown>) => void): string =>
      change((source) => {
        const path = join(source, 'manifest.json')
        const manifest: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'))
        edit(manifest)
        writeFileSync(path, JSON.stringify(manifest))
        writeFileSync(join(source, 'manifest.sig'), signManifest(readFileSync(path), publisher.pem))
      })
    expect(resign((manifest) => (manifest['format'] = 'ukim.law/2'))).toBe('newerFormat')
    expect(resign((manifest) => (manifest['files'] = [{ name: '../../x.json', sha256: '0'.repeat(64) }]))).toBe(
      'invalid',
    )
    expect(resign((manifest) => (manifest['id'] = '../out'))).toBe('invalid')
    expect(faultOf(() => packs.install(join(folder, 'nowhere')))).toBe('notFound')
    const text = join(tempFolder(), 'x.zip')
    writeFileSync(text, 'not a zip')
    expect(faultOf(() => packs.install(text))).toBe('invalid')
    expect(packs.list()).toEqual([])
  })

  test('a pack that is changed after it was installed is refused when it is read; the others stay', () => {
    const folder = join(tempFolder(), 'law')
    const packs = new LawPacks(folder, [publisher.spki])
    packs.install(signedPack('kz-cc-2026', '2026-07-01'))
    packs.install(signedPack('kz-cc-2027', '2027-01-01'))
    const path = join(folder, 'kz-cc-2027', 'rows.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"max": 10', '"max": 1').replace('"max":10', '"max":1'))
    expect(faultOf(() => packs.load('kz-cc-2027'))).toBe('tampered')
    expect(packs.list().map(({ id, fault }) => [id, fault?.code ?? 'ok'])).toEqual([
      ['kz-cc-2027', 'tampered'],
      ['kz-cc-2026', 'ok'],
    ])
    expect(packs.newestOn('2030-01-01')?.id).toBe('kz-cc-2026')
    expect(faultOf(() => packs.load('../kz-cc-2026'))).toBe('notFound')
    // A key that is no longer trusted: its packs are no longer read.
    expect(new LawPacks(folder, []).list().map(({ fault }) => fault?.code)).toEqual(['untrusted', 'untrusted'])
  })
})
