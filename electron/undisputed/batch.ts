/** A folder of materials, from files to the sorted queue: read, assess, look for duplicates and paid debts. */
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Says } from '../../shared/language/say.ts'
import { assess, buildQueue } from '../../shared/undisputed/index.ts'
import type { Grounds, Incoming, QueueItem } from '../../shared/undisputed/index.ts'
import { INTAKE_EXTENSIONS, readIncoming } from './intake/load.ts'
import type { IntakeFault } from './intake/load.ts'

export interface Batch {
  queue: QueueItem[]
  faults: IntakeFault[]
  remarks: IntakeFault[]
  /** Files that were opened. */
  files: number
  /** True where the run was stopped before every file was read. */
  stopped: boolean
}

export interface BatchOptions {
  /** Today, for the days the judge has left. */
  today: string
  onProgress?: (done: number, total: number) => void
  /** Asked between files: true ends the reading. */
  stopped?: () => boolean
}

/** Longest time without letting a signal or a message in. */
const BREATH_MS = 50

/** The files of a folder that may hold materials, in name order; the rest is named as passed over. */
export function incomingFiles(folder: string): { files: string[]; others: string[] } {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .map((entry) => entry.name)
    .toSorted((a, b) => a.localeCompare(b, undefined, { numeric: true }))
  const known = (name: string): boolean =>
    (INTAKE_EXTENSIONS as readonly string[]).includes(extname(name).toLowerCase())
  return { files: names.filter(known).map((name) => join(folder, name)), others: names.filter((n) => !known(n)) }
}

const unreadable = (reason: string): Says => ({
  kk: `Файл оқылмады: ${reason}.`,
  ru: `Файл не читается: ${reason}.`,
  en: `The file cannot be read: ${reason}.`,
})

/** Lets signals and messages come in. */
export const breathe = async (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

/** Reads and assesses everything; what cannot be read becomes a fault with its place. */
export async function readBatch(folder: string, grounds: Grounds, options: BatchOptions): Promise<Batch> {
  const { files, others } = incomingFiles(folder)
  const faults: IntakeFault[] = []
  const remarks: IntakeFault[] = others.map((source) => ({
    source,
    says: {
      kk: 'Бұл түрдегі файл оқылмайды.',
      ru: 'Файл этого вида не читается.',
      en: 'A file of this kind is not read.',
    },
  }))
  const incoming: Incoming[] = []
  let breath = performance.now()
  let opened = 0
  for (const [index, file] of files.entries()) {
    if (performance.now() - breath > BREATH_MS) {
      await breathe()
      breath = performance.now()
    }
    if (options.stopped?.() === true) break
    opened += 1
    let bytes: Uint8Array
    try {
      bytes = readFileSync(file)
      const intake = await readIncoming(file, bytes)
      incoming.push(...intake.materials)
      faults.push(...intake.faults)
      remarks.push(...intake.remarks)
    } catch (error) {
      faults.push({ source: file, says: unreadable(error instanceof Error ? error.message : String(error)) })
    }
    options.onProgress?.(index + 1, files.length)
  }
  const assessed = incoming.map((one) => ({ incoming: one, assessment: assess(one.procedure, one.material, grounds) }))
  return {
    queue: buildQueue(assessed, grounds, options.today),
    faults,
    remarks,
    files: opened,
    stopped: opened < files.length,
  }
}
