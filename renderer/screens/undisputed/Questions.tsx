/** Open points of the law: the judge answers on the spot, with a word on why. */
import { useState } from 'react'
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import type { Decision } from '../../../shared/contract/calls/undisputed-record.ts'
import type { MaterialView } from '../../../shared/contract/calls/undisputed.ts'
import { useText } from '../../text/text.tsx'
import { remarkWords } from './remarkWords.ts'
import type { MaterialDesk } from './useMaterial.ts'
import styles from './Undisputed.module.css'

function Question(props: { question: MaterialView['questions'][number]; desk: MaterialDesk }) {
  const t = useText()
  const { question, desk } = props
  const { view, record } = desk
  const given = record.answers[question.code]
  const [open, setOpen] = useState(false)
  const [answer, setAnswer] = useState<Decision>(given?.answer ?? 'grant')
  const [words, setWords] = useState(given?.words ?? '')
  const may = view.mayDecide && view.state === 'open'
  const label = (side: Decision) => (side === 'grant' ? t('undisputed.answerGrant') : t('undisputed.answerRefuse'))
  return (
    <section className={styles['question']} data-answered={given !== undefined} data-question={question.code}>
      <h2>
        <IconHelp size={16} aria-hidden /> {t('undisputed.question')}
      </h2>
      <p>{remarkWords(question, t)}</p>
      {given !== undefined && !open && (
        <>
          <p className={styles['given']}>
            <b>{label(given.answer)}</b>
            {given.words !== '' && `: ${given.words}`}
          </p>
          {may && (
            <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
              {t('undisputed.answerChange')}
            </Button>
          )}
        </>
      )}
      {may && (given === undefined || open) && (
        <>
          <SegmentedControl
            aria-label={t('undisputed.question')}
            value={answer}
            data={(['grant', 'refuse'] as const).map((side) => ({ value: side, label: label(side) }))}
            onChange={(value) => setAnswer(value === 'refuse' ? 'refuse' : 'grant')}
          />
          <Textarea
            label={t('undisputed.answerWhy')}
            autosize
            minRows={2}
            maxLength={5000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button
            size="compact-sm"
            disabled={words.trim().length < 3}
            onClick={() => {
              void desk.answer(question.code, { answer, words: words.trim() }).then((view) => {
                if (view !== null) setOpen(false)
              })
            }}
          >
            {t('undisputed.answerSave')}
          </Button>
        </>
      )}
    </section>
  )
}

export function Questions(props: { desk: MaterialDesk }) {
  const { questions } = props.desk.view
  return questions.map((question) => <Question key={question.code} question={question} desk={props.desk} />)
}
