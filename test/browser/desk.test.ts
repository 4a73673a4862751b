/** The desk around its screens: the idle lock, a switch of language that moves nothing, a newcomer's first act. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { makeTestKeySet } from '../../scripts/make-test-key.ts'
import { robberyOfTwo } from './cases.ts'
import { addCase, openPage, startBrowser, startDesk } from './harness.ts'

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('idle', () => {
  test('the minutes set here rule: warned a minute before, a touch keeps it open, silence locks it', async () => {
    const desk = await startDesk({ ready: true, language: 'ru' })
    const { page, context } = await openPage(browser, desk)
    page.setDefaultTimeout(15_000)
    try {
      await page.clock.install()
      await page.goto(`${desk.host.origin}/#/settings`)
      await page.reload()
      const field = page.getByLabel('Блокировка при бездействии, минут')
      await expect.poll(() => field.inputValue()).toBe('10')
      await field.fill('3')
      await field.press('Tab')
      await expect.poll(() => desk.services.vault.store().settings.get('idleMinutes')).toBe(3)
      await expect.poll(() => field.inputValue()).toBe('3')
      // The page asks for the minutes again once they are saved; only then do they rule its clock.
      await page.waitForLoadState('networkidle')
      await page.mouse.move(50, 50)
      await page.clock.runFor('01:50')
      expect(await page.getByRole('alert').count()).toBe(0)
      await page.clock.runFor('00:20')
      await page
        .getByRole('alert')
        .getByText(/скоро заблокируется/)
        .waitFor()
      expect(desk.services.vault.state()).toBe('open')
      await page.keyboard.press('Shift')
      await page.clock.runFor('00:02')
      expect(await page.getByRole('alert').count()).toBe(0)
      await page.clock.runFor('02:10')
      await page
        .getByRole('alert')
        .getByText(/скоро заблокируется/)
        .waitFor()
      // Long work goes on behind the locked desk, which tells nothing of it but figures; then the store is closed.
      let finish = (): void => {}
      desk.services.jobs.start(async (tell) => {
        tell({ done: 3, total: 8, at: '1-77/2026' })
        await new Promise<void>((resolve) => (finish = resolve))
      })
      await page.clock.runFor('00:55')
      await page.getByText('Начатая работа продолжается').waitFor()
      await page.getByText('3 из 8').waitFor()
      expect(await page.getByText('1-77/2026').count()).toBe(0)
      expect(desk.services.vault.state()).toBe('open')
      finish()
      await expect.poll(() => desk.services.vault.state(), { timeout: 10_000 }).toBe('locked')
    } finally {
      await context.close()
      await desk.close()
    }
  })

  test('minutes that change are no touch: the silence before them counts', async () => {
    const desk = await startDesk({ ready: true, language: 'ru' })
    const { page, context } = await openPage(browser, desk)
    page.setDefaultTimeout(15_000)
    try {
      await page.clock.install()
      await page.goto(`${desk.host.origin}/#/settings`)
      await page.reload()
      const field = page.getByLabel('Блокировка при бездействии, минут')
      await expect.poll(() => field.inputValue()).toBe('10')
      // The new minutes reach the page a minute and a half after the last key.
      const late = Promise.withResolvers<void>()
      await page.route('**/call', async (route) => {
        if (route.request().postData()?.includes('"machine.idle"')) await late.promise
        await route.continue()
      })
      await field.fill('3')
      await field.press('Tab')
      await expect.poll(() => desk.services.vault.store().settings.get('idleMinutes')).toBe(3)
      await page.clock.runFor('01:30')
      const told = page.waitForResponse((one) => one.request().postData()?.includes('"machine.idle"') === true)
      late.resolve()
      await told
      await page.clock.runFor('01:00')
      await page
        .getByRole('alert')
        .getByText(/скоро заблокируется/)
        .waitFor()
    } finally {
      await context.close()
      await desk.close()
    }
  })
})

/** Where the large parts of a screen stand: what a person's eye comes back to. */
async function bounds(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const parts: Record<string, string> = {}
    const wanted =
      'header:not(main header), main, main > *, nav[aria-label], main section, main aside, [role=listbox], [data-testid=act]'
    for (const [i, element] of [...document.querySelectorAll(wanted)].entries()) {
      const { left, top, width } = element.getBoundingClientRect()
      // Left edge and width of every part; the top of those whose place does not follow the length of a text above.
      const fixed = element.matches(
        'body header:not(main header), main, main > *, [role=listbox], aside, [class*=left], [class*=right]',
      )
      parts[`${i} ${element.tagName}`] =
        `${Math.round(left)} ${element.matches('nav') ? '' : Math.round(width)} ${fixed ? Math.round(top) : ''}`
    }
    return parts
  })
}

describe('a switch of language', () => {
  test('moves no part of a screen', async () => {
    const desk = await startDesk({ ready: true, language: 'kk' })
    const id = await addCase(desk, robberyOfTwo())
    const { page, context } = await openPage(browser, desk)
    try {
      const screens = {
        cases: '#case-0',
        [`case/${id}/file`]: '[data-at="/number"]',
        [`case/${id}/sentencing`]: '[class*=penalties]',
        [`case/${id}/act`]: '[data-testid=act]',
        'settings/backups': '#backups-title',
      }
      for (const [address, ready] of Object.entries(screens)) {
        await page.goto('about:blank')
        await page.goto(`${desk.host.origin}/#/${address}`)
        await page.locator(ready).first().waitFor()
        await page.waitForLoadState('networkidle')
        await page.locator('header button[lang=kk]').click()
        await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('kk')
        const kk = await bounds(page)
        await page.locator('header button[lang=ru]').click()
        await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('ru')
        const ru = await bounds(page)
        expect({ address, ...ru }).toEqual({ address, ...kk })
      }
    } finally {
      await context.close()
      await desk.close()
    }
  })
})

