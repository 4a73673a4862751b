import { assert, asyncProperty, integer, nat } from 'fast-check'
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanName, kindOf } from '../../../electron/store/attachments/kinds.ts'
import { openStream, sealStream } from '../../../electron/store/attachments/sealed-stream.ts'
import { faultOf, faultOfPromise, freshStore, must, someCase } from './help.ts'

const pdf = (size: number, fill = 7): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, fill)])

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

describe('the sealed stream', () => {
  const key = Buffer.alloc(32, 9)
  const seal = async (bytes: Uint8Array, part = 1000): Promise<Buffer> =>
    Buffer.concat(await Array.fromAsync(sealStream(inParts(bytes, part), key)))
  const unseal = async (bytes: Uint8Array, part = 777): Promise<Buffer> =>
    Buffer.concat(await Array.fromAsync(openStream(inParts(bytes, part), key, 'x')))

  test('gives back what went in, whatever the sizes', async () => {
    for (const size of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      const bytes = Buffer.alloc(size, 3)
      // oxlint-disable-next-line no-await-in-loop
      expect((await unseal(await seal(bytes, 50_000), 90_000)).equals(bytes)).toBe(true)
    }
  })

  test('finds every changed, missing, added or swapped byte', async () => {
    const sealed = await seal(Buffer.alloc(150_000, 5), 40_000)
    await assert(
      asyncProperty(nat(sealed.length - 1), integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Buffer.from(sealed)
        changed[at] = (changed[at] ?? 0) ^ mask
        expect((await faultOfPromise(unseal(changed, 60_000))).code).toBe('tampered')
      }),
      { numRuns: 60 },
    )
    const piece = 65_536 + 16
    const swapped = Buffer.concat([
      sealed.subarray(0, 8),
      sealed.subarray(8 + piece, 8 + 2 * piece),
      sealed.subarray(8, 8 + piece),
      sealed.subarray(8 + 2 * piece),
    ])
    const cuts = [
      swapped,
      sealed.subarray(0, 8 + piece),
      sealed.subarray(0, 8 + 2 * piece),
      sealed.subarray(0, -1),
      sealed.subarray(0, 8),
      sealed.subarray(0, 3),
      Buffer.concat([sealed, Buffer.alloc(1)]),
    ]
    for (const cut of cuts) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await faultOfPromise(unseal(cut, 60_000))).code).toBe('tampered')
    }
  })
})

