import { Select } from '@mantine/core'
import { useCaseFile, useValue } from '../draft/useDraft.tsx'
import { useText } from '../text/text.tsx'

/** One of the case's people by id. A name that is no id (imported files may hold one) stays as it is. */
export function PartyAt(props: { at: string; label: string; who: 'victims' | 'defendants' | 'all'; none?: string }) {
  const t = useText()
  const file = useCaseFile()
  const [value, set] = useValue<string | null>(props.at)
  const victims = file.victims.map((v) => ({ value: v.id, label: v.name || `${t('case.victims')}: ${v.id}` }))
  const defendants = file.defendants.map((d, i) => ({
    value: d.id,
    label: [d.name.last, d.name.first].filter(Boolean).join(' ') || t('case.defendantNumber', { n: i + 1 }),
  }))
  const people =
    props.who === 'victims' ? victims : props.who === 'defendants' ? defendants : [...victims, ...defendants]
  const known = value === null || value === '' || people.some((p) => p.value === value)
  return (
    <Select
      label={props.label}
      placeholder={props.none ?? t('choice.notSet')}
      data={known ? people : [...people, { value, label: value }]}
      value={value === '' ? null : value}
      clearable={props.who !== 'victims'}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      data-at={props.at}
      onChange={(next) => set(next)}
    />
  )
}
