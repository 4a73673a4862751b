/** Additional punishments of the choice (Art. 48-51, 81). */
import type { AdditionalPunishment, CountChoice } from '../../case/schema.ts'
import { figure } from '../facts.ts'
import type { CountContext } from '../facts.ts'
import type { AdditionalGuidance, CountGuidance } from '../guidance.ts'
import { exceptionalOpen } from './main.ts'
import { bindingColumn, choicePath } from './report.ts'
import type { CheckContext } from './report.ts'

/** Checks the additional punishments of every count and of the final punishment. */
export function checkAdditional(context: CheckContext): void {
  const { choice, active, guidance } = context
  for (const [index, item] of choice.counts.entries()) {
    const count = guidance.counts.find((other) => other.count === item.count)
    const facts = active.find((other) => other.facts.count.id === item.count)
    if (!count || !facts || !item.main) continue
    const about = `${choicePath(context)}/counts/${index}/additional`
    checkCount(context, item, bindingColumn(count), facts, about)
  }
  const first = active[0]
  for (const [index, extra] of (choice.final?.additional ?? []).entries()) {
    if (!first || extra.kind !== 'disqualification' || extra.life || extra.months === null) continue
    const { max } = figure(first, 'disqualificationMonths')
    if (extra.months <= max) continue
    context.report.error(
      'additionalOutOfBounds',
      ['50(1)', '58(5)'],
      `${choicePath(context)}/final/additional/${index}`,
      {
        additional: extra.kind,
        amount: extra.months,
        min: null,
        max,
      },
    )
  }
}

function checkCount(
  context: CheckContext,
  item: CountChoice,
  count: CountGuidance,
  facts: CountContext,
  about: string,
): void {
  const { report, choice } = context
  const chosen = count.penalties?.find((penalty) => penalty.kind === item.main?.kind && penalty.available)
  const listed = chosen?.additional ?? []
  const imposed = [...item.additional, ...(choice.final?.additional ?? [])]
  for (const required of listed) {
    if (required.mode !== 'mandatory' || exceptionalOpen(facts, count)) continue
    // Whether confiscation may be imposed on a minor is an open question (point 16), so its absence is no error.
    if (required.kind === 'confiscation' && facts.facts.minor) continue
    // A ban for life of the row is the ban of Art. 50 where that applies; it is reported once, below.
    if (required.life && (count.mandatoryForLife ?? []).length > 0) continue
    const given = imposed.some((extra) => extra.kind === required.kind && (!required.life || extra.life))
    if (!given)
      report.error('mandatoryAdditionalMissing', [facts.facts.key], about, { additional: required.kind }, item.count)
  }
  const bans = count.mandatoryForLife ?? []
  const banned = imposed.some((extra) => extra.kind === 'disqualification' && extra.life)
  if (bans.length > 0 && !banned && !facts.facts.minor) {
    for (const ban of bans) report.error('lifeBanMissing', ['50(2)'], about, { ban }, item.count)
  }
  for (const [index, extra] of item.additional.entries()) {
    checkImposed(context, extra, listed, count, facts, `${about}/${index}`, item.count)
  }
}

/** Why an additional punishment cannot be imposed on this person at all; null where nothing stands against it. */
function barOf(extra: AdditionalPunishment, listed: readonly AdditionalGuidance[], facts: CountContext): string | null {
  const named = listed.some((other) => other.kind === extra.kind)
  const { foreigner } = facts.person.status
  switch (extra.kind) {
    case 'confiscation':
      return named ? null : '48'
    case 'deprivationOfCitizenship':
      return named ? null : '50-1'
    case 'expulsion':
      return foreigner === false || facts.facts.minor ? '51' : null
    case 'deprivationOfRank':
      return facts.facts.minor ? '81(1)' : facts.facts.fault === 'negligent' ? '49' : null
    case 'disqualification':
      return null
  }
}

function checkImposed(
  context: CheckContext,
  extra: AdditionalPunishment,
  listed: readonly AdditionalGuidance[],
  count: CountGuidance,
  facts: CountContext,
  about: string,
  id: string,
): void {
  const { report } = context
  const bar = barOf(extra, listed, facts)
  if (bar !== null) {
    report.error('additionalNotAllowed', [bar], about, { additional: extra.kind, article: bar }, id)
    return
  }
  if (extra.kind !== 'disqualification') return
  const named = listed.find((other) => other.kind === 'disqualification')
  if (extra.life) {
    const open = named?.life === true || (count.mandatoryForLife ?? []).length > 0
    if (!open)
      report.error(
        'additionalOutOfBounds',
        ['50(1)'],
        about,
        { additional: extra.kind, amount: null, min: null, max: null },
        id,
      )
    return
  }
  if (extra.months === null) {
    report.error(
      'additionalOutOfBounds',
      ['50(1)'],
      about,
      { additional: extra.kind, amount: null, min: null, max: null },
      id,
    )
    return
  }
  const general = figure(facts, 'disqualificationMonths')
  const { minor } = facts.facts
  const min = Math.min(named?.min ?? general.min, minor ? general.minorPersonMax : general.max)
  const max = Math.min(named?.max ?? general.max, minor ? general.minorPersonMax : general.max)
  if (extra.months < min || extra.months > max) {
    const articles = named ? [facts.facts.key, '50(1)'] : ['50(1)', '50(3)']
    report.error(
      'additionalOutOfBounds',
      articles,
      about,
      { additional: extra.kind, amount: extra.months, min, max },
      id,
    )
  }
}
