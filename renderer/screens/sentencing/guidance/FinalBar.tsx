/** The final term between nothing and the cap of Art. 58 or 60, with the terms it joins and the judge's mark. */
import type { Choice } from '../../../../shared/case/schema.ts'
import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { useText } from '../../../text/text.tsx'
import { isEnded } from '../choice.ts'
import { TermBar } from './PenaltyBar.tsx'

export function FinalBar(props: { choice: Choice; guidance: Guidance }) {
  const t = useText()
  const { choice, guidance } = props
  const main = choice.final?.main
  const over = guidance.cumulativeSentences
  const cap = over?.capMonths ?? guidance.cumulation.capMonths
  if (main?.kind !== 'imprisonment' || cap === null) return null
  const parts = choice.counts.flatMap((count) =>
    isEnded(count) || count.main?.kind !== 'imprisonment' || count.main.amount === null ? [] : [count.main.amount],
  )
  return (
    <TermBar
      name={t('choice.final')}
      min={over?.minMonthsOver ?? 0}
      max={cap}
      general={null}
      mark={main.amount}
      parts={parts}
    />
  )
}
