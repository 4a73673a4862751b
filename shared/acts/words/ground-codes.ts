/** Reads the ground of a decision, as the choice carries it, into the codes the words know. */

export type AcquittalCode = 'noEvent' | 'noElements' | 'notProven'

/** CPC 394: "394(1)1)", "394(1)", "1" or the code itself. The last figure names the ground. */
export function acquittalCode(ground: string | null): AcquittalCode | null {
  if (ground === null) return null
  if (ground === 'noEvent' || ground === 'noElements' || ground === 'notProven') return ground
  const numbers = ground.match(/\d+/gu) ?? []
  if (numbers[0] === '394' && numbers.length === 1) return null
  const last = numbers.at(-1)
  return last === '1' ? 'noEvent' : last === '2' ? 'noElements' : last === '3' ? 'notProven' : null
}

/** Articles by which a convict is released from punishment or from serving it. */
const RELEASES = ['62', '65', '67', '69', '70', '71', '74', '75', '76', '77', '78', '83'] as const

/** "83(2)" → "83"; null where the article is none of them. */
export function releasePunishmentCode(ground: string | null): (typeof RELEASES)[number] | null {
  const article = /^\d+/u.exec(ground ?? '')?.[0]
  return RELEASES.find((known) => known === article) ?? null
}

/** From what a ground releases in a verdict (CPC 393(2), (5), (6)): liability, serving, or punishment. */
export function releasedFrom(ground: string | null): 'liability' | 'serving' | 'punishment' {
  const code = releasePunishmentCode(ground)
  if (code === '65' || code === '70' || code === '71') return 'liability'
  return code === '62' || code === '67' || code === '77' || code === '78' ? 'serving' : 'punishment'
}
