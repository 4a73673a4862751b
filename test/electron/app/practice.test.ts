/** Court practice through the router: similar cases, pictures, the acts behind a bar, exports, forecasts and their trail. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk } from '../../../electron/app/desk.ts'
import { localServices } from '../../../electron/app/local.ts'
import type { Services } from '../../../electron/app/services.ts'
import { AnalysisFault } from '../../../electron/archive/analysis/learn/faults.ts'
import { readTableMap } from '../../../electron/archive/import/map.ts'
import { FEATURES, PICTURE_LIMITS, USUAL } from '../../../shared/archive/practice.ts'
import type { Choice } from '../../../shared/archive/practice.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { CaseInput } from '../../../shared/case/schema.ts'
import { situationSchema } from '../../../shared/contract/calls/practice.ts'
import type { PictureSelection } from '../../../shared/contract/calls/practice.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts'
import { PICTURE_LIMIT_WORDS } from '../../../shared/language/practice/names.ts'
import { hooliganism } from '../../browser/cases.ts'

const PASSPHRASE = 'төрт сөзден тұратын құпия'
const ASSISTANT = 'көмекшінің ұзын құпиясы'
const ROOT = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'ukim-practice-'))
const services: Services = localServices({
  host: 'browser',
  programFolder: ROOT,
  dataFolder: join(folder, 'data'),
  exportFolder: join(folder, 'export'),
  now: () => new Date('2026-11-20T10:00:00Z'),
  kdfCost: { N: 2 ** 12, r: 8, p: 1 },
})
const router = createDesk(services)

async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await router.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.says.en} ${reply.fault.where ?? ''}`)
  return reply.value
}

async function fault<N extends CallName>(name: N, input: CallInput<N>) {
  const reply = await router.call(name, input)
  return reply.ok ? null : reply.fault
}

/** A theft from a dwelling with a punishment chosen. */
function theft(some: { article?: string; part?: string; chosen?: boolean } = {}): CaseInput {
  const base = hooliganism()
  const [defendant] = base.defendants ?? []
  const main = { kind: 'imprisonment' as const, amount: 30 }
  return {
    ...base,
    number: '1-17/2026',
    defendants: [
      {
        ...defendant,
        id: 'd1',
        counts: [
          {
            id: 'c1',
            article: some.article ?? '188',
            part: some.part ?? '2',
            committedOn: '2026-03-12',
            damageTenge: 380_000,
          },
        ],
        mitigating: [{ code: 'repairedHarm' }],
        choice:
          some.chosen === false
            ? null
            : { outcome: 'punish', counts: [{ count: 'c1', main }], final: { method: 'single', main } },
      },
    ],
  }
}

const ARTICLE: PictureSelection = { by: 'article', article: '188', part: '2', from: null, to: null, court: null }
let id = ''

