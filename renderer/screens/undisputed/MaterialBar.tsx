/** Above a material: whose it is, how long there is, what was found, the way back and on. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft, IconChevronDown, IconChevronUp, IconDotsVertical } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { procedureById } from '../../../shared/undisputed/index.ts'
import { go, linkTo } from '../../app/route.ts'
import { call } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import { answerAt } from './fieldsOf.ts'
import { noteWords } from './noteWords.ts'
import { Term } from './Term.tsx'
import type { MaterialDesk } from './useMaterial.ts'
import styles from './Undisputed.module.css'

export function MaterialBar(props: { desk: MaterialDesk; onStep: (step: 1 | -1) => void }) {
  const t = useText()
  const client = useQueryClient()
  const { view, record, saving, flush } = props.desk
  const procedure = procedureById(view.procedure)
  // What is overdue stands beside the name already.
  const notes = view.notes.filter(({ code }) => code !== 'judgeTermOver' || (view.daysLeft ?? 0) >= 0)
  const name = answerAt(record.material, '/debtor/name') ?? answerAt(record.material, '/person/name')
  const move = useMutation({
    mutationFn: async () => {
      await flush()
      return call(view.state === 'removed' ? 'undisputed.restore' : 'undisputed.remove', { id: view.id })
    },
    onError: (error) => notifyFault(error, t),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['undisputed'] })
      if (view.state !== 'removed') notifyDone(t('undisputed.removed'))
      go({ screen: 'undisputed' })
    },
  })
  return (
    <div className={styles['materialBar']}>
      <a className={styles['back']} href={linkTo({ screen: 'undisputed' })} aria-label={t('undisputed.back')}>
        <IconArrowLeft size={18} aria-hidden />
      </a>
      <div className={styles['who']}>
        <h1>{typeof name === 'string' ? name : t('undisputed.noPerson')}</h1>
        <p className={styles['soft']}>{procedure === undefined ? view.procedure : t.of(procedure.title)}</p>
      </div>
      {view.state === 'open' && <Term daysLeft={view.daysLeft} endsOn={view.termEndsOn} long />}
      {view.state !== 'open' && (
        <b>{view.state === 'signed' ? t('undisputed.rowSigned') : t('undisputed.rowRemoved')}</b>
      )}
      <ul className={styles['chips']}>
        {notes.map((note) => (
          <li key={`${note.code}-${note.about ?? ''}`}>
            <IconAlertTriangle size={14} aria-hidden />
            {note.id === undefined ? (
              noteWords(note, t)
            ) : (
              <a href={linkTo({ screen: 'undisputed', id: note.id })}>{noteWords(note, t)}</a>
            )}
          </li>
        ))}
      </ul>
      <span className={styles['saved']} role="status">
        {saving ? t('undisputed.saving') : t('undisputed.saved')}
      </span>
      <ActionIcon variant="default" size="lg" aria-label={t('undisputed.previous')} onClick={() => props.onStep(-1)}>
        <IconChevronUp size={17} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={t('undisputed.next')} onClick={() => props.onStep(1)}>
        <IconChevronDown size={17} aria-hidden />
      </ActionIcon>
      {view.state !== 'signed' && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="default" size="lg" aria-label={t('undisputed.remove')}>
              <IconDotsVertical size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => move.mutate()}>
              {view.state === 'removed' ? t('undisputed.restore') : t('undisputed.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
