import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { IconPlus, IconUserMinus } from '@tabler/icons-react'
import { defendantSchema } from '../../../shared/case/schema.ts'
import type { CaseFile, Defendant } from '../../../shared/case/schema.ts'
import type { CaseDraft } from '../../draft/draft.ts'
import { useDecidingOff } from '../../draft/mayDecide.ts'
import { useText } from '../../text/text.tsx'
import { shortName } from './shortName.ts'
import { freshId } from './facts/freshId.ts'
import styles from './Sentencing.module.css'

export function DefendantTabs(props: {
  file: CaseFile
  index: number
  onChoose: (index: number) => void
  draft: CaseDraft
  locked: boolean
}) {
  const t = useText()
  const { file, draft } = props
  const [asking, setAsking] = useState(false)
  const off = useDecidingOff()
  const current = file.defendants[props.index]
  const nameOf = (defendant: Defendant, i: number) => shortName(defendant) || t('case.defendantNumber', { n: i + 1 })
  return (
    <div className={styles['people']}>
      <div className={styles['tabs']} role="tablist" aria-label={t('case.defendants')}>
        {file.defendants.map((defendant, i) => (
          <button
            key={defendant.id}
            type="button"
            role="tab"
            aria-selected={i === props.index}
            className={styles['personTab']}
            onClick={() => props.onChoose(i)}
          >
            {nameOf(defendant, i)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className={styles['addPerson']}
        disabled={props.locked}
        onClick={() => {
          const id = freshId(
            'd',
            file.defendants.map((d) => d.id),
          )
          draft.set('/defendants', [...file.defendants, defendantSchema.parse({ id })])
          props.onChoose(file.defendants.length)
        }}
      >
        <IconPlus size={14} aria-hidden /> {t('case.addDefendant')}
      </button>
      {current && file.defendants.length > 1 && (
        <button
          type="button"
          className={styles['addPerson']}
          // A decided defendant goes with the decision about him.
          disabled={props.locked || (off && current.choice !== null)}
          onClick={() => setAsking(true)}
        >
          <IconUserMinus size={14} aria-hidden /> {t('case.removeDefendant')}
        </button>
      )}
      <Modal
        opened={asking && current !== undefined}
        onClose={() => setAsking(false)}
        title={current ? t('case.removeDefendantAsk', { name: nameOf(current, props.index) }) : ''}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        centered
        transitionProps={{ duration: 0 }}
      >
        <p>{t('case.removeDefendantWords')}</p>
        <div className={styles['ask']}>
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              draft.set(
                '/defendants',
                file.defendants.filter((_, i) => i !== props.index),
              )
              props.onChoose(Math.max(0, props.index - 1))
              setAsking(false)
            }}
          >
            {t('case.removeDefendant')}
          </Button>
        </div>
      </Modal>
    </div>
  )
}
