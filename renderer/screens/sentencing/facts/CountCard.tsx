import { useState } from 'react'
import { TextInput } from '@mantine/core'
import type { Count, Features } from '../../../../shared/case/schema.ts'
import { findRow } from '../../../../shared/law/law.ts'
import { useLaw } from '../../../app/session.tsx'
import { useDraft, useValue } from '../../../draft/useDraft.tsx'
import { ArticlePicker } from '../../../fields/ArticlePicker.tsx'
import { ChoiceAt } from '../../../fields/ChoiceAt.tsx'
import { DateAt } from '../../../fields/DateAt.tsx'
import { FlagAt } from '../../../fields/FlagAt.tsx'
import { NumberAt } from '../../../fields/NumberAt.tsx'
import { useText } from '../../../text/text.tsx'
import styles from '../../../fields/Fields.module.css'

const FEATURES = [
  'againstLifeOrHealth',
  'againstLife',
  'intentionalDeath',
  'causedDeath',
  'causedGraveHarm',
  'violent',
  'inCriminalGroup',
  'killedOwnFamilyInTraffic',
  'aggravatingIsElement',
] as const satisfies (keyof Features)[]

const STAGES = ['completed', 'attempt', 'preparation'] as const
const ROLES = ['perpetrator', 'organizer', 'instigator', 'aider'] as const
const PAID = ['none', 'part', 'full'] as const

export function CountCard(props: { at: string }) {
  const t = useText()
  const law = useLaw()
  const draft = useDraft()
  const { at } = props
  const [count] = useValue<Count>(at)
  const row = findRow(law, count.article, count.part)
  return (
    <>
      <ArticlePicker
        label={t('count.article')}
        value={count}
        at={`${at}/article`}
        onPick={(next) =>
          // Another article has other points and variants: the old ones would silently mean something else.
          draft.set(at, { ...count, article: next.article, part: next.part, points: [], variant: null })
        }
      />
      <div className={styles['pair']}>
        <DateAt at={`${at}/committedOn`} label={t('count.committedOn')} required />
        <DateAt at={`${at}/startedOn`} label={t('count.startedOn')} />
        <Points at={`${at}/points`} />
      </div>
      <div className={styles['pair']}>
        <ChoiceAt
          at={`${at}/stage`}
          label={t('count.stage')}
          options={STAGES.map((s) => ({ value: s, label: t(`stage.${s}`) }))}
        />
        <ChoiceAt
          at={`${at}/role`}
          label={t('count.role')}
          options={ROLES.map((r) => ({ value: r, label: t(`role.${r}`) }))}
        />
        {row?.fault === 'either' && (
          <ChoiceAt
            at={`${at}/fault`}
            label={t('count.fault')}
            none={t('common.unknown')}
            options={(['intentional', 'negligent'] as const).map((f) => ({ value: f, label: t(`guilt.${f}`) }))}
          />
        )}
      </div>
      {row?.variants && (
        <ChoiceAt
          at={`${at}/variant`}
          label={t('count.variant')}
          none={t('common.unknown')}
          options={row.variants.map((variant, i) => ({ value: i, label: t.of(variant.when) }))}
        />
      )}
      <div className={styles['pair']}>
        <NumberAt at={`${at}/damageTenge`} label={t('count.damage')} />
        <ChoiceAt
          at={`${at}/damagePaid`}
          label={t('count.damagePaid')}
          none={t('common.unknown')}
          options={PAID.map((p) => ({ value: p, label: t(`count.paid.${p}`) }))}
        />
      </div>
      <div>
        <FlagAt at={`${at}/otherHarm`} label={t('count.otherHarm')} />
        {count.otherHarm && <FlagAt at={`${at}/otherHarmMadeUp`} label={t('count.otherHarmMadeUp')} />}
        <FlagAt at={`${at}/features/againstLifeOrHealth`} label={t('feature.againstLifeOrHealth')} />
      </div>
      <details className={styles['inner']}>
        <summary>{t('count.features')}</summary>
        <div>
          {FEATURES.slice(1).map((feature) => (
            <FlagAt key={feature} at={`${at}/features/${feature}`} label={t(`feature.${feature}`)} />
          ))}
          <NumberAt at={`${at}/features/victimAge`} label={t('feature.victimAge')} max={130} />
        </div>
      </details>
    </>
  )
}

/** Points as a judge writes them, `1, 3`; kept once every one of them is a point. */
function Points(props: { at: string }) {
  const t = useText()
  const [points, set] = useValue<string[]>(props.at)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      label={t('count.points')}
      placeholder={t('count.pointsHint')}
      value={typed ?? points.join(', ')}
      data-at={props.at}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const parts = text.split(/[\s,;)]+/).filter(Boolean)
        if (parts.every((part) => /^\d{1,2}(-\d{1,2})?$/.test(part))) set(parts)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
