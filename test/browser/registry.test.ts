/** What a case gathers beside its file: signed acts and the way to the next one, attachments, packages for one desk. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { makeTestKeySet } from '../../scripts/make-test-key.ts'
import { readPdf } from '../../electron/documents/index.ts'
import { violations } from './axe.ts'
import { hooliganism } from './cases.ts'
import { violationsInEveryTheme } from './every-theme.ts'
import { addCase, openPage, PASSPHRASE, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const PUNISHED = {
  outcome: 'punish' as const,
  counts: [{ count: 'c1', main: { kind: 'restrictionOfLiberty' as const, amount: 12 } }],
  final: { method: 'single' as const, main: { kind: 'restrictionOfLiberty' as const, amount: 12 } },
  restraint: 'recognizance' as const,
}

/** A case decided so that its act can be signed. */
function decided(language: 'kk' | 'ru') {
  const file = hooliganism(language)
  const [defendant] = file.defendants ?? []
  return { ...file, defendants: [{ ...defendant, id: 'd1', choice: PUNISHED }] }
}

const KEY = makeTestKeySet(
  { commonName: 'СЕЙІТОВА АЙГҮЛ', surname: 'СЕЙІТОВА', iin: '000000000000', organisation: 'СЫНАҚ СОТЫ' },
  'p256',
  'кілт құпиясы',
)

