/** Undisputed matters: the queue, and one material with its conditions and drafts. */
import type { Route } from '../../app/route.ts'
import { useText } from '../../text/text.tsx'

export default function UndisputedScreen(_props: { route: Route & { screen: 'undisputed' } }) {
  const t = useText()
  return <h1>{t('nav.undisputed')}</h1>
}
