/** Drafts of many cases at once: files, marks, report, what is left out, stopping. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDesk } from '../../../electron/app/desk.ts'
import { localServices } from '../../../electron/app/local.ts'
import { readAct } from '../../../electron/documents/index.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { CallName, CallOutput, CallReceived } from '../../../shared/contract/contract.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'

const PASSPHRASE = 'бұлдыр пернелер 33'
const PROGRAM = resolve(import.meta.dirname, '..', '..', '..')

let root = ''
let exports = ''
let services: ReturnType<typeof localServices>
let desk: ReturnType<typeof createDesk>

async function ask<N extends CallName>(name: N, input: unknown): Promise<CallOutput<N>> {
  const reply = await desk.answer(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.where ?? ''} ${reply.fault.says.en}`)
  return contract[name].output.parse(reply.value) as CallOutput<N>
}

type Choice = Partial<CallReceived<'acts.draftAll'>>

async function drafts(choice: Choice) {
  const { job } = await ask('acts.draftAll', {
    cases: { by: 'filter', query: {} },
    formats: ['docx'],
    locale: 'ru',
    ...choice,
  })
  for (;;) {
    const { state } = await ask('jobs.get', { job })
    if (state !== 'running') return { state, job, made: await ask('acts.drafts', { job }) }
    await new Promise((done) => setTimeout(done, 10))
  }
}

function simple(number: string | null, name = 'Қасымов', more: Partial<CaseFile> = {}): CaseFile {
  return caseSchema.parse({
    format: 'ukim.case/1',
    number,
    language: 'kk',
    receivedOn: '2026-10-01',
    defendants: [
      {
        id: 'd1',
        name: { last: name, first: 'Нұрлан' },
        bornOn: '1990-05-01',
        counts: [{ id: 'c1', article: '188', part: '1', committedOn: '2026-05-12', damageTenge: 180_000 }],
      },
    ],
    ...more,
  })
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'ukim-drafts-'))
  exports = join(root, 'export')
  mkdirSync(join(root, 'data'))
  services = localServices({
    programFolder: PROGRAM,
    dataFolder: join(root, 'data'),
    exportFolder: exports,
    host: 'browser',
    now: () => new Date('2026-11-22T09:05:00'),
    kdfCost: { N: 1024, r: 8, p: 1 },
  })
  desk = createDesk(services)
  await ask('settings.save', { judge: 'Әлия Серікқызы' })
  await ask('store.create', { passphrase: PASSPHRASE })
})

afterEach(async () => {
  await services.jobs.stopAll()
  services.vault.lock()
  rmSync(root, { recursive: true, force: true })
})

describe('drafts of many cases', () => {
  test('one folder a case number, both languages, both formats; gaps carry the mark', async () => {
    await ask('cases.importExamples', {})
    const { made, state } = await drafts({ languages: 'both', formats: ['docx', 'pdf'] })
    expect(state).toBe('done')
    expect(made).toMatchObject({ cases: 6, done: 6, notMade: [] })
    expect(made.files).toBe(made.acts * 2)
    expect(made.acts).toBeGreaterThanOrEqual(12)
    const folders = readdirSync(made.folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.length).toBe(6)
    let marked = 0
    for (const folder of folders)
      for (const name of readdirSync(join(made.folder, folder.name))) {
        const act = await readAct(readFileSync(join(made.folder, folder.name, name)))
        expect(name.endsWith(`.${act.format}`)).toBe(true)
        expect(act.blocks.length).toBeGreaterThan(5)
        if (act.draft) marked += 1
      }
    expect(marked).toBe(made.incomplete * 2)
    expect(made.incomplete).toBeGreaterThan(0)
  })

  test('the report names every file and every gap in the language of the person', async () => {
    await ask('cases.create', { case: simple('1-77/2026', '=HYPERLINK("x")') })
    const { made } = await drafts({ languages: 'ru' })
    const text = readFileSync(join(made.folder, made.report), 'utf8')
    expect(made.report).toBe('Отчёт.csv')
    expect(text.startsWith('\ufeffНомер дела;Акт;Язык;')).toBe(true)
    const lines = text.trim().split('\r\n')
    expect(lines.length).toBe(2)
    expect(lines[1]).toContain(
      '1-77/2026;Приговор № 1-77/2026;Русский;с пропусками;1-77-2026/Приговор № 1-77-2026.docx;',
    )
    expect(lines[1]).toMatch(/CPC \d+/u)
  })

  test('cases without anybody, signed and deleted ones are told of; equal numbers get folders of their own', async () => {
    const same = simple('1-5/2026')
    const first = await ask('cases.create', { case: same })
    await ask('cases.create', { case: same })
    await ask('cases.create', { case: { ...same, number: '1-6/2026', defendants: [] } })
    const signed = await ask('cases.create', { case: { ...same, number: '1-7/2026' } })
    services.vault.registerSigned([
      {
        caseId: signed.id,
        caseVersion: 1,
        kind: 'conviction',
        title: 'Үкім',
        language: 'kk',
        format: 'pdf',
        sha256: 'a'.repeat(64),
        signer: 'Судья',
        signerIin: null,
        signedAt: '2026-11-20T10:00:00Z',
      },
    ])
    const all = await drafts({})
    expect(all.made.notMade.map(({ number, reason }) => [number, reason])).toEqual([
      ['1-6/2026', 'noAct'],
      ['1-7/2026', 'signed'],
    ])
    expect(readdirSync(all.made.folder).toSorted()).toEqual(['1-5-2026', '1-5-2026 (2)', 'Отчёт.csv'])
    await ask('cases.remove', { id: first.id })
    const named = await drafts({ cases: { by: 'named', ids: [first.id, first.id] } })
    expect(named.made).toMatchObject({ cases: 1, acts: 0, notMade: [{ reason: 'gone', id: first.id }] })
    expect(named.made.folder).toBe(`${all.made.folder} (2)`)
  })

  test('a sign the font lacks costs the PDF of one act, not the batch', async () => {
    const narrative = { ...simple(null).narrative, facts: 'Хабарда 😀 белгісі болған.' }
    await ask('cases.create', { case: simple('1-1/2026', 'Қасымов', { narrative }) })
    await ask('cases.create', { case: simple('1-2/2026') })
    const { made } = await drafts({ formats: ['pdf', 'docx'] })
    expect(made.acts).toBe(2)
    expect(made.files).toBe(3)
    expect(made.notMade).toMatchObject([{ number: '1-1/2026', reason: 'badInput' }])
    expect(made.notMade[0]?.act).toContain('(PDF)')
    expect(made.notMade[0]?.says.ru).toContain('U+1F600')
  })

  test('the filter is the one of the list', async () => {
    await ask('cases.create', { case: simple('1-1/2026') })
    await ask('cases.create', { case: simple('1-2/2026', 'Ахметов') })
    const { made } = await drafts({ cases: { by: 'filter', query: { text: 'ахмет', limit: 1, offset: 5 } } })
    expect(made).toMatchObject({ cases: 1, acts: 1 })
  })

  test('their folder is opened by the job, and no other path by any name', async () => {
    const opened: string[] = []
    services.openFolder = (path) => {
      opened.push(path)
      return Promise.resolve()
    }
    await ask('cases.create', { case: simple('1-1/2026') })
    const { job, made } = await drafts({})
    await ask('files.openFolder', { job })
    await ask('files.openFolder', {})
    expect(opened).toEqual([made.folder, exports])
    expect(made.folder).not.toBe(exports)
    expect(await desk.answer('files.openFolder', { job: 'none' })).toMatchObject({ fault: { code: 'notFound' } })
    expect(await desk.answer('files.openFolder', { path: '/' })).toMatchObject({ ok: false })
  })

  test('stopped, it ends after the case in hand; the report tells of what there is', async () => {
    for (let n = 1; n <= 30; n += 1) await ask('cases.create', { case: simple(`1-${n}/2026`) })
    const { job } = await ask('acts.draftAll', {
      cases: { by: 'filter', query: {} },
      formats: ['docx', 'pdf'],
      languages: 'both',
      locale: 'kk',
    })
    for (;;) {
      const { done } = await ask('jobs.get', { job })
      if (done >= 2) break
      await new Promise((ready) => setTimeout(ready, 5))
    }
    await ask('jobs.stop', { job })
    await services.jobs.stopAll()
    expect((await ask('jobs.get', { job })).state).toBe('stopped')
    const made = await ask('acts.drafts', { job })
    expect(made.done).toBeGreaterThanOrEqual(2)
    expect(made.done).toBeLessThan(30)
    expect(made.files).toBe(made.done * 4)
    const lines = readFileSync(join(made.folder, made.report), 'utf8').trim().split('\r\n')
    expect(lines.length).toBe(1 + made.files)
  })

  test('a folder that cannot be written ends the job with its fault', async () => {
    await ask('cases.create', { case: simple('1-1/2026') })
    const settings = await ask('settings.get', {})
    // A file in the place of the folder.
    await ask('settings.save', { ...settings, exportFolder: join(PROGRAM, 'README.md') })
    const { job } = await ask('acts.draftAll', { cases: { by: 'filter', query: {} }, formats: ['docx'] })
    await services.jobs.stopAll()
    const { state, fault } = await ask('jobs.get', { job })
    expect(state).toBe('failed')
    expect(fault?.code).toBe('notWritable')
  })

  test('a locked store is refused before any work', async () => {
    services.vault.lock()
    const reply = await desk.answer('acts.draftAll', { cases: { by: 'filter', query: {} }, formats: ['docx'] })
    expect(reply).toMatchObject({ ok: false, fault: { code: 'storeLocked' } })
  })
})
