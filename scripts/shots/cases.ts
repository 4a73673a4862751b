/** The list of cases: empty and filled, filters at work, palette and tour over it. */
import { BOTH, EVERY_THEME, HUGE } from './shot.ts'
import type { Room } from './shot.ts'

export const emptyCases: Room = {
  name: 'empty',
  store: 'empty',
  shots: () => [{ name: 'empty', address: '#/cases', sizes: BOTH }],
}

export const cases: Room = {
  name: 'cases',
  store: 'open',
  shots: () => [
    { name: 'cases', address: '#/cases', sizes: [...BOTH, HUGE], themes: EVERY_THEME },
    {
      name: 'cases-nothing',
      address: '#/cases',
      before: async (page, words) => {
        await page.getByRole('searchbox', { name: words('cases.search') }).fill('мұндай іс жоқ')
        await page.getByText(words('cases.nothingFound')).waitFor()
      },
    },
    {
      name: 'palette',
      address: '#/cases',
      sizes: BOTH,
      themes: EVERY_THEME,
      before: async (page, words) => {
        await page.getByRole('option').first().waitFor()
        await page.keyboard.press('Control+KeyK')
        await page.getByPlaceholder(words('palette.placeholder')).fill('1-2')
        await page.getByRole('dialog').getByText('1-214/2026').waitFor()
      },
    },
    {
      name: 'tour',
      address: '#/cases',
      before: async (page, words) => {
        await page.getByRole('option').first().waitFor()
        await page.keyboard.press('Control+KeyK')
        await page.getByPlaceholder(words('palette.placeholder')).fill(words('palette.tour'))
        await page.getByRole('dialog').getByText(words('palette.tour'), { exact: true }).click()
        await page.getByRole('button', { name: words('tour.skip') }).waitFor()
      },
    },
  ],
}
