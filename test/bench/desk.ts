/** The desk in a real browser: first screen, key to guidance, a case among ten thousand, scroll, size of the page. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { hooliganism } from '../browser/cases.ts'
import { openPage, PROGRAM, startBrowser, startDesk } from '../browser/harness.ts'
import { caseSchema } from '../../shared/case/schema.ts'

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function say(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(52)} ${value}\n`)
}

/** Milliseconds from a key in the damage field to the new figures on the screen, drawn. */
async function keyToGuidance(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('[data-at$="/mitigating/0"] input[type=checkbox]')
    if (!input) throw new Error('no circumstance on the screen')
    const times: number[] = []
    for (let i = 0; i < 20; i += 1) {
      const before = document.querySelector('[class*=penalties]')?.textContent
      const start = performance.now()
      input.click()
      while (document.querySelector('[class*=penalties]')?.textContent === before) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      times.push(performance.now() - start)
    }
    return times
  })
}

/** Longest and median time between two frames while the list is scrolled from end to end. */
async function scroll(page: Page): Promise<{ longest: number; median: number }> {
  const gaps = await page.evaluate(async () => {
    const list = document.querySelector('[role=listbox]')
    if (!list) throw new Error('no list')
    const times: number[] = []
    let last = performance.now()
    for (let i = 0; i < 120; i += 1) {
      list.scrollTop += 900
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = performance.now()
      times.push(now - last)
      last = now
    }
    return times
  })
  return { longest: Math.max(...gaps), median: median(gaps) }
}

export async function run(): Promise<void> {
  const desk = await startDesk({ ready: true, language: 'ru' })
  const file = caseSchema.parse(hooliganism('ru'))
  const cases = desk.services.vault.cases()
  const actor = desk.services.vault.actor()
  const letters = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ'
  for (let n = 0; n < 10_000; n += 1) {
    const last = `${letters[n % letters.length] ?? 'А'}${letters[(n >> 4) % letters.length]?.toLowerCase() ?? 'а'}беков`
    const [first] = file.defendants
    if (first)
      cases.create(
        {
          ...file,
          number: `1-${n}/2026`,
          defendants: [{ ...first, name: { ...first.name, last } }],
        },
        actor,
      )
  }
  const browser = await startBrowser()
  try {
    const start = performance.now()
    const { page } = await openPage(browser, desk)
    await page.getByRole('option').first().waitFor()
    say('address to first usable screen, 10,000 cases', `${Math.round(performance.now() - start)} ms`)

    const scrolled = await scroll(page)
    say(
      'scroll through the list, frame',
      `${scrolled.median.toFixed(1)} ms median, ${scrolled.longest.toFixed(0)} ms longest`,
    )

    const typed = performance.now()
    await page.getByRole('searchbox').fill('1-9876')
    await page.getByRole('option', { name: /1-9876\/2026/ }).waitFor()
    say('search to the row found', `${Math.round(performance.now() - typed)} ms`)

    const opened = performance.now()
    await page.getByRole('option', { name: /1-9876\/2026/ }).click()
    await page.getByRole('heading', { name: 'Что говорит закон' }).waitFor()
    say('click to the open case with its guidance (first)', `${Math.round(performance.now() - opened)} ms`)

    await page.getByText('Смягчающие обстоятельства').click()
    const keys = await keyToGuidance(page)
    say(
      'fact to new figures on the screen',
      `${median(keys).toFixed(0)} ms median, ${Math.max(...keys).toFixed(0)} ms longest`,
    )

    const heap = async () =>
      page.evaluate(() =>
        Math.round(
          ((performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0) / 1048576,
        ),
      )
    const first = await heap()
    // An hour of work is about as many switches and edits as this.
    for (let i = 0; i < 120; i += 1) {
      await page.keyboard.press(`Alt+Digit${(i % 4) + 1}`)
      await page.waitForTimeout(20)
    }
    say('memory of the page, start and after 120 screen changes', `${first} MB, ${await heap()} MB`)
  } finally {
    await browser.close()
    await desk.close()
  }
  const assets = join(PROGRAM, 'out', 'renderer', 'assets')
  const sizes = readdirSync(assets).map((name) => ({ name, bytes: statSync(join(assets, name)).size }))
  const kb = (end: string) =>
    Math.round(sizes.filter(({ name }) => name.endsWith(end)).reduce((sum, { bytes }) => sum + bytes, 0) / 1024)
  say(
    'size of the page: js, css, fonts, pdf worker',
    `${kb('.js')}, ${kb('.css')}, ${kb('.woff2') + kb('.ttf')}, ${kb('.mjs')} kB`,
  )
}
