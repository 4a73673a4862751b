/** The judge's own words, written in the act itself. What is typed is the case's narrative: no copy lives beside it. */
import { withWords } from '../../../shared/contract/fills.ts'
import type { Narrative } from '../../../shared/case/schema.ts'
import { useDraft, useValue } from '../../draft/useDraft.tsx'
import { valueAt } from '../../draft/pointer.ts'
import { RichText } from './RichText.tsx'
import type { RichDocument } from './RichText.tsx'

function asDocument(value: Narrative['facts']): RichDocument {
  if (value !== null && typeof value !== 'string') return value
  const lines = value === null ? [''] : value.split('\n')
  return {
    type: 'doc',
    content: lines.map((text) => ({
      type: 'paragraph',
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  }
}

export function NarrativeEditor(props: { at: string; label: string; language: string }) {
  const draft = useDraft()
  const [value, set] = useValue<Narrative['facts']>(props.at)
  return (
    <RichText
      content={asDocument(value)}
      // What the document carries beside its text is read at the moment of writing: it changes elsewhere too.
      onChange={(next) => set(withWords(valueAt(draft.file, props.at) as Narrative['facts'], next))}
      label={props.label}
      language={props.language}
      place={props.at}
    />
  )
}
