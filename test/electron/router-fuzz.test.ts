import { expect, test } from 'vitest'
import { runFuzz } from './store/fuzz.ts'

// Twenty thousand calls: `node test/electron/store/fuzz.ts`; these two thousand belong to every run.
test('2,000 random and hostile calls: no throw, every answer a value or a fault, no change without a valid input', async () => {
  const result = await runFuzz(Number(process.env['UKIM_FUZZ_CALLS'] ?? 2000), 6)
  expect(result.failures).toEqual([])
  expect(result.values).toBeGreaterThan(100)
  expect(result.faults['badInput']).toBeGreaterThan(500)
}, 600_000)
