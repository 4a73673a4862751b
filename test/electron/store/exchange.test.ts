import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { merge } from '../../../electron/store/exchange/merge.ts'
import { readPublicKey } from '../../../electron/store/exchange/envelope.ts'
import { faultOf, faultOfPromise, freshStore, must, someCase, tempFolder } from './help.ts'

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(150_000, 7)])
const WORD = 'пакеттің құпия сөзі'

async function twoStores() {
  const [a, b] = [await freshStore(), await freshStore()]
  const path = join(tempFolder(), 'case.ukim')
  return { a: a.store, b: b.store, path, clock: a.clock, folderB: b.folder }
}

function edit(file: CaseFile | undefined, change: (file: CaseFile) => void): CaseFile {
  const copy = structuredClone(must(file))
  change(copy)
  return copy
}

describe('packages', () => {
  test('bring a case with its history, attachments and acts to another PC', async () => {
    const { a, b, path } = await twoStores()
    const made = a.cases.create(someCase({ number: 'v1' }), a.actor)
    for (let v = 1; v < 30; v += 1) a.cases.save(made.id, someCase({ number: `v${v + 1}` }), v, a.actor)
    const file = await a.attachments.add(made.id, 'үкім.pdf', PDF, a.actor)
    a.acts.register(
      {
        caseId: made.id,
        caseVersion: 30,
        kind: 'conviction',
        title: 'Үкім',
        language: 'kk',
        format: 'pdf',
        sha256: file.sha256,
        signer: 'Ә',
        signedAt: '2026-11-20T09:00:00Z',
        attachment: file.id,
      },
      a.actor,
    )
    await a.exchange.exportPackage(
      { cases: [made.id], path, to: [{ kind: 'publicKey', key: b.exchange.publicKey().key }] },
      a.actor,
    )
    const plan = await b.exchange.inspect(path)
    expect(plan.cases).toMatchObject([
      { caseId: made.id, standing: 'new', newActs: 1, newAttachments: [{ name: 'үкім.pdf' }], refused: null },
    ])
    expect(plan.from).toMatchObject({ person: 'Әлия Серікқызы', known: false })
    expect(b.cases.list().total).toBe(0)
    expect(await b.exchange.importPackage(path, {}, b.actor)).toEqual([
      { caseId: made.id, result: 'created', fault: null },
    ])
    expect(b.cases.get(made.id)).toMatchObject({ version: 30, locked: true, case: { number: 'v30' } })
    expect(b.cases.at(made.id, 7).number).toBe('v7')
    expect(b.cases.versions(made.id)).toEqual(a.cases.versions(made.id))
    expect((await b.attachments.readAll(file.id)).equals(PDF)).toBe(true)
    expect(b.acts.findByHash(file.sha256)?.caseId).toBe(made.id)
    expect(b.audit.verify().ok).toBe(true)
    // A second time it is known and changes nothing.
    expect((await b.exchange.inspect(path)).from.known).toBe(true)
    expect(await b.exchange.importPackage(path, {}, b.actor)).toMatchObject([{ result: 'unchanged' }])
    expect(b.cases.get(made.id)?.version).toBe(30)
  })

  test('bring along what the verification of the acts rests on, once, and a second package adds nothing', async () => {
    const { a, b, path } = await twoStores()
    const made = a.cases.create(someCase(), a.actor)
    const [certificate, list, later] = ['certificate', 'list', 'later'].map((text) => Buffer.from(text))
    const act = (sha256: string) => ({
      caseId: made.id,
      caseVersion: 1,
      kind: 'conviction',
      title: 'Үкім',
      language: 'kk' as const,
      format: 'cms' as const,
      sha256,
      signer: 'Ә',
      signedAt: '2026-11-20T09:00:00Z',
    })
    const files = ['a', 'b'].map((letter) => letter.repeat(64))
    const [first = '', second = ''] = files
    a.acts.register(act('1'.repeat(64)), a.actor, { file: first, parts: [must(certificate), must(list)] })
    a.acts.register(act('2'.repeat(64)), a.actor, { file: second, parts: [must(certificate), must(later)] })
    const to = [{ kind: 'publicKey' as const, key: b.exchange.publicKey().key }]
    await a.exchange.exportPackage({ cases: [made.id], path, to }, a.actor)
    for (let i = 0; i < 2; i += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the second time comes after the first
      await b.exchange.importPackage(path, {}, b.actor)
      const kept = files.map((file) => b.acts.evidence.get(file).map(({ der }) => der.toString()))
      expect(kept).toEqual([
        ['certificate', 'list'],
        ['certificate', 'later'],
      ])
    }
    const id = must(b.acts.findByHash('1'.repeat(64))).id
    expect(b.acts.evidence.ofAct(id)).toEqual(a.acts.evidence.ofAct(id))
  })

  test('are opened by the passphrase, and by nobody else', async () => {
    const { a, b, path } = await twoStores()
    const c = (await freshStore()).store
    const { id } = a.cases.create(someCase(), a.actor)
    await a.exchange.exportPackage({ cases: [id], path, to: [{ kind: 'passphrase', passphrase: WORD }] }, a.actor)
    expect((await faultOfPromise(b.exchange.inspect(path))).code).toBe('wrongPassphrase')
    expect((await faultOfPromise(b.exchange.inspect(path, 'басқа құпия сөз'))).code).toBe('wrongPassphrase')
    expect((await b.exchange.inspect(path, WORD)).cases).toHaveLength(1)
    await a.exchange.exportPackage(
      { cases: [id], path, to: [{ kind: 'publicKey', key: b.exchange.publicKey().key }] },
      a.actor,
    )
    expect((await faultOfPromise(c.exchange.inspect(path))).reason).toBe('packageForeign')
    expect(
      (
        await faultOfPromise(
          a.exchange.exportPackage({ cases: [id], path, to: [{ kind: 'passphrase', passphrase: 'қысқа' }] }, a.actor),
        )
      ).reason,
    ).toBe('weakPassphrase')
    const { key } = b.exchange.publicKey()
    expect(faultOf(() => readPublicKey(key.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')))).code).toBe(
      'invalid',
    )
  })

  test('every changed byte is found, and nothing of such a package is taken', async () => {
    const { a, b, path, folderB } = await twoStores()
    const { id } = a.cases.create(someCase(), a.actor)
    await a.attachments.add(id, 'a.pdf', PDF, a.actor)
    await a.exchange.exportPackage(
      { cases: [id], path, to: [{ kind: 'publicKey', key: b.exchange.publicKey().key }] },
      a.actor,
    )
    const good = readFileSync(path)
    const seq = b.audit.last().seq
    for (let i = 0; i < 60; i += 1) {
      const bad = Buffer.from(good)
      const at = i < 30 ? i * 13 : Math.floor(((i - 30) / 30) * good.length)
      bad[at] = (bad[at] ?? 0) ^ 0x41
      writeFileSync(path, i % 10 === 9 ? good.subarray(0, at) : bad)
      // oxlint-disable-next-line no-await-in-loop
      const { code } = await faultOfPromise(b.exchange.importPackage(path, {}, b.actor))
      expect(['tampered', 'forbidden', 'wrongPassphrase', 'newerFormat']).toContain(code)
    }
    expect(b.cases.list().total).toBe(0)
    expect(b.audit.last().seq).toBe(seq)
    expect(readFileSync(join(folderB, 'store.db')).length).toBeGreaterThan(0)
  })

  test('go on where ours ends, merge what does not conflict, and ask about the rest', async () => {
    const { a, b, path } = await twoStores()
    const toB = (): Promise<unknown> =>
      a.exchange.exportPackage(
        { cases: [id], path, to: [{ kind: 'publicKey', key: b.exchange.publicKey().key }] },
        a.actor,
      )
    const { id } = a.cases.create(someCase(), a.actor)
    await toB()
    await b.exchange.importPackage(path, {}, b.actor)
    const saveIn = (store: typeof a, change: (file: CaseFile) => void): void => {
      const now = must(store.cases.get(id))
      store.cases.save(id, edit(now.case, change), now.version, store.actor)
    }
    saveIn(a, (file) => (file.receivedOn = '2026-10-01'))
    await toB()
    expect(await b.exchange.importPackage(path, {}, b.actor)).toMatchObject([{ result: 'updated' }])
    expect(b.cases.get(id)).toMatchObject({ version: 2, case: { receivedOn: '2026-10-01' } })
    // Both go on in different places.
    saveIn(a, (file) => (file.preTrialNumber = 'ЕРДР-7'))
    saveIn(b, (file) => (file.verdictOn = '2026-11-20'))
    await toB()
    expect((await b.exchange.inspect(path)).cases[0]).toMatchObject({ standing: 'diverged', conflicts: [] })
    expect(await b.exchange.importPackage(path, {}, b.actor)).toMatchObject([{ result: 'merged' }])
    expect(b.cases.get(id)?.case).toMatchObject({ preTrialNumber: 'ЕРДР-7', verdictOn: '2026-11-20' })
    // Both in the same place.
    saveIn(a, (file) => (file.number = 'A'))
    saveIn(b, (file) => (file.number = 'B'))
    await toB()
    expect((await b.exchange.inspect(path)).cases[0]?.conflicts).toEqual([{ path: '/number', ours: 'B', theirs: 'A' }])
    expect(await b.exchange.importPackage(path, {}, b.actor)).toMatchObject([
      { result: 'refused', fault: { code: 'conflict' } },
    ])
    expect(b.cases.get(id)?.case.number).toBe('B')
    expect(await b.exchange.importPackage(path, { decisions: { [id]: { action: 'refuse' } } }, b.actor)).toMatchObject([
      { result: 'refused', fault: null },
    ])
    await b.exchange.importPackage(path, { decisions: { [id]: { action: 'take', prefer: 'theirs' } } }, b.actor)
    expect(b.cases.get(id)?.case).toMatchObject({ number: 'A', verdictOn: '2026-11-20' })
    expect(b.audit.verify().ok).toBe(true)
  })

  test('a list that grew on both sides is one conflict, not a mixture', () => {
    const base = someCase()
    const [ours, theirs] = [structuredClone(base), structuredClone(base)]
    const count = must(must(base.defendants[0]).counts[0])
    must(ours.defendants[0]).counts.push({ ...count, id: 'c2', article: '191' })
    must(theirs.defendants[0]).counts.unshift({ ...count, id: 'c3', article: '190' })
    theirs.receivedOn = '2026-10-01'
    const open = merge(base, ours, theirs, null)
    expect(open.file).toBeNull()
    expect(open.conflicts.map((conflict) => conflict.path)).toEqual(['/defendants/0/counts'])
    const mine = merge(base, ours, theirs, 'ours').file
    expect(mine?.receivedOn).toBe('2026-10-01')
    expect(mine?.defendants[0]?.counts.map((c) => c.id)).toEqual(['c1', 'c2'])
    expect(merge(base, ours, theirs, 'theirs').file?.defendants[0]?.counts.map((c) => c.id)).toEqual(['c3', 'c1'])
    expect(merge(base, ours, structuredClone(ours), null)).toEqual({ file: ours, conflicts: [] })
  })

  test('a case signed here is not changed by a package', async () => {
    const { a, b, path } = await twoStores()
    const { id } = a.cases.create(someCase(), a.actor)
    const send = (): Promise<unknown> =>
      a.exchange.exportPackage(
        { cases: [id], path, to: [{ kind: 'publicKey', key: b.exchange.publicKey().key }] },
        a.actor,
      )
    await send()
    await b.exchange.importPackage(path, {}, b.actor)
    b.acts.register(
      {
        caseId: id,
        caseVersion: 1,
        kind: 'conviction',
        title: 'Үкім',
        language: 'kk',
        format: 'pdf',
        sha256: 'c'.repeat(64),
        signer: 'Ә',
        signedAt: '2026-11-20T09:00:00Z',
      },
      b.actor,
    )
    a.cases.save(id, someCase({ number: 'later' }), 1, a.actor)
    await send()
    expect((await b.exchange.inspect(path)).cases[0]?.refused).toMatchObject({ code: 'locked' })
    expect(await b.exchange.importPackage(path, {}, b.actor)).toMatchObject([
      { result: 'refused', fault: { code: 'locked' } },
    ])
    expect(b.cases.get(id)?.case.number).toBe('1-123/2026')
  })
})
