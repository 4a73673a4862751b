/** A correction that is not signed yet: it outlives the lock and the end of the program, and lies encrypted. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Store } from '../../../electron/store/index.ts'
import { faultOf, freshStore, PASSPHRASE, someCase } from './help.ts'

const WORDS = { date: '2026-11-22', entered: null, slip: 'Хатшының аты қате', correction: 'Омаров Б. Т.' }

function signedAct(store: Store, id: string, letter = 'a'): string {
  const { version } = store.cases.get(id) ?? { version: 0 }
  return store.acts.register(
    {
      caseId: id,
      caseVersion: version,
      kind: 'conviction',
      title: 'Үкім № 1-123/2026',
      language: 'kk',
      format: 'pdf',
      sha256: letter.repeat(64),
      signer: 'Әлия',
      signedAt: '2026-11-20T09:00:00.000Z',
    },
    store.actor,
  ).id
}

const byLength = (a: unknown, b: unknown) => JSON.stringify(a).length - JSON.stringify(b).length

test('is kept with its act, replaced by later words, thrown away and told in the trail', async () => {
  const { store, reopen, clock } = await freshStore()
  const { id } = store.cases.create(someCase(), store.actor)
  const act = signedAct(store, id)
  const { corrections } = store.acts
  expect(corrections.list(id)).toEqual([])
  corrections.put(id, act, { ...WORDS, slip: 'Хат' }, store.actor)
  clock.forward(1000)
  corrections.put(id, act, WORDS, store.actor)
  const kept = [{ ...WORDS, corrects: act, changedAt: '2026-11-20T09:00:01.000Z', changedBy: 'Әлия Серікқызы' }]
  expect(corrections.list(id)).toEqual(kept)

  // A lock, and the end of the program.
  store.lock('idle')
  expect(faultOf(() => corrections.list(id)).code).toBe('storeLocked')
  await store.unlock({ kind: 'passphrase', passphrase: PASSPHRASE })
  expect(corrections.list(id)).toEqual(kept)
  const again = await reopen()
  expect(again.acts.corrections.list(id)).toEqual(kept)

  again.acts.corrections.remove(id, act, again.actor)
  again.acts.corrections.remove(id, act, again.actor)
  expect(again.acts.corrections.list(id)).toEqual([])
  const told = again.audit.list({ caseId: id }).filter(({ action }) => action === 'drafted')
  expect(told.map(({ detail }): unknown => JSON.parse(detail)).toSorted(byLength)).toEqual([
    { corrects: act },
    { corrects: act, discarded: true },
  ])
})

test('belongs to an act of its case, and goes when that is corrected', async () => {
  const { store } = await freshStore()
  const { id } = store.cases.create(someCase(), store.actor)
  const other = store.cases.create(someCase({ number: '1-124/2026' }), store.actor)
  const act = signedAct(store, id)
  const { corrections } = store.acts
  expect(faultOf(() => corrections.put(other.id, act, WORDS, store.actor)).code).toBe('notFound')
  expect(faultOf(() => corrections.remove(other.id, act, store.actor)).code).toBe('notFound')
  expect(faultOf(() => corrections.put(id, act, { ...WORDS, date: '22.11.2026' }, store.actor)).code).toBe('invalid')
  corrections.put(id, act, WORDS, store.actor)
  corrections.signed(act)
  expect(corrections.list(id)).toEqual([])
})

test('no word of it lies readable on the disk', async () => {
  const { store, folder } = await freshStore()
  const { id } = store.cases.create(someCase(), store.actor)
  store.acts.corrections.put(id, signedAct(store, id), { ...WORDS, slip: 'PLAINTEXT MARK' }, store.actor)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const entry of files) expect(readFileSync(join(entry.parentPath, entry.name)).includes('PLAINTEXT')).toBe(false)
})
