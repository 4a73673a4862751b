/** The archive on the desk, through the router and over the real threads. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { zipSync } from 'fflate'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ActDocument } from '../../../shared/acts/document.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts'
import { createDesk } from '../../../electron/app/desk.ts'
import { localServices } from '../../../electron/app/local.ts'
import type { Router } from '../../../electron/app/router.ts'
import type { Services } from '../../../electron/app/services.ts'

const programFolder = fileURLToPath(new URL('../../..', import.meta.url))
const PASSPHRASE = 'бұлдыр пернелер 33'
const SECOND = 'екінші құпия сөз'
let folder: string
let services: Services
let desk: Router

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-archive-calls-'))
  services = localServices({
    host: 'browser',
    programFolder,
    dataFolder: join(folder, 'data'),
    exportFolder: join(folder, 'out'),
    managedFile: join(folder, 'none.json'),
    kdfCost: { N: 1024, r: 8, p: 1 },
  })
  desk = createDesk(services)
  await services.vault.create(PASSPHRASE, 'Әлия')
})
afterEach(async () => {
  await services.jobs.stopAll()
  await services.archive.close()
  if (services.vault.state() === 'open') services.vault.lock()
  rmSync(folder, { recursive: true, force: true })
})

async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await desk.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.says.en} ${reply.fault.where ?? ''}`)
  return reply.value
}

async function faultOf<N extends CallName>(name: N, input: CallInput<N>): Promise<string> {
  const reply = await desk.call(name, input)
  return reply.ok ? 'value' : reply.fault.code
}

async function ended(job: string): Promise<string> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { state } = await call('jobs.get', { job })
    if (state !== 'running') return state
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 25)
    })
  }
}

async function importing(paths: string[], tables: CallInput<'archive.import'>['tables'] = []) {
  const { job } = await call('archive.import', { paths, tables })
  expect(await ended(job)).toBe('done')
  return call('archive.imported', { job })
}

function verdict(number: string, more = ''): string {
  return `ПРИГОВОР
Именем Республики Казахстан
12 марта 2024 года № ${number} город Алматы
Алмалинский районный суд города Алматы. Признать виновным в краже по ч. 2 ст. 188 УК РК, назначить наказание в виде лишения свободы сроком на 2 года. ${more}`
}

function acts(name: string, files: Record<string, string | Uint8Array>): string {
  const at = join(folder, name)
  mkdirSync(at, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(join(at, file), content)
  return at
}

describe('import', () => {
  test('a folder with a bad file: what could be read is in, the other is named, and the report is written out', async () => {
    const from = acts('acts', {
      'good.txt': verdict('1-1/2024'),
      'scan.pdf': '%PDF-1.4\nnothing',
      'old.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
    })
    const preview = await call('archive.preview', { paths: [from] })
    expect(preview).toMatchObject({ acts: 3, tables: [], more: false })
    expect(await importing([from])).toMatchObject({ added: 1, failed: 2, cancelled: false })
    const [entry] = (await call('archive.imports', {})).imports
    expect(entry).toMatchObject({ failures: 2, counts: { added: 1, failed: 2 } })
    const { failures } = await call('archive.failures', { id: entry?.id ?? 0 })
    expect(failures.map(({ source }) => source.split('/').at(-1))).toEqual(['old.doc', 'scan.pdf'])
    expect(failures[0]?.says.kk).toContain('Word')
    const file = await call('archive.exportFailures', { id: entry?.id ?? 0, language: 'ru' })
    const lines = readFileSync(file.path, 'utf8').split('\r\n')
    expect(lines[0]).toBe('\ufeffФайл;Причина;Подробнее')
    expect(lines).toHaveLength(4)
    const actions = services.vault
      .store()
      .audit.list({})
      .map(({ action }) => action)
    expect(actions).toContain('archiveImported')
    expect(await faultOf('archive.import', { paths: ['acts'] })).toBe('badInput')
  })

  test('the same number with another text waits for a decision: both, the new one, or the old one', async () => {
    await importing([acts('first', { 'a.txt': verdict('1-5/2024'), 'b.txt': verdict('1-6/2024') })])
    const second = acts('second', {
      'a.txt': verdict('1-5/2024', 'Исправленный текст.'),
      'b.txt': verdict('1-6/2024', 'Другой экземпляр.'),
      'c.txt': verdict('1-6/2024'),
    })
    expect(await importing([second])).toMatchObject({ added: 0, sameText: 1, sameNumber: 2, held: 2 })
    const { total, acts: held } = await call('archive.held', {})
    expect(total).toBe(2)
    expect(new Set(held.map(({ number }) => number))).toEqual(new Set(['1-5/2024', '1-6/2024']))
    expect(held.find(({ number }) => number === '1-5/2024')?.held).toContain('Исправленный')
    const five = held.find(({ number }) => number === '1-5/2024')
    const six = held.find(({ number }) => number === '1-6/2024')
    const replaced = await call('archive.decide', { id: five?.id ?? 0, decision: 'replaced' })
    expect((await call('archive.act', { id: replaced.act ?? 0 })).text).toContain('Исправленный')
    expect(await faultOf('archive.act', { id: five?.twin?.id ?? 0 })).toBe('notFound')
    expect(await call('archive.decide', { id: six?.id ?? 0, decision: 'leftOut' })).toEqual({ act: null })
    expect(await call('archive.stats', {})).toMatchObject({ acts: 2, held: 0 })
    // What was left out is not asked about again.
    expect(await importing([acts('third', { 'b.txt': verdict('1-6/2024', 'Другой экземпляр.') })])).toMatchObject({
      sameNumber: 1,
      held: 0,
    })
  })

  test('a table: its columns are guessed, named, remembered; a line that is wrong is told with its place', async () => {
    const table = join(folder, 'acts.csv')
    const line = (n: number, outcome: string) => `1-${n}/2023;05.03.2023;"${verdict(`1-${n}/2023`)}";${outcome}`
    writeFileSync(
      table,
      ['Номер дела;Дата;Текст акта;Исход', line(1, 'оправдание'), line(2, 'непонятно'), line(3, 'оправдание')].join(
        '\n',
      ),
    )
    const { tables } = await call('archive.preview', { paths: [table] })
    const [seen] = tables
    expect(seen?.columns).toEqual(['Номер дела', 'Дата', 'Текст акта', 'Исход'])
    expect(seen?.rows[0]?.[0]).toBe('1-1/2023')
    expect(seen?.remembered).toBe(false)
    expect(seen?.map).toMatchObject({ text: 'Текст акта', number: 'Номер дела', date: 'Дата', outcome: 'Исход' })
    const map = { text: 'Текст акта', number: 'Номер дела', date: 'Дата', outcome: 'Исход' }
    const columns = seen?.columns ?? []
    expect(await importing([table], [{ path: table, columns, map }])).toMatchObject({ added: 2, failed: 1 })
    const [entry] = (await call('archive.imports', {})).imports
    const { failures } = await call('archive.failures', { id: entry?.id ?? 0 })
    expect(failures[0]).toMatchObject({ detail: 'outcome: непонятно' })
    expect(failures[0]?.source).toMatch(/acts\.csv:\d+$/u)
    const left = acts('left', { 'act.txt': verdict('1-88/2024'), 'list.csv': 'a;b\n1;2' })
    const none = { path: join(left, 'list.csv'), columns: ['a', 'b'], map: null }
    expect(await importing([left], [none])).toMatchObject({ added: 1, failed: 0 })
    const again = await call('archive.preview', { paths: [table] })
    expect(again.tables[0]).toMatchObject({ remembered: true, map })
    const found = await call('archive.search', { text: 'исход:оправдание' })
    expect(found.page?.total).toBe(2)
  })

  test('an import that was stopped goes on where it stood', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 900 }, (_, n) => [`${n}.txt`, verdict(`1-${n}/2024`, `№${n}`)]),
    )
    const from = acts('many', files)
    const { job } = await call('archive.import', { paths: [from], expected: 900 })
    expect(await faultOf('archive.generate', { n: 1 })).toBe('busy')
    expect((await call('archive.running', {})).what).toBe('import')
    await expect
      .poll(async () => (await call('jobs.get', { job })).done, { timeout: 20_000, interval: 10 })
      .toBeGreaterThan(0)
    await call('jobs.stop', { job })
    const state = await ended(job)
    const [entry] = (await call('archive.imports', {})).imports
    if (state === 'stopped' && entry?.finishedAt === null) {
      const before = (await call('archive.stats', {})).acts
      expect(before).toBeLessThan(900)
      const again = await call('archive.resume', { id: entry.id })
      expect(await ended(again.job)).toBe('done')
      expect((await call('archive.imported', { job: again.job })).resumed).toBeGreaterThanOrEqual(before)
    }
    expect((await call('archive.stats', {})).acts).toBe(900)
    expect((await call('archive.imports', {})).imports).toHaveLength(1)
  })

  test('files that come as bytes are imported under their own names and leave no copy behind', async () => {
    const bytes = Buffer.from(verdict('1-77/2024'), 'utf8')
    const first = await call('archive.take', {
      upload: null,
      name: '2024/act.txt',
      base64: bytes.subarray(0, 100).toString('base64'),
    })
    await call('archive.take', {
      upload: first.upload,
      name: '2024/act.txt',
      base64: bytes.subarray(100).toString('base64'),
    })
    expect(await faultOf('archive.take', { upload: null, name: '../..', base64: '' })).toBe('badInput')
    expect([first.path, first.root]).toEqual([join(first.root, '2024'), dirname(first.path)])
    // While it waits it lies there enciphered.
    expect(readFileSync(join(first.path, 'act.txt')).includes(Buffer.from('ПРИГОВОР'))).toBe(false)
    const packed = zipSync({ 'b.txt': Buffer.from(verdict('1-79/2024', 'Похищена лодка.'), 'utf8') })
    const second = await call('archive.take', {
      upload: null,
      name: 'acts.zip',
      base64: Buffer.from(packed).toString('base64'),
    })
    expect(await importing([second.path])).toMatchObject({ added: 1, failed: 0 })
    expect(await importing([first.path])).toMatchObject({ added: 1, failed: 0 })
    const { page } = await call('archive.search', { text: 'кража' })
    expect(page?.hits[0]?.source).toBe(join('2024', 'act.txt'))
    expect(readdirSync(join(folder, 'data', 'archive', 'incoming'))).toEqual([])
  })
})

describe('the generated corpus', () => {
  test('is made, is marked in every find, is found in the other language, and goes in one call', async () => {
    await importing([acts('own', { 'real.txt': verdict('1-900/2024', 'Похищен велосипед.') })])
    const { job } = await call('archive.generate', { n: 120 })
    expect(await ended(job)).toBe('done')
    expect(await call('archive.made', { job })).toEqual({ acts: 120 })
    expect(await call('archive.stats', {})).toMatchObject({ acts: 121, generated: 120 })
    const { page, also } = await call('archive.search', { text: 'ұрлық' })
    expect(page?.hits.some(({ language }) => language === 'ru')).toBe(true)
    expect(also[0]?.words).toContain('кража')
    expect(page?.hits.filter(({ generated }) => !generated)).toHaveLength(
      page?.hits.some(({ number }) => number === '1-900/2024') ? 1 : 0,
    )
    const gone = await call('archive.removeGenerated', {})
    expect(await ended(gone.job)).toBe('done')
    expect(await call('archive.made', { job: gone.job })).toEqual({ acts: 120 })
    expect(await call('archive.stats', {})).toMatchObject({ acts: 1, generated: 0 })
    const left = await call('archive.search', { text: 'кража' })
    expect(left.page?.hits.map(({ number }) => number)).toEqual(['1-900/2024'])
    // And where nothing else is in: the tables are emptied as a whole, and can be filled again.
    await ended((await call('archive.generate', { n: 30 })).job)
    await services.archive.client().removeGenerated()
    expect((await call('archive.stats', {})).acts).toBe(1)
  })

  test('an archive of nothing else is emptied as a whole and can be filled again', async () => {
    await ended((await call('archive.generate', { n: 40 })).job)
    await ended((await call('archive.removeGenerated', {})).job)
    expect((await call('archive.stats', {})).acts).toBe(0)
    await ended((await call('archive.generate', { n: 40 })).job)
    expect((await call('archive.stats', {})).acts).toBe(40)
    expect((await call('archive.search', { text: 'суд' })).page?.total).toBeGreaterThan(0)
  })
})

describe('search', () => {
  test('a fault of a query is told with its place; the later search ends the earlier; further pages come', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, n) => [`${n}.txt`, verdict(`1-${n}/2024`, `Эпизод номер ${n}.`)]),
    )
    await importing([acts('many', files)])
    const faulty = await call('archive.search', { text: 'кража год:вчера' })
    expect(faulty).toMatchObject({ page: null, search: null })
    expect(faulty.faults[0]).toMatchObject({ code: 'badYear', from: 10 })
    const { page } = await call('archive.search', { text: 'кража', limit: 50 })
    expect(page?.total).toBe(130)
    const second = await call('archive.page', { text: 'кража', offset: 50, limit: 50 })
    const third = await call('archive.page', { text: 'кража', offset: 100, limit: 50 })
    const ids = [...(page?.hits ?? []), ...second.hits, ...third.hits].map(({ id }) => id)
    expect(new Set(ids).size).toBe(130)
    const [early, late] = await Promise.all([
      call('archive.search', { text: 'кража' }),
      call('archive.search', { text: 'эпизод' }),
    ])
    if (early.search !== null) expect((await call('archive.ranked', { search: early.search })).page).toBeNull()
    expect(late.page?.hits.length).toBeGreaterThan(0)
    expect(await call('archive.ranked', { search: 'none' })).toEqual({ page: null })
    const one = await call('archive.search', { text: 'ұрлық', oneLanguage: true })
    expect(one.also).toEqual([])
  })

  test('needs the open store', async () => {
    services.vault.lock()
    expect(await faultOf('archive.search', { text: 'кража' })).toBe('storeLocked')
    expect(await faultOf('archive.stats', {})).toBe('storeLocked')
    expect(await faultOf('archive.act', { id: 1 })).toBe('storeLocked')
  })
})

describe('an act', () => {
  test('its facts are confirmed, corrected, added and taken back; filters and statistics follow; the trail tells who', async () => {
    await importing([acts('one', { 'a.txt': verdict('1-9/2024') })])
    const { page } = await call('archive.search', { text: 'кража' })
    const id = page?.hits[0]?.id ?? 0
    const act = await call('archive.act', { id, query: 'кража' })
    expect(act.marked.map(({ from, to }) => act.text.slice(from, to))).toContain('краже')
    const charge = act.items.find(({ field }) => field === 'charges')
    expect(charge).toMatchObject({ item: 'charges/0', mark: 'machine', value: { article: '188', part: '2' } })
    expect(act.text.slice(charge?.from ?? 0, charge?.to ?? 0)).toContain('188')

    const item = async (given: Omit<CallInput<'archive.readFact'>, 'act'>, name = given.item) =>
      (await call('archive.readFact', { act: id, ...given })).items.find((one) => one.item === name)
    expect(await item({ item: 'number', verdict: 'confirmed' })).toMatchObject({ mark: 'confirmed', differing: false })
    const corrected = await item({
      item: 'charges/0',
      verdict: 'corrected',
      value: { article: '189', part: '3', points: [] },
    })
    expect(corrected).toMatchObject({ mark: 'corrected', machine: { article: '188' }, readings: [{ mine: true }] })
    const added = await item(
      { item: 'mitigating', verdict: 'corrected', value: 'confession', from: 0, to: 8 },
      'mitigating/+1',
    )
    expect(added).toMatchObject({ value: 'confession', from: 0, to: 8, machine: null })
    expect((await call('archive.search', { text: 'ст:189(3)' })).page?.total).toBe(1)
    expect((await call('archive.search', { text: 'ст:188' })).page?.total).toBe(0)
    expect((await call('archive.stats', {})).read).toEqual({ acts: 1, confirmed: 1, corrected: 2 })

    expect(
      await faultOf('archive.readFact', { act: id, item: 'date', verdict: 'corrected', value: '2024-02-31' }),
    ).toBe('badInput')
    expect(await faultOf('archive.readFact', { act: id, item: 'nothing', verdict: 'confirmed' })).toBe('badInput')
    expect(await faultOf('archive.readFact', { act: 999, item: 'date', verdict: 'confirmed' })).toBe('notFound')

    const back = await call('archive.unreadFact', { act: id, item: 'charges/0' })
    expect(back.items.find((one) => one.item === 'charges/0')).toMatchObject({ mark: 'machine', readings: [] })
    expect((await call('archive.search', { text: 'ст:188' })).page?.total).toBe(1)
    const trail = services.vault.store().audit.list({ action: 'archiveFactRead' })
    expect(trail.map(({ actor }) => actor.name)).toEqual(Array.from({ length: 4 }, () => 'Әлия'))
  })

  test('two readers who differ are shown, and their fact counts as confirmed by nobody', async () => {
    await importing([acts('one', { 'a.txt': verdict('1-10/2024') })])
    await call('people.add', { name: 'Көмекші', role: 'assistant', passphrase: SECOND })
    const read = (value: string) => call('archive.readFact', { act: 1, item: 'outcome', verdict: 'corrected', value })
    await read('acquittal')
    services.vault.lock()
    await services.archive.close()
    await call('store.unlock', { passphrase: SECOND })
    const { items } = await read('terminated')
    const outcome = items.find((one) => one.item === 'outcome')
    expect(outcome).toMatchObject({ differing: true, value: 'terminated' })
    expect(outcome?.readings.map(({ name, value, mine }) => [name, value, mine])).toEqual([
      ['Әлия', 'acquittal', false],
      ['Көмекші', 'terminated', true],
    ])
    const kept = await services.archive.client().act(1)
    expect(kept?.facts.outcome?.mark).toBe('machine')
    const agreed = (await read('acquittal')).items.find((one) => one.item === 'outcome')
    expect(agreed).toMatchObject({ differing: false, mark: 'corrected' })
    expect((await services.archive.client().act(1))?.facts.outcome?.by).toBe('Әлия, Көмекші')
  })

  test('leads to the act it reviews and to the acts that review it', async () => {
    const review = `АПЕЛЛЯЦИОННОЕ ПОСТАНОВЛЕНИЕ
5 мая 2024 года № 1а-300/2024 город Алматы
Судебная коллегия по уголовным делам Алматинского городского суда, рассмотрев апелляционную жалобу на приговор Алмалинского районного суда города Алматы от 12 марта 2024 года № 1-11/2024, ПОСТАНОВИЛА: приговор оставить без изменения, жалобу без удовлетворения.`
    await importing([acts('two', { 'a.txt': verdict('1-11/2024'), 'b.txt': review })])
    const found = await call('archive.search', { text: 'номер:1-11/2024' })
    const lower = found.page?.hits[0]?.id ?? 0
    const { reviewedBy } = await call('archive.act', { id: lower })
    expect(reviewedBy).toMatchObject([{ number: '1а-300/2024', kind: 'appealResolution', result: 'upheld' }])
    const { reviews } = await call('archive.act', { id: reviewedBy[0]?.id ?? 0 })
    expect(reviews).toMatchObject([{ id: lower, number: '1-11/2024', result: 'upheld' }])
  })
})

describe('acts signed here', () => {
  const act: Pick<ActDocument, 'title' | 'blocks'> = {
    title: 'Үкім № 1-500/2026',
    blocks: [
      {
        id: 'a',
        slot: 'a',
        style: 'paragraph',
        runs: [{ text: 'Сотталушы «қоңыр шкаф» ұрлағаны үшін кінәлі деп танылсын.' }],
        facts: [],
        articles: [],
      },
    ],
  }

  test('come in by themselves, and later where the archive did not open', async () => {
    await services.archive.takeOwn(act as ActDocument)
    expect(services.archive.waiting).toBe(0)
    expect(await call('archive.stats', {})).toMatchObject({ own: 1, acts: 1 })
    await services.archive.close()
    const path = join(folder, 'data', 'archive', 'archive.db')
    writeFileSync(path, 'no database at all, but long enough to be taken for one'.repeat(40))
    await services.archive.takeOwn({ ...act, title: 'Үкім № 1-501/2026' } as ActDocument)
    expect(services.archive.waiting).toBe(1)
    const [waiting = ''] = readdirSync(join(folder, 'data', 'archive', 'own'))
    expect(readFileSync(join(folder, 'data', 'archive', 'own', waiting), 'utf8')).not.toContain('шкаф')
    expect(await faultOf('archive.stats', {})).toBe('damaged')
    const aside = await call('archive.setAside', {})
    expect(existsSync(aside.path ?? '')).toBe(true)
    await call('archive.stats', {})
    await expect.poll(() => services.archive.waiting).toBe(0)
    expect(await call('archive.stats', {})).toMatchObject({ own: 1, acts: 1 })
    const { page } = await call('archive.search', { text: 'қоңыр шкаф' })
    expect(page?.hits[0]).toMatchObject({ own: true, source: 'Үкім № 1-501/2026' })
  })

  test('a verdict is counted; stamps, rulings, orders and second-language versions are only found', async () => {
    const text = (lines: string): Pick<ActDocument, 'blocks'> => ({
      blocks: lines.split('\n').map((line, i) => ({
        id: String(i),
        slot: 'a',
        style: 'paragraph',
        runs: [{ text: line }],
        facts: [],
        articles: [],
      })),
    })
    const signed = (kind: ActDocument['kind'], title: string, lines: string, translation = false) =>
      services.archive.takeOwn({ ...text(lines), kind, title, translation } as ActDocument)
    await signed('conviction', 'A', verdict('1-77/2026'))
    await signed('conviction', 'B', verdict('1-78/2026'), true)
    await signed('exitBanStamp', 'C', 'Санкционирую. Судья А. Судьин 12 марта 2026 года')
    await signed(
      'courtOrder',
      'D',
      `СУДЕБНЫЙ ПРИКАЗ\n12 марта 2026 года № 2-5/2026\nвзыскать 100 000 тенге, ст. 188 УК РК`,
    )
    await signed('exitBanRefusal', 'E', `ОПРЕДЕЛЕНИЕ\nОПРЕДЕЛИЛ: в даче санкции отказать, ст. 188 УК, штраф 20 МРП`)
    const kept = await Promise.all([1, 2, 3, 4, 5].map((id) => services.archive.client().act(id)))
    const found = new Map(kept.map((act) => [act?.source ?? '', act?.facts]))
    expect([...found.keys()].toSorted()).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(found.get('A')).toMatchObject({ kind: { value: 'verdict' }, charges: [{ value: { article: '188' } }] })
    for (const [source, kind] of [
      ['B', 'verdict'],
      ['C', 'sanction'],
      ['D', 'courtOrder'],
      ['E', 'ruling'],
    ] as const)
      expect(found.get(source)).toMatchObject({
        kind: { value: kind },
        charges: [],
        outcome: null,
        punishments: [],
        final: null,
      })
  })
})
