/** Every violation once more at the end, so that none hides behind a fold; a click leads to its place. */
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { Defendant } from '../../../../shared/case/schema.ts'
import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { focusFact } from '../../../fields/trouble.tsx'
import { formatArticles } from '../../../../shared/language/explain/index.ts'
import { useText } from '../../../text/text.tsx'
import styles from './Guidance.module.css'

export function ViolationSummary(props: { base: string; guidance: Guidance }) {
  const t = useText()
  const [defendant] = useValue<Defendant>(props.base)
  const { check } = props.guidance
  if (defendant.choice === null) return null
  if (check.length === 0) {
    return (
      <p className={styles['clean']} role="status">
        <IconCircleCheck size={17} aria-hidden /> {t('aid.clean')}
      </p>
    )
  }
  return (
    <section className={styles['summary']} aria-labelledby="violations" data-testid="violations">
      <h3 id="violations">
        <IconAlertTriangle size={17} aria-hidden /> {t('aid.violations')}: {check.length}
      </h3>
      <ul>
        {check.map((violation) => (
          <li key={`${violation.code}-${violation.about}`} data-severity={violation.severity}>
            <span>
              {t.of(violation.says)} <small>{formatArticles(violation.articles, t.language)}</small>
            </span>
            <button type="button" className={styles['jump']} onClick={() => focusFact(violation.about)}>
              {t('aid.goTo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
