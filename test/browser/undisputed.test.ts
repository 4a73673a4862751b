/** Undisputed matters in the browser: from a table to signed drafts, a disagreement, the keyboard alone, unreadable files. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { makeTestKeySet } from '../../scripts/make-test-key.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import { COLUMNS, toCsv } from '../../shared/undisputed/index.ts'
import type { ExitBanMaterial } from '../../shared/undisputed/index.ts'
import { COURT, readByHand, readMaterial, RULES } from '../electron/app/undisputed-run.ts'
import { generated } from '../electron/undisputed/generated.ts'
import { RESOLUTION_RU } from '../electron/undisputed/office.ts'
import { violations } from './axe.ts'
import { openPage, startBrowser, startDesk } from './harness.ts'
import type { TestDesk as BrowserDesk } from './harness.ts'

const PASSWORD = 'кілт құпиясы'
/** Polls wait as long as a busy machine may need. */
const PATIENT = { timeout: 15_000 }

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** A desk with a court's facts; 12 November 2026 unless a key must be valid now. */
async function desk(language: 'kk' | 'ru', now: () => Date = () => new Date('2026-11-12T10:00:00'), share = 0) {
  const made = await startDesk({ ready: true, language, now })
  made.services.settings.write({ ...made.services.settings.read(), ...COURT, judge: 'Сейітова Айгүл Қанатқызы' })
  await call(made, 'undisputed.saveRules', { ...RULES, fullReadingShare: share })
  return made
}

