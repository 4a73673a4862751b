/** A step of a figure in words. */
import type { Step } from '../../../../shared/sentencing/guidance.ts'
import { showLawRef } from '../../../text/format.ts'
import type { Text } from '../../../text/text.tsx'

function shown(value: Step['after'] | undefined, t: Text): string {
  if (value === undefined || value === null) return '—'
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
  return String(value)
}

export function sayStep(step: Step, t: Text): string {
  return t('aid.step', {
    articles: step.articles.map((article) => showLawRef(article, t)).join(', '),
    before: shown(step.before, t),
    after: shown(step.after, t),
  })
}
