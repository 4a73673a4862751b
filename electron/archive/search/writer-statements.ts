/** What the writer says to the database, prepared once. */
import type { Database as Db } from 'better-sqlite3'

export function statements(db: Db) {
  return {
    byHash: db.prepare('SELECT id FROM acts WHERE hash = ?').pluck(),
    // By the number alone: left to itself SQLite takes the index of dates and reads every act of that day.
    byNumber: db
      .prepare('SELECT id FROM acts WHERE number_key = ? AND +kind = ? AND +date IS ? AND +court IS ? LIMIT 1')
      .pluck(),
    act: db.prepare(`INSERT INTO acts (hash, source, kind, court, level, level_rank, date, number, number_key, language, outcome,
        punishment, amount, conditional, generated, own, facts, imported_at)
      VALUES (@hash, @source, @kind, @court, @level, @rank, @date, @number, @key, @language, @outcome,
        @punishment, @amount, @conditional, @generated, @own, @facts, @now)`),
    facts: db.prepare(`UPDATE acts SET kind = @kind, court = @court, level = @level, level_rank = @rank, date = @date,
        number = @number, number_key = @key, language = @language, outcome = @outcome, punishment = @punishment,
        amount = @amount, conditional = @conditional, facts = @facts WHERE id = @id`),
    text: db.prepare('INSERT INTO act_texts (id, body) VALUES (?, ?)'),
    body: db.prepare('SELECT body FROM act_texts WHERE id = ?').pluck(),
    charge: db.prepare('INSERT OR IGNORE INTO act_charges (act, article, part) VALUES (?, ?, ?)'),
    generated: db.prepare('SELECT generated FROM acts WHERE id = ?').pluck(),
    noCharges: db.prepare('DELETE FROM act_charges WHERE act = ?'),
    index: db.prepare('INSERT INTO act_words (rowid, body) VALUES (?, ?)'),
    unindex: db.prepare('DELETE FROM act_words WHERE rowid = ?'),
    vector: db.prepare('INSERT INTO vectors (id, body) VALUES (?, ?)'),
    readVector: db.prepare('SELECT body FROM vectors WHERE id = ?').pluck(),
    stale: db.prepare('INSERT OR IGNORE INTO stale_acts (id) VALUES (?)'),
    noVector: db.prepare('DELETE FROM vectors WHERE id = ?'),
    removeAct: db.prepare('DELETE FROM acts WHERE id = ?'),
    term: db.prepare('SELECT id FROM terms WHERE term = ?').pluck(),
    newTerm: db.prepare('INSERT INTO terms (term) VALUES (?)'),
    df: db.prepare('UPDATE terms SET df = df + ? WHERE id = ?'),
    total: db.prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = value + excluded.value',
    ),
  }
}
