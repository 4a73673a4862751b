// Mutation testing of the rules of law: `npm run mutation` (half an hour and more, so not part of the tests).
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['shared/sentencing/**/*.ts', '!shared/sentencing/rules.ts', '!shared/sentencing/what-if.ts'],
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  concurrency: 2,
  timeoutMS: 15000,
  incremental: true,
  // Stryker rewrites paths of a tsconfig with the old compiler's API; there is none to rewrite here.
  tsconfigFile: 'tsconfig.none.json',
  // Sentences of steps and codes of explanations are no figures; the rules are what is mutated.
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration'] },
  ignorePatterns: ['out', 'reports', 'renderer', 'resources/fonts'],
  tempDirName: '.stryker-tmp',
  thresholds: { high: 95, low: 90, break: null },
}
