/** Whole drafts: from the case file to both files, one long act and a batch through the desk's own job. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createDesk } from '../../../electron/app/desk.ts'
import { localServices } from '../../../electron/app/local.ts'
import { readPdf, toDocx, toPdf } from '../../../electron/documents/index.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { composeActs } from '../../../shared/acts/index.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { draftsMadeSchema } from '../../../shared/contract/calls/drafts.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { sampleAct } from '../../electron/documents/samples.ts'

const PROGRAM = resolve(import.meta.dirname, '..', '..', '..')
const EXAMPLES = join(PROGRAM, 'resources', 'examples')
const TODAY = '2026-11-20'
const ROUNDS = 9
const CASES = 500
/** Paragraphs of facts that make the first example an act of some 26 pages. */
const PARAGRAPHS = 185

type Line = (name: string, values: readonly number[], more?: string) => void

function example(index: number): CaseFile {
  const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'))
  const name = names[index % names.length] ?? ''
  return caseSchema.parse(JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')))
}

/** The second example with facts as long as a judge of a large case writes them, other words in every round. */
function longCase(round: number): CaseFile {
  const file = example(1)
  const texts = sampleAct(file.language, 'verdict26')
    .blocks.filter((block) => block.style === 'paragraph')
    .map((block) => block.runs.map((run) => run.text).join(''))
  const content = [...texts, ...texts].slice(0, PARAGRAPHS).map((text, index) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `${round}-${index}. ${text}` }],
  }))
  return caseSchema.parse({ ...file, narrative: { ...file.narrative, facts: { type: 'doc', content } } })
}

/** Case file → guidance → act → DOCX and PDF, every paragraph new, warm. */
export async function fullDraft(line: Line): Promise<void> {
  const law = loadBuiltInLaw()
  const times: Record<'guide' | 'compose' | 'docx' | 'pdf' | 'all', number[]> = {
    guide: [],
    compose: [],
    docx: [],
    pdf: [],
    all: [],
  }
  let pages = 0
  for (let round = -2; round < ROUNDS; round += 1) {
    const file = longCase(round)
    // As on the desk: what an earlier act left to do after its answer is done by now.
    await new Promise((resolve) => setImmediate(resolve))
    const start = performance.now()
    const guidance = guide(file, law, TODAY)
    const guided = performance.now()
    const [act] = composeActs(file, guidance, law, { language: file.language, today: TODAY, fills: {} })
    if (act === undefined) throw new Error('the example has no act')
    const composed = performance.now()
    await toDocx(act)
    const written = performance.now()
    const pdf = await toPdf(act)
    const end = performance.now()
    if (round < 0) continue
    times.guide.push(guided - start)
    times.compose.push(composed - guided)
    times.docx.push(written - composed)
    times.pdf.push(end - written)
    times.all.push(end - start)
    pages = (await readPdf(pdf)).pages ?? 0
  }
  console.log(`documents: full draft of ${pages} pages from the case file, every paragraph new, ${ROUNDS} rounds, warm`)
  line('the law (guidance)', times.guide)
  line('compose', times.compose)
  line('DOCX', times.docx)
  line('PDF', times.pdf)
  line('full draft', times.all, '(target: under 60)')
}

/** The desk's batch of drafts over a store: both formats, in the language of the case. */
export async function batch(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'ukim-bench-'))
  const services = localServices({
    programFolder: PROGRAM,
    dataFolder: join(root, 'data'),
    exportFolder: join(root, 'export'),
    host: 'browser',
    now: () => new Date('2026-11-20T10:00:00'),
    kdfCost: { N: 1024, r: 8, p: 1 },
  })
  const desk = createDesk(services)
  try {
    await desk.call('settings.save', { ...services.settings.read(), judge: 'Әлия Серікқызы' })
    await desk.call('store.create', { passphrase: 'бұлдыр пернелер 33' })
    for (let n = 0; n < CASES; n += 1)
      services.vault.cases().create({ ...example(n), number: `1-${n + 1}/2026` }, services.vault.actor())
    const before = process.memoryUsage().rss
    const start = performance.now()
    const begun = await desk.call('acts.draftAll', { cases: { by: 'filter', query: {} }, formats: ['docx', 'pdf'] })
    if (!begun.ok) throw new Error(begun.fault.says.en)
    const { job } = begun.value
    let slowest = 0
    while (services.jobs.get(job).state === 'running') {
      const asked = performance.now()
      await new Promise((done) => setTimeout(done, 20))
      slowest = Math.max(slowest, performance.now() - asked - 20)
    }
    const seconds = (performance.now() - start) / 1000
    const made = services.jobs.result(job, draftsMadeSchema)
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024
    console.log(`documents: batch of ${made.cases} cases through the desk, ${made.acts} acts as DOCX and PDF`)
    console.log(
      `  ${(made.acts / seconds).toFixed(1)} drafts a second, ${((seconds * 1000) / made.acts).toFixed(1)} ms each, ` +
        `${seconds.toFixed(1)} s in all; other calls waited ${slowest.toFixed(0)} ms at most; ` +
        `memory ${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB; not made: ${made.notMade.length}`,
    )
  } finally {
    await services.jobs.stopAll()
    services.vault.lock()
    rmSync(root, { recursive: true, force: true })
  }
}
