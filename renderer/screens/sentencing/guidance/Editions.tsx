/** Two editions side by side where the offence is older than an amendment; never a silent mix. What differs is marked. */
import { IconArrowsDiff } from '@tabler/icons-react'
import { RELEASE_GROUNDS } from '../../../../shared/sentencing/guidance.ts'
import type { CountGuidance, PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { formatArticle, formatArticles } from '../../../../shared/language/explain/index.ts'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { Text } from '../../../text/text.tsx'
import { figures } from './figures.ts'
import { sayLimitation } from './limitation.ts'
import styles from './Guidance.module.css'

interface Row {
  name: string
  before: string
  after: string
  /** Told where the two are alike as well. */
  always: boolean
}

function penaltyWords(penalty: PenaltyGuidance | undefined, t: Text): string {
  if (!penalty) return '—'
  if (!penalty.available) return t('aid.closedBy', { articles: formatArticles(penalty.bars, t.language) })
  return figures(penalty, t) || t('common.yes')
}

function capWords({ cap, mayGoBelowMin }: CountGuidance, t: Text): string {
  const fraction = cap?.applied == null ? t('aid.capNone') : t('aid.cap', { fraction: cap.applied })
  return mayGoBelowMin === true ? `${fraction}, ${t('aid.belowMin')}` : fraction
}

function rowsOf(then: CountGuidance, now: CountGuidance, t: Text): Row[] {
  const yesNo = (value: boolean | null) => (value === true ? t('common.yes') : t('common.no'))
  const release = ({ release: all }: CountGuidance, ground: (typeof RELEASE_GROUNDS)[number]) =>
    all === null ? '—' : t(`aid.release.${all[ground]}`)
  return [
    ...(then.penalties ?? []).map((penalty) => {
      const other = now.penalties?.find(({ kind, unit }) => kind === penalty.kind && unit === penalty.unit)
      const name = t(`kind.${penalty.kind}`)
      return { name, before: penaltyWords(penalty, t), after: penaltyWords(other, t), always: true }
    }),
    {
      name: t('aid.capName'),
      before: capWords(then, t),
      after: capWords(now, t),
      always: false,
    },
    {
      name: `${t('aid.noImprisonment')} (${formatArticle('55(1)', t.language)})`,
      before: yesNo(then.noImprisonment),
      after: yesNo(now.noImprisonment),
      always: false,
    },
    {
      name: t('aid.limitation'),
      before: then.limitation === null ? '—' : sayLimitation(then.limitation, t),
      after: now.limitation === null ? '—' : sayLimitation(now.limitation, t),
      always: false,
    },
    ...RELEASE_GROUNDS.map((ground) => ({
      name: `${ground} ${t(`ground.${ground}`)}`,
      before: release(then, ground),
      after: release(now, ground),
      always: false,
    })),
  ]
}

/** @param props.committedOn day of the offence, whose law the first column is */
export function Editions(props: {
  then: CountGuidance
  now: NonNullable<CountGuidance['today']>
  committedOn: string | null
  judgmentOn: string
}) {
  const t = useText()
  const { then, now, committedOn } = props
  const rows = rowsOf(then, now, t).filter((row) => row.always || row.before !== row.after)
  return (
    <table className={styles['editions']} data-milder={now.milder}>
      <caption>{t(`aid.milder.${now.milder}`)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {t('aid.then')} {committedOn !== null && <small>{showDate(committedOn)}</small>}
          </th>
          <th scope="col">
            {t('aid.now')} <small>{showDate(props.judgmentOn)}</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => {
          const differs = row.before !== row.after
          return (
            <tr key={`${row.name}-${i}`} data-differs={differs}>
              <th scope="row">
                {differs && (
                  <>
                    <IconArrowsDiff size={14} aria-hidden />{' '}
                    <span className="visually-hidden">{t('aid.differs')}</span>{' '}
                  </>
                )}
                {row.name}
              </th>
              <td>{row.before}</td>
              <td>{row.after}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
