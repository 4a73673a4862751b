/** Below a material: the decision, what is in the way of a signature, the signature, the way on. */
import { useState } from 'react'
import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowRight, IconCircleCheck, IconSignature } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Blocker, MaterialAct } from '../../../shared/contract/calls/undisputed.ts'
import { go } from '../../app/route.ts'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import { WrittenFiles } from '../export/WrittenFiles.tsx'
import { SignDialog } from './SignDialog.tsx'
import { SlipDialog } from './SlipDialog.tsx'
import { sideName } from './sideName.ts'
import type { MaterialDesk } from './useMaterial.ts'
import styles from './Undisputed.module.css'

/** Where each hindrance is mended. */
const SIDE_OF: Partial<Record<Blocker, 'conditions' | 'draft' | 'source'>> = {
  unticked: 'conditions',
  tickUnclear: 'conditions',
  disagreement: 'conditions',
  question: 'conditions',
  fullReading: 'source',
  incomplete: 'draft',
  staleWords: 'draft',
  notSeen: 'draft',
}

/** What may follow a ban that was sanctioned: its suspension and its lifting begin with what is known of it. */
function AfterBan(props: { id: string; language: 'kk' | 'ru' }) {
  const t = useText()
  const make = useMutation({
    mutationFn: (procedure: string) =>
      call('undisputed.create', { procedure, language: props.language, from: props.id }),
    onSuccess: ({ id }) => go({ screen: 'undisputed', id }),
    onError: (error) => notifyFault(error, t),
  })
  return (
    <p>
      {(['exitBanSuspension', 'exitBanLifting'] as const).map((procedure) => (
        <Button
          key={procedure}
          variant="default"
          size="compact-sm"
          mr="xs"
          mt={4}
          loading={make.isPending && make.variables === procedure}
          disabled={make.isPending}
          onClick={() => make.mutate(procedure)}
        >
          {t(`undisputed.after.${procedure}`)}
        </Button>
      ))}
    </p>
  )
}

function SignedAct(props: { id: string; mayDecide: boolean; ban: 'kk' | 'ru' | null }) {
  const t = useText()
  const [slip, setSlip] = useState<MaterialAct | null>(null)
  const acts = useQuery({
    queryKey: ['undisputed', 'acts', props.id],
    queryFn: () => call('undisputed.acts', { id: props.id }),
  })
  const write = useMutation({
    mutationFn: (act: string) => call('undisputed.actFiles', { act }),
    onError: (error) => notifyFault(error, t),
  })
  return (
    <div className={styles['signedAct']}>
      {acts.data?.acts.map((act) => (
        <p key={act.id}>
          <IconCircleCheck size={16} aria-hidden /> <b>{t('undisputed.signedOn')}:</b> {act.title} · {act.signer}
          {act.corrects !== null && <span className={styles['soft']}> · {t('undisputed.corrects')}</span>}{' '}
          <Button variant="default" size="compact-sm" loading={write.isPending} onClick={() => write.mutate(act.id)}>
            {t('undisputed.writeAgain')}
          </Button>{' '}
          {props.mayDecide && (
            <Button variant="default" size="compact-sm" onClick={() => setSlip(act)}>
              {t('undisputed.slip')}
            </Button>
          )}
        </p>
      ))}
      {write.data && <WrittenFiles files={write.data.files} />}
      {props.ban !== null && <AfterBan id={props.id} language={props.ban} />}
      {slip !== null && <SlipDialog act={slip} onClose={() => setSlip(null)} />}
    </div>
  )
}

export function MaterialFoot(props: {
  desk: MaterialDesk
  onSide: (side: 'conditions' | 'draft' | 'source') => void
  onNext: () => void
}) {
  const t = useText()
  const [signing, setSigning] = useState(false)
  const { view, change } = props.desk
  const next = (
    <Button
      variant={view.blockers.length === 0 ? 'filled' : 'default'}
      rightSection={<IconArrowRight size={16} aria-hidden />}
      title={t('undisputed.nextHint')}
      onClick={props.onNext}
    >
      {t('undisputed.next')}
    </Button>
  )
  if (view.state === 'signed') {
    return (
      <div className={styles['foot']}>
        <SignedAct
          id={view.id}
          mayDecide={view.mayDecide}
          ban={view.procedure === 'exitBan' && view.decision === 'grant' ? view.record.language : null}
        />
        {next}
      </div>
    )
  }
  return (
    <div className={styles['foot']}>
      {view.mayDecide && view.revealed && view.state === 'open' && (
        <SegmentedControl
          size="xs"
          aria-label={t('undisputed.decision')}
          value={view.decision ?? ''}
          data={(['grant', 'refuse'] as const).map((side) => ({
            value: side,
            label: sideName(view.procedure, side, t),
          }))}
          onChange={(value) => change((now) => ({ ...now, decision: value === 'refuse' ? 'refuse' : 'grant' }))}
        />
      )}
      {view.revealed && view.mayDecide ? (
        <div className={styles['ways']} role="status">
          {view.blockers.length === 0 ? (
            <span className={styles['clearToSign']}>
              <IconCircleCheck size={16} aria-hidden />{' '}
              {view.batch ? t('undisputed.inBatch') : t('undisputed.nothingInTheWay')}
            </span>
          ) : (
            <>
              <span className={styles['soft']}>{t('undisputed.blockers')}:</span>
              {view.blockers.map((blocker) => {
                const side = SIDE_OF[blocker]
                const words = t(`undisputed.blocker.${blocker}`)
                return side === undefined ? (
                  <span key={blocker}>{words}</span>
                ) : (
                  <button key={blocker} type="button" className={styles['link']} onClick={() => props.onSide(side)}>
                    {words}
                  </button>
                )
              })}
            </>
          )}
        </div>
      ) : (
        <div className={styles['ways']} />
      )}
      <div className={styles['footButtons']}>
        {view.mayDecide && view.revealed && (
          <Button
            variant="default"
            leftSection={<IconSignature size={16} aria-hidden />}
            disabled={view.blockers.length > 0}
            onClick={() => setSigning(true)}
          >
            {t('undisputed.sign')}
          </Button>
        )}
        {next}
      </div>
      {signing && <SignDialog ids={[view.id]} onClose={() => setSigning(false)} />}
    </div>
  )
}
