/** A desk with a judge who reads by herself: drives materials from a folder to signed acts, as the screen does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeTestKeySet } from '../../../scripts/make-test-key.ts'
import { createDesk } from '../../../electron/app/desk.ts'
import { localServices } from '../../../electron/app/local.ts'
import type { Router } from '../../../electron/app/router.ts'
import type { Services } from '../../../electron/app/services.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts'
import type { JobProgress } from '../../../shared/contract/calls/jobs.ts'
import type { ExitBanMaterial, Status } from '../../../shared/undisputed/index.ts'

export const PASSPHRASE = 'төрт сөзден тұратын құпия'
export const KEY_PASSWORD = 'кілт құпиясы'
const PROGRAM = join(import.meta.dirname, '..', '..', '..')

export interface TestDesk {
  services: Services
  router: Router
  folder: string
  exportFolder: string
  /** The value of a call, or an error with its fault. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
  /** The code of the fault, or 'none'. */
  fault<N extends CallName>(name: N, input: CallInput<N>): Promise<string>
  /** Waits for a job; every state seen on the way. */
  finish(job: string): Promise<JobProgress[]>
  close(): Promise<void>
}

export const COURT = {
  court: { kk: 'Алматы қаласы Бостандық аудандық соты', ru: 'Бостандыкский районный суд города Алматы' },
  place: { kk: 'Алматы қаласы', ru: 'город Алматы' },
  appealCourt: { kk: 'Алматы қалалық соты', ru: 'Алматинский городской суд' },
}

/** What the court has set for its acts. */
export const RULES = {
  ownReadingFirst: true,
  fullReadingShare: 0.1,
  complaintWorkingDays: 15,
  noticeFormOrder: { kk: 'Әділет министрінің сынақ бұйрығы № 1', ru: 'пробный приказ Министра юстиции № 1' },
}

