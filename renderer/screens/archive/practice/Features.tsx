/** Each feature binding, relevant or ignored. */
import { Button, SegmentedControl } from '@mantine/core'
import { FEATURES, USUAL, WEIGHINGS } from '../../../../shared/archive/practice.ts'
import type { Choice } from '../../../../shared/archive/practice.ts'
import { FEATURE_NAMES, WEIGHING_NAMES } from '../../../../shared/language/practice/names.ts'
import { useText } from '../../../text/text.tsx'
import styles from './Practice.module.css'

export function Features(props: { choice: Choice; onChange: (choice: Choice) => void }) {
  const t = useText()
  const { choice, onChange } = props
  return (
    <section className={`${styles['card'] ?? ''} no-print`} aria-labelledby="practice-features">
      <h2 id="practice-features">{t('practice.features')}</h2>
      <p className={styles['soft']}>{t('practice.featuresHint')}</p>
      <ul className={styles['features']}>
        {FEATURES.map((feature) => (
          <li key={feature}>
            <span id={`feature-${feature}`}>{t.of(FEATURE_NAMES[feature])}</span>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-labelledby={`feature-${feature}`}
              value={choice[feature]}
              data={WEIGHINGS.map((value) => ({ value, label: t.of(WEIGHING_NAMES[value]) }))}
              onChange={(value) =>
                onChange({ ...choice, [feature]: WEIGHINGS.find((known) => known === value) ?? 'relevant' })
              }
            />
          </li>
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={() => onChange(USUAL)}>
        {t('practice.usual')}
      </Button>
    </section>
  )
}
