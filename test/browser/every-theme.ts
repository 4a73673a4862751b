/** axe on a state of the page in every theme, without losing the state. */
import type { Page } from 'playwright-core'
import { colourViolations, violations } from './axe.ts'
import { rootOf, THEMES, wear } from './looks.ts'

/** Every rule in the theme that is on, those of colour in the others too; that theme is put on again. */
export async function violationsInEveryTheme(page: Page): Promise<string[]> {
  const { scheme, contrast } = await rootOf(page)
  const worn = contrast === 'high' ? 'contrast' : scheme === 'dark' ? 'dark' : 'light'
  // Once before the first look too: colours on their way (a button just enabled) are at their end.
  await wear(page, worn)
  const found = await violations(page)
  for (const theme of THEMES.filter((one) => one !== worn)) {
    // oxlint-disable-next-line no-await-in-loop -- one theme after the other on one page
    await wear(page, theme)
    // oxlint-disable-next-line no-await-in-loop
    found.push(...(await colourViolations(page)).map((line) => `${theme}: ${line}`))
  }
  await wear(page, worn)
  return found
}
