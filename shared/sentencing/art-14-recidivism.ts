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

/** Result of one count: what is found without the doubtful records, and whether they would change it. */
export function recidivismOfCount(facts: CountFacts, records: readonly RecordLife[]): Recidivism {
  const all = counted(records, facts.on)
  const sure = found(
    facts.gravity,
    all.filter((record) => !doubtful(record)),
  )
  return found(facts.gravity, all) === sure ? sure : 'ask'
}

/** Art. 14 for the person: the gravest result among the counts. */
export function recidivism(person: PersonContext, counts: readonly CountFacts[]): Recidivism {
  const { trace, records, path } = person
  for (const record of records) {
    if (record.prior.foreign) {
      trace.warn({ code: 'foreignRecord', articles: ['8(2)'], paths: [`${path}/priorConvictions/${record.index}`] })
    }
  }
  let surest: Found = 'none'
  let ask = false
  for (const facts of counts) {
    const result = recidivismOfCount(facts, records)
    if (result === 'ask') {
      ask = true
      trace.ask({
        code: 'doubtfulImprisonment',
        count: facts.count.id,
        articles: ['14'],
        path: `${path}/priorConvictions`,
      })
    } else if (RANK[result] > RANK[surest]) surest = result
  }
  // An unsettled record is put to the judge unless dangerous recidivism stands without it.
  const result: Recidivism = ask && surest !== 'dangerousRecidivism' ? 'ask' : surest
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
