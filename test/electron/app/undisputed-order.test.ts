/** The desk's own order of the queue, held to that of the rules; duplicates are found across batches. */
import { expect, test } from 'vitest'
import { assess, buildQueue, procedureById } from '../../../shared/undisputed/index.ts'
import type { Incoming } from '../../../shared/undisputed/index.ts'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import { orderKey } from '../../../electron/app/undisputed/order.ts'
import { generated } from '../undisputed/generated.ts'
import { folderOf, takeFolder, testDesk } from './undisputed-run.ts'

test('orders as the rules do', () => {
  const procedure = procedureById('exitBan')
  if (procedure === undefined) throw new Error('no exit ban')
  const grounds = loadGrounds()
  const assessed = generated(400, 5).map(({ material }, i) => {
    const receivedOn = i % 7 === 0 ? null : `2026-11-0${1 + (i % 9)}`
    const incoming: Incoming = {
      source: String(i).padStart(12, '0'),
      procedure,
      material: { ...material, receivedOn },
      places: {},
      ambiguous: [],
    }
    return { incoming, assessment: assess(procedure, incoming.material, grounds) }
  })
  const queue = buildQueue(assessed, grounds, '2026-11-12')
  expect(queue.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1)).map(({ source }) => source)).toEqual(
    queue.map(({ source }) => source),
  )
})

test('the queue of the desk is that of the rules, and a duplicate goes with the material it repeats', async () => {
  const desk = await testDesk()
  try {
    const [first, second, third] = generated(3, 4).map(({ material }) => material)
    const one = await takeFolder(desk, folderOf(desk, { 'a.json': first, 'b.json': second }))
    const two = await takeFolder(desk, folderOf(desk, { 'c.json': { ...first, decidedOn: null }, 'd.json': third }))
    expect(two.report.duplicates.map(({ source, of }) => [source, of])).toEqual([['c.json', 'a.json']])
    const [copy = ''] = two.report.taken
    const note = async () => (await desk.call('undisputed.get', { id: copy })).notes.map(({ code }) => code)
    expect(await note()).toContain('duplicate')
    // The first is taken out of the queue: the other one is no duplicate any more.
    await desk.call('undisputed.remove', { id: one.report.taken[0] ?? '' })
    expect(await note()).not.toContain('duplicate')
    // Locked, nothing of it is remembered: the next call finds the store closed.
    desk.services.vault.lock()
    expect(await desk.fault('undisputed.queue', {})).toBe('storeLocked')
  } finally {
    await desk.close()
  }
})
