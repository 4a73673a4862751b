import { useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Restraint } from '../../../../shared/case/schema.ts'
import { useSession } from '../../../app/session.tsx'
import { useValue } from '../../../draft/useDraft.tsx'
import { ChoiceAt } from '../../../fields/ChoiceAt.tsx'
import { DateAt } from '../../../fields/DateAt.tsx'
import { DateField } from '../../../fields/DateField.tsx'
import { Section } from '../../../fields/Section.tsx'
import { showDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import styles from '../../../fields/Fields.module.css'

const KINDS = ['custody', 'houseArrest', 'foreignCustody'] as const

/** Periods of restraint; both border days count (Art. 62). */
export function CustodyFacts(props: { base: string }) {
  const t = useText()
  const { info } = useSession()
  const at = `${props.base}/restraints`
  const [restraints, set] = useValue<Restraint[]>(at)
  const [adding, setAdding] = useState<{ from: string | null; to: string | null } | null>(null)

  function take(next: { from: string | null; to: string | null }): void {
    if (next.from !== null && next.to !== null && next.from <= next.to) {
      set([...restraints, { kind: 'custody', from: next.from, to: next.to }])
      setAdding(null)
    } else setAdding(next)
  }

  const gist = restraints.map((r) => `${showDate(r.from)}–${showDate(r.to)}`).join('; ')
  return (
    <Section title={t('facts.custody')} gist={gist || t('facts.none')}>
      {restraints.map((restraint, i) => (
        <div key={`${restraint.from}-${i}`} className={styles['card']} data-at={`${at}/${i}`}>
          <div className={styles['cardHead']}>
            <b>{t(`restraintKind.${restraint.kind}`)}</b>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('common.removeNamed', { what: showDate(restraint.from) })}
              onClick={() => set(restraints.filter((_, j) => j !== i))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
          <div className={styles['pair']}>
            <ChoiceAt
              at={`${at}/${i}/kind`}
              label={t('restraint.kind')}
              options={KINDS.map((kind) => ({ value: kind, label: t(`restraintKind.${kind}`) }))}
            />
            <DateAt at={`${at}/${i}/from`} label={t('common.from')} required />
            <DateAt
              at={`${at}/${i}/to`}
              label={t('common.to')}
              required
              error={restraint.to < restraint.from ? t('restraint.order') : null}
            />
          </div>
        </div>
      ))}
      {adding === null ? (
        <Button variant="default" style={{ justifySelf: 'start' }} onClick={() => setAdding({ from: null, to: null })}>
          {t('restraint.add')}
        </Button>
      ) : (
        <div className={styles['pair']}>
          <DateField
            label={t('common.from')}
            value={adding.from}
            near={info.today}
            onChange={(from) => take({ ...adding, from })}
          />
          <DateField
            label={t('common.to')}
            value={adding.to}
            near={info.today}
            error={adding.from !== null && adding.to !== null && adding.to < adding.from ? t('restraint.order') : null}
            onChange={(to) => take({ ...adding, to })}
          />
        </div>
      )}
    </Section>
  )
}
