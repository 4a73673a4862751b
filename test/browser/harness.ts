/** A desk in a real browser: the loopback host over a store of its own, and Chromium from npm. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as engine } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'
import type { CaseInput } from '../../shared/case/schema.ts'
import { createDesk } from '../../electron/app/desk.ts'
import { localServices } from '../../electron/app/local.ts'
import type { Services } from '../../electron/app/services.ts'
import { deskSignatures } from '../../electron/app/signatures.ts'
import type { NcaLayerOptions } from '../../electron/signing/index.ts'
import { startHttpHost } from '../../electron/host/http.ts'
import type { HttpHost } from '../../electron/host/http.ts'
import type { Router } from '../../electron/app/router.ts'

export const PROGRAM = join(import.meta.dirname, '..', '..')
export const PASSPHRASE = 'төрт сөзден тұратын құпия'
/** The built pages; `UKIM_PAGES` names others, so that two may work on the screen at once. */
export const BUILT = process.env['UKIM_PAGES'] ?? join(PROGRAM, 'out', 'renderer')
/** A fixed day, so that terms and screens do not change with the calendar. */
export const NOW = new Date('2026-11-20T10:00:00')

/** Chromium needs no sandbox of its own here: the pages are ours, and containers forbid it. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
  '--font-render-hinting=none',
]

export async function startBrowser(): Promise<Browser> {
  return engine.launch({ executablePath: await sparticuz.executablePath(), headless: true, args: FLAGS })
}

export interface TestDesk {
  host: HttpHost
  router: Router
  services: Services
  folder: string
  exportFolder: string
  close(): Promise<void>
}

/** Starts a desk in a folder of its own; `ready` makes its store, so that the list of cases comes first. */
export async function startDesk(
  options: {
    ready?: boolean
    language?: 'kk' | 'ru' | 'en'
    now?: () => Date
    pages?: string
    agent?: NcaLayerOptions
    /** What stands in for services of the window. */
    instead?: Partial<Services>
  } = {},
): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-desk-'))
  const exportFolder = join(folder, 'export')
  const local = localServices({
    host: 'browser',
    programFolder: PROGRAM,
    dataFolder: join(folder, 'data'),
    exportFolder,
    now: options.now ?? (() => NOW),
    kdfCost: { N: 2 ** 12, r: 8, p: 1 },
  })
  // A stand-in of the national agent listens elsewhere, under a certificate of its own.
  const agent =
    options.agent === undefined
      ? {}
      : { signatures: deskSignatures(() => local.settings.read().judgeIin, options.agent) }
  const services: Services = { ...local, ...agent, ...options.instead }
  const router = createDesk(services)
  if (options.ready) {
    services.settings.write({
      ...services.settings.read(),
      language: options.language ?? 'kk',
      judge: 'Сейітова А. Қ.',
      toured: true,
    })
    await services.vault.create(PASSPHRASE, 'Сейітова А. Қ.')
  }
  const host = await startHttpHost({ router, pages: options.pages ?? BUILT })
  return {
    host,
    router,
    services,
    folder,
    exportFolder,
    close: async () => {
      await host.close()
      if (services.vault.state() === 'open') services.vault.lock()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Puts a case into the store and answers its id. */
export async function addCase(desk: TestDesk, file: CaseInput): Promise<string> {
  const reply = await desk.router.call('cases.import', { name: 'test.json', text: JSON.stringify(file) })
  if (!reply.ok) throw new Error(`${reply.fault.says.en} ${reply.fault.where ?? ''}`)
  return reply.value.id
}

/** A backup made at once, without its job. */
export function makeBackup({ services }: TestDesk): void {
  const { backups, actor } = services.vault.store()
  backups.create(actor)
}

/** Opens the desk's address in a fresh context; page errors are collected, since none may go unseen. */
export async function openPage(
  browser: Browser,
  desk: TestDesk,
  size = { width: 1366, height: 768 },
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(desk.host.invite())
  return { page, context, errors }
}
