/** The desk's own order of the queue, held to that of the rules; duplicates are found across batches. */
import { expect, test } from 'vitest'
import { assess, buildQueue, procedureById } from '../../../shared/undisputed/index.ts'
import type { Incoming } from '../../../shared/undisputed/index.ts'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import { orderKey } from '../../../electron/app/undisputed/order.ts'
import { generated } from '../undisputed/generated.ts'
import type { ExitBanMaterial } from '../../../shared/undisputed/index.ts'
import { clearExitBan } from '../../shared/undisputed/materials.ts'
import { folderOf, readByHand, RULES, takeFolder, testDesk } from './undisputed-run.ts'

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

test('before the own reading the order tells nothing of the verdict: by the term; after it, and with the rule off, unclear ones first', async () => {
  const desk = await testDesk()
  try {
    await desk.call('undisputed.saveRules', { ...RULES, fullReadingShare: 0 })
    const [{ material } = { material: clearExitBan }] = generated(1, 1)
    const base = { ...clearExitBan, debtor: { ...clearExitBan.debtor, iin: material.debtor.iin } }
    const numbered = (number: string, over: Partial<ExitBanMaterial>): ExitBanMaterial => ({
      ...base,
      document: { ...base.document, number },
      ...over,
    })
    const folder = folderOf(desk, {
      'a-clear-early.json': numbered('1', { receivedOn: '2026-11-09' }),
      'b-unclear-late.json': numbered('2', { receivedOn: '2026-11-11', courtOfPlace: null }),
      'c-refuse-middle.json': numbered('3', { receivedOn: '2026-11-10', courtOfPlace: false }),
    })
    const { report } = await takeFolder(desk, folder)
    const order = async () =>
      (await desk.call('undisputed.queue', {})).rows.map(({ source }) => source.charAt(0)).join('')
    expect(await order()).toBe('acb')
    for (const id of report.taken) {
      const view = await desk.call('undisputed.open', { id })
      await desk.call('undisputed.tick', {
        id,
        ticks: readByHand(view.record.material as unknown as ExitBanMaterial),
      })
    }
    expect(await order()).toBe('bca')
    await desk.call('undisputed.saveRules', { ...RULES, ownReadingFirst: false, fullReadingShare: 0 })
    await takeFolder(
      desk,
      folderOf(desk, { 'd-unclear-early.json': numbered('4', { receivedOn: '2026-11-09', courtOfPlace: null }) }),
    )
    expect(await order()).toBe('dbca')
  } finally {
    await desk.close()
  }
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
