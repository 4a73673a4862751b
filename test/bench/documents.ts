/** Acts to paper, side by side with pdfmake and with LibreOffice printing our own DOCX. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { readDocx, readPdf, toDocx, toPdf } from '../../electron/documents/index.ts'
import type { ActDocument } from '../../shared/acts/document.ts'
import { batch, fullDraft } from './documents/drafts.ts'
import { hasProgram } from '../electron/documents/independent.ts'
import { sampleAct } from '../electron/documents/samples.ts'

const ROUNDS = 9
const OFFICE_ROUNDS = 3

/** What the benchmark uses of pdfmake, which brings no types. */
interface PdfMake {
  addFonts(fonts: Record<string, Record<string, string>>): void
  setUrlAccessPolicy(allowed: () => boolean): void
  setLocalAccessPolicy(allowed: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Buffer> }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  // As on the desk: what an earlier act left to do after its answer is done by now.
  await new Promise((resolve) => setImmediate(resolve))
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The same act with other words in every paragraph (or only in the first one): nothing of it was seen before. */
function fresh(act: ActDocument, round: number, only = Number.POSITIVE_INFINITY): ActDocument {
  let changed = 0
  const blocks = act.blocks.map((block) => {
    if (block.style !== 'paragraph' || changed >= only) return block
    changed += 1
    return { ...block, runs: [{ text: `${round}-${changed}. ` }, ...block.runs] }
  })
  return { ...act, blocks }
}

function loadPdfMake(): PdfMake {
  const require = createRequire(import.meta.url)
  const pdfmake = require('pdfmake') as PdfMake
  const face = (name: string): string => require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`)
  pdfmake.addFonts({
    Tinos: {
      normal: face('400Regular'),
      bold: face('700Bold'),
      italics: face('400Regular_Italic'),
      bolditalics: face('700Bold_Italic'),
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  return pdfmake
}

/** The act for pdfmake: same page, font, indent and alignment; no tags, no PDF/A, no hyphenation, which it lacks. */
function definitionOf(act: ActDocument): object {
  const points = (millimetres: number): number => (millimetres * 72) / 25.4
  return {
    pageSize: 'A4',
    pageMargins: [points(30), points(20), points(15), points(20)],
    defaultStyle: { font: 'Tinos', fontSize: 14 },
    header: (page: number) => (page > 1 ? { text: String(page), alignment: 'center', margin: [0, 20, 0, 0] } : ''),
    content: act.blocks.map((block) => {
      const text = (block.cells?.flat() ?? block.runs).map((run) => ({ text: run.text, bold: run.bold ?? false }))
      if (block.cells !== undefined) return { columns: block.cells.map((cell) => ({ text: cell[0]?.text ?? '' })) }
      if (block.style === 'paragraph') return { text, alignment: 'justify', leadingIndent: points(12.5) }
      if (block.style === 'item') return { text: [`${block.number}. `, ...text], alignment: 'justify' }
      return { text, bold: true, alignment: 'center' }
    }),
  }
}

/** One start of LibreOffice for one DOCX, as a program would call it. */
function printByOffice(docx: Uint8Array, folder: string): void {
  const file = path.join(folder, 'act.docx')
  writeFileSync(file, docx)
  const profile = pathToFileURL(path.join(folder, 'profile')).href
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
  execFileSync('soffice', args, { stdio: 'ignore' })
}

async function office(act: ActDocument): Promise<number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ukim-bench-'))
  try {
    const times: number[] = []
    // The first start makes the profile and is not counted.
    for (let round = 0; round <= OFFICE_ROUNDS; round++) {
      const docx = await toDocx(fresh(act, round))
      times.push(await timed(async () => printByOffice(docx, folder)))
    }
    return times.slice(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Median, and the best of the rounds: what is left when nothing else runs on the machine. */
function line(name: string, values: readonly number[], more = ''): void {
  const best = Math.min(...values).toFixed(1)
  console.log(`  ${name.padEnd(46)}${median(values).toFixed(1).padStart(9)} ms   best ${best.padStart(7)}  ${more}`)
}

/** Prints medians and ratios; rounds alternate between the contestants, so that all see the same machine. */
export async function run(): Promise<void> {
  console.log(`documents: ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`)
  const pdfmake = loadPdfMake()
  for (const language of ['kk', 'ru'] as const) {
    const act = sampleAct(language, 'verdict26')
    const times = { same: [0], edited: [0], fresh: [0], docx: [0], pdfmake: [0], read: [0], readDocx: [0] }
    for (const list of Object.values(times)) list.pop()
    // Two rounds before the count: fonts, template and just-in-time compilation.
    for (let round = -2; round < ROUNDS; round++) {
      const other = fresh(act, round)
      const once = {
        pdfmake: await timed(() => pdfmake.createPdf(definitionOf(other)).getBuffer()),
        fresh: await timed(() => toPdf(other)),
        edited: await timed(() => toPdf(fresh(other, round, 1))),
        same: await timed(() => toPdf(fresh(other, round, 1))),
        docx: await timed(() => toDocx(other)),
        read: 0,
        readDocx: 0,
      }
      const [pdf, docx] = [await toPdf(other), await toDocx(other)]
      once.read = await timed(() => readPdf(pdf))
      once.readDocx = await timed(() => readDocx(docx))
      if (round < 0) continue
      for (const key of Object.keys(times) as (keyof typeof times)[]) times[key].push(once[key])
    }
    const ours = median(times.fresh)
    const theirs = median(times.pdfmake)
    const pages = (await readPdf(await toPdf(act))).pages
    console.log(`documents: verdict of ${pages} pages, ${language}, median of ${ROUNDS} rounds, warm`)
    line('PDF (PDF/A-3a), every paragraph new', times.fresh)
    line('PDF, one paragraph edited', times.edited)
    line('PDF, same act again', times.same)
    line('pdfmake (no tags, no PDF/A, no hyphenation)', times.pdfmake)
    // pdfmake remembers nothing of the last run: its time is the same whether the act is new, edited or printed again.
    const ratio = (time: number): string => `${(theirs / time).toFixed(1)} x`
    console.log(
      `  pdfmake takes ${ratio(ours)} as long as a new act, ${ratio(median(times.edited))} an edited one, ` +
        `${ratio(median(times.same))} the same again; best against best ` +
        `${(Math.min(...times.pdfmake) / Math.min(...times.fresh)).toFixed(1)} x a new one (target: at least 5)`,
    )
    if (hasProgram('soffice')) {
      const printed = await office(act)
      const more = `${(median(printed) / ours).toFixed(1)} x ours`
      line(`LibreOffice prints our DOCX (${OFFICE_ROUNDS} rounds)`, printed, more)
    } else console.log('  LibreOffice is not installed: not compared')
    line('DOCX build', times.docx)
    line('read back PDF', times.read)
    line('read back DOCX', times.readDocx)
  }
  await fullDraft(line)
  await batch()
}
