import { defineConfig } from 'vitest/config'

/** Only the tests that prove the rules: every case file, the properties, and the answers compared whole. */
export default defineConfig({
  test: { include: ['test/shared/sentencing/**/*.test.ts'], testTimeout: 60_000, pool: 'threads' },
})
