/** The aid on the screen: end of the term, full security, final additional punishments, several persons. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { CaseInput } from '../../shared/case/schema.ts'
import { fillsOf } from '../../shared/contract/fills.ts'
import { hooliganism, person } from './cases.ts'
import { addCase, openPage, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

async function onSentencing(
  file: CaseInput,
  walk: (page: Page, stored: () => ReturnType<typeof read>, desk: TestDesk) => Promise<void>,
): Promise<void> {
  const desk = await startDesk({ ready: true, language: 'ru' })
  const id = await addCase(desk, file)
  const { page, context, errors } = await openPage(browser, desk)
  try {
    await page.goto(`${desk.host.origin}/#/case/${id}/sentencing`)
    await page.getByRole('heading', { name: 'Что говорит закон' }).waitFor()
    await walk(page, () => read(desk, id), desk)
    expect(errors).toEqual([])
  } finally {
    await context.close()
    await desk.close()
  }
}

async function read(desk: TestDesk, id: string) {
  const reply = await desk.router.call('cases.get', { id })
  if (!reply.ok) throw new Error(reply.fault.code)
  return reply.value.case
}

/** Three of these make a file that is too long for a question that outlives its page. */
const LONG = 'Сот анықтады. '.repeat(1400)

/** A murder with ten days of custody long before the verdict, sentenced to ten years. */
function murder(): CaseInput {
  const base = hooliganism('ru')
  const main = { kind: 'imprisonment' as const, amount: 120 }
  return {
    ...base,
    defendants: [
      {
        ...person('d1', 'Серіков'),
        counts: [{ id: 'c1', article: '99', part: '1', committedOn: '2026-01-10' }],
        restraints: [{ kind: 'custody', from: '2026-05-01', to: '2026-05-10' }],
        choice: {
          outcome: 'punish',
          counts: [{ count: 'c1', main }],
          final: { method: 'single', main },
          institution: 'medium',
        },
      },
    ],
  }
}

