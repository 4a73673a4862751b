/** Long work: progress, result, stopping, failure. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Jobs } from '../../../electron/app/jobs.ts'
import { DeskFault, deskFault } from '../../../electron/app/faults.ts'

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof DeskFault) return error.fault.code
  }
  return 'none'
}

describe('jobs', () => {
  test('a job tells how far it is and gives its result once it has ended', async () => {
    const jobs = new Jobs()
    let go = (): void => {}
    const gate = new Promise<void>((resolve) => (go = resolve))
    const id = jobs.start(async (tell) => {
      tell({ done: 3, total: 10, at: 'a.docx' })
      await gate
      return { added: 10 }
    })
    expect(jobs.get(id)).toMatchObject({ state: 'running', done: 3, total: 10, at: 'a.docx' })
    expect(codeOf(() => jobs.result(id, z.unknown()))).toBe('busy')
    go()
    await jobs.stopAll()
    expect(jobs.result(id, z.strictObject({ added: z.int() }))).toEqual({ added: 10 })
  })

  test('stopping ends the work at its safe place and keeps what it has', async () => {
    const jobs = new Jobs()
    const id = jobs.start(async (tell, signal) => {
      let done = 0
      while (!signal.aborted) {
        done += 1
        tell({ done })
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      return done
    })
    await jobs.stopAll()
    const { state, done } = jobs.get(id)
    expect(state).toBe('stopped')
    expect(jobs.result(id, z.int())).toBe(done)
  })

  test('a failure is told with its own fault', async () => {
    const jobs = new Jobs()
    const id = jobs.start(() => Promise.reject(deskFault('diskFull', 'D:')))
    await jobs.stopAll()
    expect(jobs.get(id).fault).toMatchObject({ code: 'diskFull', where: 'D:' })
    expect(codeOf(() => jobs.result(id, z.unknown()))).toBe('diskFull')
  })

  test('an unknown job is not found', () => {
    expect(codeOf(() => new Jobs().get('x'))).toBe('notFound')
    expect(codeOf(() => new Jobs().stop('x'))).toBe('notFound')
  })
})
