/** What an intake brought: duplicates and paid debts before anything is drafted, unreadable files with their reasons. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { IntakeReport } from '../../../shared/contract/calls/undisputed.ts'
import { linkTo } from '../../app/route.ts'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { useNewMaterial } from './NewMaterial.tsx'
import styles from './Undisputed.module.css'

export function IntakeReportView(props: { report: IntakeReport; open: boolean }) {
  const t = useText()
  const create = useNewMaterial()
  const { report } = props
  // Below the list of earlier intakes a step deeper than by itself.
  const Title = props.open ? 'h2' : 'h3'
  const { faults, duplicates, paid, remarks } = report
  return (
    <details className={styles['report']} open={props.open} data-testid={props.open ? 'report' : undefined}>
      <summary>
        <b>{t('undisputed.taken', { n: report.taken.length })}</b>
        <span className={styles['soft']}>
          {showMoment(report.at)} · {report.by} · {t('undisputed.takenFiles', { n: report.files })}
        </span>
        {faults.length > 0 && (
          <span className={styles['bad']}>
            <IconAlertTriangle size={15} aria-hidden /> {t('undisputed.faults', { n: faults.length })}
          </span>
        )}
        {faults.length === 0 && report.complete && <IconCircleCheck size={16} aria-hidden />}
      </summary>
      <div className={styles['reportBody']}>
        {!report.complete && <p className={styles['bad']}>{t('undisputed.stoppedBefore')}</p>}
        {faults.length > 0 && (
          <section>
            <Title>{t('undisputed.faults', { n: faults.length })}</Title>
            <ul className={styles['list']}>
              {faults.map(({ source, says }) => (
                <li key={`${source}-${says.en}`}>
                  <b>{source}</b>: {t.of(says)}{' '}
                  <button
                    type="button"
                    className={styles['link']}
                    aria-label={`${t('undisputed.byHand')}: ${source}`}
                    onClick={() => create.mutate({ procedure: 'exitBan', source })}
                  >
                    {t('undisputed.byHand')}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {duplicates.length > 0 && (
          <section>
            <Title>{t('undisputed.duplicates', { n: duplicates.length })}</Title>
            <ul className={styles['list']}>
              {duplicates.map(({ id, source, of }) => (
                <li key={id}>
                  <a className={styles['link']} href={linkTo({ screen: 'undisputed', id })}>
                    {t('undisputed.duplicateOf', { source, of })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {paid.length > 0 && (
          <section>
            <Title>{t('undisputed.paid', { n: paid.length })}</Title>
            <ul className={styles['list']}>
              {paid.map(({ id, source }) => (
                <li key={id}>
                  <a className={styles['link']} href={linkTo({ screen: 'undisputed', id })}>
                    {source}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {remarks.length > 0 && (
          <section>
            <Title>{t('undisputed.remarks', { n: remarks.length })}</Title>
            <ul className={styles['list']}>
              {remarks.map(({ source, says }) => (
                <li key={`${source}-${says.en}`}>
                  <b>{source}</b>: {t.of(says)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {props.open && (
          <Button component="a" href={linkTo({ screen: 'undisputed' })}>
            {t('undisputed.toQueue')}
          </Button>
        )}
      </div>
    </details>
  )
}
