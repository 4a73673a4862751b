/** What a newcomer does: the tour, an example case, its gaps filled where they are told, a signed verdict. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
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
    const ground = page.getByRole('textbox', { name: 'основание конфискации по ст. 48 УК и доказательства' })
    await ground.fill('средство совершения преступления; протокол осмотра')
    await ground.blur()
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
    const detached = page.getByRole('form', { name: 'Файлом ключа' }).getByRole('button', { name: /отдельная CMS/ })
    await detached.click()
    await page.getByRole('alert').first().waitFor()
    expect(readdirSync(desk.folder)).not.toContain('export')
    await page.getByRole('button', { name: 'Закрыть' }).first().click()

    await page.getByLabel('Пароль ключа').fill('пароль ключа')
    await detached.click()
    await expect
      .poll(() => page.getByTestId('signed').textContent(), { timeout: 20_000 })
      .toContain('Подписано и проверено')

    // Other forms of the same act follow one by one, each with the password anew.
    for (const name of ['Внутри PDF', 'Внутри DOCX']) {
      const form = page.getByRole('form', { name: 'Файлом ключа' })
      await page.getByLabel('Пароль ключа').fill('пароль ключа')
      await form.getByRole('button', { name }).click()
      const extension = name.slice(-4).trim().toLowerCase()
      await expect
        .poll(() => page.getByTestId('verified').textContent(), { timeout: 20_000 })
        .toMatch(new RegExp(`\\.${extension}(?!\\.)`))
    }
    const kinds = readdirSync(desk.exportFolder).map((name) => name.split('.').at(-1) ?? '')
    expect(kinds.toSorted((a, b) => a.localeCompare(b))).toEqual(['cms', 'docx', 'pdf', 'pdf'])

    // Anyone verifies the detached signature with its content, and the signature alone says what it lacks.
    const names = readdirSync(desk.exportFolder)
    const cms = names.find((name) => name.endsWith('.cms')) ?? ''
    await page
      .locator('section[aria-labelledby=verify-title] input[type=file]')
      .first()
      .setInputFiles(join(desk.exportFolder, cms))
    await page
      .locator('section[aria-labelledby=verify-title] input[type=file]')
      .last()
      .setInputFiles(join(desk.exportFolder, cms.replace(/\.cms$/, '')))
    await page.getByRole('button', { name: 'Проверить', exact: true }).click()
    const verdict = page.locator('section[aria-labelledby=verify-title]').getByTestId('verified')
    await expect.poll(() => verdict.textContent()).toContain('действительна, но кем выдан сертификат, не проверено')

    if (process.env['UKIM_SHOTS'] !== undefined) {
      await page.screenshot({ path: join(process.env['UKIM_SHOTS'], 'signed.png'), fullPage: true })
    }
    // The agent does not run here: the desk says so in words.
    await page
      .getByRole('group', { name: 'Через NCALayer' })
      .getByRole('button', { name: /отдельная CMS/ })
      .click()
    await expect
      .poll(() => page.getByRole('alert').first().textContent(), { timeout: 20_000 })
      .toContain('NCALayer не отвечает')
    await page.getByRole('button', { name: 'Закрыть' }).first().click()

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
