/** The defendant whose facts somebody asked for from another part of the case; told once. */
let wanted: { caseId: string; index: number } | null = null

/** Takes note of the defendant of a pointer, where it is of one. */
export function wantDefendantOf(caseId: string, pointer: string): void {
  const index = /^\/defendants\/(\d+)(?:\/|$)/.exec(pointer)?.[1]
  wanted = index === undefined ? null : { caseId, index: Number(index) }
}

/** The place of the defendant asked for in this case, or 0. */
export function takeWantedDefendant(caseId: string): number {
  const index = wanted?.caseId === caseId ? wanted.index : 0
  wanted = null
  return index
}
