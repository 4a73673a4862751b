/** The judge's choice of features; kept for the session, so that it is the same after an act was read. */
import { useSessionStorage } from '@mantine/hooks'
import { FEATURES, USUAL, WEIGHINGS } from '../../../../shared/archive/practice.ts'
import type { Choice } from '../../../../shared/archive/practice.ts'

/** What was kept, where it still is a choice of these features. */
function read(text: string | undefined): Choice {
  try {
    const kept: unknown = JSON.parse(text ?? '')
    if (typeof kept !== 'object' || kept === null) return USUAL
    const entries = new Map(Object.entries(kept))
    const choice = { ...USUAL }
    for (const feature of FEATURES) {
      const weighing = WEIGHINGS.find((known) => known === entries.get(feature))
      if (weighing !== undefined) choice[feature] = weighing
    }
    return choice
  } catch {
    return USUAL
  }
}

export function useChoice(): [Choice, (choice: Choice) => void] {
  const [choice, set] = useSessionStorage<Choice>({
    key: 'ukim-practice-features',
    defaultValue: USUAL,
    getInitialValueInEffect: false,
    deserialize: read,
  })
  return [choice, set]
}
