/** Exit bans: read, checked, and drafted to the text of both languages; side by side with JSON.parse and schema alone. */
import { performance } from 'node:perf_hooks'
import { blockText } from '../../shared/acts/document.ts'
import {
  assess,
  composeRefusal,
  composeStamp,
  courtFactsSchema,
  exitBanSchema,
  procedureById,
} from '../../shared/undisputed/index.ts'
import type { ExitBanMaterial } from '../../shared/undisputed/index.ts'
import { loadGrounds } from '../../electron/undisputed/grounds.ts'
import { generated } from '../electron/undisputed/generated.ts'

const MATERIALS = 10_000
const ROUNDS = 5

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Prints medians over rounds that alternate the three, so that all see the same machine. */
export async function run(): Promise<void> {
  const grounds = loadGrounds()
  const procedure = procedureById('exitBan')
  if (procedure === undefined) throw new Error('the procedure exitBan is missing')
  const court = courtFactsSchema.parse({ judge: 'Ермекова Айгүл Бақытқызы', number: '118' })
  const texts = generated(MATERIALS, 3).map(({ material }) => JSON.stringify(material))
  const materials = texts.map((text): ExitBanMaterial => exitBanSchema.parse(JSON.parse(text)))
  const times: Record<'read' | 'check' | 'draft', number[]> = { read: [], check: [], draft: [] }
  let letters = 0
  for (let round = 0; round < ROUNDS; round++) {
    let start = performance.now()
    for (const text of texts) exitBanSchema.parse(JSON.parse(text))
    times.read.push(performance.now() - start)
    start = performance.now()
    const assessments = materials.map((material) => assess(procedure, material, grounds))
    times.check.push(performance.now() - start)
    start = performance.now()
    letters = 0
    for (const [i, material] of materials.entries()) {
      const assessment = assessments[i]
      if (assessment === undefined) continue
      const compose = assessment.outcome === 'refuse' ? composeRefusal : composeStamp
      for (const language of ['kk', 'ru'] as const)
        for (const block of compose(material, assessment, court, { language }).blocks)
          letters += blockText(block).length
    }
    times.draft.push(performance.now() - start)
  }
  const rate = (ms: number): string => `${ms.toFixed(0)} ms  ${Math.round((MATERIALS / ms) * 1000)} materials/s`
  const all = times.check.map((ms, i) => ms + (times.draft[i] ?? 0))
  console.log(`undisputed: ${MATERIALS} exit bans, median of ${ROUNDS} rounds, ${letters} letters of drafts`)
  console.log(`  JSON.parse + schema        ${rate(median(times.read))}`)
  console.log(`  check                      ${rate(median(times.check))}`)
  console.log(`  draft, kk and ru           ${rate(median(times.draft))}`)
  console.log(`  check and draft            ${rate(median(all))}`)
}
