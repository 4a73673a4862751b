/** Pictures of undisputed matters: queue, intake, one material unread and read, both drafts, the dialog of signing, rules. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { ExitBanMaterial, Status } from '../../shared/undisputed/index.ts'
import { generated } from '../../test/electron/undisputed/generated.ts'
import { BOTH, EVERY_THEME } from './shot.ts'
import type { Room, ShotDesk, Words } from './shot.ts'

const COUNT = 40
/** A grant, a refusal for the sum, and one nobody has read yet; found when the queue is filled. */
const ids = { grant: '', refuse: '', unread: '' }

async function ask<N extends CallName>(desk: ShotDesk, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await desk.router.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.says.en}`)
  return reply.value
}

/** Reads a material as the paper says: every condition met but those that were spoilt. */
async function read(desk: ShotDesk, id: string, wrong: Readonly<Record<string, Status>>): Promise<void> {
  const { conditions, record, version } = await ask(desk, 'undisputed.open', { id })
  await ask(desk, 'undisputed.save', {
    id,
    baseVersion: version,
    record: { ...record, number: '7/2026', claimant: '«Қазына» ЖШС' },
  })
  await ask(desk, 'undisputed.tick', {
    id,
    ticks: Object.fromEntries(conditions.map(({ code }): [string, Status] => [code, wrong[code] ?? 'met'])),
  })
}

async function fill(desk: ShotDesk): Promise<void> {
  desk.services.settings.write({
    ...desk.services.settings.read(),
    court: { kk: 'Алматы қаласы Бостандық аудандық соты', ru: 'Бостандыкский районный суд города Алматы' },
    place: { kk: 'Алматы қаласы', ru: 'город Алматы' },
    appealCourt: { kk: 'Алматы қалалық соты', ru: 'Алматинский городской суд' },
  })
  const folder = join(desk.folder, 'Материалдар')
  mkdirSync(folder, { recursive: true })
  const made = generated(COUNT).map(({ material, outcome }, at) => ({
    outcome,
    name: `материал-${String(at + 1).padStart(2, '0')}.json`,
    material: { ...material, receivedOn: at % 7 === 0 ? '2026-11-16' : '2026-11-18', decidedOn: '2026-11-20' },
  }))
  for (const { name, material } of made) writeFileSync(join(folder, name), JSON.stringify(material))
  writeFileSync(join(folder, 'скан.pdf'), '%PDF-1.4\n%%EOF')
  const { job } = await ask(desk, 'undisputed.take', { from: { folder }, receivedOn: null, language: 'kk' })
  while ((await ask(desk, 'jobs.get', { job })).state === 'running') {
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
  const { rows } = await ask(desk, 'undisputed.queue', { show: 'open', limit: COUNT })
  const idOf = (fits: (outcome: string, material: ExitBanMaterial) => boolean): string => {
    const found = made.find(({ outcome, material }) => fits(outcome, material))
    const row = rows.find(({ source }) => found !== undefined && source.includes(found.name))
    if (row === undefined) throw new Error('no such material')
    return row.id
  }
  ids.grant = idOf(
    (outcome, { debtor, document }) =>
      outcome === 'grant' && debtor.kind === 'person' && (document.amountTenge ?? 0) > 173_000,
  )
  ids.refuse = idOf((_, { document }) => document.amountTenge === 172_999)
  ids.unread = idOf((outcome) => outcome === 'ask')
  await read(desk, ids.grant, {})
  await read(desk, ids.refuse, { ground: 'notMet' })
}

const view = (page: Page, name: string) => page.getByText(name, { exact: true }).first().click()

async function draft(page: Page, t: Words): Promise<void> {
  await view(page, t('undisputed.draft'))
  await page.locator('article, [data-testid=draft-sheet]').first().waitFor()
}

async function sign(page: Page, t: Words): Promise<void> {
  await page
    .getByRole('button', { name: t('undisputed.sign') })
    .last()
    .click()
  await page.getByRole('dialog').waitFor()
}

export const undisputed: Room = {
  name: 'undisputed',
  store: 'open',
  prepare: fill,
  shots: () => [
    { name: 'undisputed', address: '#/undisputed', sizes: BOTH, themes: EVERY_THEME },
    { name: 'undisputed-intake', address: '#/undisputed/intake', sizes: BOTH },
    { name: 'undisputed-unread', address: `#/undisputed/${ids.unread}`, sizes: BOTH },
    { name: 'undisputed-read', address: `#/undisputed/${ids.refuse}`, sizes: BOTH, themes: EVERY_THEME },
    { name: 'undisputed-grant', address: `#/undisputed/${ids.grant}`, sizes: BOTH, before: draft },
    { name: 'undisputed-refuse', address: `#/undisputed/${ids.refuse}`, sizes: BOTH, before: draft },
    { name: 'undisputed-sign', address: `#/undisputed/${ids.grant}`, before: sign },
    { name: 'undisputed-rules', address: '#/undisputed/rules', sizes: BOTH },
  ],
}
