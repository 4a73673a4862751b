/**
 * Random calls through the router, with honest and hostile payloads: `node test/electron/store/fuzz.ts [calls] [seed]`.
 * No call may throw, every answer is a value or a fault, and a call that is not answered with a value changes nothing.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { contract } from '../../../shared/contract/contract.ts'
import type { CallName } from '../../../shared/contract/contract.ts'
import { startedSchema } from '../../../shared/contract/calls/jobs.ts'
import { faultSchema } from '../../../shared/contract/fault.ts'
import { USUAL } from '../../../shared/archive/practice.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { createDesk } from '../../../electron/app/desk.ts'
import { localServices } from '../../../electron/app/local.ts'
import { checkStore } from '../../../electron/store/check.ts'
import { openStore } from '../../../electron/store/index.ts'
import type { Store } from '../../../electron/store/index.ts'
import { emptyExitBan, procedureById } from '../../../shared/undisputed/index.ts'
import type { Next } from './hostile.ts'
import { hostileValue, mutate, pick, random } from './hostile.ts'

const ARTICLE = { by: 'article', article: '188', part: null, from: null, to: null, court: null }
const PASSPHRASE = 'бұлдыр пернелер 33'
const FAST = { N: 1024, r: 8, p: 1 }
/** Rooms whose jobs write into the store after their call was answered. */
const WRITING_JOBS = ['backups.', 'undisputed.', 'acts.'] as const

/** Calls that typeset or sign cost a hundred times the others. */
const HEAVY: readonly CallName[] = [
  'acts.pdf',
  'acts.export',
  'acts.draftAll',
  'acts.sign',
  'acts.signByAgent',
  'files.verify',
  'law.get',
  'cases.importExamples',
  'law.packs',
  'trail.export',
  'backups.create',
  'people.add',
  'package.export',
  'undisputed.pdf',
  'undisputed.export',
]
const EXIT_BAN_CODES = (procedureById('exitBan')?.conditions ?? []).map(({ code }) => code)
const CALLS = Object.keys(contract).filter((name): name is CallName => Object.hasOwn(contract, name))

export interface FuzzResult {
  calls: number
  values: number
  faults: Record<string, number>
  slowestMs: number
  slowest: string
  failures: string[]
}

