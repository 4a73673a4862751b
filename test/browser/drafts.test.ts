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
  },
  ru: {
    open: 'Проекты актов',
    start: 'Составить',
    close: 'Закрыть',
    both: 'Оба языка',
    report: 'Отчёт.csv',
    none: 'Не составлено: 1',
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
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
})
