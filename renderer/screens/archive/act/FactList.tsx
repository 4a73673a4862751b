/** The facts of an act: what counts, whose reading it is, and what a person may do about each, by key or by pointer. */
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconPencil, IconPlus, IconRobot } from '@tabler/icons-react'
import { FACT_FIELDS, isListed } from '../../../../shared/archive/reading.ts'
import type { FactField } from '../../../../shared/archive/reading.ts'
import type { FactItemValue } from '../../../../shared/contract/calls/archive.ts'
import { showMoment } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { showFact } from '../words.ts'
import { FactEditor } from './FactEditor.tsx'
import type { Place } from './pieces.ts'
import type { Reading } from './useAct.ts'
import styles from '../Archive.module.css'

const EDIT_KEY = 'F2'

interface Doing {
  items: readonly FactItemValue[]
  active: string | null
  /** What is selected in the text: the place of the fact that is written next. */
  place: Place | null
  busy: boolean
  onActive: (item: string) => void
  onRead: (reading: Reading) => Promise<void>
  onUnread: (item: string) => void
}

export function FactList(props: Doing) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const { items, active, place } = props
  const shown = items.filter(({ value, readings }) => value !== null || readings.length > 0)
  const read = shown.filter(({ readings }) => readings.length > 0).length
  const toAdd = FACT_FIELDS.filter((field) => isListed(field) || !shown.some((item) => item.field === field))

  function focus(at: number): void {
    list.current?.querySelectorAll<HTMLElement>('[data-fact]')[at]?.focus()
  }

  async function say(reading: Reading): Promise<boolean> {
    return props.onRead(reading).then(
      () => true,
      // The fault was told already; what was typed stays.
      () => false,
    )
  }

  function keys(event: KeyboardEvent, at: number, item: FactItemValue): void {
    if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
      event.preventDefault()
      focus(at + (event.code === 'ArrowDown' ? 1 : -1))
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      event.preventDefault()
      if (props.busy || item.value === null) return
      void say({ item: item.item, verdict: 'confirmed' }).then(() => focus(at + 1))
    } else if (event.code === 'F2') {
      event.preventDefault()
      setEditing(item.item)
    }
  }

  function editor(item: string, field: FactField, value: unknown) {
    return (
      <FactEditor
        field={field}
        value={value}
        place={place}
        busy={props.busy}
        onCancel={() => setEditing(null)}
        onSave={async (next) => {
          const from = place?.from ?? null
          const to = place?.to ?? null
          if (await say({ item, verdict: 'corrected', value: next, from, to })) setEditing(null)
        }}
      />
    )
  }

  return (
    <section className={styles['factList']} aria-labelledby="archive-facts">
      <div className={styles['factTop']}>
        <h3 id="archive-facts">{t('archive.act.facts')}</h3>
        <output>{t('archive.act.checked', { done: read, all: shown.length })}</output>
      </div>
      <p className={styles['hint']}>{t('archive.act.factsHint', { edit: EDIT_KEY })}</p>
      <ul ref={list} data-testid="archive-facts">
        {shown.map((item, at) => (
          <li key={item.item} data-active={item.item === active || undefined}>
            <button
              type="button"
              data-fact
              className={styles['fact']}
              aria-current={item.item === active ? 'true' : undefined}
              onFocus={() => props.onActive(item.item)}
              onClick={() => props.onActive(item.item)}
              onKeyDown={(event) => keys(event, at, item)}
            >
              <span className={styles['factName']}>{t(`archive.field.${item.field}`)}</span>
              <span className={styles['factValue']} data-removed={item.value === null || undefined}>
                {showFact(item.field, item.value ?? item.machine, t)}
              </span>
              <Mark item={item} />
            </button>
            {item.item === active && editing !== item.item && (
              <Actions
                item={item}
                busy={props.busy}
                onConfirm={() => void say({ item: item.item, verdict: 'confirmed' })}
                onEdit={() => setEditing(item.item)}
                onRemove={() => void say({ item: item.item, verdict: 'removed' })}
                onWithdraw={() => props.onUnread(item.item)}
              />
            )}
            {editing === item.item && editor(item.item, item.field, item.value ?? item.machine)}
          </li>
        ))}
      </ul>
      <ul className={styles['chips']}>
        {toAdd.map((field) => (
          <li key={field}>
            <button
              type="button"
              className={styles['chip']}
              aria-label={t('archive.fact.add', { what: t(`archive.field.${field}`) })}
              onClick={() => setEditing(`new/${field}`)}
            >
              <IconPlus size={14} aria-hidden />
              {t(`archive.field.${field}`)}
            </button>
          </li>
        ))}
      </ul>
      {toAdd.map(
        (field) =>
          editing === `new/${field}` && (
            <div key={field} className={styles['adding']}>
              <h4>{t('archive.fact.add', { what: t(`archive.field.${field}`) })}</h4>
              {editor(field, field, null)}
            </div>
          ),
      )}
    </section>
  )
}

/** Whose reading counts, in words and by a sign. */
function Mark(props: { item: FactItemValue }) {
  const t = useText()
  const { item } = props
  if (item.differing) {
    return (
      <span className={styles['mark']} data-mark="differing">
        <IconAlertCircle size={14} aria-hidden />
        {t('archive.mark.differing')}
      </span>
    )
  }
  const Icon = { machine: IconRobot, confirmed: IconCheck, corrected: IconPencil }[item.mark]
  return (
    <span className={styles['mark']} data-mark={item.mark}>
      <Icon size={14} aria-hidden />
      {item.value === null ? t('archive.mark.removed') : t(`archive.mark.${item.mark}`)}
    </span>
  )
}

function Actions(props: {
  item: FactItemValue
  busy: boolean
  onConfirm: () => void
  onEdit: () => void
  onRemove: () => void
  onWithdraw: () => void
}) {
  const t = useText()
  const { item, busy } = props
  const mine = item.readings.some((reading) => reading.mine)
  return (
    <div className={styles['actions']}>
      {item.readings.length > 0 && (
        <ul className={styles['readings']}>
          {item.machine !== null && (
            <li>{t('archive.reading.machine', { value: showFact(item.field, item.machine, t) })}</li>
          )}
          {item.readings.map(({ reader, name, at, value }) => (
            <li key={reader}>
              {t('archive.reading.who', {
                name,
                at: showMoment(at),
                value: value === null ? t('archive.mark.removed') : showFact(item.field, value, t),
              })}
            </li>
          ))}
        </ul>
      )}
      {item.from === null && item.machine !== null && item.readings.length === 0 && (
        <p className={styles['hint']}>{t('archive.mark.fromTable')}</p>
      )}
      <div className={styles['buttons']}>
        <Button size="xs" disabled={busy || item.value === null} onClick={props.onConfirm}>
          {t('archive.fact.confirm')}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={props.onEdit}>
          {t('archive.fact.correct')}
        </Button>
        {item.value !== null && (
          <Button size="xs" variant="default" disabled={busy} onClick={props.onRemove}>
            {t('archive.fact.remove')}
          </Button>
        )}
        {mine && (
          <Button size="xs" variant="default" disabled={busy} onClick={props.onWithdraw}>
            {t('archive.fact.withdraw')}
          </Button>
        )}
      </div>
    </div>
  )
}
