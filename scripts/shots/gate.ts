/** Before the desk: making the store, the recovery code, unlocking, the ways back in. */
import type { Page } from 'playwright-core'
import { BOTH, EVERY_THEME } from './shot.ts'
import type { Room, Shot, ShotDesk, Words } from './shot.ts'

const PASSPHRASE = 'экрандарды түсіруге арналған'

/** Runs in the page: every letter of the code becomes an X. */
const BLOT = `{
  const walk = document.createTreeWalker(document.querySelector('[data-testid=recovery-code]'), NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    node.textContent = node.textContent.replace(/[\\p{L}\\p{N}]/gu, 'X')
  }
}`

/** A picture of the code needs a store being made; the store goes again, so that the next picture finds none. */
async function makeStore(page: Page, words: Words, { services }: ShotDesk): Promise<void> {
  await page.getByLabel(words('gate.judge')).fill('Сейітова А. Қ.')
  await page.getByLabel(words('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(words('gate.repeat'), { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: words('gate.create') }).click()
  // A code made for a picture must never be one that opens anything: the letters are blotted out.
  await page.getByTestId('recovery-code').waitFor()
  await page.evaluate(BLOT)
  services.vault.lock()
}

const creating: Shot[] = [
  { name: 'first-start', address: '', sizes: BOTH, themes: EVERY_THEME },
  {
    name: 'first-start-mistakes',
    address: '',
    before: async (page, words) => {
      await page.getByLabel(words('gate.passphrase'), { exact: true }).fill('қысқа')
      await page.getByLabel(words('gate.repeat'), { exact: true }).fill('басқа')
      await page.getByRole('button', { name: words('gate.create') }).click()
      await page.getByText(words('gate.tooShort')).waitFor()
    },
  },
]

export const gateNew: Room = { name: 'gate-new', store: 'none', shots: () => creating }

export const gateCode: Room = {
  name: 'gate-code',
  store: 'none',
  // One store, one code: each language has a room of its own.
  shots: () => [{ name: 'recovery-code', address: '', before: makeStore, languages: ['kk'] }],
}

export const gateCodeRussian: Room = {
  name: 'gate-code-ru',
  store: 'none',
  shots: () => [{ name: 'recovery-code', address: '', before: makeStore, languages: ['ru'] }],
}

export const gate: Room = {
  name: 'gate',
  store: 'open',
  prepare: async ({ services }) => {
    const { backups, actor } = services.vault.store()
    backups.create(actor)
    services.vault.lock()
  },
  shots: () => [
    { name: 'unlock', address: '', sizes: BOTH, themes: ['light', 'dark'] },
    {
      name: 'unlock-wrong',
      address: '',
      before: async (page, words) => {
        await page.getByLabel(words('gate.passphrase'), { exact: true }).fill('бұл басқа құпиясөз')
        await page.getByRole('button', { name: words('gate.unlock'), exact: true }).click()
        await page.locator('[class*=error]').first().waitFor()
      },
    },
    {
      name: 'unlock-by-code',
      address: '',
      before: async (page, words) => {
        await page.getByRole('button', { name: words('gate.forgot') }).click()
        await page.getByLabel(words('gate.code')).waitFor()
      },
    },
    {
      name: 'rescue',
      address: '',
      before: async (page, words) => {
        await page.getByRole('button', { name: words('rescue.open') }).click()
        await page.getByRole('button', { name: words('common.back') }).waitFor()
      },
    },
  ],
}
