/** One answer of a material: typed or chosen; where it was read from a paper, the place stands below it. */
import { useState } from 'react'
import { ActionIcon, Select, SegmentedControl, TextInput } from '@mantine/core'
import { IconCheck, IconFileSearch } from '@tabler/icons-react'
import type { MaterialPlace } from '../../../shared/contract/calls/undisputed-record.ts'
import { IMPROPER_CHANNELS, PROPER_CHANNELS } from '../../../shared/undisputed/procedures/exit-ban.ts'
import { readTenge } from '../../../shared/undisputed/intake/values.ts'
import { DateField } from '../../fields/DateField.tsx'
import { showDate, showNumber } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/text.tsx'
import type { FormField } from './fieldsOf.ts'
import styles from './Undisputed.module.css'

const CHANNELS = [...PROPER_CHANNELS, ...IMPROPER_CHANNELS]

/** An answer as it is read by people. */
export function showAnswer(value: unknown, t: Text): string {
  if (value === null || value === undefined) return '—'
  if (value === true) return t('common.yes')
  if (value === false) return t('common.no')
  if (typeof value === 'number') return showNumber(value, t.language)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? showDate(text) : text
}

export interface FieldProps {
  field: FormField
  value: unknown
  onChange: (value: unknown) => void
  disabled: boolean
  /** Said below a date nobody gave. */
  hint?: string
}

function Answer(props: FieldProps) {
  const t = useText()
  const label = t.of(props.field.label)
  return (
    <div className={styles['answer']}>
      <span>{label}</span>
      <SegmentedControl
        size="xs"
        aria-label={label}
        data-at={props.field.path}
        value={props.value === true ? 'yes' : props.value === false ? 'no' : 'unknown'}
        disabled={props.disabled}
        data={[
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
          { value: 'unknown', label: '?' },
        ]}
        onChange={(value) => props.onChange(value === 'yes' ? true : value === 'no' ? false : null)}
      />
    </div>
  )
}

/** Numbers stay as typed until they can be read; what cannot be read never reaches the material. */
function Figure(props: FieldProps & { tenge: boolean }) {
  const t = useText()
  const [draft, setDraft] = useState<string | null>(null)
  const shown = typeof props.value === 'number' ? showNumber(props.value, t.language) : ''
  const read = (text: string): number | undefined => {
    if (props.tenge) return readTenge(text)
    const value = Number(text.replace(',', '.').replace(/\s/g, ''))
    return Number.isFinite(value) && value >= 0 ? value : undefined
  }
  const wrong = draft !== null && draft.trim() !== '' && read(draft) === undefined
  return (
    <TextInput
      label={t.of(props.field.label)}
      inputMode="numeric"
      maxLength={24}
      disabled={props.disabled}
      value={draft ?? shown}
      error={wrong ? t('undisputed.notTenge') : null}
      data-at={props.field.path}
      onChange={(event) => {
        const text = event.currentTarget.value
        setDraft(text)
        const value = read(text)
        if (text.trim() === '') props.onChange(null)
        else if (value !== undefined) props.onChange(value)
      }}
      onBlur={() => {
        if (!wrong) setDraft(null)
      }}
    />
  )
}

function Choice(props: FieldProps & { values: readonly string[]; nameOf: (value: string) => string }) {
  const t = useText()
  const value = typeof props.value === 'string' ? props.value : null
  const known = value === null || props.values.includes(value) ? props.values : [value, ...props.values]
  return (
    <Select
      label={t.of(props.field.label)}
      placeholder={t('common.unknown')}
      disabled={props.disabled}
      value={value}
      clearable
      data-at={props.field.path}
      data={known.map((name) => ({ value: name, label: props.nameOf(name) }))}
      onChange={(next) => props.onChange(next)}
    />
  )
}

export function FactField(props: FieldProps) {
  const t = useText()
  const { field, value, onChange } = props
  if (field.kind === 'answer') return <Answer {...props} />
  if (field.kind === 'tenge' || field.kind === 'number') return <Figure {...props} tenge={field.kind === 'tenge'} />
  if (field.kind === 'date') {
    return (
      <fieldset disabled={props.disabled} className={styles['plain']}>
        <DateField
          label={t.of(field.label)}
          value={typeof value === 'string' ? value : null}
          at={field.path}
          onChange={onChange}
        />
        {props.hint !== undefined && value === null && <small className={styles['soft']}>{props.hint}</small>}
      </fieldset>
    )
  }
  if (field.kind === 'channel') {
    const nameOf = (name: string): string => {
      const channel = CHANNELS.find((known) => known === name)
      return channel === undefined ? name : t(`undisputed.channel.${channel}`)
    }
    return <Choice {...props} values={CHANNELS} nameOf={nameOf} />
  }
  if (field.kind !== 'words') {
    const kinds = ['person', 'entity', 'entityHead'] as const
    const nameOf = (name: string): string => {
      const kind = kinds.find((known) => known === name)
      return kind === undefined ? name : t(`undisputed.${kind}.kind`)
    }
    return <Choice {...props} values={field.kind} nameOf={nameOf} />
  }
  return (
    <TextInput
      label={t.of(field.label)}
      disabled={props.disabled}
      maxLength={2000}
      value={typeof value === 'string' ? value : ''}
      data-at={field.path}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

/** Where an answer was read, in the words of the paper; a person holds it against the paper and says so. */
export function PlaceMark(props: {
  place: MaterialPlace
  confirmed: boolean
  disabled: boolean
  name: string
  onConfirm: () => void
  onShow: (() => void) | null
}) {
  const t = useText()
  const { place, confirmed } = props
  return (
    <p className={styles['place']} data-confirmed={confirmed}>
      <span title={t('undisputed.fromPlace')}>
        {t.of(place.at)}: <q>{place.text.length > 90 ? `${place.text.slice(0, 87)}…` : place.text}</q>
      </span>
      {props.onShow !== null && (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={`${t('undisputed.source')}: ${props.name}`}
          title={t('undisputed.source')}
          onClick={props.onShow}
        >
          <IconFileSearch size={15} aria-hidden />
        </ActionIcon>
      )}
      {confirmed ? (
        <span className={styles['confirmed']}>
          <IconCheck size={14} aria-hidden /> {t('undisputed.confirmed')}
        </span>
      ) : (
        <button
          type="button"
          className={styles['confirm']}
          disabled={props.disabled}
          aria-label={`${t('undisputed.confirm')}: ${props.name}`}
          onClick={props.onConfirm}
        >
          {t('undisputed.confirm')}
        </button>
      )}
    </p>
  )
}
