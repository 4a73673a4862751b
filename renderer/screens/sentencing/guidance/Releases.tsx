/** Grounds of release as one row: must, may, ask, closed; those without their conditions stay quiet. */
import { IconCheck, IconHelpCircle, IconLock, IconMinus, IconPointFilled } from '@tabler/icons-react'
import { RELEASE_GROUNDS } from '../../../../shared/sentencing/guidance.ts'
import type { CountGuidance, ReleaseStatus } from '../../../../shared/sentencing/guidance.ts'
import type { Choice } from '../../../../shared/case/schema.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { chooseRelease, chosenRelease } from '../choice.ts'
import type { CountSet } from '../choice.ts'
import { Why } from './Why.tsx'
import styles from './Guidance.module.css'

const ORDER: ReleaseStatus[] = ['must', 'may', 'ask', 'closed', 'notMet']

function Sign(props: { status: ReleaseStatus }) {
  switch (props.status) {
    case 'must':
      return <IconCheck size={14} stroke={2.5} aria-hidden />
    case 'may':
      return <IconPointFilled size={14} aria-hidden />
    case 'ask':
      return <IconHelpCircle size={14} aria-hidden />
    case 'closed':
      return <IconLock size={14} aria-hidden />
    default:
      return <IconMinus size={14} aria-hidden />
  }
}

export function Releases(props: {
  base: string
  count: string
  release: NonNullable<CountGuidance['release']>
  index: number
  set: CountSet
}) {
  const t = useText()
  const off = useDecidingOff()
  const [choice, setChoice] = useValue<Choice | null>(`${props.base}/choice`)
  const grounds = RELEASE_GROUNDS.toSorted((a, b) => ORDER.indexOf(props.release[a]) - ORDER.indexOf(props.release[b]))
  const quiet = grounds.filter((ground) => props.release[ground] === 'notMet')
  return (
    <div className={styles['releases']}>
      <div className={styles['releaseHead']}>
        <h4>{t('aid.releases')}</h4>
        <Why about={`/counts/${props.index}/release`} />
      </div>
      <ul>
        {grounds
          .filter((ground) => props.release[ground] !== 'notMet')
          .map((ground) => {
            const status = props.release[ground]
            const words = (
              <>
                <Sign status={status} />
                <span>
                  <b>{ground}</b> {t(`ground.${ground}`)} — {t(`aid.release.${status}`)}
                </span>
              </>
            )
            return (
              <li key={ground} data-status={status}>
                {status === 'must' || status === 'may' ? (
                  <button
                    disabled={off}
                    type="button"
                    title={t(props.set.all.length > 1 ? 'aid.release.chooseCount' : 'aid.release.choose')}
                    aria-pressed={chosenRelease(choice, props.count) === ground}
                    onClick={() => setChoice(chooseRelease(choice, props.count, ground, props.set))}
                  >
                    {words}
                  </button>
                ) : (
                  <span className={styles['ground']}>{words}</span>
                )}
              </li>
            )
          })}
        {quiet.length > 0 && (
          <li data-status="notMet">
            <span className={styles['ground']}>
              <Sign status="notMet" />
              <span>
                {quiet.join(', ')} — {t('aid.release.notMet')}
              </span>
            </span>
          </li>
        )}
      </ul>
    </div>
  )
}
