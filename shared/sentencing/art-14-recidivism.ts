/** Art. 14: recidivism and dangerous recidivism, with records tested on the day of the new crime. */
import { isLive } from './art-79-record.ts'
import type { RecordLife } from './art-79-record.ts'
import type { CountFacts, PersonContext } from './facts.ts'
import type { Recidivism } from './guidance.ts'

type Found = 'none' | 'recidivism' | 'dangerousRecidivism'
const RANK: Record<Found, number> = { none: 0, recidivism: 1, dangerousRecidivism: 2 }

function imprisoned({ prior }: RecordLife): boolean {
  return prior.punishment === 'imprisonment' || prior.punishment === 'lifeImprisonment' || prior.replacedByImprisonment
}

/** Point 10: whether a conditional, deferred or replaced sentence is one "to imprisonment" is open. */
function doubtful({ prior }: RecordLife): boolean {
  return prior.conditional || prior.deferred || prior.replacedByImprisonment
}

/** Records that Art. 14(3) lets count on a day: live, done at 18 or later, of a grave or especially grave crime. */
function counted(records: readonly RecordLife[], on: string): RecordLife[] {
  return records.filter(
    (record) =>
      isLive(record, on) && !record.underage && (record.gravity === 'grave' || record.gravity === 'especiallyGrave'),
  )
}

function found(gravity: CountFacts['gravity'], records: readonly RecordLife[]): Found {
  const grave = records.filter((record) => record.gravity === 'grave' && imprisoned(record))
  const especially = records.filter((record) => record.gravity === 'especiallyGrave')
  if (gravity === 'especiallyGrave') {
    return grave.length > 0 || especially.some(imprisoned) ? 'dangerousRecidivism' : 'none'
  }
  if (gravity !== 'grave') return 'none'
  const sentences = new Set(grave.map((record) => record.prior.sentencedOn))
  if (especially.length > 0 || sentences.size >= 2) return 'dangerousRecidivism'
  return sentences.size === 1 ? 'recidivism' : 'none'
}

/** Results of one count: without the doubtful records, and with them. */
function resultsOfCount(facts: CountFacts, records: readonly RecordLife[]): { sure: Found; withDoubtful: Found } {
  const all = counted(records, facts.on)
  const settled = all.filter((record) => !doubtful(record))
  return { sure: found(facts.gravity, settled), withDoubtful: found(facts.gravity, all) }
}

function graver(a: Found, b: Found): Found {
  return RANK[a] >= RANK[b] ? a : b
}

/** Art. 14 for the person: the gravest result among the counts. */
export function recidivism(person: PersonContext, counts: readonly CountFacts[]): Recidivism {
  const { trace, records, path } = person
  for (const record of records) {
    if (record.prior.foreign) {
      trace.warn({ code: 'foreignRecord', articles: ['8(2)'], paths: [`${path}/priorConvictions/${record.index}`] })
    }
  }
  const results = counts.map((facts) => resultsOfCount(facts, records))
  const sure = results.map((one) => one.sure).reduce(graver, 'none')
  const withDoubtful = results.map((one) => one.withDoubtful).reduce(graver, 'none')
  // A doubtful record is put to the judge only where counting it would change the answer (point 10).
  const result: Recidivism = sure === withDoubtful ? sure : 'ask'
  if (result === 'ask') trace.ask({ code: 'doubtfulImprisonment', articles: ['14'], path: `${path}/priorConvictions` })
  trace.step({
    rule: '14.recidivism',
    articles: ['14', '79'],
    facts: [`${path}/priorConvictions`, ...counts.map((c) => `${c.path}/committedOn`)],
    after: result,
    about: '/recidivism',
    args: {
      live: records.filter((record) => counts.some((c) => isLive(record, c.on))).length,
      all: records.length,
    },
  })
  return result
}
