/** Departures whose reason is written already and stands at no other place of the screen: seen, worded anew, taken back. */
import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Choice } from '../../../../shared/case/schema.ts'
import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { formatArticle } from '../../../../shared/language/explain/index.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { useText } from '../../../text/text.tsx'
import { withDeparture } from '../choice.ts'
import { departureFrom, useDeparting } from './departing.ts'
import { Reason } from './Wrong.tsx'
import styles from './Guidance.module.css'

export function Departures(props: { base: string; guidance: Guidance }) {
  const t = useText()
  const off = useDecidingOff()
  const [choice, setChoice] = useValue<Choice | null>(`${props.base}/choice`)
  const { asked } = useDeparting()
  // Violations of the choice show their reason themselves.
  const shown = props.guidance.check.filter(({ about }) => about.startsWith(`${props.base}/choice`))
  const elsewhere = new Set([...shown, ...asked].map(departureFrom))
  const given = choice?.departures.filter(({ from }) => !elsewhere.has(from)) ?? []
  if (choice === null || given.length === 0) return null
  return (
    <section className={styles['verdict']} aria-labelledby="departures-title" data-testid="departures">
      <h3 id="departures-title">{t('choice.departures')}</h3>
      {given.map(({ from }) => (
        <div key={from} className={styles['departure']}>
          <Reason from={from} base={props.base} />
          <ActionIcon
            disabled={off}
            variant="subtle"
            color="gray"
            aria-label={t('common.removeNamed', {
              what: t('choice.departure', { article: formatArticle(from, t.language) }),
            })}
            onClick={() => setChoice(withDeparture(choice, from, ''))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
    </section>
  )
}
