/** What a newcomer does: the tour, an example case, its gaps filled where they are told, a signed verdict. */
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { makeTestKeySet } from '../../scripts/make-test-key.ts'
import { openPage, startBrowser, startDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** The act's words with plain spaces. */
async function said(page: Page): Promise<string> {
  return ((await page.getByTestId('act').textContent()) ?? '').replaceAll(/\s/g, ' ')
}

test('an example case becomes a signed verdict, in Russian', async () => {
  const desk = await startDesk({ ready: true, language: 'ru', now: () => new Date() })
  desk.services.settings.write({ ...desk.services.settings.read(), toured: false })
  const { page, context, errors } = await openPage(browser, desk)
  try {
    for (let step = 1; step < 4; step += 1) await page.getByRole('button', { name: 'Далее' }).click()
    await page.getByRole('button', { name: 'Открыть пример' }).click()
    await page.getByRole('heading', { name: 'Что говорит закон' }).waitFor()
    await page.getByRole('link', { name: 'Дела', exact: true }).click()
    await page.getByRole('option', { name: /Вахрушев/ }).click()
    await page.getByRole('link', { name: 'Судебный акт' }).click()

    // What the case file has no field for is written beside the act, in both languages at once.
    await page.getByTestId('missing').waitFor()
    await page.getByRole('textbox', { name: 'дата начала срока наказания' }).fill('18.11.2026')
    await page.getByText('Все обязательные элементы есть').waitFor()
    await expect.poll(() => said(page)).toContain('18 ноября 2026 года')
    await page.getByText('Қазақша (перевод)').click()
    await expect.poll(() => said(page)).toContain('2026 жылғы 18 қараша')

    await page.getByRole('link', { name: 'Экспорт и подпись' }).click()
    const keys = makeTestKeySet(undefined, 'p256', 'пароль ключа')
    await page.locator('input[accept=".p12,.pfx"]').setInputFiles({
      name: 'judge.p12',
      mimeType: 'application/x-pkcs12',
      buffer: Buffer.from(keys.p12),
    })
    await page.getByLabel('Пароль ключа').fill('неверный пароль')
    await page.getByRole('button', { name: 'Подписать', exact: true }).click()
    await page.getByRole('alert').first().waitFor()
    expect(readdirSync(desk.folder)).not.toContain('export')
    await page.getByRole('button', { name: 'Закрыть' }).first().click()

    await page.getByLabel('Пароль ключа').fill('пароль ключа')
    await page.getByRole('checkbox', { name: /Внутри DOCX/ }).check()
    await page.getByRole('button', { name: 'Подписать', exact: true }).click()
    await expect
      .poll(() => page.getByTestId('signed').textContent(), { timeout: 20_000 })
      .toContain('Подписано и проверено')
    const kinds = readdirSync(desk.exportFolder).map((name) => name.split('.').at(-1) ?? '')
    expect(kinds.toSorted((a, b) => a.localeCompare(b))).toEqual(['cms', 'docx', 'pdf', 'pdf'])

    // Signing locks the case: it opens for reading only.
    await page.getByRole('link', { name: 'Дела', exact: true }).click()
    await page.getByRole('option', { name: /Вахрушев/ }).click()
    await page.getByText('дело открыто только для чтения').waitFor()
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
})
