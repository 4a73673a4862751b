/** `npm run demo`: the six examples from the case file to verified signatures, without a display. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runExample } from './demo/example.ts'
import type { Key, Result } from './demo/example.ts'
import { tableOf } from './demo/row.ts'
import { makeTestKeySet } from './make-test-key.ts'

const ROOT = join(import.meta.dirname, '..')
const EXAMPLES = join(ROOT, 'resources', 'examples')

export interface DemoOptions {
  /** Where the files go; emptied first. */
  out: string
  log: (line: string) => void
}

export interface DemoOutcome {
  results: Result[]
  failures: { name: string; why: string }[]
  key: Key
}

/** A key for this run only, in a folder of its own, with the certificates that verification trusts. */
function throwAwayKey(folder: string): Key {
  const set = makeTestKeySet()
  const trust = join(folder, 'trust')
  mkdirSync(trust, { recursive: true })
  const key = { file: join(folder, 'judge.p12'), passwordFile: join(folder, 'password.txt'), trust }
  writeFileSync(key.file, set.p12, { mode: 0o600 })
  writeFileSync(key.passwordFile, `${set.password}\n`, { mode: 0o600 })
  writeFileSync(join(trust, 'authority.pem'), set.authorityPem)
  writeFileSync(join(trust, 'authority.crl'), set.crlPem)
  return key
}

/** Runs the demonstration; a failed example does not stop the others. */
export async function runDemo({ out, log }: DemoOptions): Promise<DemoOutcome> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  log('Making a throw-away signing key …')
  const key = throwAwayKey(join(out, 'key'))
  const names = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  const outcome: DemoOutcome = { results: [], failures: [], key }
  for (const [index, name] of names.entries()) {
    const steps: string[] = []
    const started = performance.now()
    try {
      const result = await runExample(join(EXAMPLES, name), out, key, (step) => void steps.push(step))
      outcome.results.push(result)
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      log(`[${index + 1}/${names.length}] ${name}: ${steps.join(' ✓ ')} ✓  (${seconds} s)`)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      outcome.failures.push({ name, why })
      log(`[${index + 1}/${names.length}] ${name}: failed at ${steps.at(-1) ?? 'reading'}: ${why}`)
    }
  }
  return outcome
}

async function main(): Promise<number> {
  const out = join(ROOT, 'out', 'demo')
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  say('Үкім: six invented cases, from the case file to verified signatures.\n')
  const { results, failures } = await runDemo({ out, log: say })
  say(`\n${tableOf(results.map((result) => result.row))}\n`)
  const files = results.reduce((sum, result) => sum + result.written.length, 0)
  say(`${files} files are in ${relative(process.cwd(), out) || '.'}`)
  say('  guidance.txt: what the law allows; *.docx, *.pdf: the acts; the other language is a translation, a draft')
  say('  until the judge’s own text is translated; *.signed.*, *.cms: signatures; key/trust: to verify them with.')
  if (failures.length === 0) return 0
  for (const { name, why } of failures) process.stderr.write(`${name}: ${why}\n`)
  return 1
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main()
}
