/** Pictures of the room. Give each screen a name of its own; `prepare` fills the store, `before` walks to a state. */
import { BOTH } from './shot.ts'
import type { Room } from './shot.ts'

export const archive: Room = {
  name: 'archive',
  store: 'open',
  shots: () => [{ name: 'archive', address: '#/archive', sizes: BOTH }],
}
