/** Blocks that verdicts and resolutions share: narrative, claims, evidence, costs, appeal, signature. */
import type { Outcome } from '../case/kinds.ts'
import type { Narrative } from '../case/schema.ts'
import { shortName } from '../language/grammar/ru-names.ts'
import { inCustody, type Context, type Party } from './context.ts'
import { ownParagraphs } from './narrative.ts'
import { outcomeOf } from './outcome.ts'
import { gap, ownText, type Piece } from './pieces.ts'
import { propertyArrestOf } from './pending-facts.ts'
import type { Sheet } from './sheet.ts'
import { isResolution, type ComposedKind, type Slot } from './slots.ts'
import type { GapCode } from './words/gaps.ts'
import type { CountWords, Who } from './words/phrasebook.ts'
import { isPersonName, kkBody, kkName } from '../language/grammar/kk-names.ts'
import { ruBody } from '../language/grammar/ru-bodies.ts'
import { ruNameText } from '../language/grammar/ru-names.ts'

/** The judge's paragraphs under a lead of ours, or a gap where nothing was written. */
export function addNarrative(
  sheet: Sheet,
  context: Context,
  slot: Slot,
  field: keyof Narrative,
  lead: Piece,
  missing: GapCode | null,
): void {
  const at = `/narrative/${field}`
  const paragraphs = ownParagraphs((context.options.narrative ?? context.file.narrative)[field])
  if (paragraphs.length === 0) {
    if (missing !== null) sheet.add(slot, [lead, ' ', gap(missing, at)], { facts: [at] })
    return
  }
  sheet.add(slot, lead, { facts: [at] })
  // In a translation the judge's words are still to be translated: then they are the act's, to be written over.
  const foreign = context.language !== context.file.language && context.options.narrative === undefined
  for (const [i, paragraph] of paragraphs.entries())
    sheet.add(
      slot,
      foreign ? ownText(paragraph.runs.map((run) => run.text).join(''), `${at}/${i + 1}`) : paragraph.runs,
      {
        key: ['own', i + 1],
        facts: [at],
        own: !foreign,
        ...(paragraph.number === undefined ? {} : { number: paragraph.number, style: 'item' as const }),
      },
    )
}

/** Elements the case file has no fact for: they open where the judge writes them, as words for the block of this name. */
export const OPTIONAL_SLOTS = ['requalification', 'medicalMeasures', 'protection', 'dependants'] as const

/** Every block that words alone may open: the optional elements, arrest of property, the private resolution. */
export const OPENED_BY_WORDS: readonly string[] = [
  ...OPTIONAL_SLOTS,
  'propertyArrest',
  'privateCircumstances',
  'privateDemand',
]

export function addOptional(sheet: Sheet, slot: (typeof OPTIONAL_SLOTS)[number]): void {
  if (sheet.isFilled(slot)) sheet.add(slot, gap(slot, `/${slot}`), {})
}

/** The deed of a count and its harm. Harm that several defendants did together is told once, at the first of them. */
export function addDeed(sheet: Sheet, context: Context, party: Party, c: CountWords, among: Party[]): void {
  const { book } = context
  const key = [party.d.id, c.count.id]
  sheet.add('deed', book.deed(party.who, c), {
    key,
    facts: ['article', 'committedOn', 'startedOn', 'fault'].map((name) => `${c.at}/${name}`),
  })
  const harmOf = (p: Party, one: CountWords) =>
    [one.count.article, one.count.part, one.count.committedOn, book.harm(one, p.convicted.length > 1)].join(' ')
  const harm = book.harm(c, party.convicted.length > 1)
  const shared = among.flatMap((p) => p.convicted.filter((one) => harmOf(p, one) === harmOf(party, c)))
  if (harm === '' || shared[0] !== c) return
  sheet.add('harm', harm, {
    key,
    facts: shared.flatMap((one) =>
      ['damageTenge', 'damagePaid', 'otherHarm', 'otherHarmMadeUp'].map((name) => `${one.at}/${name}`),
    ),
  })
}

function whoIs(context: Context, id: string): Who | null {
  return context.parties.find((p) => p.d.id === id)?.who ?? null
}

/** A party of a claim or an owner: victim by id, defendant by id, or a name as written. */
export function partyName(context: Context, id: string, at: string, kase: 'genitive' | 'dative'): Piece {
  const victim = context.file.victims.find((v) => v.id === id)
  const name = victim ? victim.name : (whoIs(context, id)?.full ?? id)
  // An identifier that leads to nobody is no name.
  if (name === '' || (name === id && /^[a-z]{1,2}\d+$/iu.test(id))) return gap('claimParty', at)
  // The name of an organisation has its own words in each language; the name of a person has not.
  if (!isPersonName(name) && context.language !== context.file.language) return ownText(name, at)
  if (context.language === 'kk') return isPersonName(name) ? kkName(shortName(name), kase) : kkBody(name, kase)
  if (!isPersonName(name)) return ruBody(name, kase)
  const words = shortName(ruNameText(name, kase)).split(' ')
  return words.length < 2 ? words.join(' ') : `${words.slice(1).join(' ')} ${words[0]}`
}

