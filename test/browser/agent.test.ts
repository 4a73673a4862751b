/** Signing through the national agent (its stand-in), and what the trust folder does to a verification, at the desk. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { makeTestKeySet } from '../../scripts/make-test-key.ts'
import { rawKeyOf, startDouble } from '../electron/signing/ncalayer-double.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import { COURT, readMaterial, RULES } from '../electron/app/undisputed-run.ts'
import { generated } from '../electron/undisputed/generated.ts'
import { hooliganism } from './cases.ts'
import { addCase, openPage, startBrowser, startDesk } from './harness.ts'
import type { TestDesk } from './harness.ts'

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const JUDGE = { commonName: 'СЕЙІТОВА АЙГҮЛ', surname: 'СЕЙІТОВА', iin: '000000000000', organisation: 'СЫНАҚ СОТЫ' }

function decided() {
  const file = hooliganism('ru')
  const [defendant] = file.defendants ?? []
  const main = { kind: 'restrictionOfLiberty' as const, amount: 12 }
  const choice = {
    outcome: 'punish' as const,
    counts: [{ count: 'c1', main }],
    final: { method: 'single' as const, main },
    restraint: 'recognizance' as const,
  }
  return { ...file, defendants: [{ ...defendant, id: 'd1', choice }] }
}

async function at(desk: TestDesk, walk: (page: Page, id: string, errors: string[]) => Promise<void>): Promise<void> {
  const id = await addCase(desk, decided())
  const { page, context, errors } = await openPage(browser, desk)
  page.setDefaultTimeout(20_000)
  try {
    await page.goto(`${desk.host.origin}/#/case/${id}/sign`)
    await page.getByRole('heading', { name: 'Через NCALayer' }).waitFor()
    await walk(page, id, errors)
  } finally {
    await context.close()
    await desk.close()
  }
}

async function call<N extends CallName>(on: TestDesk, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await on.router.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.where ?? ''}`)
  return reply.value
}

/** Two undisputed materials that their judge has read, past the screen. */
async function readMaterials(on: TestDesk): Promise<string[]> {
  on.services.settings.write({ ...on.services.settings.read(), ...COURT, judge: 'Сейітова Айгүл Қанатқызы' })
  await call(on, 'undisputed.saveRules', { ...RULES, fullReadingShare: 0 })
  const folder = join(on.folder, 'in')
  mkdirSync(folder)
  const clear = generated(80, 21).filter(({ outcome }) => outcome === 'grant')
  for (const [i, { material }] of clear.slice(0, 2).entries())
    writeFileSync(join(folder, `${i}.json`), JSON.stringify(material))
  const { job } = await call(on, 'undisputed.take', { from: { folder }, receivedOn: null, language: 'ru' })
  await expect.poll(() => on.services.jobs.get(job).state, { timeout: 15_000 }).toBe('done')
  const { taken } = await call(on, 'undisputed.taken', { job })
  const desk = { call: (name: CallName, input: CallInput<CallName>) => call(on, name, input) }
  for (const id of taken) await readMaterial(desk as Parameters<typeof readMaterial>[0], id, '7', 'ru')
  return taken
}

