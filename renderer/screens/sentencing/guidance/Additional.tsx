/** Additional punishments of a count: those the row attaches to the kind, the mandatory ones say so; others are added. */
import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { ADDITIONAL_KINDS } from '../../../../shared/case/kinds.ts'
import type { AdditionalPunishment } from '../../../../shared/case/schema.ts'
import type { AdditionalGuidance, PenaltyGuidance } from '../../../../shared/sentencing/guidance.ts'
import { showUpTo } from '../../../text/format.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { AdditionalFields } from './AdditionalFields.tsx'
import { TermBar } from './PenaltyBar.tsx'
import { Wrong } from './Wrong.tsx'
import styles from './Penalties.module.css'

interface Place {
  value: AdditionalPunishment[]
  /** Pointer of the list. */
  at: string
  /** Pointer of the defendant. */
  base: string
  /** Bounds of a ban on occupation in the General Part, months; null: not known. */
  general: readonly [number, number] | null
  onChange: (value: AdditionalPunishment[]) => void
}

export function Additional(props: Place & { penalty: PenaltyGuidance }) {
  const t = useText()
  const off = useDecidingOff()
  const { value, penalty, onChange } = props
  const listed = new Set(penalty.additional.map(({ kind }) => kind))
  // Beside the sanction the Code opens further kinds; whether one stands here is said at its line.
  const others = value.flatMap(({ kind }) => (listed.has(kind) ? [] : [kind]))
  const offered = ADDITIONAL_KINDS.filter((kind) => !listed.has(kind) && !others.includes(kind))
  return (
    <div className={styles['additional']} role="group" aria-label={t('aid.additional')}>
      {penalty.additional.map((open) => (
        <div key={open.kind} className={styles['additionalLine']}>
          <Checkbox
            disabled={off}
            label={
              <>
                {t(`kind.${open.kind}`)}{' '}
                <small className={open.mode === 'mandatory' ? styles['mandatory'] : styles['soft']}>
                  {open.mode === 'mandatory' ? t('aid.mandatory') : t('aid.optionalKind')}
                  {open.max !== null && open.max !== undefined && `, ${showUpTo(open.max, 'months', t)}`}
                </small>
              </>
            }
            checked={value.some(({ kind }) => kind === open.kind)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [
                      ...value,
                      { kind: open.kind, months: null, life: open.life === true && open.max == null, what: null },
                    ]
                  : value.filter(({ kind }) => kind !== open.kind),
              )
            }
          />
          <Imposed {...props} kind={open.kind} open={open} />
        </div>
      ))}
      {others.map((kind) => (
        <div key={kind} className={styles['additionalLine']}>
          <div className={styles['otherKind']}>
            <span>{t(`kind.${kind}`)}</span> <small className={styles['soft']}>{t('aid.besideSanction')}</small>
            <ActionIcon
              disabled={off}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('common.removeNamed', { what: t(`kind.${kind}`) })}
              onClick={() => onChange(value.filter((one) => one.kind !== kind))}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </div>
          <Imposed {...props} kind={kind} open={null} />
        </div>
      ))}
      {offered.length > 0 && !off && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button
              className={styles['addKind']}
              variant="subtle"
              size="compact-xs"
              leftSection={<IconPlus size={13} aria-hidden />}
              style={{ justifySelf: 'start' }}
            >
              {t('aid.addAdditional')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((kind) => (
              <Menu.Item
                key={kind}
                onClick={() => onChange([...value, { kind, months: null, life: false, what: null }])}
              >
                {t(`kind.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}

/** What was chosen of one kind: its bounds with the mark, its fields, and what stands against it. */
function Imposed(props: Place & { kind: AdditionalPunishment['kind']; open: AdditionalGuidance | null }) {
  const t = useText()
  const { kind, open, value } = props
  const index = value.findIndex((one) => one.kind === kind)
  const now = value[index]
  if (!now) return null
  return (
    <>
      {kind === 'disqualification' && !now.life && (
        <TermBar
          name={t(`kind.${kind}`)}
          min={open?.min ?? props.general?.[0] ?? null}
          max={open?.max ?? props.general?.[1] ?? null}
          general={props.general}
          mark={now.months}
        />
      )}
      <AdditionalFields
        value={now}
        at={`${props.at}/${index}`}
        // A ban for life may follow from the Code beside the row; where it may not, that is said below.
        life={open === null || open.life === true || now.life}
        onChange={(next) => props.onChange(value.map((one, i) => (i === index ? next : one)))}
      />
      <Wrong at={`${props.at}/${index}`} base={props.base} />
    </>
  )
}
