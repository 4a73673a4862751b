/** A gap of the act that has no field in the case: its words are written where it is told. */
import { useState } from 'react'
import { TextInput } from '@mantine/core'
import type { ActLanguage, MissingElement } from '../../../shared/acts/document.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { withFill } from '../../../shared/contract/fills.ts'
import { kkDate } from '../../../shared/language/grammar/kk-terms.ts'
import { ruDate } from '../../../shared/language/grammar/ru-units.ts'
import { useSession } from '../../app/session.tsx'
import { valueAt } from '../../draft/pointer.ts'
import { useDraft } from '../../draft/useDraft.tsx'
import { DateField } from '../../fields/DateField.tsx'
import { withoutBrackets } from '../../text/format.ts'

/** Gaps whose words the case file has no place for. */
const WITHOUT_FIELD: readonly string[] = ['termStart']

/**
 * True where the words can only be written into the act itself: the case knows the thing and has no field for this of it.
 * What is merely not entered or not decided yet (an empty choice, a punishment not chosen) is no such gap: written here it
 * would pass by the rules.
 */
export function needsWords(element: MissingElement, file: CaseFile): boolean {
  if (WITHOUT_FIELD.includes(element.slot)) return true
  const { fact } = element
  if (fact === '') return true
  const value = valueAt(file, fact)
  // The choice is made, and what lacks is none of its fields (measures of Art. 84, say).
  if (value !== undefined) return value !== null && fact.endsWith('/choice')
  const holder = valueAt(file, fact.slice(0, fact.lastIndexOf('/')))
  return typeof holder === 'object' && holder !== null && !Array.isArray(holder)
}

export function FillGap(props: { element: MissingElement; language: ActLanguage }) {
  const draft = useDraft()
  const { info } = useSession()
  const { element, language } = props
  const [typed, setTyped] = useState('')
  const label = withoutBrackets(element.says)
  const fill = (texts: Partial<Record<ActLanguage, string>>) =>
    draft.change((file) => withFill(file, element.fill ?? element.block, texts))

  // A day is said in both languages at once.
  if (element.slot === 'termStart') {
    return (
      <DateField
        label={label}
        value={null}
        near={info.today}
        onChange={(date) => {
          if (date !== null) fill({ kk: kkDate(date), ru: ruDate(date) })
        }}
      />
    )
  }
  return (
    <TextInput
      label={label}
      lang={language}
      value={typed}
      maxLength={2000}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed.trim() !== '') fill({ [language]: typed.trim() })
      }}
    />
  )
}
