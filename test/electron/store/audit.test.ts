import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../../electron/store/audit/chain.ts'
import { entryHash, GENESIS, verifyChain } from '../../../electron/store/audit/chain.ts'
import { Connection } from '../../../electron/store/connection.ts'
import { migrate } from '../../../electron/store/migrations/index.ts'
import { freshStore, must, someCase } from './help.ts'

function chainOf(length: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const open = {
      seq,
      at: `2026-11-20T09:00:${String(seq % 60).padStart(2, '0')}.000Z`,
      action: 'changed',
      caseId: `c${seq % 3}`,
      actor: { id: 'p1', name: 'Әлия', role: 'judge' },
      detail: `{"version":${seq}}`,
      prev: entries.at(-1)?.hash ?? GENESIS,
    }
    entries.push({ ...open, hash: entryHash(open) })
  }
  return entries
}

describe('the chain', () => {
  test('holds for what was written', () => {
    expect(verifyChain(chainOf(50))).toMatchObject({ ok: true, entries: 50, broken: null })
    expect(verifyChain([])).toEqual({ ok: true, entries: 0, head: { seq: 0, hash: GENESIS }, broken: null })
  })

  const tricks: [string, (entries: AuditEntry[]) => void, number, string][] = [
    ['another detail', (e) => (must(e[19]).detail = '{"version":99}'), 20, 'hash'],
    ['another name', (e) => (must(e[19]).actor = { ...must(e[19]).actor, name: 'Болат' }), 20, 'hash'],
    ['another time', (e) => (must(e[4]).at = '2026-01-01T00:00:00.000Z'), 5, 'hash'],
    ['an entry taken out', (e) => e.splice(9, 1), 10, 'missing'],
    ['two entries swapped', (e) => e.splice(9, 2, must(e[10]), must(e[9])), 10, 'missing'],
    [
      'an entry rewritten with its own hash',
      (e) => (e[29] = { ...must(e[29]), detail: '{}', hash: entryHash({ ...must(e[29]), detail: '{}' }) }),
      31,
      'link',
    ],
    ['the beginning cut off', (e) => e.splice(0, 3), 1, 'missing'],
  ]
  test.each(tricks)('names the first broken link: %s', (_name, trick, seq, why) => {
    const entries = chainOf(50)
    trick(entries)
    expect(verifyChain(entries).broken).toEqual({ seq, why })
  })
})

describe('the trail', () => {
  test('cannot be changed or shortened even by our own code', () => {
    const connection = new Connection(':memory:', new Database(':memory:'))
    migrate(connection.db, '2026-11-20T09:00:00.000Z', 1)
    const insert = "INSERT INTO audit VALUES (?, 'at', 'p', 'n', 'judge', 'opened', NULL, '{}', '', ?)"
    connection.run(insert, 1, 'a')
    connection.run(insert, 2, 'b')
    expect(() => connection.run("UPDATE audit SET detail = 'x' WHERE seq = 1")).toThrow('append-only')
    expect(() => connection.run('DELETE FROM audit WHERE seq = 2')).toThrow('append-only')
    expect(() => connection.run(insert, 7, 'c')).toThrow('append-only')
    expect(() =>
      connection.run("INSERT OR REPLACE INTO audit VALUES (2, 'at', 'p', 'n', 'judge', 'opened', NULL, '{}', '', 'z')"),
    ).toThrow(/append-only|Unrecognized/)
    expect(connection.all('SELECT seq, hash FROM audit')).toEqual([
      { seq: 1, hash: 'a' },
      { seq: 2, hash: 'b' },
    ])
  })

  test('is written in the transaction of the change: what is rolled back leaves no entry', async () => {
    const { store } = await freshStore()
    const before = store.audit.last()
    const broken = someCase()
    Reflect.set(must(broken.defendants[0]), 'unknownField', 1)
    expect(() => store.cases.create(broken, store.actor)).toThrow(/append-only|Unrecognized/)
    expect(store.audit.last()).toEqual(before)
    expect(store.cases.list().total).toBe(0)
  })

  test('proves itself, and misses the end when the sealed head is ahead', async () => {
    const { store, folder } = await freshStore()
    store.cases.create(someCase(), store.actor)
    expect(store.audit.verify()).toMatchObject({ ok: true, broken: null })
    const head = readFileSync(join(folder, 'head'))
    store.cases.create(someCase(), store.actor)
    // An older head is no fault (it is not synced); a forged one is.
    writeFileSync(join(folder, 'head'), head)
    expect(store.audit.verify().ok).toBe(true)
    writeFileSync(join(folder, 'head'), head.toString('latin1').replace(/ (\d+) /, ' 9 '), 'latin1')
    expect(store.audit.verify().broken?.why).toBe('headChanged')
  })

  test('keeps what the program showed and what was opened', async () => {
    const { store } = await freshStore()
    const { id } = store.cases.create(someCase(), store.actor)
    store.cases.open(id, store.actor)
    store.audit.record(store.actor, 'guidanceShown', id, { lang: 'kk', edition: '2026-07-01', bounds: [0, 36] })
    expect(store.audit.list({ caseId: id }).map((e) => e.action)).toEqual(['created', 'opened', 'guidanceShown'])
    expect(store.audit.verify().ok).toBe(true)
  })
})
