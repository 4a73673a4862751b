/** The archive in a real browser: from the empty room to a confirmed fact, imports, tables, languages, axe. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { openPage, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Enough acts for both languages and every outcome; the button itself asks for twenty thousand. */
const FEW = 250

async function on(
  language: 'kk' | 'ru',
  walk: (page: Page, desk: TestDesk) => Promise<void>,
  before: (desk: TestDesk) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const desk = await startDesk({ ready: true, language })
  await before(desk)
  const { page, context, errors } = await openPage(browser, desk)
  try {
    await page.goto(`${desk.host.origin}/#/archive`)
    await walk(page, desk)
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.services.jobs.stopAll()
    await desk.services.archive.close()
    await desk.close()
  }
}

async function ended(desk: TestDesk, job: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const reply = await desk.router.call('jobs.get', { job })
        return reply.ok ? reply.value.state : reply.fault.code
      },
      { timeout: 60_000 },
    )
    .toBe('done')
}

async function generated(desk: TestDesk): Promise<void> {
  const reply = await desk.router.call('archive.generate', { n: FEW })
  if (!reply.ok) throw new Error(reply.fault.says.en)
  await ended(desk, reply.value.job)
}

function folderOf(desk: TestDesk, files: Record<string, string>): string {
  const folder = join(desk.folder, 'acts')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const VERDICT = `ПРИГОВОР
Именем Республики Казахстан
12 марта 2024 года № 1-42/2024 город Алматы
Алмалинский районный суд города Алматы. Признать виновным в краже трактора по ч. 2 ст. 188 УК РК.`

describe('the archive', () => {
  test('a newcomer fills it with generated acts, finds Russian acts by a Kazakh word, opens one and confirms a fact', () =>
    on('kk', async (page, desk) => {
      await page.route('**/call', async (route) => {
        const body = route.request().postDataJSON() as { name: string; input: Record<string, unknown> }
        if (body.name !== 'archive.generate') return route.continue()
        return route.continue({ postData: JSON.stringify({ ...body, input: { ...body.input, n: FEW } }) })
      })
      await page.getByRole('heading', { name: 'Мұрағат әзірге бос' }).waitFor()
      await page.getByRole('button', { name: 'Таныстыру актілерін жасау' }).click()
      await page.getByText(`Жасанды актілер қосылды: ${FEW}`).waitFor({ timeout: 60_000 })
      await page.getByRole('heading', { name: 'Не іздеу керек?' }).waitFor()

      const line = page.getByRole('searchbox', { name: 'Сот актілерінен іздеу' })
      await line.fill('ұрлық')
      const rows = page.getByRole('option')
      await rows.first().waitFor()
      await page.getByText('Қоса ізделді:').waitFor()
      expect(await page.getByText('ұрлық → кража').count()).toBe(1)
      await page.getByRole('combobox', { name: 'Актінің тілі' }).click()
      await page.getByRole('option', { name: 'орысша', exact: true }).click()
      await expect.poll(() => line.inputValue()).toBe('ұрлық тіл:орысша')
      const finds = page.getByRole('listbox', { name: 'Табылған актілер' })
      await finds.getByText('орысша').first().waitFor()
      await expect.poll(() => finds.getByText(/· қазақша$/u).count()).toBe(0)
      expect(await finds.getByRole('option').first().getByText('жасанды').count()).toBe(1)
      expect((await finds.locator('mark').first().textContent())?.toLowerCase()).toMatch(/^краж|^хищен/u)

      await line.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const facts = page.getByTestId('archive-facts')
      await facts.waitFor()
      const charge = facts.locator('[data-fact]', { hasText: 'Айып' }).first()
      await charge.click()
      await expect.poll(() => page.locator('mark[data-active]').count()).toBeGreaterThan(0)
      expect(await page.locator('mark[data-active]').first().textContent()).toMatch(/188/u)
      await charge.press('Enter')
      await facts.getByText('расталды').first().waitFor()
      await page.getByText(/^тексерілді: 1 \//u).waitFor()
      const trail = desk.services.vault.store().audit.list({ action: 'archiveFactRead' })
      expect(trail).toHaveLength(1)

      await page.getByRole('link', { name: 'Табылғандарға оралу' }).click()
      expect(await line.inputValue()).toBe('ұрлық тіл:орысша')
      await line.fill('')
      await page.getByText(/адам тексерген актілер: 1; расталған дерек 1/u).waitFor()
      await page.getByRole('button', { name: 'Жасанды актілерді жою' }).click()
      await page.getByRole('heading', { name: 'Мұрағат әзірге бос' }).waitFor({ timeout: 30_000 })
    }))

  test('a folder with a bad file: the good act is in, the bad one is named, the list is written out', () =>
    on('ru', async (page, desk) => {
      const folder = folderOf(desk, { 'good.txt': VERDICT, 'scan.pdf': '%PDF-1.4\n%%EOF', 'note.doc': 'not an act' })
      await page.getByRole('button', { name: 'Импортировать' }).click()
      await page.getByLabel('Путь к папке или файлу').fill('acts')
      await page.getByRole('button', { name: 'Посмотреть' }).click()
      await page.getByText('Напишите путь целиком').waitFor()
      await page.getByLabel('Путь к папке или файлу').fill(folder)
      await page.getByRole('button', { name: 'Посмотреть' }).click()
      await page.getByText('Найдено 3 файла').waitFor()
      await page.getByRole('button', { name: 'Начать импорт' }).click()
      const list = page.getByTestId('archive-imports')
      await list.getByText('внесено: 1').waitFor({ timeout: 30_000 })
      await list.getByText('не прочитано: 2').waitFor()
      await list.getByRole('button', { name: 'Что не прочитано и почему' }).click()
      await list.getByRole('cell', { name: /scan\.pdf$/u }).waitFor()
      await list.getByRole('button', { name: 'Сохранить таблицей' }).click()
      await page.getByText(/Записано: .*\.csv/u).waitFor()
      expect(readdirSync(desk.exportFolder).filter((name) => name.endsWith('.csv'))).toHaveLength(1)

      // The same number with another text is shown, not lost.
      writeFileSync(join(folder, 'good.txt'), VERDICT.replace('трактора', 'комбайна'))
      await page.getByLabel('Путь к папке или файлу').fill(join(folder, 'good.txt'))
      await page.getByRole('button', { name: 'Посмотреть' }).click()
      await page.getByRole('button', { name: 'Начать импорт' }).click()
      const held = page.getByTestId('archive-held')
      await held.getByText(/комбайна/u).waitFor({ timeout: 30_000 })
      await held.getByRole('button', { name: 'Оставить оба' }).click()
      await held.waitFor({ state: 'detached' })
      await page.getByRole('region', { name: 'В архиве' }).getByText('2 акта', { exact: true }).waitFor()
    }))

  test('a table: columns are named beside its first rows, and the choice is remembered', () =>
    on('ru', async (page, desk) => {
      const folder = folderOf(desk, {
        'acts.csv': `Дело;Когда;Содержание\n1-7/2023;05.03.2023;"${VERDICT.replace('1-42/2024', '1-7/2023')}"\n1-8/2023;06.03.2023;"${VERDICT.replace('1-42/2024', '1-8/2023')}"`,
      })
      const look = async () => {
        await page.getByRole('link', { name: 'Импорт', exact: true }).click()
        await page.getByLabel('Путь к папке или файлу').fill(join(folder, 'acts.csv'))
        await page.getByRole('button', { name: 'Посмотреть' }).click()
      }
      await look()
      await page.getByText('столбцы не указаны').waitFor()
      expect(await page.getByRole('button', { name: 'Начать импорт' }).isDisabled()).toBe(true)
      await page.getByRole('button', { name: 'Указать столбцы' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('cell', { name: '1-7/2023', exact: true }).waitFor()
      await dialog.getByLabel('Текст акта').first().click()
      await page.getByRole('option', { name: 'Содержание' }).click()
      await page.keyboard.press('Tab')
      await dialog.getByRole('combobox', { name: 'Номер' }).click()
      await page.getByRole('option', { name: 'Дело' }).click()
      await dialog.getByRole('combobox', { name: 'Дата' }).click()
      await page.getByRole('option', { name: 'Когда' }).click()
      await dialog.getByRole('button', { name: 'Готово' }).click()
      await page.getByText('столбцы указаны').waitFor()
      await page.getByRole('button', { name: 'Начать импорт' }).click()
      await page.getByTestId('archive-imports').getByText('внесено: 2').waitFor({ timeout: 30_000 })
      await look()
      await page.getByText('столбцы указаны').waitFor()
      const found = await desk.router.call('archive.search', { text: 'номер:1-8/2023' })
      expect(found.ok && found.value.page?.hits[0]?.date).toBe('2023-03-06')
    }))

  test('files chosen in the page are taken as bytes', () =>
    on('kk', async (page, desk) => {
      await page.getByRole('link', { name: 'Импорт', exact: true }).click()
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'акт.txt', mimeType: 'text/plain', buffer: Buffer.from(VERDICT, 'utf8') })
      await page.getByText('1 файл табылды').waitFor()
      await page.getByRole('button', { name: 'Импорттауды бастау' }).click()
      await page.getByTestId('archive-imports').getByText('қосылды: 1').waitFor({ timeout: 30_000 })
      await page.getByTestId('archive-imports').getByText('акт.txt').waitFor()
      const found = await desk.router.call('archive.search', { text: 'трактор' })
      expect(found.ok && found.value.page?.hits[0]?.source).toBe('акт.txt')
    }))

  test('another language in the middle of a query changes the words and nothing else; a mistake shows its place', () =>
    on(
      'kk',
      async (page) => {
        const line = page.getByRole('searchbox')
        await line.fill('ұрлық год:вчера')
        await page.getByText(/^11-орын:/u).waitFor()
        await page.getByRole('button', { name: 'Русский' }).click()
        await page.getByText(/^Место 11:/u).waitFor()
        expect(await line.inputValue()).toBe('ұрлық год:вчера')
        await line.fill('кража год:2019-2026')
        await page.getByRole('option').first().waitFor()
        await page.getByRole('button', { name: 'Убрать условие: год:2019-2026' }).click()
        await expect.poll(() => line.inputValue()).toBe('кража')
        // From anywhere on the screen the key of the slash leads back to the line, whatever the layout.
        await page.getByRole('heading', { name: 'Условия' }).click()
        await page.keyboard.press('Slash')
        await expect.poll(() => line.evaluate((element) => element === document.activeElement)).toBe(true)
        // And the palette searches the practice.
        await page.keyboard.press('Control+KeyK')
        await page.getByPlaceholder('Найти команду или дело…').fill('мошенничество')
        await page.getByText('Искать в судебной практике: мошенничество').click()
        await expect.poll(() => line.inputValue()).toBe('мошенничество')
      },
      generated,
    ))

  test.each(['light', 'dark', 'contrast'] as const)('axe finds nothing, theme %s', (theme) =>
    on(
      theme === 'dark' ? 'ru' : 'kk',
      async (page, desk) => {
        desk.services.settings.write({ ...desk.services.settings.read(), theme })
        const found: string[] = []
        const look = async (name: string) => {
          found.push(...(await violations(page)).map((line) => `${name}: ${line}`))
        }
        const { origin } = desk.host
        await page.goto('about:blank')
        await page.goto(`${origin}/#/archive`)
        await page.locator('section h2').first().waitFor()
        await look('begin')
        await page.getByRole('searchbox').fill('кража год:x')
        await page.locator('#archive-query-fault').waitFor()
        await look('fault')
        await page.getByRole('searchbox').fill('кража ст:188')
        await page.getByRole('option').first().waitFor()
        await look('search')
        await page.getByRole('option').first().click()
        const facts = page.getByTestId('archive-facts').locator('[data-fact]')
        await facts.nth(1).click()
        await facts.nth(1).press('Enter')
        await page.locator('[data-mark=confirmed]').first().waitFor()
        await facts.nth(2).press('F2')
        await look('act')
        const folder = folderOf(desk, { 'a.csv': 'text;b\nПриговор суда;1', 'bad.pdf': '%PDF-1.4' })
        await page.goto(`${origin}/#/archive/import`)
        await page.locator('form input').first().fill(folder)
        await page.locator('form button').click()
        await page.getByTestId('archive-looked').waitFor()
        await look('import')
        await page.getByTestId('archive-looked').getByRole('listitem').getByRole('button').click()
        await page.getByRole('dialog').waitFor()
        await look('mapping')
        expect(found).toEqual([])
      },
      generated,
    ),
  )
})
