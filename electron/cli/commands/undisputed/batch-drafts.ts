/**
 * Drafts of a batch. A journal in the folder says which are done, by the digest of their words: a run that was stopped is
 * taken up where it stood, and a material that changed meanwhile is drafted anew.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActDocument, ActLanguage } from '../../../../shared/acts/document.ts'
import { mayBeDrafted } from '../../../../shared/undisputed/index.ts'
import type { CourtFacts, QueueItem } from '../../../../shared/undisputed/index.ts'
import { breathe } from '../../../undisputed/batch.ts'
import type { IntakeFault } from '../../../undisputed/intake/load.ts'
import { safeName } from '../../file-names.ts'
import { CommandError } from '../../io.ts'
import { actsOf, writeAct } from './draft.ts'
import type { Format } from './draft.ts'

const JOURNAL = '.done'

/** Names of the drafts of a material: its source, made safe, unique in the batch. */
function stems(queue: readonly QueueItem[]): Map<QueueItem, string> {
  const used = new Map<string, number>()
  return new Map(
    queue.map((item) => {
      const name = safeName(item.source.replace(/\.(json|pdf|docx)$/i, ''))
      const key = name.toLowerCase()
      const count = (used.get(key) ?? 0) + 1
      used.set(key, count)
      return [item, count === 1 ? name : `${name}_${count}`]
    }),
  )
}

const digestOf = (acts: readonly ActDocument[]): string =>
  createHash('sha256').update(JSON.stringify(acts)).digest('hex')

/** Digest by name of the draft; a line that a cut of power left half is passed over. */
function journal(folder: string): Map<string, string> {
  const file = join(folder, JOURNAL)
  if (!existsSync(file)) return new Map()
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter((cells) => cells.length === 2 && /^[0-9a-f]{64}$/.test(cells[1] ?? ''))
      .map((cells): [string, string] => [cells[0] ?? '', cells[1] ?? '']),
  )
}

export interface DraftsRun {
  /** Materials whose drafts stand in the folder now. */
  done: number
  /** Of them, those that an earlier run had made. */
  kept: number
  total: number
  faults: IntakeFault[]
}

export interface DraftsOptions {
  folder: string
  court: CourtFacts
  languages: readonly ActLanguage[]
  formats: readonly Format[]
  createdAt: string
  stopped(): boolean
  onProgress(done: number, total: number): void
}

/** Writes the drafts of every material that may have one, in the order of the queue. */
export async function draftBatch(queue: readonly QueueItem[], options: DraftsOptions): Promise<DraftsRun> {
  const { folder, court, languages, formats, createdAt } = options
  const names = stems(queue)
  const chosen = queue.filter(mayBeDrafted)
  const before = journal(folder)
  const run: DraftsRun = { done: 0, kept: 0, total: chosen.length, faults: [] }
  for (const item of chosen) {
    await breathe()
    if (options.stopped()) break
    const name = names.get(item) ?? ''
    const acts = actsOf(item, court, languages)
    const targets = acts.map((act) => join(folder, `${name}_${act.kind}_${act.language}`))
    const digest = digestOf(acts)
    const stands = targets.every((target) => formats.every((format) => existsSync(`${target}.${format}`)))
    if (before.get(name) === digest && stands) run.kept += 1
    else {
      try {
        for (const [index, act] of acts.entries())
          await writeAct(act, targets[index] ?? '', formats, { createdAt, draft: true })
        appendFileSync(join(folder, JOURNAL), `${name}\t${digest}\n`)
      } catch (error) {
        if (!(error instanceof CommandError)) throw error
        run.faults.push({ source: item.source, says: error.says })
      }
    }
    run.done += 1
    options.onProgress(run.done, run.total)
  }
  return run
}
