/** A thread of an import: reads files, extracts their facts and makes them ready; readers.ts runs some of them. */
import { parentPort, workerData } from 'node:worker_threads'
import { extractFacts } from '../extract/index.ts'
import { isGeneratedText } from '../generate/mark.ts'
import { Preparer } from '../search/preparer.ts'
import { runJob } from './job.ts'
import type { Job, JobResult, Reading } from './job.ts'
import { pack } from './parcel.ts'

const port = parentPort
if (port === null) throw new Error('reader-thread.ts runs as a thread')
// Set by readers.ts in this shape.
const { facts } = workerData as { facts: boolean }
const reading: Reading = { extract: facts ? extractFacts : null, isGenerated: isGeneratedText }
const preparer = new Preparer()

port.on('message', (jobs: Job[]) => {
  void (async () => {
    // Between chunks all stems have been told: the numbers may begin anew.
    if (preparer.full) preparer.forget()
    const results: JobResult[] = []
    // oxlint-disable-next-line no-await-in-loop -- one act at a time is what bounds the memory
    for (const job of jobs) results.push(await runJob(job, preparer, reading))
    const parcel = pack(results, preparer.news())
    port.postMessage(parcel, [parcel.bytes.buffer, parcel.terms.buffer])
  })()
})
