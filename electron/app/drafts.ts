/** Drafts of the acts of many cases: composed, put on paper and written one case after the other, with a report. */
import { basename, dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { staleBlocks, withOwnWords } from '../../shared/acts/index.ts'
import type { ActDocument, ActLanguage } from '../../shared/acts/document.ts'
import type { CallReceived } from '../../shared/contract/contract.ts'
import type { DraftsMade, NotMade } from '../../shared/contract/calls/drafts.ts'
import { editsOf } from '../../shared/contract/edits.ts'
import { say, sayInAll } from '../../shared/language/messages/index.ts'
import type { StoredCase } from '../store/types.ts'
import { dayOf } from './clock.ts'
import { composedActs } from './compose.ts'
import { freshFolder, safeName, writeExport } from './exports.ts'
import { faultOf } from './faults.ts'
import { draftReport } from './draft-report.ts'
import type { DraftRow } from './draft-report.ts'
import type { Tell } from './jobs.ts'
import { listCases } from './list.ts'
import { exportFolderOf, fileNameOf, paperOf } from './paper.ts'
import type { Paper, Services } from './services.ts'

export type DraftChoice = CallReceived<'acts.draftAll'>

const PAGE = 1000
/** Causes after which no further file could be written either. */
const HOPELESS = new Set(['diskFull', 'notWritable', 'storeLocked', 'keyLost', 'readOnly'])

/** Every case of the choice as it is now. */
function idsOf(services: Services, { cases }: DraftChoice): string[] {
  if (cases.by === 'named') return [...new Set(cases.ids)]
  const { text, stage, article, dueWithin } = cases.query
  const filter = {
    ...(text === undefined ? {} : { text }),
    ...(stage === undefined ? {} : { stage }),
    ...(article === undefined ? {} : { article }),
    ...(dueWithin === undefined ? {} : { dueWithin }),
  }
  const today = dayOf(services.now())
  const ids: string[] = []
  for (;;) {
    // By number: the report is read from top to bottom beside the list of cases.
    const page = { ...filter, sort: 'number' as const, limit: PAGE, offset: ids.length }
    const found = listCases(services.vault.cases(), page, today).cases
    ids.push(...found.map(({ id }) => id))
    if (found.length < PAGE) return [...new Set(ids)]
  }
}

function languagesOf(choice: DraftChoice, file: StoredCase['case']): ActLanguage[] {
  if (choice.languages === 'case') return [file.language]
  // The language of the proceedings first: the other one is its translation.
  if (choice.languages === 'both') return file.language === 'kk' ? ['kk', 'ru'] : ['ru', 'kk']
  return [choice.languages]
}

/**
 * Writes the drafts. Stopped, it ends after the case in hand; what is written stays and the report tells of it.
 * @throws faults after which nothing more can be written (disk full, folder not writable, store locked)
 */
export async function draftAll(
  services: Services,
  choice: DraftChoice,
  tell: Tell,
  signal: AbortSignal,
): Promise<DraftsMade> {
  const { vault, documents } = services
  const ids = idsOf(services, choice)
  const paper = paperOf(services)
  const moment = services.now()
  const folder = await freshFolder(
    exportFolderOf(services),
    say(choice.locale, 'drafts.folder', {
      day: dayOf(moment),
      time: moment.toTimeString().slice(0, 5).replace(':', ''),
    }),
  )
  const made = { acts: 0, incomplete: 0, files: 0, bytes: 0 }
  const notMade: NotMade[] = []
  const rows: DraftRow[] = []
  let done = 0
  tell({ done, total: ids.length })

  function miss(
    stored: { id: string; number: string | null },
    act: string | null,
    why: Pick<NotMade, 'reason' | 'says'>,
  ) {
    notMade.push({ id: stored.id, number: stored.number, act, ...why })
    rows.push({ number: stored.number, act, language: null, file: null, missing: [], reason: why.says[choice.locale] })
  }

  for (const id of ids) {
    if (signal.aborted) break
    const stored = vault.cases().get(id)
    const number = stored?.case.number ?? null
    tell({ done, at: number ?? id })
    if (stored === null) miss({ id, number }, null, { reason: 'gone', says: sayInAll('drafts.gone') })
    else if (stored.locked) miss({ id, number }, null, { reason: 'signed', says: sayInAll('drafts.signed') })
    // oxlint-disable-next-line no-await-in-loop -- one case after the other: a stop leaves whole cases behind
    else await draftCase(stored)
    done += 1
    tell({ done })
    // Other calls are answered between two cases.
    // oxlint-disable-next-line no-await-in-loop
    await setImmediate()
  }
  tell({ done, at: '' })
  const report = await writeExport(folder, say(choice.locale, 'drafts.report'), 'csv', draftReport(rows, choice.locale))
  return { folder, cases: ids.length, done, ...made, report: report.name, notMade }

  async function draftCase(stored: StoredCase): Promise<void> {
    const { id } = stored
    const { number } = stored.case
    const written: string[] = []
    let place: string | null = null
    try {
      for (const language of languagesOf(choice, stored.case)) {
        const acts = composedActs(services, stored.case, language).acts
        if (acts.length === 0) {
          miss({ id, number }, null, { reason: 'noAct', says: sayInAll('drafts.noAct') })
          return
        }
        for (const fresh of acts) {
          // oxlint-disable-next-line no-await-in-loop
          await draftAct(
            stored,
            fresh,
            async () => (place ??= await freshFolder(folder, safeName(number ?? id))),
            written,
          )
        }
      }
    } catch (error) {
      const { code, says } = faultOf(error)
      if (HOPELESS.has(code)) throw error
      miss({ id, number }, null, { reason: code, says })
    } finally {
      if (place !== null) vault.recordExport(id, { title: say(choice.locale, 'drafts.title'), files: written })
    }
  }

  async function draftAct(
    stored: StoredCase,
    fresh: ActDocument,
    place: () => Promise<string>,
    written: string[],
  ): Promise<void> {
    const { id } = stored
    const { number } = stored.case
    const edits = editsOf(stored.case, fresh)
    const act = withOwnWords(fresh, edits)
    const draft = act.missing.length > 0 || staleBlocks(fresh, edits).length > 0
    const sheet: Paper = { ...paper(stored.case), draft }
    let some = false
    for (const format of choice.formats) {
      try {
        // oxlint-disable-next-line no-await-in-loop
        const bytes = await (format === 'pdf' ? documents.toPdf(act, sheet) : documents.toDocx(act, sheet))
        // oxlint-disable-next-line no-await-in-loop
        const file = await writeExport(await place(), fileNameOf(act), format, bytes, { durable: false })
        const name = `${basename(dirname(file.path))}/${file.name}`
        written.push(name)
        made.files += 1
        made.bytes += file.bytes
        some = true
        const missing = draft ? act.missing.map((gap) => `${gap.article}: ${gap.says}`) : []
        rows.push({ number, act: act.title, language: act.language, file: name, missing, reason: null })
      } catch (error) {
        const { code, says } = faultOf(error)
        if (HOPELESS.has(code)) throw error
        // The other format may still be possible: Word shows signs that the font of the PDF lacks.
        miss({ id, number }, `${act.title} (${format.toUpperCase()})`, { reason: code, says })
      }
    }
    if (!some) return
    made.acts += 1
    if (draft) made.incomplete += 1
  }
}
