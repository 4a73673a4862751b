/** Grounds of a decision as the lists of the desk offer them. */
import { acquittalPoint } from '../../../../shared/acts/words/ground-codes.ts'
import { PROCEDURAL_GROUNDS } from '../../../../shared/acts/words/termination-norms.ts'
import { formatArticle } from '../../../../shared/language/explain/index.ts'
import { RELEASE_GROUNDS } from '../../../../shared/sentencing/guidance.ts'
import type { Text } from '../../../text/text.tsx'

interface Offered {
  value: string
  label: string
}

/** The grounds of an acquittal: CPC 394(2), points 1 to 3. */
const ACQUITTALS = ['1', '2', '3'] as const

function acquittal(point: string): string {
  return `394(2)${point})`
}

/** A ground as the list writes it, also where an earlier file or another program wrote it in another way. */
export function acquittalOf(ground: string | null): string | null {
  const [point] = acquittalPoint(ground)
  return point === undefined ? ground : acquittal(point)
}

export function acquittals(t: Text): Offered[] {
  return ACQUITTALS.map((n) => ({
    value: acquittal(n),
    label: `${formatArticle(`CPC ${acquittal(n)}`, t.language)} — ${t(`choice.acquit.${n}`)}`,
  }))
}

/** Grounds on which a case is terminated: release from liability (CC), then those of the procedure alone (CPC). */
export function terminations(t: Text): Offered[] {
  return [
    ...RELEASE_GROUNDS.map((ground) => ({ value: ground, label: `${ground} ${t(`ground.${ground}`)}` })),
    ...PROCEDURAL_GROUNDS.map((ground) => ({
      value: ground,
      label: `${formatArticle(`CPC ${ground}`, t.language)} — ${t(`ground.${ground}`)}`,
    })),
  ]
}
