/** axe on every screen, at the gate and over the screens, in each theme; no text cut off at 150 % in either language. */

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { hooliganism, robberyOfTwo } from './cases.ts'
import { addCase, makeBackup, openPage, PASSPHRASE, startBrowser, startDesk } from './harness.ts'
import { ROOT_OF, rootOf, THEMES, wrongWith } from './looks.ts'
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
  makeBackup(desk)
  for (const reply of [
    await desk.router.call('cases.remove', { id: gone }),
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
  test.each([
    ['kk', 'light'],
    ['ru', 'dark'],
  ] as const)('nothing is wrong with any screen, %s', async (language, theme) => {
    const desk = await startDesk({ ready: true, language })
    const all = await screens(desk)
    const { page, context } = await openPage(browser, desk)
    try {
      const found: string[] = []
      for (const [name, address] of Object.entries(all)) {
        await settle(page, address, desk.host.origin)
        await page.evaluate(() => {
          // Hundreds of licences are all alike: axe takes minutes for them, and a few are looked at below.
          for (const fold of document.querySelectorAll('main details:not(:has([data-testid=licences]))'))
            fold.setAttribute('open', '')
        })
        found.push(...(await wrongWith(page, name, theme)))
      }
      await settle(page, '#/settings', desk.host.origin)
      await page.locator('details:has([data-testid=licences]) > summary').click()
      await page.getByTestId('licences').locator('summary').first().click()
      await page.evaluate(() => {
        for (const rest of document.querySelectorAll('[data-testid=licences] > li:nth-child(n + 7)')) rest.remove()
      })
      found.push(...(await violations(page)))
      expect(found).toEqual([])
      if (language === 'kk') {
        await settle(page, all['sentencing'] ?? '', desk.host.origin)
        expect(await unseenFocus(page)).toEqual([])
      }
      // What the looks put on the page is what the settings put on it.
      for (const one of THEMES) {
        desk.services.settings.write({ ...desk.services.settings.read(), theme: one })
        await page.reload()
        await expect.poll(() => rootOf(page)).toEqual(ROOT_OF[one])
      }
    } finally {
      await context.close()
      await desk.close()
    }
  })

  test.each([
    ['kk', 'dark'],
    ['ru', 'contrast'],
  ] as const)('nor before the desk is open, nor over the screens, %s', async (language, theme) => {
    const t = wordsIn(language)
    const gate = await startDesk({ language })
    gate.services.settings.write({ ...gate.services.settings.read(), language })
    const { page, context } = await openPage(browser, gate)
    const found: string[] = []
    const look = async (name: string) => {
      found.push(...(await wrongWith(page, name, theme)))
    }
    const away = async () => {
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('[role=dialog], [role=menu]').count()).toBe(0)
    }
    try {
      await page.getByLabel(t('gate.judge')).waitFor()
      await page.getByRole('button', { name: t('gate.create') }).click()
      await page.getByText(t('gate.nameMissing')).waitFor()
      await look('create, refused')
      await page.getByLabel(t('gate.judge')).fill('Сейітова А. Қ.')
      await page.getByLabel(t('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
      await page.getByLabel(t('gate.repeat'), { exact: true }).fill(PASSPHRASE)
      await look('create')
      await page.getByRole('button', { name: t('gate.create') }).click()
      await page.getByTestId('recovery-code').waitFor()
      await look('recovery code')
      await page.getByLabel(t('gate.codeKept')).check()
      await page.getByRole('button', { name: t('gate.begin') }).click()
      await page.getByRole('button', { name: t('tour.skip') }).waitFor()
      await look('tour')
      await page.getByRole('button', { name: t('tour.skip') }).click()
      await page.getByRole('heading', { name: t('cases.emptyTitle') }).waitFor()
      await look('no cases')

      const id = await addCase(gate, robberyOfTwo())
      makeBackup(gate)
      await page.goto(`${gate.host.origin}/#/case/${id}/file`)
      await page.getByTestId('attachments').waitFor({ state: 'attached' })
      await page.keyboard.press('Control+KeyK')
      await page.getByPlaceholder(t('palette.placeholder')).fill('1-2')
      await page.getByRole('dialog').getByText('1-202/2026').waitFor()
      await look('palette')
      await away()
      await page.getByRole('button', { name: t('case.menu') }).click()
      await page.getByRole('menu').waitFor()
      await look('menu')
      await page.getByRole('menuitem', { name: t('history.title') }).click()
      await page.getByRole('dialog').getByRole('listitem').first().waitFor()
      await look('history')
      await away()
      await page.getByRole('button', { name: t('case.menu') }).click()
      await page.getByRole('menuitem', { name: t('package.make') }).click()
      await page.getByRole('dialog').waitFor()
      await look('package')
      await away()
      await page.getByRole('button', { name: t('case.menu') }).click()
      await page.getByRole('menuitem', { name: t('cases.remove') }).click()
      await page.getByRole('dialog').waitFor()
      await look('remove the case')
      await away()
      await page.goto(`${gate.host.origin}/#/cases`)
      await page.getByRole('listbox').focus()
      await page.keyboard.press('Space')
      await page.getByRole('option', { selected: true }).waitFor()
      await look('a case chosen')
      await page.getByRole('button', { name: t('drafts.open') }).click()
      await page.getByRole('dialog').getByText('DOCX').waitFor()
      await look('drafts')
      await away()
      await page.goto(`${gate.host.origin}/#/settings/backups`)
      await page
        .getByTestId('backups')
        .getByRole('button', { name: t('backups.restore') })
        .click()
      await page.getByRole('dialog').getByRole('checkbox').waitFor()
      await look('restore')
      await away()
      await page.getByRole('button', { name: t('backups.checkStore') }).click()
      await page.getByRole('status').filter({ hasText: '1' }).waitFor()
      await look('the store was checked')

      // Locked while work goes on, then with nothing behind.
      let finish = (): void => {}
      gate.services.jobs.start(async (tell) => {
        tell({ done: 3, total: 8 })
        await new Promise<void>((resolve) => (finish = resolve))
      })
      await page.getByRole('button', { name: t('nav.lock') }).click()
      await page.getByText(t('gate.workGoesOn')).first().waitFor()
      await look('work behind the gate')
      finish()
      await expect.poll(() => page.getByText(t('gate.workGoesOn')).count()).toBe(0)
      await page.getByRole('heading', { name: t('gate.unlockTitle') }).waitFor()
      await look('unlock')
      await page.getByRole('button', { name: t('gate.forgot') }).click()
      await page.getByRole('heading', { name: t('gate.codeTitle') }).waitFor()
      await look('unlock by code')
      await page.getByRole('button', { name: t('common.back') }).click()
      await page.getByRole('button', { name: t('rescue.open') }).click()
      await page.getByRole('button', { name: t('common.back') }).waitFor()
      await look('rescue')
    } finally {
      await context.close()
      await gate.close()
    }
    expect(found).toEqual([])
  })
})

/** Elements that take the focus, forty-five from the beginning, and do not show it. */
async function unseenFocus(page: Page): Promise<string[]> {
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
  return unseen
}
