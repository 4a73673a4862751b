/** What ends apart from the rest and what the judge adds: single counts, optional elements, the private resolution. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { CaseInput } from '../../shared/case/schema.ts'
import { fillsOf } from '../../shared/contract/fills.ts'
import { hooliganism, robberyOfTwo } from './cases.ts'
import { violationsInEveryTheme } from './every-theme.ts'
import { addCase, openPage, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

interface Walk {
  page: Page
  tab: (name: string) => Promise<unknown>
  stored: () => ReturnType<typeof read>
  shot: (name: string) => Promise<unknown>
}

async function read(desk: TestDesk, id: string) {
  const reply = await desk.router.call('cases.get', { id })
  if (!reply.ok) throw new Error(reply.fault.code)
  return reply.value.case
}

async function on(file: CaseInput, language: 'kk' | 'ru', walk: (walk: Walk) => Promise<void>): Promise<void> {
  const desk = await startDesk({ ready: true, language })
  const id = await addCase(desk, file)
  const { page, context, errors } = await openPage(browser, desk)
  page.setDefaultTimeout(20_000)
  try {
    await walk({
      page,
      tab: (name) => page.goto(`${desk.host.origin}/#/case/${id}/${name}`),
      stored: () => read(desk, id),
      shot: (name) =>
        process.env['UKIM_SHOTS'] === undefined
          ? Promise.resolve()
          : page.screenshot({ path: join(process.env['UKIM_SHOTS'], `${name}-${language}.png`) }),
    })
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
}

test('a count is acquitted apart and another released: both leave the set, each is told where it arises', () =>
  on(robberyOfTwo(), 'ru', async ({ page, tab, stored, shot }) => {
    await tab('sentencing')
    const count = (n: number) => page.getByRole('region', { name: new RegExp(`^Эпизод ${n}:`) })
    const end = (n: number) => count(n).getByRole('combobox', { name: 'По этому эпизоду' })
    await page.getByRole('combobox', { name: 'Исход' }).click()
    await page.getByRole('option', { name: 'назначить наказание' }).click()
    await count(1).getByRole('radio', { name: 'лишение свободы' }).check()
    await page.getByText('Порядок сложения').first().waitFor()
    await count(2).getByRole('radio', { name: 'лишение свободы' }).check()
    await end(1).click()
    await page.getByRole('option', { name: /участие не доказано/ }).click()

    // No punishment, no set: what is left is a sentence for one count.
    await count(1)
      .getByText(/в совокупность он не входит/)
      .waitFor()
    await expect.poll(() => count(1).getByRole('radio').count()).toBe(0)
    expect(await page.getByText('Порядок сложения').count()).toBe(0)
    await expect
      .poll(async () => (await stored()).defendants[0]?.choice?.counts)
      .toMatchObject([
        { count: 'c1', main: null, acquitted: '394(2)3)' },
        { count: 'c2', main: { kind: 'imprisonment' } },
      ])
    expect((await stored()).defendants[0]?.choice?.final?.method).toBe('single')
    await end(1).scrollIntoViewIfNeeded()
    await shot('count-acquitted')
    expect(await violationsInEveryTheme(page)).toEqual([])

    // Undo is one step, and the key goes by its place.
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(() => count(1).getByRole('radio').count()).toBeGreaterThan(0)

    // A ground that the law closes is an error at this count; by keyboard.
    await end(1).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /^71 давность — нет условий/ }).waitFor()
    const options = await page.getByRole('option').allTextContents()
    const at = options.findIndex((text) => text.startsWith('71 '))
    expect(at).toBeGreaterThan(0)
    for (let i = 0; i < at; i += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await stored()).defendants[0]?.choice?.counts[0]?.released).toBe('71')
    await count(1).getByRole('alert').first().waitFor()
    expect(await page.getByTestId('violations').textContent()).toMatch(/71/)
    await shot('count-released')
    expect(await violationsInEveryTheme(page)).toEqual([])

    // The act tells it: a resolution of its own beside the verdict.
    await tab('act')
    await page.getByTestId('act').waitFor()
    await page.getByRole('combobox', { name: 'Акт' }).click()
    await page.getByRole('option', { name: /^2\. Постановление/ }).waitFor()
  }))

test('one count alone has no such choice', () =>
  on(hooliganism('ru'), 'ru', async ({ page, tab }) => {
    await tab('sentencing')
    await page.getByRole('combobox', { name: 'Исход' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'По этому эпизоду' }).count()).toBe(0)
  }))

const MAIN = { kind: 'restrictionOfLiberty' as const, amount: 12 }

function decided(language: 'kk' | 'ru'): CaseInput {
  const file = hooliganism(language)
  const [defendant] = file.defendants ?? []
  return {
    ...file,
    defendants: [
      {
        ...defendant,
        id: 'd1',
        choice: {
          outcome: 'punish',
          counts: [{ count: 'c1', main: MAIN }],
          final: { method: 'single', main: MAIN },
          restraint: 'recognizance',
        },
      },
    ],
  }
}

test('an element is opened by keyboard, written, undone and taken out; the other language says what it lacks', () =>
  on(decided('kk'), 'kk', async ({ page, tab, stored, shot }) => {
    await tab('act')
    const act = page.getByTestId('act')
    await act.waitFor()
    await page.getByText('Барлық міндетті бөлік бар').waitFor()
    await page.getByRole('button', { name: 'Элемент қосу' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: /^Айыпты өзгерту.*397/ }).waitFor()
    expect(await page.getByRole('menuitem').count()).toBe(6)
    await shot('element-menu')
    expect(await violationsInEveryTheme(page)).toEqual([])
    await page.getByRole('menuitem', { name: /^Асырауындағылар мен мүлік/ }).focus()
    await page.keyboard.press('Enter')

    // The cursor is in its words, and the act says that they are missing.
    const words = page.getByRole('textbox', { name: /Қараусыз қалған асырауындағылар/ })
    await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true)
    await page
      .getByTestId('missing')
      .getByRole('button', { name: /асырауындағылар/ })
      .click()
    await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Балалары әжесінің қамқорлығына берілсін.')
    await expect.poll(() => act.textContent()).toContain('Балалары әжесінің қамқорлығына берілсін.')
    await page.getByText('Барлық міндетті бөлік бар').waitFor()
    await expect.poll(async () => fillsOf(await stored()).kk['dependants']).toContain('әжесінің')
    await shot('element-written')
    expect(await violationsInEveryTheme(page)).toEqual([])

    await page.getByText('Русский (аударма)').click()
    await page
      .getByTestId('missing')
      .getByRole('button', { name: /иждивенцах/ })
      .waitFor()
    await page.getByText('Қазақша', { exact: true }).first().click()

    await page
      .getByRole('button', { name: /Асырауындағылар мен мүлік/ })
      .first()
      .click()
    await expect.poll(() => act.textContent()).not.toContain('әжесінің')
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(() => act.textContent()).toContain('әжесінің')
  }))

test('a private resolution becomes an act of its own', () =>
  on(decided('ru'), 'ru', async ({ page, tab, shot }) => {
    await tab('act')
    const act = page.getByTestId('act')
    await act.waitFor()
    await page.getByRole('button', { name: 'Добавить элемент' }).click()
    await page.getByRole('menuitem', { name: /^Частное постановление.*405/ }).click()
    await page.getByRole('combobox', { name: 'Акт' }).waitFor()
    const circumstances = page.getByRole('textbox', { name: 'Обстоятельства, которые способствовали' })
    await expect.poll(() => circumstances.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Двор не освещён.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ограждения нет.')
    await page.getByRole('textbox', { name: 'Кому направляется' }).fill('акимат города Кокшетау')
    await expect.poll(() => act.textContent()).toContain('Ограждения нет.')
    await page.getByText('Все обязательные элементы есть').waitFor()
    await shot('private-resolution')
    expect(await violationsInEveryTheme(page)).toEqual([])
    await page.getByRole('button', { name: /Частное постановление/ }).click()
    await expect.poll(() => page.getByRole('combobox', { name: 'Акт' }).count()).toBe(0)
    expect(await act.textContent()).toContain('ПРИГОВОР')
  }))
