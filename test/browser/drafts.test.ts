/** Drafts of every case in the list, in a real browser: choosing, progress, result, what was not made. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { caseSchema } from '../../shared/case/schema.ts'
import { violations } from './axe.ts'
import { openPage, startBrowser, startDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** A folder for pictures of the window, e.g. to look at a change; without one none are taken. */
const PICTURES = process.env['UKIM_SHOTS']

const WORDS = {
  kk: {
    open: 'Акт жобалары',
    start: 'Құрастыру',
    close: 'Жабу',
    both: 'Екі тілде',
    report: 'Есеп.csv',
    none: 'Жазылмағаны: 1',
    all: 'Тізімдегінің бәрін таңдау',
    chosen: 'Таңдалды: 2 · тізімде: 7',
    ofChosen: 'Таңдалған 2 іс',
    again: 'Қайта құрастыру',
  },
  ru: {
    open: 'Проекты актов',
    start: 'Составить',
    close: 'Закрыть',
    both: 'Оба языка',
    report: 'Отчёт.csv',
    none: 'Не составлено: 1',
    all: 'Выбрать все в списке',
    chosen: 'Выбрано: 2 · в списке: 7',
    ofChosen: '2 выбранных дел',
    again: 'Составить ещё раз',
  },
} as const

test.each([
  ['kk', { width: 1366, height: 768 }],
  ['ru', { width: 1920, height: 1080 }],
] as const)('%s: the acts of the cases listed are drafted', async (language, size) => {
  const words = WORDS[language]
  const desk = await startDesk({ ready: true, language })
  await desk.router.call('cases.importExamples', {})
  const empty = caseSchema.parse({ format: 'ukim.case/1', number: '1-900/2026', language: 'kk', defendants: [] })
  await desk.router.call('cases.create', { case: empty })
  const { page, context, errors } = await openPage(browser, desk, size)
  const picture = async (name: string): Promise<void> => {
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `drafts-${name}-${language}.png`) })
  }
  try {
    await page.getByRole('listbox').waitFor()
    await picture('list')
    await page.getByRole('button', { name: words.open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.both).click()
    await picture('choice')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: words.start, exact: true }).click()
    await dialog.getByText(words.none).waitFor()
    await picture('made')
    await dialog.getByText('1-900/2026').waitFor()
    expect(await violations(page)).toEqual([])
    const [batch] = readdirSync(desk.exportFolder)
    const made = readdirSync(join(desk.exportFolder, batch ?? ''))
    expect(made.length).toBe(7)
    expect(made).toContain(words.report)
    // The result is found again until another batch is begun.
    await dialog.getByRole('button', { name: words.close }).last().click()
    await page.getByRole('button', { name: words.open }).click()
    await page.getByRole('dialog').getByText(words.none).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: words.again }).click()
    await page.keyboard.press('Escape')

    // Some of them: by keys, by mouse, all and none; they stay chosen while one of them is looked at.
    const list = page.getByRole('listbox')
    const chosen = list.getByRole('option', { selected: true })
    await list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => chosen.count()).toBe(3)
    await page.keyboard.press('Shift+ArrowUp')
    await expect.poll(() => chosen.count()).toBe(2)
    await page.keyboard.press('Space')
    await expect.poll(() => chosen.count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => chosen.count()).toBe(0)
    await page.getByLabel(words.all).check()
    await expect.poll(() => chosen.count()).toBe(7)
    await page.getByLabel(words.all).uncheck()
    await expect.poll(() => chosen.count()).toBe(0)
    await list
      .getByRole('option')
      .nth(1)
      .click({ modifiers: ['Control'] })
    await list.getByRole('option').nth(3).locator('[class*=box]').click()
    await page.getByText(words.chosen).waitFor()
    await picture('chosen')
    expect(await violations(page)).toEqual([])
    await list.getByRole('option').nth(5).click()
    await page.getByTestId('guidance').or(page.getByRole('tablist')).first().waitFor()
    await page.goBack()
    await page.getByText(words.chosen).waitFor()
    await page.getByRole('button', { name: words.open }).click()
    await dialog.getByText(words.ofChosen).waitFor()
    await dialog.getByText('DOCX').click()
    await dialog.getByRole('button', { name: words.start, exact: true }).click()
    await dialog.getByText(words.report).waitFor()
    const folders = readdirSync(desk.exportFolder).toSorted()
    expect(folders.length).toBe(2)
    const some = readdirSync(join(desk.exportFolder, folders.find((name) => name !== batch) ?? ''))
    expect(some.length).toBe(3)
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
})