async function call<N extends CallName>(on: BrowserDesk, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await on.router.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.where ?? ''}`)
  return reply.value
}

/** Puts materials into the queue, past the screen. */
async function put(on: BrowserDesk, files: Readonly<Record<string, unknown>>): Promise<string[]> {
  const folder = join(on.folder, `in-${Object.keys(files).length}-${Math.random()}`)
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  const { job } = await call(on, 'undisputed.take', { from: { folder }, receivedOn: null, language: 'kk' })
  await expect.poll(() => on.services.jobs.get(job).state, PATIENT).toBe('done')
  return (await call(on, 'undisputed.taken', { job })).taken
}

function some(outcome: 'grant' | 'refuse' | 'ask', n = 0): ExitBanMaterial {
  const found = generated(80, 21).filter((one) => one.outcome === outcome)[n]
  if (found === undefined) throw new Error('no such material')
  return found.material
}

function cell(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'иә' : 'жоқ'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A table as a bailiff's office sends it. */
function table(materials: readonly ExitBanMaterial[]): string {
  const at = (material: object, path: string): unknown =>
    path
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : null),
        material,
      )
  return toCsv([
    COLUMNS.map(({ name }) => name.kk),
    ...materials.map((material) =>
      COLUMNS.map(({ path }) => (path === '/debtor/kind' ? String(material.debtor.kind) : cell(at(material, path)))),
    ),
  ])
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

describe('undisputed matters', () => {
  test('a table becomes a queue, is read and ticked, and the drafts are signed together', async () => {
    const on = await desk('kk', () => new Date())
    const { page, context, errors } = await openPage(browser, on)
    try {
      const materials = [some('grant'), some('refuse'), some('grant', 1)]
      await page.goto(`${on.host.origin}/#/undisputed`)
      await page.getByRole('heading', { name: 'Кезек бос' }).waitFor()
      await page.getByRole('main').getByRole('button', { name: 'Материал қосу' }).first().click()
      await page.locator('input[type=file]').setInputFiles({
        name: 'тізім.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(table(materials)),
      })
      await page.getByText('3 материал қабылданды').first().waitFor()
      await page.getByRole('link', { name: 'Кезекке өту' }).click()
      await expect.poll(() => page.getByRole('option').count(), PATIENT).toBe(3)
      // Blind signing is shut out: nothing of the machine's reading is on the screen before the judge's own.
      expect(await page.getByRole('listbox').textContent()).not.toMatch(/Шарттар сақталған|Шарт сақталмаған/)

      for (let i = 0; i < 3; i += 1) {
        // What is not read yet stands first; the list that was left is drawn anew first.
        const unread = page.getByRole('option').filter({ hasText: 'Оқылмаған' })
        await expect.poll(() => unread.count(), PATIENT).toBe(3 - i)
        await unread.first().click()
        await page.getByRole('heading', { level: 1 }).waitFor()
        const id = decodeURIComponent(new URL(page.url()).hash.split('/').at(-1) ?? '')
        const { record } = await call(on, 'undisputed.get', { id })
        const own = readByHand(record.material as unknown as ExitBanMaterial)
        await page.getByLabel('Материалдың сотта тіркелген нөмірі').fill(String(200 + i))
        await page.getByLabel('Өндіріп алушы', { exact: true }).fill('«Қазына» ЖШС')
        await page.getByLabel('Борышкер заңды тұлға', { exact: true }).fill('«Дала» ЖШС')
        for (const [n, tick] of Object.values(own).entries()) {
          await page
            .getByRole('radiogroup')
            .filter({ has: page.locator('kbd') })
            .nth(n)
            .getByRole('radio', { name: { met: /^сақталған/, notMet: /сақталмаған/, unclear: /анық емес/ }[tick] })
            .click()
        }
        await page.getByTestId('draft').waitFor()
        // The draft says where it comes from.
        expect(await page.getByTestId('draft').textContent()).toContain('бағдарлама жасады')
        await page.getByText('Басқалармен бірге қол қоюға болады').waitFor()
        await page.getByRole('link', { name: 'Кезекке оралу' }).click()
        await page.getByRole('option').first().waitFor()
      }

      await page.getByRole('button', { name: 'Қол қою: 3' }).click()
      const keys = makeTestKeySet(
        { commonName: 'СЕЙІТОВА АЙГҮЛ', surname: 'СЕЙІТОВА', iin: '000000000000', organisation: 'СЫНАҚ СОТЫ' },
        'p256',
        PASSWORD,
      )
      await page.locator('input[accept=".p12,.pfx"]').setInputFiles({
        name: 'judge.p12',
        mimeType: 'application/x-pkcs12',
        buffer: Buffer.from(keys.p12),
      })
      // A wrong password signs nothing and is told in the dialog.
      await page.getByLabel('Кілттің құпиясөзі').fill('бөтен')
      await page.getByRole('button', { name: 'Қол қою', exact: true }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
      expect(existsSync(on.exportFolder)).toBe(false)
      await page.getByLabel('Кілттің құпиясөзі').fill(PASSWORD)
      await page.getByRole('button', { name: 'Қол қою', exact: true }).click()
      await expect.poll(() => page.getByTestId('signed').textContent(), { timeout: 20_000 }).toContain('Қол қойылды: 3')
      const files = readdirSync(on.exportFolder)
      expect(files.filter((name) => name.endsWith('.cms'))).toHaveLength(3)
      expect(files.filter((name) => name.endsWith('.pdf'))).toHaveLength(3)
      await page.getByRole('button', { name: 'Жабу' }).last().click()
      await page.getByRole('heading', { name: 'Кезек бос' }).waitFor()
      const { acts } = await call(on, 'undisputed.acts', { limit: 10 })
      expect(acts.map(({ kind }) => kind).toSorted()).toEqual(['exitBanRefusal', 'exitBanStamp', 'exitBanStamp'])

      // A slip in a signed act: the act stays, a ruling of its own names it.
      const refusal = acts.find(({ kind }) => kind === 'exitBanRefusal')
      await page.goto(`${on.host.origin}/#/undisputed/${refusal?.material ?? ''}`)
      await page.getByRole('button', { name: 'Қате жазуды түзету' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Не қате жазылған').fill('«Оспонов»')
      await dialog.getByLabel('Қалай оқылады').fill('«Оспанов»')
      await dialog.getByLabel('Негізі').fill('сот көрсеткен норманы')
      await dialog.getByText('Қол қою үшін барлық өрісті толтырыңыз.').waitFor()
      await dialog.getByLabel('Шағым жасау тәртібі мен мерзімі').fill('Тәртібін сот көрсетеді.')
      await dialog.locator('input[accept=".p12,.pfx"]').setInputFiles({
        name: 'judge.p12',
        mimeType: 'application/x-pkcs12',
        buffer: Buffer.from(keys.p12),
      })
      await dialog.getByLabel('Кілттің құпиясөзі').fill(PASSWORD)
      await dialog.getByRole('button', { name: 'PDF + бөлек CMS' }).first().click()
      await dialog.getByTestId('slip-signed').waitFor()
      await page.keyboard.press('Escape')
      await page.getByText('алдыңғы актіні түзетеді').waitFor()
      expect(on.services.vault.store().materials.acts.list(refusal?.material, 5)).toHaveLength(2)
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await on.close()
    }
  }, 60_000)

  test('a disagreement stands out and is settled by a reason', async () => {
    const on = await desk('ru')
    const [id = ''] = await put(on, { 'm.json': { ...some('grant'), decidedOn: null } })
    const { page, context, errors } = await openPage(browser, on)
    try {
      await page.goto(`${on.host.origin}/#/undisputed/${id}`)
      await page.getByText('Оцените каждое условие сами').waitFor()
      expect(await page.getByTestId('finding-notice').count()).toBe(0)
      for (const key of ['1', '1', '1', '1', '1', '2', '1', '1']) await page.keyboard.press(`Digit${key}`)
      await page.getByText('Прочтения расходятся').waitFor()
      expect(await page.getByTestId('finding-notice').textContent()).toContain('соблюдено')
      expect(await page.getByRole('button', { name: 'Подписать' }).isDisabled()).toBe(true)
      await page.getByText('Ваше прочтение расходится').waitFor()
      await page.getByLabel('Обоснование моего прочтения').fill('Подпись в уведомлении не должника.')
      await page.getByRole('button', { name: 'Оставить моё прочтение' }).click()
      await page.getByText('Оставлено ваше прочтение').waitFor()
      expect(await page.getByText('Прочтения расходятся').count()).toBe(0)
      // The refusal carries the judge's own reason; such a material is never signed in a batch.
      await page.getByRole('main').getByText('Проект', { exact: true }).click()
      await expect
        .poll(() => page.getByTestId('draft').textContent(), PATIENT)
        .toContain('Подпись в уведомлении не должника.')
      const view = await call(on, 'undisputed.get', { id })
      expect(view.decision).toBe('refuse')
      expect(view.batch).toBe(false)
      const trail = await call(on, 'trail.list', { limit: 50, caseId: id })
      expect(trail.entries.map(({ what }) => what.ru)).toContain('Показана подсказка программы')
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await on.close()
    }
  }, 30_000)

  test('by keyboard alone: open, tick, read in full where the lot fell, on to the next', async () => {
    const on = await desk('kk', undefined, 1)
    await put(on, {
      'a.json': { ...some('grant'), decidedOn: null },
      'b.json': { ...some('grant', 1), decidedOn: null },
    })
    const { page, context, errors } = await openPage(browser, on)
    try {
      await page.goto(`${on.host.origin}/#/undisputed`)
      await page.getByRole('option').nth(1).waitFor()
      await page.getByRole('listbox').focus()
      await press(page, 'ArrowDown', 'ArrowUp', 'Enter')
      await page.getByText('Әр шартты құжат бойынша өзіңіз бағалаңыз').waitFor()
      const from = performance.now()
      await press(page, ...Array.from({ length: 8 }, () => 'Digit1'))
      // The lot fell on every material of this desk: the text comes before the draft.
      await page.getByText('Жеребе бойынша бұл материал толық оқылады').waitFor()
      await page.keyboard.press('Enter')
      await page.getByTestId('draft').waitFor()
      const first = page.url()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.url(), PATIENT).not.toBe(first)
      await page.getByText('Әр шартты құжат бойынша өзіңіз бағалаңыз').waitFor()
      expect(performance.now() - from).toBeLessThan(20_000)
      await page.keyboard.press('Escape')
      await page.getByRole('option').first().waitFor()
      const { rows } = await call(on, 'undisputed.queue', {})
      expect(rows.map(({ ticked }) => ticked).toSorted((a, b) => a - b)).toEqual([0, 8])
      // A material is found from anywhere, by a name or a number.
      const wanted = rows[1]
      await page.goto(`${on.host.origin}/#/cases`)
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder('Әмірді немесе істі іздеу…').fill(wanted?.iin ?? '')
      await page.getByRole('button', { name: wanted?.person ?? '' }).click()
      await expect.poll(() => page.url(), PATIENT).toContain(`/undisputed/${wanted?.id ?? ''}`)
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await on.close()
    }
  }, 30_000)

  test('what cannot be read is told with its reason and can be entered by hand; places are confirmed', async () => {
    const on = await desk('ru')
    const { page, context, errors } = await openPage(browser, on)
    try {
      await page.goto(`${on.host.origin}/#/undisputed/intake`)
      const document = new Document({
        sections: [{ children: RESOLUTION_RU.split('\n').map((text) => new Paragraph(text)) }],
      })
      const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
      await page
        .locator('input[type=file]')
        .setInputFiles([
          file('скан.pdf', Buffer.from('%PDF-1.4 broken')),
          file('постановление.docx', await Packer.toBuffer(document)),
        ])
      const report = page.getByTestId('report')
      await report.getByText('Не прочитано: 1').first().waitFor()
      expect(await report.textContent()).toContain('скан.pdf')
      const { rows } = await call(on, 'undisputed.queue', {})
      expect(rows.map(({ source }) => source)).toEqual(['постановление.docx'])

      // The report is still there after a reload: nothing is forgotten.
      await page.reload()
      await page.getByText('Не прочитано: 1').first().click()
      await page.getByRole('button', { name: /Внести вручную: скан.pdf/ }).click()
      await page.getByLabel('Дата поступления', { exact: true }).waitFor()
      await page.getByLabel('Должник', { exact: true }).fill('Оспанов Марат')
      await expect
        .poll(async () => (await call(on, 'undisputed.queue', {})).rows.map(({ person }) => person), PATIENT)
        .toContain('Оспанов Марат')
      // Switching the language of the screen loses nothing that was typed.
      await page.getByLabel('Судебный исполнитель').fill('Жүнісов Д.Қ.')
      await page.getByRole('button', { name: 'Қазақша' }).click()
      expect(await page.getByLabel('Сот орындаушысы', { exact: true }).inputValue()).toBe('Жүнісов Д.Қ.')

      const read = rows[0]
      await page.goto(`${on.host.origin}/#/undisputed/${read?.id}`)
      const confirm = page.getByRole('button', { name: /^Оқылғаны дұрыс: / }).first()
      await confirm.waitFor()
      await confirm.click()
      await page.getByText('расталды', { exact: true }).first().waitFor()
      await page
        .getByRole('button', { name: /^Құжат мәтіні: / })
        .first()
        .click()
      await expect.poll(() => page.getByTestId('source').locator('[data-at-line=true]').count(), PATIENT).toBe(1)
      await expect
        .poll(async () => (await call(on, 'undisputed.get', { id: read?.id ?? '' })).record.confirmed.length, PATIENT)
        .toBe(1)
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await on.close()
    }
  }, 30_000)

  test.each(['light', 'dark', 'contrast'] as const)(
    'axe finds nothing on any screen, theme %s',
    async (theme) => {
      const on = await desk(theme === 'dark' ? 'ru' : 'kk')
      on.services.settings.write({ ...on.services.settings.read(), theme })
      const taken = await put(on, {
        'a.json': { ...some('grant'), decidedOn: null },
        'b.json': { ...some('refuse'), decidedOn: null },
        'c.json': { ...some('ask'), decidedOn: null },
        'd.json': { ...some('grant'), decidedOn: null },
        'e.json': '{',
      })
      const [grant = '', refuse = '', ask = ''] = taken
      await readMaterial(
        { call: (name: CallName, input: CallInput<CallName>) => call(on, name, input) } as Parameters<
          typeof readMaterial
        >[0],
        refuse,
        '7',
      )
      await call(on, 'undisputed.open', { id: ask })
      const codes = Object.keys(readByHand(some('ask')))
      await call(on, 'undisputed.tick', { id: ask, ticks: Object.fromEntries(codes.map((code) => [code, 'met'])) })
      const { page, context } = await openPage(browser, on)
      try {
        const found: string[] = []
        const look = async (name: string) => {
          await expect
            .poll(
              () =>
                page
                  .getByRole('status')
                  .filter({ hasText: /Жүктелуде|Загрузка/ })
                  .count(),
              PATIENT,
            )
            .toBe(0)
          const lines = await violations(page)
          found.push(...lines.map((line) => `${name}: ${line}`))
        }
        for (const address of ['', '/intake', '/rules', `/${grant}`, `/${refuse}`, `/${ask}`]) {
          await page.goto(`${on.host.origin}/#/undisputed${address}`)
          await page.locator('main h1').first().waitFor()
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
          })
          await look(address)
        }
        await page
          .getByRole('main')
          .getByText(/^(Жоба|Проект)$/)
          .click()
        await page.getByTestId('draft').waitFor()
        await look('draft')
        await page
          .getByRole('main')
          .getByText(/^(Құжат мәтіні|Текст документа)$/)
          .click()
        await page.getByTestId('source').waitFor()
        await look('source')
        await page.goto(`${on.host.origin}/#/undisputed`)
        await page.getByRole('button', { name: /^(Қол қою|Подписать): 1$/ }).click()
        await page.getByRole('dialog').waitFor()
        await look('signing')
        expect(found).toEqual([])
      } finally {
        await context.close()
        await on.close()
      }
    },
    60_000,
  )

  test.each(['kk', 'ru'] as const)(
    'no text is cut off at one and a half size, %s',
    async (language) => {
      const on = await desk(language)
      on.services.settings.write({ ...on.services.settings.read(), textSize: 150 })
      const [id = '', other = ''] = await put(on, {
        'a.json': { ...some('grant'), decidedOn: null, receivedOn: '2026-11-02' },
        'b.json': { ...some('refuse'), decidedOn: null },
        'e.json': '{',
      })
      await readMaterial(
        { call: (name: CallName, input: CallInput<CallName>) => call(on, name, input) } as Parameters<
          typeof readMaterial
        >[0],
        other,
        '7',
      )
      const { page, context } = await openPage(browser, on)
      try {
        const cut: string[] = []
        for (const address of ['', '/intake', '/rules', `/${id}`, `/${other}`]) {
          await page.goto(`${on.host.origin}/#/undisputed${address}`)
          await page.locator('main h1').first().waitFor()
          await page.waitForTimeout(300)
          cut.push(
            ...(await page.evaluate(
              (screen) =>
                [...document.querySelectorAll('button, button span, a, label, h1, h2, h3, summary > *, legend')]
                  .filter((element) => {
                    const style = getComputedStyle(element)
                    return (
                      element.getClientRects().length > 0 &&
                      style.textOverflow !== 'ellipsis' &&
                      style.overflowX !== 'visible' &&
                      element.scrollWidth > element.clientWidth + 1
                    )
                  })
                  .map((element) => `${screen}: ${element.tagName} ${element.textContent.slice(0, 60)}`),
              address,
            )),
          )
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          if (wider > 1) cut.push(`${address}: the page is ${wider} px too wide`)
        }
        expect(cut).toEqual([])
      } finally {
        await context.close()
        await on.close()
      }
    },
    40_000,
  )
})