describe('NCALayer', () => {
  test('signs the act in a window of its own; the desk verifies, keeps and registers it', async () => {
    const double = await startDouble({ key: rawKeyOf(makeTestKeySet(JUDGE, 'p256', 'кілт құпиясы')) })
    try {
      const desk = await startDesk({
        ready: true,
        language: 'ru',
        now: () => new Date(),
        agent: { url: double.url, ca: [double.ca] },
      })
      await at(desk, async (page, id, errors) => {
        const agent = page.getByRole('group', { name: 'Через NCALayer' })
        await agent.getByRole('button', { name: 'Подписать: PDF + отдельная CMS' }).click()
        await page.getByTestId('signed').waitFor()
        await page.getByTestId('signed').getByText('СЕЙІТОВА', { exact: false }).first().waitFor()
        expect(double.unknown).toEqual([])
        expect(double.requests).toHaveLength(1)
        expect(double.requests[0]).toMatchObject({ method: 'sign', args: { format: 'cms', locale: 'ru' } })
        const names = readdirSync(desk.exportFolder)
        const cms = names.find((name) => name.endsWith('.cms')) ?? ''
        const content = readFileSync(join(desk.exportFolder, cms.slice(0, -4)))
        // What the agent was given is what lies beside the signature, byte for byte.
        const [asked] = double.requests
        const data = asked?.method === 'sign' ? asked.args.data : ''
        expect(Buffer.from(typeof data === 'string' ? data : (data[0] ?? ''), 'base64').equals(content)).toBe(true)
        expect(desk.services.vault.store().acts.list(id)).toHaveLength(1)

        // Undisputed acts, several at once: the agent asks once, and each signature is over its own act.
        const taken = await readMaterials(desk)
        await page.goto(`${desk.host.origin}/#/undisputed`)
        await page.getByRole('button', { name: 'Подписать: 2' }).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Через NCALayer' }).click()
        const told = page.getByRole('dialog').getByTestId('signed')
        await told.getByText('Подписано: 2').waitFor()
        expect(double.requests).toHaveLength(2)
        const sent = double.requests[1]?.method === 'sign' ? double.requests[1].args.data : ''
        const { acts } = desk.services.vault.store().materials
        const kept = taken.flatMap((material) => acts.list(material, 5))
        expect(kept.map(({ format, signerIin }) => [format, signerIin])).toEqual(
          taken.map(() => ['cms', '000000000000']),
        )
        expect(kept.map((act) => Buffer.from(acts.bytes(act.id).content).toString('base64')).toSorted()).toEqual(
          Array.isArray(sent) ? sent.toSorted() : [],
        )
        expect(errors).toEqual([])
      })
    } finally {
      await double.stop()
    }
  })

  test('an agent that is not there is told in words with the way out, and nothing is written', async () => {
    const desk = await startDesk({
      ready: true,
      language: 'ru',
      now: () => new Date(),
      // A port nobody listens on.
      agent: { url: 'wss://127.0.0.1:9', connectTimeoutMs: 1500 },
    })
    await at(desk, async (page, id) => {
      const agent = page.getByRole('group', { name: 'Через NCALayer' })
      await agent.getByRole('button', { name: 'Подписать: PDF + отдельная CMS' }).click()
      const alert = page.getByRole('alert').filter({ hasText: 'NCALayer' })
      await alert.waitFor()
      expect(await alert.textContent()).toMatch(/запус/iu)
      expect(desk.services.vault.store().acts.list(id)).toEqual([])
    })
  })
})

describe('the trust folder', () => {
  test('without it the chain is not checked, with the authority it is trusted, with another it is not', async () => {
    const [own, other] = [makeTestKeySet(JUDGE, 'p256', 'кілт құпиясы'), makeTestKeySet(JUDGE, 'p256', 'басқа')]
    const desk = await startDesk({ ready: true, language: 'ru', now: () => new Date() })
    const folder = (name: string, set: typeof own) => {
      const path = join(desk.folder, name)
      mkdirSync(path)
      writeFileSync(join(path, 'ca.crt'), set.authorityPem)
      writeFileSync(join(path, 'ca.crl'), set.crlPem)
      return path
    }
    const [right, wrong] = [folder('own', own), folder('other', other)]
    await at(desk, async (page, id, errors) => {
      await page
        .locator('input[accept=".p12,.pfx"]')
        .setInputFiles({ name: 'judge.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(own.p12) })
      await page.getByLabel('Пароль ключа').fill('кілт құпиясы')
      await page.getByRole('button', { name: 'Внутри PDF' }).first().click()
      await page.getByTestId('signed').waitFor()
      const name = readdirSync(desk.exportFolder).find((file) => file.endsWith('.pdf')) ?? ''
      const buffer = readFileSync(join(desk.exportFolder, name))

      const verified = async (trust: string | null): Promise<string> => {
        await page.goto(`${desk.host.origin}/#/settings`)
        const field = page.getByLabel('Папка доверия')
        await field.fill(trust ?? '')
        await field.press('Tab')
        await expect.poll(() => desk.services.settings.read().trustFolder).toBe(trust)
        if (trust !== null) await page.getByText('Путь найден').first().waitFor()
        await page.goto(`${desk.host.origin}/#/case/${id}/sign`)
        const panel = page.locator('section[aria-labelledby=verify-title]')
        await panel.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer })
        await panel.getByTestId('verified').waitFor()
        return (await panel.getByTestId('verified').textContent()) ?? ''
      }
      const alone = await verified(null)
      expect(alone).toContain('Папка доверия не указана')
      // The headline itself says what nobody checked.
      expect(alone).toMatch(/^Подпись действительна, но кем выдан сертификат, не проверено/)
      const trusted = await verified(right)
      expect(trusted).toMatch(/^Подпись действительна(?!, но)/)
      expect(trusted).toContain('Сертификат проверен до центра из папки доверия')
      expect(trusted).not.toContain('не ведёт ни к одному центру')
      const foreign = await verified(wrong)
      expect(foreign).toContain('Сертификат не ведёт ни к одному центру из папки доверия')
      expect(foreign).not.toContain('проверен до центра')
      expect(errors).toEqual([])
    })
  })
})
