/** One similar act: how well it matches and why, how it ended, what higher courts did with it. */
import type { SimilarHitValue } from '../../../../shared/contract/calls/practice.ts'
import {
  FEATURE_NAMES,
  REVIEW_LEVEL_NAMES,
  REVIEW_NAMES,
  WEIGHING_NAMES,
} from '../../../../shared/language/practice/names.ts'
import { linkTo } from '../../../app/route.ts'
import { showArticle, showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { outcomeOf, resultOfFacts, sourceOf } from './words.ts'
import { GeneratedBadge } from '../GeneratedBadge.tsx'
import styles from './Practice.module.css'

export function HitRow(props: { hit: SimilarHitValue }) {
  const t = useText()
  const { hit } = props
  const { facts } = hit
  return (
    <li className={styles['hit']}>
      <div className={styles['matchBox']}>
        <span className={styles['match']} aria-hidden>
          {Math.round(hit.match)}
          <small>%</small>
        </span>
        <span className="visually-hidden">{t('practice.match', { n: Math.round(hit.match) })}</span>
        <span className={styles['meter']} aria-hidden>
          <span style={{ width: `${hit.match}%` }} />
        </span>
      </div>
      <div className={styles['hitBody']}>
        <p className={styles['source']}>
          <a className={styles['hitLink']} href={linkTo({ screen: 'archive', act: hit.id })}>
            {sourceOf(facts, t)}
          </a>
          {hit.generated && <GeneratedBadge />}
        </p>
        <p>
          <b>{outcomeOf(resultOfFacts(facts), facts.final, t)}</b>
          <span className={styles['soft']}>
            {' · '}
            {[...new Set(facts.charges.map(({ article, part }) => showArticle(article, part, t)))].join(', ')}
          </span>
        </p>
        {hit.fate.length === 0 ? (
          <p className={styles['soft']}>{t('practice.noFate')}</p>
        ) : (
          <ul className={styles['fates']} aria-label={t('practice.fate')}>
            {hit.fate.map((fate) => (
              <li key={fate.act}>
                <a href={linkTo({ screen: 'archive', act: fate.act })}>
                  {t.of(REVIEW_LEVEL_NAMES[fate.level])}, {showDate(fate.date)}
                </a>
                : {fate.result === null ? '—' : t.of(REVIEW_NAMES[fate.result])}
                {fate.final !== null &&
                  ` (${outcomeOf(resultOfFacts({ outcome: 'conviction', final: fate.final }), fate.final, t)})`}
              </li>
            ))}
          </ul>
        )}
        <details className={styles['why']}>
          <summary>{t('practice.parts')}</summary>
          <table className={styles['parts']}>
            <thead>
              <tr>
                <th scope="col">{t('practice.feature')}</th>
                <th scope="col">{t('practice.weighing')}</th>
                <th scope="col">{t('practice.points')}</th>
              </tr>
            </thead>
            <tbody>
              {hit.parts.map(({ feature, weighing, likeness, points, of }) => (
                <tr key={feature}>
                  <th scope="row">{t.of(FEATURE_NAMES[feature])}</th>
                  <td>{t.of(WEIGHING_NAMES[weighing])}</td>
                  <td className={styles['number']}>
                    {likeness === null
                      ? t('practice.notTold')
                      : t('practice.pointsOf', { points: Math.round(points), of: Math.round(of) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </li>
  )
}
