/** `npm run test:crash [-- kills [seed]]`: 1,000 kills at random moments, then the full disk. Exit 1 at any failure. */
import { fullDisk } from './full-disk.ts'
import { runKills } from './kills.ts'

const kills = Number(process.argv[2] ?? 1000)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
console.log(`kill test: ${kills} kills, seed ${seed}`)
const began = performance.now()
const result = await runKills(kills, seed, (line) => console.log(`  ${line}`))
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(
  `${result.kills} kills (${result.whileOpening} while opening) in ${seconds} s; ${result.acknowledged} acknowledged changes, ` +
    `among them ${result.attachments} attachments and ${result.backups} backups; ${result.failures.length} failures`,
)
const full = fullDisk()
for (const line of full.says) console.log(`  ${line}`)
console.log(`full disk (${full.how}): ${full.ok ? 'held' : 'FAILED'}`)
process.exitCode = result.failures.length === 0 && full.ok ? 0 : 1
