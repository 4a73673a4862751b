/** A case from its file to its signature: the four tabs in their states, and the settings of the desk. */
import type { Page } from 'playwright-core'
import { composeStored } from '../../electron/app/compose.ts'
import { withFill } from '../../shared/contract/fills.ts'
import { issue, makePkcs12, makeTestKeySet } from '../make-test-key.ts'
import { BOTH, EVERY_THEME, example, HUGE } from './shot.ts'
import type { Room, ShotDesk, Words } from './shot.ts'

/** Scrolls the right-hand pane, where the punishments stand. */
function down(pixels: number): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('[class*="right"]').first().waitFor()
    await page.evaluate(`document.querySelector('[class*="right"]').scrollTo(0, ${pixels})`)
  }
}

async function menu(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('case.menu') }).click()
  await page.getByRole('menu').waitFor()
}

/** Writes over a paragraph that a fact stands behind, then changes the fact: old, new and own words in one picture. */
async function changeFact(page: Page, _words: Words, { router, ids, origin }: ShotDesk): Promise<void> {
  const id = ids[3] ?? ''
  await page.getByTestId('act').waitFor()
  await page.waitForTimeout(400)
  const stored = await router.call('cases.get', { id })
  if (!stored.ok) throw new Error(stored.fault.says.en)
  const { version, case: file } = stored.value
  // Another number each time: the language before has left its change in the case.
  const number = `1-131${version}/2026`
  const saved = await router.call('cases.save', { id, case: { ...file, number }, baseVersion: version })
  if (!saved.ok) throw new Error(saved.fault.says.en)
  await page.goto('about:blank')
  await page.goto(`${origin}/#/case/${id}/act`)
  await page.getByTestId('changed').first().waitFor()
}