/** Honest inputs, from which hostile ones are made. */
function honest(
  name: CallName,
  next: Next,
  ids: readonly { id: string; version: number }[],
  known: readonly string[],
): unknown {
  const materials = known.length > 0 ? known : ['nobody']
  const some = ids.length > 0 ? pick(next, ids) : { id: 'nobody', version: 1 }
  const { id } = some
  const file = caseSchema.parse({
    format: 'ukim.case/1',
    number: `1-${Math.floor(next() * 1e6)}/2026`,
    language: pick(next, ['kk', 'ru']),
    receivedOn: '2026-10-01',
    victims: [{ id: 'v1', name: 'Жәбірленуші' }],
    defendants: [
      {
        id: 'd1',
        name: { last: 'Қасымов', first: 'Нұрлан' },
        bornOn: '1990-05-01',
        counts: [{ id: 'c1', article: '188', part: '2', committedOn: '2026-05-12', damageTenge: 180_000 }],
      },
    ],
    narrative: {
      facts: 'Мән-жайы',
      position: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Сөз' }] }] },
    },
  })
  const act = { id, act: 0, language: pick(next, ['kk', 'ru']) }
  const slip = { act: 'none', date: null, slip: 'қате', correction: 'дұрысы', law: 'АПК', appeal: '' }
  const inputs: Record<CallName, () => unknown> = {
    'app.info': () => ({}),
    'settings.get': () => ({}),
    'settings.save': () => ({ language: 'kk', judge: 'Әлия', phrases: [{ id: 'p1', title: 'Сөйлем', text: 'Мәтін' }] }),
    'store.create': () => ({ passphrase: PASSPHRASE }),
    'store.unlock': () => ({ passphrase: next() < 0.7 ? PASSPHRASE : 'басқа құпия сөз' }),
    'store.recover': () => ({
      recoveryCode: '0000-0000-0000-0000-0000-0000-0000-0000-0000',
      passphrase: 'жаңа құпия сөз 9',
    }),
    'store.lock': () => ({ afterWork: true }),
    'store.work': () => ({}),
    'law.get': () => ({}),
    'cases.list': () => ({ text: pick(next, ['қасым', '188', '']), sort: 'name', limit: 20, offset: 0 }),
    'cases.get': () => ({ id }),
    'cases.create': () => ({ case: file }),
    'cases.save': () => ({ id, case: file, baseVersion: some.version }),
    'cases.remove': () => ({ id }),
    'cases.import': () => ({ name: 'іс.json', text: JSON.stringify(file) }),
    'cases.importExamples': () => ({}),
    'cases.export': () => ({ id }),
    'acts.pdf': () => act,
    'acts.export': () => ({ ...act, formats: ['docx'] }),
    'acts.sign': () => ({ ...act, formats: ['cms'], key: 'AAAA', password: 'x' }),
    // Nobody's: a job that writes into the trail beside other calls would look like their change.
    'acts.draftAll': () => ({
      cases: { by: 'named', ids: ['nobody'] },
      languages: 'both',
      formats: ['docx'],
      locale: 'ru',
    }),
    'acts.drafts': () => ({ job: 'none' }),
    'acts.seen': () => act,
    'acts.markSeen': () => ({ ...act, blocks: ['title'] }),
    'acts.signByAgent': () => ({ ...act, formats: ['cms'], locale: 'kk' }),
    'letterhead.get': () => ({}),
    'letterhead.save': () => ({ kind: 'image', name: 'a.png', base64: 'iVBORw0KGgo=', lines: ['Сот'] }),
    'letterhead.remove': () => ({}),
    'files.verify': () => ({ name: 'a.pdf', base64: Buffer.from('%PDF-1.7').toString('base64') }),
    'files.openFolder': () => ({ job: 'none' }),
    'trail.guidanceShown': () => ({ id, version: some.version }),
    'trail.list': () => ({ limit: 20 }),
    'trail.verify': () => ({}),
    'trail.export': () => ({ format: 'jsonl', language: 'kk' }),
    'backups.list': () => ({}),
    'backups.create': () => ({}),
    'backups.verify': () => ({ id: '2026-11-20T09-00-00-000Z-manual' }),
    'backups.checkStore': () => ({}),
    'backups.ended': () => ({ job: 'none' }),
    'backups.setSecond': () => ({ folder: null }),
    'backups.restore': () => ({ id: '2026-11-20T09-00-00-000Z-manual' }),
    'backups.rescue': () => ({ backup: '../../store', way: 'passphrase', secret: PASSPHRASE }),
    'history.list': () => ({ id }),
    'history.diff': () => ({ id, from: 1, to: some.version }),
    'history.restore': () => ({ id, version: 1, baseVersion: some.version }),
    'bin.list': () => ({}),
    'bin.restore': () => ({ id }),
    'people.me': () => ({}),
    'people.list': () => ({}),
    'people.add': () => ({ name: 'Көмекші', role: 'assistant', passphrase: 'көмекшінің құпиясы' }),
    'people.deactivate': () => ({ id: 'nobody' }),
    'people.passphrase': () => ({ old: 'ескі құпия', passphrase: 'жаңа құпия сөз 9' }),
    'people.recoveryCode': () => ({ passphrase: 'қате құпия сөз' }),
    'law.packs': () => ({}),
    'machine.managed': () => ({}),
    'machine.idle': () => ({}),
    'machine.setIdle': () => ({ minutes: 20 }),
    'package.export': () => ({ cases: [id], to: { kind: 'passphrase', passphrase: 'пакеттің құпиясы' } }),
    'package.inspect': () => ({ base64: 'AAAA', passphrase: 'пакеттің құпиясы' }),
    'archive.stats': () => ({}),
    'archive.setAside': () => ({}),
    'archive.search': () => ({ text: 'ұрлық ст:188' }),
    'archive.ranked': () => ({ search: 'none' }),
    'archive.page': () => ({ text: 'кража', offset: 50 }),
    'archive.act': () => ({ id: 1 + Math.floor(next() * 5), query: 'кража' }),
    'archive.readFact': () => ({ act: 1, item: 'court', verdict: 'corrected', value: 'Суд' }),
    'archive.unreadFact': () => ({ act: 1, item: 'court' }),
    'archive.choose': () => ({ what: 'files' }),
    'archive.take': () => ({ upload: null, name: 'a/b.txt', base64: 'AAAA' }),
    'archive.forgetUpload': () => ({ upload: '00000000-0000-4000-8000-000000000000' }),
    'archive.preview': () => ({ paths: ['nowhere'] }),
    'archive.import': () => ({ paths: ['nowhere'], tables: [], expected: null }),
    'archive.imported': () => ({ job: 'none' }),
    'archive.running': () => ({}),
    'archive.imports': () => ({}),
    'archive.failures': () => ({ id: 1 }),
    'archive.exportFailures': () => ({ id: 1, language: 'kk' }),
    'archive.resume': () => ({ id: 1 }),
    'archive.forgetImport': () => ({ id: 1 }),
    'archive.held': () => ({}),
    'archive.decide': () => ({ id: 1, decision: 'taken' }),
    'archive.generate': () => ({ n: 2 }),
    'archive.removeGenerated': () => ({}),
    'archive.made': () => ({ job: 'none' }),
    'practice.similar': () => ({ about: { caseId: id, defendant: 0 }, choice: USUAL, limit: 5 }),
    'practice.picture': () => ({ selection: ARTICLE, singleCharge: false }),
    'practice.acts': () => ({
      selection: { by: 'query', text: 'кража' },
      singleCharge: true,
      bar: { of: 'kind', period: null, kind: 'fine' },
      offset: 0,
      limit: 10,
    }),
    'practice.export': () => ({ selection: ARTICLE, singleCharge: false, format: 'csv', language: 'ru' }),
    'practice.forecast': () => ({ caseId: id, defendant: 0, choice: USUAL }),
    'jobs.get': () => ({ job: 'none' }),
    'jobs.stop': () => ({ job: 'none' }),
    'corrections.drafts': () => ({ id }),
    'corrections.keep': () => ({
      id,
      corrects: '00000000-0000-4000-8000-000000000000',
      date: null,
      entered: null,
      slip: 'қате',
      correction: 'дұрысы',
    }),
    'corrections.discard': () => ({ id, corrects: '00000000-0000-4000-8000-000000000000' }),
    'corrections.export': () => ({
      id,
      corrects: '00000000-0000-4000-8000-000000000000',
      language: 'kk',
      date: null,
      entered: null,
      slip: 'қате',
      correction: 'дұрысы',
      formats: ['docx'],
    }),
    'corrections.pdf': () => ({
      id,
      corrects: '00000000-0000-4000-8000-000000000000',
      language: 'ru',
      date: '2026-11-20',
      entered: true,
      slip: 'ошибка',
      correction: 'верно',
    }),
    'corrections.signByAgent': () => ({
      id,
      corrects: '00000000-0000-4000-8000-000000000000',
      language: 'kk',
      date: null,
      entered: false,
      slip: 'қате',
      correction: 'дұрысы',
      formats: ['cms'],
    }),
    'corrections.sign': () => ({
      id,
      corrects: '00000000-0000-4000-8000-000000000000',
      language: 'kk',
      date: null,
      entered: null,
      slip: 'қате',
      correction: 'дұрысы',
      formats: ['cms'],
      key: 'AAAA',
      password: 'x',
    }),
    'signed.list': () => ({ id }),
    'signed.reopen': () => ({ id, reason: 'қате кеткен' }),
    'attachments.list': () => ({ id }),
    'attachments.add': () => ({ id, name: 'a.pdf', base64: Buffer.from('%PDF-1.7').toString('base64') }),
    'attachments.addChosen': () => ({ id }),
    'attachments.save': () => ({ attachment: '00000000-0000-4000-8000-000000000000' }),
    'attachments.verify': () => ({ attachment: '00000000-0000-4000-8000-000000000000' }),
    'attachments.remove': () => ({ attachment: '00000000-0000-4000-8000-000000000000' }),
    'package.key': () => ({}),
    'dialog.choose': () => ({ what: 'keyFile' }),
    'dialog.chooseCases': () => ({}),
    'files.checkPath': () => ({ path: '/tmp', as: 'folder' }),
    'undisputed.queue': () => ({ show: pick(next, ['open', 'ready', 'removed']), text: 'қасым' }),
    'undisputed.batch': () => ({}),
    'undisputed.get': () => ({ id: pick(next, materials) }),
    'undisputed.open': () => ({ id: pick(next, materials) }),
    'undisputed.create': () => ({
      procedure: pick(next, ['exitBan', 'compulsoryAttendance', 'none']),
      language: pick(next, ['kk', 'ru']),
    }),
    'undisputed.save': () => ({
      id: pick(next, materials),
      baseVersion: 1,
      record: { material: emptyExitBan(), language: 'kk' },
    }),
    'undisputed.remove': () => ({ id: pick(next, materials) }),
    'undisputed.restore': () => ({ id: pick(next, materials) }),
    'undisputed.tick': () => ({
      id: pick(next, materials),
      ticks: Object.fromEntries(EXIT_BAN_CODES.map((code) => [code, pick(next, ['met', 'notMet', 'unclear'])])),
    }),
    'undisputed.settle': () => ({ id: pick(next, materials), code: 'ground', reason: 'дәлел' }),
    'undisputed.answer': () => ({
      id: pick(next, materials),
      baseVersion: 1,
      code: 'mciYear',
      answer: { answer: 'grant', words: 'дәлел' },
    }),
    'undisputed.text': () => ({ id: pick(next, materials), page: 1 }),
    'undisputed.pageRead': () => ({ id: pick(next, materials), page: 1 }),
    'undisputed.draft': () => ({ id: pick(next, materials), act: pick(next, ['grant', 'refuse']), language: 'kk' }),
    'undisputed.pdf': () => ({ id: pick(next, materials), act: 'grant', language: 'ru' }),
    'undisputed.export': () => ({ id: pick(next, materials), act: 'refuse', language: 'kk', formats: ['docx'] }),
    'undisputed.stage': () => ({
      batch: null,
      name: 'm.json',
      base64: Buffer.from(JSON.stringify(emptyExitBan())).toString('base64'),
    }),
    'undisputed.take': () => ({
      from: next() < 0.5 ? { batch: 'none' } : { folder: '/no/such/folder' },
      receivedOn: '2026-11-10',
      language: 'kk',
    }),
    'undisputed.taken': () => ({ job: 'none' }),
    'undisputed.intakes': () => ({}),
    'undisputed.sign': () => ({ ids: [pick(next, materials)], format: 'cms', key: 'AAAA', password: 'x' }),
    'undisputed.signByAgent': () => ({ ids: [pick(next, materials)], format: 'cms', locale: 'kk' }),
    'undisputed.signed': () => ({ job: 'none' }),
    'undisputed.acts': () => ({ limit: 5 }),
    'undisputed.actFiles': () => ({ act: 'none' }),
    'undisputed.slipPdf': () => ({ ...slip }),
    'undisputed.slipSign': () => ({ ...slip, format: 'cms', key: 'AAAA', password: 'x' }),
    'undisputed.slipByAgent': () => ({ ...slip, format: 'pdf', locale: 'kk' }),
    'undisputed.rules': () => ({}),
    'undisputed.saveRules': () => ({
      ownReadingFirst: next() < 0.5,
      fullReadingShare: 0.1,
      complaintWorkingDays: 15,
      noticeFormOrder: { kk: 'б', ru: 'п' },
    }),
    'undisputed.share': () => ({}),
    'package.import': () => ({ token: 'x', passphrase: 'пакеттің құпиясы', decisions: [] }),
  }
  return inputs[name]()
}

