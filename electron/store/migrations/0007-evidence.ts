import type { Migration } from './index.ts'

export const migration: Migration = {
  number: 7,
  name: 'evidence',
  up(db) {
    db.exec(`
      -- Certificates and revocation lists that signatures rest on, DER. Each is kept once: the lists of an authority are
      -- large, and the acts of one day share them.
      CREATE TABLE evidence_parts (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        der BLOB NOT NULL
      ) STRICT;

      -- Which of them belong to which signed file. The file is named by its own hash: a detached signature is another file
      -- than the content whose hash stands in the registry. act is null for evidence of files the registry does not know.
      CREATE TABLE evidence (
        n INTEGER PRIMARY KEY,
        file TEXT NOT NULL CHECK (length(file) = 64),
        part TEXT NOT NULL REFERENCES evidence_parts (sha256) ON DELETE RESTRICT,
        act TEXT REFERENCES acts (id) ON DELETE RESTRICT,
        UNIQUE (file, part)
      ) STRICT;
      CREATE INDEX evidence_by_act ON evidence (act);
    `)
  },
}
