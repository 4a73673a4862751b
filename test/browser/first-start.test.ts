import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { makeTestKeySet } from '../../scripts/make-test-key.ts'
import { hooliganism } from './cases.ts'
import { openPage, PASSPHRASE, startBrowser, startDesk } from './harness.ts'

describe('from an empty store to a signed verdict in Kazakh', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())

  test('create, import, decide, export, sign, verify', async () => {
    const desk = await startDesk({ now: () => new Date() })
    const { page, errors } = await openPage(browser, desk)
    try {
      await page.getByLabel('Судьяның аты-жөні').fill('Сейітова А. Қ.')
      await page.getByLabel('Құпиясөз', { exact: true }).fill(PASSPHRASE)
      await page.getByLabel('Құпиясөзді қайталаңыз', { exact: true }).fill(PASSPHRASE)
      await page.getByRole('button', { name: 'Қойманы жасау' }).click()
      await expect.poll(() => page.getByTestId('recovery-code').textContent()).toMatch(/\w{4,}/)
      await page.getByLabel('Код сенімді жерде сақталды').check()
      await page.getByRole('button', { name: 'Жұмысты бастау' }).click()
      await page.getByRole('button', { name: 'Өткізіп жіберу' }).click()

      // The empty list teaches; a case file comes in by the dialog.
      await page.getByText('Мұнда істеріңіз тұрады').waitFor()
      await page.locator('input[type=file]').setInputFiles({
        name: 'бұзақылық.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(hooliganism('kk'))),
      })
      await page.getByRole('option', { name: /1-101\/2026/ }).click()

      // The law answers at once: a minor crime, half of the maximum.
      await page.getByRole('heading', { name: 'Заң не дейді' }).waitFor()
      await page.getByText('онша ауыр емес қылмыс').first().waitFor()
      await page.getByText('Шегі — 1/2').waitFor()

      // The judge decides.
      await page.getByRole('combobox', { name: 'Нәтижесі' }).click()
      await page.getByRole('option', { name: 'жаза тағайындау' }).click()
      await page.getByRole('radio', { name: 'бас бостандығын шектеу' }).check()
      await page.getByLabel('бас бостандығын шектеу: мөлшері, жыл').fill('1')
      await page.getByRole('combobox', { name: /бұлтартпау шарасы/ }).click()
      await page.getByRole('option', { name: 'ешқайда кетпеу және тиісінше мінез-құлық туралы қолхат' }).click()
      await expect.poll(() => page.getByText('Сақталды').isVisible()).toBe(true)

      // The act stands composed; nothing required is missing.
      await page.getByRole('link', { name: 'Сот актісі' }).click()
      await expect.poll(() => page.getByTestId('act').textContent()).toContain('ҮКІМ ЕТТІ')
      expect(await page.getByTestId('missing').allTextContents()).toEqual([])

      await page.getByRole('link', { name: 'Экспорт және қол қою' }).click()
      await page.getByRole('button', { name: 'Екеуі де' }).click()
      await page.getByTestId('written').waitFor()
      expect(
        readdirSync(desk.exportFolder)
          .map((name) => name.split('.').at(-1) ?? '')
          .toSorted((a, b) => a.localeCompare(b)),
      ).toEqual(['docx', 'pdf'])

      const keys = makeTestKeySet(
        { commonName: 'СЕЙІТОВА АЙГҮЛ', surname: 'СЕЙІТОВА', iin: '000000000000', organisation: 'СЫНАҚ СОТЫ' },
        'p256',
        'кілт құпиясы',
      )
      await page.locator('input[accept=".p12,.pfx"]').setInputFiles({
        name: 'judge.p12',
        mimeType: 'application/x-pkcs12',
        buffer: Buffer.from(keys.p12),
      })
      await page.getByLabel('Кілттің құпиясөзі').fill('кілт құпиясы')
      await page.getByRole('button', { name: 'Қол қою: PDF + бөлек CMS' }).first().click()
      await expect
        .poll(() => page.getByTestId('signed').textContent(), { timeout: 20_000 })
        .toContain('Қол қойылды және тексерілді')
      const signed = readdirSync(desk.exportFolder).filter((name) => name.endsWith('.cms'))
      expect(signed).toHaveLength(1)
      const content = `${desk.exportFolder}/${(signed[0] ?? '').slice(0, -'.cms'.length)}`
      expect(existsSync(content)).toBe(true)
      expect(readFileSync(content).subarray(0, 5).toString()).toBe('%PDF-')
      expect(errors).toEqual([])
    } finally {
      await desk.close()
    }
  })
})
