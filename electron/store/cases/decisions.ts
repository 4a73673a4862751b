/** What of a change is a decision of the judge: the choice, and each departure from the guidance with its reason. */
import type { CaseFile, Choice } from '../../../shared/case/schema.ts'

export interface ChangedChoice {
  defendant: string
  choice: Choice | null
}

/** Choices that are not as they were; for a new case every choice that is there. */
export function changedChoices(before: CaseFile | null, after: CaseFile): ChangedChoice[] {
  const old = new Map(before?.defendants.map((d) => [d.id, JSON.stringify(d.choice)]))
  const changed = after.defendants
    .filter((d) => (old.get(d.id) ?? 'null') !== JSON.stringify(d.choice))
    .map((d) => ({ defendant: d.id, choice: d.choice }))
  const kept = new Set(after.defendants.map((d) => d.id))
  const gone = (before?.defendants ?? []).filter((d) => d.choice !== null && !kept.has(d.id))
  return [...changed, ...gone.map((d) => ({ defendant: d.id, choice: null }))]
}

export interface Departure {
  defendant: string
  from: string
  reason: string
}

function departuresOf(file: CaseFile): Departure[] {
  return file.defendants.flatMap((d) =>
    (d.choice?.departures ?? []).map(({ from, reason }) => ({ defendant: d.id, from, reason })),
  )
}

/** Departures with a reason that were not there before. */
export function newDepartures(before: CaseFile | null, after: CaseFile): Departure[] {
  const known = new Set((before === null ? [] : departuresOf(before)).map((departure) => JSON.stringify(departure)))
  return departuresOf(after).filter((departure) => !known.has(JSON.stringify(departure)))
}
