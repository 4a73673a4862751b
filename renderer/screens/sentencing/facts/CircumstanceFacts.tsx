import { ActionIcon, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { AGGRAVATING_CODES, MITIGATING_CODES } from '../../../../shared/case/kinds.ts'
import { aggravatingSchema, mitigatingSchema } from '../../../../shared/case/schema.ts'
import type { Defendant } from '../../../../shared/case/schema.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { Section } from '../../../fields/Section.tsx'
import { TextAt } from '../../../fields/TextAt.tsx'
import { ToggleAt } from '../../../fields/ToggleAt.tsx'
import { useText } from '../../../text/text.tsx'
import styles from '../../../fields/Fields.module.css'

/** The point of Art. 53 or 54 a code stands for. */
function pointOf(list: 'mitigating' | 'aggravating', index: number): string {
  if (list === 'aggravating') return `54(1)${index + 1})`
  return index < 11 ? `53(1)${index + 1})` : (['53(2)', '17(2)', '26(4)'][index - 11] ?? '53')
}

export function CircumstanceFacts(props: { base: string }) {
  const t = useText()
  const mitigatingAt = `${props.base}/mitigating`
  const aggravatingAt = `${props.base}/aggravating`
  const [mitigating, setMitigating] = useValue<Defendant['mitigating']>(mitigatingAt)
  const [aggravating, setAggravating] = useValue<Defendant['aggravating']>(aggravatingAt)
  return (
    <>
      <Section
        title={t('facts.mitigating')}
        gist={mitigating.length === 0 ? t('facts.none') : String(mitigating.length)}
      >
        {mitigating.map(({ code }, i) => (
          <Line
            key={code}
            at={`${mitigatingAt}/${i}`}
            point={pointOf('mitigating', MITIGATING_CODES.indexOf(code))}
            name={t(`mitigating.${code}`)}
            note={code === 'otherMitigating'}
            onRemove={() => setMitigating(mitigating.filter((_, j) => j !== i))}
          />
        ))}
        <Select
          aria-label={`${t('circumstance.add')}: ${t('facts.mitigating')}`}
          placeholder={t('circumstance.add')}
          value={null}
          searchable
          data-at={mitigatingAt}
          data={MITIGATING_CODES.flatMap((code, i) =>
            mitigating.some((m) => m.code === code)
              ? []
              : [{ value: code, label: `${pointOf('mitigating', i)} ${t(`mitigating.${code}`)}` }],
          )}
          onChange={(value) => {
            const code = MITIGATING_CODES.find((known) => known === value)
            if (code) setMitigating([...mitigating, mitigatingSchema.parse({ code })])
          }}
        />
        <TextAt at={`${props.base}/exceptional`} label={t('circumstance.exceptional')} nullable lines={1} />
      </Section>
      <Section
        title={t('facts.aggravating')}
        gist={aggravating.length === 0 ? t('facts.none') : String(aggravating.length)}
      >
        {aggravating.map(({ code }, i) => (
          <Line
            key={code}
            at={`${aggravatingAt}/${i}`}
            point={pointOf('aggravating', AGGRAVATING_CODES.indexOf(code))}
            name={t(`aggravating.${code}`)}
            counted={code === 'intoxication'}
            onRemove={() => setAggravating(aggravating.filter((_, j) => j !== i))}
          />
        ))}
        <Select
          aria-label={`${t('circumstance.add')}: ${t('facts.aggravating')}`}
          placeholder={t('circumstance.add')}
          value={null}
          searchable
          data-at={aggravatingAt}
          data={AGGRAVATING_CODES.flatMap((code, i) =>
            aggravating.some((a) => a.code === code)
              ? []
              : [{ value: code, label: `${pointOf('aggravating', i)} ${t(`aggravating.${code}`)}` }],
          )}
          onChange={(value) => {
            const code = AGGRAVATING_CODES.find((known) => known === value)
            if (code) setAggravating([...aggravating, aggravatingSchema.parse({ code })])
          }}
        />
      </Section>
    </>
  )
}

function Line(props: {
  at: string
  point: string
  name: string
  note?: boolean
  counted?: boolean
  onRemove: () => void
}) {
  const t = useText()
  return (
    <div className={styles['card']} data-at={props.at}>
      <div className={styles['cardHead']}>
        <span>
          <b>{props.point}</b> {props.name}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('common.removeNamed', { what: props.name })}
          onClick={props.onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles['checks']}>
        <ToggleAt at={`${props.at}/isElement`} label={t('circumstance.element')} />
        {props.counted && <ToggleAt at={`${props.at}/counted`} label={t('circumstance.counted')} />}
      </div>
      {props.note && <TextAt at={`${props.at}/note`} label={t('circumstance.note')} />}
    </div>
  )
}
