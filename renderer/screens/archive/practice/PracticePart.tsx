/** What is built on the acts of the archive: similar situations and the picture of practice. */
import type { Route } from '../../../app/route.ts'
import { useText } from '../../../text/text.tsx'

/** @param route its `part` is `similar` (with `act` or `caseId`, or neither) or `picture` */
export default function PracticePart(props: { route: Route & { screen: 'archive' } }) {
  const t = useText()
  return <h2>{t(props.route.part === 'picture' ? 'archive.part.picture' : 'archive.part.similar')}</h2>
}
