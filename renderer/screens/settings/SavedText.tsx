import { useState } from 'react'
import { TextInput } from '@mantine/core'

/** A setting typed in peace and saved when the field is left. */
export function SavedText(props: {
  label: string
  value: string
  onSave: (value: string) => void
  pattern?: RegExp
  wrong?: string
  description?: string
  maxLength?: number
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const typed = draft ?? props.value
  const fits = props.pattern?.test(typed) ?? true
  return (
    <TextInput
      label={props.label}
      value={typed}
      maxLength={props.maxLength ?? 200}
      description={props.description}
      error={fits ? null : props.wrong}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        if (!fits) return
        if (typed !== props.value) props.onSave(typed)
        setDraft(null)
      }}
    />
  )
}
