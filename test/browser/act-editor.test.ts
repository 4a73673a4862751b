/** Writing over the act: own words, changed facts, find and replace, and what leaves the desk. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { readDocx } from '../../electron/documents/index.ts'
import { hooliganism } from './cases.ts'
import { violationsInEveryTheme } from './every-theme.ts'
import { addCase, openPage, startBrowser, startDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const shot = (page: Page, name: string) =>
  process.env['UKIM_SHOTS'] === undefined
    ? Promise.resolve()
    : page.screenshot({ path: join(process.env['UKIM_SHOTS'], `${name}.png`) })

test('a composed paragraph is written over, a changed fact marks its paragraph, words are replaced, exports agree', async () => {
  const desk = await startDesk({ ready: true, language: 'ru' })
  const id = await addCase(desk, hooliganism('ru'))
  const { page, context, errors } = await openPage(browser, desk)
  const tab = (name: string) => page.goto(`${desk.host.origin}/#/case/${id}/${name}`)
  const act = page.getByTestId('act')
  const stored = async () => {
    const reply = await desk.router.call('cases.get', { id })
    return reply.ok ? JSON.stringify(reply.value.case) : reply.fault.code
  }
  try {
    await tab('act')
    await act.waitFor()
    const block = page.locator('[data-block="copies"]')
    await block.getByRole('button', { name: /Править абзац/ }).click()
    const editor = block.getByRole('textbox')
    expect(await editor.getAttribute('spellcheck')).toBe('true')
    expect(await editor.getAttribute('lang')).toBe('ru')
    // The caret comes to the end of the paragraph a moment after the field: keys before that would go elsewhere.
    await expect.poll(() => editor.evaluate((shown) => shown === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Копии вручить сторонам лично. Тест слов.')
    await shot(page, 'act-editing')
    expect(await violationsInEveryTheme(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => block.textContent()).toContain('слова судьи')

    // A fact changes elsewhere: old and new stand side by side, also after a restart of the page.
    await expect.poll(stored).toContain('Тест слов.')
    await tab('file')
    await page.getByLabel('Номер дела').fill('1-555/2026')
    await expect.poll(stored).toContain('1-555/2026')
    await tab('act')
    await page.reload()
    const changed = page.getByTestId('changed').first()
    await changed.waitFor()
    expect(await act.textContent()).toContain('1-101/2026')
    expect(await act.textContent()).toContain('1-555/2026')
    await shot(page, 'act-changed')
    expect(await violationsInEveryTheme(page)).toEqual([])
    for (let n = await page.getByTestId('changed').count(); n > 0; n -= 1) {
      await page.getByTestId('changed').first().getByRole('button', { name: 'Принять новый' }).click()
      await expect.poll(() => page.getByTestId('changed').count()).toBe(n - 1)
    }
    expect(await act.textContent()).not.toContain('1-101/2026')
    await expect
      .poll(async () => JSON.stringify(await desk.router.call('acts.seen', { id, act: 0, language: 'ru' })))
      .toContain('1-555/2026')
    await page.reload()
    await act.waitFor()
    expect(await page.getByTestId('changed').count()).toBe(0)

    // The pages stand beside the text and follow it; what is there is listed with its norm and found from the list.
    await page.getByText('Рядом', { exact: true }).click()
    await page.getByRole('img', { name: 'Страница 1' }).waitFor()
    await block.getByRole('button', { name: /Править абзац/ }).click()
    await block.getByRole('button', { name: 'Вставить формулировку' }).click()
    await page.getByRole('menuitem', { name: 'Сохранить как формулировку' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Текст').inputValue()).toBe('Копии вручить сторонам лично. Тест слов.')
    await dialog.getByLabel('Название').fill('Копии')
    expect(await violationsInEveryTheme(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Добавить формулировку' }).click()
    await expect.poll(() => dialog.count()).toBe(0)
    await editor.focus()
    await page.keyboard.press('Control+End')
    await block.getByRole('button', { name: 'Вставить формулировку' }).click()
    await page.getByRole('menuitem', { name: 'Копии', exact: true }).click()
    await expect.poll(() => editor.textContent()).toMatch(/Тест слов\..*Тест слов\./)
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(() => editor.textContent()).not.toMatch(/Тест слов\..*Тест слов\./)
    await page.keyboard.press('Escape')
    const present = page.getByTestId('present')
    await present.getByText(/^Есть \d+ обязательн/).click()
    await present.getByRole('button', { name: /^ПРИГОВОР УПК 396/ }).waitFor()
    await present.getByRole('button', { name: /^Копии вручить/ }).click()
    await expect.poll(() => block.evaluate((shown) => shown.contains(document.activeElement))).toBe(true)
    await shot(page, 'act-beside')
    expect(await violationsInEveryTheme(page)).toEqual([])
    await page.getByText('Текст', { exact: true }).first().click()

    await page.keyboard.press('Control+f')
    await page.keyboard.type('төлегенов')
    await page.getByLabel('Заменить на').fill('Иванов')
    await shot(page, 'act-replace')
    await page.getByRole('button', { name: 'Заменить все' }).click()
    await expect.poll(() => act.textContent()).not.toContain('Төлегенов')
    expect(await act.textContent()).toContain('Иванов')
    await page.getByRole('button', { name: 'Отменить' }).click()
    await expect.poll(() => act.textContent()).toContain('Төлегенов')
    await page.getByRole('button', { name: 'Вернуть' }).first().click()
    await expect.poll(() => act.textContent()).toContain('Иванов')

    // The fact behind own words changes: they stay, the new is offered, and the signature waits.
    await tab('file')
    await page.locator('[data-at="/hearing/participants/1/name"]').fill('Сағынов Е. Т.')
    await tab('sign')
    await page.getByRole('button', { name: /Абзац, факты которого изменились/ }).click()
    const stale = page.getByTestId('stale')
    await expect.poll(() => stale.textContent()).toContain('Сағынов')
    await shot(page, 'act-stale')
    expect(await violationsInEveryTheme(page)).toEqual([])
    await stale.getByRole('button', { name: 'Оставить мои слова' }).click()
    await expect.poll(() => stale.count()).toBe(0)
    await tab('sign')
    await page.getByRole('button', { name: 'Word (DOCX)' }).waitFor()
    await shot(page, 'sign')
    await page.getByRole('button', { name: 'Word (DOCX)' }).click()
    await page.getByTestId('written').waitFor()
    expect(await violationsInEveryTheme(page)).toEqual([])
    const [name] = readdirSync(desk.exportFolder).filter((file) => file.endsWith('.docx'))
    const docx = await readDocx(new Uint8Array(readFileSync(join(desk.exportFolder, name ?? ''))))
    const words = docx.blocks.map((one) => one.text).join('\n')
    expect(words).toContain('Копии вручить сторонам лично. Тест слов.')
    expect(words).toContain('Иванов')
    expect(words).not.toContain('Төлегенов')
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
}, 120_000)

test('letterhead, page and folders of the settings reach the exported file', async () => {
  const desk = await startDesk({ ready: true, language: 'ru' })
  const id = await addCase(desk, hooliganism('ru'))
  const { page, context, errors } = await openPage(browser, desk)
  try {
    await page.goto(`${desk.host.origin}/#/settings`)
    await page.getByLabel('Размер шрифта, пт').fill('12')
    await page.getByLabel('Размер шрифта, пт').press('Tab')
    await page.getByLabel('Папка экспорта').fill(join(desk.folder, 'other'))
    await page.getByLabel('Папка экспорта').press('Tab')
    await page.getByLabel('Строки под картинкой').fill('Кокшетауский городской суд')
    await page.locator('section[aria-labelledby=set-letterhead] input[accept*=png]').setInputFiles({
      name: 'emblem.png',
      mimeType: 'image/png',
      buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 90, height: 90 } }),
    })
    await expect.poll(() => page.getByTestId('letterhead').textContent()).toContain('emblem.png')
    await shot(page, 'settings')
    await page.locator('#set-letterhead').scrollIntoViewIfNeeded()
    await shot(page, 'settings-letterhead')
    expect(await violationsInEveryTheme(page)).toEqual([])
    await expect.poll(() => desk.services.settings.read().layout.fontSize).toBe(12)
    const reply = await desk.router.call('acts.export', { id, act: 0, language: 'ru', formats: ['pdf'] })
    expect(reply).toMatchObject({ ok: true })
    expect(readdirSync(join(desk.folder, 'other'))).toHaveLength(1)
    expect(desk.services.letterhead.read()?.lines).toEqual(['Кокшетауский городской суд'])

    // A broken template is refused with its cause, and the letterhead in use stays.
    const broken = Buffer.from('no document').toString('base64')
    const refused = await desk.router.call('letterhead.save', { kind: 'template', name: 'x.docx', base64: broken })
    expect(refused.ok).toBe(false)
    expect(desk.services.letterhead.info()?.name).toBe('emblem.png')
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
}, 60_000)
