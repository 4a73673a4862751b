/** Which scheduled backups stay: three of today, one a day for seven days, one a week for four weeks. */

export interface Dated {
  id: string
  /** ISO timestamp. */
  at: string
}

const TODAY = 3
const DAYS = 7
const WEEKS = 4

/** Days since 1970 in the time of the PC. */
function dayOf(at: Date): number {
  return Math.floor(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000)
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7)
}

/**
 * Ids to keep. A backup from the future (a clock that was wrong) is kept: we do not know better.
 * @param backups in any order
 */
export function keep(backups: readonly Dated[], now: Date): Set<string> {
  const today = dayOf(now)
  const kept = new Set<string>()
  const newestFirst = backups.toSorted((a, b) => b.at.localeCompare(a.at))
  const days = new Set<number>()
  const weeks = new Set<number>()
  let ofToday = 0
  for (const { id, at } of newestFirst) {
    const day = dayOf(new Date(at))
    if (day > today) kept.add(id)
    if (day === today && ofToday < TODAY) {
      ofToday += 1
      kept.add(id)
    }
    if (day < today && day >= today - DAYS && !days.has(day)) {
      days.add(day)
      kept.add(id)
    }
    const week = weekOf(day)
    if (week <= weekOf(today) && week > weekOf(today) - WEEKS && !weeks.has(week)) {
      weeks.add(week)
      kept.add(id)
    }
  }
  return kept
}
