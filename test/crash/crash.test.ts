import { expect, test } from 'vitest'
import { fullDisk } from './full-disk.ts'
import { runKills } from './kills.ts'

// The thousand kills are `npm run test:crash`; this is the same test, small enough for every run.
test('a writer killed at 25 random moments loses nothing and leaves nothing half', async () => {
  const result = await runKills(25, 20_261_122, () => undefined)
  expect(result.failures).toEqual([])
  expect(result.kills).toBe(25)
  expect(result.acknowledged).toBeGreaterThan(25)
}, 120_000)

test('a full disk is named, nothing acknowledged is lost, and work goes on when there is room', () => {
  const result = fullDisk()
  expect(result.says.at(-1)).toBe('held')
  expect(result.ok).toBe(true)
}, 60_000)
