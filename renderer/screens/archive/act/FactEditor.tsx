/** One fact in a form of its kind: closed lists are chosen, the rest is typed. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { AGGRAVATING_CODES, MITIGATING_CODES } from '../../../../shared/case/kinds.ts'
import { valueOf } from '../../../../shared/archive/reading.ts'
import type { FactField } from '../../../../shared/archive/reading.ts'
import { DateField } from '../../../fields/DateField.tsx'
import { useText } from '../../../text/text.tsx'
import { choicesOf, showFact } from '../words.ts'
import type { Json } from '../words.ts'
import type { Place } from './pieces.ts'
import styles from '../Archive.module.css'

type Values = Record<string, Json>

/** What the form begins with: the fact's value taken apart by name. */
function begun(field: FactField, value: unknown): Values {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Values
  if (field === 'charges') return { article: '', part: null, points: [] }
  if (field === 'punishments' || field === 'final') return { kind: 'imprisonment', amount: null, conditional: false }
  if (field === 'claims') return { ruling: 'granted', tenge: null }
  if (field === 'reviews') return { number: null, date: null, court: null }
  return { value: (value ?? null) as Json }
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function emptyToNull(value: string): string | null {
  return value.trim() === '' ? null : value.trim()
}

export function FactEditor(props: {
  field: FactField
  value: unknown
  place: Place | null
  busy: boolean
  onSave: (value: Json) => Promise<void>
  onCancel: () => void
}) {
  const t = useText()
  const { field } = props
  const [values, setValues] = useState<Values>(() => begun(field, props.value))
  const put = (name: string, value: Json) => setValues((now) => ({ ...now, [name]: value }))
  const next: Json = 'value' in values ? (values['value'] ?? null) : values
  const good = valueOf(field).safeParse(next).success

  function save(event: FormEvent): void {
    event.preventDefault()
    if (good) void props.onSave(next)
  }

  return (
    <form
      className={styles['editor']}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.code === 'Escape') props.onCancel()
      }}
    >
      <Fields field={field} values={values} put={put} />
      {props.place !== null && <p className={styles['hint']}>{t('archive.fact.place')}</p>}
      <div className={styles['buttons']}>
        <Button type="submit" size="xs" disabled={!good} loading={props.busy}>
          {t('archive.fact.save')}
        </Button>
        <Button size="xs" variant="default" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

function Fields(props: { field: FactField; values: Values; put: (name: string, value: Json) => void }) {
  const t = useText()
  const { field, values, put } = props
  const label = t(`archive.field.${field}`)
  const amount = (name: string, words: string) => (
    <NumberInput
      label={words}
      min={0}
      hideControls
      value={typeof values[name] === 'number' ? values[name] : ''}
      onChange={(value) => put(name, value === '' ? null : Number(value))}
    />
  )
  switch (field) {
    case 'court':
    case 'number':
      return (
        <TextInput
          label={label}
          value={text(values['value'])}
          maxLength={300}
          data-autofocus
          onChange={(event) => put('value', event.currentTarget.value)}
        />
      )
    case 'date':
      return <DateField label={label} value={text(values['value']) || null} onChange={(date) => put('value', date)} />
    case 'damageTenge':
      return amount('value', label)
    case 'reconciliation':
      return (
        <Select
          label={label}
          data={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          value={values['value'] === true ? 'yes' : values['value'] === false ? 'no' : null}
          onChange={(value) => put('value', value === null ? null : value === 'yes')}
        />
      )
    case 'mitigating':
    case 'aggravating':
      return (
        <Select
          label={label}
          searchable
          data={(field === 'mitigating' ? MITIGATING_CODES : AGGRAVATING_CODES).map((value) => ({
            value,
            label: showFact(field, value, t),
          }))}
          value={text(values['value']) || null}
          onChange={(value) => put('value', value)}
        />
      )
    case 'charges':
      return (
        <div className={styles['three']}>
          <TextInput
            label={t('archive.field.article')}
            value={text(values['article'])}
            onChange={(event) => put('article', event.currentTarget.value.trim())}
          />
          <TextInput
            label={t('archive.field.part')}
            value={text(values['part'])}
            onChange={(event) => put('part', emptyToNull(event.currentTarget.value))}
          />
          <TextInput
            label={t('archive.field.points')}
            defaultValue={Array.isArray(values['points']) ? values['points'].map(String).join(' ') : ''}
            onChange={(event) =>
              put(
                'points',
                event.currentTarget.value.split(/[\s,;]+/u).filter((one) => one !== ''),
              )
            }
          />
        </div>
      )
    case 'punishments':
    case 'final':
      return (
        <>
          <Select
            label={t('archive.field.punishment')}
            data={choicesOf(field, t)}
            value={text(values['kind']) || null}
            onChange={(value) => put('kind', value)}
          />
          {amount('amount', t('archive.field.amount'))}
          <Checkbox
            label={t('archive.field.conditional')}
            checked={values['conditional'] === true}
            onChange={(event) => put('conditional', event.currentTarget.checked)}
          />
        </>
      )
    case 'claims':
      return (
        <>
          <Select
            label={t('archive.field.ruling')}
            data={choicesOf(field, t)}
            value={text(values['ruling']) || null}
            onChange={(value) => put('ruling', value)}
          />
          {amount('tenge', t('archive.field.tenge'))}
        </>
      )
    case 'reviews':
      return (
        <>
          <TextInput
            label={t('archive.field.number')}
            value={text(values['number'])}
            onChange={(event) => put('number', emptyToNull(event.currentTarget.value))}
          />
          <DateField
            label={t('archive.field.date')}
            value={text(values['date']) || null}
            onChange={(date) => put('date', date)}
          />
          <TextInput
            label={t('archive.field.court')}
            value={text(values['court'])}
            onChange={(event) => put('court', emptyToNull(event.currentTarget.value))}
          />
        </>
      )
    default:
      return (
        <Select
          label={label}
          data={choicesOf(field, t)}
          value={text(values['value']) || null}
          onChange={(value) => put('value', value)}
        />
      )
  }
}
