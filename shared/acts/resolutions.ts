/** Resolutions: termination with release from liability (CPC 288, 343), private resolution (CPC 405). */
import { RELEASE_GROUNDS, type ReleaseGround } from '../sentencing/guidance.ts'
import { addClosing, addDeed, addMaterials, addNarrative } from './common-blocks.ts'
import { countGuidance, inCustody, type Context, type Party } from './context.ts'
import { addIntroduction } from './introduction.ts'
import { ownParagraphs } from './narrative.ts'
import { gap } from './pieces.ts'
import { pledgeOf } from './pledge.ts'
import type { Sheet } from './sheet.ts'
import { PROCEDURAL_GROUNDS, TERMINATION_NORMS, type TerminationGround } from './words/termination-norms.ts'

/**
 * The ground as the guidance names it. "68" alone is told apart by what the rules allow for the first count,
 * "83(1)" and "65(1)" are their articles.
 */
export function releaseGroundOf(party: Party): TerminationGround | null {
  const chosen = (party.d.choice?.ground ?? null)?.replace(/^CPC /u, '') ?? null
  if (chosen === null) return null
  const procedural = PROCEDURAL_GROUNDS.find((g) => g === chosen)
  if (procedural) return procedural
  const exact = RELEASE_GROUNDS.find((g) => g === chosen)
  if (exact) return exact
  if (chosen.startsWith('68')) {
    const first = party.convicted[0]?.count.id
    const release = party.guidance?.counts.find((c) => c.count === first)?.release
    const open = (['68(1)', '68(2)', '68(3)'] as const).find((g) => release?.[g] === 'must' || release?.[g] === 'may')
    return open ?? '68(1)'
  }
  const article = /^\d+(?:-\d+)?/u.exec(chosen)?.[0]
  return RELEASE_GROUNDS.find((g) => g === article) ?? null
}

const isRelease = (ground: TerminationGround | null): ground is ReleaseGround =>
  RELEASE_GROUNDS.some((known) => known === ground)

/** The norm of a block: procedural grounds stand in the CPC, the others in the CC. */
const normOf = (ground: TerminationGround | null): string[] =>
  ground === null ? [] : [isRelease(ground) ? `CC ${ground}` : `CPC ${ground}`]

/** Key of the blocks about a person; in a second resolution about the same one with the counts it ends. */
const keyOf = (p: Party): string[] => [p.d.id, ...(p.again === undefined ? [] : [p.again])]

const LAW_OF_GROUND: Record<string, string[]> = { '35(1)5)': ['409', '411'], '337(7)': ['327', '337'] }

