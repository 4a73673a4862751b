/** From a folder to signed drafts: every outcome against the generator's own, every act against its signature. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyFile } from '../../../electron/signing/index.ts'
import { generated } from '../undisputed/generated.ts'
import { folderOf, readMaterial, RULES, signEverything, takeFolder, testDesk } from './undisputed-run.ts'
import type { TestDesk } from './undisputed-run.ts'

const COUNT = 24

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

test('a folder of materials becomes a queue, and what was read becomes signed drafts', async () => {
  const materials = generated(COUNT, 11)
  const wanted = new Map(materials.map(({ outcome }, i) => [`m${i}.json`, outcome]))
  const files = Object.fromEntries(materials.map(({ material }, i) => [`m${i}.json`, material]))
  const { report, progress } = await takeFolder(desk, folderOf(desk, files))
  expect(report).toMatchObject({ files: COUNT, faults: [], duplicates: [], complete: true })
  expect(report.taken).toHaveLength(COUNT)
  expect(progress.at(-1)).toMatchObject({ state: 'done', done: COUNT, total: COUNT })

  await desk.call('undisputed.saveRules', RULES)
  const before = await desk.call('undisputed.queue', { limit: 1000 })
  // The judge's own reading comes first: no verdict is told.
  expect(before.rows.every(({ verdict }) => verdict === null)).toBe(true)
  expect(before.counts).toMatchObject({ open: COUNT, unread: COUNT, ready: 0 })
  for (const [i, { id }] of before.rows.entries()) await readMaterial(desk, id, String(100 + i))

  const after = await desk.call('undisputed.queue', { limit: 1000 })
  for (const row of after.rows) {
    // What was unclear was asked for; it is a grant by the generator's own making.
    const truth = wanted.get(row.source)
    expect([row.source, row.verdict?.outcome]).toEqual([row.source, truth === 'ask' ? 'grant' : truth])
  }
  expect(after.rows.filter(({ blocker }) => blocker !== null).map(({ source, blocker }) => [source, blocker])).toEqual(
    [],
  )
  expect(after.counts).toMatchObject({ attention: 0, ready: COUNT })
  const signed = await signEverything(
    desk,
    after.rows.map(({ id }) => id),
  )
  // What a warning stands beside is signed by itself; the rest goes together, a material at a time.
  const { together } = signed
  expect(together.signed.length).toBeGreaterThan(COUNT / 2)
  expect(together.progress.at(-1)).toMatchObject({
    state: 'done',
    done: together.signed.length,
    total: together.signed.length,
  })
  expect(signed.refused).toEqual([])
  expect(signed.unwritten).toEqual([])
  expect(signed.signed).toHaveLength(COUNT)

  const { acts } = await desk.call('undisputed.acts', { limit: 500 })
  const kinds = new Map(acts.map(({ material, kind }) => [material, kind]))
  for (const row of after.rows)
    expect([row.source, kinds.get(row.id)]).toEqual([
      row.source,
      wanted.get(row.source) === 'refuse' ? 'exitBanRefusal' : 'exitBanStamp',
    ])
  const names = readdirSync(desk.exportFolder)
  expect(names.filter((name) => name.endsWith('.cms'))).toHaveLength(COUNT)
  for (const name of names.filter((file) => file.endsWith('.cms'))) {
    const content = new Uint8Array(readFileSync(join(desk.exportFolder, name.slice(0, -'.cms'.length))))
    const report = verifyFile(new Uint8Array(readFileSync(join(desk.exportFolder, name))), { content, at: new Date() })
    expect([name, report.signatures[0]?.integrity]).toEqual([name, 'valid'])
  }
  const done = await desk.call('undisputed.queue', {})
  expect(done.counts).toMatchObject({ open: 0, signed: COUNT })
  const { share, signed: count } = await desk.call('undisputed.share', {})
  expect(count).toBe(COUNT)
  // Those whose facts were filled in were changed; the others went out as drafted.
  const asked = [...wanted.values()].filter((outcome) => outcome === 'ask').length
  expect(share).toBeCloseTo((COUNT - asked) / COUNT)
  expect(desk.services.vault.store().audit.verify().ok).toBe(true)
}, 120_000)
