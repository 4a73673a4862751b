import { useSession } from '../app/session.tsx'
import { useValue } from '../draft/useDraft.tsx'
import { DateField } from './DateField.tsx'
import { useTroubleWords } from './trouble.tsx'

/** A date at a place of the case. */
export function DateAt(props: {
  at: string
  label: string
  required?: boolean
  error?: string | null
  disabled?: boolean
}) {
  const [value, set] = useValue<string | null>(props.at)
  const trouble = useTroubleWords(props.at)
  const { info } = useSession()
  return (
    <DateField
      label={props.label}
      value={value}
      onChange={set}
      at={props.at}
      near={info.today}
      required={props.required ?? false}
      disabled={props.disabled ?? false}
      error={props.error ?? trouble}
    />
  )
}
