/** Acquittal, of the whole charge or of some counts of it (CPC 394, 398(2), 400). */
import { acquittalOf, choiceFor, type Context, type Party } from './context.ts'
import type { Sheet } from './sheet.ts'
import type { CountWords } from './words/phrasebook.ts'

export interface AcquittalGroup {
  ground: string | null
  counts: CountWords[]
  /** JSON pointer of the ground. */
  at: string
  key: (string | number)[]
}

/** The counts a person is acquitted of, those of one ground together. */
export function acquittalGroups(party: Party): AcquittalGroup[] {
  const { d, at } = party
  const groups = new Map<string, AcquittalGroup>()
  for (const c of party.acquitted) {
    const ground = acquittalOf(d, c.count)?.ground ?? null
    const known = groups.get(ground ?? '')
    if (known) {
      known.counts.push(c)
      continue
    }
    const own = choiceFor(party, c.count)
    groups.set(ground ?? '', {
      ground,
      counts: [c],
      at: own.choice?.acquitted == null ? `${at}/choice/ground` : `${own.at}/acquitted`,
      key: groups.size === 0 ? [d.id] : [d.id, groups.size + 1],
    })
  }
  // A charge without counts is acquitted as a whole: the gap of the norm shows what is missing.
  if (groups.size === 0)
    return [{ ground: d.choice?.ground ?? null, counts: [], at: `${at}/choice/ground`, key: [d.id] }]
  return [...groups.values()]
}

/** Beside a conviction for other counts: by what the person is acquitted, and the right to redress in that part. */
export function addPartAcquittal(sheet: Sheet, { book }: Context, party: Party): void {
  if (party.acquitted.length === 0) return
  for (const group of acquittalGroups(party))
    sheet.add('acquitted', book.acquittedCounts(party.who, group.counts, group.ground, group.at), {
      key: group.key,
      facts: [...group.counts.map((c) => c.at), group.at],
      articles: ['CPC 398(2)'],
    })
  sheet.add(
    'rehabilitation',
    book.partRehabilitation(party.who, party.acquitted, `${party.at}/choice/rehabilitation`),
    {
      key: [party.d.id],
      facts: [`${party.at}/choice`],
    },
  )
}
