/** The dated switch of the special form of notice, as the acts speak of it. */
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import { SPECIAL_FORM } from '../procedures/exit-ban.ts'

/**
 * True where the notice fails for its form. The rule is known from the press alone, so the act names the order that
 * approved the form: where the court has not given it, that is a placeholder.
 */
export function specialFormFails({ notice }: ExitBanMaterial): boolean {
  return notice.specialForm === false && notice.deliveredOn !== null && notice.deliveredOn >= SPECIAL_FORM.from
}
