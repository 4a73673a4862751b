/** axe on every screen in each theme, and no cut-off text at 150 % in either language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { hooliganism, robberyOfTwo } from './cases.ts'
import { addCase, openPage, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Every screen by its address; `choice` puts violations, bars with marks and the act's editor on them. */
async function screens(desk: TestDesk): Promise<Record<string, string>> {
  const decided = hooliganism()
  const [defendant] = decided.defendants ?? []
  const wrong = { kind: 'imprisonment' as const, amount: 24 }
  const id = await addCase(desk, {
    ...decided,
    defendants: [
      {
        ...defendant,
        id: 'd1',
        choice: {
          outcome: 'punish',
          counts: [{ count: 'c1', main: wrong }],
          final: { method: 'single', main: wrong },
          conditional: true,
        },
      },
    ],
  })
  const many = await addCase(desk, robberyOfTwo())
  return {
    cases: '#/cases',
    file: `#/case/${id}/file`,
    sentencing: `#/case/${id}/sentencing`,
    questions: `#/case/${many}/sentencing`,
    act: `#/case/${id}/act`,
    sign: `#/case/${id}/sign`,
    settings: '#/settings',
  }
}

async function settle(page: Page, address: string, origin: string): Promise<void> {
  await page.goto(`${origin}/${address}`)
  await page.locator('main h1, main h2, main nav').first().waitFor()
  await expect
    .poll(() =>
      page
        .getByRole('status')
        .filter({ hasText: /Жүктелуде|Загрузка|Loading/ })
        .count(),
    )
    .toBe(0)
}

describe('accessibility', () => {
  test.each(['light', 'dark', 'contrast'] as const)('axe finds nothing on any screen, theme %s', async (theme) => {
    const desk = await startDesk({ ready: true, language: theme === 'dark' ? 'ru' : 'kk' })
    const all = await screens(desk)
    desk.services.settings.write({ ...desk.services.settings.read(), theme })
    const { page, context } = await openPage(browser, desk)
    try {
      const found: string[] = []
      for (const [name, address] of Object.entries(all)) {
        await settle(page, address, desk.host.origin)
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
        })
        found.push(...(await violations(page)).map((line) => `${name}: ${line}`))
      }
      expect(found).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })

  test('axe finds nothing before the desk is open', async () => {
    const desk = await startDesk()
    const { page, context } = await openPage(browser, desk)
    try {
      await page.getByRole('button', { name: 'Қойманы жасау' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Қойманы жасау' }).click()
      await page.getByText('Аты-жөнін жазыңыз').waitFor()
      expect(await violations(page)).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })

  test('the focus is always to be seen', async () => {
    const desk = await startDesk({ ready: true })
    const all = await screens(desk)
    const { page, context } = await openPage(browser, desk)
    try {
      await settle(page, all['sentencing'] ?? '', desk.host.origin)
      const unseen: string[] = []
      for (let i = 0; i < 45; i += 1) {
        await page.keyboard.press('Tab')
        const seen = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return { name: 'body', ring: true }
          // A ring may be drawn by the element, by the label that shows it, or by the input's border.
          const around = [element, element.nextElementSibling, element.parentElement].filter(
            (e): e is Element => e !== null,
          )
          const ring = around.some((e) => {
            const style = getComputedStyle(e)
            return (
              (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
            )
          })
          const bordered =
            element.matches('input, textarea') && getComputedStyle(element).borderColor !== 'rgb(222, 219, 211)'
          return { name: element.outerHTML.slice(0, 120), ring: ring || bordered }
        })
        if (!seen.ring) unseen.push(seen.name)
      }
      expect(unseen).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })

  test.each(['kk', 'ru'] as const)('no text is cut off at one and a half size, %s', async (language) => {
    const desk = await startDesk({ ready: true, language })
    const all = await screens(desk)
    desk.services.settings.write({ ...desk.services.settings.read(), textSize: 150 })
    const { page, context } = await openPage(browser, desk)
    try {
      const cut: string[] = []
      for (const [name, address] of Object.entries(all)) {
        await settle(page, address, desk.host.origin)
        cut.push(
          ...(await page.evaluate(
            (screen) =>
              [
                ...document.querySelectorAll(
                  'button, button span, a, label, h1, h2, h3, h4, summary > *, th, [role=columnheader], legend',
                ),
              ]
                .filter((element) => {
                  const style = getComputedStyle(element)
                  // A name that ends in an ellipsis on purpose has its whole text elsewhere; words of ours never do.
                  return (
                    element.getClientRects().length > 0 &&
                    style.textOverflow !== 'ellipsis' &&
                    style.overflowX !== 'visible' &&
                    element.scrollWidth > element.clientWidth + 1
                  )
                })
                .map((element) => `${screen}: ${element.tagName} ${element.textContent.slice(0, 60)}`),
            name,
          )),
        )
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (wider > 1) cut.push(`${name}: the page is ${wider} px too wide`)
      }
      expect(cut).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })
})
