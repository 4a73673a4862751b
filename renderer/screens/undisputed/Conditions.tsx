/** The right side: each condition, the judge's own reading first, then the machine's beside it. */
import { useState } from 'react'
import { Button, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconArrowsDiff } from '@tabler/icons-react'
import type { MaterialView } from '../../../shared/contract/calls/undisputed.ts'
import { formatArticles } from '../../../shared/language/explain/index.ts'
import { CONDITION_WORDS, PAPER_WORDS } from '../../../shared/undisputed/words/conditions.ts'
import { STATUSES } from '../../../shared/undisputed/types.ts'
import type { Status as ConditionStatus } from '../../../shared/undisputed/types.ts'
import { COLUMNS } from '../../../shared/undisputed/index.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/text.tsx'
import { goToField } from './Facts.tsx'
import { figureWords } from './figureWords.ts'
import { Questions } from './Questions.tsx'
import { remarkWords } from './remarkWords.ts'
import { Status } from './Status.tsx'
import type { MaterialDesk } from './useMaterial.ts'
import styles from './Undisputed.module.css'

type Shown = MaterialView['conditions'][number]
const KEYS = { met: '1', notMet: '2', unclear: '3' }

export function conditionName(code: string, t: Text): string {
  return t.of(CONDITION_WORDS[code] ?? { kk: code, ru: code, en: code })
}

function Ticks(props: { shown: Shown; onTick: (status: ConditionStatus) => void; disabled: boolean }) {
  const t = useText()
  const { shown } = props
  return (
    <div className={styles['ticks']} role="radiogroup" aria-label={conditionName(shown.code, t)}>
      {STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          role="radio"
          aria-checked={shown.tick === status}
          disabled={props.disabled}
          className={styles['tick']}
          data-status={status}
          onClick={() => props.onTick(status)}
        >
          <Status status={status} /> <kbd>{KEYS[status]}</kbd>
        </button>
      ))}
    </div>
  )
}

function missingName(path: string, t: Text): string {
  const column = COLUMNS.find((known) => known.path === path)
  if (column !== undefined) return t.of(column.name)
  const name = path.split('/').at(-1) ?? path
  return t.of(PAPER_WORDS[name] ?? CONDITION_WORDS[name] ?? { kk: name, ru: name, en: name })
}

/** Judge and machine read a condition otherwise: it is settled before anything is signed. */
function Disagreement(props: { shown: Shown; desk: MaterialDesk }) {
  const t = useText()
  const { shown, desk } = props
  const [reason, setReason] = useState('')
  if (shown.finding === null || shown.tick === null || shown.tick === shown.finding.status) return null
  if (shown.settled !== null) {
    return (
      <div className={styles['settled']}>
        <p>{t('undisputed.settled', { reason: shown.settled })}</p>
        <Button variant="default" size="compact-sm" onClick={() => void desk.settle(shown.code, null)}>
          {t('undisputed.takeBack')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles['differ']} role="alert">
      <p>
        <IconArrowsDiff size={16} aria-hidden /> <b>{t('undisputed.disagreement')}</b>
      </p>
      <p>{t('undisputed.disagreementWords')}</p>
      <Textarea
        label={t('undisputed.reason')}
        autosize
        minRows={2}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        size="compact-sm"
        disabled={reason.trim().length < 3}
        onClick={() => void desk.settle(shown.code, reason.trim())}
      >
        {t('undisputed.keepMine')}
      </Button>
    </div>
  )
}

function Condition(props: {
  shown: Shown
  number: number
  active: boolean
  desk: MaterialDesk
  mayTick: boolean
  onTick: (status: ConditionStatus) => void
  onPoint: () => void
}) {
  const t = useText()
  const { shown, desk } = props
  const { finding } = shown
  const figures = finding === null ? [] : figureWords(finding.figures, t)
  return (
    <li
      className={styles['condition']}
      data-active={props.active}
      data-differs={finding !== null && shown.tick !== null && shown.tick !== finding.status}
      data-condition={shown.code}
      onPointerDown={props.onPoint}
    >
      <div className={styles['conditionHead']}>
        <h2>
          <span className={styles['count']}>{props.number}.</span> {conditionName(shown.code, t)}
        </h2>
        <small className={styles['soft']}>{formatArticles(shown.articles, t.language)}</small>
      </div>
      {shown.evidence.length > 0 && (
        <p className={styles['evidence']}>
          {t('undisputed.evidence')}:{' '}
          {shown.evidence.map((paper) => t.of(PAPER_WORDS[paper] ?? { kk: paper, ru: paper, en: paper })).join(', ')}
        </p>
      )}
      <Ticks shown={shown} disabled={!props.mayTick} onTick={props.onTick} />
      {finding !== null && (
        <div className={styles['finding']} data-testid={`finding-${shown.code}`}>
          <span className={styles['who']}>{t('undisputed.machine')}:</span> <Status status={finding.status} />
          {figures.length > 0 && <span className={styles['figures']}>{figures.join(' · ')}</span>}
          {finding.missing.length > 0 && (
            <span className={styles['figures']}>
              {t('undisputed.missingFacts')}:{' '}
              {finding.missing.map((path) => (
                <button key={path} type="button" className={styles['link']} onClick={() => goToField(path)}>
                  {missingName(path, t)}
                </button>
              ))}
            </span>
          )}
        </div>
      )}
      <Disagreement shown={shown} desk={desk} />
    </li>
  )
}

export function Conditions(props: {
  desk: MaterialDesk
  active: number
  onActive: (index: number) => void
  onTick: (code: string, status: ConditionStatus) => void
}) {
  const t = useText()
  const { view } = props.desk
  const mayTick = view.mayDecide && view.state === 'open'
  return (
    <div className={styles['conditions']}>
      {view.state === 'open' && (
        <p className={styles['hint']}>
          {view.mayDecide
            ? view.revealed
              ? t('undisputed.tickHint')
              : t('undisputed.tickWords')
            : t('undisputed.tickOff')}
          {view.mayDecide && !view.revealed && <> {t('undisputed.tickHint')}</>}
        </p>
      )}
      <ol>
        {view.conditions.map((shown, index) => (
          <Condition
            key={shown.code}
            shown={shown}
            number={index + 1}
            desk={props.desk}
            active={mayTick && index === props.active}
            mayTick={mayTick}
            onPoint={() => props.onActive(index)}
            onTick={(status) => props.onTick(shown.code, status)}
          />
        ))}
      </ol>
      <Questions desk={props.desk} />
      {view.warnings.length > 0 && (
        <ul className={styles['warnings']}>
          {view.warnings.map((warning) => (
            <li key={warning.code}>
              <IconAlertTriangle size={15} aria-hidden /> <span>{remarkWords(warning, t)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
