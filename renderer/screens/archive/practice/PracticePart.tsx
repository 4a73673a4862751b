/** What is built on the acts of the archive: similar situations and the picture of practice. */
import type { Route } from '../../../app/route.ts'
import { ChooseCase } from './ChooseCase.tsx'
import { PicturePart } from './PicturePart.tsx'
import { SimilarPart } from './SimilarPart.tsx'
import styles from './Practice.module.css'

/** @param route its `part` is `similar` (with `act` or `caseId`, or neither) or `picture` */
export default function PracticePart(props: { route: Route & { screen: 'archive' } }) {
  const { part, act, caseId, query } = props.route
  return (
    <div className={styles['room']}>
      {part === 'picture' ? (
        <PicturePart query={query ?? null} />
      ) : act !== undefined ? (
        <SimilarPart key={act} source={{ act }} />
      ) : caseId === undefined ? (
        <ChooseCase />
      ) : (
        <SimilarPart key={caseId} source={{ caseId }} />
      )}
    </div>
  )
}
