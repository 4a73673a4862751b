import { defineConfig } from 'vitest/config'

/** Only the tests that prove the rules and are quick: every case file, and the answers compared whole. */
export default defineConfig({
  test: {
    include: [
      'test/mutation/rules.test.ts',
      'test/shared/sentencing/agreed.test.ts',
      'test/shared/sentencing/golden.test.ts',
      'test/shared/sentencing/helpers.test.ts',
    ],
    testTimeout: 60_000,
    pool: 'threads',
  },
})
