/** Court practice in a real browser: similar cases to an act, a picture to the acts behind a bar, a forecast off, on, shown, in the trail. */
import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { CaseInput } from '../../shared/case/schema.ts'
import { violations } from './axe.ts'
import { hooliganism } from './cases.ts'
import { addCase, openPage, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

const ACTS = 2000

function theft(article = '188', part = '2'): CaseInput {
  const base = hooliganism()
  const [defendant] = base.defendants ?? []
  const main = { kind: 'imprisonment' as const, amount: 30 }
  return {
    ...base,
    number: article === '188' ? '1-17/2026' : '1-18/2026',
    defendants: [
      {
        ...defendant,
        id: 'd1',
        counts: [{ id: 'c1', article, part, committedOn: '2026-03-12', damageTenge: 380_000 }],
        mitigating: [{ code: 'repairedHarm' }],
        choice:
          article === '188'
            ? { outcome: 'punish', counts: [{ count: 'c1', main }], final: { method: 'single', main } }
            : null,
      },
    ],
  }
}

let browser: Browser
let desk: TestDesk
let id = ''
let rare = ''

beforeAll(async () => {
  browser = await startBrowser()
  desk = await startDesk({ ready: true, language: 'ru' })
  const started = await desk.router.call('archive.generate', { n: ACTS })
  if (!started.ok) throw new Error(started.fault.says.en)
  for (;;) {
    const job = await desk.router.call('jobs.get', { job: started.value.job })
    if (!job.ok) throw new Error(job.fault.says.en)
    if (job.value.state === 'done') break
    if (job.value.state !== 'running') throw new Error(job.value.fault?.says.en ?? job.value.state)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  id = await addCase(desk, theft())
  rare = await addCase(desk, theft('99'))
}, 90_000)

afterAll(async () => {
  await browser.close()
  await desk.services.archive.close()
  await desk.close()
})

async function on(walk: (page: Page) => Promise<void>, language: 'kk' | 'ru' = 'ru'): Promise<void> {
  desk.services.settings.write({ ...desk.services.settings.read(), language, theme: 'light' })
  const { page, context, errors } = await openPage(browser, desk)
  try {
    await page.getByRole('listbox').waitFor()
    await walk(page)
    expect(errors).toEqual([])
  } finally {
    await context.close()
  }
}

const go = (page: Page, address: string) => page.goto(`${desk.host.origin}/#/${address}`)
const view = (page: Page, name: string) =>
  page
    .locator('label')
    .filter({ hasText: new RegExp(`^${name}$`, 'u') })
    .click()

describe('similar cases', () => {
  test('from the case to a hit, why it matches, and the act itself', () =>
    on(async (page) => {
      await go(page, `case/${id}/sentencing`)
      await page.getByRole('link', { name: 'Похожие дела' }).click()
      await page.getByRole('heading', { name: 'Дело 1-17/2026' }).waitFor()
      const hit = page
        .getByRole('list')
        .filter({ has: page.locator('details') })
        .getByRole('listitem')
        .first()
      await hit.getByText('Из чего сложилось совпадение').click()
      const parts = hit.getByRole('table')
      expect(await parts.getByRole('row').count()).toBeGreaterThan(8)
      const points = await parts.locator('td:last-child').allTextContents()
      const sum = points.reduce((total, text) => total + Number(/^(\d+)/u.exec(text)?.[1] ?? 0), 0)
      const match = Number(/(\d+)/u.exec((await hit.getByText(/^Совпадение/u).textContent()) ?? '')?.[1])
      // Each part is rounded for itself.
      expect(Math.abs(sum - match)).toBeLessThanOrEqual(6)
      const link = hit.getByRole('link').first()
      const number = ((await link.textContent()) ?? '').split(' · ')[0]?.replace('№ ', '') ?? ''
      await link.click()
      await expect.poll(() => page.url()).toContain('#/archive/act/')
      await page.getByText(number).first().waitFor()
      await page.goBack()
      await page.getByRole('heading', { name: 'Дело 1-17/2026' }).waitFor()
    }))
  test('a feature made binding leaves acts out; the choice is kept after an act was read', () =>
    on(async (page) => {
      await go(page, `archive/similar/${id}`)
      const status = page.getByText(/^Сравнено:/u)
      const before = await status.textContent()
      await page.getByRole('radiogroup', { name: 'рецидив' }).getByText('обязателен').click()
      await expect.poll(() => status.textContent()).not.toBe(before)
      const after = await status.textContent()
      await go(page, 'cases')
      await go(page, `archive/similar/${id}`)
      await expect.poll(() => status.textContent()).toBe(after)
    }))
  test('without a case the desk’s cases are offered', () =>
    on(async (page) => {
      await go(page, 'archive/similar')
      await page.getByRole('link', { name: /1-17\/2026/u }).click()
      await page.getByRole('heading', { name: 'Дело 1-17/2026' }).waitFor()
      expect(page.url()).toContain(`#/archive/similar/${id}`)
    }))
})

async function draw(page: Page): Promise<void> {
  await go(page, 'archive/picture')
  await page.getByLabel('Статья УК').fill('188')
  await page.getByLabel('Часть', { exact: true }).fill('2')
  await page.getByRole('button', { name: 'Показать', exact: true }).click()
  await page.getByRole('heading', { name: /^Учтено актов/u }).waitFor()
}

describe('the picture', () => {
  test('from a bar, by keyboard too, to the acts behind it and into one of them', () =>
    on(async (page) => {
      await draw(page)
      await page.getByText('Чего эта картина не знает').waitFor()
      const bar = page.getByRole('button', { name: /^штраф: \d+ акт/u }).first()
      const counted = Number(/(\d+)/u.exec((await bar.getAttribute('aria-label')) ?? '')?.[1])
      await bar.focus()
      await page.keyboard.press('Enter')
      const drawer = page.getByRole('dialog')
      await drawer.getByText(`Всего ${counted}`).waitFor()
      expect(await drawer.getByRole('listitem').count()).toBe(Math.min(50, counted))
      for (const text of await drawer.getByRole('listitem').allTextContents()) expect(text).toContain('штраф')
      await drawer.getByRole('link').first().click()
      await expect.poll(() => page.url()).toContain('#/archive/act/')
    }))
  test('of what a search found', () =>
    on(async (page) => {
      await go(page, `archive/search/${encodeURIComponent('ст:188(2) год:2022-2024')}`)
      await page.getByRole('link', { name: 'Картина по этим актам' }).click()
      await page.getByText('поиск: ст:188(2) год:2022-2024').waitFor()
      const counted = await page.getByRole('heading', { name: /^Учтено актов/u }).textContent()
      expect(Number(/(\d+)/u.exec(counted ?? '')?.[1])).toBeGreaterThan(5)
    }))
  test('each chart has a table with the same figures', () =>
    on(async (page) => {
      await draw(page)
      const table = page.getByRole('table').first()
      await page.getByText('Таблица', { exact: true }).first().click()
      const rows = await table.getByRole('row').allTextContents()
      const bars = await page
        .getByRole('group', { name: /^Исходы/u })
        .first()
        .getByRole('button')
        .count()
      expect(rows.length - 1).toBeGreaterThanOrEqual(bars)
      expect(bars).toBeGreaterThan(2)
    }))
  test('is written as XLSX, CSV and PDF into the folder of exports', () =>
    on(async (page) => {
      await draw(page)
      for (const format of ['XLSX', 'CSV', 'PDF']) {
        await page.getByRole('button', { name: 'Сохранить в файл' }).click()
        await page.getByRole('menuitem', { name: format }).click()
        await page.getByText(new RegExp(`Сохранено: .*\\.${format.toLowerCase()}`, 'u')).waitFor()
      }
      expect(existsSync(desk.exportFolder)).toBe(true)
      const written = readdirSync(desk.exportFolder).map((name) => name.split('.').at(-1))
      expect(written).toEqual(expect.arrayContaining(['xlsx', 'csv', 'pdf']))
    }))
  test('on paper: the charts fit the page, and what was asked stands on it', () =>
    on(async (page) => {
      await draw(page)
      // Nobody prints charts before they stand.
      await page.locator('main svg[role=group]').first().waitFor()
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      const widths = await page.locator('main svg[role=group]').evaluateAll((all) => all.map((svg) => svg.clientWidth))
      expect(widths.length).toBeGreaterThan(1)
      for (const width of widths) expect(width).toBeLessThan(640)
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await page.getByText('ч. 2 ст. 188 УК').waitFor()
    }))
})

describe('the forecast', () => {
  test('off, turned on, shown, in the trail', () =>
    on(async (page) => {
      desk.services.settings.write({ ...desk.services.settings.read(), forecast: false })
      await page.reload()
      await go(page, `archive/similar/${id}`)
      await view(page, 'Прогноз')
      await page.getByText('Прогноз выключен', { exact: false }).waitFor()
      await page.getByRole('button', { name: 'Включить прогноз' }).click()
      await page.getByRole('button', { name: 'Показать по этому делу' }).click()
      await page.getByText('Записано в журнал аудита.').waitFor({ timeout: 20_000 })
      await page.getByRole('heading', { name: 'Измеренная ошибка' }).waitFor()
      await page.getByText('Выбор: лишение свободы, 2 года 6 месяцев').waitFor()
      expect(desk.services.settings.read().forecast).toBe(true)
      await go(page, 'settings/trail')
      await page
        .getByText(/прогноз/iu)
        .first()
        .waitFor()
    }))
  test('under the least number of acts it is refused in words', () =>
    on(async (page) => {
      desk.services.settings.write({ ...desk.services.settings.read(), forecast: true })
      await page.reload()
      await go(page, `archive/similar/${rare}`)
      await view(page, 'Прогноз')
      await page.getByRole('button', { name: 'Показать по этому делу' }).click()
      await expect
        .poll(() => page.getByRole('alert').allTextContents())
        .toEqual([expect.stringContaining('нужно не менее 30')])
    }))
})

test.each(['light', 'dark', 'contrast'] as const)('axe finds nothing, theme %s', async (theme) => {
  desk.services.settings.write({ ...desk.services.settings.read(), language: 'kk', theme, forecast: true })
  const { page, context } = await openPage(browser, desk)
  const found: string[] = []
  const look = async (name: string): Promise<void> => {
    found.push(...(await violations(page)).map((line) => `${name}: ${line}`))
  }
  try {
    await go(page, 'archive/similar')
    await page.getByRole('link', { name: /1-17\/2026/u }).waitFor()
    await look('choose')
    await go(page, `archive/similar/${id}`)
    await page.getByText('Сәйкестік неден құралған').first().click()
    await look('similar')
    await view(page, 'Олардың көрінісі')
    await page.getByRole('heading', { name: /^Есептелген актілер/u }).waitFor()
    await page.getByText('Кесте', { exact: true }).first().click()
    await look('picture')
    await view(page, 'Болжам')
    await page.getByRole('button', { name: 'Осы іс бойынша көрсету' }).click()
    await page.getByText('Аудит журналына жазылды.').waitFor({ timeout: 20_000 })
    await look('forecast')
    await view(page, 'Олардың көрінісі')
    await page.locator('svg [role=button]').first().click()
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    await look('acts')
    // A skip link is excused from the landmarks only while what it leads to is there; behind a dialog it is not.
    expect(found.filter((line) => !line.startsWith('acts: region: .skip'))).toEqual([])
  } finally {
    await context.close()
  }
})
