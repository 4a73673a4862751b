import { randomUUID } from 'node:crypto'
import { newIdentity } from '../exchange/identity.ts'
import type { Migration } from './index.ts'

export const migration: Migration = {
  number: 5,
  name: 'exchange',
  up(db) {
    db.exec(`
      -- The key pairs of this store: X25519 to receive packages, Ed25519 to sign those it sends.
      CREATE TABLE identity (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL,
        receive_private BLOB NOT NULL,
        receive_public BLOB NOT NULL,
        sign_private BLOB NOT NULL,
        sign_public BLOB NOT NULL
      ) STRICT;

      -- Stores whose packages were taken before: a changed key of a known name is worth a question.
      CREATE TABLE known_senders (
        sign_public TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        first_at TEXT NOT NULL
      ) STRICT;
    `)
    const keys = newIdentity()
    db.prepare('INSERT INTO identity VALUES (1, ?, ?, ?, ?, ?)').run(
      randomUUID(),
      keys.receivePrivate,
      keys.receivePublic,
      keys.signPrivate,
      keys.signPublic,
    )
  },
}
