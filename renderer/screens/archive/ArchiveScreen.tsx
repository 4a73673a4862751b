/** The archive of court practice: import, search, an act and its facts, and what is built on them. */
import type { Route } from '../../app/route.ts'
import { useText } from '../../text/text.tsx'

export default function ArchiveScreen(_props: { route: Route & { screen: 'archive' } }) {
  const t = useText()
  return <h1>{t('nav.archive')}</h1>
}
