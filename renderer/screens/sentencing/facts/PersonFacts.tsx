import { useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Defendant } from '../../../../shared/case/schema.ts'
import { useSession } from '../../../app/session.tsx'
import { useValue } from '../../../draft/useDraft.tsx'
import { ChoiceAt } from '../../../fields/ChoiceAt.tsx'
import { DateAt } from '../../../fields/DateAt.tsx'
import { DateField } from '../../../fields/DateField.tsx'
import { FlagAt } from '../../../fields/FlagAt.tsx'
import { IinAt } from '../../../fields/IinAt.tsx'
import { Section } from '../../../fields/Section.tsx'
import { TextAt } from '../../../fields/TextAt.tsx'
import { ToggleAt } from '../../../fields/ToggleAt.tsx'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import styles from '../../../fields/Fields.module.css'

export function PersonFacts(props: { base: string }) {
  const t = useText()
  const { base } = props
  const [name] = useValue<Defendant['name']>(`${base}/name`)
  const [bornOn] = useValue<Defendant['bornOn']>(`${base}/bornOn`)
  const [sex] = useValue<Defendant['sex']>(`${base}/sex`)
  const gist = [[name.last, name.first, name.patronymic].filter(Boolean).join(' '), bornOn ? showDate(bornOn) : '']
    .filter(Boolean)
    .join(', ')
  return (
    <Section title={t('facts.person')} gist={gist} open={bornOn === null}>
      <div className={styles['pair']}>
        <TextAt at={`${base}/name/last`} label={t('person.last')} />
        <TextAt at={`${base}/name/first`} label={t('person.first')} />
        <TextAt at={`${base}/name/patronymic`} label={t('person.patronymic')} nullable />
      </div>
      <div className={styles['pair']}>
        <IinAt base={base} />
        <DateAt at={`${base}/bornOn`} label={t('person.bornOn')} />
        <ChoiceAt
          at={`${base}/sex`}
          label={t('person.sex')}
          options={[
            { value: 'male', label: t('person.male') },
            { value: 'female', label: t('person.female') },
          ]}
        />
      </div>
      <div className={styles['checks']}>
        {sex !== 'male' && <ToggleAt at={`${base}/person/pregnant`} label={t('person.pregnant')} />}
        {sex !== 'female' && <ToggleAt at={`${base}/person/raisesAlone`} label={t('person.raisesAlone')} />}
        <ToggleAt at={`${base}/person/serviceman`} label={t('person.serviceman')} />
      </div>
      <div className={styles['pair']}>
        <ChoiceAt
          at={`${base}/person/disabilityGroup`}
          label={t('person.disability')}
          none={t('person.disabilityNone')}
          options={[1, 2, 3].map((n) => ({ value: n, label: t('person.disabilityGroup', { n }) }))}
        />
        <Citizenship base={base} />
      </div>
      <Children at={`${base}/person/children`} />
      <div>
        <FlagAt at={`${base}/person/fitForWork`} label={t('person.fitForWork')} />
        <FlagAt at={`${base}/person/permanentWork`} label={t('person.permanentWork')} />
        <FlagAt at={`${base}/person/fullTimeStudy`} label={t('person.fullTimeStudy')} />
        <FlagAt at={`${base}/person/ownIncome`} label={t('person.ownIncome')} />
      </div>
      <details className={styles['inner']}>
        <summary>{t('person.moreFacts')}</summary>
        <div>
          <TextAt at={`${base}/birthplace`} label={t('person.birthplace')} nullable />
          <TextAt at={`${base}/residence`} label={t('person.residence')} nullable />
          <TextAt at={`${base}/education`} label={t('person.education')} nullable />
          <TextAt at={`${base}/work`} label={t('person.work')} nullable />
          <TextAt at={`${base}/maritalStatus`} label={t('person.maritalStatus')} nullable />
        </div>
      </details>
    </Section>
  )
}

/** Kept only once it is a code: a half-typed country must not decide on expulsion. */
function Citizenship(props: { base: string }) {
  const t = useText()
  return (
    <ChoiceAt
      at={`${props.base}/citizenship`}
      label={t('person.citizenship')}
      none={t('common.unknown')}
      options={CITIZENSHIPS.map((code) => ({ value: code, label: t(`country.${code}`) }))}
    />
  )
}

/** Neighbours and the countries most often met, then stateless; other codes come in with imported files. */
const CITIZENSHIPS = [
  'KZ',
  'RU',
  'KG',
  'UZ',
  'TJ',
  'TM',
  'CN',
  'TR',
  'AZ',
  'AM',
  'BY',
  'GE',
  'UA',
  'IN',
  'stateless',
] as const

function Children(props: { at: string }) {
  const t = useText()
  const { info } = useSession()
  const [children, set] = useValue<Defendant['person']['children']>(props.at)
  const [adding, setAdding] = useState(false)
  return (
    <div data-at={props.at}>
      <p className={styles['strong']}>{t('person.children')}</p>
      {children.map((child, i) => (
        <div key={`${child.bornOn}-${i}`} className={styles['flag']}>
          <span>{t('person.child', { date: showDate(child.bornOn) })}</span>
          <span style={{ display: 'flex', gap: '0.75rem', alignItems: 'center' }}>
            <ToggleAt at={`${props.at}/${i}/raises`} label={t('person.childRaises')} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('common.removeNamed', { what: t('person.child', { date: showDate(child.bornOn) }) })}
              onClick={() => set(children.filter((_, j) => j !== i))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </span>
        </div>
      ))}
      {adding ? (
        <DateField
          label={t('person.childBorn')}
          value={null}
          near={info.today}
          onChange={(bornOn) => {
            if (bornOn === null) return
            set([...children, { bornOn, raises: true }])
            setAdding(false)
          }}
        />
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAdding(true)}>
          {t('common.add')}
        </Button>
      )}
    </div>
  )
}
