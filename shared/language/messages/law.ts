/** Names of the closed lists of the Code, in the words courts use; acts and explanations say the same ones. */
import { DUTY_NAMES, INSTITUTION_NAMES, RESTRAINT_NAMES } from '../explain/names/institutions.ts'
import { CATEGORY_NAMES, PROCEDURE_NAMES, RECIDIVISM_NAMES, ROLE_NAMES } from '../explain/names/offences.ts'
import { ADDITIONAL_KIND_NAMES, MAIN_KIND_NAMES, METHOD_NAMES } from '../explain/names/punishments.ts'
import { OUTCOME_NAMES } from '../explain/names/release.ts'
import type { MessageArea } from './icu.ts'
import { named } from './named.ts'

const { full: _full, ...institutions } = INSTITUTION_NAMES

/** Short words that only a screen needs: their noun stands in the field's label. */
const short = {
  'stage.completed': { kk: 'аяқталған', ru: 'оконченное', en: 'completed' },
  'stage.attempt': { kk: 'оқталу', ru: 'покушение', en: 'attempt' },
  'stage.preparation': { kk: 'дайындалу', ru: 'приготовление', en: 'preparation' },
  'guilt.intentional': { kk: 'қасақана', ru: 'умысел', en: 'intent' },
  'guilt.negligent': { kk: 'абайсызда', ru: 'неосторожность', en: 'negligence' },
  'restraintKind.custody': { kk: 'күзетпен ұстау', ru: 'содержание под стражей', en: 'custody' },
  'restraintKind.houseArrest': { kk: 'үйқамақ', ru: 'домашний арест', en: 'house arrest' },
  'restraintKind.foreignCustody': { kk: 'шет мемлекеттегі қамау', ru: 'стража за рубежом', en: 'custody abroad' },
} as const satisfies MessageArea

export const law = {
  ...named('kind', { ...MAIN_KIND_NAMES, ...ADDITIONAL_KIND_NAMES }),
  ...named('category', CATEGORY_NAMES),
  ...named('role', ROLE_NAMES),
  ...named('recidivism', RECIDIVISM_NAMES),
  ...named('institution', institutions),
  ...named('procedure', PROCEDURE_NAMES),
  ...named('method', METHOD_NAMES),
  ...named('outcome', OUTCOME_NAMES),
  ...named('duty', DUTY_NAMES),
  ...named('measure', RESTRAINT_NAMES),
  ...short,
}
