/** axe over a page: contrast in every theme, everything else once, in the light one. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds, a line each: the rule, the place, what is wrong. */
export async function violations(
  page: Page,
  rules: 'all' | 'contrast' = 'all',
  without: string[] = [],
): Promise<string[]> {
  // One frame, our own: the legacy mode runs in the page itself and saves a second a screen.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations: found } = await (
    rules === 'all'
      ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).disableRules(without)
      : axe.withRules(['color-contrast'])
  ).analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