describe('the window’s dialogs', () => {
  test('folders and the key are chosen, told and remembered; case files come in; a typed path is checked', async () => {
    const chosen: Record<string, string[]> = { folder: [], files: [] }
    const asked: string[] = []
    const desk = await startDesk({
      ready: true,
      language: 'ru',
      instead: {
        host: 'window',
        dialogs: {
          folder: ({ title }) => {
            asked.push(title)
            return Promise.resolve(chosen['folder']?.[0] ?? null)
          },
          files: ({ title }) => {
            asked.push(title)
            return Promise.resolve(chosen['files'] ?? [])
          },
        },
      },
    })
    const { page, context, errors } = await openPage(browser, desk)
    page.setDefaultTimeout(15_000)
    try {
      await page.goto(`${desk.host.origin}/#/settings`)
      const field = page.getByLabel('Папка экспорта', { exact: true })
      const choose = page.getByRole('button', { name: 'Выбрать: Папка экспорта' })
      // Left without a choice, nothing changes.
      await choose.click()
      await expect.poll(() => asked).toEqual(['Папка экспорта'])
      expect(await field.inputValue()).toBe('')
      chosen['folder'] = [desk.folder]
      await choose.click()
      await expect.poll(() => desk.services.settings.read().exportFolder).toBe(desk.folder)
      expect(await field.inputValue()).toBe(desk.folder)
      await page.getByText('Путь найден').waitFor()
      await field.fill('просто папка')
      await field.press('Tab')
      await page.getByText('Укажите полный путь, начиная с диска').waitFor()
      await field.fill(join(desk.folder, 'нет', 'такой'))
      await field.press('Tab')
      await page.getByText(/появится при первой записи/).waitFor()
      const key = join(desk.folder, 'judge.p12')
      writeFileSync(key, 'key')
      chosen['files'] = [key]
      await page.getByRole('button', { name: 'Выбрать: Путь к файлу ключа (.p12)' }).click()
      await expect.poll(() => desk.services.settings.read().keyPath).toBe(key)

      const files = ['один.json', 'два.json'].map((name) => join(desk.folder, name))
      for (const [n, file] of files.entries()) {
        writeFileSync(file, JSON.stringify({ ...robberyOfTwo(), number: `1-90${n}/2026` }))
      }
      chosen['files'] = files
      await page.goto(`${desk.host.origin}/#/cases`)
      await page.getByRole('button', { name: 'Из файла' }).click()
      await page.getByRole('option', { name: /1-901\/2026/ }).waitFor()
      expect(await page.getByRole('option', { name: /1-900\/2026/ }).count()).toBe(1)
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })
})

describe('a newcomer', () => {
  test('goes from the tour to a signed act by what can be seen alone', async () => {
    const desk = await startDesk({ ready: true, language: 'ru', now: () => new Date() })
    desk.services.settings.write({ ...desk.services.settings.read(), toured: false })
    const { page, context, errors } = await openPage(browser, desk)
    page.setDefaultTimeout(20_000)
    /** A button or a link that is on the screen, by the words on it. */
    const press = async (name: string | RegExp) => {
      const seen = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()
      await seen.waitFor({ state: 'visible' })
      await seen.click()
    }
    try {
      for (let step = 0; step < 3; step += 1) await press('Далее')
      await press('Открыть пример')
      await page.getByRole('heading', { name: 'Что говорит закон' }).waitFor()

      // The example is decided; the act is one tab further, and says itself what it lacks.
      await press('Судебный акт')
      await page.getByTestId('act').waitFor()
      await press('Экспорт и подпись')
      await press('Оба')
      await page.getByTestId('written').waitFor()
      expect(
        readdirSync(desk.exportFolder)
          .toSorted()
          .map((name) => name.split('.').at(-1)),
      ).toEqual(['docx', 'pdf'])

      // What closes the signature stands there as fields and links; each is settled where it leads.
      for (let n = 0; n < 12 && (await page.getByText('Чтобы подписать, сначала заполните').count()) > 0; n += 1) {
        const gap = page.locator('section[aria-labelledby=sign-title] li').first()
        const field = gap.locator('input, textarea').first()
        if ((await field.count()) === 0) throw new Error(`no field for: ${(await gap.textContent()) ?? ''}`)
        const dated = (await field.getAttribute('inputmode')) === 'numeric'
        await field.fill(dated ? '01.12.2026' : 'не возражает')
        await field.press('Tab')
        await page.waitForTimeout(300)
      }
      const set = makeTestKeySet(
        { commonName: 'СЕЙІТОВА АЙГҮЛ', surname: 'СЕЙІТОВА', iin: '000000000000', organisation: 'СЫНАҚ СОТЫ' },
        'p256',
        'кілт құпиясы',
      )
      const chooser = page.waitForEvent('filechooser')
      await press('Выбрать ключ')
      await (
        await chooser
      ).setFiles({ name: 'judge.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(set.p12) })
      await page.getByLabel('Пароль ключа').fill('кілт құпиясы')
      await press('Подписать: PDF + отдельная CMS')
      await page.getByTestId('signed').waitFor()
      await page.getByText('Подписан', { exact: false }).first().waitFor()
      expect(readdirSync(desk.exportFolder).some((name) => name.endsWith('.cms'))).toBe(true)
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })
})
