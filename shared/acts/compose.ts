/** From case, guidance and choice to the acts of the case, in one language. */
import type { CaseFile } from '../case/schema.ts'
import type { Law } from '../law/types.ts'
import type { Guidance } from '../sentencing/guidance.ts'
import {
  contextOf,
  releaseOf,
  type ComposeOptions,
  type Context,
  type Party,
  type PrivateResolutionFacts,
} from './context.ts'
import { ACT_FORMAT, type ActDocument } from './document.ts'
import { releaseGroundOf, addPrivateResolution, addTermination } from './resolutions.ts'
import { newSheet, type Fills, type Sheet } from './sheet.ts'
import type { ComposedKind } from './slots.ts'
import { outcomeOf } from './outcome.ts'
import { addVerdict } from './verdict.ts'

/** What a verdict tells of a person: all but what ends by a resolution; nothing of one who is only released. */
function judgedPart(party: Party): Party[] {
  if (outcomeOf(party) !== 'releaseLiability') return [party]
  return party.acquitted.length === 0 ? [] : [{ ...party, counts: party.acquitted, convicted: [], released: [] }]
}

/** What resolutions tell of a person: the counts each ground ends, or everything where the person is released. */
function releasedParts(party: Party): Party[] {
  const { d } = party
  const parts: Party[] = []
  const whole = d.choice?.outcome === 'releaseLiability' && party.convicted.length > 0
  if (whole) parts.push({ ...party, released: [] })
  for (const ground of new Set(party.released.map((c) => releaseOf(d, c.count)))) {
    const counts = party.released.filter((c) => releaseOf(d, c.count) === ground)
    if (d.choice === null) continue
    const choice = { ...d.choice, outcome: 'releaseLiability' as const, ground }
    const part = !whole && party.convicted.length > 0
    parts.push({ ...party, d: { ...d, choice }, counts, convicted: counts, acquitted: [], released: [], part })
  }
  // Released, with no count left to name: the gaps of the resolution say what is missing.
  if (parts.length === 0 && outcomeOf(party) === 'releaseLiability') parts.push(party)
  return parts
}

/** Released as a whole and for a count by itself on one ground: one person in one resolution. */
function withParty(parties: Party[], party: Party): Party[] {
  const at = parties.findIndex((one) => one.d.id === party.d.id)
  const known = parties[at]
  if (known === undefined) return [...parties, party]
  const joined = (field: 'counts' | 'convicted') => [...new Set([...known[field], ...party[field]])]
  return parties.with(at, { ...known, counts: joined('counts'), convicted: joined('convicted') })
}

/** A person in a second resolution: its open places and the judge's words over it are not those of the first. */
function toldAgain(party: Party, told: Set<string>): Party {
  const { id } = party.d
  if (told.has(id)) return { ...party, again: party.convicted.map((c) => c.count.id).join('.') }
  told.add(id)
  return party
}

/** The judge wrote the circumstances into a block of their own: the case file has no field for them (CPC 405). */
function privateResolutionIn(fills: Fills = {}): PrivateResolutionFacts | undefined {
  const circumstances = fills['privateCircumstances']
  if (circumstances === undefined) return undefined
  const addressee = fills['privateDemand'] ?? ''
  return { addressee: addressee === '' ? null : addressee, circumstances: circumstances === '' ? null : circumstances }
}

/** The act around the blocks. */
export function documentOf(context: Context, sheet: Sheet, kind: ComposedKind, parties: Party[]): ActDocument {
  const { file, language, book } = context
  const { verdictName, resolutionName, privateName, supplementaryName } = book.fixed
  const names: Partial<Record<ComposedKind, string>> = {
    privateResolution: privateName,
    supplementaryResolution: supplementaryName,
    termination: resolutionName,
  }
  const name = names[kind] ?? verdictName
  return {
    format: ACT_FORMAT,
    kind,
    language,
    translation: language !== file.language,
    title: file.number === null ? name : `${name} № ${file.number}`,
    number: file.number,
    date: file.verdictOn,
    court: file.court.name[language],
    judge: file.court.judge,
    defendants: parties.map((p) => p.d.id),
    blocks: sheet.blocks,
    missing: sheet.missing,
  }
}

/**
 * Composes every act of a case: one verdict for all defendants who are convicted or acquitted, one resolution for each
 * ground on which others are released from liability, and a private resolution where its facts are given.
 * A defendant without a choice stands in the verdict with placeholders.
 * A private resolution may also be opened by words filled in for its block `privateCircumstances`.
 * @param guidance what the rules answered, one for each defendant
 * @returns acts in the order verdict, terminations, private resolution; none for a case without defendants
 */
export function composeActs(
  file: CaseFile,
  guidance: readonly Guidance[],
  law: Law,
  options: ComposeOptions,
): ActDocument[] {
  const privateFacts = options.privateResolution ?? privateResolutionIn(options.fills)
  const context = contextOf(file, guidance, law, { ...options, privateResolution: privateFacts })
  const acts: ActDocument[] = []
  const judged = context.parties.flatMap(judgedPart)
  if (judged.length > 0) {
    const sheet = newSheet(options.language, options.fills, options.language !== file.language)
    const kind = addVerdict(sheet, context, judged)
    acts.push(documentOf(context, sheet, kind, judged))
  }
  const grounds = new Map<string, Party[]>()
  for (const party of context.parties.flatMap(releasedParts)) {
    const ground = releaseGroundOf(party) ?? ''
    grounds.set(ground, withParty(grounds.get(ground) ?? [], party))
  }
  const told = new Set<string>()
  for (const parties of [...grounds.values()].map((group) => group.map((party) => toldAgain(party, told)))) {
    const sheet = newSheet(options.language, options.fills, options.language !== file.language)
    addTermination(sheet, { ...context, alreadyDisposed: acts.length > 0 }, parties)
    const again = parties.flatMap((party) => party.again ?? [])
    acts.push({
      ...documentOf(context, sheet, 'termination', parties),
      ...(again.length === 0 ? {} : { part: again.join('.') }),
    })
  }
  if (privateFacts !== undefined && context.parties.length > 0) {
    const sheet = newSheet(options.language, options.fills, options.language !== file.language)
    addPrivateResolution(sheet, context)
    acts.push(documentOf(context, sheet, 'privateResolution', context.parties))
  }
  return acts
}
