/** The acts of a case as they would be composed now: the same pure composer that the export uses. */
import { useMemo } from 'react'
import { composeActs } from '../../../shared/acts/index.ts'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import { fillsOf } from '../../../shared/contract/fills.ts'
import { useLaw, useSession } from '../../app/session.tsx'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { useGuidance } from '../sentencing/SentencingTab.tsx'

export function useActs(language: ActLanguage): ActDocument[] {
  const file = useCaseFile()
  const law = useLaw()
  const { info } = useSession()
  const guidance = useGuidance(file)
  return useMemo(
    () => composeActs(file, guidance, law, { language, today: info.today, fills: fillsOf(file)[language] }),
    [file, guidance, law, language, info.today],
  )
}
