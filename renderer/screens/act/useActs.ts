/** The acts of a case as they would be composed now: the same pure composer that the export uses. */
import { useMemo } from 'react'
import { composeActs, staleBlocks, withOwnWords } from '../../../shared/acts/index.ts'
import type { ActEdits } from '../../../shared/acts/index.ts'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import { editsOf } from '../../../shared/contract/edits.ts'
import { fillsIn } from '../../../shared/contract/fills.ts'
import { useLaw, useSession } from '../../app/session.tsx'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { useGuidance } from '../sentencing/SentencingTab.tsx'

export interface DeskAct {
  /** What the facts give. */
  fresh: ActDocument
  /** What is printed: the judge's words in their places. */
  act: ActDocument
  edits: ActEdits
  /** Own words whose facts changed since. */
  stale: string[]
}

export function useActs(language: ActLanguage): DeskAct[] {
  const file = useCaseFile()
  const law = useLaw()
  const { info } = useSession()
  const guidance = useGuidance(file)
  return useMemo(
    () =>
      composeActs(file, guidance, law, { language, today: info.today, fills: fillsIn(file, language) }).map((fresh) => {
        const edits = editsOf(file, fresh)
        return { fresh, edits, act: withOwnWords(fresh, edits), stale: staleBlocks(fresh, edits) }
      }),
    [file, guidance, law, language, info.today],
  )
}