async function on(walk: (page: Page, desk: TestDesk, id: string) => Promise<void>): Promise<void> {
  const desk = await startDesk({ ready: true, language: 'ru', now: () => new Date() })
  const id = await addCase(desk, decided('ru'))
  const { page, context, errors } = await openPage(browser, desk)
  page.setDefaultTimeout(15_000)
  try {
    await page.getByRole('listbox').waitFor()
    await walk(page, desk, id)
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
}

const shot = (page: Page, name: string) =>
  process.env['UKIM_SHOTS'] === undefined
    ? Promise.resolve()
    : page.screenshot({ path: join(process.env['UKIM_SHOTS'], `${name}.png`) })

async function sign(page: Page): Promise<void> {
  await page
    .locator('input[accept=".p12,.pfx"]')
    .setInputFiles({ name: 'judge.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(KEY.p12) })
  await page.getByLabel('Пароль ключа').fill('кілт құпиясы')
  await page.getByRole('button', { name: 'Внутри PDF' }).first().click()
  await page.getByTestId('signed').waitFor({ timeout: 20_000 })
}

describe('signed acts', () => {
  test(
    'a signed case is read and scrolled, reopened with a reason, and the next act names the old one',
    () =>
      on(async (page, desk, id) => {
        await page.goto(`${desk.host.origin}/#/case/${id}/sign`)
        await sign(page)
        const acts = page.getByTestId('signed-acts')
        await acts.getByRole('listitem').first().waitFor()
        expect(await acts.getByRole('listitem').count()).toBe(1)

        // Read, not written: fields are off, the guidance still unfolds and scrolls.
        await page.getByRole('link', { name: 'Назначение наказания' }).click()
        expect(await page.locator('[data-at="/defendants/0/name/last"]').isDisabled()).toBe(true)
        expect(await page.getByRole('combobox', { name: 'Исход' }).isDisabled()).toBe(true)
        const right = page.getByRole('region', { name: 'Что говорит закон' })
        await right.hover()
        await page.mouse.wheel(0, 500)
        await expect.poll(() => right.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(100)
        await page.getByRole('link', { name: 'Материалы дела' }).click()
        expect(await page.locator('[data-at="/number"]').isDisabled()).toBe(true)

        await page.getByRole('link', { name: 'Экспорт и подпись' }).click()
        await page.getByRole('button', { name: 'Открыть дело заново' }).click()
        const dialog = page.getByRole('dialog')
        const go = dialog.getByRole('button', { name: 'Открыть дело заново' })
        expect(await go.isDisabled()).toBe(true)
        await dialog.getByLabel('Причина').fill('Описка в резолютивной части')
        expect(await violations(page)).toEqual([])
        await go.click()
        await page.getByText('Дело открыто заново').waitFor()
        await expect.poll(() => dialog.count()).toBe(0)
        const trail = desk.services.vault.store().audit.list({ caseId: id, action: 'reopened' })
        expect(trail.map(({ detail }) => detail)).toEqual(['{"reason":"Описка в резолютивной части"}'])

        await page.getByRole('link', { name: 'Материалы дела' }).click()
        await page.locator('[data-at="/court/clerk"]').fill('Иванова Т. П.')
        await expect.poll(() => page.getByText('Сохранено').isVisible()).toBe(true)
        await page.getByRole('link', { name: 'Экспорт и подпись' }).click()
        await page.getByRole('combobox', { name: 'Какой акт называет новый' }).waitFor()
        await sign(page)
        await expect.poll(() => acts.getByRole('listitem').count()).toBe(2)
        await acts.getByText(/Называет прежний акт/).waitFor()
        const [first, second] = desk.services.vault.store().acts.list(id)
        expect(second?.corrects).toBe(first?.id)
        expect(second?.sha256).not.toBe(first?.sha256)
      }),
    90_000,
  )
})

describe('a correction', () => {
  test(
    'of a signed act is a resolution that names it by hash, signed without opening the case',
    () =>
      on(async (page, desk, id) => {
        await page.goto(`${desk.host.origin}/#/case/${id}/sign`)
        await sign(page)
        const acts = page.getByTestId('signed-acts')
        await acts.getByRole('button', { name: /^Исправить: Приговор/ }).click()
        const dialog = page.getByRole('dialog')
        const finish = dialog.getByRole('form').getByRole('button', { name: 'PDF + отдельная CMS' })
        await dialog.getByLabel('Что указано неверно').fill('Неверно указано имя секретаря.')
        // A draft may leave places open, a signed resolution not.
        await dialog.getByRole('button', { name: 'Word и PDF' }).click()
        await dialog.getByTestId('written').waitFor()
        expect(await finish.isDisabled()).toBe(true)
        await dialog.getByLabel('Как следует читать').fill('«при секретаре Омарове Б. Т.»')
        // Left and opened again, nothing of it is lost; nor at the lock, nor where the page is simply gone.
        await page.keyboard.press('Escape')
        await expect.poll(() => dialog.count()).toBe(0)
        const kept = () => desk.services.vault.store().acts.corrections.list(id)
        await expect
          .poll(() => kept().map(({ slip, correction }) => [slip, correction]))
          .toEqual([['Неверно указано имя секретаря.', '«при секретаре Омарове Б. Т.»']])
        await acts.getByRole('button', { name: /^Продолжить исправление: Приговор/ }).click()
        await dialog.getByLabel('Что указано неверно').fill('Неверно указано имя.')
        await page.goto('about:blank')
        await expect.poll(() => kept()[0]?.slip).toBe('Неверно указано имя.')
        desk.services.vault.lock()
        await desk.services.vault.unlock(PASSPHRASE)
        await page.goto(`${desk.host.origin}/#/case/${id}/sign`)
        await acts.getByText(/^Неподписанное исправление: \d/).waitFor()
        await shot(page, 'correction-unsigned')
        expect(await violationsInEveryTheme(page)).toEqual([])
        await acts.getByRole('button', { name: /^Продолжить исправление: Приговор/ }).click()
        expect(await dialog.getByLabel('Что указано неверно').inputValue()).toBe('Неверно указано имя.')
        expect(await dialog.getByLabel('Как следует читать').inputValue()).toContain('Омарове')
        await dialog.getByText('Нет', { exact: true }).click()
        // Looked at before it is signed; another word takes the pages away.
        await dialog.getByRole('button', { name: 'Предпросмотр' }).click()
        await dialog.getByRole('img', { name: 'Страница 1' }).waitFor()
        await shot(page, 'correction-preview')
        expect(await violationsInEveryTheme(page)).toEqual([])
        await dialog.getByLabel('Что указано неверно').fill('Неверно указано имя секретаря суда.')
        await expect.poll(() => dialog.getByTestId('pdf').count()).toBe(0)
        await dialog
          .locator('input[accept=".p12,.pfx"]')
          .setInputFiles({ name: 'judge.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(KEY.p12) })
        await dialog.getByLabel('Пароль ключа').fill('кілт құпиясы')
        expect(await violationsInEveryTheme(page)).toEqual([])
        await finish.click()
        await dialog.getByTestId('correction-signed').waitFor({ timeout: 20_000 })
        // The headline says that nobody checked who issued the certificate: there is no trust folder here.
        await dialog.getByText('Подпись действительна, но кем выдан сертификат, не проверено').waitFor()
        await dialog.getByText('Подпись действительна').scrollIntoViewIfNeeded()
        await shot(page, 'correction-signed')
        const [first, second] = desk.services.vault.store().acts.list(id)
        expect(second).toMatchObject({ kind: 'supplementaryResolution', corrects: first?.id })
        expect(kept()).toEqual([])
        const cms = readdirSync(desk.exportFolder).find((name) => name.endsWith('.cms')) ?? ''
        const text = await readPdf(new Uint8Array(readFileSync(join(desk.exportFolder, cms.slice(0, -4)))))
        const words = text.blocks.map((block) => block.text).join(' ')
        expect(words.replaceAll(/\s+/gu, '')).toContain(first?.sha256)
        expect(words).toContain('Омарове')
        const stored = await desk.router.call('cases.get', { id })
        expect(stored.ok && stored.value.locked).toBe(true)

        // A second one is begun and thrown away.
        await dialog.getByRole('button', { name: 'Закрыть' }).click()
        await acts.getByRole('button', { name: /^Исправить: Приговор/ }).click()
        await dialog.getByLabel('Что указано неверно').fill('Ничего.')
        await dialog.getByRole('button', { name: 'Закрыть' }).click()
        await acts.getByRole('button', { name: 'Удалить черновик' }).click()
        await dialog.getByRole('button', { name: 'Удалить черновик' }).click()
        await expect.poll(() => dialog.count()).toBe(0)
        await expect.poll(kept).toEqual([])
        await acts.getByRole('button', { name: /^Исправить: Приговор/ }).waitFor()
      }),
    90_000,
  )
})

describe('attachments', () => {
  test(
    'a file is attached, checked, written out again whole, and taken away; other kinds are refused',
    () =>
      on(async (page, desk, id) => {
        await page.goto(`${desk.host.origin}/#/case/${id}/file`)
        const section = page.locator('section[aria-labelledby=attachments-title]')
        await section.getByText('Файлов нет').waitFor()
        const bytes = Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 60 } }))
        const input = section.locator('input[type=file]')
        await input.setInputFiles({ name: 'схема места.png', mimeType: 'image/png', buffer: bytes })
        const line = page.getByTestId('attachments').getByRole('listitem')
        await line.getByText('схема места.png').first().waitFor()
        await line.getByRole('button', { name: /^Проверить/ }).click()
        await line.getByText(/Файл цел/).waitFor()
        expect(await violations(page)).toEqual([])
        await line.getByRole('button', { name: /^Сохранить/ }).click()
        await page.getByText(/^Записано: /).waitFor()
        expect(readFileSync(join(desk.exportFolder, 'схема места.png')).equals(bytes)).toBe(true)
        // Nothing of it lies readable beside the database.
        const kept = readdirSync(join(desk.folder, 'data', 'store'), { recursive: true, encoding: 'utf8' })
        expect(kept.some((name) => name.endsWith('.png'))).toBe(false)

        await input.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') })
        await page
          .getByRole('alert')
          .getByText(/a\.png/)
          .first()
          .waitFor()
        expect(await line.count()).toBe(1)
        await line.getByRole('button', { name: /^Удалить/ }).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Убрать' }).click()
        await section.getByText('Файлов нет').waitFor()
      }),
    60_000,
  )
})

describe('packages for one desk', () => {
  test(
    'a package made for a public key opens there without a passphrase, and nowhere else',
    () =>
      on(async (page, desk, id) => {
        const there = await startDesk({ ready: true, language: 'ru' })
        try {
          const key = await there.router.call('package.key', {})
          if (!key.ok) throw new Error(key.fault.code)
          await page.goto(`${desk.host.origin}/#/case/${id}/file`)
          await page.getByRole('button', { name: 'Действия с делом' }).click()
          await page.getByRole('menuitem', { name: 'Сделать зашифрованный пакет' }).click()
          const dialog = page.getByRole('dialog')
          await dialog.getByText('владелец открытого ключа').click()
          await dialog.getByLabel('Открытый ключ получателя').fill('ukim-key-1:wrong')
          await dialog.getByRole('button', { name: 'Сделать зашифрованный пакет' }).click()
          await page.getByRole('alert').first().waitFor()
          await dialog.getByLabel('Открытый ключ получателя').fill(key.value.key)
          expect(await violations(page)).toEqual([])
          await dialog.getByRole('button', { name: 'Сделать зашифрованный пакет' }).click()
          await page.getByText(/Пакет записан/).waitFor()
          const name = readdirSync(desk.exportFolder).find((one) => one.endsWith('.ukim')) ?? ''
          const base64 = readFileSync(join(desk.exportFolder, name)).toString('base64')
          const here = await desk.router.call('package.inspect', { base64 })
          expect(here.ok).toBe(false)
          const wrong = await desk.router.call('package.inspect', { base64, passphrase: PASSPHRASE })
          expect(wrong.ok).toBe(false)

          const { page: other, context } = await openPage(browser, there)
          try {
            await other.goto(`${there.host.origin}/#/settings/exchange`)
            await other.getByText(`Цифры для сверки: ${key.value.fingerprint}`).waitFor()
            await other
              .locator('input[type=file]')
              .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(base64, 'base64') })
            await other.getByRole('button', { name: 'Посмотреть содержимое' }).click()
            await other
              .getByTestId('package')
              .getByText(/новое дело/)
              .waitFor()
            await other.getByRole('button', { name: 'Выполнить выбранное' }).click()
            await other.getByText('заведено').waitFor()
            const taken = await there.router.call('cases.get', { id })
            expect(taken.ok ? taken.value.case.number : null).toBe('1-101/2026')
          } finally {
            await context.close()
          }
        } finally {
          await there.close()
        }
      }),
    60_000,
  )
})
