import type { Migration } from './index.ts'

export const migration: Migration = {
  number: 9,
  name: 'material-corrections',
  up(db) {
    db.exec(`
      -- A signed act stays; a slip of the pen in it is corrected by a further act that names it.
      ALTER TABLE material_acts ADD COLUMN corrects TEXT REFERENCES material_acts (id) ON DELETE RESTRICT;
      DROP INDEX material_acts_by_material;
      CREATE UNIQUE INDEX material_acts_decide ON material_acts (material_n) WHERE corrects IS NULL;
      CREATE INDEX material_acts_by_material ON material_acts (material_n);
    `)
  },
}
