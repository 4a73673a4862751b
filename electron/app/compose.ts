/** The acts of a stored case as they leave the desk: composed anew, with the judge's own words in their places. */
import { staleBlocks, withOwnWords } from '../../shared/acts/index.ts'
import type { ActDocument, ActLanguage } from '../../shared/acts/document.ts'
import type { CaseFile } from '../../shared/case/schema.ts'
import { editsOf } from '../../shared/contract/edits.ts'
import { fillsIn } from '../../shared/contract/fills.ts'
import type { Guidance } from '../../shared/sentencing/guidance.ts'
import { dayOf } from './clock.ts'
import { deskFault } from './faults.ts'
import type { Services } from './services.ts'

export interface ActChoice {
  id: string
  act: number
  language: ActLanguage
}

type Composing = Pick<Services, 'rules' | 'law' | 'now'>

/** Every act of a case file as the facts give it, without the judge's words over paragraphs. */
export function composedActs(
  { rules, law, now }: Composing,
  file: CaseFile,
  language: ActLanguage,
): { acts: ActDocument[]; guidance: Guidance[] } {
  const today = dayOf(now())
  const guidance = rules.guide(file, law, today)
  return { acts: rules.composeActs(file, guidance, law, { language, today, fills: fillsIn(file, language) }), guidance }
}

/** One act of the stored case, ready for paper. @throws DeskFault notFound */
export function composeStored(services: Composing & Pick<Services, 'vault'>, choice: ActChoice) {
  const stored = services.vault.cases().get(choice.id)
  if (!stored) throw deskFault('notFound', choice.id)
  const { acts, guidance } = composedActs(services, stored.case, choice.language)
  const fresh = acts[choice.act]
  if (!fresh) throw deskFault('notFound', `${choice.id}/${choice.act}`)
  const edits = editsOf(stored.case, fresh)
  return {
    file: stored.case,
    fresh,
    act: withOwnWords(fresh, edits),
    /** Blocks of the judge's own words whose facts changed since. */
    stale: staleBlocks(fresh, edits),
    guidance,
    version: stored.version,
  }
}
