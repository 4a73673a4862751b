/** One offence: category, limitation, ways out, punishments; two columns where the law changed after the act. */
import { formatArticle } from '../../../../shared/language/explain/index.ts'
import { useLaw } from '../../../app/session.tsx'
import { showArticle } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { CountSet } from '../choice.ts'
import { CountEnd } from './CountEnd.tsx'
import { Editions } from './Editions.tsx'
import { sayLimitation } from './limitation.ts'
import { Penalties } from './Penalties.tsx'
import type { CountPlace } from './Penalties.tsx'
import { Releases } from './Releases.tsx'
import { Why } from './Why.tsx'
import styles from './Guidance.module.css'

export function CountPanel(
  props: CountPlace & {
    age: number | null
    punished: boolean
    set: CountSet
    committedOn: string | null
    judgmentOn: string
  },
) {
  const t = useText()
  const law = useLaw()
  const { count, index } = props
  const row = count.row === null ? undefined : law.byKey.get(count.row)
  const name = row ? showArticle(row.article, row.part, t) : count.count
  return (
    <section className={styles['count']} aria-label={t('count.label', { n: index + 1, article: name })}>
      <header className={styles['countHead']}>
        <div>
          <h3>{t('count.label', { n: index + 1, article: name })}</h3>
          {row && <span className={styles['countTitle']}>{t.named(row.title)}</span>}
        </div>
        {count.category && (
          <div className={styles['categoryBox']}>
            <span className={styles['category']}>{t(`category.${count.category}`)}</span>
            <Why about={`/counts/${index}/category`} />
          </div>
        )}
      </header>
      {count.row === null && <p className={styles['hint']}>{t('aid.unknownRow')}</p>}
      {count.liable === false && <p className={styles['notLiable']}>{t('aid.notLiable')}</p>}
      {props.set.all.length > 1 && <CountEnd base={props.base} count={count} set={props.set} />}
      <dl className={styles['facts']}>
        <div>
          <dt className="visually-hidden">{t('person.bornOn')}</dt>
          <dd>{props.age === null ? t('aid.ageUnknown') : t('aid.age', { n: props.age })}</dd>
        </div>
        {count.limitation && (
          <div>
            <dt>{t('aid.limitation')}</dt>
            <dd data-status={count.limitation.status}>
              {sayLimitation(count.limitation, t)} <Why about={`/counts/${index}/limitation`} />
            </dd>
          </div>
        )}
        {count.cap && (
          <div>
            <dt className="visually-hidden">{t('aid.capNone')}</dt>
            <dd>
              {count.cap.applied === null ? t('aid.capNone') : <b>{t('aid.cap', { fraction: count.cap.applied })}</b>}
              {count.mayGoBelowMin && `, ${t('aid.belowMin')}`} <Why about={`/counts/${index}/cap`} />
            </dd>
          </div>
        )}
        {count.noImprisonment && (
          <div>
            <dt className="visually-hidden">{formatArticle('55(1)', t.language)}</dt>
            <dd>
              <b>{t('aid.noImprisonment')}</b> ({formatArticle('55(1)', t.language)})
            </dd>
          </div>
        )}
      </dl>
      {count.release && (
        <Releases base={props.base} count={count.count} release={count.release} index={index} set={props.set} />
      )}
      {props.punished && count.penalties && count.penalties.length > 0 && (
        <>
          <div className={styles['subhead']}>
            <h4>{t('aid.kinds')}</h4>
            <Legend />
          </div>
          <Penalties {...props} />
        </>
      )}
      {count.mandatoryForLife && count.mandatoryForLife.length > 0 && (
        <p className={styles['life']}>
          {t('aid.mandatoryForLife')} ({formatArticle('50(2)', t.language)}):{' '}
          {count.mandatoryForLife.map((ban) => t(`lifeBan.${ban}`)).join('; ')}
        </p>
      )}
      {count.today && (
        <Editions then={count} now={count.today} committedOn={props.committedOn} judgmentOn={props.judgmentOn} />
      )}
    </section>
  )
}

function Legend() {
  const t = useText()
  return (
    <ul className={styles['legend']} aria-hidden>
      {(['outer', 'sanction', 'open', 'mark'] as const).map((part) => (
        <li key={part} data-part={part}>
          {t(`aid.barLegend.${part}`)}
        </li>
      ))}
    </ul>
  )
}
