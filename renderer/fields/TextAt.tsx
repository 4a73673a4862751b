import { Textarea, TextInput } from '@mantine/core'
import { useValue } from '../draft/useDraft.tsx'
import { useTroubleWords } from './trouble.tsx'

/** A line of text at a place of the case; every key is kept. `nullable` stores an emptied field as "not known". */
export function TextAt(props: {
  at: string
  label: string
  nullable?: boolean
  hint?: string
  error?: string | null
  maxLength?: number
  lines?: number
}) {
  const [value, set] = useValue<string | null>(props.at)
  const trouble = useTroubleWords(props.at)
  const shared = {
    label: props.label,
    description: props.hint,
    value: value ?? '',
    error: props.error ?? trouble,
    maxLength: props.maxLength ?? 20_000,
    spellCheck: true,
    'data-at': props.at,
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value
      set(props.nullable && text === '' ? null : text)
    },
  }
  return props.lines ? <Textarea autosize minRows={props.lines} maxRows={14} {...shared} /> : <TextInput {...shared} />
}
