/** Report → PDF/A-2a: tagged, with its language, the warnings on the first page and bars that read without colour. */
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { DocumentFault } from '../faults.ts'
import { readFonts, readResource } from '../resources.ts'
import type { Report } from './report.ts'

const WORKSPACE = path.join(tmpdir(), 'ukim-press')
const MAIN = path.join(WORKSPACE, 'report.typ')
const KEEP_FOR_RUNS = 2

let press: NodeCompiler | null = null

function openPress(): NodeCompiler {
  if (press !== null) return press
  press = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }], workspace: WORKSPACE })
  press.addSource(MAIN, readResource('templates/report.typ').toString('utf8'))
  return press
}

/**
 * @param at the file's own date
 * @throws DocumentFault composeFailed
 */
export function reportToPdf(report: Report, at: Date): Uint8Array {
  const compiler = openPress()
  try {
    const file = compiler.pdf(
      { mainFilePath: MAIN, inputs: { report: JSON.stringify(report) } },
      { pdfStandard: 'a-2a', creationTimestamp: Math.floor(at.getTime() / 1000) },
    )
    return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  } catch (cause) {
    throw new DocumentFault('composeFailed', cause instanceof Error ? cause.message : String(cause), cause)
  } finally {
    compiler.evictCache(KEEP_FOR_RUNS)
  }
}
