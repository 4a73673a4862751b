import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Job } from '../../../../electron/archive/import/job.ts'
import { ReaderThreads } from '../../../../electron/archive/import/readers.ts'

/** A thread that hangs on some files, breaks down on others, and finds no text in the rest. */
const THREAD = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', (jobs) => {
  if (jobs.some(({ source }) => source.includes('hang'))) return
  if (jobs.some(({ source }) => source.includes('throw'))) throw new Error('broken')
  if (jobs.some(({ source }) => source.includes('exit'))) process.exit(3)
  parentPort.postMessage({
    results: jobs.map(({ source }) => ({ act: null, fault: { code: 'noText', detail: source } })),
    bytes: new Uint8Array(0),
    terms: new Int32Array(0),
    news: { anew: false, stems: [] },
  })
})
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-readers-'))
  writeFileSync(join(folder, 'thread.mjs'), THREAD)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file a thread hangs or breaks down on is named; those beside it are read', async () => {
  const script = pathToFileURL(join(folder, 'thread.mjs'))
  const readers = new ReaderThreads({ script, count: 2, facts: true, patience: 700 })
  const job = (source: string): Job => ({ kind: 'file', source, path: source, name: source })
  const chunks = [
    ['a', 'b', 'c'],
    ['d', 'hang', 'e'],
    ['throw', 'f'],
    ['g', 'exit'],
    ['h', 'i'],
  ]
  try {
    const read = await Promise.all(chunks.map((chunk) => readers.read(chunk.map(job))))
    // In the order of the jobs, whoever did them and how often.
    const told = read.map(({ results }) => results.map(({ fault }) => [fault?.code, fault?.detail]))
    const damaged = ['damaged', '> 768 MB']
    expect(told).toEqual([
      [
        ['noText', 'a'],
        ['noText', 'b'],
        ['noText', 'c'],
      ],
      [['noText', 'd'], damaged, ['noText', 'e']],
      [damaged, ['noText', 'f']],
      [['noText', 'g'], damaged],
      [
        ['noText', 'h'],
        ['noText', 'i'],
      ],
    ])
  } finally {
    await readers.close()
  }
}, 60_000)
