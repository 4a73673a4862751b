/**
 * Memory of the page over an hour's work: `node test/bench/memory.ts --minutes 60`. A script opens cases, types, decides,
 * switches tabs, language and theme, reads the act as paper and as PDF, looks into every part of the settings. Each
 * minute the heap is measured after a forced collection; what grows with a steady slope is a leak.
 */
import { parseArgs } from 'node:util'
import type { CDPSession, Page } from 'playwright-core'
import { hooliganism, robberyOfTwo } from '../browser/cases.ts'
import { addCase, BUILT, openPage, startBrowser, startDesk } from '../browser/harness.ts'
import type { TestDesk } from '../browser/harness.ts'

interface Sample {
  minute: number
  heapMb: number
  nodes: number
  listeners: number
  documents: number
  rounds: number
}

async function measure(session: CDPSession, minute: number, rounds: number): Promise<Sample> {
  // Twice: finalizers of the first collection free what the second one finds.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters')
  return { minute, heapMb: usedSize / 1048576, nodes, listeners: jsEventListeners, documents, rounds }
}

/** Megabytes an hour by least squares; the first samples hold what is loaded once and are left out. */
export function slopePerHour(samples: readonly { minute: number; heapMb: number }[]): number {
  const rest = samples.slice(Math.min(5, Math.floor(samples.length / 4)))
  const n = rest.length
  if (n < 2) return 0
  const meanX = rest.reduce((sum, { minute }) => sum + minute, 0) / n
  const meanY = rest.reduce((sum, { heapMb }) => sum + heapMb, 0) / n
  const above = rest.reduce((sum, { minute, heapMb }) => sum + (minute - meanX) * (heapMb - meanY), 0)
  const below = rest.reduce((sum, { minute }) => sum + (minute - meanX) ** 2, 0)
  return below === 0 ? 0 : (above / below) * 60
}

const SETTINGS = ['backups', 'people', 'bin', 'exchange', 'trail', 'law'] as const

/** One round of work on one case, as a person does it; every step waits for its screen. */
async function work(page: Page, desk: TestDesk, id: string, round: number): Promise<void> {
  const { origin } = desk.host
  const go = async (hash: string, ready: string) => {
    await page.evaluate((next) => {
      window.location.hash = next
    }, hash)
    await page.locator(ready).first().waitFor()
  }
  if (!page.url().startsWith(origin)) throw new Error('the page has left the desk')
  await go('#/cases', '[role=option]')
  const search = page.getByRole('searchbox')
  await search.fill(`1-${round % 30}`)
  await page.waitForTimeout(300)
  await search.fill('')
  await go(`#/case/${id}/file`, '[data-at="/number"]')
  const number = page.locator('[data-at="/number"]').first()
  await number.fill('')
  await number.pressSequentially(`1-${round}/2026`, { delay: 25 })
  await go(`#/case/${id}/sentencing`, '[class*=penalties]')
  const circumstance = page.locator('[data-at$="/mitigating/0"] input[type=checkbox]').first()
  if (await circumstance.isVisible()) for (let i = 0; i < 4; i += 1) await circumstance.click()
  await page.keyboard.press('Control+KeyZ')
  await page.waitForTimeout(700)
  await go(`#/case/${id}/act`, '[data-testid=act]')
  const pencil = page.locator('[data-block=copies] button').first()
  if (await pencil.isVisible()) {
    await pencil.click()
    await page.keyboard.type(' Сөз.', { delay: 25 })
    await page.keyboard.press('Escape')
  }
  if (round % 3 === 0) {
    await page.getByText('PDF', { exact: true }).click()
    await page.locator('[data-testid=pdf] canvas').first().waitFor()
  }
  await go(`#/case/${id}/sign`, 'section[aria-labelledby=verify-title]')
  const settings = desk.services.settings.read()
  // The language is switched where a person does it: on the screen, the case still open.
  await page.locator(`header button[lang=${settings.language === 'kk' ? 'ru' : 'kk'}]`).click()
  await go(`#/settings/${SETTINGS[round % SETTINGS.length] ?? 'law'}`, 'section h2')
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
}

function shown({ minute, heapMb, nodes, listeners, documents, rounds }: Sample): string {
  return `${String(minute).padStart(4)} min  ${heapMb.toFixed(1).padStart(6)} MB  ${nodes} nodes  ${listeners} listeners  ${documents} documents  ${rounds} rounds\n`
}

/** Works for so many minutes and tells each sample as it comes. */
export async function measureMemory(minutes: number, pages: string): Promise<Sample[]> {
  // The program's own clock runs on: terms and the trail are what they would be in a real hour.
  const desk = await startDesk({ ready: true, language: 'kk', now: () => new Date(), pages })
  const samples: Sample[] = []
  try {
    const ids: string[] = []
    for (let n = 0; n < 30; n += 1) {
      const file = n % 3 === 0 ? robberyOfTwo() : hooliganism(n % 2 === 0 ? 'kk' : 'ru')
      ids.push(await addCase(desk, { ...file, number: `1-${n}/2026` }))
    }
    const browser = await startBrowser()
    try {
      const { page, context } = await openPage(browser, desk)
      const session = await context.newCDPSession(page)
      await session.send('HeapProfiler.enable')
      const begun = performance.now()
      let rounds = 0
      while (samples.length <= minutes) {
        const minute = (performance.now() - begun) / 60_000
        if (minute >= samples.length) {
          const sample = await measure(session, samples.length, rounds)
          samples.push(sample)
          process.stdout.write(shown(sample))
          continue
        }
        await work(page, desk, ids[rounds % ids.length] ?? '', rounds)
        rounds += 1
      }
    } finally {
      await browser.close()
    }
  } finally {
    await desk.close()
  }
  return samples
}

function report(samples: Sample[]): void {
  const settled = samples[Math.min(5, Math.floor(samples.length / 4))]
  process.stdout.write(
    `memory of the page: first ${samples[0]?.heapMb.toFixed(1)} MB, settled ${settled?.heapMb.toFixed(1)} MB, ` +
      `last ${samples.at(-1)?.heapMb.toFixed(1)} MB, slope ${slopePerHour(samples).toFixed(2)} MB an hour\n`,
  )
}

/** Among the benchmarks: three minutes, enough to see a leak that shows in every round. */
export async function run(): Promise<void> {
  report(await measureMemory(3, BUILT))
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, pages: { type: 'string' } } })
  const minutes = Number(values.minutes ?? 60)
  if (!Number.isInteger(minutes) || minutes < 1) throw new Error('--minutes wants a whole number of minutes')
  report(await measureMemory(minutes, values.pages ?? BUILT))
}
