/** `npm run shots`: every screen of the desk on the example cases, in both languages and two sizes, into docs/screens. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { createDesk } from '../electron/app/desk.ts'
import { localServices } from '../electron/app/local.ts'
import { startHttpHost } from '../electron/host/http.ts'

const programFolder = join(import.meta.dirname, '..')
const target = join(programFolder, 'docs', 'screens')
const NOW = new Date('2026-11-20T10:00:00')
const SMALL = { width: 1366, height: 768 }
const LARGE = { width: 1920, height: 1080 }

interface Shot {
  name: string
  address: string
  /** What to do before the picture. */
  before?: (page: Page) => Promise<void>
  sizes?: { width: number; height: number }[]
}

/** Scrolls the right-hand pane, where the punishments stand. */
function down(pixels: number): (page: Page) => Promise<void> {
  return async (page) => {
    await page
      .locator('[class*="right"]')
      .first()
      .evaluate((pane, top) => pane.scrollTo(0, top), pixels)
  }
}

function shotsOf(ids: string[]): Shot[] {
  const [theft, robbery, fraud, , minor] = ids
  return [
    { name: 'cases', address: '#/cases', sizes: [SMALL, LARGE] },
    { name: 'case', address: `#/case/${theft}/file`, sizes: [SMALL, LARGE] },
    { name: 'sentencing', address: `#/case/${robbery}/sentencing`, sizes: [SMALL, LARGE] },
    { name: 'sentencing-counts', address: `#/case/${fraud}/sentencing`, before: down(520) },
    { name: 'sentencing-minor', address: `#/case/${minor}/sentencing` },
    { name: 'act', address: `#/case/${theft}/act`, sizes: [SMALL, LARGE] },
    {
      name: 'act-pdf',
      address: `#/case/${robbery}/act`,
      before: async (page) => {
        await page.getByText('PDF', { exact: true }).click()
        await page.locator('[data-testid=pdf] canvas').first().waitFor()
      },
    },
    { name: 'sign', address: `#/case/${robbery}/sign` },
    { name: 'settings', address: '#/settings' },
  ]
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-shots-'))
  const services = localServices({
    host: 'browser',
    programFolder,
    dataFolder: join(folder, 'data'),
    exportFolder: join(folder, 'Ukim'),
    now: () => NOW,
    kdfCost: { N: 2 ** 12, r: 8, p: 1 },
  })
  // The pictures show folders as a person would have them, not those of this run.
  const shown = {
    ...services,
    dataFolder: 'C:\\Users\\sudya\\AppData\\Local\\Ukim',
    exportFolder: 'C:\\Users\\sudya\\Documents\\Ukim',
  }
  const router = createDesk(shown)
  const host = await startHttpHost({ router, pages: join(programFolder, 'out', 'renderer') })
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
  })
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  try {
    const context = await browser.newContext({ viewport: SMALL, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(host.invite())
    await page.locator('form').waitFor()
    await page.evaluate('document.fonts.ready')
    await page.screenshot({ path: join(target, 'first-start-kk.png') })

    services.settings.write({ ...services.settings.read(), judge: 'Сейітова А. Қ.', toured: true })
    await services.vault.create('экрандарды түсіруге арналған', 'Сейітова А. Қ.')
    await page.reload()
    await page.getByRole('heading', { name: 'Мұнда істеріңіз тұрады' }).waitFor()
    await page.screenshot({ path: join(target, 'empty-kk.png') })

    const examples = await router.call('cases.importExamples', {})
    if (!examples.ok) throw new Error(examples.fault.says.en)
    for (const language of ['kk', 'ru'] as const) {
      services.settings.write({ ...services.settings.read(), language })
      for (const shot of shotsOf(examples.value.ids)) {
        for (const size of shot.sizes ?? [SMALL]) {
          await page.setViewportSize(size)
          await page.goto('about:blank')
          await page.goto(`${host.origin}/${shot.address}`)
          await page.locator('main h1').first().waitFor()
          await page.waitForLoadState('networkidle')
          await page.evaluate('document.fonts.ready')
          await shot.before?.(page)
          await page.waitForTimeout(250)
          const width = size === LARGE ? '-1920' : ''
          await page.screenshot({ path: join(target, `${shot.name}-${language}${width}.png`) })
        }
      }
    }
    services.settings.write({ ...services.settings.read(), theme: 'dark', language: 'ru' })
    await page.setViewportSize(SMALL)
    await page.goto('about:blank')
    await page.goto(`${host.origin}/#/case/${examples.value.ids[1]}/sentencing`)
    await page.locator('main h1').first().waitFor()
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(target, 'sentencing-dark-ru.png') })
  } finally {
    await browser.close()
    await host.close()
    services.vault.lock()
    rmSync(folder, { recursive: true, force: true })
  }
  process.stdout.write(`${readdirSync(target).length} pictures in docs/screens\n`)
}

await main()