/** Blocks of a resolution terminating the case against these defendants. */
export function addTermination(sheet: Sheet, context: Context, parties: Party[]): void {
  const { book, file } = context
  addIntroduction(sheet, context, parties, 'termination')
  for (const p of parties)
    sheet.add('essence', book.essence(p.who, p.convicted), { key: keyOf(p), facts: [`${p.at}/counts`] })
  addNarrative(sheet, context, 'facts', 'facts', book.factsLead(false), 'facts')
  if (file.narrative.position !== null)
    addNarrative(sheet, context, 'position', 'position', book.positionLead(false), null)
  for (const p of parties) {
    const key = keyOf(p)
    for (const c of p.convicted) {
      addDeed(sheet, context, p, c, parties)
      sheet.add('qualification', book.qualification(p.who, c, false), { key: [p.d.id, c.count.id], facts: [c.at] })
      sheet.add('category', book.category(countGuidance(p, c.count)?.category ?? null, c), {
        key: [p.d.id, c.count.id],
        facts: [`${c.at}/article`],
      })
    }
    sheet.add('person', book.person(p.who, p.d), { key, facts: [`${p.at}/person`, `${p.at}/priorConvictions`] })
    const ground = releaseGroundOf(p)
    const reconciled = ground?.startsWith('68') === true
    sheet.add(
      'terminationGround',
      book.terminationGround({
        who: p.who,
        ground,
        defendant: p.d,
        victims: file.victims,
        limitation: p.guidance?.counts.find((c) => c.count === p.convicted[0]?.count.id)?.limitation ?? null,
        at: p.at,
      }),
      {
        key,
        facts: [`${p.at}/choice/ground`, `${p.at}/reconciliation`, `${p.at}/repentance`, '/victims'],
        articles: normOf(ground),
      },
    )
    // An exclusion of 68(4) that the rules found is never papered over.
    const statuses = p.convicted.map((c) => (isRelease(ground) ? countGuidance(p, c.count)?.release?.[ground] : null))
    if (reconciled && !statuses.includes('closed')) {
      const known = statuses.every((status) => status === 'may' || status === 'must')
      sheet.add('noBar', book.noBar(known, `${p.at}/choice/noBar`), {
        key,
        facts: [`${p.at}/counts`],
        articles: ['CC 68(4)'],
      })
    }
    // That nobody objects is a fact of the hearing: the judge writes it (CPC 36(3)).
    sheet.add('explained', book.explained(p.who, `${p.at}/choice/noObjection`, ground === '35(1)11)'), {
      key,
      facts: [`${p.at}/choice/ground`],
      articles: ['CPC 36(3)'],
    })
    // Only the grounds of CPC 36(1) ask the victim; reconciliation under 35(1)12) is the victim's own act.
    const asked =
      ground !== null && TERMINATION_NORMS[ground].cpc.article === '36' && file.victims.some((v) => v.private)
    if (asked)
      sheet.add('victimPosition', book.victimPosition(`${p.at}/choice/victimPosition`), {
        key,
        facts: ['/victims'],
        articles: ['CPC 36(3)'],
      })
  }
  sheet.add(
    'law',
    book.law(
      'termination',
      'ordinary',
      parties.flatMap((p) => LAW_OF_GROUND[releaseGroundOf(p) ?? ''] ?? []),
    ),
    {},
  )
  sheet.add('turn2', book.fixed.resolved, { style: 'turn' })
  for (const p of parties) {
    const key = keyOf(p)
    const ground = releaseGroundOf(p)
    sheet.add('terminated', book.terminated(p.who, p.convicted, ground, `${p.at}/choice/ground`), {
      key,
      facts: [`${p.at}/name`, `${p.at}/counts`, `${p.at}/choice/ground`],
      articles: normOf(ground),
    })
    const terms =
      ground === '69'
        ? book.releaseTerms(p.who, ground, {
            months: p.d.choice?.controlMonths ?? null,
            pledge: pledgeOf(context, p),
            at: `${p.at}/choice/controlMonths`,
          })
        : null
    if (terms !== null) sheet.add('releaseTerms', terms, { key, facts: [`${p.at}/choice/controlMonths`] })
    if (ground === '83') sheet.add('educational', book.educational(p.who, `${p.at}/choice`), { key })
    sheet.add(
      'restraint',
      book.restraint(p.who, null, {
        kind: 'termination',
        acquitted: false,
        keep: false,
        take: false,
        elsewhere: p.part === true,
        at: `${p.at}/choice/restraint`,
      }),
      {
        key,
        facts: [`${p.at}/restraints`],
      },
    )
    if (inCustody(context, p) && p.part !== true)
      sheet.add('courtroomRelease', book.courtroomRelease(p.who), { key, facts: [`${p.at}/restraints`] })
  }
  addMaterials(sheet, context, parties, 'termination')
  addClosing(sheet, context, parties, 'termination')
}

/** Blocks of a private resolution. */
export function addPrivateResolution(sheet: Sheet, context: Context): void {
  const { book, options } = context
  addIntroduction(sheet, context, context.parties, 'privateResolution')
  const own = ownParagraphs(options.privateResolution?.circumstances ?? null)
  if (own.length === 0)
    sheet.add(
      'privateCircumstances',
      [book.privateLead(), ' ', gap('circumstances', '/privateResolution/circumstances')],
      {},
    )
  else {
    sheet.add('privateCircumstances', book.privateLead(), {})
    for (const [i, paragraph] of own.entries())
      sheet.add('privateCircumstances', paragraph.runs, {
        key: ['own', i + 1],
        own: true,
        facts: ['/privateResolution/circumstances'],
        ...(paragraph.number === undefined ? {} : { number: paragraph.number, style: 'item' as const }),
      })
  }
  sheet.add('law', book.law('privateResolution', 'ordinary', []), {})
  sheet.add('turn2', book.fixed.resolved, { style: 'turn' })
  sheet.add('privateDemand', book.privateDemand(options.privateResolution?.addressee ?? null), {
    facts: ['/privateResolution/addressee'],
  })
  sheet.add('privateAnswer', book.privateAnswer(), {})
  addClosing(sheet, context, context.parties, 'privateResolution')
}
