/** The kinds of punishment of one count: bounds, bars, and the judge's choice among them. */
import { useMemo } from 'react'
import { Radio } from '@mantine/core'
import type { Choice } from '../../../../shared/case/schema.ts'
import type { CountGuidance, PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { banBounds } from '../../../../shared/sentencing/ban-bounds.ts'
import { generalPartBounds } from '../../../../shared/sentencing/penalties.ts'
import { formatArticles } from '../../../../shared/language/explain/index.ts'
import { useLaw } from '../../../app/session.tsx'
import { useCaseFile, useValue } from '../../../draft/useDraft.tsx'
import { useTroubleAt } from '../../../fields/trouble.tsx'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { chooseAdditional, chooseAmount, chooseKind, countChoice } from '../choice.ts'
import { Additional } from './Additional.tsx'
import { AmountInput } from './AmountInput.tsx'
import { figures } from './figures.ts'
import { PenaltyBar } from './PenaltyBar.tsx'
import { useWhy } from './Why.tsx'
import { Wrong } from './Wrong.tsx'
import styles from './Penalties.module.css'

export interface CountPlace {
  /** Pointer of the defendant. */
  base: string
  count: CountGuidance
  /** Place of the count in the guidance, for its steps. */
  index: number
  /** True when it is the only count that is punished. */
  single: boolean
}

export function Penalties(props: CountPlace) {
  const { base, count } = props
  const file = useCaseFile()
  const law = useLaw()
  const [choice] = useValue<Choice | null>(`${base}/choice`)
  const at = choiceAt(base, choice, count.count)
  const defendant = Number(base.split('/').at(-1))
  const bounds = useMemo(
    () => generalPartBounds(file, law, defendant, props.index),
    [file, law, defendant, props.index],
  )
  const ban = useMemo(() => banBounds(file, law, defendant, props.index), [file, law, defendant, props.index])
  const penalties = count.penalties ?? []
  // The choice names a kind, not a line: where a sanction lists one kind twice (fine in MCI and as a multiple), its first line carries it.
  const chosen = countChoice(choice, count.count)
  const chosenLine = penalties.findIndex((penalty) => penalty.kind === chosen.main?.kind)
  return (
    <div className={styles['penalties']} data-at={`${at}/main`}>
      {penalties.map((penalty, i) => (
        <PenaltyLine
          key={`${penalty.kind}-${penalty.unit ?? ''}`}
          {...props}
          penalty={penalty}
          picked={i === chosenLine}
          at={at}
          bounds={bounds}
          ban={ban}
        />
      ))}
      {chosenLine === -1 && (
        <Wrongs
          at={at}
          parts={[
            '',
            '/main',
            '/main/kind',
            '/main/amount',
            '/additional',
            ...chosen.additional.map((_, i) => `/additional/${i}`),
          ]}
          base={base}
        />
      )}
    </div>
  )
}

function PenaltyLine(
  props: CountPlace & {
    penalty: PenaltyGuidance
    picked: boolean
    at: string
    bounds: ReturnType<typeof generalPartBounds>
    /** Bounds of a ban on occupation, months. */
    ban: ReturnType<typeof banBounds>
  },
) {
  const t = useText()
  const off = useDecidingOff()
  const { base, count, single, penalty, picked, at } = props
  const [choice, setChoice] = useValue<Choice | null>(`${base}/choice`)
  const chosen = countChoice(choice, count.count)
  const [trouble] = useTroubleAt(`${at}/main/amount`)
  const why = useWhy(`/counts/${props.index}/penalties/${penalty.kind}`)
  const kind = t(`kind.${penalty.kind}`)
  return (
    <div className={styles['line']} data-available={penalty.available}>
      <Radio
        disabled={off}
        name={`${base}-${count.count}`}
        checked={picked}
        label={kind}
        onChange={() => setChoice(chooseKind(choice, count.count, penalty.kind, single))}
      />
      <PenaltyBar
        penalty={penalty}
        general={props.bounds(penalty)}
        mark={picked ? (chosen.main?.amount ?? null) : null}
      />
      <div className={styles['figures']}>
        {penalty.available ? (
          <span>{figures(penalty, t)}</span>
        ) : (
          <span className={styles['closed']}>
            {t('aid.closedBy', { articles: formatArticles(penalty.bars, t.language) })}
          </span>
        )}
        {penalty.available && penalty.disputed && (
          <span className={styles['disputed']} title={t('aid.disputedWhy')}>
            {t('aid.disputed')}
          </span>
        )}
        {why.button}
      </div>
      {why.steps && <div className={styles['below']}>{why.steps}</div>}
      {picked && choice && (
        <div className={styles['below']}>
          {penalty.unit !== null && (
            <AmountInput
              unit={penalty.unit}
              value={chosen.main?.amount ?? null}
              label={t('choice.amount', { kind })}
              at={`${at}/main/amount`}
              error={trouble ? t.of(trouble.says) : null}
              onChange={(amount) => setChoice(chooseAmount(choice, count.count, amount, single))}
            />
          )}
          <Wrongs at={`${at}/main`} parts={['', '/kind', '/amount']} base={base} />
          <Additional
            penalty={penalty}
            value={chosen.additional}
            at={`${at}/additional`}
            base={base}
            general={props.ban}
            onChange={(additional) => setChoice(chooseAdditional(choice, count.count, additional, single))}
          />
          <Wrong at={`${at}/additional`} base={base} />
        </div>
      )}
    </div>
  )
}

function Wrongs(props: { at: string; parts: string[]; base: string }) {
  return props.parts.map((part) => <Wrong key={part} at={`${props.at}${part}`} base={props.base} />)
}

/** The pointer of a count's choice, also before it exists. */
export function choiceAt(base: string, choice: Choice | null, count: string): string {
  const index = choice?.counts.findIndex((c) => c.count === count) ?? -1
  return `${base}/choice/counts/${index === -1 ? (choice?.counts.length ?? 0) : index}`
}
