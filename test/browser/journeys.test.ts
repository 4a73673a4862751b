import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { hooliganism, robberyOfTwo } from './cases.ts'
import { addCase, openPage, PASSPHRASE, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

async function onCase(
  language: 'kk' | 'ru',
  file: Parameters<typeof addCase>[1],
  tab: string,
  walk: (page: Page, desk: TestDesk, id: string) => Promise<void>,
): Promise<void> {
  const desk = await startDesk({ ready: true, language })
  const id = await addCase(desk, file)
  const { page, context, errors } = await openPage(browser, desk)
  try {
    await page.goto(`${desk.host.origin}/#/case/${id}/${tab}`)
    await page.locator('nav a[aria-current=page]').last().waitFor()
    await walk(page, desk, id)
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
}

async function stored(desk: TestDesk, id: string) {
  const reply = await desk.router.call('cases.get', { id })
  if (!reply.ok) throw new Error(reply.fault.code)
  return reply.value
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses Tab until the focus stands on what is wanted. */
async function tabTo(page: Page, wanted: string, limit = 120): Promise<void> {
  for (let i = 0; i < limit; i += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${wanted} by Tab`)
}

/** Opens the list that has the focus and walks to an option by arrows. */
async function chooseByKeys(page: Page, wanted: string): Promise<void> {
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: wanted, exact: true }).waitFor()
  for (let i = 0; i < 20; i += 1) {
    const at = page.locator('[role=option][data-combobox-selected]')
    if ((await at.count()) > 0 && (await at.textContent())?.trim() === wanted) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

describe('journeys', () => {
  test('in Russian, by keyboard alone: open, decide, read the act, export', async () => {
    const desk = await startDesk({ ready: true, language: 'ru' })
    const id = await addCase(desk, hooliganism('ru'))
    const { page, context, errors } = await openPage(browser, desk)
    try {
      await page.getByRole('heading', { name: 'Дела' }).waitFor()
      await page.getByRole('option', { name: /1-101/ }).waitFor()
      await tabTo(page, '[role=listbox]')
      await press(page, 'ArrowDown', 'Home', 'Enter')
      await page.getByRole('heading', { name: 'Что говорит закон' }).waitFor()

      await tabTo(page, '[data-at="/defendants/0/choice/outcome"]')
      await chooseByKeys(page, 'назначить наказание')
      await expect.poll(async () => (await stored(desk, id)).case.defendants[0]?.choice?.outcome).toBe('punish')
      await tabTo(page, 'input[type=radio]')
      // One group of radio buttons: arrows move and choose.
      await press(page, 'Space', 'ArrowDown', 'ArrowDown')
      await expect
        .poll(async () => (await stored(desk, id)).case.defendants[0]?.choice?.final?.main?.kind)
        .toBe('communityService')
      await tabTo(page, '[data-at$="/main/amount"] input, input[data-at$="/main/amount"]')
      await page.keyboard.type('300')
      await tabTo(page, '[data-at="/defendants/0/choice/restraint"]')
      await chooseByKeys(page, 'подписка о невыезде и надлежащем поведении')
      await expect
        .poll(async () => (await stored(desk, id)).case.defendants[0]?.choice)
        .toMatchObject({ restraint: 'recognizance', final: { main: { kind: 'communityService', amount: 300 } } })

      await press(page, 'Alt+Digit3')
      await expect.poll(() => page.getByTestId('act').textContent()).toContain('ПРИГОВОРИЛ')
      await press(page, 'Alt+Digit4')
      await page.getByRole('button', { name: 'Word (DOCX)' }).waitFor()
      await page.getByRole('button', { name: 'Word (DOCX)' }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.getByTestId('written').textContent()).toContain('.docx')
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })

  test('a choice against the law is told at its place, and a departure keeps its reason', () =>
    onCase('ru', hooliganism('ru'), 'sentencing', async (page, desk, id) => {
      await page.getByRole('combobox', { name: 'Исход' }).click()
      await page.getByRole('option', { name: 'назначить наказание' }).click()
      await page.getByRole('radio', { name: 'лишение свободы' }).check()
      await page.getByLabel('лишение свободы: размер, лет').fill('2')
      const wrong = page.getByRole('alert').first()
      await wrong.waitFor()
      expect(await wrong.textContent()).toMatch(/12|год|предел/)
      await page.getByTestId('violations').waitFor()
      await wrong.getByRole('button', { name: /указать мотив/ }).click()
      await wrong.getByRole('textbox').fill('общественная опасность деяния')
      await expect
        .poll(async () => (await stored(desk, id)).case.defendants[0]?.choice?.departures)
        .toMatchObject([{ reason: 'общественная опасность деяния' }])

      // Signing stays closed, and says why.
      await page.getByRole('link', { name: 'Экспорт и подпись' }).click()
      await page.getByText('Чтобы подписать, сначала заполните или исправьте').waitFor()
      expect(await page.getByRole('button', { name: 'Подписать' }).count()).toBe(0)
    }))

  test('an interrupted edit: the page is closed in mid-word and nothing is lost', () =>
    onCase('kk', hooliganism(), 'file', async (page, desk, id) => {
      const field = page.getByLabel('Істің нөмірі')
      await field.fill('')
      await field.pressSequentially('1-777/20')
      await page.goto('about:blank')
      await expect.poll(async () => (await stored(desk, id)).case.number).toBe('1-777/20')
    }))

  test('undo and redo, also under a Cyrillic layout', () =>
    onCase('kk', hooliganism(), 'file', async (page) => {
      const field = page.getByLabel('Істің нөмірі')
      await field.fill('жаңа нөмір')
      // The physical Z key gives "я" under ЙЦУКЕН: the code decides, not the letter.
      await page.evaluate(() =>
        window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyZ', key: 'я', ctrlKey: true, bubbles: true })),
      )
      await expect.poll(() => field.inputValue()).toBe('1-101/2026')
      await page.getByRole('button', { name: 'Қайтару' }).click()
      await expect.poll(() => field.inputValue()).toBe('жаңа нөмір')
    }))

  test('a broken file is named with its place, the sound one beside it comes in', async () => {
    const desk = await startDesk({ ready: true, language: 'ru' })
    const { page, context, errors } = await openPage(browser, desk)
    try {
      const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
      await page.getByText('Здесь будут ваши дела').waitFor()
      await page
        .locator('input[type=file]')
        .setInputFiles([
          file('испорчено.json', '{"format": "ukim.case/1", "verdictOn": "2026-02-30"}'),
          file('не json.json', 'просто текст'),
          file('новее.json', '{"format": "ukim.case/7"}'),
          file('дело.json', JSON.stringify(hooliganism('ru'))),
        ])
      await page.getByRole('option', { name: /1-101/ }).waitFor()
      await expect.poll(() => page.getByRole('alert').count()).toBeGreaterThanOrEqual(2)
      const told = (await page.getByRole('alert').allTextContents()).join('\n')
      expect(told).toContain('/verdictOn')
      const list = await desk.router.call('cases.list', {})
      expect(list.ok && list.value.total).toBe(1)
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })

  test('the language is switched in mid-case and no input is lost', () =>
    onCase('kk', hooliganism(), 'sentencing', async (page) => {
      await page.getByText('Сотталушының тұлғасы').click()
      const name = page.getByLabel('Тегі')
      await name.fill('Әбілқасымов')
      await page.getByRole('button', { name: 'Русский' }).click()
      await page.getByRole('heading', { name: 'Что говорит закон' }).waitFor()
      expect(await page.getByLabel('Фамилия').inputValue()).toBe('Әбілқасымов')
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru')
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'What the law says' }).waitFor()
      expect(await page.getByLabel('Surname').inputValue()).toBe('Әбілқасымов')
    }))

  test('four counts and two defendants: each has an answer of his own', () =>
    onCase('ru', robberyOfTwo(), 'sentencing', async (page, desk, id) => {
      await page.getByRole('tab', { name: /Серіков/ }).waitFor()
      expect(await page.getByRole('heading', { level: 3, name: /Эпизод/ }).count()).toBe(2)
      await page.getByRole('combobox', { name: 'Исход' }).click()
      await page.getByRole('option', { name: 'назначить наказание' }).click()
      for (const group of await page.getByRole('region', { name: /^Эпизод/ }).all()) {
        await group.getByRole('radio', { name: 'лишение свободы' }).check()
        await group.getByLabel('лишение свободы: размер, лет').fill('2')
      }
      await page.getByRole('combobox', { name: 'Порядок сложения' }).click()
      await page.getByRole('option', { name: 'частичное сложение' }).click()
      await page.getByRole('combobox', { name: 'Вид', exact: true }).click()
      await page.getByRole('option', { name: 'лишение свободы', exact: true }).click()
      await page.getByLabel('Окончательное наказание, лет').fill('3')
      await page.getByRole('tab', { name: /Жүнісов/ }).click()
      await page.getByRole('combobox', { name: 'Исход' }).click()
      await page.getByRole('option', { name: 'оправдать' }).click()
      await expect
        .poll(async () =>
          (await stored(desk, id)).case.defendants.map((d) => [d.choice?.outcome, d.choice?.final?.main?.amount]),
        )
        .toEqual([
          ['punish', 36],
          ['acquit', undefined],
        ])
    }))

  test('the palette finds a case and a command; locking takes the cases away', () =>
    onCase('kk', hooliganism(), 'sentencing', async (page) => {
      await page.keyboard.press('Control+KeyK')
      await page.getByPlaceholder('Әмірді немесе істі іздеу…').fill('баптау')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Баптаулар' }).waitFor()
      await page.getByRole('button', { name: 'Құлыптау' }).click()
      await page.getByRole('heading', { name: 'Қойма құлыптаулы' }).waitFor()
      expect(await page.locator('body').textContent()).not.toContain('Серіков')
    }))

  test('a store locked meanwhile asks for the passphrase, and opens again where the work was', () =>
    onCase('kk', hooliganism(), 'sentencing', async (page, desk, id) => {
      await page.getByRole('heading', { name: 'Заң не дейді' }).waitFor()
      desk.services.vault.lock()
      await page.goto(`${desk.host.origin}/#/cases`)
      await page.getByRole('heading', { name: 'Қойма құлыптаулы' }).waitFor()
      await page.getByLabel('Құпиясөз', { exact: true }).fill('бұл басқа құпиясөз')
      await page.getByRole('button', { name: 'Ашу' }).click()
      await page
        .getByText(/Құпиясөз/)
        .nth(1)
        .waitFor()
      await page.getByLabel('Құпиясөз', { exact: true }).fill(PASSPHRASE)
      await page.getByRole('button', { name: 'Ашу' }).click()
      await page.getByRole('option', { name: /1-101/ }).waitFor()
      expect((await stored(desk, id)).case.number).toBe('1-101/2026')
    }))

  test('the judge’s own words are written in the act and stay his', () =>
    onCase('kk', hooliganism(), 'act', async (page, desk, id) => {
      const own = page.getByRole('textbox', { name: /Анықталған әрекет/ })
      await own.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Қосымша сөйлем.')
      await expect
        .poll(async () => JSON.stringify((await stored(desk, id)).case.narrative.facts))
        .toContain('Қосымша сөйлем.')
      // A changed fact marks the blocks it touches and leaves the judge's text alone.
      await page.getByRole('link', { name: 'Іс материалдары' }).click()
      await page.getByRole('textbox', { name: 'Сот отырысының хатшысы' }).fill('Жаңа Х. Т.')
      await page.getByRole('link', { name: 'Сот актісі' }).click()
      await page.getByText(/факт өзгерді/).waitFor()
      expect(await page.locator('[data-changed=true]').count()).toBe(1)
      expect(await page.getByTestId('act').textContent()).toContain('Қосымша сөйлем.')
      await page.getByRole('button', { name: 'Бәрін алу' }).click()
      await expect.poll(() => page.locator('[data-changed=true]').count()).toBe(0)
    }))
})
