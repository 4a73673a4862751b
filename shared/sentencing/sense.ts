/** Legally impossible or doubtful facts of a schema-valid case: a warning with the paths, and still an answer. */
import { dayNumber } from '../time/date.ts'
import type { PersonContext } from './facts.ts'

/** Warns of contradictions between the dates and facts of one defendant. */
export function warnOfContradictions(person: PersonContext): void {
  const { defendant, judgmentOn, path, trace } = person
  for (const [index, count] of defendant.counts.entries()) {
    const at = `${path}/counts/${index}`
    if (count.committedOn > judgmentOn) {
      trace.warn({
        code: 'offenceAfterVerdict',
        count: count.id,
        articles: ['5'],
        paths: [`${at}/committedOn`, '/verdictOn'],
      })
    }
    if (count.startedOn !== null && count.startedOn > count.committedOn) {
      trace.warn({
        code: 'startedAfterEnd',
        count: count.id,
        articles: ['5'],
        paths: [`${at}/startedOn`, `${at}/committedOn`],
      })
    }
    if (defendant.bornOn !== null && count.committedOn <= defendant.bornOn) {
      trace.warn({
        code: 'offenceBeforeBirth',
        count: count.id,
        articles: ['15'],
        paths: [`${at}/committedOn`, `${path}/bornOn`],
      })
    }
  }
  for (const [index, prior] of defendant.priorConvictions.entries()) {
    const at = `${path}/priorConvictions/${index}`
    if (prior.completedOn !== null && prior.completedOn < prior.sentencedOn) {
      trace.warn({
        code: 'priorServedBeforeSentence',
        articles: ['79'],
        paths: [`${at}/completedOn`, `${at}/sentencedOn`],
      })
    }
    if (prior.committedOn !== null && prior.committedOn > prior.sentencedOn) {
      trace.warn({
        code: 'priorSentencedBeforeAct',
        articles: ['79'],
        paths: [`${at}/committedOn`, `${at}/sentencedOn`],
      })
    }
    if (prior.liftedOn !== null && prior.liftedOn < prior.sentencedOn) {
      trace.warn({
        code: 'priorLiftedBeforeSentence',
        articles: ['79'],
        paths: [`${at}/liftedOn`, `${at}/sentencedOn`],
      })
    }
  }
  for (const [index, a] of defendant.restraints.entries()) {
    for (const [other, b] of defendant.restraints.entries()) {
      if (other <= index || a.from > a.to || b.from > b.to) continue
      if (dayNumber(a.from) <= dayNumber(b.to) && dayNumber(b.from) <= dayNumber(a.to)) {
        trace.warn({
          code: 'restraintsOverlap',
          articles: ['62'],
          paths: [`${path}/restraints/${index}`, `${path}/restraints/${other}`],
        })
      }
    }
  }
  if (defendant.person.pregnant && defendant.sex === 'male') {
    trace.warn({ code: 'pregnantMan', articles: ['53(1)3)'], paths: [`${path}/person/pregnant`, `${path}/sex`] })
  }
}
