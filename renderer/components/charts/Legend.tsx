import { useText } from '../../text/text.tsx'
import { ChartPatterns } from './ChartPatterns.tsx'
import { PATTERNS } from './patterns.ts'
import type { Pattern } from './patterns.ts'
import styles from './Charts.module.css'

const ALL = Object.keys(PATTERNS) as Pattern[]

/** What the hatching means. */
export function Legend() {
  const t = useText()
  return (
    <ul className={styles['legend']} aria-label={t('picture.legend')}>
      {ALL.map((pattern) => (
        <li key={pattern}>
          <svg width="22" height="12" aria-hidden>
            <ChartPatterns id={`legend-${pattern}`} />
            <rect
              className={styles['bar']}
              x="0.5"
              y="0.5"
              width="21"
              height="11"
              fill={`url(#${PATTERNS[pattern]}-legend-${pattern})`}
            />
          </svg>
          {t(`picture.pattern.${pattern}`)}
        </li>
      ))}
    </ul>
  )
}
