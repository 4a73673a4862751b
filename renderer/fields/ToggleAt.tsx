import { Checkbox } from '@mantine/core'
import { useValue } from '../draft/useDraft.tsx'

/** A fact that is false until somebody says otherwise. */
export function ToggleAt(props: { at: string; label: string }) {
  const [value, set] = useValue<boolean>(props.at)
  return (
    <Checkbox
      label={props.label}
      checked={value}
      data-at={props.at}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  )
}
