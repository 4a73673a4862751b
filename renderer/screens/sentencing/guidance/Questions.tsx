/** Questions of law that stay open: they stand out, and the ones with a yes or no are answered on the spot. */
import { useDeferredValue, useMemo, useState } from 'react'
import { Button } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { Guidance, Question } from '../../../../shared/sentencing/guidance.ts'
import { questionParts, sayWarning } from '../../../../shared/language/explain/index.ts'
import { openQuestions } from '../../../../shared/sentencing/open-questions.ts'
import { useLaw, useSession } from '../../../app/session.tsx'
import { useCaseFile } from '../../../draft/useDraft.tsx'
import { FlagAt } from '../../../fields/FlagAt.tsx'
import { focusFact } from '../../../fields/trouble.tsx'
import { useText } from '../../../text/text.tsx'
import styles from './Guidance.module.css'

/** Facts that are true, false or not known: these can be answered where the question stands. */
const FLAGS = [
  /\/features\/(?!victimAge$)\w+$/,
  /\/person\/(fitForWork|permanentWork|fullTimeStudy|ownIncome)$/,
  /\/(agreementMet|evadedCourt|otherHarm|otherHarmMadeUp)$/,
  /\/reconciliation\/(reached|allVictims|mediated|harmMadeUp)$/,
  /\/repentance\/\w+$/,
]

function isFlag(path: string): boolean {
  return FLAGS.some((flag) => flag.test(path))
}

function countNumber(guidance: Guidance, question: { count?: string }): number | null {
  if (question.count === undefined || guidance.counts.length < 2) return null
  const index = guidance.counts.findIndex((count) => count.count === question.count)
  return index === -1 ? null : index + 1
}

const keyOf = ({ code, count, path }: Question) => `${code}-${count ?? ''}-${path ?? ''}`

/** The questions that still matter; those of a count that ends apart are weighed when the typing rests. */
function useOpenQuestions(index: number, guidance: Guidance): Question[] {
  const law = useLaw()
  const { info } = useSession()
  const [file, then] = useDeferredValue(useTogether(useCaseFile(), guidance))
  const settled = useMemo(() => {
    const open = new Set(openQuestions(file, law, info.today, index, then).map(keyOf))
    return new Set(then.questions.map(keyOf).filter((key) => !open.has(key)))
  }, [file, then, law, info.today, index])
  return guidance.questions.filter((question) => !settled.has(keyOf(question)))
}

/** The case and the answer to it, as one value. */
function useTogether<A, B>(a: A, b: B): readonly [A, B] {
  return useMemo(() => [a, b], [a, b])
}

/** @param props.index place of the defendant in the case */
export function QuestionList(props: { guidance: Guidance; index: number }) {
  const t = useText()
  const questions = useOpenQuestions(props.index, props.guidance)
  // Many questions fold to one line, so that the figures below stay in sight; the line itself keeps standing out. What the
  // judge opened or closed stays so, however many are answered.
  const [open, setOpen] = useState(questions.length <= 4)
  if (questions.length === 0) return null
  return (
    <details
      className={styles['questions']}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      aria-labelledby="aid-questions"
    >
      <summary>
        <h3 id="aid-questions">
          <IconHelpCircle size={17} aria-hidden /> {t('aid.questions')}{' '}
          <small>{t('aid.question', { n: questions.length })}</small>
        </h3>
      </summary>
      <ul>
        {questions.map((question) => (
          <li key={keyOf(question)}>
            <QuestionLine question={question} number={countNumber(props.guidance, question)} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function QuestionLine(props: { question: Question; number: number | null }) {
  const t = useText()
  const { question, number } = props
  const { ask, answers } = questionParts(question, t.language)
  const words = number === null ? ask : `№ ${number}. ${ask}`
  return (
    <>
      {question.path !== undefined && isFlag(question.path) ? (
        <FlagAt at={question.path} label={words} />
      ) : (
        <div className={styles['questionLine']}>
          <span>{words}</span>
          {question.path !== undefined && (
            <Button size="compact-xs" variant="default" onClick={() => focusFact(question.path ?? '')}>
              {t('aid.goTo')}
            </Button>
          )}
        </div>
      )}
      {answers !== '' && <small className={styles['answers']}>{answers}</small>}
    </>
  )
}

export function WarningList(props: { guidance: Guidance }) {
  const t = useText()
  const { warnings } = props.guidance
  if (warnings.length === 0) return null
  return (
    <details className={styles['warnings']} open={warnings.length < 3}>
      <summary>
        {t('aid.warnings')}: {warnings.length}
      </summary>
      <ul>
        {warnings.map((warning, i) => (
          <li key={`${warning.code}-${i}`}>
            {sayWarning(warning, t.language)}
            {warning.paths?.[0] !== undefined && (
              <button type="button" className={styles['jump']} onClick={() => focusFact(warning.paths?.[0] ?? '')}>
                {t('aid.goTo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
