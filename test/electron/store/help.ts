/** A small store in a folder of its own, with a clock that is moved by hand. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CaseFile, CaseInput } from '../../../shared/case/schema.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { Clock, OsProtector, Store } from '../../../electron/store/index.ts'
import { createStore, openStore, StoreFault } from '../../../electron/store/index.ts'

export const PASSPHRASE = 'алма мен анар 2026'
export const FAST = { N: 1024, r: 8, p: 1 }

export class HandClock implements Clock {
  #at: number
  constructor(start = '2026-11-20T09:00:00.000Z') {
    this.#at = Date.parse(start)
  }
  now(): Date {
    return new Date(this.#at)
  }
  forward(milliseconds: number): void {
    this.#at += milliseconds
  }
  set(at: string): void {
    this.#at = Date.parse(at)
  }
}

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Fresh {
  store: Store
  folder: string
  clock: HandClock
  recoveryCode: string
  reopen: () => Promise<Store>
}

/** A new store of judge Әлия Серікқызы; closed and removed when the test ends. */
export async function freshStore(options: { osProtector?: OsProtector; folder?: string } = {}): Promise<Fresh> {
  const folder = options.folder ?? tempFolder()
  const clock = new HandClock()
  const common = { folder, clock, kdfCost: FAST, osProtector: options.osProtector }
  const { store, recoveryCode } = await createStore({ ...common, judge: 'Әлия Серікқызы', passphrase: PASSPHRASE })
  const open: Store[] = [store]
  onTestFinished(() => open.forEach((s) => s.close()))
  return {
    store,
    folder,
    clock,
    recoveryCode,
    async reopen() {
      for (const s of open) s.close()
      const again = await openStore({ ...common, unlock: { kind: 'passphrase', passphrase: PASSPHRASE } })
      open.push(again)
      return again
    },
  }
}

/** A case with one defendant and one count; any field may be given. */
export function someCase(over: Partial<CaseInput> = {}, name = 'Сейітқали'): CaseFile {
  return caseSchema.parse({
    format: 'ukim.case/1',
    number: '1-123/2026',
    language: 'kk',
    defendants: [
      {
        id: 'd1',
        name: { last: name, first: 'Нұрлан', patronymic: 'Ерболұлы' },
        counts: [{ id: 'c1', article: '188', part: '2', committedOn: '2026-05-12' }],
      },
    ],
    narrative: { facts: 'Сотталушы дүкеннен ұялы телефонды ұрлады.' },
    ...over,
  })
}

/** The value, or a failed test where there is none. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('there is no such thing')
  return value
}

/** The fault of a call, or a failed test where there is none. */
export function faultOf(call: () => unknown): StoreFault {
  try {
    call()
  } catch (error) {
    if (error instanceof StoreFault) return error
    throw error
  }
  throw new Error('there was no fault')
}

/** The same for a promise. */
export async function faultOfPromise(promise: Promise<unknown>): Promise<StoreFault> {
  try {
    await promise
  } catch (error) {
    if (error instanceof StoreFault) return error
    throw error
  }
  throw new Error('there was no fault')
}