/** A desk over a store of its own; `now` is the real clock, since test keys are valid from now. */
export async function testDesk(now: () => Date = () => new Date()): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-undisputed-'))
  const exportFolder = join(folder, 'export')
  const services = localServices({
    host: 'browser',
    programFolder: PROGRAM,
    dataFolder: join(folder, 'data'),
    exportFolder,
    now,
    kdfCost: { N: 1024, r: 8, p: 1 },
  })
  const router = createDesk(services)
  services.settings.write({ ...services.settings.read(), judge: 'Сейітова Айгүл Қанатқызы', ...COURT })
  await services.vault.create(PASSPHRASE, 'Сейітова А. Қ.')
  return {
    services,
    router,
    folder,
    exportFolder,
    async call(name, input) {
      const reply = await router.call(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.where ?? ''}: ${reply.fault.says.en}`)
      return reply.value
    },
    async fault(name, input) {
      const reply = await router.call(name, input)
      return reply.ok ? 'none' : reply.fault.code
    },
    async finish(job) {
      const seen: JobProgress[] = []
      for (;;) {
        const progress = services.jobs.get(job)
        seen.push(progress)
        if (progress.state !== 'running') return seen
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    async close() {
      await services.jobs.stopAll()
      if (services.vault.state() === 'open') services.vault.lock()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A key with the authority above it and its list. */
export function testKeySet() {
  return makeTestKeySet(
    { commonName: 'СЕЙІТОВА АЙГҮЛ', surname: 'СЕЙІТОВА', iin: '000000000000', organisation: 'СЫНАҚ СОТЫ' },
    'p256',
    KEY_PASSWORD,
  )
}

/** A key as a file chooser gives it. */
export function testKey(): string {
  return Buffer.from(testKeySet().p12).toString('base64')
}

/** Writes materials as files of a folder. */
export function folderOf(desk: TestDesk, files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(desk.folder, 'in-'))
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}

export async function takeFolder(desk: TestDesk, folder: string) {
  const { job } = await desk.call('undisputed.take', { from: { folder }, receivedOn: null, language: 'kk' })
  const progress = await desk.finish(job)
  return { progress, report: await desk.call('undisputed.taken', { job }) }
}

const of = (...answers: (boolean | null)[]): Status =>
  answers.includes(false) ? 'notMet' : answers.includes(null) ? 'unclear' : 'met'

/**
 * How a person reads a generated material of 12 November 2026, from the paper alone and without the program's rules: the
 * threshold of 2026 is 173 000, three months before that day is 12 August, and a notice of 4 November is the last whose
 * five working days are over.
 */
export function readByHand(m: ExitBanMaterial): Record<string, Status> {
  const sum = m.document.amountTenge === null ? null : m.document.amountTenge >= 173_000
  const arrears = m.periodic !== null && (m.periodic.unpaidSince ?? '9') < '2026-08-12'
  return {
    resolutionComplete: of(m.resolution.complete, m.resolution.reasoned),
    courtOfPlace: of(m.courtOfPlace),
    materials: of(...Object.values(m.materials)),
    person: of(m.debtor.kind === 'person' ? m.debtor.isDebtor : m.debtor.headOnDate),
    ground: arrears ? 'met' : of(sum),
    notice: of(m.notice.aboutRestriction, m.notice.proof, m.notice.specialForm),
    noticeTerm: of((m.notice.deliveredOn ?? '9') <= '2026-11-04'),
    proceedingsAlive: of(m.proceedings.alive, m.proceedings.debtCleared === null ? null : !m.proceedings.debtCleared),
  }
}

/** What a person learns by asking where the papers are silent: the proof, the identity, the sum. */
export function askedFor(m: ExitBanMaterial): ExitBanMaterial {
  return {
    ...m,
    notice: { ...m.notice, proof: m.notice.proof ?? true },
    debtor: { ...m.debtor, isDebtor: m.debtor.kind === 'person' ? (m.debtor.isDebtor ?? true) : m.debtor.isDebtor },
    document: { ...m.document, amountTenge: m.document.amountTenge ?? 300_000 },
  }
}

/** Opens a material, fills what is silent, ticks, pages through where the lot fell, looks at the draft. */
export async function readMaterial(
  desk: TestDesk,
  id: string,
  number: string,
  language: 'kk' | 'ru' = 'kk',
): Promise<void> {
  const opened = await desk.call('undisputed.open', { id })
  const material = askedFor(opened.record.material as unknown as ExitBanMaterial)
  await desk.call('undisputed.save', {
    id,
    baseVersion: opened.version,
    record: { ...opened.record, material: { ...material }, number, claimant: '«Қазына» ЖШС', entity: '«Дала» ЖШС' },
  })
  const ticked = await desk.call('undisputed.tick', { id, ticks: readByHand(material) })
  if (ticked.drawn === true)
    for (let page = 1; page <= ticked.pages.of; page += 1) await desk.call('undisputed.pageRead', { id, page })
  if (ticked.decision === null) throw new Error(`${ticked.source}: undecided`)
  await desk.call('undisputed.draft', { id, act: ticked.decision, language })
}

/** Signs together what may go together, and the others one by one, as a judge would. */
export async function signEverything(desk: TestDesk, all: readonly string[]) {
  const { ids } = await desk.call('undisputed.batch', {})
  const signedNow = async (some: string[]) => {
    const { job } = await desk.call('undisputed.sign', {
      ids: some,
      format: 'cms',
      key: testKey(),
      password: KEY_PASSWORD,
    })
    const progress = await desk.finish(job)
    return { progress, ...(await desk.call('undisputed.signed', { job })) }
  }
  const together = await signedNow(ids)
  const alone = []
  for (const id of all.filter((one) => !ids.includes(one))) alone.push(await signedNow([id]))
  return {
    together,
    signed: [together, ...alone].flatMap(({ signed }) => signed),
    refused: [together, ...alone].flatMap(({ refused }) => refused),
    unwritten: [together, ...alone].flatMap(({ unwritten }) => unwritten),
  }
}
