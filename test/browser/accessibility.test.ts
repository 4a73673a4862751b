/** axe on every screen in each theme, and no cut-off text at 150 % in either language. */

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { cutOff } from './cut-off.ts'
import { hooliganism, robberyOfTwo } from './cases.ts'
import { addCase, openPage, PASSPHRASE, startBrowser, startDesk } from './harness.ts'
import { wordsIn } from '../../scripts/shots/shot.ts'
import type { TestDesk } from './harness.ts'

// A dozen screens under every rule take minutes on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const PARTS = ['backups', 'people', 'bin', 'exchange', 'trail', 'law'] as const

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
  const gone = await addCase(desk, { ...hooliganism(), number: '1-303/2026' })
  for (const reply of [
    await desk.router.call('cases.remove', { id: gone }),
    await desk.router.call('backups.create', {}),
    await desk.router.call('people.add', { name: 'Омаров Б. Т.', role: 'assistant', passphrase: 'көмекшінің құпиясы' }),
    await desk.router.call('attachments.add', {
      id,
      name: 'хаттаманың көшірмесі.pdf',
      base64: Buffer.from('%PDF-1.7 test').toString('base64'),
    }),
  ]) {
    if (!reply.ok) throw new Error(reply.fault.says.en)
  }
  return {
    cases: '#/cases',
    file: `#/case/${id}/file`,
    sentencing: `#/case/${id}/sentencing`,
    questions: `#/case/${many}/sentencing`,
    act: `#/case/${id}/act`,
    sign: `#/case/${id}/sign`,
    settings: '#/settings',
    ...Object.fromEntries(PARTS.map((part) => [part, `#/settings/${part}`])),
  }
}

async function settle(page: Page, address: string, origin: string): Promise<void> {
  await page.goto(`${origin}/${address}`)
  await page.locator('main h1, main h2, main nav').first().waitFor()
  await expect
    .poll(
      () =>
        page
          .getByRole('status')
          .filter({ hasText: /Жүктелуде|Загрузка|Loading/ })
          .count(),
      { timeout: 20_000 },
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
        cut.push(...(await cutOff(page, name)))
      }
      expect(cut).toEqual([])
    } finally {
      await context.close()
      await desk.close()
    }
  })

  test.each(['kk', 'ru'] as const)('nor before the desk is open, nor over the screens, %s', async (language) => {
    const t = wordsIn(language)
    const gate = await startDesk({ language })
    gate.services.settings.write({ ...gate.services.settings.read(), language, textSize: 150 })
    const first = await openPage(browser, gate)
    const cut: string[] = []
    try {
      const { page } = first
      await page.getByLabel(t('gate.judge')).fill('Сейітова А. Қ.')
      await page.getByLabel(t('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
      await page.getByLabel(t('gate.repeat'), { exact: true }).fill(PASSPHRASE)
      cut.push(...(await cutOff(page, 'create')))
      await page.getByRole('button', { name: t('gate.create') }).click()
      await page.getByTestId('recovery-code').waitFor()
      cut.push(...(await cutOff(page, 'recovery code')))
      await page.getByLabel(t('gate.codeKept')).check()
      await page.getByRole('button', { name: t('gate.begin') }).click()
      await page.getByRole('button', { name: t('tour.skip') }).waitFor()
      cut.push(...(await cutOff(page, 'tour')))
      await page.getByRole('button', { name: t('tour.skip') }).click()
      await page.getByRole('heading', { name: t('cases.emptyTitle') }).waitFor()
      cut.push(...(await cutOff(page, 'no cases')))
      gate.services.vault.lock()
      await page.reload()
      await page.getByRole('heading', { name: t('gate.unlockTitle') }).waitFor()
      cut.push(...(await cutOff(page, 'unlock')))
      await page.getByRole('button', { name: t('rescue.open') }).click()
      await page.getByRole('button', { name: t('common.back') }).waitFor()
      cut.push(...(await cutOff(page, 'rescue')))
    } finally {
      await first.context.close()
      await gate.close()
    }

    const desk = await startDesk({ ready: true, language })
    const id = await addCase(desk, robberyOfTwo())
    desk.services.settings.write({ ...desk.services.settings.read(), textSize: 150 })
    const { page, context } = await openPage(browser, desk)
    try {
      await page.goto(`${desk.host.origin}/#/case/${id}/file`)
      await page.getByTestId('attachments').waitFor({ state: 'attached' })
      const away = async () => {
        await page.keyboard.press('Escape')
        await expect.poll(() => page.locator('[role=dialog], [role=menu]').count()).toBe(0)
      }
      await page.keyboard.press('Control+KeyK')
      await page.getByPlaceholder(t('palette.placeholder')).fill('1-2')
      await page.getByRole('dialog').getByText('1-202/2026').waitFor()
      cut.push(...(await cutOff(page, 'palette')))
      await away()
      await page.getByRole('button', { name: t('case.menu') }).click()
      await page.getByRole('menu').waitFor()
      cut.push(...(await cutOff(page, 'menu')))
      await page.getByRole('menuitem', { name: t('history.title') }).click()
      await page.getByRole('dialog').getByRole('listitem').first().waitFor()
      cut.push(...(await cutOff(page, 'history')))
      await away()
      await page.getByRole('button', { name: t('case.menu') }).click()
      await page.getByRole('menuitem', { name: t('package.make') }).click()
      await page.getByRole('dialog').waitFor()
      cut.push(...(await cutOff(page, 'package')))
      await away()
      await page.getByRole('button', { name: t('case.menu') }).click()
      await page.getByRole('menuitem', { name: t('cases.remove') }).click()
      await page.getByRole('dialog').waitFor()
      cut.push(...(await cutOff(page, 'remove the case')))
      await away()
    } finally {
      await context.close()
      await desk.close()
    }
    expect(cut).toEqual([])
  })
})
