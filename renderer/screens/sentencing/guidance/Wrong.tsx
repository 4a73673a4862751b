/** Violations about one place, each with its article and the way to depart from it with a reason. */
import { Button, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Choice } from '../../../../shared/case/schema.ts'
import type { Violation } from '../../../../shared/sentencing/guidance.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { useTroubleAt } from '../../../fields/trouble.tsx'
import { formatArticle, formatArticles } from '../../../../shared/language/explain/index.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { withDeparture } from '../choice.ts'
import { departureFrom, useDeparting } from './departing.ts'
import styles from './Guidance.module.css'

const keyOf = ({ code, about }: Violation) => `${code}-${about}`

export function Wrong(props: { at: string; base: string }) {
  const found = useTroubleAt(props.at)
  const { asked } = useDeparting()
  const settled = asked.filter(
    (one) => one.about === props.at && !found.some((violation) => keyOf(violation) === keyOf(one)),
  )
  if (found.length === 0 && settled.length === 0) return null
  return (
    <>
      {[...found, ...settled].map((violation) => (
        <WrongLine
          key={keyOf(violation)}
          violation={violation}
          base={props.base}
          settled={!found.includes(violation)}
        />
      ))}
    </>
  )
}

/** @param props.settled the reason given has settled it: only the reason is shown */
export function WrongLine(props: { violation: Violation; base: string; settled?: boolean }) {
  const t = useText()
  const off = useDecidingOff()
  const { violation, settled = false } = props
  const [choice] = useValue<Choice | null>(`${props.base}/choice`)
  const { asked, ask } = useDeparting()
  const from = departureFrom(violation)
  const given = choice?.departures.some((departure) => departure.from === from) ?? false
  const asking = asked.some((one) => keyOf(one) === keyOf(violation))
  if (settled && !asking) return null
  const error = violation.severity === 'error'
  return (
    <div
      className={styles['wrong']}
      data-severity={settled ? 'settled' : violation.severity}
      role={error && !settled ? 'alert' : 'note'}
    >
      {error && !settled ? <IconAlertTriangle size={16} aria-hidden /> : <IconInfoCircle size={16} aria-hidden />}
      <div>
        {!settled && (
          <>
            <span>{t.of(violation.says)}</span> <small>{formatArticles(violation.articles, t.language)}</small>
          </>
        )}
        {choice && (asking || given) && <Reason from={from} base={props.base} focus={asking && !given} />}
        {choice && !asking && !given && (
          <Button variant="subtle" size="compact-xs" disabled={off} onClick={() => ask(violation)}>
            {t('choice.depart')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The reason of one departure; emptied, the departure is taken back. */
export function Reason(props: { from: string; base: string; focus?: boolean }) {
  const t = useText()
  const off = useDecidingOff()
  const [choice, setChoice] = useValue<Choice | null>(`${props.base}/choice`)
  if (choice === null) return null
  const index = choice.departures.findIndex(({ from }) => from === props.from)
  return (
    <Textarea
      disabled={off}
      mt="xs"
      autosize
      minRows={1}
      maxLength={20_000}
      spellCheck
      // The button that asks for it is gone with the click: the cursor goes on into the field.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={props.focus === true}
      label={t('choice.departure', { article: formatArticle(props.from, t.language) })}
      description={t('choice.departHint')}
      value={choice.departures[index]?.reason ?? ''}
      {...(index === -1 ? {} : { 'data-at': `${props.base}/choice/departures/${index}/reason` })}
      onChange={(event) => setChoice(withDeparture(choice, props.from, event.currentTarget.value))}
    />
  )
}
