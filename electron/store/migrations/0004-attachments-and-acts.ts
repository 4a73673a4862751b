import type { Migration } from './index.ts'

export const migration: Migration = {
  number: 4,
  name: 'attachments-and-acts',
  up(db) {
    db.exec(`
      -- The bytes lie encrypted in attachments/<id>.bin; their key lies here, inside the encrypted database.
      CREATE TABLE attachments (
        id TEXT PRIMARY KEY,
        case_n INTEGER NOT NULL REFERENCES cases (n) ON DELETE CASCADE,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        size INTEGER NOT NULL CHECK (size >= 0),
        sha256 TEXT NOT NULL,
        key BLOB NOT NULL CHECK (length(key) = 32),
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX attachments_by_case ON attachments (case_n);

      -- No cascade: a case with a signed act cannot be deleted, and the database holds us to it.
      CREATE TABLE acts (
        id TEXT PRIMARY KEY,
        case_n INTEGER NOT NULL REFERENCES cases (n) ON DELETE RESTRICT,
        case_version INTEGER NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('kk', 'ru')),
        format TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'cms')),
        sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
        signer TEXT NOT NULL,
        signer_iin TEXT,
        certificate TEXT,
        signed_at TEXT NOT NULL,
        corrects TEXT REFERENCES acts (id),
        attachment TEXT REFERENCES attachments (id) ON DELETE RESTRICT,
        registered_at TEXT NOT NULL,
        registered_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX acts_by_case ON acts (case_n);
      CREATE TRIGGER acts_not_changed BEFORE UPDATE ON acts BEGIN SELECT RAISE(ABORT, 'a signed act stays'); END;
      CREATE TRIGGER acts_not_deleted BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'a signed act stays'); END;
    `)
  },
}
