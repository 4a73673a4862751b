/** Acts like an act of the archive: the first question of a session, which reads the article, and those after it. */
import type { Database as Db } from 'better-sqlite3'
import { actById } from '../../../electron/archive/analysis/acts.ts'
import { findSimilar } from '../../../electron/archive/analysis/similar.ts'
import { situationOf } from '../../../electron/archive/analysis/situation.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { USUAL } from '../../../shared/archive/practice.ts'
import { at, say, Times } from './say.ts'

/** @param questions acts asked about, spread over the archive by their number */
export function measureSimilar(db: Db, questions: number): void {
  const law = loadBuiltInLaw()
  const last = db.prepare('SELECT max(id) FROM acts').pluck().get() as number
  const first = new Times()
  const later = new Times()
  const articles = new Set<string>()
  let compared = 0
  let found = 0
  for (let n = 0; n < questions; n += 1) {
    const id = 1 + Math.floor(((n + 0.5) / questions) * last)
    const act = actById(db, id)
    const [article] = act === null ? [] : situationOf(act.facts, law).articles
    if (act === null || article === undefined) continue
    const times = articles.has(article) ? later : first
    articles.add(article)
    const answer = times.of(() =>
      findSimilar(db, law, situationOf(act.facts, law), { choice: USUAL, limit: 20, except: id }),
    )
    compared += answer.compared
    found += answer.hits.length
  }
  say(
    `similar acts         first of an article ${first.toString()} (${articles.size} articles, ${at(first.clock, 1).toFixed(0)} ms at most), ` +
      `later ${later.toString()} (${at(later.clock, 1).toFixed(0)} ms at most); ${found} found, ${compared} compared in ${questions} questions`,
  )
}
