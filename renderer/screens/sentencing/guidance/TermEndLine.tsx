/** The last day of the term, live: from the day the judge named, or from an assumed one that says so. */
import type { CaseFile, Choice } from '../../../../shared/case/schema.ts'
import { termStartIn, withTermStart } from '../../../../shared/contract/term-start.ts'
import { formatArticle } from '../../../../shared/language/explain/index.ts'
import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { assumedStart, endOfTerm } from '../../../../shared/sentencing/term-end.ts'
import type { TermEnd } from '../../../../shared/sentencing/term-end.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useCaseFile, useDraft } from '../../../draft/useDraft.tsx'
import { DateField } from '../../../fields/DateField.tsx'
import { showDate, showNumber } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { Text } from '../../../text/text.tsx'
import styles from './Guidance.module.css'

function sayEnd(end: TermEnd, assumed: boolean, t: Text): string {
  if (end.status === 'open') return t(`aid.termEnd.${end.why}`)
  const start = showDate(end.start)
  if (end.served) return t('aid.termEnd.served', { days: showNumber(end.creditDays, t.language), start })
  const says = { date: showDate(end.endsOn), start, days: showNumber(end.creditDays, t.language) }
  return assumed ? t('aid.termEnd.assumed', says) : t('aid.termEnd.known', says)
}

export function TermEndLine(props: { base: string; guidance: Guidance; choice: Choice }) {
  const t = useText()
  const off = useDecidingOff()
  const draft = useDraft()
  const file: CaseFile = useCaseFile()
  const { guidance, choice } = props
  const defendant = file.defendants[Number(props.base.split('/').at(-1))]
  const main = choice.final?.main ?? null
  if (!defendant || choice.conditional || main === null) return null
  const named = termStartIn(file, defendant.id)
  const start = named ?? assumedStart(guidance.judgmentOn, defendant.restraints)
  const end = endOfTerm(main, start, guidance.credit, defendant.restraints, choice.institution)
  if (end === null) return null
  // The day a restriction of liberty starts stands in no verdict: it is that of entry into force.
  const asked = main.kind !== 'restrictionOfLiberty'
  return (
    <div className={styles['block']} data-testid="term-end">
      <div className={styles['termEnd']} data-status={end.status} role="status">
        <b>{t('aid.termEnd')}</b> ({formatArticle('62', t.language)}): {sayEnd(end, named === null, t)}
      </div>
      {asked && (
        <div className={styles['finalFields']}>
          <DateField
            label={t('choice.termStart')}
            value={named}
            disabled={off}
            near={guidance.judgmentOn}
            onChange={(day) => draft.change((now) => withTermStart(now, defendant.id, day))}
          />
        </div>
      )}
    </div>
  )
}
