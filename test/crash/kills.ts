/** The kill test: a writing process is killed at a random moment, then the store has to be whole and hold every acknowledged change. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Store } from '../../electron/store/index.ts'
import { createStore, openStore } from '../../electron/store/index.ts'
import { checkStore } from '../../electron/store/check.ts'
import { random } from './random.ts'

const PASSPHRASE = 'қуат сөнген түн 7'
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url))
/** A fresh store after so many kills keeps the checking fast. */
const STORE_LIFE = 50

const lineSchema = z.object({
  ready: z.boolean().optional(),
  case: z.string().optional(),
  version: z.number().optional(),
  mark: z.string().optional(),
  attachment: z.string().optional(),
  sha256: z.string().optional(),
  backup: z.string().optional(),
  seq: z.number().optional(),
})
type Line = z.output<typeof lineSchema>

export interface KillResult {
  kills: number
  /** Killed before the store was open, and while it was being written. */
  whileOpening: number
  acknowledged: number
  backups: number
  attachments: number
  /** Empty when all is well. */
  failures: string[]
}

/** Starts a writer and kills it. @param moment milliseconds after its start, or after it said that it is ready */
async function writeAndKill(
  folder: string,
  seed: number,
  moment: number,
  early: boolean,
): Promise<{ lines: Line[]; error: string }> {
  const child = spawn(process.execPath, [WRITER, folder, PASSPHRASE, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: Line[] = []
  let error = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
  let timer: NodeJS.Timeout | null = early ? setTimeout(() => child.kill('SIGKILL'), moment) : null
  const gone = new Promise<void>((resolve) => child.on('close', () => resolve()))
  for await (const text of createInterface({ input: child.stdout })) {
    // The last line may be cut by the kill: it was not acknowledged then.
    if (!text.endsWith('}')) continue
    const line = lineSchema.parse(JSON.parse(text))
    if (line.ready === true) timer ??= setTimeout(() => child.kill('SIGKILL'), moment)
    else lines.push(line)
  }
  await gone
  if (timer !== null) clearTimeout(timer)
  return { lines, error }
}

/** Everything that was acknowledged is there as it was said, and nothing is half. */
async function examine(store: Store, lines: Line[]): Promise<string[]> {
  const problems = [...(await checkStore(store)).problems]
  // Killed between the bin and back: that the case lies there was not acknowledged, but it is not gone.
  for (const { id } of store.cases.bin.list()) store.cases.bin.restore(id, store.actor)
  const last = store.audit.last().seq
  for (const line of lines) {
    if ((line.seq ?? 0) > last) problems.push(`entry ${line.seq} was acknowledged; the trail ends at ${last}`)
    if (line.case !== undefined && line.version !== undefined) {
      const now = store.cases.get(line.case)
      if (now === null) problems.push(`case ${line.case} is gone`)
      else if (store.cases.at(line.case, line.version).number !== line.mark)
        problems.push(`${line.case} v${line.version} is another`)
    }
    if (line.attachment !== undefined) {
      // oxlint-disable-next-line no-await-in-loop
      const bytes = await store.attachments.readAll(line.attachment).catch(() => null)
      if (bytes === null) problems.push(`attachment ${line.attachment} is gone`)
    }
    // A later backup may have pushed an earlier one out by rotation; what is listed must hold.
  }
  return problems
}

/**
 * @param count how many kills
 * @param seed of the moments and of the writers
 */
export async function runKills(count: number, seed: number, log: (line: string) => void): Promise<KillResult> {
  const next = random(seed)
  const result: KillResult = { kills: 0, whileOpening: 0, acknowledged: 0, backups: 0, attachments: 0, failures: [] }
  let folder = ''
  let all: Line[] = []
  let told = 0
  for (let n = 0; n < count; n += 1) {
    if (n % STORE_LIFE === 0) {
      if (folder !== '') rmSync(folder, { recursive: true, force: true })
      folder = mkdtempSync(join(tmpdir(), 'ukim-kill-'))
      // oxlint-disable-next-line no-await-in-loop -- one kill after the other is the point
      const { store } = await createStore({
        folder,
        judge: 'Судья',
        passphrase: PASSPHRASE,
        kdfCost: { N: 1024, r: 8, p: 1 },
      })
      store.close()
      all = []
    }
    const early = next() < 0.1
    // oxlint-disable-next-line no-await-in-loop
    const { lines, error } = await writeAndKill(folder, seed * 100_000 + n, next() * (early ? 450 : 150), early)
    if (error !== '') result.failures.push(`kill ${n}: the writer said: ${error.slice(0, 500)}`)
    result.kills += 1
    if (early) result.whileOpening += 1
    result.acknowledged += lines.length
    result.backups += lines.filter((line) => line.backup !== undefined).length
    result.attachments += lines.filter((line) => line.attachment !== undefined).length
    all.push(...lines)
    try {
      // oxlint-disable-next-line no-await-in-loop
      const store = await openStore({ folder, unlock: { kind: 'passphrase', passphrase: PASSPHRASE } })
      // oxlint-disable-next-line no-await-in-loop
      const problems = await examine(store, all)
      store.close()
      for (const problem of problems) result.failures.push(`kill ${n}: ${problem}`)
      // What was checked in full once is checked by the invariants from now on.
      all = all.slice(-40)
    } catch (error) {
      result.failures.push(`kill ${n}: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`)
    }
    for (const failure of result.failures.slice(told)) log(`FAILED ${failure}`)
    told = result.failures.length
    // The store is kept as it is, for whoever looks for the cause; what comes after would only repeat it.
    if (told > 0) return { ...result, failures: [...result.failures, `the store lies in ${folder}`] }
    if ((n + 1) % 50 === 0)
      log(`${n + 1} kills, ${result.acknowledged} acknowledged changes, ${result.failures.length} failures`)
  }
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
  return result
}
