/** Pictures of the room. Give each screen a name of its own; `prepare` fills the store, `before` walks to a state. */
import { BOTH } from './shot.ts'
import type { Room } from './shot.ts'

export const undisputed: Room = {
  name: 'undisputed',
  store: 'open',
  shots: () => [{ name: 'undisputed', address: '#/undisputed', sizes: BOTH }],
}