describe('attachments', () => {
  test('come back as they were taken in, and their bytes lie encrypted', async () => {
    const { store, folder } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    const bytes = Buffer.concat([pdf(300_000), Buffer.from('БЕЛГІЛІ-СӨЗ')])
    const attachment = await store.attachments.add(id, '/etc/../Хаттама.pdf', inParts(bytes, 9999), store.actor)
    expect(attachment).toMatchObject({ name: 'Хаттама.pdf', type: 'application/pdf', size: bytes.length })
    expect((await store.attachments.readAll(attachment.id)).equals(bytes)).toBe(true)
    const stored = readFileSync(join(folder, 'attachments', `${attachment.id}.bin`))
    expect(stored.includes('PDF')).toBe(false)
    expect(stored.includes('БЕЛГІЛІ')).toBe(false)
    store.attachments.remove(attachment.id, store.actor)
    expect(store.attachments.list(id)).toEqual([])
    expect(readdirSync(join(folder, 'attachments'))).toEqual([])
  })

  test('of a wrong kind or too large are refused and leave nothing', async () => {
    const { store, folder } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    const add = (name: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<unknown> =>
      store.attachments.add(id, name, bytes, store.actor)
    expect((await faultOfPromise(add('a.exe', pdf(10)))).reason).toBe('attachmentKind')
    expect(await faultOfPromise(add('a.pdf', Buffer.from('MZ not a pdf')))).toMatchObject({
      reason: 'attachmentKind',
      where: 'a.pdf',
    })
    expect((await faultOfPromise(add('a.pdf', Buffer.alloc(0)))).reason).toBe('attachmentKind')
    const endless = async function* endless(): AsyncGenerator<Uint8Array> {
      yield pdf(0)
      for (;;) yield Buffer.alloc(8 * 1024 * 1024)
    }
    expect((await faultOfPromise(add('a.pdf', endless()))).code).toBe('tooLarge')
    expect((await faultOfPromise(store.attachments.add('nobody', 'a.pdf', pdf(1), store.actor))).code).toBe('notFound')
    expect(readdirSync(join(folder, 'attachments'))).toEqual([])
  })

  test('a file that was changed, cut or lost is a fault with its name', async () => {
    const { store, folder } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    const { id: file } = await store.attachments.add(id, 'a.pdf', pdf(100_000), store.actor)
    const path = join(folder, 'attachments', `${file}.bin`)
    const good = readFileSync(path)
    const bad = Buffer.from(good)
    bad[70_000] = (bad[70_000] ?? 0) ^ 1
    writeFileSync(path, bad)
    expect(await faultOfPromise(store.attachments.readAll(file))).toMatchObject({
      code: 'damaged',
      reason: 'attachmentDamaged',
      where: 'a.pdf',
    })
    truncateSync(path, 65_560)
    expect((await faultOfPromise(store.attachments.readAll(file))).reason).toBe('attachmentDamaged')
    rmSync(path)
    expect((await faultOfPromise(store.attachments.readAll(file))).reason).toBe('attachmentDamaged')
  })

  test('names are labels, never paths', () => {
    expect(cleanName('..\\..\\windows\\Акт.docx')).toBe('Акт.docx')
    expect(cleanName('a\u202Efdp.exe\u0000.pdf')).toBe('afdp.exe.pdf')
    expect(cleanName(`${'ә'.repeat(400)}.pdf`)).toHaveLength(200)
    for (const name of ['', '  ', '..', '/', 'a/..', '\u0000'])
      expect(faultOf(() => cleanName(name)).code).toBe('invalid')
    expect(kindOf('A.JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  })
})

function act(caseId: string, caseVersion: number, sha = 'a') {
  return {
    caseId,
    caseVersion,
    kind: 'conviction',
    title: 'Үкім № 1-123/2026',
    language: 'kk' as const,
    format: 'pdf' as const,
    sha256: sha.repeat(64),
    signer: 'Серікқызы Әлия',
    signedAt: '2026-11-20T14:00:00+05:00',
  }
}

describe('signed acts', () => {
  test('are entered once, lock their case, and are never deleted', async () => {
    const { store } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    const file = await store.attachments.add(id, 'үкім.pdf', pdf(10), store.actor)
    expect(faultOf(() => store.acts.register(act(id, 7), store.actor)).code).toBe('conflict')
    const signed = store.acts.register({ ...act(id, 1), attachment: file.id }, store.actor)
    expect(store.acts.register(act(id, 1), store.actor).id).toBe(signed.id)
    expect(store.acts.findByHash('A'.repeat(64))?.id).toBe(signed.id)
    expect(store.cases.get(id)).toMatchObject({ locked: true })
    expect(store.cases.list({ stage: 'signed' }).total).toBe(1)
    expect(faultOf(() => store.cases.save(id, someCase({ number: 'x' }), 1, store.actor))).toMatchObject({
      code: 'locked',
      reason: 'signedAct',
    })
    expect(faultOf(() => store.cases.remove(id, store.actor)).code).toBe('locked')
    expect(faultOf(() => store.attachments.remove(file.id, store.actor)).code).toBe('locked')
    expect(faultOf(() => store.cases.reopen(id, ' ', store.actor)).code).toBe('invalid')
    store.cases.reopen(id, 'Қате түзету', store.actor)
    expect(store.cases.save(id, someCase({ number: 'x' }), 1, store.actor).version).toBe(2)
    expect(store.cases.list({ stage: 'signed' }).total).toBe(1)
    expect(faultOf(() => store.cases.remove(id, store.actor)).code).toBe('locked')
    const second = store.acts.register({ ...act(id, 2, 'b'), corrects: signed.id }, store.actor)
    expect(store.acts.list(id).map((a) => a.id)).toEqual([signed.id, second.id])
    expect(must(store.acts.get(second.id)).corrects).toBe(signed.id)
    expect(store.audit.list({ caseId: id }).map((e) => e.action)).toEqual([
      'created',
      'attached',
      'signed',
      'reopened',
      'changed',
      'signed',
    ])
  })
})
