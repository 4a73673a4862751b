/** The left side: every answer of the material, where it was read, and what the act needs beside. */
import { Button, TextInput } from '@mantine/core'
import { COLUMNS, procedureById } from '../../../shared/undisputed/index.ts'
import type { MaterialRecord } from '../../../shared/contract/calls/undisputed-record.ts'
import { useSession } from '../../app/session.tsx'
import { showDate } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { FactField, PlaceMark, showAnswer } from './FactField.tsx'
import { answerAt, groupsOf, withAnswer } from './fieldsOf.ts'
import type { FormField } from './fieldsOf.ts'
import type { MaterialDesk } from './useMaterial.ts'
import styles from './Undisputed.module.css'

const COURT_FACTS = ['number', 'claimant', 'entity'] as const

/** An answer of one's own has no place in the paper any more. */
function answered(record: MaterialRecord, path: string, value: unknown): MaterialRecord {
  const { [path]: _, ...places } = record.places
  return {
    ...record,
    material: withAnswer(record.material, path, value),
    places,
    confirmed: record.confirmed.filter((known) => known !== path),
  }
}

export function Facts(props: { desk: MaterialDesk; onShow: (page: number, line: number) => void }) {
  const t = useText()
  const { info } = useSession()
  const { view, record, change } = props.desk
  const procedure = procedureById(view.procedure)
  if (procedure === undefined) return null
  const closed = view.state !== 'open'
  const fields = groupsOf(procedure)
  const open = Object.keys(record.places).filter((path) => !record.confirmed.includes(path))

  function mark(field: FormField) {
    const place = record.places[field.path]
    if (place === undefined) return null
    const { page = 1, line } = place
    return (
      <PlaceMark
        place={place}
        name={t.of(field.label)}
        disabled={closed}
        confirmed={record.confirmed.includes(field.path)}
        onShow={view.pages.text ? () => props.onShow(page, line) : null}
        onConfirm={() => change((now) => ({ ...now, confirmed: [...new Set([...now.confirmed, field.path])] }))}
      />
    )
  }

  return (
    <section className={styles['facts']} aria-label={t('undisputed.facts')}>
      {open.length > 0 && !closed && (
        <Button
          variant="default"
          size="compact-sm"
          className={styles['confirmAll'] ?? ''}
          onClick={() => change((now) => ({ ...now, confirmed: [...new Set([...now.confirmed, ...open])] }))}
        >
          {t('undisputed.confirmAll', { n: open.length })}
        </Button>
      )}
      {fields.map(({ name, fields: own }) => (
        <fieldset key={name} className={styles['group']}>
          <legend>{t(`undisputed.group.${name}`)}</legend>
          <div className={styles['fields']}>
            {own.map((field) => {
              const ambiguous = record.ambiguous.find(({ path }) => path === field.path)
              const value = answerAt(record.material, field.path)
              return (
                <div key={field.path} className={styles['field']} data-wide={field.kind === 'answer'}>
                  <FactField
                    field={field}
                    value={value}
                    disabled={closed}
                    {...(field.path === '/decidedOn'
                      ? { hint: t('undisputed.todayUsed', { date: showDate(info.today) }) }
                      : {})}
                    onChange={(next) => change((now) => answered(now, field.path, next))}
                  />
                  {mark(field)}
                  {ambiguous !== undefined && value === null && !closed && (
                    <div className={styles['several']}>
                      {t('undisputed.several')}
                      {ambiguous.found.map(({ value: found, place }) => (
                        <button
                          key={`${found}-${place.line}`}
                          type="button"
                          className={styles['confirm']}
                          title={place.text}
                          onClick={() => change((now) => answered(now, field.path, found))}
                        >
                          {t('undisputed.takeThis', { value: showAnswer(found, t) })} <small>{t.of(place.at)}</small>
                        </button>
                      ))}
                    </div>
                  )}
                </div>
              )
            })}
          </div>
        </fieldset>
      ))}
      <fieldset className={styles['group']}>
        <legend>{t('undisputed.group.details')}</legend>
        <div className={styles['fields']}>
          {COURT_FACTS.map((name) => (
            <TextInput
              key={name}
              label={t(`undisputed.${name}`)}
              disabled={closed}
              maxLength={500}
              value={record[name] ?? ''}
              data-at={`/court/${name}`}
              onChange={(event) => {
                const { value } = event.currentTarget
                change((now) => ({ ...now, [name]: value === '' ? null : value }))
              }}
            />
          ))}
        </div>
      </fieldset>
      <p className={styles['soft']}>{view.source}</p>
    </section>
  )
}

/** The field of a fact, brought into sight with the keys on it. */
export function goToField(fact: string): boolean {
  const known = COLUMNS.find(({ path }) => path === fact || path.startsWith(`${fact}/`))?.path ?? fact
  const short = fact.slice(1)
  const at = (COURT_FACTS as readonly string[]).includes(short) ? `/court/${short}` : known
  const found = document.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`)
  if (found === null) return false
  found.scrollIntoView({ block: 'center' })
  const input = found.matches('input, textarea, button') ? found : found.querySelector<HTMLElement>('input, button')
  input?.focus()
  return true
}
