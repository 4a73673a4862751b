/** The two drafts of a material: composed from its facts, with what the judge has answered and written over. */
import { ACT_FORMAT, blockText } from '../../../shared/acts/document.ts'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import { staleBlocks, withOwnWords } from '../../../shared/acts/own-words.ts'
import type { ActEdits, BlockEdit } from '../../../shared/acts/own-words.ts'
import type { Decision, MaterialRecord, UndisputedRules } from '../../../shared/contract/calls/undisputed-record.ts'
import type { Settings } from '../../../shared/contract/values.ts'
import {
  composeMatterAct,
  composeRefusal,
  composeStamp,
  courtFactsSchema,
  isExitBan,
  MACHINE_ORIGIN,
  missingElements,
  withoutMachineMark,
} from '../../../shared/undisputed/index.ts'
import type { CourtFacts } from '../../../shared/undisputed/index.ts'
import { actLines, textDigest } from '../../documents/printed.ts'
import type { Reading } from '../../store/undisputed/readings.ts'
import type { DeskMaterial } from './queue.ts'

export interface Draft {
  /** What facts and answers give. */
  fresh: ActDocument
  /** With the words the judge wrote over; carries the mark of its origin. */
  act: ActDocument
  /** Blocks of own words whose facts changed since. */
  stale: string[]
}

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Court and judge from the settings, the rest from the material. */
export function courtFactsOf(settings: Settings, rules: UndisputedRules, record: MaterialRecord): CourtFacts {
  const both = ({ kk, ru }: { kk: string; ru: string }) => ({ kk: given(kk), ru: given(ru) })
  return courtFactsSchema.parse({
    court: both(settings.court),
    place: both(settings.place),
    appealCourt: both(settings.appealCourt),
    judge: given(settings.judge),
    number: record.number,
    claimant: record.claimant,
    entity: record.entity,
    complaintWorkingDays: rules.complaintWorkingDays,
    noticeFormOrder: both(rules.noticeFormOrder),
  })
}

const paragraphs = (text: string): BlockEdit['words'] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ runs: [{ text: line }] }))

/**
 * What the judge has answered, put where the draft asks for it. An open point that goes the act's way falls out of it; one
 * that stands against it becomes a reason in the judge's words. The words are in the language they were written in: the
 * translation keeps its placeholder for them.
 */
function answered(fresh: ActDocument, act: Decision, material: DeskMaterial, reading: Reading | null): ActEdits {
  const { record, item } = material
  const { conditions, questions } = item.assessment
  const own = fresh.language === record.language
  const edits: Record<string, BlockEdit> = {}
  const block = (id: string) => fresh.blocks.find((known) => known.id === id)
  const put = (id: string, words: BlockEdit['words']): void => {
    const found = block(id)
    if (found !== undefined) edits[id] = { words, base: blockText(found), after: null }
  }
  const reasons: string[] = []
  for (const { code, status } of conditions) {
    const tick = reading?.ticks[code]
    const reason = reading?.settled[code]
    if (reason === undefined || tick === status) continue
    if (tick === 'met') {
      put(`openPoint.${code}`, [])
      if (act === 'refuse') put(`reason.${code}`, [])
    }
    if (act === 'refuse' && tick === 'notMet') {
      if (status === 'unclear' && own) put(`openPoint.${code}`, paragraphs(reason))
      else reasons.push(reason)
    }
  }
  for (const [index, { code }] of questions.entries()) {
    const answer = record.answers[code]
    const place = `openQuestion.${index + 1}`
    if (answer?.answer === 'grant') put(place, [])
    else if (answer?.answer === 'refuse' && act === 'refuse') {
      if (block(place) === undefined) reasons.push(answer.words)
      else if (own) put(place, paragraphs(answer.words))
    }
  }
  if (reasons.length > 0 && own) {
    const words = reasons.flatMap(paragraphs)
    if (block('reason') !== undefined) put('reason', words)
    else {
      const last = fresh.blocks.findLast(({ slot }) => slot === 'reason' || slot === 'openPoint' || slot === 'notice')
      edits['reason'] = { words, base: null, after: last?.id ?? 'papers' }
    }
  }
  return edits
}

function compose(
  { item, record }: DeskMaterial,
  side: Decision,
  language: ActLanguage,
  court: CourtFacts,
): ActDocument {
  const { material, assessment, procedure } = item
  const options = { language, courtLanguage: record.language }
  if (!isExitBan(material)) return composeMatterAct(procedure, material, assessment, court, side, options)
  return (side === 'grant' ? composeStamp : composeRefusal)(material, assessment, court, options)
}

/** The draft of a side as it stands now. */
export function draftOf(
  material: DeskMaterial,
  side: Decision,
  language: ActLanguage,
  court: CourtFacts,
  reading: Reading | null,
): Draft {
  const composed = compose(material, side, language, court)
  const fresh = withOwnWords(composed, answered(composed, side, material, reading))
  const edits = editsOf(material.record, side, language)
  const printed = withOwnWords(fresh, edits)
  return {
    fresh: { ...fresh, missing: missingElements(fresh) },
    act: { ...printed, missing: missingElements(printed) },
    stale: staleBlocks(fresh, edits),
  }
}

/** The judge's words over an act; the mark of its origin is nobody's to write over. */
export function editsOf(record: MaterialRecord, side: Decision, language: ActLanguage): ActEdits {
  const { [MACHINE_ORIGIN]: _, ...edits } = record.edits[language][side] ?? {}
  return edits
}

/** What the words of a draft are known by: the same for the draft seen and for the act signed. */
export function digestOf(act: ActDocument): string {
  return textDigest(actLines(withoutMachineMark({ ...act, format: ACT_FORMAT })))
}
