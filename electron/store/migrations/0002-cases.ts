import type { Migration } from './index.ts'

export const migration: Migration = {
  number: 2,
  name: 'cases',
  up(db) {
    db.exec(`
      -- What the list shows, sorts and searches; the case file itself lies in case_bodies, deflated.
      CREATE TABLE cases (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        number TEXT,
        language TEXT NOT NULL CHECK (language IN ('kk', 'ru')),
        defendants TEXT NOT NULL,
        articles TEXT NOT NULL,
        stage TEXT NOT NULL CHECK (stage IN ('new', 'inProgress', 'decided', 'signed')),
        received_on TEXT,
        verdict_on TEXT,
        folded TEXT NOT NULL,
        name_order TEXT NOT NULL,
        number_order TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        changed_at TEXT NOT NULL,
        changed_by_id TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
        binned_at TEXT,
        binned_by TEXT,
        purge_after TEXT
      ) STRICT;
      CREATE INDEX cases_by_change ON cases (changed_at);
      CREATE INDEX cases_in_bin ON cases (purge_after) WHERE binned_at IS NOT NULL;

      CREATE TABLE case_bodies (
        case_n INTEGER PRIMARY KEY REFERENCES cases (n) ON DELETE CASCADE,
        body BLOB NOT NULL,
        sha256 TEXT NOT NULL
      ) STRICT;

      -- One row a change: the JSON patch from the version before, and of every 25th the whole file, once it is no longer
      -- the newest (that one lies in case_bodies).
      CREATE TABLE case_versions (
        case_n INTEGER NOT NULL REFERENCES cases (n) ON DELETE CASCADE,
        version INTEGER NOT NULL CHECK (version > 0),
        at TEXT NOT NULL,
        by_id TEXT NOT NULL,
        by_name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('created', 'saved', 'restored', 'imported', 'merged')),
        note TEXT,
        patch BLOB,
        snapshot BLOB,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (case_n, version),
        CHECK (patch IS NOT NULL OR version = 1)
      ) STRICT;
    `)
  },
}
