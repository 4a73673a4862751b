import { NumberInput } from '@mantine/core'
import { useValue } from '../draft/useDraft.tsx'
import { useTroubleWords } from './trouble.tsx'

/** A whole number at a place of the case; an emptied field is "not known". */
export function NumberAt(props: { at: string; label: string; max?: number; suffix?: string; min?: number }) {
  const [value, set] = useValue<number | null>(props.at)
  const trouble = useTroubleWords(props.at)
  return (
    <NumberInput
      label={props.label}
      value={value ?? ''}
      min={props.min ?? 0}
      max={props.max ?? 1e15}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=" "
      hideControls
      suffix={props.suffix ?? ''}
      error={trouble}
      data-at={props.at}
      onChange={(next) => {
        if (typeof next === 'number') set(next)
        else if (next === '') set(null)
      }}
    />
  )
}
