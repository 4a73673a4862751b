/** Pictures of the archive: empty, its search, an act with its facts, the import with what could not be read. */
import type { Page } from 'playwright-core'
import { BOTH, EVERY_THEME, example } from './shot.ts'
import type { Room, ShotDesk, Words } from './shot.ts'

/** Enough for lists, links between courts and figures; quick to make. */
const ACTS = 600

async function value<T>(
  reply: Promise<{ ok: true; value: T } | { ok: false; fault: { says: { en: string } } }>,
): Promise<T> {
  const answer = await reply
  if (!answer.ok) throw new Error(answer.fault.says.en)
  return answer.value
}

async function ended(desk: ShotDesk, job: string): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { state } = await value(desk.router.call('jobs.get', { job }))
    if (state !== 'running') return
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
}

function table(): string {
  const head = 'Номер дела;Дата;Суд;Текст акта;Исход'
  const line = (n: number) =>
    `1-${n}/2025;0${n}.03.2025;Сарыаркинский районный суд города Астаны;"ПРИГОВОР № 1-${n}/2025. Кража велосипеда, часть 2 статьи 188 УК РК";обвинительный`
  return [head, line(1), line(2), line(3)].join('\n')
}

/** A folder as a judge may have it: acts, a scan, an old file, a second text under a known number. */
async function fill(desk: ShotDesk): Promise<void> {
  const { job } = await value(desk.router.call('archive.generate', { n: ACTS }))
  await ended(desk, job)
  const found = await value(desk.router.call('archive.search', { text: 'вид:приговор язык:рус', limit: 1 }))
  const act = await value(desk.router.call('archive.act', { id: found.page?.hits[0]?.id ?? 1 }))
  const corrected = `${act.text.slice(0, 900)} Исправлена описка в сумме ущерба.${act.text.slice(900)}`
  const files: Record<string, Buffer> = {
    'исправленный.txt': Buffer.from(corrected),
    'скан.pdf': Buffer.from('%PDF-1.4\n%%EOF'),
    'старый.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
    'список.csv': Buffer.from(table()),
  }
  let upload: string | null = null
  let path = ''
  for (const [name, bytes] of Object.entries(files)) {
    // Taken as bytes, so that the pictures show names and no folder of this run.
    // oxlint-disable-next-line no-await-in-loop
    const taken: { upload: string; path: string } = await value(
      desk.router.call('archive.take', { upload, name: `Акты 2025/${name}`, base64: bytes.toString('base64') }),
    )
    upload = taken.upload
    path = taken.path
  }
  const started = await value(desk.router.call('archive.import', { paths: [path] }))
  await ended(desk, started.job)
}

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('option').first().click()
  await page.getByTestId('archive-facts').waitFor()
}

async function readSome(page: Page): Promise<void> {
  await openFirst(page)
  const facts = page.getByTestId('archive-facts').locator('[data-fact]')
  await facts.nth(4).click()
}

async function failures(page: Page, t: Words): Promise<void> {
  await page
    .getByRole('button', { name: t('archive.report.failures') })
    .first()
    .click()
  await page.getByRole('table').first().waitFor()
}

async function chart(page: Page): Promise<void> {
  await page.locator('svg [role=button]').first().waitFor()
}

async function views(page: Page, name: string): Promise<void> {
  await page.locator('label').filter({ hasText: name }).first().click()
}

async function forecast(page: Page, t: Words, desk: ShotDesk): Promise<void> {
  desk.services.settings.write({ ...desk.services.settings.read(), forecast: true })
  await page.reload()
  await views(page, t('practice.view.forecast'))
  await page.getByRole('button', { name: t('forecast.show') }).click()
  await page.getByText(t('forecast.recorded')).waitFor({ timeout: 30_000 })
}

async function mapping(page: Page, t: Words): Promise<void> {
  const file = { name: 'список.csv', mimeType: 'text/csv', buffer: Buffer.from(table()) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByRole('button', { name: t('archive.map.open') }).click()
  await page.getByRole('dialog').waitFor()
}

const KAZAKH = encodeURIComponent('ұрлық бап:188')

export const archive: Room = {
  name: 'archive',
  store: 'open',
  prepare: fill,
  shots: (desk) => [
    { name: 'archive', address: '#/archive', sizes: BOTH },
    {
      name: 'practice-similar',
      address: `#/archive/similar/${example(desk, 0)}`,
      sizes: BOTH,
      themes: EVERY_THEME,
      before: async (page) => page.locator('details').first().waitFor(),
    },
    {
      name: 'practice-matched',
      address: `#/archive/similar/${example(desk, 0)}`,
      before: async (page, t) => {
        await views(page, t('practice.view.picture'))
        await chart(page)
      },
    },
    {
      name: 'practice-picture',
      address: `#/archive/picture/${encodeURIComponent('ст:188')}`,
      sizes: BOTH,
      themes: EVERY_THEME,
    },
    { name: 'practice-forecast', address: `#/archive/similar/${example(desk, 0)}`, sizes: BOTH, before: forecast },
    {
      name: 'archive-search',
      address: `#/archive/search/${KAZAKH}`,
      sizes: BOTH,
      themes: EVERY_THEME,
      before: (page) => page.getByRole('option').first().waitFor(),
    },
    {
      name: 'archive-fault',
      address: `#/archive/search/${encodeURIComponent('кража год:вчера')}`,
    },
    {
      name: 'archive-act',
      address: `#/archive/search/${KAZAKH}`,
      sizes: BOTH,
      themes: EVERY_THEME,
      before: readSome,
    },
    { name: 'archive-import', address: '#/archive/import', sizes: BOTH, before: failures },
    { name: 'archive-mapping', address: '#/archive/import', before: mapping },
  ],
}

export const archiveEmpty: Room = {
  name: 'archive-empty',
  store: 'empty',
  shots: () => [{ name: 'archive-empty', address: '#/archive' }],
}
