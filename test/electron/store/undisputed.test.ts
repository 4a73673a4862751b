/** Undisputed materials in the store: versions, conflicts, own readings, the registry; each with its entry in the trail. */
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { materialRecordSchema } from '../../../shared/contract/calls/undisputed-record.ts'
import type { MaterialRecord } from '../../../shared/contract/calls/undisputed-record.ts'
import { emptyExitBan } from '../../../shared/undisputed/index.ts'
import { Connection } from '../../../electron/store/connection.ts'
import { checkStore } from '../../../electron/store/index.ts'
import type { Store } from '../../../electron/store/index.ts'
import { APPLICATION_ID, migrate } from '../../../electron/store/migrations/index.ts'
import type { NewMaterialAct } from '../../../electron/store/undisputed/acts.ts'
import { faultOf, freshStore, must } from './help.ts'

const record = (over: Partial<MaterialRecord> = {}): MaterialRecord =>
  materialRecordSchema.parse({ material: emptyExitBan(), ...over })

function add(store: Store, source = 'a.json', key: string | null = null): string {
  const [id] = store.materials.add(
    [{ procedure: 'exitBan', source, sourceKey: key, record: record(), lines: [{ text: 'сөз', page: 2, line: 1 }] }],
    store.actor,
  )
  return must(id)
}

const actions = (store: Store, id: string): string[] => store.audit.list({ caseId: id }).map(({ action }) => action)

const act = (material: string, over: Partial<NewMaterialAct> = {}): NewMaterialAct => ({
  material,
  version: 1,
  kind: 'exitBanStamp',
  title: 'Санкция',
  language: 'kk',
  format: 'cms',
  content: Buffer.from('pdf'),
  signature: Buffer.from('cms'),
  signer: 'СЕЙІТОВА',
  signerIin: null,
  signedAt: '2026-11-20T10:00:00.000Z',
  signedOn: '2026-11-20',
  changed: false,
  corrects: null,
  told: { origin: 'machine' },
  ...over,
})

describe('materials', () => {
  test('are kept with their text and every version; a later save over an old version is a conflict', async () => {
    const { store } = await freshStore()
    const id = add(store)
    expect(store.materials.get(id)).toMatchObject({ version: 1, pages: 2, signedOn: null, record: { number: null } })
    expect(store.materials.lines(id)).toEqual([{ text: 'сөз', page: 2, line: 1 }])
    store.materials.save(id, record({ number: '7' }), 1, store.actor)
    expect(faultOf(() => store.materials.save(id, record({ number: '8' }), 1, store.actor)).code).toBe('conflict')
    // A save that changes nothing makes no version.
    expect(store.materials.save(id, record({ number: '7' }), 2, store.actor).version).toBe(2)
    expect(store.materials.first(id).number).toBeNull()
    expect(actions(store, id)).toEqual(['materialTaken', 'materialChanged'])
    expect(await checkStore(store)).toMatchObject({ ok: true, problems: [] })
  })

  test('survive lock and unlock, and are found in a backup', async () => {
    const { store, reopen } = await freshStore()
    const id = add(store)
    store.materials.save(id, record({ claimant: '«Қазына» ЖШС' }), 1, store.actor)
    const again = await reopen()
    expect(must(again.materials.get(id)).record.claimant).toBe('«Қазына» ЖШС')
    expect(again.audit.verify().ok).toBe(true)
  })

  test('come back from a backup with readings and signed acts; a flipped byte is told by the check', async () => {
    const { store, reopen } = await freshStore()
    const kept = add(store, 'a.json')
    store.materials.acts.register(act(kept), store.actor)
    const { backup } = store.backups.create(store.actor)
    const later = add(store, 'b.json')
    store.backups.restore(backup.id, store.actor)
    const again = await reopen()
    expect(again.materials.get(later)).toBeNull()
    expect(must(again.materials.get(kept)).signedOn).toBe('2026-11-20')
    const [entry] = again.materials.acts.list(kept, 10)
    expect(Buffer.from(again.materials.acts.bytes(must(entry).id).content).toString()).toBe('pdf')
    expect(await checkStore(again)).toMatchObject({ ok: true, materials: 1, problems: [] })

    again.connection.run('DROP TRIGGER material_acts_not_changed')
    again.connection.run(`UPDATE material_acts SET content = ?`, Buffer.from('pdg'))
    again.connection.run(`UPDATE material_versions SET sha256 = 'x'`)
    const { ok, problems } = await checkStore(again)
    expect(ok).toBe(false)
    expect(problems.filter((line) => line.includes('does not fit its hash'))).toHaveLength(2)
  })

  test('a record that is none is refused with its place, and nothing is written', async () => {
    const { store } = await freshStore()
    const id = add(store)
    const before = store.audit.last().seq
    const wrong = { ...record(), language: 'fr' } as unknown as MaterialRecord
    expect(faultOf(() => store.materials.save(id, wrong, 1, store.actor))).toMatchObject({
      code: 'invalid',
      where: '/language',
    })
    const evil = JSON.parse('{"material":{"__proto__":{"a":1}}}') as MaterialRecord
    expect(faultOf(() => store.materials.save(id, evil, 1, store.actor)).code).toBe('invalid')
    expect(store.audit.last().seq).toBe(before)
  })

  test('the same paper is not taken twice, unless the first was taken out', async () => {
    const { store } = await freshStore()
    const id = add(store, 'a.json', 'hash:0')
    expect(store.materials.knows('hash:0')).toBe('a.json')
    expect(() => add(store, 'b.json', 'hash:0')).toThrow('UNIQUE')
    store.materials.remove(id, store.actor)
    expect(store.materials.knows('hash:0')).toBeNull()
    add(store, 'b.json', 'hash:0')
    expect(faultOf(() => store.materials.restore(id, store.actor)).code).toBe('conflict')
    expect(faultOf(() => store.materials.save(id, record({ number: '1' }), 1, store.actor)).code).toBe('notFound')
  })
})

