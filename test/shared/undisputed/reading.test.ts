/** The judge's own reading beside the machine's. */
import { describe, expect, test } from 'vitest'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import {
  assess,
  batchSignable,
  buildQueue,
  disagreements,
  drawnForFullReading,
  procedureById,
  unchangedShare,
  unticked,
} from '../../../shared/undisputed/index.ts'
import type { ExitBanMaterial, Procedure, QueueItem, Status } from '../../../shared/undisputed/index.ts'
import { clearExitBan } from './materials.ts'

const grounds = loadGrounds()
const procedure = procedureById('exitBan') as Procedure
const good = { ...clearExitBan, debtor: { ...clearExitBan.debtor, iin: '850412300125' } }

function queued(material: ExitBanMaterial): QueueItem {
  const incoming = { source: 'a.json', procedure, material, places: {}, ambiguous: [] }
  const [item] = buildQueue([{ incoming, assessment: assess(procedure, material, grounds) }], grounds, '2026-11-12')
  if (item === undefined) throw new Error('empty queue')
  return item
}

const ticksOf = (item: QueueItem, change: Record<string, Status> = {}): Record<string, Status> => ({
  ...Object.fromEntries(item.assessment.conditions.map(({ code, status }) => [code, status])),
  ...change,
})

describe('reading', () => {
  test('what is not ticked is asked for; what differs is told', () => {
    const item = queued(good)
    expect(unticked(item.assessment, {})).toHaveLength(8)
    expect(unticked(item.assessment, ticksOf(item))).toEqual([])
    expect(disagreements(item.assessment, ticksOf(item, { notice: 'notMet' }))).toEqual([
      { code: 'notice', judge: 'notMet', machine: 'met' },
    ])
  })

  test('only a clear material that was read, and read alike, is signed with others', () => {
    const item = queued(good)
    const read = new Set(['a.json'])
    expect(item.clear).toBe(true)
    expect(batchSignable(item, read, ticksOf(item))).toBe(true)
    expect(batchSignable(item, read, undefined)).toBe(true)
    expect(batchSignable(item, new Set(), ticksOf(item))).toBe(false)
    expect(batchSignable(item, read, ticksOf(item, { notice: 'unclear' }))).toBe(false)
    expect(batchSignable(queued({ ...good, courtOfPlace: null }), read, undefined)).toBe(false)
    const low = { ...good, document: { ...good.document, balanceTenge: 100_000 } }
    expect(batchSignable(queued(low), read, undefined)).toBe(false)
    expect(batchSignable(queued({ ...good, debtor: clearExitBan.debtor }), read, undefined)).toBe(false)
  })

  test('the lot falls on about its share, the same way each time, another way with another salt', () => {
    const names = Array.from({ length: 4000 }, (_, i) => `m${i}.json`)
    const drawn = (salt: string, share: number): string[] => names.filter((n) => drawnForFullReading(n, salt, share))
    expect(drawn('a', 0.1).length).toBeGreaterThan(320)
    expect(drawn('a', 0.1).length).toBeLessThan(480)
    expect(drawn('a', 0.1)).toEqual(drawn('a', 0.1))
    expect(drawn('b', 0.1)).not.toEqual(drawn('a', 0.1))
    expect([drawn('a', 0).length, drawn('a', 1).length]).toEqual([0, 4000])
  })

  test('the share of drafts signed as they came', () => {
    expect(unchangedShare([])).toBeNull()
    expect(unchangedShare([{ changed: true }, { changed: false }, { changed: false }, { changed: false }])).toBe(0.75)
  })
})
