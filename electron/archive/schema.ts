/** Tables of the archive. */

/** "UkAr" */
export const APPLICATION_ID = 0x556b_4172
export const VERSION = 5

/**
 * - `acts` holds what lists and statistics read; the text lies apart, so that a scan over acts stays short.
 * - `act_words` is the full-text index over stems, computed by us; it keeps no text (contentless).
 * - `terms` counts in how many acts a stem stands; `vectors` holds for each act its stems with their counts, so that an act can
 *   be scored without asking the index. (`champions` is gone since version 3.)
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE acts (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  court TEXT,
  level TEXT NOT NULL,
  level_rank INTEGER NOT NULL,
  date TEXT,
  number TEXT,
  number_key TEXT,
  language TEXT NOT NULL,
  outcome TEXT,
  punishment TEXT,
  amount REAL,
  conditional INTEGER,
  generated INTEGER NOT NULL DEFAULT 0,
  own INTEGER NOT NULL DEFAULT 0,
  facts TEXT,
  imported_at TEXT NOT NULL
);
CREATE INDEX acts_by_number ON acts (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX acts_by_date ON acts (date DESC, id DESC);
CREATE INDEX acts_by_level ON acts (level_rank DESC, date DESC, id DESC);
CREATE TABLE act_texts (id INTEGER PRIMARY KEY REFERENCES acts (id) ON DELETE CASCADE, body BLOB NOT NULL);
CREATE TABLE act_charges (
  act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
  article TEXT NOT NULL,
  part TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (article, part, act)
) WITHOUT ROWID;
CREATE INDEX act_charges_by_act ON act_charges (act);
CREATE TABLE terms (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, df INTEGER NOT NULL DEFAULT 0);
CREATE TABLE vectors (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE champions (term INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  roots TEXT NOT NULL,
  report TEXT
);
CREATE TABLE import_sources (
  import INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  result TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (import, source)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE act_words USING fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'full'
);
`

/**
 * What came after the first version, by the version it makes.
 * 2: `held_acts` keeps acts of a known number and another text until somebody decides, and what was decided; `table_maps` the
 * mapping chosen last for a table of these columns; `machine_facts` what the machine read of an act that people read too, and
 * `fact_readings` what each of them says of each fact.
 * 3: `postings` holds for each common stem, block of acts by block of acts, where it stands and how often (search/lists.ts);
 * `posting_blocks` the lengths of the acts of a block; `stale_acts` those that were changed since. They take the place of
 * `champions`. The index gathers more before it writes, and joins its pieces rarely but thoroughly.
 * 4: `entry_lines` holds what many acts say alike of what the analyses need (a number is never given again: readers remember
 * what it says); `act_entries`, which named them act by act, is gone since version 5. `acts_reviewing` finds acts of higher
 * courts by the number of the act they review.
 * 5: `entry_rows` holds what the analyses need of each act that is new or changed (entries.ts), state 0 for one taken out;
 * `entry_blocks` the same of all others, article by article and block by block, column by column (entry-blocks.ts; a number
 * is never given again). Acts of before get theirs bit by bit, those up to meta `entriesLeft` may have none yet.
 */
export const STEPS: Readonly<Record<number, string>> = {
  2: `
ALTER TABLE imports ADD COLUMN maps TEXT;
CREATE TABLE table_maps (columns TEXT PRIMARY KEY, map TEXT NOT NULL, used_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE held_acts (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  source TEXT NOT NULL,
  twin INTEGER NOT NULL,
  facts TEXT,
  generated INTEGER NOT NULL DEFAULT 0,
  body BLOB,
  held_at TEXT NOT NULL,
  decision TEXT
);
CREATE TABLE machine_facts (act INTEGER PRIMARY KEY REFERENCES acts (id) ON DELETE CASCADE, facts TEXT NOT NULL);
CREATE TABLE fact_readings (
  act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
  item TEXT NOT NULL,
  reader TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  verdict TEXT NOT NULL,
  value TEXT,
  place_from INTEGER,
  place_to INTEGER,
  PRIMARY KEY (act, item, reader)
) WITHOUT ROWID;
`,
  3: `
DROP TABLE champions;
DELETE FROM meta WHERE key IN ('championActs', 'championLast');
ALTER TABLE terms ADD COLUMN listed INTEGER;
CREATE TABLE postings (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE posting_blocks (
  id INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  average REAL NOT NULL,
  made INTEGER NOT NULL,
  lengths BLOB NOT NULL
);
CREATE TABLE stale_acts (id INTEGER PRIMARY KEY);
INSERT INTO act_words (act_words, rank) VALUES ('hashsize', 16777216);
INSERT INTO act_words (act_words, rank) VALUES ('automerge', 0);
INSERT INTO act_words (act_words, rank) VALUES ('crisismerge', 16);
INSERT INTO act_words (act_words, rank) VALUES ('pgsz', 4000);
`,
  4: `
CREATE TABLE act_entries (
  article TEXT NOT NULL,
  act INTEGER NOT NULL,
  state INTEGER NOT NULL,
  charges INTEGER NOT NULL,
  circumstances INTEGER NOT NULL,
  final INTEGER NOT NULL,
  court INTEGER NOT NULL,
  date INTEGER NOT NULL,
  number TEXT,
  damage REAL,
  reviews TEXT,
  PRIMARY KEY (article, act)
) WITHOUT ROWID;
CREATE TABLE entry_lines (id INTEGER PRIMARY KEY AUTOINCREMENT, line TEXT NOT NULL UNIQUE);
CREATE TRIGGER act_entries_gone BEFORE DELETE ON acts BEGIN
  DELETE FROM act_entries
  WHERE act = OLD.id AND article IN (SELECT article FROM act_charges WHERE act = OLD.id);
END;
CREATE INDEX acts_reviewing ON acts (
  json_extract(facts, '$.reviews.value.number'), date, id, json_extract(facts, '$.reviews.value.date')
) WHERE kind IN ('appealResolution', 'cassationResolution') AND facts IS NOT NULL;
INSERT INTO meta (key, value) SELECT 'entriesLeft', max(id) FROM acts HAVING max(id) IS NOT NULL;
`,
  5: `
DROP TRIGGER act_entries_gone;
DROP TABLE act_entries;
CREATE TABLE entry_rows (
  act INTEGER PRIMARY KEY,
  state INTEGER NOT NULL,
  charges INTEGER NOT NULL,
  circumstances INTEGER NOT NULL,
  final INTEGER NOT NULL,
  court INTEGER NOT NULL,
  date INTEGER NOT NULL,
  number TEXT,
  damage REAL,
  reviews TEXT
);
CREATE TABLE entry_blocks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL,
  block INTEGER NOT NULL,
  body BLOB NOT NULL,
  texts BLOB NOT NULL,
  UNIQUE (article, block)
);
CREATE INDEX entry_blocks_by_block ON entry_blocks (block);
CREATE TRIGGER entry_rows_gone BEFORE DELETE ON acts BEGIN
  INSERT OR REPLACE INTO entry_rows (act, state, charges, circumstances, final, court, date)
  VALUES (OLD.id, 0, 0, 0, 0, 0, 0);
END;
INSERT OR REPLACE INTO meta (key, value) SELECT 'entriesLeft', max(id) FROM acts HAVING max(id) IS NOT NULL;
`,
}