describe('readings', () => {
  test('belong to a person; ticks, reasons and pages are told to the trail with the change', async () => {
    const { store } = await freshStore()
    const id = add(store)
    const codes = ['a', 'b']
    const tick = (ticks: Record<string, 'met' | null>) =>
      store.materials.readings.tick(id, ticks, codes, () => ({ outcome: 'grant' }), store.actor)
    expect(tick({ a: 'met' }).tickedAt).toBeNull()
    expect(faultOf(() => store.materials.readings.settle(id, 'a', 'себеп', store.actor)).code).toBe('invalid')
    expect(tick({ b: 'met' }).tickedAt).not.toBeNull()
    store.materials.readings.settle(id, 'a', 'себеп', store.actor)
    expect(faultOf(() => tick({ c: 'met' })).where).toBe('c')
    store.materials.readings.pageRead(id, 2, store.actor)
    expect(faultOf(() => store.materials.readings.pageRead(id, 3, store.actor)).code).toBe('invalid')
    expect(store.materials.readings.get(id, store.actor.id)).toMatchObject({ settled: { a: 'себеп' }, pages: [2] })
    expect(store.materials.readings.of('nobody').size).toBe(0)
    expect(actions(store, id)).toEqual(['materialTaken', 'materialRead', 'guidanceShown', 'departure'])
    // A changed fact takes the tick and its reason with it.
    store.materials.save(id, record({ number: '7' }), 1, store.actor, ['a'])
    expect(store.materials.readings.get(id, store.actor.id)).toMatchObject({
      ticks: { b: 'met' },
      settled: {},
      tickedAt: null,
    })
  })
})

