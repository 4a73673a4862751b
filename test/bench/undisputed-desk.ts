/**
 * The desk of undisputed matters: 500 generated materials from a folder to the queue to signed drafts, each outcome held
 * against the generator's own; and a queue of 10,000.
 */
import { readdirSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { materialRecordSchema } from '../../shared/contract/calls/undisputed-record.ts'
import { generated } from '../electron/undisputed/generated.ts'
import { folderOf, readMaterial, RULES, signEverything, takeFolder, testDesk } from '../electron/app/undisputed-run.ts'
import type { TestDesk } from '../electron/app/undisputed-run.ts'

const BATCH = 500
const QUEUE = 10_000

const took = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`
const each = (from: number, count: number): string => `${((performance.now() - from) / count).toFixed(1)} ms each`

/** Folder to signed drafts; throws where one outcome is not the one the generator made. */
async function batch(desk: TestDesk): Promise<void> {
  const materials = generated(BATCH, 7)
  const truth = new Map(materials.map(({ outcome }, i) => [`m${i}.json`, outcome]))
  const folder = folderOf(desk, Object.fromEntries(materials.map(({ material }, i) => [`m${i}.json`, material])))
  let from = performance.now()
  const { report, progress } = await takeFolder(desk, folder)
  const steps = new Set(progress.map(({ done }) => done)).size
  console.log(`  folder to queue            ${took(from)}  ${each(from, BATCH)}; progress seen at ${steps} points`)
  if (report.taken.length !== BATCH || report.faults.length > 0) throw new Error('not every file was taken')
  const { rows } = await desk.call('undisputed.queue', { limit: 1000 })
  from = performance.now()
  for (const [i, { id }] of rows.entries()) await readMaterial(desk, id, String(i + 1))
  console.log(`  opened, filled, ticked     ${took(from)}  ${each(from, BATCH)}`)
  const after = await desk.call('undisputed.queue', { limit: 1000 })
  const wrong = after.rows.filter(({ source, verdict }) => {
    const outcome = truth.get(source)
    // What was unclear was asked for and is a grant by the generator's own making.
    return verdict?.outcome !== (outcome === 'ask' ? 'grant' : outcome)
  })
  from = performance.now()
  const { together, signed, refused, unwritten } = await signEverything(
    desk,
    after.rows.map(({ id }) => id),
  )
  const points = new Set(together.progress.map(({ done }) => done)).size
  console.log(
    `  signed, verified, written  ${took(from)}  ${each(from, signed.length)}; progress seen at ${points} points`,
  )
  console.log(
    `  of them together           ${together.signed.length}; one by one ${signed.length - together.signed.length}`,
  )
  const { acts } = await desk.call('undisputed.acts', { limit: 500 })
  const kinds = new Map(acts.map(({ material, kind }) => [material, kind]))
  const wrongActs = after.rows.filter(
    ({ id, source }) => kinds.get(id) !== (truth.get(source) === 'refuse' ? 'exitBanRefusal' : 'exitBanStamp'),
  )
  const files = readdirSync(desk.exportFolder).filter((name) => name.endsWith('.cms')).length
  const chain = desk.services.vault.store().audit.verify()
  console.log(
    `  ${signed.length} signed, ${refused.length} refused, ${unwritten.length} unwritten, ${files} CMS files; ` +
      `${wrong.length} wrong outcomes, ${wrongActs.length} wrong acts; trail of ${chain.entries} entries ${chain.ok ? 'holds' : 'BROKEN'}`,
  )
  if (wrong.length + wrongActs.length + refused.length > 0 || !chain.ok) throw new Error('a wrong outcome')
}

async function queue(desk: TestDesk): Promise<void> {
  const { vault } = desk.services
  const { materials } = vault.store()
  let from = performance.now()
  const all = generated(QUEUE, 3)
  for (let at = 0; at < QUEUE; at += 1000) {
    materials.add(
      all.slice(at, at + 1000).map(({ material }, i) => ({
        procedure: 'exitBan',
        source: `list.csv:${at + i + 1}`,
        sourceKey: `list:${at + i}`,
        record: materialRecordSchema.parse({ material }),
        lines: [],
      })),
      vault.actor(),
    )
  }
  console.log(`  ${QUEUE} put into the store  ${took(from)}`)
  const time = async (name: string, offset: number): Promise<void> => {
    from = performance.now()
    await desk.call('undisputed.queue', { limit: 100, offset })
    console.log(`  ${name.padEnd(26)} ${(performance.now() - from).toFixed(0)} ms`)
  }
  await time('first page, cold', 0)
  await time('a page further, warm', 5000)
  const [row] = (await desk.call('undisputed.queue', { limit: 1 })).rows
  const opened = await desk.call('undisputed.open', { id: row?.id ?? '' })
  from = performance.now()
  await desk.call('undisputed.save', {
    id: opened.id,
    baseVersion: opened.version,
    record: { ...opened.record, number: '1' },
  })
  console.log(`  a save in such a queue     ${(performance.now() - from).toFixed(0)} ms`)
  from = performance.now()
  await desk.call('undisputed.tick', { id: opened.id, ticks: { person: 'met' } })
  console.log(`  a tick in such a queue     ${(performance.now() - from).toFixed(0)} ms`)
  await time('the list after a change', 0)
}

export async function run(): Promise<void> {
  console.log(`undisputed desk: ${BATCH} materials from folder to signed drafts`)
  for (const work of [batch, queue]) {
    const desk = await testDesk()
    try {
      await desk.call('undisputed.saveRules', RULES)
      await work(desk)
    } finally {
      await desk.close()
    }
  }
}
