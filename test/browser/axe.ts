/** axe over a page, with every rule it has for WCAG 2.1 AA and good practice. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOnly, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

// The axe that @axe-core/playwright brings; run by ourselves, since the wrapper loads it anew for each look.
const SOURCE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

const RULES: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
}
/** The rules whose answer depends on colours: all that a change of theme alone can break. */
const COLOUR_RULES: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What axe finds, a line each: the rule, the place, what is wrong. */
async function run(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const found = await page.evaluate(
    async (options): Promise<AxeResults['violations']> => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put there a moment ago
      const { axe } = window as unknown as {
        axe: { run(on: Document, options: RunOptions): Promise<AxeResults> }
      }
      return (await axe.run(document, options)).violations
    },
    // Only what is wrong is worked out to the last element.
    { runOnly, resultTypes: ['violations' as const] },
  )
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** Every rule. A dialog is given its name one drawing after it appears: one that has none by then is told by axe. */
export async function violations(page: Page): Promise<string[]> {
  await page
    .waitForFunction(
      () => document.querySelector('[role=dialog]:not([aria-labelledby], [aria-label])') === null,
      null,
      {
        timeout: 2000,
      },
    )
    .catch(() => {})
  return run(page, RULES)
}

/** Only the rules of colour, for a page whose other rules were looked at in another theme. */
export function colourViolations(page: Page): Promise<string[]> {
  return run(page, COLOUR_RULES)
}
