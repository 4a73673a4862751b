import { memo } from 'react'
import { Textarea } from '@mantine/core'
import type { Narrative as Texts } from '../../../shared/case/schema.ts'
import { withWords } from '../../../shared/contract/fills.ts'
import { useValue } from '../../draft/useDraft.tsx'
import { plainText } from './plainText.ts'

/**
 * The judge's own words as plain paragraphs; formatted text made in the act keeps its text when edited here. It is drawn for
 * its own changes alone: a field that grows with its text is measured at each drawing, which takes long for many pages.
 */
export const Narrative = memo(function Narrative(props: { at: string; label: string }) {
  const [value, set] = useValue<Texts['facts']>(props.at)
  return (
    <Textarea
      label={props.label}
      value={plainText(value)}
      autosize
      minRows={4}
      maxRows={18}
      maxLength={20_000}
      spellCheck
      data-at={props.at}
      onChange={(event) => set(withWords(value, event.currentTarget.value))}
    />
  )
})
