/** Reads the ground of a decision, as the choice carries it, into the codes the words know. */

export type AcquittalCode = 'noEvent' | 'noElements' | 'notProven'

const POINTS = ['noEvent', 'noElements', 'notProven'] as const

/** CPC 394(2), points 1 to 3: "394(2)1)", "394(1)1)", "1" or the code itself; an article without its point says nothing. */
export function acquittalCode(ground: string | null): AcquittalCode | null {
  const named = POINTS.find((code) => code === ground)
  if (named) return named
  const point = /^(?:394\(\d\))?([1-3])\)?$/u.exec(ground ?? '')?.[1]
  return point === undefined ? null : (POINTS[Number(point) - 1] ?? null)
}

/** The point of CPC 394(2) a ground stands in. */
export function acquittalPoint(ground: string | null): string[] {
  const code = acquittalCode(ground)
  return code === null ? [] : [String(POINTS.indexOf(code) + 1)]
}

/** Articles by which a convict is released from punishment or from serving it. */
const RELEASES = ['62', '65', '67', '69', '70', '71', '74', '75', '76', '77', '78', '83'] as const

/** "83(2)" → "83"; null where the article is none of them. */
export function releasePunishmentCode(ground: string | null): (typeof RELEASES)[number] | null {
  const article = /^\d+/u.exec(ground ?? '')?.[0]
  return RELEASES.find((known) => known === article) ?? null
}

/** Grounds whose circumstances no field of the case file tells: changed situation, illness, hardship, amnesty act. */
export function asksForFacts(ground: string | null): boolean {
  const code = releasePunishmentCode(ground)
  return code === '70' || code === '75' || code === '76' || code === '78'
}

/** From what a ground releases in a verdict (CPC 393(2), (5), (6)): liability, serving, or punishment. */
export function releasedFrom(ground: string | null): 'liability' | 'serving' | 'punishment' {
  const code = releasePunishmentCode(ground)
  if (code === '65' || code === '70' || code === '71') return 'liability'
  return code === '62' || code === '67' || code === '77' || code === '78' ? 'serving' : 'punishment'
}
