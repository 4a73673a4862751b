import { useEffect, useState } from 'react'
import { TextInput } from '@mantine/core'

/** A setting typed in peace and saved when the field is left. */
export function SavedText(props: {
  label: string
  value: string
  onSave: (value: string) => void
  pattern?: RegExp
  wrong?: string
}) {
  const [typed, setTyped] = useState(props.value)
  useEffect(() => setTyped(props.value), [props.value])
  const fits = props.pattern?.test(typed) ?? true
  return (
    <TextInput
      label={props.label}
      value={typed}
      maxLength={200}
      error={fits ? null : props.wrong}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (fits && typed !== props.value) props.onSave(typed)
      }}
    />
  )
}
