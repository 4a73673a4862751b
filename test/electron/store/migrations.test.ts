import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { fileHash, packJson } from '../../../electron/store/cases/body.ts'
import { Connection } from '../../../electron/store/connection.ts'
import { APPLICATION_ID, LATEST, migrate, MIGRATIONS, versionOf } from '../../../electron/store/migrations/index.ts'
import { faultOf, someCase } from './help.ts'

const AT = '2026-11-20T09:00:00.000Z'

/** A database in memory, up to a version. */
function upTo(version: number): Connection {
  const connection = new Connection(':memory:', new Database(':memory:'))
  connection.db.pragma('foreign_keys = ON')
  connection.db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(connection.db, AT, version)
  expect(versionOf(connection.db)).toBe(version)
  return connection
}

function addCase(connection: Connection, n: number, name: string): void {
  const file = someCase({ number: `1-${n}` }, name)
  connection.run(
    `INSERT INTO cases (n, id, number, language, defendants, articles, stage, folded, name_order, number_order, version,
       changed_at, changed_by_id, changed_by) VALUES (?, ?, ?, 'kk', '[]', '[]', 'new', '', '', '', 1, ?, 'p', 'Әлия')`,
    n,
    `case-${n}`,
    `1-${n}`,
    AT,
  )
  connection.run('INSERT INTO case_bodies VALUES (?, ?, ?)', n, packJson(file), fileHash(file))
}

