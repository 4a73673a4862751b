import type { Migration } from './index.ts'

export const migration: Migration = {
  number: 8,
  name: 'correction-drafts',
  up(db) {
    db.exec(`
      -- A correction of a signed act as far as it is written, until it is signed or thrown away.
      CREATE TABLE correction_drafts (
        act TEXT PRIMARY KEY REFERENCES acts (id) ON DELETE CASCADE,
        body TEXT NOT NULL CHECK (json_valid(body)),
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL
      ) STRICT;
    `)
  },
}
