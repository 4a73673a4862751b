/** Guidance of generated cases, side by side with reading the same files (JSON.parse and schema). */
import fc from 'fast-check'
import { performance } from 'node:perf_hooks'
import { caseSchema } from '../../shared/case/schema.ts'
import { guide } from '../../shared/sentencing/guide.ts'
import { loadBuiltInLaw } from '../../electron/law/load.ts'
import { caseArbitrary } from '../shared/sentencing/arbitrary-case.ts'

const CASES = 10_000
const ROUNDS = 5

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Prints medians over rounds that alternate the two, so that both see the same machine. */
export async function run(): Promise<void> {
  const law = loadBuiltInLaw()
  const texts = fc.sample(caseArbitrary(law), { numRuns: CASES, seed: 1 }).map((input) => JSON.stringify(input))
  const files = texts.map((text) => caseSchema.parse(JSON.parse(text)))
  const read: number[] = []
  const rules: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    let start = performance.now()
    for (const text of texts) caseSchema.parse(JSON.parse(text))
    read.push(performance.now() - start)
    start = performance.now()
    for (const file of files) guide(file, law, '2026-11-20')
    rules.push(performance.now() - start)
  }
  const a = median(read)
  const b = median(rules)
  console.log(`guide: ${CASES} cases, median of ${ROUNDS} rounds`)
  console.log(`  JSON.parse + schema  ${a.toFixed(0)} ms  ${Math.round((CASES / a) * 1000)} cases/s`)
  console.log(`  guide()              ${b.toFixed(0)} ms  ${Math.round((CASES / b) * 1000)} cases/s`)
  console.log(`  ratio guide / read   ${(b / a).toFixed(2)} (target: at most 3)`)
}
