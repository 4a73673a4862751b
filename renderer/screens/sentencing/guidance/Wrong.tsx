/** Violations about one place, each with its article and the way to depart from it with a reason. */
import { useState } from 'react'
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
import styles from './Guidance.module.css'

export function Wrong(props: { at: string; base: string }) {
  const found = useTroubleAt(props.at)
  if (found.length === 0) return null
  return (
    <>
      {found.map((violation) => (
        <WrongLine key={`${violation.code}-${violation.about}`} violation={violation} base={props.base} />
      ))}
    </>
  )
}

export function WrongLine(props: { violation: Violation; base: string }) {
  const t = useText()
  const off = useDecidingOff()
  const { violation } = props
  const [choice, setChoice] = useValue<Choice | null>(`${props.base}/choice`)
  const from = violation.articles[0] ?? violation.code
  const reason = choice?.departures.find((d) => d.from === from)?.reason
  const [asking, setAsking] = useState(reason !== undefined)
  const error = violation.severity === 'error'
  return (
    <div className={styles['wrong']} data-severity={violation.severity} role={error ? 'alert' : 'note'}>
      {error ? <IconAlertTriangle size={16} aria-hidden /> : <IconInfoCircle size={16} aria-hidden />}
      <div>
        <span>{t.of(violation.says)}</span> <small>{formatArticles(violation.articles, t.language)}</small>
        {choice && (asking || reason !== undefined) && (
          <Textarea
            disabled={off}
            mt="xs"
            autosize
            minRows={1}
            label={t('choice.departure', { article: formatArticle(from, t.language) })}
            description={t('choice.departHint')}
            value={reason ?? ''}
            onChange={(event) => setChoice(withDeparture(choice, from, event.currentTarget.value))}
          />
        )}
        {choice && !asking && reason === undefined && (
          <Button variant="subtle" size="compact-xs" disabled={off} onClick={() => setAsking(true)}>
            {t('choice.depart')}
          </Button>
        )}
      </div>
    </div>
  )
}
