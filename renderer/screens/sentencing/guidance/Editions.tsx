/** Two editions side by side where the offence is older than an amendment; never a silent mix. */
import type { CountGuidance, PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { formatArticles } from '../../../../shared/language/explain/index.ts'
import { showUpTo } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import styles from './Guidance.module.css'

export function Editions(props: { then: CountGuidance; now: NonNullable<CountGuidance['today']> }) {
  const t = useText()
  const { then, now } = props
  const cell = (penalty: PenaltyGuidance | undefined): string => {
    if (!penalty) return '—'
    if (!penalty.available) return t('aid.closedBy', { articles: formatArticles(penalty.bars, t.language) })
    return penalty.max === null ? '—' : showUpTo(penalty.max, penalty.unit, t)
  }
  return (
    <table className={styles['editions']}>
      <caption>{t(`aid.milder.${now.milder}`)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('aid.then')}</th>
          <th scope="col">{t('aid.now')}</th>
        </tr>
      </thead>
      <tbody>
        {(then.penalties ?? []).map((penalty, i) => (
          <tr key={`${penalty.kind}-${penalty.unit ?? ''}`}>
            <th scope="row">{t(`kind.${penalty.kind}`)}</th>
            <td>{cell(penalty)}</td>
            <td>{cell(now.penalties?.[i])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
