/** The audit trail for other eyes: JSON Lines for programs, PDF for people. Both carry the result of the verification. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readFonts } from '../../documents/resources.ts'
import { StoreFault } from '../types.ts'
import type { AuditTrail } from './audit.ts'
import type { AuditEntry } from './chain.ts'
import { AUDIT_ACTIONS } from './chain.ts'
import type { AuditLanguage } from './words.ts'
import { ACTION_WORDS, chainSentence, REPORT_WORDS, ROLE_WORDS } from './words.ts'

/**
 * One entry a line, with everything its hash covers: anyone can verify the chain with SHA-256 (docs/store.md).
 * `detail` is the JSON text as it was hashed.
 */
export function* auditLines(trail: AuditTrail): Generator<string> {
  for (const entry of trail.entries()) yield JSON.stringify(entry)
}

const TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let w = data.words
#set document(title: w.title, date: auto)
#set page(paper: "a4", flipped: true, margin: (x: 12mm, top: 14mm, bottom: 16mm), footer: context [
  #set text(size: 7pt, fill: luma(90))
  #data.store #h(1fr) #w.page #counter(page).display() / #counter(page).final().first()
])
#set text(font: "Tinos", size: 8.5pt, lang: data.language)
#set par(leading: 0.5em)
#text(size: 15pt, weight: "bold", w.title)
#v(2mm)
#grid(columns: (45mm, 1fr), row-gutter: 1.6mm,
  ..data.facts.map(f => (text(fill: luma(90), f.at(0)), f.at(1))).flatten())
#v(1mm)
#text(weight: "bold", fill: if data.holds { rgb("#1b5e20") } else { rgb("#b71c1c") }, data.sentence)
#v(3mm)
#show table.cell.where(y: 0): set text(weight: "bold")
#table(
  columns: (11mm, 32mm, 42mm, 44mm, 1fr, 24mm),
  stroke: (x, y) => (bottom: 0.3pt + luma(if y == 0 { 60 } else { 200 })),
  inset: (x: 1.2mm, y: 1.1mm),
  table.header(w.number, w.time, w.who, w.what, w.detail, w.hash),
  ..data.rows.flatten().map(cell => [#cell]),
)
`

/** A break is allowed inside long numbers and paths, or the table would run off the page. */
function breakable(text: string): string {
  return text.replaceAll(/([/,:_]|[\p{L}\p{N}-]{24})(?=\S)/gu, '$1\u200b')
}

const detailSchema = z.record(z.string(), z.unknown()).catch({})

function detailText(entry: AuditEntry, caseName: string): string {
  const detail = detailSchema.parse(JSON.parse(entry.detail))
  const parts = Object.entries(detail).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const text = [caseName, ...parts].filter((part) => part !== '').join('; ')
  return breakable(text.length > 600 ? `${text.slice(0, 600)}…` : text)
}

/** Time of Kazakhstan (UTC+5 in the whole country since 1 March 2024), to the second. */
function localTime(at: string): string {
  return new Date(Date.parse(at) + 5 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

function roleWords(role: string, language: AuditLanguage): string {
  return role === 'judge' || role === 'assistant' || role === 'it' ? ROLE_WORDS[role][language] : role
}

function actionWords(action: string, language: AuditLanguage): string {
  const known = AUDIT_ACTIONS.find((name) => name === action)
  return known === undefined ? action : ACTION_WORDS[known][language]
}

export interface AuditPdfOptions {
  language: AuditLanguage
  storeId: string
  at: Date
  /** Only the entries of one case; the chain is verified as a whole all the same. */
  caseId?: string | undefined
  /** The number under which people know a case, or null. */
  numberOf: (caseId: string) => string | null
}

/**
 * The trail as a PDF/A-2b table. The compiler is loaded only here: opening a store does not wait for it.
 * @throws StoreFault `invalid` where Typst refuses, with its words
 */
export async function auditPdf(trail: AuditTrail, options: AuditPdfOptions): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const { language, storeId, caseId } = options
  const chain = trail.verify()
  const words = REPORT_WORDS[language]
  const all = [...trail.entries()]
  const entries = caseId === undefined ? all : all.filter((entry) => entry.caseId === caseId)
  const caseName = (id: string): string => `№ ${options.numberOf(id) ?? id.slice(0, 8)}`
  const facts = [
    [words.store, storeId],
    [words.made, localTime(options.at.toISOString())],
    [words.entries, String(entries.length)],
    [words.head, `${chain.head.seq}  ${chain.head.hash}`],
    ...(caseId === undefined ? [] : [[words.period, caseName(caseId)]]),
  ]
  const rows = entries.map((entry) => [
    String(entry.seq),
    localTime(entry.at),
    `${entry.actor.name} (${roleWords(entry.actor.role, language)})`,
    actionWords(entry.action, language),
    detailText(entry, entry.caseId === null ? '' : caseName(entry.caseId)),
    entry.hash.slice(0, 12),
  ])
  const sentence = chainSentence(chain, language)
  const data = { words, language, store: storeId, facts, sentence, holds: chain.ok, rows }
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: readFonts() }],
    workspace: join(tmpdir(), 'ukim-press'),
  })
  const outcome = compiler.compile({ mainFileContent: TEMPLATE, inputs: { data: JSON.stringify(data) } })
  if (outcome.result === null) {
    throw new StoreFault('invalid', JSON.stringify(outcome.takeError()?.shortDiagnostics), 'audit.pdf')
  }
  const creationTimestamp = Math.floor(options.at.getTime() / 1000)
  const file = compiler.pdf(outcome.result, { pdfStandard: 'a-2b', creationTimestamp })
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
}
