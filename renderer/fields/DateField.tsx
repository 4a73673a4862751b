/** A date, typed or picked. What is typed half stays in the field and is told; only dates that exist reach the case. */
import { useState } from 'react'
import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useText } from '../text/text.tsx'
import { showDate } from '../text/format.ts'
import { isWhole, parseTyped } from './parseDate.ts'

export function DateField(props: {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  required?: boolean
  error?: string | null
  at?: string
  /** Where the calendar opens when no date stands yet. */
  near?: string
  disabled?: boolean
}) {
  const t = useText()
  const shown = props.value === null ? '' : showDate(props.value)
  const [draft, setDraft] = useState<string | null>(null)
  // Told once the field was left: while somebody types, every date is unfinished.
  const [left, setLeft] = useState(false)
  const [open, setOpen] = useState(false)
  const drafted = draft === null ? null : parseTyped(draft)
  // A whole date that was typed but is no longer the value was undone meanwhile: the value is shown.
  const typed = draft === null || (drafted !== null && isWhole(draft) && drafted !== props.value) ? shown : draft

  const near = props.value ?? props.near
  const unfinished = typed.trim() !== '' && parseTyped(typed) === null
  const missing = props.required === true && typed.trim() === '' && props.value !== null

  function take(text: string): void {
    setDraft(text)
    setLeft(false)
    const date = parseTyped(text)
    // "01.02.20" may be the beginning of 2026: a short year waits until the field is left.
    if (date !== null && isWhole(text)) props.onChange(date)
    else if (text.trim() === '' && !props.required) props.onChange(null)
  }

  function leave(): void {
    const date = parseTyped(typed)
    if (date !== null) props.onChange(date)
    setLeft(true)
    if (date !== null || typed.trim() === '') setDraft(null)
  }

  return (
    <TextInput
      label={props.label}
      disabled={props.disabled ?? false}
      placeholder={t('common.dateHint')}
      value={typed}
      inputMode="numeric"
      maxLength={16}
      required={props.required ?? false}
      error={
        unfinished && (left || typed.trim().length >= 10)
          ? t('field.wrongDate')
          : missing
            ? t('field.needed')
            : (props.error ?? null)
      }
      data-at={props.at}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size="sm"
              disabled={props.disabled ?? false}
              aria-label={`${t('common.chooseDate')}: ${props.label}`}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={15} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('common.chooseDate')}>
            <DatePicker
              value={props.value}
              ariaLabels={{ previousMonth: t('common.previousMonth'), nextMonth: t('common.nextMonth') }}
              {...(near === undefined ? {} : { defaultDate: near })}
              onChange={(date) => {
                if (date === null) return
                props.onChange(date)
                setDraft(null)
                setOpen(false)
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}
