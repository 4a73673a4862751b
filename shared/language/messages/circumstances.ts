/** Names of the circumstances of Art. 53, 54, 17(2), 26(4). */
import { AGGRAVATING_NAMES, MITIGATING_NAMES } from '../explain/names/circumstances.ts'
import { named } from './named.ts'

export const circumstances = {
  ...named('mitigating', MITIGATING_NAMES),
  ...named('aggravating', AGGRAVATING_NAMES),
}
