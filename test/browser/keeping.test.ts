/** What the desk keeps, in a real browser: backup and restore, history, bin, people, package, rescue at the gate. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { hooliganism } from './cases.ts'
import { addCase, makeBackup, openPage, PASSPHRASE, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

async function on(
  language: 'kk' | 'ru',
  walk: (page: Page, desk: TestDesk, id: string) => Promise<void>,
): Promise<void> {
  const desk = await startDesk({ ready: true, language })
  const id = await addCase(desk, hooliganism(language))
  const { page, context, errors } = await openPage(browser, desk)
  try {
    await page.getByRole('listbox').waitFor()
    await walk(page, desk, id)
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
}

async function rename(desk: TestDesk, id: string, number: string): Promise<void> {
  const stored = await desk.router.call('cases.get', { id })
  if (!stored.ok) throw new Error(stored.fault.code)
  const { version, case: file } = stored.value
  const saved = await desk.router.call('cases.save', { id, case: { ...file, number }, baseVersion: version })
  if (!saved.ok) throw new Error(saved.fault.code)
}

async function numberOf(desk: TestDesk, id: string): Promise<string | null> {
  const stored = await desk.router.call('cases.get', { id })
  return stored.ok ? stored.value.case.number : null
}

describe('keeping', () => {
  test('a backup is made, proved and put in place after two questions', () =>
    on('ru', async (page, desk, id) => {
      await page.goto(`${desk.host.origin}/#/settings/backups`)
      await page.getByRole('button', { name: 'Сделать копию сейчас' }).click()
      const line = page.getByTestId('backups').getByRole('listitem').first()
      await line.getByRole('button', { name: 'Проверить' }).click()
      await line.getByText('Копия цела').waitFor()
      await rename(desk, id, '1-999/2026')
      await line.getByRole('button', { name: 'Восстановить' }).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByRole('button', { name: 'Восстановить' }).isDisabled()).toBe(true)
      await dialog.getByRole('checkbox').check()
      await dialog.getByRole('button', { name: 'Восстановить' }).click()
      await page.getByText(/Восстановлено. Прежнее состояние/).waitFor()
      expect(await numberOf(desk, id)).toBe(hooliganism('ru').number)
      await page.getByText('перед восстановлением').waitFor()
    }))

  test('the history tells what changed in words and brings a version back; a deleted case returns', () =>
    on('kk', async (page, desk, id) => {
      await rename(desk, id, '1-777/2026')
      await page.goto(`${desk.host.origin}/#/case/${id}/file`)
      await page.getByRole('button', { name: 'Іспен әрекеттер' }).click()
      await page.getByRole('menuitem', { name: 'Істің тарихы' }).click()
      const drawer = page.getByRole('dialog')
      await drawer.getByText('Әр сақтау').click()
      await drawer.getByRole('button', { name: 'Не өзгерді' }).first().click()
      await drawer.getByText('Істің нөмірі', { exact: true }).waitFor()
      expect(await drawer.locator('dl').first().textContent()).toMatch(/болды: 1-101.*енді: 1-777\/2026/)
      await drawer.getByRole('button', { name: 'Осы нұсқаны қайтару' }).click()
      await page.getByRole('dialog').last().getByRole('button', { name: 'Осы нұсқаны қайтару' }).click()
      await page.getByRole('heading', { name: /1-101/ }).waitFor()
      expect(await numberOf(desk, id)).toBe(hooliganism('kk').number)

      await page.getByRole('button', { name: 'Іспен әрекеттер' }).click()
      await page.getByRole('menuitem', { name: 'Істі жою' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Істі жою' }).click()
      await page.getByRole('heading', { name: 'Істер', exact: true }).waitFor()
      await page.goto(`${desk.host.origin}/#/settings/bin`)
      await page.getByRole('button', { name: 'Қайтару' }).click()
      await page.getByText('Себет бос').waitFor()
      expect(await numberOf(desk, id)).toBe(hooliganism('kk').number)
    }))

  test('an assistant comes in with their own passphrase, and is told that the choice is the judge’s', () =>
    on('ru', async (page, desk, id) => {
      const secret = 'пароль помощника суда'
      const main = { kind: 'restrictionOfLiberty' as const, amount: 12 }
      const choice = {
        outcome: 'punish' as const,
        counts: [{ count: 'c1', main }],
        final: { method: 'single' as const, main },
        restraint: 'recognizance' as const,
      }
      const file = hooliganism('ru')
      const decided = await addCase(desk, {
        ...file,
        defendants: [{ ...file.defendants?.[0], id: 'd1', choice }],
      })
      await page.goto(`${desk.host.origin}/#/settings/people`)
      await page.getByLabel('Фамилия и инициалы').fill('Иванова И. И.')
      await page.getByLabel('Пароль: пусть сотрудник введёт его сам').fill(secret)
      await page.getByLabel('Повторите пароль').first().fill(secret)
      await page.getByRole('button', { name: 'Добавить сотрудника' }).click()
      await page
        .getByTestId('people')
        .getByText(/Иванова И. И. · помощник/)
        .waitFor()
      await page.getByRole('button', { name: 'Заблокировать' }).click()
      await page.getByLabel('Пароль', { exact: true }).fill(secret)
      await page.getByRole('button', { name: 'Открыть' }).click()
      await page.getByRole('listbox').waitFor()
      await page.goto(`${desk.host.origin}/#/case/${id}/sentencing`)
      await page.getByText(/Вы вошли как помощник/).waitFor()
      expect(await page.getByRole('combobox', { name: 'Исход' }).isDisabled()).toBe(true)
      // Facts are an assistant's work; the questions of law too.
      expect(await page.locator('[data-at="/defendants/0/name/last"]').isEnabled()).toBe(true)
      const stored = await desk.router.call('cases.get', { id })
      expect(stored.ok ? stored.value.case.defendants[0]?.choice : 'fault').toBeNull()
      await page.goto(`${desk.host.origin}/#/case/${id}/sign`)
      await page.getByText(/Подписывает судья/).waitFor()
      // A decided case shows every field of the choice, all of them off, and what signs it as well.
      await page.goto(`${desk.host.origin}/#/case/${decided}/sentencing`)
      await page.getByText(/Вы вошли как помощник/).waitFor()
      const fields = page.locator(
        '[class*=right] [data-at*="/choice"]:is(input, textarea, button), [class*=right] [data-at*="/choice"] :is(input, textarea)',
      )
      expect(await fields.count()).toBeGreaterThan(6)
      expect(
        await fields.evaluateAll((all) =>
          all
            .filter((one) => !one.matches(':disabled, [data-at="/verdictOn"]'))
            .map((one) => one.outerHTML.slice(0, 200)),
        ),
      ).toEqual([])
      expect(await page.locator('[class*=right] input[type=radio]').first().isDisabled()).toBe(true)
      await page.goto(`${desk.host.origin}/#/case/${decided}/sign`)
      await page.getByText(/Подписывает судья/).waitFor()
      expect(await page.getByLabel('Пароль ключа').isDisabled()).toBe(true)
      expect(await page.getByRole('button', { name: 'Выбрать ключ' }).isDisabled()).toBe(true)
    }))

  test('guidance on the screen stands in the trail, and the chain is proved at the desk', () =>
    on('kk', async (page, desk, id) => {
      await page.goto(`${desk.host.origin}/#/case/${id}/sentencing`)
      const shown = () => desk.services.vault.store().audit.list({ caseId: id, action: 'guidanceShown' }).length
      await expect.poll(shown, { timeout: 8000 }).toBe(1)
      await page.goto(`${desk.host.origin}/#/settings/trail`)
      await page.getByText('Бағдарлама ұсынымы көрсетілді').waitFor()
      await page.getByRole('button', { name: 'Тізбекті тексеру' }).click()
      await page.getByText(/Тізбек бүтін/).waitFor()
      await page.getByRole('button', { name: 'PDF ретінде' }).click()
      await page.getByText(/Жазылды/).waitFor()
      expect(readdirSync(desk.exportFolder).some((name) => name.endsWith('.pdf'))).toBe(true)
    }))

  test('a package goes to another desk and is taken there', () =>
    on('ru', async (page, desk, id) => {
      await page.goto(`${desk.host.origin}/#/case/${id}/file`)
      await page.getByRole('button', { name: 'Действия с делом' }).click()
      await page.getByRole('menuitem', { name: 'Сделать зашифрованный пакет' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Пароль пакета').fill('пароль для пакета')
      await dialog.getByLabel('Повторите пароль').fill('пароль для пакета')
      await dialog.getByRole('button', { name: 'Сделать зашифрованный пакет' }).click()
      await page.getByText(/Пакет записан/).waitFor()
      const name = readdirSync(desk.exportFolder).find((one) => one.endsWith('.ukim')) ?? ''
      const bytes = readFileSync(join(desk.exportFolder, name))
      await on('ru', async (other, there) => {
        await other.goto(`${there.host.origin}/#/settings/exchange`)
        // The list of cases has a file input too: wait until it is gone.
        await other.getByRole('heading', { name: 'Принять пакет' }).waitFor()
        await other
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
        await other.getByLabel('Пароль пакета').fill('пароль для пакета')
        await other.getByRole('button', { name: 'Посмотреть содержимое' }).click()
        await other
          .getByTestId('package')
          .getByText(/новое дело/)
          .waitFor()
        await other.getByRole('button', { name: 'Выполнить выбранное' }).click()
        await other.getByText('заведено').waitFor()
        expect(await numberOf(there, id)).toBe(hooliganism('ru').number)
      })
    }))

  test('a store that does not open is brought back at the gate', () =>
    on('ru', async (page, desk, id) => {
      makeBackup(desk)
      desk.services.vault.lock()
      const store = join(desk.folder, 'data', 'store')
      for (const name of readdirSync(store)) if (name.startsWith('store.db-')) rmSync(join(store, name))
      const bytes = readFileSync(join(store, 'store.db'))
      bytes.fill(7, 8192, 20_000)
      writeFileSync(join(store, 'store.db'), bytes)
      await page.reload()
      await page.getByLabel('Пароль', { exact: true }).fill(PASSPHRASE)
      await page.getByRole('button', { name: 'Открыть' }).click()
      await page.getByText(/поврежд/).waitFor()
      await page.getByRole('button', { name: 'Восстановить из резервной копии' }).click()
      await page.getByLabel(/Пароль того дня/).fill(PASSPHRASE)
      await page.getByLabel(/Изменений после этой копии/).check()
      await page.getByRole('button', { name: 'Восстановить', exact: true }).click()
      await page.getByRole('listbox').waitFor()
      expect(await numberOf(desk, id)).toBe(hooliganism('ru').number)
    }))
})
