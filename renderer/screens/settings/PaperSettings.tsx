/** How exported acts are set: font size, spacing, margins, and what a PDF carries besides its words. */
import { NumberInput, SegmentedControl, Switch } from '@mantine/core'
import { useState } from 'react'
import type { LayoutPreferences } from '../../../shared/contract/preferences.ts'
import type { Settings } from '../../../shared/contract/values.ts'
import { useText } from '../../text/text.tsx'
import styles from './Settings.module.css'

const TEXT = [
  ['fontSize', 10, 18, 0.5],
  ['lineSpacing', 1, 2, 0.05],
  ['paragraphSpacing', 0, 24, 1],
  ['firstLineIndent', 0, 30, 0.5],
] as const
const MARGINS = [
  ['left', 15],
  ['right', 8],
  ['top', 15],
  ['bottom', 15],
] as const
const NUMBERS = ['top', 'bottom', 'none'] as const

export function PaperSettings(props: { settings: Settings; onSave: (change: Partial<Settings>) => void }) {
  const t = useText()
  const { layout, qr, attachCase } = props.settings
  const save = (change: Partial<LayoutPreferences>) => props.onSave({ layout: { ...layout, ...change } })
  return (
    <section className={styles['group']} aria-labelledby="set-paper">
      <h2 id="set-paper">{t('paper.title')}</h2>
      <div className={styles['pair']}>
        {TEXT.map(([name, from, to, step]) => (
          <SavedNumber
            key={name}
            label={t(`paper.${name}`)}
            value={layout[name]}
            from={from}
            to={to}
            step={step}
            onSave={(value) => save({ [name]: value })}
          />
        ))}
        {MARGINS.map(([name, from]) => (
          <SavedNumber
            key={name}
            label={t(`paper.${name}`)}
            value={layout.margins[name]}
            from={from}
            to={50}
            step={1}
            onSave={(value) => save({ margins: { ...layout.margins, [name]: value } })}
          />
        ))}
      </div>
      <div className={styles['row']}>
        <span id="set-page-numbers">{t('paper.pageNumbers')}</span>
        <SegmentedControl
          aria-labelledby="set-page-numbers"
          value={layout.pageNumbers}
          data={NUMBERS.map((value) => ({ value, label: t(`paper.pageNumbers.${value}`) }))}
          onChange={(value) => save({ pageNumbers: NUMBERS.find((known) => known === value) ?? 'top' })}
        />
      </div>
      <Switch
        label={t('paper.qr')}
        checked={qr}
        onChange={(event) => props.onSave({ qr: event.currentTarget.checked })}
      />
      <Switch
        label={t('paper.attachCase')}
        checked={attachCase}
        onChange={(event) => props.onSave({ attachCase: event.currentTarget.checked })}
      />
    </section>
  )
}

/** A figure typed in peace and saved when the field is left; what lies outside of its bounds is told, not changed. */
function SavedNumber(props: {
  label: string
  value: number
  from: number
  to: number
  step: number
  onSave: (value: number) => void
}) {
  const t = useText()
  const { from, to, step } = props
  const [draft, setDraft] = useState<number | string | null>(null)
  const typed = draft ?? props.value
  const fits = typeof typed === 'number' && typed >= from && typed <= to
  return (
    <NumberInput
      label={props.label}
      value={typed}
      step={step}
      hideControls
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      clampBehavior="none"
      error={fits ? null : t('paper.range', { from, to })}
      onChange={setDraft}
      onBlur={() => {
        if (!fits) return
        if (typed !== props.value) props.onSave(typed)
        setDraft(null)
      }}
    />
  )
}