describe('migrations', () => {
  test('stand in their order and each leaves its number', () => {
    const connection = upTo(LATEST)
    const rows = connection.all<{ number: number; name: string }>('SELECT number, name FROM migrations ORDER BY number')
    expect(rows).toEqual(MIGRATIONS.map(({ number, name }) => ({ number, name })))
    migrate(connection.db, AT)
    expect(connection.all('SELECT * FROM migrations')).toHaveLength(LATEST)
  })

  test('a newer store is refused before anything is touched', () => {
    const connection = upTo(LATEST)
    connection.db.pragma(`user_version = ${LATEST + 1}`)
    expect(faultOf(() => migrate(connection.db, AT)).code).toBe('newerFormat')
    expect(versionOf(connection.db)).toBe(LATEST + 1)
  })

  test('a step that fails leaves the version before it', () => {
    const connection = upTo(1)
    connection.db.exec('CREATE TABLE case_bodies (x)')
    expect(() => migrate(connection.db, AT)).toThrow('already exists')
    expect(versionOf(connection.db)).toBe(1)
    expect(connection.get("SELECT 1 FROM sqlite_master WHERE name = 'cases'")).toBeUndefined()
  })

  test('0001: people have a known role, the trail cannot be rewritten', () => {
    const connection = upTo(1)
    const person = "INSERT INTO people (id, name, role, created_at) VALUES ('p', 'Әлия', ?, 'at')"
    expect(() => connection.run(person, 'king')).toThrow('CHECK')
    connection.run(person, 'judge')
    connection.run("INSERT INTO audit VALUES (1, 'at', 'p', 'Әлия', 'judge', 'unlocked', NULL, '{}', '', 'h')")
    expect(() => connection.run('DELETE FROM audit')).toThrow('append-only')
    expect(() => connection.run("UPDATE audit SET hash = ''")).toThrow('append-only')
  })

  test('0002: people and trail stay, a case takes its file and versions with it', () => {
    const connection = upTo(1)
    connection.run("INSERT INTO people (id, name, role, created_at) VALUES ('p', 'Әлия', 'judge', 'at')")
    connection.run("INSERT INTO audit VALUES (1, 'at', 'p', 'Әлия', 'judge', 'unlocked', NULL, '{}', '', 'h')")
    migrate(connection.db, AT, 2)
    expect(connection.all('SELECT id, name FROM people')).toEqual([{ id: 'p', name: 'Әлия' }])
    expect(connection.all('SELECT seq, hash FROM audit')).toEqual([{ seq: 1, hash: 'h' }])
    addCase(connection, 1, 'Қасымов')
    connection.run("INSERT INTO case_versions VALUES (1, 1, 'at', 'p', 'Әлия', 'created', NULL, NULL, x'00', 'h')")
    expect(() =>
      connection.run("INSERT INTO case_versions VALUES (1, 2, 'at', 'p', 'Ә', 'saved', NULL, NULL, NULL, 'h')"),
    ).toThrow('CHECK')
    connection.run('DELETE FROM cases WHERE n = 1')
    expect(connection.all('SELECT * FROM case_bodies')).toEqual([])
    expect(connection.all('SELECT * FROM case_versions')).toEqual([])
  })

  test('0003: cases that are there already are found by their words', () => {
    const connection = upTo(2)
    addCase(connection, 1, 'Қасымов')
    addCase(connection, 2, 'Ёлкин')
    migrate(connection.db, AT, 3)
    const find = (words: string): number[] =>
      connection
        .all<{ rowid: number }>('SELECT rowid FROM case_words WHERE case_words MATCH ?', words)
        .map((row) => row.rowid)
    expect(find('"касым"*')).toEqual([1])
    expect(find('names:"елкин"')).toEqual([2])
    expect(find('narrative:"телефонды"')).toEqual([1, 2])
  })

  test('0004: cases stay; a case with a signed act cannot be deleted, nor the act', () => {
    const connection = upTo(3)
    addCase(connection, 1, 'Қасымов')
    migrate(connection.db, AT, 4)
    expect(connection.get('SELECT number FROM cases')).toEqual({ number: '1-1' })
    const hash = 'a'.repeat(64)
    connection.run(
      `INSERT INTO acts (id, case_n, case_version, kind, title, language, format, sha256, signer, signed_at, registered_at, registered_by)
       VALUES ('a', 1, 1, 'conviction', 'Үкім', 'kk', 'pdf', ?, 'Ә', 'at', 'at', 'Ә')`,
      hash,
    )
    expect(() => connection.run('DELETE FROM cases')).toThrow('FOREIGN KEY')
    expect(() => connection.run('DELETE FROM acts')).toThrow('a signed act stays')
    expect(() => connection.run("UPDATE acts SET signer = 'x'")).toThrow('a signed act stays')
    expect(() =>
      connection.run("INSERT INTO attachments VALUES ('x', 9, 'n', 't', 1, 'h', zeroblob(32), 'at', 'Ә')"),
    ).toThrow('FOREIGN KEY')
  })

  test('0005: the store gets its own key pairs, once', () => {
    const connection = upTo(4)
    addCase(connection, 1, 'Қасымов')
    migrate(connection.db, AT, 5)
    const keys = connection.all<{ receive_public: Buffer; sign_public: Buffer }>('SELECT * FROM identity')
    expect(keys).toHaveLength(1)
    expect(keys[0]?.receive_public).toHaveLength(44)
    expect(keys[0]?.sign_public).toHaveLength(44)
    expect(() => connection.run("INSERT INTO identity VALUES (2, 'x', x'', x'', x'', x'')")).toThrow('CHECK')
    expect(connection.get('SELECT count(*) AS c FROM cases')).toEqual({ c: 1 })
  })

  test('0008: signed acts stay; a correction belongs to one of them and is JSON', () => {
    const connection = upTo(7)
    addCase(connection, 1, 'Қасымов')
    connection.run(
      `INSERT INTO acts (id, case_n, case_version, kind, title, language, format, sha256, signer, signed_at, registered_at, registered_by)
       VALUES ('a', 1, 1, 'conviction', 'Үкім', 'kk', 'pdf', ?, 'Ә', 'at', 'at', 'Ә')`,
      'a'.repeat(64),
    )
    migrate(connection.db, AT, 8)
    expect(connection.all('SELECT id FROM acts')).toEqual([{ id: 'a' }])
    const put = 'INSERT INTO correction_drafts VALUES (?, ?, ?, ?)'
    expect(() => connection.run(put, 'b', '{}', 'at', 'Ә')).toThrow('FOREIGN KEY')
    expect(() => connection.run(put, 'a', '{', 'at', 'Ә')).toThrow('CHECK')
    connection.run(put, 'a', '{}', 'at', 'Ә')
    expect(() => connection.run(put, 'a', '{}', 'at', 'Ә')).toThrow('UNIQUE')
  })
})
