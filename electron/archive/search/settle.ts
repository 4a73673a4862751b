/** Brings the many pieces that a large import leaves the word index in together, step by step. */
import type { Database as Db } from 'better-sqlite3'

/** With so few pieces a search does not notice. */
const FEW = 6
/** Pages of one step: some tenths of a second, then a person may stop. */
const STEP = 2000

function pieces(db: Db): number {
  return Number(db.prepare('SELECT count(DISTINCT segid) FROM act_words_idx').pluck().get())
}

/** @param stopped asked after each step; what is joined so far stays joined */
export function settleIndex(db: Db, stopped: () => boolean = () => false): void {
  if (pieces(db) <= FEW) return
  const changes = db.prepare('SELECT total_changes()').pluck()
  // Below zero all pieces are taken up, whatever their level; then each call goes on with them.
  let step = -STEP
  for (;;) {
    const before = Number(changes.get())
    db.exec(`INSERT INTO act_words (act_words, rank) VALUES ('merge', ${step})`)
    step = STEP
    // The command itself counts as one change.
    if (Number(changes.get()) - before < 2 || stopped()) return
  }
}
