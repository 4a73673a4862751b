/**
 * `npm run shots`: every screen of the desk on the example cases, in both languages, into docs/screens.
 * `npm run shots -- keeping gate` takes the pictures of some rooms and leaves the others; `--to DIR` puts them elsewhere.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { createDesk } from '../electron/app/desk.ts'
import { localServices } from '../electron/app/local.ts'
import { startHttpHost } from '../electron/host/http.ts'
import { archive, archiveEmpty } from './shots/archive.ts'
import { cases, emptyCases } from './shots/cases.ts'
import { desk, signed } from './shots/desk.ts'
import { gate, gateCode, gateCodeRussian, gateNew } from './shots/gate.ts'
import { keeping } from './shots/keeping.ts'
import { SMALL, wordsIn } from './shots/shot.ts'
import type { Room, Shot, ShotDesk } from './shots/shot.ts'
import { undisputed } from './shots/undisputed.ts'

const ROOMS: Room[] = [
  gateNew,
  gateCode,
  gateCodeRussian,
  gate,
  emptyCases,
  cases,
  desk,
  signed,
  keeping,
  undisputed,
  archive,
  archiveEmpty,
]

const programFolder = join(import.meta.dirname, '..')
const NOW = new Date('2026-11-20T10:00:00')
const ARGUMENTS = parseArgs({ allowPositionals: true, options: { to: { type: 'string' }, pages: { type: 'string' } } })
const target = resolve(ARGUMENTS.values.to ?? join(programFolder, 'docs', 'screens'))
const pages = resolve(ARGUMENTS.values.pages ?? join(programFolder, 'out', 'renderer'))

/** One picture for each language, theme and size of a shot: other themes than the light one are taken small. */
function* takes(shot: Shot) {
  for (const language of shot.languages ?? (['kk', 'ru'] as const)) {
    for (const theme of shot.themes ?? (['light'] as const)) {
      for (const size of theme === 'light' ? (shot.sizes ?? [SMALL]) : [SMALL]) {
        const mark = `${theme === 'light' ? '' : `-${theme}`}-${language}${size === SMALL ? '' : `-${size.width}`}`
        yield { language, theme, size, file: `${shot.name}${mark}.png` }
      }
    }
  }
}

/** The room's own desk, with what its pictures are to show. */
async function openDesk(room: Room, folder: string) {
  const services = localServices({
    host: 'browser',
    programFolder,
    dataFolder: join(folder, 'data'),
    exportFolder: join(folder, 'Ukim'),
    now: () => NOW,
    kdfCost: { N: 2 ** 12, r: 8, p: 1 },
  })
  // The pictures show folders as a person would have them, not those of this run.
  const router = createDesk({
    ...services,
    dataFolder: 'C:\\Users\\sudya\\AppData\\Local\\Ukim',
    exportFolder: 'C:\\Users\\sudya\\Documents\\Ukim',
  })
  services.settings.write({ ...services.settings.read(), judge: 'Сейітова А. Қ.', toured: true })
  const host = await startHttpHost({ router, pages })
  const shown: ShotDesk = { ids: [], router, services, origin: host.origin, folder }
  if (room.store !== 'none') await services.vault.create('экрандарды түсіруге арналған', 'Сейітова А. Қ.')
  if (room.store === 'open') {
    const examples = await router.call('cases.importExamples', {})
    if (!examples.ok) throw new Error(examples.fault.says.en)
    shown.ids = examples.value.ids
  }
  await room.prepare?.(shown)
  return { host, services, shown }
}

async function takeRoom(room: Room, browser: Browser): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-shots-'))
  // What a screen writes into the shown folder must not land in the program's: here such a path is a name in this folder.
  process.chdir(folder)
  const { host, services, shown } = await openDesk(room, folder)
  const context = await browser.newContext({ viewport: SMALL, reducedMotion: 'reduce' })
  const troubles: string[] = []
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => troubles.push(`${room.name}: ${error.message}`))
    await page.goto(host.invite())
    for (const shot of room.shots(shown)) {
      for (const { language, theme, size, file } of takes(shot)) {
        services.settings.write({ ...services.settings.read(), language, theme })
        try {
          await page.setViewportSize(size)
          await page.goto('about:blank')
          await page.goto(`${host.origin}/${shot.address}`)
          await page.locator('main h1, main h2').first().waitFor()
          await page.waitForLoadState('networkidle')
          await page.evaluate('document.fonts.ready')
          await shot.before?.(page, wordsIn(language), shown)
          await page.waitForTimeout(250)
          await page.screenshot({ path: join(target, file) })
        } catch (error) {
          // One state that cannot be reached must not cost the other pictures; the run fails at its end.
          troubles.push(`${file}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`)
        }
      }
    }
  } finally {
    await context.close()
    await host.close()
    if (services.vault.state() === 'open') services.vault.lock()
    process.chdir(programFolder)
    rmSync(folder, { recursive: true, force: true })
  }
  return troubles
}

async function main(): Promise<void> {
  const wanted = ARGUMENTS.positionals
  const unknown = wanted.filter((name) => !ROOMS.some((room) => room.name === name))
  if (unknown.length > 0) throw new Error(`no such room: ${unknown.join(', ')}; ${ROOMS.map((r) => r.name).join(', ')}`)
  const rooms = wanted.length === 0 ? ROOMS : ROOMS.filter((room) => wanted.includes(room.name))
  // Pictures of screens that are no more go, but only when every other is taken anew.
  if (wanted.length === 0) rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
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
  const troubles: string[] = []
  try {
    for (const room of rooms) troubles.push(...(await takeRoom(room, browser)))
  } finally {
    await browser.close()
  }
  process.stdout.write(`${readdirSync(target).length} pictures in ${target}\n`)
  if (troubles.length > 0) {
    process.stderr.write(`${troubles.join('\n')}\n`)
    process.exitCode = 1
  }
}

await main()