/** Claims, property under arrest, physical evidence, costs (CPC 401). `only` limits them to defendants of this act. */
export function addMaterials(sheet: Sheet, context: Context, parties: Party[], kind: ComposedKind): void {
  const { file, book } = context
  const ids = new Set(parties.map((p) => p.d.id))
  const unsaid = (list: string) => context.options.unsaid?.includes(list) === true
  if (unsaid('/civilClaims')) sheet.add('claim', [gap('claims', '/civilClaims'), '.'], { facts: ['/civilClaims'] })
  const claims = file.civilClaims
    .map((claim, i) => ({ claim, at: `/civilClaims/${i}`, i }))
    .filter(({ claim }) => claim.against.length === 0 || claim.against.some((id) => ids.has(id)))
  for (const { claim, at, i } of claims)
    sheet.add(
      'claim',
      book.claim({
        claimant: partyName(context, claim.claimant, `${at}/claimant`, 'genitive'),
        against: claim.against.flatMap((id) => whoIs(context, id) ?? []),
        amount: claim.amountTenge,
        ruling: claim.ruling,
        granted: claim.ruling === 'granted' ? (claim.grantedTenge ?? claim.amountTenge) : claim.grantedTenge,
        at: claim.ruling === null ? `${at}/ruling` : `${at}/grantedTenge`,
      }),
      { key: [i + 1], facts: [at] },
    )
  const arrest = propertyArrestOf(file)
  // A termination and an acquittal lift every arrest with the restraint; a conviction must say what becomes of one.
  // The case file cannot tell that there was an arrest, so the element opens when the judge says so.
  const decides = kind === 'conviction' || kind === 'convictionWithoutPunishment'
  if (decides && arrest !== 'none' && (arrest !== null || sheet.isFilled('propertyArrest')))
    sheet.add('propertyArrest', book.propertyArrest(arrest), { facts: ['/propertyArrest', '/civilClaims'] })

  if (unsaid('/evidence') && !context.alreadyDisposed)
    sheet.add('physicalEvidence', [gap('physicalEvidence', '/evidence'), '.'], { facts: ['/evidence'] })
  // A thing is disposed of once, by the first act of the case.
  for (const [i, item] of context.alreadyDisposed ? [] : file.evidence.entries()) {
    const at = `/evidence/${i}`
    const owner: Piece =
      item.to === null ? gap('evidenceOwner', `${at}/to`) : partyName(context, item.to, `${at}/to`, 'dative')
    sheet.add(
      'physicalEvidence',
      book.evidence(ownText(item.item, `${at}/item`), item.fate, owner, `${at}/fate`, kind),
      {
        key: [i + 1],
        facts: [at],
      },
    )
  }
  const costs = file.costs
    .map((cost, i) => ({ cost, i }))
    .filter(({ cost }) => (cost.from === null ? !context.alreadyDisposed : ids.has(cost.from)))
  for (const { cost, i } of costs)
    sheet.add(
      'costs',
      book.costs(
        ownText(cost.what, `/costs/${i}/what`),
        cost.amountTenge,
        cost.from === null ? null : whoIs(context, cost.from),
        `/costs/${i}`,
      ),
      { key: [i + 1], facts: [`/costs/${i}`] },
    )
  if (costs.length === 0)
    sheet.add('costs', unsaid('/costs') ? [gap('costs', '/costs'), '.'] : book.noCosts(), { facts: ['/costs'] })
}

/** By which norm copies go out, where it is not that of the verdict. */
const COPIES_BY: Partial<Record<ComposedKind, string[]>> = {
  termination: ['CPC 288'],
  privateResolution: ['CPC 471(6)'],
  supplementaryResolution: ['CPC 406-1'],
}

/** Copies, the appeal clause and the signature close every act. */
export function addClosing(sheet: Sheet, context: Context, parties: Party[], kind: ComposedKind): void {
  const { file, book, language } = context
  const custody = parties.some(
    (p) =>
      p.d.choice?.restraint === 'custody' ||
      (inCustody(context, p) && p.d.choice?.outcome === 'punish' && p.d.choice.restraint === null),
  )
  const procedure = parties[0]?.d.procedure ?? 'ordinary'
  const outcomes = (outcome: Outcome) => parties.filter((p) => outcomeOf(p) === outcome).map((p) => p.who)
  sheet.add(
    'copies',
    book.copies(kind, {
      persons: parties.map((p) => p.who),
      acquitted: outcomes('acquit'),
      convicted: [...outcomes('punish'), ...outcomes('releasePunishment')],
      writ: procedure === 'writ',
    }),
    { articles: COPIES_BY[kind] ?? [] },
  )
  sheet.add(
    'appeal',
    book.appeal({
      kind,
      court: file.court.appealCourt[language],
      custody: custody && kind !== 'acquittal',
      convict: parties.length === 1 ? (parties[0]?.who ?? null) : null,
      procedure,
      at: `/court/appealCourt/${language}`,
    }),
    {
      facts: [`/court/appealCourt/${language}`],
      articles: isResolution(kind) ? ['CPC 422'] : ['CPC 418(1)'],
    },
  )
  const judge: Piece =
    file.court.judge === null || file.court.judge === '' ? gap('judge', '/court/judge') : shortName(file.court.judge)
  sheet.cells('signature', [book.fixed.judge, judge], { style: 'signature', facts: ['/court/judge'] })
}
