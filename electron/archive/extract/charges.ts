/** The articles that the act is about. */
import type { ActLanguage, ChargeFact, Fact } from '../../../shared/archive/types.ts'
import { machine } from './mark.ts'
import { namesOffence, referencesIn } from './references.ts'
import type { Reference } from './references.ts'
import type { Sections, Span } from './sections.ts'

/** True where `wide` says the same as `narrow` with fewer words. */
function covers(wide: ChargeFact, narrow: ChargeFact): boolean {
  if (wide.article !== narrow.article) return false
  if (wide.part === null) return narrow.part !== null || narrow.points.length > 0
  return wide.part === narrow.part && wide.points.length === 0 && narrow.points.length > 0
}

function same(a: ChargeFact, b: ChargeFact): boolean {
  return a.article === b.article && a.part === b.part && a.points.join() === b.points.join()
}

/** Each article once; a reference that another one says more exactly is left out. */
export function distinct(references: readonly Reference[]): Reference[] {
  const found: Reference[] = []
  for (const reference of references) {
    if (found.some((other) => same(other, reference) || covers(reference, other))) continue
    const wider = found.findIndex((other) => covers(other, reference))
    if (wider >= 0) found[wider] = reference
    else found.push(reference)
  }
  return found
}

/** Earlier verdicts and what a charge was before it was changed are not charges of this act. */
const EARLIER =
  /(?:по приговору|приговором|ранее (?:был[а]? )?суд|судим[а-яё]* )[^.;]{0,200}$|переквалифицир[а-я]+ (?:[^.;]{0,80})?с $|үкімімен [^.;]{0,160}$|бұрын [^.;]{0,120}$/u

function offences(sections: Sections, span: Span, language: ActLanguage, described: boolean): Reference[] {
  const { folded } = sections
  return referencesIn(folded, span, language).filter((reference) => {
    if (!namesOffence(reference)) return false
    const lead = folded.slice(Math.max(span.from, reference.from - 240), reference.from)
    const clause = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.search(/\. (?=[а-яәіңғүұқөһ]{4,}[^.]*$)/u)) + 1)
    return described || !EARLIER.test(clause)
  })
}

/** A whole-article reference of the ruling takes the part and points that the charge gives. */
function sharpen(references: Reference[], head: readonly Reference[]): Reference[] {
  return references.map((reference) => {
    const exact = head.filter((other) => covers(reference, other))
    const [only] = exact
    return exact.length === 1 && only ? { ...only, from: reference.from, to: reference.to } : reference
  })
}

/** Charges of an act: from its ruling, else its head, else what it found. `described`: where a higher court tells of them. */
export function chargesOf(sections: Sections, language: ActLanguage, described: Span | null): Fact<ChargeFact>[] {
  const { head, body, ruling } = sections
  const inHead = distinct(offences(sections, head, language, false))
  const spans: Span[] = described ? [described, head, body] : [...(ruling ? [ruling] : []), head, body]
  for (const span of spans) {
    const found = distinct(offences(sections, span, language, span === described))
    if (found.length === 0) continue
    const list = span === ruling ? sharpen(found, inHead) : found
    return distinct(list).map(({ article, part, points, from, to }) => machine({ article, part, points }, from, to))
  }
  return []
}