describe('the sentencing aid', () => {
  test('the end of the term is shown as an assumption until the day is named, then to the day', () =>
    onSentencing(murder(), async (page, stored) => {
      const end = page.getByTestId('term-end')
      await expect.poll(() => end.textContent()).toContain('если исчислять с 20.11.2026')
      expect(await end.textContent()).toContain('04.11.2036')
      expect(await end.textContent()).toContain('предположение')
      await end.getByRole('textbox', { name: 'Срок исчислять с' }).fill('01.12.2026')
      await expect.poll(() => end.textContent()).toContain('15.11.2036 (с 01.12.2026')
      await expect.poll(async () => fillsOf(await stored()).ru['termStart.d1']).toMatch(/1.декабря 2026/)
      // The act says the same day.
      await page.getByRole('link', { name: 'Судебный акт' }).click()
      await expect.poll(() => page.getByTestId('act').textContent()).toMatch(/исчислять с 1.декабря 2026/)
    }))

  test('a part in full security is asked where 46(6) opens it, and told where it is too long', () =>
    onSentencing(murder(), async (page, stored) => {
      const years = page.getByLabel('Часть срока в учреждении полной безопасности, лет')
      await years.fill('5')
      await expect.poll(async () => (await stored()).defendants[0]?.choice?.fullSecurityMonths).toBe(60)
      await years.fill('6')
      await expect.poll(() => page.getByTestId('violations').textContent()).toMatch(/46/)
    }))

  test('it is not asked where the law does not open it', () =>
    onSentencing(hooliganism('ru'), async (page) => {
      await page.getByRole('combobox', { name: 'Исход' }).click()
      await page.getByRole('option', { name: 'назначить наказание' }).click()
      await page.getByRole('radio', { name: 'лишение свободы' }).check()
      await page.getByLabel('лишение свободы: размер, лет').fill('1')
      await page.getByTestId('term-end').waitFor()
      expect(await page.getByLabel(/полной безопасности/).count()).toBe(0)
    }))

  test('an acquittal names its ground in Art. 394(2) of the CPC', () =>
    onSentencing(hooliganism('ru'), async (page, stored) => {
      await page.getByRole('combobox', { name: 'Исход' }).click()
      await page.getByRole('option', { name: 'оправдать' }).click()
      await page.getByRole('combobox', { name: 'Основание' }).click()
      await page.getByRole('option', { name: /нет состава/ }).click()
      await expect.poll(async () => (await stored()).defendants[0]?.choice?.ground).toBe('394(2)2)')
    }))

  test('another defendant takes over the counts of the first', () =>
    onSentencing(
      { ...hooliganism('ru'), defendants: [...(hooliganism('ru').defendants ?? []), person('d2', 'Жүнісов')] },
      async (page, stored) => {
        await page.getByRole('tab', { name: /Жүнісов/ }).click()
        await page.getByRole('button', { name: /Взять эпизоды: Серіков/ }).click()
        await expect
          .poll(async () => (await stored()).defendants[1]?.counts.map((c) => [c.article, c.part, c.committedOn]))
          .toEqual([['293', '1', '2026-05-12']])
        expect(await page.getByRole('heading', { level: 3, name: /Эпизод 1/ }).count()).toBe(1)
      },
    ))

  test('a ground under one count ends that count alone, and what it no longer needs is not asked', () => {
    const base = hooliganism('ru')
    const [first] = base.defendants ?? []
    const [count] = first?.counts ?? []
    if (!first || !count) throw new Error('no count')
    const theft = { id: 'c2', article: '188', part: '2', committedOn: '2026-05-14', damageTenge: 90_000 }
    const open = { ...count, features: { ...count.features, againstLifeOrHealth: null } }
    return onSentencing({ ...base, defendants: [{ ...first, counts: [open, theft] }] }, async (page, stored) => {
      const choice = async () => (await stored()).defendants[0]?.choice
      const one = page.getByRole('region', { name: /^Эпизод 1/ })
      const asked = page.getByText(/^№ 1\. .*жизнь/)
      await page
        .locator('details')
        .filter({ hasText: 'Вопросы, на которые отвечает суд' })
        .evaluate((fold) => {
          fold.setAttribute('open', '')
        })
      await asked.waitFor()
      const ground = one.getByRole('button', { name: /^65 / })
      await ground.click()
      await expect.poll(() => ground.getAttribute('aria-pressed')).toBe('true')
      await expect.poll(async () => (await choice())?.counts).toMatchObject([{ count: 'c1', released: '65' }])
      expect((await choice())?.outcome).toBe('punish')
      await expect.poll(() => asked.count()).toBe(0)
      await page.getByText(/^№ 2\. .*жизнь/).waitFor()
      await ground.click()
      await expect.poll(() => ground.getAttribute('aria-pressed')).toBe('false')
      await asked.waitFor()
    })
  })

  test('a reason that settles its violation is written to its end, kept and found again; kinds beside the sanction are told', () =>
    onSentencing(hooliganism('ru'), async (page, stored) => {
      const choice = async () => (await stored()).defendants[0]?.choice
      await page.getByRole('radio', { name: 'лишение свободы' }).check()
      await page.getByLabel('лишение свободы: размер, лет').fill('1')
      await page.getByRole('button', { name: 'Решить иначе и указать мотив' }).first().click()
      await page.keyboard.type('Иная мера не достигнет цели.')
      await expect
        .poll(async () => (await choice())?.departures)
        .toEqual([{ from: '52(2)', reason: 'Иная мера не достигнет цели.' }])

      await page.getByRole('button', { name: 'Другое дополнительное наказание' }).click()
      await page.getByRole('menuitem', { name: /^лишение права/ }).click()
      const months = page.getByRole('textbox', { name: /^лишение права.*мес/ })
      await months.fill('150')
      const group = page.getByRole('group', { name: 'Дополнительное наказание' }).first()
      await expect.poll(() => group.getByRole('alert').textContent()).toMatch(/10.лет/)
      await months.fill('24')
      await expect.poll(() => group.getByRole('alert').count()).toBe(0)
      await page.getByRole('button', { name: 'Другое дополнительное наказание' }).click()
      await page.getByRole('menuitem', { name: /^конфискация/ }).click()
      await expect.poll(() => group.getByRole('alert').textContent()).toMatch(/ст\..48/)
      await group.getByRole('button', { name: /конфискация/ }).click()
      await expect
        .poll(async () => (await choice())?.counts[0]?.additional)
        .toMatchObject([{ kind: 'disqualification', months: 24 }])

      await page.reload()
      const reasons = page.getByTestId('departures')
      expect(await reasons.getByRole('textbox').inputValue()).toBe('Иная мера не достигнет цели.')
      await reasons.getByRole('button').click()
      await expect.poll(async () => (await choice())?.departures).toEqual([])
    }))

  test('a window closed in mid-word loses nothing of a long case', () =>
    onSentencing(
      { ...hooliganism('ru'), narrative: { facts: LONG, position: LONG, evidence: LONG } },
      async (page, stored, desk) => {
        await page.getByRole('link', { name: 'Материалы дела' }).click()
        const field = page.getByLabel('Номер дела')
        // In one go: what is tested is the leaving, not the pace of a long case on a machine that has other work.
        await field.fill('1-888/20')
        await page.goto(`${desk.host.origin}/#/cases`)
        await page.goto('about:blank')
        await expect.poll(async () => (await stored()).number).toBe('1-888/20')
      },
    ))
})
