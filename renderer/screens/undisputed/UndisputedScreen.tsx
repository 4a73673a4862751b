/** Undisputed matters: the queue, the intake, the rules of reading, and one material with its conditions and drafts. */
import type { Route } from '../../app/route.ts'
import { IntakeScreen } from './IntakeScreen.tsx'
import { MaterialScreen } from './MaterialScreen.tsx'
import { QueueScreen } from './QueueScreen.tsx'
import { RulesScreen } from './RulesScreen.tsx'

/** Addresses beside those of materials, whose ids are UUIDs. */
export default function UndisputedScreen(props: { route: Route & { screen: 'undisputed' } }) {
  const { id } = props.route
  if (id === undefined) return <QueueScreen />
  if (id === 'intake') return <IntakeScreen />
  if (id === 'rules') return <RulesScreen />
  return <MaterialScreen key={id} id={id} />
}
