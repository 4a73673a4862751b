/** From files to the queue: read, put into the store, look for duplicates and paid debts, and tell what could not be read. */
import { createHash, randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { materialRecordSchema } from '../../../shared/contract/calls/undisputed-record.ts'
import type { MaterialLine } from '../../../shared/contract/calls/undisputed-record.ts'
import type { IntakeReport } from '../../../shared/contract/calls/undisputed.ts'
import { isExitBan } from '../../../shared/undisputed/index.ts'
import type { Incoming } from '../../../shared/undisputed/index.ts'
import { sayInAll } from '../../../shared/language/messages/index.ts'
import { docxLines, pdfLines } from '../../documents/foreign/index.ts'
import { readIncoming } from '../../undisputed/intake/load.ts'
import type { IntakeFault } from '../../undisputed/intake/load.ts'
import { incomingFiles } from '../../undisputed/batch.ts'
import type { NewMaterial } from '../../store/undisputed/materials.ts'
import { deskFault, faultOf } from '../faults.ts'
import type { Tell } from '../jobs.ts'
import type { Services } from '../services.ts'
import type { MatterQueue } from './queue.ts'
import type { IncomingFile } from './staging.ts'

export interface TakeOptions {
  receivedOn: string | null
  language: 'kk' | 'ru'
}

/** A page of a document that knows no pages. */
const LINES_A_PAGE = 40
/** A resolution is no book: more than this is a file chosen by mistake. */
const LARGEST_FILE = 64 * 1024 * 1024

/** @throws DeskFault notFound where the folder is gone, badInput where it is no folder */
export async function filesOfFolder(folder: string): Promise<{ files: IncomingFile[]; others: string[] }> {
  try {
    if (!(await stat(folder)).isDirectory()) throw deskFault('badInput', folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      throw deskFault('notFound', folder)
    throw error
  }
  const { files, others } = incomingFiles(folder)
  return {
    files: files.map((path) => ({ name: basename(path), bytes: async () => new Uint8Array(await readFile(path)) })),
    others,
  }
}

/** The words of the source, page by page; a table or a form has none of its own. */
async function linesOf(name: string, bytes: Uint8Array): Promise<MaterialLine[]> {
  const kind = extname(name).toLowerCase()
  if (kind === '.pdf') return (await pdfLines(bytes)).lines
  if (kind !== '.docx') return []
  return docxLines(bytes).map((line, i) => ({ ...line, page: Math.floor(i / LINES_A_PAGE) + 1 }))
}

/** The row of "list.csv:3"; 0 for a file that is one material. */
function rowOf(source: string): number {
  const found = /:(\d+)$/.exec(source)
  return found === null ? 0 : Number(found[1])
}

function newMaterial(one: Incoming, key: string, lines: readonly MaterialLine[], options: TakeOptions): NewMaterial {
  const { material, places, ambiguous, procedure, source } = one
  const { language } = options
  const receivedOn = material.receivedOn ?? options.receivedOn
  return {
    procedure: procedure.id,
    source,
    sourceKey: key,
    record: materialRecordSchema.parse({ material: { ...material, receivedOn }, places, ambiguous, language }),
    lines,
  }
}

interface Collected {
  taken: string[]
  faults: IntakeFault[]
  remarks: IntakeFault[]
}

async function takeFile(
  { name, bytes }: IncomingFile,
  services: Pick<Services, 'vault'>,
  options: TakeOptions,
): Promise<Collected> {
  const content = await bytes()
  if (content.length > LARGEST_FILE)
    return { taken: [], faults: [{ source: name, says: sayInAll('fault.undisputed.tooLarge') }], remarks: [] }
  const { materials: found, faults, remarks } = await readIncoming(name, content)
  const lines = found.length === 0 ? [] : await linesOf(name, content)
  const hash = createHash('sha256').update(content).digest('hex')
  const { materials: store } = services.vault.store()
  const fresh: NewMaterial[] = []
  const known: IntakeFault[] = []
  for (const one of found) {
    const key = `${hash}:${rowOf(one.source)}`
    const earlier = store.knows(key)
    if (earlier === null) fresh.push(newMaterial(one, key, lines, options))
    else known.push({ source: one.source, says: sayInAll('fault.undisputed.knownPaper', { source: earlier }) })
  }
  const taken = fresh.length === 0 ? [] : store.add(fresh, services.vault.actor())
  return { taken, faults, remarks: [...remarks, ...known] }
}

/**
 * Takes files in, one after the other; each is whole in the store or not at all, so that stopping loses nothing. The
 * report is kept in the store.
 */
export async function takeFiles(
  files: readonly IncomingFile[],
  others: readonly string[],
  options: TakeOptions,
  services: Pick<Services, 'vault' | 'now'>,
  queue: MatterQueue,
  tell: Tell,
  signal: AbortSignal,
): Promise<IntakeReport> {
  const all: Collected = {
    taken: [],
    faults: [],
    remarks: others.map((source) => ({ source, says: sayInAll('fault.undisputed.otherKind') })),
  }
  let done = 0
  tell({ done, total: files.length })
  for (const file of files) {
    if (signal.aborted) break
    tell({ done, at: file.name })
    try {
      const { taken, faults, remarks } = await takeFile(file, services, options)
      all.taken.push(...taken)
      all.faults.push(...faults)
      all.remarks.push(...remarks)
    } catch (error) {
      const fault = faultOf(error)
      // A store that cannot take anything will not take the next file either.
      if (['storeLocked', 'forbidden', 'diskFull', 'readOnly', 'busy'].includes(fault.code)) throw error
      all.faults.push({ source: file.name, says: fault.says })
    }
    done += 1
    tell({ done })
    // The desk answers other calls between two files.
    await setImmediate()
  }
  const report = reportOf(all, done, files.length, services, queue)
  services.vault.store().materials.intakes.add(report, services.vault.actor())
  return report
}

/** What stands out before anything is drafted. */
function reportOf(
  { taken, faults, remarks }: Collected,
  done: number,
  total: number,
  services: Pick<Services, 'vault' | 'now'>,
  queue: MatterQueue,
): IntakeReport {
  const duplicates: IntakeReport['duplicates'] = []
  const paid: IntakeReport['paid'] = []
  for (const id of taken) {
    const { head, item } = queue.get(id)
    const twice = item.notes.find(({ code }) => code === 'duplicate')
    if (twice !== undefined)
      duplicates.push({ id, source: head.source, of: queue.at(twice.about ?? '')?.head.source ?? '—' })
    if (isExitBan(item.material) && item.notes.some(({ code }) => code === 'paid'))
      paid.push({ id, source: head.source })
  }
  const line = ({ source, says: { kk, ru, en } }: IntakeFault) => ({ source, says: { kk, ru, en } })
  return {
    id: randomUUID(),
    at: services.now().toISOString(),
    by: services.vault.actor().name,
    files: done,
    taken,
    duplicates,
    paid,
    faults: faults.map(line),
    remarks: remarks.map(line),
    complete: done === total,
  }
}
