import { randomBytes } from 'node:crypto'
import type { Migration } from './index.ts'

export const migration: Migration = {
  number: 6,
  name: 'undisputed',
  up(db) {
    db.exec(`
      -- What an intake brought and what it could not read; deflated JSON.
      CREATE TABLE material_intakes (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        by_id TEXT NOT NULL,
        by_name TEXT NOT NULL,
        report BLOB NOT NULL
      ) STRICT;

      CREATE TABLE materials (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        procedure TEXT NOT NULL,
        -- File, and the row in it.
        source TEXT NOT NULL,
        -- SHA-256 of the file, and the row: the same paper is not taken twice.
        source_key TEXT,
        -- The lot fell on it when it came in: it goes through full reading.
        drawn INTEGER NOT NULL CHECK (drawn IN (0, 1)),
        -- Pages of the source's text; 0 where it has none.
        pages INTEGER NOT NULL CHECK (pages >= 0),
        version INTEGER NOT NULL CHECK (version > 0),
        added_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by_id TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        removed_at TEXT,
        removed_by TEXT,
        -- Day of the signature; a signed material is never changed.
        signed_on TEXT
      ) STRICT;
      CREATE UNIQUE INDEX materials_by_source ON materials (source_key) WHERE removed_at IS NULL;

      -- One row a change, each with the whole record: it is a kilobyte.
      CREATE TABLE material_versions (
        material_n INTEGER NOT NULL REFERENCES materials (n) ON DELETE CASCADE,
        version INTEGER NOT NULL CHECK (version > 0),
        at TEXT NOT NULL,
        by_id TEXT NOT NULL,
        by_name TEXT NOT NULL,
        body BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (material_n, version)
      ) STRICT;

      CREATE TABLE material_texts (
        material_n INTEGER PRIMARY KEY REFERENCES materials (n) ON DELETE CASCADE,
        lines BLOB NOT NULL
      ) STRICT;

      -- Each person's own reading.
      CREATE TABLE material_readings (
        material_n INTEGER NOT NULL REFERENCES materials (n) ON DELETE CASCADE,
        person TEXT NOT NULL,
        ticks TEXT NOT NULL,
        settled TEXT NOT NULL,
        pages TEXT NOT NULL,
        seen TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        ticked_at TEXT,
        PRIMARY KEY (material_n, person)
      ) STRICT;

      -- The registry keeps the signed bytes: an act is either here, whole, or it is not signed.
      CREATE TABLE material_acts (
        id TEXT PRIMARY KEY,
        material_n INTEGER NOT NULL REFERENCES materials (n) ON DELETE RESTRICT,
        material_version INTEGER NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('kk', 'ru')),
        format TEXT NOT NULL CHECK (format IN ('pdf', 'cms')),
        -- Of the signed file, or of the content of a detached signature. Two stamps may say the same, word for word.
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        content BLOB NOT NULL,
        signature BLOB,
        signer TEXT NOT NULL,
        signer_iin TEXT,
        signed_at TEXT NOT NULL,
        signed_by_id TEXT NOT NULL,
        signed_by TEXT NOT NULL,
        -- The judge changed something of what the program had drafted.
        changed INTEGER NOT NULL CHECK (changed IN (0, 1)),
        CHECK ((format = 'cms') = (signature IS NOT NULL))
      ) STRICT;
      CREATE UNIQUE INDEX material_acts_by_material ON material_acts (material_n);
      CREATE INDEX material_acts_by_hash ON material_acts (sha256);
      CREATE INDEX material_acts_by_signer ON material_acts (signed_by_id);
      CREATE TRIGGER material_acts_not_changed BEFORE UPDATE ON material_acts
        BEGIN SELECT RAISE(ABORT, 'a signed act stays'); END;
      CREATE TRIGGER material_acts_not_deleted BEFORE DELETE ON material_acts
        BEGIN SELECT RAISE(ABORT, 'a signed act stays'); END;
      CREATE TRIGGER materials_signed_stay BEFORE UPDATE ON materials WHEN OLD.signed_on IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a signed material stays'); END;

      -- What guards against blind signing, and the secret of the lot.
      CREATE TABLE undisputed_rules (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        rules TEXT NOT NULL,
        salt TEXT NOT NULL
      ) STRICT;
    `)
    db.prepare('INSERT INTO undisputed_rules VALUES (1, ?, ?)').run('{}', randomBytes(16).toString('hex'))
  },
}