export const desk: Room = {
  name: 'desk',
  store: 'open',
  shots: (the) => {
    const theft = example(the, 0)
    const robbery = example(the, 1)
    const fraud = example(the, 2)
    const minor = example(the, 4)
    return [
      { name: 'case', address: `#/case/${theft}/file`, sizes: BOTH, themes: EVERY_THEME },
      { name: 'sentencing', address: `#/case/${robbery}/sentencing`, sizes: [...BOTH, HUGE], themes: EVERY_THEME },
      { name: 'sentencing-counts', address: `#/case/${fraud}/sentencing`, before: down(520), sizes: BOTH },
      {
        name: 'sentencing-count-end',
        address: `#/case/${fraud}/sentencing`,
        before: async (page, words) => {
          const end = page.getByRole('combobox', { name: words('choice.countEnd') }).first()
          await end.scrollIntoViewIfNeeded()
          await end.click()
          await page.getByRole('option').nth(2).waitFor()
        },
      },
      { name: 'sentencing-minor', address: `#/case/${minor}/sentencing` },
      { name: 'act', address: `#/case/${theft}/act`, sizes: [...BOTH, HUGE], themes: EVERY_THEME },
      {
        name: 'act-elements',
        address: `#/case/${robbery}/act`,
        before: async (page, words) => {
          await page.getByRole('button', { name: words('element.add') }).click()
          await page.getByRole('menu').waitFor()
        },
      },
      {
        name: 'act-pdf',
        address: `#/case/${robbery}/act`,
        before: async (page, words) => {
          await page.getByText(words('act.pdf'), { exact: true }).click()
          await page.locator('[data-testid=pdf] canvas').first().waitFor()
        },
      },
      {
        name: 'act-editing',
        address: `#/case/${robbery}/act`,
        before: async (page) => {
          const block = page.locator('[data-block]:has(button)').nth(4)
          await block.getByRole('button').first().click()
          await page.getByRole('textbox').and(page.locator('[contenteditable=true]')).last().waitFor()
        },
      },
      { name: 'act-changed', address: `#/case/${example(the, 3)}/act`, before: changeFact },
      {
        name: 'act-replace',
        address: `#/case/${robbery}/act`,
        before: async (page) => {
          await page.getByTestId('act').waitFor()
          await page.keyboard.press('Control+f')
          await page.keyboard.type('сот')
        },
      },
      {
        name: 'act-row',
        address: `#/case/${robbery}/act`,
        before: async (page) => {
          await page.locator('[data-block=dateLine]').hover()
          await page.locator('[data-block=dateLine] button').click()
          await page.locator('[data-block=dateLine] form').waitFor()
        },
      },
      {
        name: 'attachments',
        address: `#/case/${fraud}/file`,
        sizes: BOTH,
        before: async (page, _words, { router }) => {
          const base64 = Buffer.from('%PDF-1.7 протокол').toString('base64')
          const { ok } = await router.call('attachments.add', { id: fraud, name: 'хаттама.pdf', base64 })
          if (!ok) throw new Error('no attachment')
          await page.reload()
          const line = page.getByTestId('attachments').getByRole('listitem').last()
          await line.getByRole('button').nth(1).click()
          await line.getByRole('status').waitFor()
        },
      },
      {
        name: 'licences',
        address: '#/settings',
        before: async (page, words) => {
          await page.getByText(words('about.licences')).click()
          await page.getByTestId('licences').getByRole('listitem').first().waitFor()
          await page.locator('#set-about').scrollIntoViewIfNeeded()
        },
      },
      { name: 'case-menu', address: `#/case/${theft}/file`, before: menu },
      {
        name: 'history',
        address: `#/case/${example(the, 3)}/file`,
        sizes: BOTH,
        before: async (page, words) => {
          await menu(page, words)
          await page.getByRole('menuitem', { name: words('history.title') }).click()
          await page.getByRole('dialog').getByRole('listitem').first().waitFor()
        },
      },
      {
        name: 'package',
        address: `#/case/${theft}/file`,
        before: async (page, words) => {
          await menu(page, words)
          await page.getByRole('menuitem', { name: words('package.make') }).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      { name: 'sign', address: `#/case/${robbery}/sign`, sizes: BOTH, themes: EVERY_THEME },
      {
        name: 'verify',
        address: `#/case/${robbery}/sign`,
        before: async (page, words, { services, router }) => {
          const { id } = { id: robbery }
          const pdf = await router.call('acts.pdf', { id, act: 0, language: 'kk' })
          if (!pdf.ok) throw new Error(pdf.fault.says.en)
          const holder = { commonName: 'СЕЙІТОВА АЙГҮЛ', surname: 'СЕЙІТОВА', iin: '000000000000', organisation: 'СОТ' }
          const keys = makeTestKeySet(holder, 'p256', 'кілт құпиясы')
          const bytes = Uint8Array.from(Buffer.from(pdf.value.base64, 'base64'))
          const [signed] = await services.signatures.sign(
            [{ kind: 'pdf', bytes }],
            new Uint8Array(keys.p12),
            'кілт құпиясы',
            new Date(),
          )
          if (signed === undefined) throw new Error('nothing was signed')
          const panel = page.locator('section[aria-labelledby=verify-title]')
          await panel
            .locator('input[type=file]')
            .first()
            .setInputFiles({ name: 'үкім.pdf', mimeType: 'application/pdf', buffer: Buffer.from(signed) })
          await panel.getByText('СЕЙІТОВА', { exact: false }).first().waitFor()
          await panel.scrollIntoViewIfNeeded()
          await page.getByText(words('verify.title')).waitFor()
        },
      },
      { name: 'settings', address: '#/settings', sizes: BOTH, themes: EVERY_THEME },
      {
        name: 'about',
        address: '#/settings',
        before: async (page) => page.locator('#set-about').scrollIntoViewIfNeeded(),
      },
    ]
  },
}

/** A case whose act is signed: read, not written, and reopened with a reason. */
export const signed: Room = {
  name: 'signed',
  store: 'open',
  prepare: async ({ router, services, ids }) => {
    const id = ids[0] ?? ''
    const stored = await router.call('cases.get', { id })
    if (!stored.ok) throw new Error(stored.fault.says.en)
    const { missing } = composeStored(services, { id, act: 0, language: 'kk' }).act
    const file = missing.reduce(
      (now, gap) => withFill(now, gap.fill ?? gap.block, { kk: 'қарсы емес', ru: 'не возражает' }),
      stored.value.case,
    )
    const saved = await router.call('cases.save', { id, case: file, baseVersion: stored.value.version })
    if (!saved.ok) throw new Error(saved.fault.says.en)
    const holder = { commonName: 'СЕЙІТОВА АЙГҮЛ', surname: 'СЕЙІТОВА', iin: '000000000000', organisation: 'СОТ' }
    // The pictures have a day of their own, on which this key is valid.
    const dates = { notBefore: new Date('2026-01-01'), notAfter: new Date('2027-12-31'), kind: 'p256' as const }
    const authority = issue({ commonName: 'СЫНАҚ ОРТАЛЫҒЫ' }, null, { ...dates, ca: true })
    const p12 = makePkcs12(issue(holder, authority, dates), [authority.certificate], 'кілт құпиясы')
    const key = Buffer.from(p12).toString('base64')
    const done = await router.call('acts.sign', {
      id,
      act: 0,
      language: 'kk',
      formats: ['pdf'],
      key,
      password: 'кілт құпиясы',
    })
    if (!done.ok) throw new Error(`${done.fault.says.en} ${done.fault.where ?? ''}`)
  },
  shots: (the) => [
    { name: 'signed', address: `#/case/${example(the, 0)}/sign`, sizes: BOTH, themes: ['light', 'dark'] },
    { name: 'signed-sentencing', address: `#/case/${example(the, 0)}/sentencing` },
    {
      name: 'correction',
      address: `#/case/${example(the, 0)}/sign`,
      before: async (page, words) => {
        await page.getByTestId('signed-acts').getByText(words('correction.make'), { exact: true }).click()
        await page.getByRole('dialog').getByLabel(words('correction.slip')).waitFor()
      },
    },
    {
      name: 'reopen',
      address: `#/case/${example(the, 0)}/sign`,
      before: async (page, words) => {
        await page.getByRole('button', { name: words('signed.reopen') }).click()
        await page.getByRole('dialog').getByLabel(words('signed.reason')).waitFor()
      },
    },
  ],
}
