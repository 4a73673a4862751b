import { Select } from '@mantine/core'
import { useValue } from '../draft/useDraft.tsx'
import { useText } from '../text/text.tsx'
import { useTroubleWords } from './trouble.tsx'

const NONE = ''

/** One of a closed list at a place of the case; `none` adds the answer "not known" with its words. */
export function ChoiceAt<T extends string | number>(props: {
  at: string
  label: string
  options: { value: T; label: string }[]
  none?: string
}) {
  const t = useText()
  const [value, set] = useValue<T | null>(props.at)
  const trouble = useTroubleWords(props.at)
  const data = props.options.map(({ value, label }) => ({ value: String(value), label }))
  return (
    <Select
      label={props.label}
      data={props.none === undefined ? data : [{ value: NONE, label: props.none }, ...data]}
      value={value === null ? NONE : String(value)}
      placeholder={t('choice.notSet')}
      error={trouble}
      data-at={props.at}
      comboboxProps={{ withinPortal: true }}
      onChange={(next) => {
        const option = props.options.find(({ value }) => String(value) === next)
        set(option ? option.value : null)
      }}
    />
  )
}