describe('the registry', () => {
  test('locks the material in the same transaction and keeps the bytes', async () => {
    const { store } = await freshStore()
    const [id, other] = [add(store), add(store, 'b.json')]
    expect(faultOf(() => store.materials.acts.register(act(id, { version: 9 }), store.actor)).code).toBe('conflict')
    expect(must(store.materials.get(id)).signedOn).toBeNull()
    const entry = store.materials.acts.register(act(id), store.actor)
    expect(must(store.materials.get(id)).signedOn).toBe('2026-11-20')
    expect(Buffer.from(store.materials.acts.bytes(entry.id).content).toString()).toBe('pdf')
    expect(faultOf(() => store.materials.acts.register(act(id), store.actor)).code).toBe('locked')
    expect(faultOf(() => store.materials.save(id, record({ number: '1' }), 1, store.actor)).code).toBe('locked')
    // Two stamps may say the same, word for word.
    store.materials.acts.register(act(other, { changed: true }), store.actor)
    expect(store.materials.acts.list(undefined, 10)).toHaveLength(2)
    expect(store.materials.acts.share(store.actor)).toEqual({ share: 0.5, signed: 2 })
    expect(actions(store, id)).toEqual(['materialTaken', 'signed'])
    for (const sql of [
      "UPDATE material_acts SET signer = 'x'",
      'DELETE FROM material_acts',
      "UPDATE materials SET source = 'x'",
      'DELETE FROM materials',
    ])
      expect(() => store.connection.run(sql)).toThrow(/stays|FOREIGN KEY/)
  })

  test('a slip is corrected by a further act that names the first; the material stays locked, the first act untouched', async () => {
    const { store } = await freshStore()
    const [id, other] = [add(store), add(store, 'b.json')]
    const { acts } = store.materials
    const first = acts.register(act(id), store.actor)
    const slip = act(id, { kind: 'slipRuling', title: 'Ұйғарым', corrects: first.id, changed: true })
    const second = acts.register(slip, store.actor)
    expect(acts.list(id, 5).map(({ kind, corrects }) => [kind, corrects])).toEqual([
      ['exitBanStamp', null],
      ['slipRuling', first.id],
    ])
    // A slip in the correction is corrected in its turn; an act of another material, or a second decision, is refused.
    acts.register({ ...slip, corrects: second.id }, store.actor)
    const wrong = (over: Partial<NewMaterialAct>) => faultOf(() => acts.register(act(id, over), store.actor)).code
    expect(wrong({ material: other, corrects: first.id })).toBe('notFound')
    expect(wrong({ corrects: 'none' })).toBe('notFound')
    expect(wrong({})).toBe('locked')
    // How drafts are signed is told of the acts that decide alone.
    expect(acts.share(store.actor)).toEqual({ share: 1, signed: 1 })
    expect(must(store.materials.get(other)).signedOn).toBeNull()
    expect((await checkStore(store)).problems).toEqual([])
    expect(JSON.parse(store.audit.list({ caseId: id, action: 'signed' }).at(-1)?.detail ?? '{}')).toMatchObject({
      corrects: second.id,
    })
  })

  test('only a judge decides, signs and sets the rules', async () => {
    const { store } = await freshStore()
    const id = add(store)
    const assistant = await store.people.add(
      { name: 'К', role: 'assistant', passphrase: 'көмекшінің құпиясы' },
      store.actor,
    )
    const forbidden = (work: () => unknown) => expect(faultOf(work).code).toBe('forbidden')
    forbidden(() => store.materials.save(id, record({ decision: 'grant' }), 1, assistant))
    forbidden(() => store.materials.acts.register(act(id), assistant))
    forbidden(() => store.materials.acts.share(assistant))
    forbidden(() => store.materials.readings.pageRead(id, 1, assistant))
    const rules = { ...store.materials.rules.get(), fullReadingShare: 0.5 }
    forbidden(() => store.materials.rules.set(rules, assistant))
    expect(store.materials.rules.set(rules, store.actor).fullReadingShare).toBe(0.5)
    expect(store.materials.save(id, record({ number: '1' }), 1, assistant).version).toBe(2)
  })
})

test('0006: cases stay, and the secret of the lot is made once for each store', () => {
  const made = [1, 2].map(() => {
    const connection = new Connection(':memory:', new Database(':memory:'))
    connection.db.pragma('foreign_keys = ON')
    connection.db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(connection.db, '2026-11-20T09:00:00.000Z', 5)
    connection.run(
      `INSERT INTO cases (n, id, number, language, defendants, articles, stage, folded, name_order, number_order, version,
         changed_at, changed_by_id, changed_by) VALUES (1, 'c', '1-1', 'kk', '[]', '[]', 'new', '', '', '', 1, 'at', 'p', 'Ә')`,
    )
    migrate(connection.db, '2026-11-20T09:00:00.000Z', 6)
    expect(connection.get('SELECT count(*) AS c FROM cases')).toEqual({ c: 1 })
    expect(() => connection.run("INSERT INTO undisputed_rules VALUES (2, '{}', 'x')")).toThrow('CHECK')
    return must(connection.get<{ salt: string }>('SELECT salt FROM undisputed_rules')).salt
  })
  expect(made[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(made[0]).not.toBe(made[1])
})
