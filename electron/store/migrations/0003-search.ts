import { unpackCase } from '../cases/body.ts'
import { searchColumns } from '../search/columns.ts'
import type { Migration } from './index.ts'

export const migration: Migration = {
  number: 3,
  name: 'search',
  up(db) {
    // The words are folded in our code (SQLite knows no Kazakh letters), and only the index is kept, not the text.
    db.exec(`
      CREATE VIRTUAL TABLE case_words USING fts5(
        names, numbers, narrative,
        content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 0',
        prefix = '1 3'
      );
    `)
    const insert = db.prepare('INSERT INTO case_words (rowid, names, numbers, narrative) VALUES (?, ?, ?, ?)')
    const rows = db.prepare<[], { case_n: number; body: Buffer }>('SELECT case_n, body FROM case_bodies').all()
    for (const row of rows) {
      const words = searchColumns(unpackCase(row.body))
      insert.run(row.case_n, words.names, words.numbers, words.narrative)
    }
  },
}