/** What must not change unless a call was answered with a value. */
function stateOf(witness: Store): string {
  const { seq, hash } = witness.audit.last()
  const cases = witness.connection.get<{ c: number; v: number }>(
    'SELECT count(*) AS c, coalesce(sum(version), 0) AS v FROM (SELECT version FROM cases UNION ALL SELECT version FROM materials)',
  )
  return `${seq} ${hash} ${cases?.c} ${cases?.v}`
}

export async function runFuzz(calls: number, seed: number): Promise<FuzzResult> {
  const root = mkdtempSync(join(tmpdir(), 'ukim-fuzz-'))
  const next = random(seed)
  const result: FuzzResult = { calls: 0, values: 0, faults: {}, slowestMs: 0, slowest: '', failures: [] }
  const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join()
  let at = Date.parse('2026-11-20T09:00:00.000Z')
  const [dataFolder, exportFolder] = [join(root, 'data'), join(root, 'export')]
  for (const folder of [dataFolder, exportFolder]) mkdirSync(folder)
  const programFolder = resolve(import.meta.dirname, '..', '..', '..')
  const log: string[] = []
  const services = localServices({
    programFolder,
    dataFolder,
    exportFolder,
    host: 'browser',
    now: () => new Date(at),
    kdfCost: FAST,
  })
  const desk = createDesk(services, (line) => log.push(line))
  let witness: Store | null = null
  try {
    await desk.answer('settings.save', { judge: 'Әлия Серікқызы' })
    const made = await desk.answer('store.create', { passphrase: PASSPHRASE })
    if (!made.ok) throw new Error(`the store was not made: ${made.fault.code}`)
    witness = await openStore({
      folder: join(dataFolder, 'store'),
      unlock: { kind: 'passphrase', passphrase: PASSPHRASE },
    })
    for (let n = 0; n < calls; n += 1) {
      // Waiting times after wrong passphrases are over by the next call.
      at += 20 * 60_000
      if (services.vault.state() !== 'open' && next() < 0.8) {
        // oxlint-disable-next-line no-await-in-loop -- one call after the other is the point
        await desk.answer('store.unlock', { passphrase: PASSPHRASE })
      }
      // oxlint-disable-next-line no-await-in-loop
      await oneCall(n)
    }
    const check = await checkStore(witness, true)
    for (const problem of check.problems) result.failures.push(`afterwards: ${problem}`)
    if (Object.getOwnPropertyNames(Object.prototype).join() !== prototypeBefore || 'polluted' in {})
      result.failures.push('Object.prototype was changed')
    const outside = readdirSync(root).filter((name) => name !== 'data' && name !== 'export')
    if (outside.length > 0) result.failures.push(`written outside of the folders: ${outside.join(', ')}`)
    const nested = readdirSync(exportFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.includes('..'),
    )
    if (nested.length > 0) result.failures.push(`odd names in the export: ${nested.slice(0, 3).join(', ')}`)
    return result
  } finally {
    witness?.close()
    await services.jobs.stopAll()
    await services.archive.close()
    services.vault.lock()
    rmSync(root, { recursive: true, force: true })
  }

  async function oneCall(n: number): Promise<void> {
    if (witness === null) return
    const ids = witness.connection.all<{ id: string; version: number }>(
      'SELECT id, version FROM cases WHERE binned_at IS NULL ORDER BY n DESC LIMIT 20',
    )
    const materials = witness.connection
      .all<{ id: string }>('SELECT id FROM materials ORDER BY n DESC LIMIT 20')
      .map((row) => row.id)
    let name: unknown = pick(next, CALLS)
    if (HEAVY.some((heavy) => heavy === name) && next() < 0.8)
      name = pick(next, ['cases.save', 'cases.create', 'cases.list', 'cases.get'] as const)
    // A store that is locked most of the time would test nothing else.
    if (name === 'store.lock' && next() < 0.7) name = 'cases.save'
    const known = CALLS.find((call) => call === name)
    let input: unknown = known === undefined ? {} : honest(known, next, ids, materials)
    const hostile = next() < 0.8
    if (hostile) input = mutate(input, next)
    if (next() < 0.02) name = hostileValue(next)
    const before = stateOf(witness)
    const from = performance.now()
    let says = ''
    try {
      const reply = await desk.answer(name, input)
      if (reply.ok) {
        result.values += 1
        // Such a job writes into the trail: it ends before the next call, whose own change it would seem to be.
        const started = startedSchema.safeParse(reply.value)
        if (started.success && WRITING_JOBS.some((room) => known?.startsWith(room) === true))
          await services.jobs.ended(started.data.job)
        if (known !== undefined && name === known && !contract[known].input.safeParse(input).success)
          says = 'a value for an input that is not valid'
        else if (known !== undefined && name === known && !contract[known].output.safeParse(reply.value).success)
          says = 'a value of the wrong shape'
      } else {
        const fault = faultSchema.safeParse(reply.fault)
        if (!fault.success) says = 'a fault of the wrong shape'
        else {
          result.faults[fault.data.code] = (result.faults[fault.data.code] ?? 0) + 1
          // A trap set in the payload is the caller's own mistake and told as such: what is left inside is ours.
          if (fault.data.code === 'internal') says = `internal: ${log.at(-1) ?? ''}`
          if (stateOf(witness) !== before) says = `answered with ${fault.data.code}, and something changed`
        }
      }
    } catch (error) {
      says = `threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : 'something'}`
    }
    const took = performance.now() - from
    if (took > result.slowestMs) {
      result.slowestMs = took
      result.slowest = typeof name === 'string' ? name.slice(0, 40) : typeof name
    }
    result.calls += 1
    if (says !== '' && result.failures.length < 50)
      result.failures.push(`call ${n} ${typeof name === 'string' ? name.slice(0, 40) : typeof name}: ${says}`)
  }
}

if (process.argv[1] === import.meta.filename) {
  const calls = Number(process.argv[2] ?? 20_000)
  const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
  console.log(`router fuzz: ${calls} calls, seed ${seed}`)
  const from = performance.now()
  const result = await runFuzz(calls, seed)
  for (const failure of result.failures) console.log(`  FAILED ${failure}`)
  console.log(
    `${result.calls} calls in ${((performance.now() - from) / 1000).toFixed(0)} s: ${result.values} values, faults ${JSON.stringify(result.faults)}`,
  )
  console.log(`slowest ${result.slowest} ${result.slowestMs.toFixed(0)} ms; ${result.failures.length} failures`)
  process.exitCode = result.failures.length === 0 ? 0 : 1
}
