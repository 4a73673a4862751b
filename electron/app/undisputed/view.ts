/** One material, or a row of the list, as the person who is in may see it. */
import type { MaterialNote, MaterialRow, MaterialView } from '../../../shared/contract/calls/undisputed.ts'
import type { Actor } from '../../store/types.ts'
import type { Reading } from '../../store/undisputed/readings.ts'
import { mayDo } from '../../store/people/people.ts'
import { factsOf, summaryOf } from './matters.ts'
import type { DeskMaterial, MatterQueue } from './queue.ts'
import { blockersOf, decisionOf, mayGoInBatch } from './readiness.ts'
import type { Surroundings } from './readiness.ts'

export interface Looker extends Surroundings {
  actor: Actor
}

const isJudge = (actor: Actor): boolean => mayDo(actor.role, 'decide')

/** The machine's reading is shown once the person's own stands; an assistant, who has none to give, prepares by it. */
export function isRevealed(material: DeskMaterial, reading: Reading | null, { actor, rules }: Looker): boolean {
  if (!rules.ownReadingFirst || !isJudge(actor) || material.head.signedOn !== null) return true
  return reading !== null && reading.tickedAt !== null
}

function notesOf({ item }: DeskMaterial, queue: MatterQueue): MaterialNote[] {
  return item.notes.map(({ code, about }) => {
    const other = code === 'duplicate' && about !== undefined ? queue.at(about) : undefined
    if (other !== undefined) return { code, about: other.head.source, id: other.head.id }
    return about === undefined ? { code } : { code, about }
  })
}

const stateOf = ({ signedOn, removed }: DeskMaterial['head']) =>
  removed ? ('removed' as const) : signedOn === null ? ('open' as const) : ('signed' as const)

export function rowOf(material: DeskMaterial, reading: Reading | null, queue: MatterQueue, look: Looker): MaterialRow {
  const { head, record, item } = material
  const { conditions, outcome, questions, judgeTermEndsOn } = item.assessment
  const blockers = blockersOf(material, reading, look, queue.today())
  return {
    id: head.id,
    source: head.source,
    procedure: head.procedure,
    ...summaryOf(item.material),
    number: record.number,
    receivedOn: item.material.receivedOn,
    termEndsOn: judgeTermEndsOn,
    daysLeft: head.signedOn === null ? item.daysLeft : null,
    state: stateOf(head),
    verdict: isRevealed(material, reading, look)
      ? {
          outcome,
          conditions: conditions.map(({ code, status }) => ({ code, status })),
          questions: questions.length,
        }
      : null,
    ticked: conditions.filter(({ code }) => reading?.ticks[code] !== undefined).length,
    of: conditions.length,
    notes: notesOf(material, queue),
    decision: decisionOf(record, material, reading),
    blocker: blockers[0] ?? null,
    batch: mayGoInBatch(material, reading, blockers),
  }
}

export function viewOf(
  material: DeskMaterial,
  reading: Reading | null,
  queue: MatterQueue,
  look: Looker,
): MaterialView {
  const { head, record, item } = material
  const { assessment } = item
  const revealed = isRevealed(material, reading, look)
  const blockers = blockersOf(material, reading, look, queue.today())
  const tests = new Map(item.procedure.conditions.map((condition) => [condition.code, condition]))
  return {
    id: head.id,
    version: head.version,
    procedure: head.procedure,
    source: head.source,
    state: stateOf(head),
    record,
    decision: decisionOf(record, material, reading),
    changedAt: head.changedAt,
    changedBy: head.changedBy,
    termEndsOn: assessment.judgeTermEndsOn,
    daysLeft: head.signedOn === null ? item.daysLeft : null,
    decidedOn: material.decidedOn,
    notes: notesOf(material, queue),
    conditions: assessment.conditions.map(({ code, articles, evidence, status, figures, missing }) => {
      const condition = tests.get(code)
      return {
        code,
        articles,
        evidence,
        facts: condition === undefined ? [] : factsOf(condition),
        finding: revealed ? { status, figures, missing } : null,
        tick: reading?.ticks[code] ?? null,
        settled: reading?.settled[code] ?? null,
      }
    }),
    revealed,
    outcome: revealed ? assessment.outcome : null,
    questions: revealed ? assessment.questions : [],
    warnings: revealed ? assessment.warnings : [],
    drawn: revealed ? head.drawn : null,
    pages: { of: Math.max(1, head.pages), read: reading?.pages ?? [], text: head.pages > 0 },
    blockers,
    batch: mayGoInBatch(material, reading, blockers),
    mayDecide: isJudge(look.actor),
  }
}
