/** A page in other clothes: themes and text sizes put on without loading it anew. */
import type { Page } from 'playwright-core'
import { colourViolations, violations } from './axe.ts'
import { cutOff } from './cut-off.ts'

export const THEMES = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** What the page's root carries for a theme; a test holds the desk's own settings to it. */
export const ROOT_OF: Readonly<Record<Theme, { scheme: string; contrast: string | null }>> = {
  light: { scheme: 'light', contrast: null },
  dark: { scheme: 'dark', contrast: null },
  contrast: { scheme: 'light', contrast: 'high' },
}

export function rootOf(page: Page): Promise<{ scheme: string | null; contrast: string | null }> {
  return page.evaluate(() => {
    const root = document.documentElement
    return { scheme: root.getAttribute('data-mantine-color-scheme'), contrast: root.getAttribute('data-contrast') }
  })
}

/** Puts a theme on; colours that would glide to their new value are there at once. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(({ scheme, contrast }) => {
    const root = document.documentElement
    if (document.adoptedStyleSheets.length === 0) {
      const still = new CSSStyleSheet()
      still.replaceSync('*, *::before, *::after { transition: none !important }')
      document.adoptedStyleSheets = [still]
    }
    root.setAttribute('data-mantine-color-scheme', scheme)
    if (contrast === null) root.removeAttribute('data-contrast')
    else root.setAttribute('data-contrast', contrast)
  }, ROOT_OF[theme])
}

async function textSize(page: Page, percent: number): Promise<void> {
  await page.evaluate(async (size) => {
    document.documentElement.style.fontSize = `calc(${size}% * var(--distance))`
    window.dispatchEvent(new Event('resize'))
    // What floats over the page finds its new place a frame later.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, percent)
}

/**
 * All that is wrong with the page as it stands: every rule of axe in `theme`, those of colour in the two other themes, and
 * texts cut off at one and a half size.
 */
export async function wrongWith(page: Page, name: string, theme: Theme): Promise<string[]> {
  const found: string[] = []
  await wear(page, theme)
  found.push(...(await violations(page)).map((line) => `${name}, ${theme}: ${line}`))
  for (const other of THEMES.filter((one) => one !== theme)) {
    // oxlint-disable-next-line no-await-in-loop -- one theme after the other on one page
    await wear(page, other)
    // oxlint-disable-next-line no-await-in-loop
    found.push(...(await colourViolations(page)).map((line) => `${name}, ${other}: ${line}`))
  }
  await wear(page, theme)
  await textSize(page, 150)
  found.push(...(await cutOff(page, name)))
  await textSize(page, 100)
  return found
}
