/** axe over a page, with every rule it has for WCAG 2.1 AA and good practice. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds, a line each: the rule, the place, what is wrong. */
export async function violations(page: Page): Promise<string[]> {
  // One frame, our own: the legacy mode runs in the page itself and saves a second a screen.
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
