import { useState } from 'react'
import { Select } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { useMe } from '../../app/useMe.ts'
import { notifyFault } from '../../components/notify.ts'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { useGuidance } from '../sentencing/SentencingTab.tsx'
import { Blocked, errorsIn } from './Blocked.tsx'
import type { ActPlace } from './ExportPanel.tsx'
import { FORMATS, useSignedActs } from './SignedActs.tsx'
import { SignWays } from './SignWays.tsx'
import type { Order, Secret } from './SignWays.tsx'
import { Verified } from './Verified.tsx'
import { WrittenFiles } from './WrittenFiles.tsx'
import styles from './Export.module.css'

/** The answer that the new act names no earlier one. */
const STANDS = 'none'

/** Signs with a key file or through NCALayer. A draft or a choice against the law is told here with the way to mend it. */
export function SignPanel(props: ActPlace) {
  const t = useText()
  const client = useQueryClient()
  const guidance = useGuidance(useCaseFile())
  const errors = errorsIn(guidance)
  const earlier = useSignedActs(props.id)
  // What a person chose, or else the newest act: a case is opened again to put something in its place.
  const [named, setNamed] = useState<string | null>(null)
  const last = earlier.findLast((old) => old.title === props.desk.act.title && old.language === props.language)
  const corrects = named === STANDS ? null : (named ?? last?.id ?? null)
  const { act, stale } = props.desk
  const blocked = act.missing.length > 0 || stale.length > 0 || errors.length > 0
  const sign = useMutation({
    mutationFn: async ({ order, secret }: { order: Order; secret: Secret }) => {
      await props.autosave.flush()
      const place = { id: props.id, act: props.index, language: props.language, corrects }
      if (order.by === 'agent') {
        return call('acts.signByAgent', { ...place, formats: [order.format], locale: t.language })
      }
      return call('acts.sign', { ...place, ...secret, formats: [order.format] })
    },
    onError: (error) => notifyFault(error, t),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      await client.invalidateQueries({ queryKey: ['case', props.id] })
      await client.invalidateQueries({ queryKey: ['signed', props.id] })
    },
  })
  const assistant = useMe()?.role === 'assistant'
  return (
    <section className={styles['panel']} aria-labelledby="sign-title">
      <h2 id="sign-title">{t('sign.title')}</h2>
      {assistant && <p id="sign-off">{t('role.signOff')}</p>}
      {blocked ? (
        <Blocked id={props.id} desk={props.desk} errors={errors} />
      ) : (
        <>
          {earlier.length > 0 && (
            <Select
              label={t('signed.names')}
              allowDeselect={false}
              data={[
                { value: STANDS, label: t('signed.namesNone') },
                ...earlier.map((old) => ({
                  value: old.id,
                  label: `${old.title}, ${FORMATS[old.format]}, ${showMoment(old.signedAt)}`,
                })),
              ]}
              value={corrects ?? STANDS}
              onChange={setNamed}
            />
          )}
          <SignWays
            off={assistant}
            describedBy={assistant ? 'sign-off' : undefined}
            running={sign.isPending ? sign.variables.order : null}
            onSign={(order, secret) => sign.mutateAsync({ order, secret })}
          />
        </>
      )}
      {sign.data && (
        <div data-testid="signed">
          <p className={styles['done']}>{t('sign.done')}</p>
          <WrittenFiles files={sign.data.files.map(({ file: written }) => written)} />
          {sign.data.files.map(({ file: written, verification }) => (
            <Verified key={written.path} name={written.name} verification={verification} />
          ))}
        </div>
      )}
    </section>
  )
}