beforeAll(async () => {
  await call('settings.save', { judge: 'Сейітова А. Қ.' })
  await call('store.create', { passphrase: PASSPHRASE })
  const { job } = await call('archive.generate', { n: 2500 })
  for (;;) {
    const { state } = await call('jobs.get', { job })
    if (state === 'done') break
    if (state !== 'running') throw new Error(`the acts were not made: ${state}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  id = (await call('cases.create', { case: caseSchema.parse(theft()) })).id
}, 90_000)

afterAll(async () => {
  await services.archive.close()
  if (services.vault.state() === 'open') services.vault.lock()
  rmSync(folder, { recursive: true, force: true })
})

describe('similar cases', () => {
  test('of a case on the desk: the best match first, unfolding into its parts; hits are acts', async () => {
    const found = await call('practice.similar', { about: { caseId: id, defendant: 0 }, choice: USUAL, limit: 10 })
    expect(found).toMatchObject({ title: '1-17/2026', situation: { articles: ['188'], parts: ['188/2'], counts: 1 } })
    expect(found.hits).toHaveLength(10)
    expect(found.hits.map(({ match }) => match)).toEqual(found.hits.map(({ match }) => match).toSorted((a, b) => b - a))
    for (const { match, parts, facts, id: act } of found.hits) {
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(match, 6)
      expect(facts.charges.some(({ article, part }) => article === '188' && part === '2')).toBe(true)
      expect((await call('archive.act', { id: act, query: '' })).id).toBe(act)
    }
    expect(found.compared).toBeGreaterThan(found.hits.length)
  })
  test('of an act: itself is not among them', async () => {
    const [first] = (await call('practice.similar', { about: { caseId: id, defendant: 0 }, choice: USUAL, limit: 1 }))
      .hits
    const act = first?.id ?? 0
    const found = await call('practice.similar', { about: { act }, choice: USUAL, limit: 20 })
    expect(found.hits.map((hit) => hit.id)).not.toContain(act)
    expect(found.title).toBe(first?.facts.number ?? null)
  })
  test('a binding feature leaves acts out, an ignored one has no part', async () => {
    const ask = (some: Partial<Choice>) =>
      call('practice.similar', { about: { caseId: id, defendant: 0 }, choice: { ...USUAL, ...some }, limit: 5 })
    const [plain, bound, ignored] = await Promise.all([
      ask({}),
      ask({ recidivism: 'binding' }),
      ask({ damage: 'ignored' }),
    ])
    expect(bound.leftOut).toBeGreaterThan(plain.leftOut)
    expect(ignored.hits[0]?.parts.map(({ feature }) => feature)).not.toContain('damage')
  })
  test('what is not there is said', async () => {
    expect(await fault('practice.similar', { about: { act: 999_999 }, choice: USUAL, limit: 5 })).toMatchObject({
      code: 'notFound',
    })
    expect(
      await fault('practice.similar', { about: { caseId: id, defendant: 7 }, choice: USUAL, limit: 5 }),
    ).toMatchObject({
      code: 'notFound',
    })
    expect(
      await fault('practice.similar', { about: { caseId: 'nobody', defendant: 0 }, choice: USUAL, limit: 5 }),
    ).toMatchObject({
      code: 'notFound',
    })
  })
})

describe('the picture', () => {
  test('of an article: counts, exclusions, editions, limits; behind each bar just its acts', async () => {
    const picture = await call('practice.picture', { selection: ARTICLE, singleCharge: false })
    expect(picture.n).toBeGreaterThan(50)
    expect(picture.n + Object.values(picture.excluded).reduce((sum, n) => sum + n, 0)).toBe(picture.selected)
    expect(picture.limits).toEqual(expect.arrayContaining(['onlyArchive', 'generatedActs', 'machineFacts', 'person']))
    expect(picture.marks.machine).toBeGreaterThan(picture.n)
    const [latest] = picture.periods.toReversed()
    if (!latest) throw new Error('no edition')
    for (const { kind, n } of latest.kinds) {
      const bar = { of: 'kind', period: latest.from, kind } as const
      const found = await call('practice.acts', { selection: ARTICLE, singleCharge: false, bar, offset: 0, limit: 200 })
      if (n === null) expect(found).toEqual({ held: true, total: 0, acts: [] })
      else {
        expect(found.total).toBe(n)
        expect(found.acts.every(({ result }) => result === kind)).toBe(true)
        const dates = found.acts.map(({ date }) => date ?? '')
        for (const [i, date] of dates.entries()) expect(i === 0 || date <= (dates[i - 1] ?? '')).toBe(true)
      }
    }
  })
  test('of a search and of matched cases', async () => {
    const query = await call('practice.picture', {
      selection: { by: 'query', text: 'ст:188(2) год:2022-2024' },
      singleCharge: true,
    })
    expect(query.charge).toEqual({ article: '188', part: '2' })
    expect(query.n).toBeGreaterThan(0)
    const about = { caseId: id, defendant: 0 }
    const all = await call('practice.picture', {
      selection: { by: 'matched', about, choice: USUAL, atLeast: 0 },
      singleCharge: false,
    })
    const near = await call('practice.picture', {
      selection: { by: 'matched', about, choice: USUAL, atLeast: 80 },
      singleCharge: false,
    })
    expect(near.selected).toBeLessThan(all.selected)
    expect(near.selected).toBeGreaterThan(0)
    expect(
      await fault('practice.picture', { selection: { by: 'query', text: 'ст:' }, singleCharge: false }),
    ).toMatchObject({
      code: 'badInput',
    })
  })
})

describe('exports say what the picture says', () => {
  const asked = { selection: ARTICLE, singleCharge: false }
  test.each(['kk', 'ru', 'en'] as const)('CSV in %s', async (language) => {
    const picture = await call('practice.picture', asked)
    const file = await call('practice.export', { ...asked, format: 'csv', language })
    const text = readFileSync(file.path, 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    for (const limit of picture.limits)
      expect(text.replaceAll('""', '"')).toContain(PICTURE_LIMIT_WORDS[limit][language])
    const shown = picture.periods.flatMap(({ kinds }) => kinds.flatMap(({ n }) => n ?? []))
    for (const n of shown) expect(text).toMatch(new RegExp(`;${n};0,\\d`, 'u'))
    for (const line of text.split('\r\n')) expect(line).not.toMatch(/^[=+@]/u)
  })
  test('XLSX: a valid package whose numbers are numbers, with the warnings on its first sheet', async () => {
    const picture = await call('practice.picture', asked)
    const { path } = await call('practice.export', { ...asked, format: 'xlsx', language: 'ru' })
    const parts = unzipSync(readFileSync(path))
    const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array())
    const strings = text('xl/sharedStrings.xml')
    for (const limit of picture.limits) expect(strings).toContain(PICTURE_LIMIT_WORDS[limit].ru)
    const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name))
    expect(sheets.length).toBeGreaterThan(3)
    const [latest] = picture.periods
    const numbers = sheets.flatMap((name) =>
      [...text(name).matchAll(/<c [^>]*?(?:t="n")?[^>]*><v>([\d.]+)<\/v>/gu)].map((m) => Number(m[1])),
    )
    for (const { n } of latest?.kinds ?? []) if (n !== null) expect(numbers).toContain(n)
  })
  test.each(['kk', 'ru'] as const)(
    'PDF in %s: tagged, with its language, the warnings and the figures',
    async (language) => {
      const picture = await call('practice.picture', asked)
      const { path } = await call('practice.export', { ...asked, format: 'pdf', language })
      let text = ''
      let info = ''
      try {
        text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
        info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
          console.warn('pdftotext is not installed: the PDF was not read back')
          return
        }
        throw error
      }
      expect(info).toMatch(/Tagged:\s+yes/u)
      const flat = text.replaceAll(/\s+/gu, ' ')
      for (const limit of picture.limits) expect(flat).toContain(PICTURE_LIMIT_WORDS[limit][language])
      for (const { kinds } of picture.periods)
        for (const { n } of kinds) if (n !== null) expect(flat).toContain(` ${n} `)
      expect(readFileSync(path).includes(`/Lang (${language})`) || readFileSync(path).includes(language)).toBe(true)
    },
  )
  test('each is told in the trail', () => {
    const entries = services.vault.store().audit.list({ action: 'exported' })
    expect(entries.length).toBeGreaterThanOrEqual(6)
    for (const { detail } of entries) expect(JSON.parse(detail)).toHaveProperty('sha256')
  })
})

describe('the forecast', () => {
  const ask = (caseId: string) => call('practice.forecast', { caseId, defendant: 0, choice: USUAL })
  const shownInTrail = () => services.vault.store().audit.list({ action: 'forecastShown' })

  test('is off by default, and nothing is written', async () => {
    expect((await call('settings.get', {})).forecast).toBe(false)
    expect(await ask(id)).toEqual({ state: 'off' })
    expect(shownInTrail()).toHaveLength(0)
  })
  test('turned on, it is shown with its error and its limits, and each showing is written down', async () => {
    await call('settings.save', { ...(await call('settings.get', {})), forecast: true })
    const answer = await ask(id)
    if (answer.state !== 'shown') throw new Error(answer.state)
    const { forecast, deviation } = answer
    expect(forecast.kinds.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6)
    expect(forecast.measured.n).toBeGreaterThan(10)
    expect(forecast.limits).toContain('generatedActs')
    expect(deviation).toMatchObject({ result: 'imprisonment', amount: 30 })
    expect(deviation?.places.map(({ scope }) => scope)).toEqual(['court', 'region', 'country'])
    const [entry, ...others] = shownInTrail()
    expect(others).toHaveLength(0)
    expect(entry).toMatchObject({ caseId: id, actor: { name: 'Сейітова А. Қ.', role: 'judge' } })
    expect(JSON.parse(entry?.detail ?? '{}')).toMatchObject({
      defendant: 'd1',
      n: forecast.n,
      measured: forecast.measured,
    })
    expect(await ask(id)).toEqual(answer)
    expect(shownInTrail()).toHaveLength(2)
    expect(await call('trail.verify', {})).toMatchObject({ ok: true })
  })
  test('without a choice in the case it has no place; the forecast stands', async () => {
    const open = await call('cases.create', {
      case: caseSchema.parse({ ...theft({ chosen: false }), number: '1-18/2026' }),
    })
    expect(await ask(open.id)).toMatchObject({ state: 'shown', deviation: null })
  })
  test('under thirty matched acts it is refused in words, and no showing is written', async () => {
    const rare = await call('cases.create', {
      case: caseSchema.parse({ ...theft({ article: '99', part: '2', chosen: false }), number: '1-19/2026' }),
    })
    const before = shownInTrail().length
    const answer = await ask(rare.id)
    expect(answer).toMatchObject({ state: 'tooFew', wanted: 30 })
    expect(answer.state === 'tooFew' && answer.found).toBeLessThan(30)
    expect(shownInTrail()).toHaveLength(before)
    expect(new AnalysisFault('tooFew', { found: 3, wanted: 30 }).says.kk).toContain('кемінде 30')
  })
  test('is for a judge alone', async () => {
    await call('people.add', { name: 'Көмекші', role: 'assistant', passphrase: ASSISTANT })
    await call('store.lock', {})
    await call('store.unlock', { passphrase: ASSISTANT })
    const before = shownInTrail().length
    expect(await fault('practice.forecast', { caseId: id, defendant: 0, choice: USUAL })).toMatchObject({
      code: 'forbidden',
    })
    expect(shownInTrail()).toHaveLength(before)
    // An assistant may look at practice.
    expect((await call('practice.picture', { selection: ARTICLE, singleCharge: false })).n).toBeGreaterThan(0)
    await call('store.lock', {})
    await call('store.unlock', { passphrase: PASSPHRASE })
  })
  test('nothing of sex, nationality, religion, address or judge can be compared, nor be mapped from a table', async () => {
    const never = /sex|gender|nation|ethnic|relig|address|judge|name|person/iu
    for (const feature of FEATURES) expect(feature).not.toMatch(never)
    for (const key of Object.keys(situationSchema.shape)) expect(key).not.toMatch(never)
    for (const column of ['sex', 'gender', 'nationality', 'religion', 'address', 'judge'])
      expect(() => readTableMap({ text: 'text', [column]: 'column' }, 'map.json')).toThrow(/map\.json/u)
    // A case that says all of these of its defendant gives the same answer as one that does not.
    const person = await call('cases.get', { id })
    const [defendant] = person.case.defendants
    if (!defendant) throw new Error('no defendant')
    const other = await call('cases.create', {
      case: {
        ...person.case,
        number: '1-20/2026',
        defendants: [
          {
            ...defendant,
            sex: defendant.sex === 'female' ? 'male' : 'female',
            name: { ...defendant.name, last: 'Иванова' },
          },
        ],
      },
    })
    const [a, b] = [await ask(id), await ask(other.id)]
    expect(b).toEqual(a)
  })
})

test('every limit has words, and none is left unsaid by a picture of several articles', async () => {
  for (const limit of PICTURE_LIMITS)
    for (const says of Object.values(PICTURE_LIMIT_WORDS[limit])) expect(says).not.toBe('')
  const picture = await call('practice.picture', { selection: { by: 'query', text: 'год:2023' }, singleCharge: false })
  expect(picture.charge).toBeNull()
  expect(picture.limits).toContain('severalArticles')
  expect(picture.periods).toHaveLength(1)
})
