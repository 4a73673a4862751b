/** `npm run bench [name …]`: medians and ratios, each measured side by side in one run. Never part of the tests. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

interface Bench {
  run(args?: readonly string[]): Promise<void>
}

function isBench(module: unknown): module is Bench {
  return typeof module === 'object' && module !== null && 'run' in module && typeof module.run === 'function'
}

const all = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && name !== 'main.ts')
  .map((name) => name.slice(0, -3))
  .toSorted()
// Names first; from the first option on the words are for the benchmarks themselves.
const words = process.argv.slice(2)
const option = words.findIndex((word) => word.startsWith('-'))
const wanted = option < 0 ? words : words.slice(0, option)
const args = option < 0 ? [] : words.slice(option)
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No benchmark ${unknown.join(', ')}; there are: ${all.join(', ')}.\n`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : all) {
  const module: unknown = await import(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href)
  if (isBench(module)) await module.run(args)
}
