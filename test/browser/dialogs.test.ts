/** axe on what opens over the screens: palette, tour, menus, dialogs; and on the ways into the store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { robberyOfTwo } from './cases.ts'
import { addCase, openPage, PASSPHRASE, startBrowser, startDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Opens each thing in turn, asks axe, and closes it again. */
async function over(page: Page, things: Record<string, () => Promise<void>>) {
  const found: string[] = []
  for (const [name, open] of Object.entries(things)) {
    await open()
    found.push(...(await violations(page)).map((line) => `${name}: ${line}`))
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('[role=dialog], [role=menu]').count()).toBe(0)
  }
  return found
}

describe('over the screens', () => {
  test.each(['light', 'dark', 'contrast'] as const)('axe finds nothing, theme %s', async (theme) => {
    const desk = await startDesk({ ready: true })
    const id = await addCase(desk, robberyOfTwo())
    desk.services.settings.write({ ...desk.services.settings.read(), theme })
    const { page, context } = await openPage(browser, desk)
    page.setDefaultTimeout(12_000)
    try {
      await page.goto(`${desk.host.origin}/#/case/${id}/sentencing`)
      await page.getByRole('heading', { name: 'Заң не дейді' }).waitFor()
      const found = await over(page, {
        palette: async () => {
          await page.keyboard.press('Control+KeyK')
          await page.getByPlaceholder('Әмірді немесе істі іздеу…').fill('1-202')
          await page.getByRole('dialog').getByText('1-202/2026').waitFor()
        },
        'palette, nothing found': async () => {
          await page.keyboard.press('Control+KeyK')
          await page.getByPlaceholder('Әмірді немесе істі іздеу…').fill('¤')
          await page.getByText('Ештеңе табылмады').waitFor()
        },
        tour: async () => {
          await page.keyboard.press('Control+KeyK')
          await page.getByPlaceholder('Әмірді немесе істі іздеу…').fill('таныстыру')
          await page.getByRole('dialog').getByText('Таныстыру', { exact: true }).click()
          await page.getByRole('button', { name: 'Өткізіп жіберу' }).waitFor()
        },
        'remove a defendant': async () => {
          await page.getByRole('button', { name: 'Сотталушыны алып тастау' }).click()
          await page.getByRole('dialog').waitFor()
        },
        'menu of the case': async () => {
          await page.getByRole('button', { name: 'Іспен әрекеттер' }).click()
          await page.getByRole('menu').waitFor()
        },
        'remove the case': async () => {
          await page.getByRole('button', { name: 'Іспен әрекеттер' }).click()
          await page.getByRole('menuitem', { name: 'Істі жою' }).click()
          await page.getByRole('dialog').waitFor()
        },
        'article picker': async () => {
          await page.locator('[data-at$="/counts/0/article"]').fill('188')
          await page.getByRole('option').first().waitFor()
        },
        calendar: async () => {
          await page
            .getByRole('button', { name: /^Күнді таңдау/ })
            .first()
            .click()
          await page.getByRole('dialog').waitFor()
        },
      })
      expect(found).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })
})

describe('the ways in', () => {
  test('axe finds nothing on the recovery code, the tour and the locked store', async () => {
    const desk = await startDesk()
    const { page, context } = await openPage(browser, desk)
    page.setDefaultTimeout(12_000)
    try {
      await page.getByLabel('Судьяның аты-жөні').fill('Сейітова А. Қ.')
      await page.getByLabel('Құпиясөз', { exact: true }).fill(PASSPHRASE)
      await page.getByLabel('Құпиясөзді қайталаңыз', { exact: true }).fill(PASSPHRASE)
      await page.getByRole('button', { name: 'Қойманы жасау' }).click()
      await page.getByTestId('recovery-code').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByLabel('Код сенімді жерде сақталды').check()
      await page.getByRole('button', { name: 'Жұмысты бастау' }).click()
      await page.getByRole('button', { name: 'Өткізіп жіберу' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Өткізіп жіберу' }).click()

      desk.services.vault.lock()
      await page.goto(`${desk.host.origin}/#/cases`)
      await page.reload()
      await page.getByRole('heading', { name: 'Қойма құлыптаулы' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByLabel('Құпиясөз', { exact: true }).fill('бұл басқа құпиясөз')
      await page.getByRole('button', { name: 'Ашу', exact: true }).click()
      await page
        .getByText(/Құпиясөз/)
        .nth(1)
        .waitFor()
      expect(await violations(page)).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })
})
