/** What comes out of the printer: the act alone and whole, and the guidance without its fields. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { robberyOfTwo } from './cases.ts'
import { addCase, openPage, startBrowser, startDesk } from './harness.ts'

const poppler = spawnSync('pdftotext', ['-v']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'ukim-print-'))
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

async function printed(page: Page, name: string): Promise<{ text: string; pages: number }> {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  if (process.env['UKIM_SHOTS'] !== undefined) {
    execFileSync('pdftoppm', ['-r', '60', '-png', path, join(process.env['UKIM_SHOTS'], `print-${name}`)])
  }
  const pages = /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]
  return {
    text: execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' '),
    pages: Number(pages),
  }
}

if (!poppler) process.stderr.write('poppler is missing: the printed pages are not read\n')

test.skipIf(!poppler)(
  'the act prints whole and alone, the guidance without the fields beside it',
  async () => {
    const desk = await startDesk({ ready: true, language: 'ru' })
    // A dark screen must not print white on white.
    desk.services.settings.write({ ...desk.services.settings.read(), theme: 'dark' })
    const examples = await desk.router.call('cases.importExamples', {})
    if (!examples.ok) throw new Error(examples.fault.code)
    const many = await addCase(desk, robberyOfTwo())
    const { page, context } = await openPage(browser, desk)
    try {
      await page.goto(`${desk.host.origin}/#/case/${examples.value.ids[1]}/act`)
      const act = page.getByTestId('act')
      await act.waitFor()
      const words = ((await act.textContent()) ?? '').replaceAll(/\s+/g, ' ')
      const paper = await printed(page, 'act')
      expect(paper.pages).toBeGreaterThan(1)
      expect(paper.pages).toBeLessThan(12)
      for (const part of ['ПРИГОВОР', 'УСТАНОВИЛ:', 'ПРИГОВОРИЛ:']) {
        expect(words).toContain(part)
        expect(paper.text).toContain(part)
      }
      // The last line of the act is on the last page, not cut off with the screen.
      const last = ((await page.locator('[data-block=signature]').textContent()) ?? '').split(' ').at(-1) ?? 'none'
      expect(paper.text).toContain(last)
      for (const chrome of ['Команды', 'Заблокировать', 'Найти в акте', 'Предпросмотр', 'Сохранено']) {
        expect(paper.text).not.toContain(chrome)
      }
      // With the pages beside it on the screen, the text alone is printed.
      await page.getByText('Рядом', { exact: true }).click()
      await page.getByRole('img', { name: 'Страница 1' }).waitFor()
      expect((await printed(page, 'act')).pages).toBe(paper.pages)

      await page.goto(`${desk.host.origin}/#/case/${many}/sentencing`)
      await page.getByRole('heading', { name: 'Что говорит закон' }).waitFor()
      const guidance = await printed(page, 'guidance')
      expect(guidance.text).toContain('1-202/2026')
      expect(guidance.text).toContain('Что говорит закон')
      expect(guidance.text).toContain('191(2)'.slice(0, 3))
      expect(guidance.text).not.toContain('Команды')
      expect(guidance.text).not.toContain('Добавить подсудимого')
      expect(guidance.pages).toBeLessThan(8)
      const seen = await page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])
      expect(seen).toBe('dark')
    } finally {
      await context.close()
      await desk.close()
    }
  },
  60_000,
)
