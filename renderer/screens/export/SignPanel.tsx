import { useState } from 'react'
import { Button, PasswordInput, Select } from '@mantine/core'
import { IconKey, IconSignature } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { useSession } from '../../app/session.tsx'
import { useMe } from '../../app/useMe.ts'
import { notifyFault } from '../../components/notify.ts'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { useGuidance } from '../sentencing/SentencingTab.tsx'
import { Blocked, errorsIn } from './Blocked.tsx'
import type { ActPlace } from './ExportPanel.tsx'
import { KeyChoice } from './KeyChoice.tsx'
import { FORMATS, useSignedActs } from './SignedActs.tsx'
import { Verified } from './Verified.tsx'
import { WrittenFiles } from './WrittenFiles.tsx'
import { toBase64 } from './base64.ts'
import styles from './Export.module.css'

/** The detached CMS first: it is the form that courts and portals exchange. */
type Order = { by: 'key'; format: 'cms' | 'pdf' | 'docx' } | { by: 'agent'; format: 'cms' | 'pdf' }

/** The answer that the new act names no earlier one. */
const STANDS = 'none'

/** Signs with a key file or through NCALayer. A draft or a choice against the law is told here with the way to mend it. */
export function SignPanel(props: ActPlace) {
  const t = useText()
  const client = useQueryClient()
  const { settings } = useSession()
  const guidance = useGuidance(useCaseFile())
  const [key, setKey] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const errors = errorsIn(guidance)
  const earlier = useSignedActs(props.id)
  // What a person chose, or else the newest act: a case is opened again to put something in its place.
  const [named, setNamed] = useState<string | null>(null)
  const last = earlier.findLast((old) => old.title === props.desk.act.title && old.language === props.language)
  const corrects = named === STANDS ? null : (named ?? last?.id ?? null)
  const { act, stale } = props.desk
  const blocked = act.missing.length > 0 || stale.length > 0 || errors.length > 0
  const sign = useMutation({
    mutationFn: async (order: Order) => {
      await props.autosave.flush()
      const place = { id: props.id, act: props.index, language: props.language, corrects }
      if (order.by === 'agent') {
        return call('acts.signByAgent', { ...place, formats: [order.format], locale: t.language })
      }
      return call('acts.sign', {
        ...place,
        formats: [order.format],
        password,
        ...(key ? { key: await toBase64(key) } : { keyPath: settings.keyPath ?? '' }),
      })
    },
    onError: (error) => notifyFault(error, t),
    onSettled: () => setPassword(''),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      await client.invalidateQueries({ queryKey: ['case', props.id] })
      await client.invalidateQueries({ queryKey: ['signed', props.id] })
    },
  })
  const assistant = useMe()?.role === 'assistant'
  const running = sign.isPending ? sign.variables : null
  const noKey = key === null && settings.keyPath === null
  const waits = (order: Order) => running?.by === order.by && running.format === order.format
  const button = (order: Order, words: string, first = false) => (
    <Button
      type={first && order.by === 'key' ? 'submit' : 'button'}
      variant={first && order.by === 'key' ? 'filled' : 'default'}
      loading={waits(order)}
      disabled={assistant || running !== null || (order.by === 'key' && noKey)}
      aria-describedby={assistant ? 'sign-off' : undefined}
      {...(first && order.by === 'key' ? {} : { onClick: () => sign.mutate(order) })}
    >
      {words}
    </Button>
  )
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
          <form
            className={styles['form']}
            aria-labelledby="sign-by-key"
            onSubmit={(event) => {
              event.preventDefault()
              sign.mutate({ by: 'key', format: 'cms' })
            }}
          >
            <h3 id="sign-by-key">
              <IconKey size={16} aria-hidden /> {t('sign.byKey')}
            </h3>
            <p className={styles['hint']}>{t('sign.forgotten')}</p>
            <KeyChoice file={key} disabled={assistant || running !== null} onFile={setKey} />
            <PasswordInput
              label={t('sign.password')}
              value={password}
              autoComplete="off"
              disabled={assistant || running !== null}
              visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <div className={styles['buttons']}>
              {button({ by: 'key', format: 'cms' }, t('sign.inCms'), true)}
              {button({ by: 'key', format: 'pdf' }, t('sign.inPdf'))}
              {button({ by: 'key', format: 'docx' }, t('sign.inDocx'))}
            </div>
          </form>
          <div className={styles['agent']} role="group" aria-labelledby="sign-by-agent">
            <h3 id="sign-by-agent">
              <IconSignature size={16} aria-hidden /> {t('sign.byAgent')}
            </h3>
            <p className={styles['hint']}>{t('sign.agentWords')}</p>
            <div className={styles['buttons']}>
              {button({ by: 'agent', format: 'cms' }, t('sign.inCms'), true)}
              {button({ by: 'agent', format: 'pdf' }, t('sign.inPdf'))}
            </div>
          </div>
          {running && (
            <p className={styles['hint']} role="status">
              {running.by === 'agent' ? t('sign.agentWaits') : t('sign.signing')}
            </p>
          )}
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
